"""`make formulier`: writes the form for gemeente.yml, to hand over by mail or on a share."""

import sys
from pathlib import Path

from gids.form.page import form_page

if __name__ == "__main__":
    out = Path(sys.argv[1])
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(form_page(), encoding="utf-8", newline="\n")
    sys.stdout.write(f"Het formulier staat in {out}. Open het in een browser, of geef het door.\n")
