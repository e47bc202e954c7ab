/* The player of a learning system: scorm-again, with the rules of a system in front of it, round the package. `told` holds
   every call with its answer. A test says `sessionIsOver = true` where the system logged the learner out. */
window.startPlayer = (is2004, kept, spoil, place) => {
  const api = is2004 ? new Scorm2004API({ logLevel: 5 }) : new Scorm12API({ logLevel: 5 });
  const prefix = is2004 ? "" : "LMS";
  const name = (call) => (call === "Finish" && is2004 ? "Terminate" : prefix + call);
  if (Object.keys(kept).length) api.loadFromFlattenedJSON(kept);
  window.told = [];
  window.sessionIsOver = false;

  for (const call of ["Initialize", "SetValue", "Commit", "Finish"]) {
    const real = api[name(call)].bind(api);
    api[name(call)] = (...values) => {
      if (spoil === "throws") throw new Error("out of order");
      const refused = (spoil === "refuses" && call === "SetValue") || (sessionIsOver && call !== "SetValue");
      const answer = spoil === "dummy" ? "true" : refused ? "false" : String(real(...values));
      told.push([call, ...values, answer]);
      return spoil === "one" ? Number(answer === "true") : answer;
    };
  }
  const get = api[name("GetValue")].bind(api);
  api[name("GetValue")] = (element) => {
    if (spoil === "dummy") return "true";
    return spoil === "no mode" && element.endsWith("mode") ? "" : get(element);
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
