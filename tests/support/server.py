"""Serves a built site on this machine, with the headers that a real server sends."""

import gzip
import re
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from gids.policy import security_headers


class Quiet(SimpleHTTPRequestHandler):
    """A server that says nothing: what a test wants to know, it asks the browser."""

    protocol_version = "HTTP/1.1"  # a connection is used again, as on every real server

    def log_message(self, format: str, *args: object) -> None:
        pass


class Handler(Quiet):
    """A server that sends what the guide's instructions for servers ask for."""

    def end_headers(self) -> None:
        self.send_policy()
        is_kept = re.search(r"\.[0-9a-f]{8}\.(?:css|js)$", self.path)
        self.send_header("Cache-Control", "max-age=31536000, immutable" if is_kept else "no-cache")
        super().end_headers()

    def send_head(self) -> Any:
        del self.headers["If-Modified-Since"]  # times are compared in whole seconds, and a test builds again within one
        return super().send_head()

    def send_policy(self) -> None:
        """Send the headers that keep the guide closed."""
        for name, value in security_headers().items():
            self.send_header(name, value)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        missing = Path(self.directory) / "404.html"
        if code == 404 and missing.exists():
            self.error_message_format = missing.read_text(encoding="utf-8").replace("%", "%%")
        super().send_error(code, explain=explain)  # its own word for the status, as every real server


class Compressing(Quiet):
    """A server that compresses, for measurements; without the guide's headers, as other sites do not bear them."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        found = path.is_file()
        body = gzip.compress(path.read_bytes() if found else b"", 9)
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=31536000" if path.suffix != ".html" else "no-cache")
        self.end_headers()
        self.wfile.write(body)


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a browser that went away while something was sent to it."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def free_port() -> int:
    """Return a port of this computer on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def served(site: Path, handler: Callable[..., SimpleHTTPRequestHandler] = Handler) -> Iterator[str]:
    """Serve the folder and give its address, without a slash at the end."""
    server = _Server(("127.0.0.1", 0), partial(handler, directory=str(site)))
    Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()  # else a stop waits half a second
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
