"""Runs real web servers on this machine with the configuration that is handed over, as IT would."""

import contextlib
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPConnection
from pathlib import Path

from support.engines.installed import install
from support.server import free_port

PACKAGES = ("nginx", "libnginx-mod-http-brotli-static", "apache2-bin")
APACHE_MODULES = Path("/usr/lib/apache2/modules")
BROTLI_MODULE = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
ADVICE = f"Installeer de webservers voor deze test: apt-get install {' '.join(PACKAGES)}"


@dataclass(frozen=True)
class Answer:
    """What a server sent back."""

    status: int
    headers: Message
    body: bytes


@dataclass(frozen=True)
class Server:
    """A running web server."""

    port: int

    def get(self, path: str, accept: str = "identity", **validators: str) -> Answer:
        """Ask for a path exactly as it is written, without tidying it as browsers do.

        `validators` say what the browser has already: `if_none_match`, `if_modified_since`.
        """
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        known = {name.replace("_", "-"): value for name, value in validators.items()}
        connection.request("GET", path, headers={"Accept-Encoding": accept, **known})
        with contextlib.closing(connection):
            answer = connection.getresponse()
            return Answer(answer.status, answer.headers, answer.read())


def install_servers() -> None:
    """Install the servers from the system's packages where they are missing and one may; else say what to do."""

    def are_there() -> bool:
        return bool(shutil.which("nginx") and shutil.which("apache2") and BROTLI_MODULE.exists())

    if not are_there():
        install([*PACKAGES])
    assert are_there(), ADVICE


@contextmanager
def nginx(unpacked: Path) -> Iterator[Server]:
    """Serve an unpacked site.zip by nginx, with the brotli module and its line in the snippet switched on."""
    snippet = unpacked / "nginx.conf"
    snippet.write_text(snippet.read_text(encoding="utf-8").replace("# brotli_static on;", "brotli_static on;"))
    with _work_folder() as work:
        port = free_port()
        temporary = "".join(
            f"{kind}_temp_path {work}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        (work / "main.conf").write_text(
            f"load_module {BROTLI_MODULE}; daemon off; pid {work}/pid; error_log {work}/errors;\n"
            f"{'user root;' if os.geteuid() == 0 else ''} worker_processes 1; events {{ worker_connections 64; }}\n"
            f"http {{ access_log off; if_modified_since before; {temporary}\n"  # as another site on it may want it
            f"server {{ listen 127.0.0.1:{port}; root {unpacked}/baliegids; include {snippet}; }} }}\n"
        )
        with _running(["nginx", "-e", f"{work}/errors", "-c", f"{work}/main.conf"], port, work / "errors"):
            yield Server(port)


@contextmanager
def apache(unpacked: Path) -> Iterator[Server]:
    """Serve an unpacked site.zip by Apache, which reads its .htaccess."""
    names = ("mpm_event", "authz_core", "dir", "mime", "headers", "rewrite", "unixd")
    with _work_folder() as work:
        port = free_port()
        shutil.copytree(unpacked / "baliegids", work / "www")  # Apache never reads as root
        modules = "".join(
            f"LoadModule {name}_module {APACHE_MODULES}/mod_{name}.so\n"
            for name in names
            if (APACHE_MODULES / f"mod_{name}.so").exists()
        )
        user = "User www-data\nGroup www-data\n" if os.geteuid() == 0 else ""
        (work / "main.conf").write_text(
            f"{modules}{user}ServerRoot {work}\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile {work}/pid\n"
            f"ErrorLog {work}/errors\nTypesConfig /etc/mime.types\nAddType application/x-gzip .gz\n"
            f"AddLanguage br .br\nDocumentRoot {work}/www\n<Directory {work}/www>\nAllowOverride All\n"
            "Require all granted\nOptions FollowSymLinks\n</Directory>\n"
        )
        with _running(["apache2", "-D", "FOREGROUND", "-f", f"{work}/main.conf"], port, work / "errors"):
            yield Server(port)


@contextmanager
def _work_folder() -> Iterator[Path]:
    """Give a folder that a server's own user may read as well."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@contextmanager
def _running(command: list[str], port: int, errors: Path) -> Iterator[None]:
    process = subprocess.Popen(command)
    try:
        for _ in range(100):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            assert process.poll() is None, errors.read_text() if errors.exists() else command
            time.sleep(0.1)
        yield
        assert process.poll() is None, errors.read_text()
    finally:
        process.terminate()
        process.wait(timeout=10)
