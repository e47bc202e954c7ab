"""Which tokens of a municipality become which colour of the guide: the naming families as one table.

The families of NL Design System: `utrecht-*` (the older, common one), `nl-*` and `basis-*` (the newer one), and
`ams-*` (Amsterdam). The first name that a file has, and that holds a colour, is used.
"""

TOKEN_NAMES: dict[str, tuple[str, ...]] = {
    "primary": (
        "utrecht-button-primary-action-background-color",
        "nl-button-primary-background-color",
        "basis-color-action-1-inverse-bg-default",
        "basis-color-accent-1-inverse-bg-default",
        "basis-color-action-1-color-default",
        "ams-button-primary-background-color",
        "ams-color-interactive",
    ),
    "on-primary": (
        "utrecht-button-primary-action-color",
        "nl-button-primary-color",
        "basis-color-action-1-inverse-color-default",
        "basis-color-accent-1-inverse-color-default",
        "ams-button-primary-color",
        "ams-color-text-inverse",
    ),
    "background": (
        "utrecht-document-background-color",
        "utrecht-page-background-color",
        "basis-color-default-bg-document",
        "basis-page-background-color",
        "ams-body-background-color",
        "ams-color-background-body",
        "ams-color-background",
    ),
    "surface": ("utrecht-surface-background-color", "basis-color-default-bg-subtle"),
    "text": (
        "utrecht-document-color",
        "utrecht-page-color",
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
}
