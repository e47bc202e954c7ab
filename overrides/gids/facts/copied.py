"""Reads numbers and addresses as people copy them: from Word, from a website, from a browser, from a mail program.

All of it is data, which the form for gemeente.yml reads too: steps that are taken one after the other, and reasons of
which the first that fits is said. Python and browsers read the patterns in the same way, without regard to capitals.
The library phonenumbers reads letters as digits, as on the keys of a telephone (`O20-…` becomes a number), and does not
know 112.
"""

Step = tuple[str, str | None]
"""What is looked for, and what comes in its place; None for the same in small letters."""
Reason = tuple[str, str]
"""What makes a value wrong, and the sentences that say so with their cure; `{0}` is what was there, `{1}` a part."""

STRIPPED: tuple[Step, ...] = ((r"^\s+|\s+$", ""),)
WITH_HYPHENS: tuple[Step, ...] = (("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]", "-"), *STRIPPED)
TELEPHONE_STEPS: tuple[Step, ...] = (
    *WITH_HYPHENS,
    (r"^tel:", ""),
    (r"^00\s*(?=[1-9])", "+"),
    (r"([0-9])\s*\(0\)\s*", r"\1 "),
    (r"^\(0\)\s*", "0"),
    (r"([0-9])[\s(,;]+(?:toestel|tst\.?|ext\.?|doorkies)(?:nummer)?:?\s*([0-9]+)\)?$", r"\1 toestel \2"),
    (r"\(([0-9 ]+)\)", r"\1 "),
    (r"([0-9])\s*[-/]\s*(?=[0-9])", r"\1-"),
    (r"([0-9])\.\s?(?=[0-9])", r"\1 "),
    (r"\s+", " "),
    (r"^[ .,;]+|[ .,;]+$", ""),
)
"""`06‑12345678`, `020 – 123 45 67`, `020.123.45.67`, `(020) 123 45 67`, `+31 (0)20 123 45 67` and `… tst. 5`."""
EMAIL_STEPS: tuple[Step, ...] = (
    *STRIPPED,
    (r"^.*<([^<>\s]+@[^<>\s]+)>$", r"\1"),
    (r"^mailto:", ""),
    (r"\s*\?.*$", ""),
)
"""An address without `mailto:`, the angle brackets and the subject that come along."""
WEB_STEPS: tuple[Step, ...] = (*STRIPPED, (r"^<|>$", ""), (r"^https?://[^/?#]*", None))
"""Protocol and host in small letters, as browsers read them."""
_PAGES_OF_THE_GUIDE = "(?:(?:signalen|handelen|hulp|leren|over)/)?"
FOLDER_STEPS: tuple[Step, ...] = (
    *WEB_STEPS,
    (rf"^(https?://[^/?#]+(?:/[^/?#]+)*?)/{_PAGES_OF_THE_GUIDE}[^/?#]+\.(?:html?|aspx?|php)$", r"\1"),
    (r"^([^?#]+?)/*$", r"\1/"),
)
"""The address of a folder with its slash: a page in it, and the folder of the guide that the page is in, go."""
EDIT_STEPS: tuple[Step, ...] = (
    *FOLDER_STEPS,
    (r"^([^?#]*/)(?:blob|tree|raw)(/[^?#]*/)docs/.*$", r"\1edit\2docs/"),
    (r"^([^?#]*/docs/)[^?#]*$", r"\1"),
)
"""Where a page is changed on a Git server, up to its folder `docs/`."""

NOTHING = r"n\.?\s?v\.?\s?t\.?|geen|onbekend|niet van toepassing|[-–—/?x]+"
"""What people type where there is nothing."""
LEAVE_EMPTY = "Is dit er niet? Laat het leeg."

NOT_IN_A_TELEPHONE_NUMBER: tuple[Reason, ...] = (
    (
        r"[0-9]{4}[^0-9]+0[1-9]|[0-9 \-]{7}[^0-9 \-]+ ?0[1-9]|^0(?:[ \-]?[0-9]){15,}",
        "Hier past één nummer. Zet het tweede in een eigen veld, of haal het weg.",
    ),
    (r"\btoestel [0-9]", "Typ voor het toestel het hele nummer, met netnummer."),
    (r"(?!^\+)[^0-9 \-]+", '"{0}" hoort niet in een nummer. Typ alleen de cijfers.'),
)
NOT_IN_AN_EMAIL: tuple[Reason, ...] = (("@.*@", "Hier past één adres. Haal het andere weg."),)
REWRITTEN = r"https:\/\/(?:[^\/]*\.safelinks\.protection\.outlook\.com|urldefense\.)"
"""A mail program put an address of its own in the place of the right one."""
_OF_ONE_COMPUTER = r"https?:\/\/(?:127\.0\.0\.1|localhost)(?![^:\/?#])"
GOES_NOWHERE = f"{REWRITTEN}|{_OF_ONE_COMPUTER}"
NOT_IN_AN_ADDRESS: tuple[Reason, ...] = (
    (
        f"^{REWRITTEN}",
        "Dit is een adres dat je mailprogramma ervan maakte. Open het, en kopieer het adres uit de browser.",
    ),
    (f"^{_OF_ONE_COMPUTER}", "Dit is je eigen computer, en een collega komt daar niet. Typ het adres op de server."),
)
NOT_IN_A_WEB_ADDRESS: tuple[Reason, ...] = (
    *NOT_IN_AN_ADDRESS,
    ("^http://", "Maak er https:// van, en kijk of de pagina dan opent. Alleen op een intranet mag http://."),
)
BEHIND_A_FOLDER: tuple[Reason, ...] = (*NOT_IN_AN_ADDRESS, (r"[?#].*", 'Haal "{0}" weg.'))
NOT_WHERE_PAGES_ARE_CHANGED: tuple[Reason, ...] = (
    *BEHIND_A_FOLDER,
    (
        r"^(https?://.+?)(?:\.git)?/$",
        'Dit is niet de plek waar je een pagina wijzigt. Typ het adres tot en met "docs/", bijvoorbeeld '
        "{1}/edit/main/docs/.",
    ),
)


def without_extension(number: str) -> str:
    """Return the part of a telephone number that is dialled; the extension is asked for, or keyed in later."""
    return number.partition(" toestel ")[0]
