/* Who has begun a test, or made one, comes back to it. Until the scripts are there its page does not offer to start one:
   that button would go away, with the press that was meant for it. */

import { attempt } from "./attempt.js";

const lms = attempt(() => window.parent.gidsLms);
const hasTest = attempt(() => (lms ? lms.hasTest() : (sessionStorage.getItem("gids.learning") || "").includes('"test":')));
document.documentElement.classList.toggle("gids-begun", Boolean(hasTest));
