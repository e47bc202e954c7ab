"""Which tokens of a municipality become which colour of the guide: the naming families as tables.

The families of NL Design System: `utrecht-*` (the older, common one), `nl-*` and `basis-*` (the newer one), and
`ams-*` (Amsterdam). The first name that a file has, and that holds a colour, is used.
"""

MAIN_NAMES: tuple[tuple[str, str], ...] = (
    ("utrecht-button-primary-action-background-color", "utrecht-button-primary-action-color"),
    ("nl-button-primary-background-color", "nl-button-primary-color"),
    ("basis-color-action-1-inverse-bg-default", "basis-color-action-1-inverse-color-default"),
    ("basis-color-accent-1-inverse-bg-default", "basis-color-accent-1-inverse-color-default"),
    ("basis-color-action-1-color-default", ""),
    ("ams-button-primary-background-color", "ams-button-primary-color"),
    ("ams-color-interactive", "ams-color-text-inverse"),
)
"""The main colour, and the text on it."""

MAIN_NAMES_IF_COLORED: tuple[tuple[str, str], ...] = (
    ("utrecht-button-background-color", "utrecht-button-color"),
    ("nl-button-default-background-color", "nl-button-default-color"),
    ("utrecht-page-header-background-color", "utrecht-page-header-color"),
    ("utrecht-page-header-content-background-color", "utrecht-page-header-content-color"),
    ("basis-page-header-background-color", "basis-page-header-color"),
    ("ams-page-header-background-color", "ams-page-header-brand-name-color"),
    ("utrecht-nav-bar-background-color", "utrecht-nav-bar-color"),
    ("utrecht-navigation-list-background-color", "utrecht-navigation-link-color"),
    ("utrecht-topnav-list-background-color", "utrecht-topnav-link-color"),
    ("nl-navigation-bar-background-color", "nl-navigation-bar-color"),
    ("basis-navigation-bar-background-color", "basis-navigation-bar-color"),
    ("ams-menu-background-color", "ams-menu-link-color"),
    ("utrecht-page-footer-background-color", "utrecht-page-footer-color"),
    ("basis-page-footer-background-color", "basis-page-footer-color"),
    ("ams-page-footer-spotlight-background-color", ""),
    ("ams-page-footer-background-color", "ams-page-footer-color"),
    ("utrecht-button-color", ""),
    ("utrecht-button-border-color", ""),
    ("nl-button-default-color", ""),
)
"""A plain button, a header, a menu, a footer: the main colour where nothing better is there; many are white or grey."""

TOKEN_NAMES: dict[str, tuple[str, ...]] = {
    "background": (
        "utrecht-document-background-color",
        "utrecht-page-background-color",
        "utrecht-page-body-background-color",
        "utrecht-body-background-color",
        "utrecht-root-background-color",
        "basis-color-default-bg-document",
        "basis-page-background-color",
        "ams-body-background-color",
        "ams-page-background-color",
        "ams-color-background-body",
        "ams-color-background",
    ),
    "surface": ("utrecht-surface-background-color", "basis-color-default-bg-subtle"),
    "text": (
        "utrecht-document-color",
        "utrecht-page-color",
        "utrecht-page-body-color",
        "utrecht-body-color",
        "utrecht-root-color",
        "utrecht-paragraph-color",
        "nl-paragraph-color",
        "basis-color-default-color-document",
        "basis-color-text-color-document",
        "ams-color-text",
    ),
    "muted": (
        "utrecht-form-field-description-color",
        "basis-color-default-color-subtle",
        "basis-color-text-color-subtle",
        "ams-color-text-secondary",
    ),
    "heading": (
        "utrecht-heading-1-color",
        "utrecht-heading-color",
        "nl-heading-level-1-color",
        "basis-heading-color",
        "ams-heading-color",
    ),
    "border": (
        "utrecht-form-control-border-color",
        "utrecht-textbox-border-color",
        "nl-text-input-border-color",
        "basis-form-control-border-color",
        "basis-color-default-border-default",
        "ams-inputs-border-color",
    ),
    "link": (
        "utrecht-link-color",
        "nl-link-color",
        "basis-color-action-2-color-default",
        "basis-color-action-1-color-default",
        "ams-links-color",
        "ams-link-color",
        "ams-color-interactive",
    ),
    "link-hover": (
        "utrecht-link-hover-color",
        "nl-link-hover-color",
        "basis-color-action-2-color-hover",
        "basis-color-action-1-color-hover",
        "ams-links-hover-color",
        "ams-color-interactive-hover",
    ),
    "focus": ("utrecht-focus-outline-color", "nl-focus-outline-color", "basis-focus-outline-color"),
}
NAMES_IF_COLORED: dict[str, tuple[str, ...]] = {
    "link": (
        "utrecht-link-list-link-color",
        "utrecht-sidenav-link-color",
        "utrecht-navigation-link-color",
        "utrecht-topnav-link-color",
        "nl-navigation-bar-link-color",
        "basis-navigation-bar-link-color",
        "ams-standalone-link-color",
        "ams-link-list-link-color",
        "ams-menu-link-color",
        "ams-page-header-menu-link-color",
    ),
}
"""Links in a menu: links where nothing better is there; on a bar they are white."""

FONT_NAMES = (
    "utrecht-document-font-family",
    "utrecht-paragraph-font-family",
    "nl-paragraph-font-family",
    "basis-text-font-family-default",
    "ams-typography-font-family",
)

IN_DUTCH = {
    "primary": "hoofdkleur",
    "on-primary": "tekst op de hoofdkleur",
    "background": "achtergrond",
    "surface": "vlak",
    "text": "tekst",
    "muted": "zachte tekst",
    "heading": "kop",
    "border": "rand",
    "link": "link",
    "link-hover": "aangewezen link",
    "focus": "focusrand",
    "logo-background": "vlak achter het logo",
    "danger": "gevaar",
    "on-danger": "tekst op gevaar",
    "right": "juist",
    "wrong": "onjuist",
    "missed": "gemist",
    "tint": "lichte tint",
    "tint-2": "tint",
    "draw-1": "lichte toon van tekeningen",
    "draw-2": "toon van tekeningen",
    "ok": "tint van juist",
    "no": "tint van onjuist",
    "miss": "tint van gemist",
}
