/* What is right and wrong in an answer, and the words for it. Pure: it knows no page and keeps nothing. */

/** @param {GidsQuestion} question @param {GidsAnswers} answers */
export const isRight = ({ id, options }, answers) => options.every((one) => one.right === !!answers[id]?.chosen.includes(one.id));

/** @param {GidsQuestion[]} scenes @param {GidsAnswers} answers @param {(scene: GidsQuestion) => boolean} isGood
 * What was left open counts as missed. */
export function scoreScenes(scenes, answers, isGood = (scene) => isRight(scene, answers)) {
  const toHelp = scenes.filter(({ kind }) => kind === "innocent");
  const toReport = scenes.filter((scene) => !toHelp.includes(scene));
  const missed = toReport.filter((scene) => !isGood(scene));
  const wrong = toHelp.filter((scene) => !isGood(scene));
  const overdone = wrong.filter(({ id }) => answers[id]?.chosen.length); // who left it open reported nothing
  return {
    right: scenes.length - missed.length - wrong.length,
    of: scenes.length,
    recognised: toReport.length - missed.length,
    toReport: toReport.length,
    unneeded: overdone.length,
    toHelp: toHelp.length,
    missed,
    overdone,
  };
}

/** Two figures, as who reports everything and who reports nothing both see no difference. @param {Pick<GidsScore, "recognised" | "toReport" | "unneeded" | "toHelp">} score */
export const inTwoFigures = ({ recognised, toReport, unneeded, toHelp }) => `Herkend: ${recognised} van de ${toReport} · Onnodig gemeld: ${unneeded} van de ${toHelp}`;

/** Reporting where nothing was is never wrong, and overlooking a signal is no mistake like another.
 * @param {GidsQuestion} question @param {GidsOption} option @param {boolean} isChosen
 * @returns {[word: string, verdict: GidsVerdict]} */
export function verdictOn({ several, kind }, { right, excludes }, isChosen) {
  if (several && !excludes) {
    if (right) return isChosen ? ["Herkend", "right"] : ["Gemist", "missed"];
    return isChosen ? ["Te veel", "neutral"] : ["Geen signaal", "rest"];
  }
  if (right) return isChosen ? ["Juist", "right"] : ["Juist antwoord", excludes ? "rest" : "right"]; // no praise at once
  if (!isChosen) return ["Onjuist", "rest"];
  if (kind === "innocent") return ["Niet nodig, mag altijd", "neutral"];
  return kind ? ["Signaal gemist", "missed"] : ["Onjuist", "wrong"];
}

/** What was recognised and missed, never as one percentage. In a story a sentence too many costs nothing where there was
 * something to see; where there was nothing, no praise comes before it.
 * @param {GidsQuestion} question @param {string[]} chosen the ids of options
 * @returns {[word: string, verdict: GidsVerdict, figure: string][]} */
export function figuresOf({ options }, chosen) {
  const isStory = options.some(({ excludes }) => excludes);
  const signals = options.filter(({ right, excludes }) => right && !excludes);
  const recognised = signals.filter(({ id }) => chosen.includes(id)).length;
  const missed = signals.length - recognised;
  const wrong = options.filter(({ id, right, excludes }) => chosen.includes(id) && !right && !excludes).length;
  const tooMany = `${wrong} ${wrong === 1 ? "zin" : "zinnen"} te veel`;
  if (!signals.length) return wrong ? [[`${tooMany}. Er was geen signaal`, "neutral", ""]] : [["Geen signaal in dit verhaal", "right", ""]];
  /** @type {[string, GidsVerdict, string][]} */
  const figures = [["Herkend", "right", `${recognised} van ${signals.length}`]];
  if (missed) figures.push(["Gemist", "missed", String(missed)]);
  if (wrong && !isStory) figures.push([tooMany, "neutral", ""]);
  return figures;
}
