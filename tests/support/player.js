/* The player of a learning system: scorm-again checks what is said, and the rules of a system decide what of it is stored
   (`like`, see learning_system.py). `told` holds every call with its answer. A test says `sessionIsOver = true` where the
   system logged the learner out and its API says so. */

window.isLeaving = false;
window.beacons = [];

/** Sends as Moodle's request script does: by a beacon where a page that goes away may ask nothing and wait.
 * Tells whether it arrived, or is on its way. */
function send(data) {
  const body = JSON.stringify(data);
  try {
    const request = new XMLHttpRequest();
    request.open("POST", "store", false);
    request.send(body);
    return request.status === 200;
  } catch {
    beacons.push(`/store?${Math.random()}`);
    return navigator.sendBeacon(beacons.at(-1), body) && isLeaving;
  }
}

/** What becomes of the values in `said`, in a system that sends each change once (Moodle, SCORM 1.2), or everything that
 * differs from the start, and after an outage at the end alone (Moodle, SCORM 2004). */
function collecting(is2004, kept, like) {
  const core = is2004 ? "cmi" : "cmi.core";
  const status = is2004 ? "cmi.completion_status" : "cmi.core.lesson_status";
  const sent = { ...kept };
  const said = {};
  let isBroken = false;
  return {
    set: (element, value) => void (said[element] = value),
    store(ends) {
      const now = Object.fromEntries(Object.entries(said).filter(([element]) => !/\.(session_time|exit)$/.test(element)));
      if (said[`${core}.exit`] === "suspend") now[`${core}.entry`] = "resume";
      if (ends && !is2004 && !(now[status] ?? sent[status])) Object.assign(now, { [status]: "completed", "cmi.core.score.raw": "0" });
      const changed = Object.fromEntries(Object.entries(now).filter(([element, value]) => sent[element] !== value));
      const sendsAll = like === "moodle" && is2004;
      if (!sendsAll) Object.assign(sent, changed);
      if (sessionIsOver || (sendsAll && isBroken && !ends)) return false;
      const arrived = send(changed);
      isBroken ||= !arrived;
      return arrived;
    },
  };
}

/** The player of Open edX: all is stored, one request after the other, and its own copy follows the queue. */
function queueing(kept) {
  const ASKED_OF_THE_SERVER = /lesson_status|completion_status|success_status|score\.raw|score\.scaled|cmi\.mode/;
  const copy = { ...kept };
  const queue = [];
  let isBusy = false;
  function next() {
    isBusy = queue.length > 0;
    if (!isBusy) return;
    const data = Object.fromEntries(queue.splice(0));
    for (const [element, value] of Object.entries(data)) if (!ASKED_OF_THE_SERVER.test(element)) copy[element] = value;
    fetch("store", { method: "POST", body: JSON.stringify(data) }).catch(() => {}).finally(next);
  }
  return {
    get: (element) => (ASKED_OF_THE_SERVER.test(element) ? "" : (copy[element] ?? "")), // it answers before it knows
    set(element, value) {
      queue.push([element, value]);
      if (!isBusy) next();
    },
  };
}

window.startPlayer = ({ is2004, kept, spoil, place, like }) => {
  const api = is2004 ? new Scorm2004API({ logLevel: 5 }) : new Scorm12API({ logLevel: 5 });
  const name = (call) => (call === "Finish" && is2004 ? "Terminate" : (is2004 ? "" : "LMS") + call);
  if (Object.keys(kept).length) api.loadFromFlattenedJSON(kept);
  window.told = [];
  window.sessionIsOver = false;
  const isReview = /review/.test(kept["cmi.mode"] ?? kept["cmi.core.lesson_mode"] ?? "");
  const store = collecting(is2004, kept, like);
  const queue = queueing(kept);

  for (const call of ["Initialize", "SetValue", "Commit", "Finish"]) {
    const real = api[name(call)].bind(api);
    api[name(call)] = (...values) => {
      const refused = sessionIsOver && call !== "SetValue";
      let answer = spoil === "dummy" ? "true" : refused ? "false" : String(real(...values));
      if (like === "openedx") {
        answer = "true";
        if (call === "SetValue") queue.set(...values);
      } else if (call === "SetValue" && answer === "true") store.set(...values);
      else if ((call === "Commit" || call === "Finish") && !isReview) {
        const arrived = store.store(call === "Finish");
        answer = String(like === "moodle" || spoil === "dummy" || (arrived && answer === "true"));
      }
      told.push([call, ...values, answer]);
      return answer;
    };
  }
  const get = api[name("GetValue")].bind(api);
  api[name("GetValue")] = (element) => {
    if (spoil === "dummy") return "true";
    if (like === "openedx") return queue.get(element);
    return get(element);
  };
  if (spoil !== "missing") window[is2004 ? "API_1484_11" : "API"] = api;
  if (place === "window") return void window.open("package/index.html");
  const frame = document.createElement("iframe");
  frame.sandbox = "allow-scripts allow-same-origin allow-downloads allow-popups";
  frame.width = 1200;
  frame.height = 740;
  frame.src = "package/index.html";
  document.body.append(frame);
};
