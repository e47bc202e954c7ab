"""Reads numbers and addresses as people copy them: from Word, from a website, from a browser, from a mail program."""

import re

_HYPHENS = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
_REWRITTEN = re.compile(r"https://[^/]*\.safelinks\.protection\.outlook\.com|https://urldefense\.", re.IGNORECASE)
_START_PAGE = re.compile(r"/(?:index|default)\.(?:html?|aspx?|php)$", re.IGNORECASE)


def with_hyphens(typed: str) -> str:
    """Return the text with every kind of hyphen and dash as the one on the keyboard."""
    return _HYPHENS.sub("-", typed).strip()


def telephone(typed: str) -> str:
    """Return a telephone number with digits, spaces and hyphens alone.

    `06‑12345678`, `020 – 123 45 67`, `020.123.45.67`, `020/1234567`, `(020) 123 45 67` and `+31 (0)20 123 45 67` are
    all read as the number that they are. The library phonenumbers reads letters as digits, as on the keys of a
    telephone (`O20-…` and `toestel` become numbers), and does not know 112.
    """
    number = re.sub(r"^tel:", "", with_hyphens(typed), flags=re.IGNORECASE)
    number = re.sub(r"^00(?=[1-9])", "+", number)
    number = re.sub(r"(?<=\d)\s*\(0\)\s*", " ", number)
    number = re.sub(r"^\(0\)\s*", "0", number)
    number = re.sub(r"\(([\d ]+)\)", r"\1 ", number)
    number = re.sub(r"(?<=\d)\s*[-/]\s*(?=\d)", "-", number)
    return re.sub(r"\s+", " ", re.sub(r"(?<=\d)\.\s?(?=\d)", " ", number)).strip(" .,;")


def not_in_a_telephone_number(value: str) -> str:
    """Return what a number cannot hold, or that there are two."""
    if re.search(r"\d{4}\D+0[1-9]", value):
        return " Hier past één nummer."
    strange = re.search(r"[^\d \-]+", value.removeprefix("+"))
    return f' "{strange[0].strip()}" hoort niet in een nummer.' if strange else ""


def email(typed: str) -> str:
    """Return an e-mail address without `mailto:`, the angle brackets and the subject that come along."""
    address = re.sub(r"^.*<([^<>\s]+@[^<>\s]+)>$", r"\1", typed.strip())
    return re.sub(r"^mailto:", "", address, flags=re.IGNORECASE).partition("?")[0].strip()


def more_than_one_email(value: str) -> str:
    """Return that one field holds one address."""
    return " Hier past één adres." if value.count("@") > 1 else ""


def web_address(typed: str) -> str:
    """Return a web address without angle brackets; protocol and host in small letters, as browsers read them."""
    address = typed.strip().removeprefix("<").removesuffix(">")
    match = re.match(r"(https?://)([^/?#]*)(.*)", address, re.IGNORECASE | re.DOTALL)
    return match[1].lower() + match[2].lower() + match[3] if match else address


def rewritten(value: str) -> str:
    """Return that a mail program put an address of its own in the place of the right one."""
    if not _REWRITTEN.match(value):
        return ""
    return " Dit is een adres dat je mailprogramma ervan maakte. Open het, en kopieer het adres uit de browser."


def folder_address(typed: str) -> str:
    """Return the address of a folder with its slash, without the name of the start page."""
    address = web_address(typed)
    if not re.search(r"[?#]", address):
        address = f"{_START_PAGE.sub('', address).rstrip('/')}/" if address else ""
    return address


def behind_a_folder(value: str) -> str:
    """Return what stands behind the address of a folder and does not belong to it."""
    match = re.search(r"[?#].*", value)
    return rewritten(value) or (f' Haal "{match[0]}" weg.' if match else "")
