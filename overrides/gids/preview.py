"""Says before the preview starts that its port is taken; MkDocs itself would show a traceback."""

import socket
import sys

HIGHEST = 65_535


def mistake_in(port: str) -> str:
    """Return why the preview cannot stand on a port of this computer, with what to do, or nothing."""
    if not port.isdecimal() or not 0 < int(port) <= HIGHEST:
        return f'"{port}" is geen poort. Kies een getal, bijvoorbeeld: make serve PORT=8001'
    with socket.socket() as door:
        # as the preview does: one that just ended is no hindrance
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind(("127.0.0.1", int(port)))
        except PermissionError:
            return f"Poort {port} mag alleen een beheerder gebruiken. Kies een hogere: make serve PORT=8001"
        except OSError:
            return (
                f"Poort {port} is bezet: er staat al een voorbeeld open, of een ander programma gebruikt hem. "
                f"Sluit dat, of kies een andere: make serve PORT={int(port) % HIGHEST + 1}"
            )
    return ""


if __name__ == "__main__":
    sys.exit(mistake_in(sys.argv[1]) or None)
