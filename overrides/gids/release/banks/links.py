"""The links of a question outside the guide: whole, or plain words where the address of the guide is not known."""

import re
from urllib.parse import urljoin

from bs4 import BeautifulSoup

_LINK = r'<a\b[^>]*\bhref="(?![a-z]+:)[^>]*>[^<]*</a>'
_POINTER = re.compile(rf"(?:^|(?<=[.!?] )|(?<=>))(?:Zie|Lees|Bekijk|Meer)\b[^.!?<]*{_LINK}[^.!?<]*[.!?] ?")
"""A sentence that only says where in the guide there is more."""


def with_links(content: str, page: str, address: str) -> str:
    """Return HTML from a page (its address below the root), with links that start with the address of the guide.

    Without `address` their words stay, but for sentences that only lead there: nobody can follow "Zie privacy."
    """
    soup = BeautifulSoup(content if address else _POINTER.sub("", content).rstrip(), "html.parser")
    for link in soup.find_all("a", href=True):
        target = urljoin(page, str(link["href"]))
        if address or re.match(r"[a-z]+:", target):
            link.attrs = {"href": urljoin(address, target)}
        else:
            link.unwrap()
    return str(soup)
