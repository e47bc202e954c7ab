/* Firefox writes every box and button that differs from how its page began to its disk, to bring it back after a crash or
   a restart, and for those heeds no `autocomplete`. What is chosen now is how the page began, says this. */

/** After whoever else listens. */
const agree = () =>
  setTimeout(() => {
    for (const box of document.querySelectorAll("input")) {
      if (box.defaultChecked !== box.checked) box.defaultChecked = box.checked;
    }
  });

agree();
for (const change of ["change", "gids:stored", "gids:answered", "gids:cleared"]) document.addEventListener(change, agree);
addEventListener("pageshow", agree);
