"""QR codes, made at build time: no page asks another host for a picture."""

import segno


def qr_code(address: str) -> str:
    """Return an address as a QR code in SVG (ISO/IEC 18004, error correction M), with the address as its name.

    The light edge of four modules that readers need is part of the picture; its colours are left to the style sheet.
    """
    code = segno.make_qr(address, error="m")
    return code.svg_inline(
        title=f"QR-code: {address}", svgclass="gids-qr", lineclass="gids-qr__modules", omitsize=True
    ).replace("<svg ", '<svg role="img" width="160" height="160" ', 1)


def readable_address(address: str) -> str:
    """Return an address as one types it from paper: without scheme and without a slash at the end."""
    return address.removeprefix("https://").rstrip("/")
