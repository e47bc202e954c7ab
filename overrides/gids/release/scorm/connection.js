/* Whether the learning system is there. Its API may answer "true" to what never arrived (seen in Moodle 4.5 and in the
   player of Open edX), so a file of the package is asked for before anything is told. */

const LIMIT = 5000;

/** @typedef {"there" | "refused" | "silent"} Reach  `refused`: something answers, but not with the package, as where the
 *   learner was logged out; `silent`: nothing answers */

/** @returns {Promise<Reach>} */
async function request() {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), LIMIT);
  try {
    const { ok } = await fetch(location.href, { method: "HEAD", cache: "no-store", redirect: "manual", signal: limit.signal });
    return ok ? "there" : "refused";
  } catch {
    return "silent";
  } finally {
    clearTimeout(timer);
  }
}

let isFirst = true;
let isOff = false;
/** @type {Promise<Reach> | null} */
let asking = null;

// A system whose own policy forbids the question says nothing about the connection.
document.addEventListener("securitypolicyviolation", ({ effectiveDirective, disposition }) => {
  isOff ||= effectiveDirective === "connect-src" && disposition === "enforce";
});

/** @returns {Promise<Reach>} of all that ask at the same time one and the same answer */
export async function reach() {
  if (isOff) return "there";
  asking ||= request().finally(() => (asking = null));
  const answer = await asking;
  // Where the package was opened a moment ago, this is no logout: the system refuses HEAD, or signs each address.
  if (isFirst && answer === "refused") isOff = true;
  if (answer !== "silent") isFirst = false;
  return isOff ? "there" : answer;
}
