/* A small piece of markup that a script makes. */

/** @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag @param {string} name class of the element @param {(string | Node)[]} content
 * @returns {HTMLElementTagNameMap[Tag]} */
export function element(tag, name, ...content) {
  const made = document.createElement(tag);
  if (name) made.className = name; // an empty class is one too, and a list with a class has no indent
  made.append(...content);
  return made;
}
