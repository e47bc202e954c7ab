"""Reads what Firefox keeps on its disk of open and closed tabs, to bring them back after a crash or a restart."""

from pathlib import Path

PLACE = Path("sessionstore-backups", "recovery.jsonlz4")
_MAGIC = b"mozLz40\0"
_SIZE = 4


def read_session(profile: Path) -> str:
    """Return the JSON of the session file below a profile."""
    content = (profile / PLACE).read_bytes()
    assert content.startswith(_MAGIC)
    return _unpacked(content[len(_MAGIC) + _SIZE :]).decode()


def _unpacked(block: bytes) -> bytes:
    """Return what a block of LZ4 holds (lz4_Block_format.md): literals, then a piece of what came before, and so on."""
    out, at = bytearray(), 0

    def length(nibble: int) -> int:
        nonlocal at
        total, more = nibble, 255 if nibble == 15 else 0
        while more == 255:
            more = block[at]
            total, at = total + more, at + 1
        return total

    while at < len(block):
        token = block[at]
        at += 1
        literals = length(token >> 4)
        out += block[at : at + literals]
        at += literals
        if at >= len(block):
            break
        offset = int.from_bytes(block[at : at + 2], "little")
        at += 2
        for _ in range(length(token & 15) + 4):
            out.append(out[-offset])
    return bytes(out)
