/* Opens what is folded when an address leads to its heading. */
function open() {
  const folded = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest("details");
  if (folded) folded.open = true;
}

open();
addEventListener("hashchange", open);
