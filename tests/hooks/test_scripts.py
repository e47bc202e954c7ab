"""Scripts are made small without changing what they do."""

from pathlib import Path

import pytest

from gids.assets.bundles import bundle_scripts


@pytest.mark.parametrize("inner", ["`gids  ${name}`", "call({ name }, `gids`)", "name ? `gids` : name"])
def test_a_script_that_minifying_would_break_is_refused(tmp_path: Path, inner: str) -> None:
    script = tmp_path / "everywhere" / "greeting.js"
    script.parent.mkdir()
    script.write_text(f"const greeting = `Dag  ${{{inner}}}  // gast`;\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"^greeting\.js: give the inner template literal a name of its own"):
        bundle_scripts(tmp_path)


def test_a_text_in_a_script_keeps_its_spaces(tmp_path: Path) -> None:
    script = tmp_path / "everywhere" / "greeting.js"
    script.parent.mkdir()
    script.write_text("const a = `Dag  ${ name }`; // who\nconst b = `  // gast`;\n", encoding="utf-8")
    assert bundle_scripts(tmp_path) == {"everywhere": "const a=`Dag  ${ name }`;const b=`  // gast`;\n"}
