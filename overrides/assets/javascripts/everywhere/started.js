/* A page begins as it is without scripts. What needs a script shows itself, and what stands there for who has none goes
   away, within an element whose behaviour has started: then it works, whatever other script failed. */

/** @param {Element} element the place of a behaviour that works from now on */
export function started(element) {
  element.setAttribute("data-gids-started", "");
}
