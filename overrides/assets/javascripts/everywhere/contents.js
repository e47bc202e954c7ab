/* Marks in the contents of a page where the reader is: the last heading that has come to the top part of the screen. */
(() => {
  const links = [...document.querySelectorAll(".gids-contents--beside a")];
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.getAttribute("href")?.slice(1) ?? "")));
  if (!links.length) return;

  function mark() {
    const passed = headings.filter((heading) => heading && heading.getBoundingClientRect().top < innerHeight / 3).length;
    const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const here = atEnd && scrollY ? links.length - 1 : Math.max(passed - 1, 0);
    links.forEach((link, index) => {
      if (index === here) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    });
  }

  let isWaiting = false;
  addEventListener(
    "scroll",
    () => {
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(() => {
        isWaiting = false;
        mark();
      });
    },
    { passive: true },
  );
  mark();
})();
