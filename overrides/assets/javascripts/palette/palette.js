/* What is set before the first paint: light or dark, by the reader's own choice, else by the computer; the choice is the only
   thing that the guide keeps on a computer. And whether a test was begun, made or passed: until the scripts are there, what
   they will take or move away is not shown, as a press that was meant for it would be lost. */

import { attempt } from "./attempt.js";

const root = document.documentElement;
// While the other scripts are on their way, what they will show has its room, and takes what somebody does before they
// are there (early.js). After that only what has started is shown.
root.classList.add("gids-waiting");
addEventListener("DOMContentLoaded", () => root.classList.remove("gids-waiting"));
// Who presses a telephone number, or stops the page, stops the scripts too, and the page is as without them.
document.addEventListener("readystatechange", () => document.readyState === "complete" && root.classList.remove("gids-waiting"));

const lms = attempt(() => window.parent.gidsLms);
const kept = attempt(() => (lms || sessionStorage).getItem("gids.learning")) || "";
root.classList.toggle("gids-begun", kept.includes('"test":'));
root.classList.toggle("gids-passed", kept.includes('"passed":{'));

const dark = matchMedia("(prefers-color-scheme: dark)");
const chosen = () => attempt(() => localStorage.getItem("gids.palette")) || (dark.matches ? "dark" : "light");
const set = () => root.setAttribute("data-gids-palette", chosen());
set();
dark.addEventListener("change", set);
let onScreen = "";
addEventListener("beforeprint", () => {
  onScreen = root.getAttribute("data-gids-palette") || "";
  root.setAttribute("data-gids-palette", "light"); // paper is white
});
addEventListener("afterprint", () => root.setAttribute("data-gids-palette", onScreen));
