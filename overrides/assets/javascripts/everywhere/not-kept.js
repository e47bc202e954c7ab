/* Firefox writes every box and button that differs from how its page began to its disk, to bring it back after a crash or
   a restart, and for those heeds no `autocomplete`. What is chosen now is how the page began, says this. */

function compare() {
  for (const box of document.querySelectorAll("input")) {
    if (box.defaultChecked !== box.checked) box.defaultChecked = box.checked;
  }
}

/** At once, as Firefox may look before a timer of a tab in the background runs, and after whoever else listens. */
function agree() {
  compare();
  setTimeout(compare);
}

agree();
for (const change of ["change", "gids:stored", "gids:cleared"]) document.addEventListener(change, agree);
addEventListener("pageshow", agree);
