/* Marks in the contents of a page where the reader is: the last heading that has come to the top part of the screen. What
   has the focus comes wholly in sight (WCAG 2.4.7): Firefox is content with a part of it. What is folded opens when an
   address leads to its heading. */

import { all } from "./dom.js";

document.addEventListener("focusin", ({ target }) => {
  if (!(target instanceof Element) || !target.matches(":is(main, footer, nav) :focus-visible:not([tabindex='-1'])")) return;
  target.scrollIntoView({ behavior: "instant", block: "nearest", inline: "nearest" });
});

const links = all(".gids-contents--beside a");
const headings = links.map((link) => document.getElementById(decodeURIComponent(link.getAttribute("href")?.slice(1) ?? "")));

function mark() {
  const passed = headings.filter((heading) => heading && heading.getBoundingClientRect().top < innerHeight / 3).length;
  const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
  const here = atEnd && scrollY ? links.length - 1 : Math.max(passed - 1, 0);
  links.forEach((link, index) => (link.ariaCurrent = index === here ? "location" : null));
}

function open() {
  const folded = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest("details");
  if (folded) folded.open = true;
}

open();
addEventListener("hashchange", open);

if (links.length) {
  addEventListener("scroll", mark, { passive: true });
  mark();
}
