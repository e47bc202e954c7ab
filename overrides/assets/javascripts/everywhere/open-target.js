/* Opens what is folded when an address leads to its heading. */
(() => {
  function open() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const folded = target?.closest("details");
    if (folded) folded.open = true;
  }

  open();
  addEventListener("hashchange", open);
})();
