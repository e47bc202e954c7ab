/* What storage that is blocked, or a page of another site round this one, would stop. */

/** @template Result @param {() => Result} act @returns {Result | undefined} nothing where it failed */
export function attempt(act) {
  try {
    return act();
  } catch (failure) {
    return undefined;
  }
}
