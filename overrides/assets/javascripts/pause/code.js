/* A place in the path of learning as a code to write down: no name, no text, no date and no pass is in it. Pure. */

const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // without those that look like another (Crockford's base 32)
const CHECK = 1021n; // a prime: a letter that is wrong, or two that changed places, always shows
const [MARKS, STEPS, WEAK, SEEDS, TRIES] = [61, 16, 2 ** 18, 4096, 16];

/** @param {number[]} sizes @param {number[]} values each below its size @param {bigint} rest */
const pack = (sizes, values, rest) => sizes.reduceRight((sum, size, at) => sum * BigInt(size) + BigInt(values[at] ?? 0), rest);

/** @param {boolean} isTest @returns {number[]} */
const sizesOf = (isTest) => [MARKS, MARKS, 2, STEPS, WEAK, SEEDS, ...(isTest ? [SEEDS, TRIES, 2] : [])];

/** @param {GidsEdition} known @param {GidsPausePlace} place @returns {string} twelve letters, or 24 with the answers of a test */
export function codeOf(known, { step, seed, weak, test }) {
  const signals = [...new Set(weak)].reduce((sum, mark) => sum + 2 ** mark, 0);
  const ofTest = test ? [test.seed % SEEDS, Math.min(test.attempt, TRIES - 1), Number(test.handedIn)] : [];
  const values = [known.guide, known.version, Number(!!test), Math.min(step, STEPS - 1), signals, seed % SEEDS, ...ofTest];
  const sizes = sizesOf(!!test);
  const marks = [...(test?.marks ?? "")].reduceRight((sum, mark) => sum * 3n + BigInt(mark), 0n);
  const most = pack(sizes, sizes.map((size) => size - 1), 3n ** BigInt(test?.marks.length ?? 0) - 1n) * CHECK;
  let [left, code] = [pack(sizes, values, marks) * CHECK, ""];
  for (let room = most; room || code.length % 4; room /= 32n) {
    code = (LETTERS[Number(left % 32n)] ?? "") + code;
    left /= 32n;
  }
  return code.replace(/(.{4})(?=.)/g, "$1-");
}

/** @param {GidsEdition} known @param {string} typed @returns {GidsPausePlace | "wrong" | "version" | "guide"} or why there is none */
export function placeOf(known, typed) {
  const letters = typed.toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1").replace(/[^0-9A-Z]/g, "");
  const digits = [...letters].map((letter) => LETTERS.indexOf(letter));
  const whole = digits.reduce((sum, digit) => sum * 32n + BigInt(Math.max(digit, 0)), 0n);
  if (digits.length < 12 || digits.length % 4 || digits.includes(-1) || whole % CHECK) return "wrong";
  let left = whole / CHECK;
  const take = (/** @type {number} */ size) => {
    const value = Number(left % BigInt(size));
    left /= BigInt(size);
    return value;
  };
  const [guide, version, isTest] = [take(MARKS), take(MARKS), take(2)];
  if (guide !== known.guide) return "guide";
  if (version !== known.version) return "version";
  const [step = 0, signals = 0, seed = 0, ofSeed = 0, attempt = 0, handedIn] = sizesOf(!!isTest).slice(3).map(take);
  const weak = [...signals.toString(2)].reverse().flatMap((bit, at) => (Number(bit) ? [at] : []));
  const test = { seed: ofSeed, attempt, handedIn: !!handedIn, marks: [...left.toString(3)].reverse().join("") };
  if (!isTest && left) return "wrong";
  return { step, seed, weak, ...(isTest ? { test } : {}) };
}
