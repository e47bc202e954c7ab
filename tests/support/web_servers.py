"""Runs real web servers on this machine with the configuration that is handed over, as IT would."""

import contextlib
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
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


def nginx(unpacked: Path) -> AbstractContextManager[Server]:
    """Serve an unpacked site.zip by nginx, with the brotli module and its line in the snippet switched on."""
    snippet = unpacked / "nginx.conf"
    snippet.write_text(snippet.read_text(encoding="utf-8").replace("# brotli_static on;", "brotli_static on;"))
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    return _running(
        unpacked,
        "nginx -e WORK/errors -c WORK/main.conf",
        f"load_module {BROTLI_MODULE}; daemon off; pid WORK/pid; error_log WORK/errors;\n"
        f"{'user root;' if os.geteuid() == 0 else ''} worker_processes 1; events {{ worker_connections 64; }}\n"
        f"http {{ access_log off; if_modified_since before;\n"  # as another site on it may want it
        f"{''.join(f'{kind}_temp_path WORK/{kind};' for kind in kinds)}\n"
        f"server {{ listen 127.0.0.1:PORT; root WORK/www; include {snippet}; }} }}\n",
    )


def apache(unpacked: Path) -> AbstractContextManager[Server]:
    """Serve an unpacked site.zip by Apache, which reads its .htaccess."""
    names = ("mpm_event", "authz_core", "dir", "mime", "headers", "rewrite", "unixd")
    paths = {name: APACHE_MODULES / f"mod_{name}.so" for name in names}
    modules = "".join(f"LoadModule {name}_module {path}\n" for name, path in paths.items() if path.exists())
    user = "User www-data\nGroup www-data\n" if os.geteuid() == 0 else ""
    return _running(
        unpacked,
        "apache2 -D FOREGROUND -f WORK/main.conf",
        f"{modules}{user}ServerRoot WORK\nServerName localhost\nListen 127.0.0.1:PORT\nPidFile WORK/pid\n"
        "ErrorLog WORK/errors\nTypesConfig /etc/mime.types\nAddType application/x-gzip .gz\n"
        "AddLanguage br .br\nDocumentRoot WORK/www\n<Directory WORK/www>\nAllowOverride All\n"
        "Require all granted\nOptions FollowSymLinks\n</Directory>\n",
    )


@contextmanager
def _running(unpacked: Path, command: str, configuration: str) -> Iterator[Server]:
    """Run a server with a copy of the site, as one never reads as root; WORK and PORT are filled in."""
    port = free_port()
    with tempfile.TemporaryDirectory() as work:
        Path(work).chmod(0o755)
        shutil.copytree(unpacked / "baliegids", Path(work) / "www")
        (Path(work) / "main.conf").write_text(configuration.replace("WORK", work).replace("PORT", str(port)))
        errors = Path(work) / "errors"
        process = subprocess.Popen(command.replace("WORK", work).split())
        try:
            for _ in range(100):
                with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                    break
                assert process.poll() is None, errors.read_text() if errors.exists() else command
                time.sleep(0.1)
            yield Server(port)
            assert process.poll() is None, errors.read_text()
        finally:
            process.terminate()
            process.wait(timeout=10)
