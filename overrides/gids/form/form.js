// Fills in gemeente.yml. What a field must look like and what is said about it are the facts' own; this only asks.
(function () {
  "use strict";

  const facts = JSON.parse(document.getElementById("gegevens").textContent);
  const PEOPLE = "meer_aandachtsfunctionarissen";
  const LATER = "Bij het maken kijkt de gids dit na.";
  const COUNTED = ["naam", "korte_naam", "website", "aandachtsfunctionaris.telefoon", "aandachtsfunctionaris.bereikbaar",
    "vervanger.naam", "zorgcoordinator.naam", "meldingsformulier", "verberg_naar"];
  const SORTS = { web: /^https?:/i, mail: /@/, schijf: /./ };
  const byId = (id) => document.getElementById(id);
  const every = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const make = (name, rest) => Object.assign(document.createElement(name), rest);
  let file = facts.file;

  /* A value, and what is said about it */
  function read(kind, typed) {
    return kind.steps.reduce(
      (value, [pattern, instead]) =>
        value.replace(new RegExp(pattern, "gi"), instead === null ? (match) => match.toLowerCase() : instead),
      typed,
    );
  }

  const accepts = (kind, value) => new RegExp(`^(?:${kind.pattern})$`).test(value);
  const isNothing = (value) => new RegExp(`^(?:${facts.nothing})$`, "i").test(value);

  function advice(kind, value) {
    for (const [pattern, sentences] of kind.reasons) {
      const match = new RegExp(pattern, "i").exec(value);
      if (match) {
        return sentences.replace(/\{(\d)\}/g, (_, part) => match[Number(part)]);
      }
    }
    return kind.cure;
  }

  /** What the build would say about a value: nothing where it is right; `needs` tells whether something has to be there. */
  function judge(field, typed, needs) {
    const kind = facts.kinds[field.kind];
    const value = read(kind, typed);
    const of = field.of ? ` bij "${field.of}"` : "";
    const fits = accepts(kind, value);
    if (!value || (!fits && isNothing(value) && needs)) {
      return needs ? `"${field.name}" is niet ingevuld${of}. Vul in: ${field.explanation}.` : "";
    } else if (fits) {
      return kind.fits ? LATER : "";
    }
    return `"${typed}" past niet bij "${field.name}"${of}. ${isNothing(value) ? facts.leaveEmpty : advice(kind, value)}`;
  }

  /** A value that is meant and passes, for the button beside the message. */
  function cure(field, typed) {
    const kind = facts.kinds[field.kind];
    const others = isNothing(read(kind, typed)) ? [""] : [`https://${typed.trim()}`, typed.replace(/^\s*http:/i, "https:")];
    return others.find((other) => !other || accepts(kind, read(kind, other)));
  }

  /* The fields on the page */
  const fieldsIn = (within) => every("[data-field]", within);
  const inputOf = (place) => place.querySelector(".input");
  const factOf = (place) => facts.fields[place.dataset.field];
  const groupOf = (place) => place.closest(".person") || byId("bij-wie-je-meldt").parentNode;
  const same = (place) => fieldsIn(factOf(place).of === PEOPLE ? groupOf(place) : document).filter((one) => factOf(one).of === factOf(place).of);
  const isFilled = (place) => inputOf(place).value.trim() !== "";
  const needs = (place) => factOf(place).required && (!factOf(place).optional || same(place).some(isFilled));

  function messageOf(place) {
    const own = judge(factOf(place), inputOf(place).value, needs(place));
    const reached = same(place).filter((one) => /^(telefoon|telefoon_2|email)$/.test(factOf(one).name));
    const isAlone = factOf(place).name === "naam" && factOf(place).optional && reached.length && isFilled(place) && !reached.some(isFilled);
    return own || (isAlone ? facts.nobody.replace("{0}", factOf(place).of) : "");
  }

  function show(place) {
    const input = inputOf(place);
    const message = place.querySelector(".message");
    const text = messageOf(place);
    const isWrong = Boolean(text) && text !== LATER;
    if (place.dataset.judged === `${input.value} ${text}`) {
      return isWrong; /* the button beside it keeps the focus */
    }
    place.dataset.judged = `${input.value} ${text}`;
    message.textContent = text;
    message.hidden = !text;
    message.classList.toggle("message-note", text === LATER);
    place.classList.toggle("field-wrong", isWrong);
    input.setAttribute("aria-invalid", String(isWrong));
    input.setAttribute("aria-describedby", `${text ? message.id : ""} ${input.id}-uitleg`.trim());
    every(".cure", place).forEach((button) => button.remove());
    const better = isWrong && input.value ? cure(factOf(place), input.value) : undefined;
    if (better !== undefined) {
      const button = make("button", { type: "button", className: "button cure", textContent: better ? `Maak er ${better} van` : "Maak leeg" });
      button.addEventListener("click", () => {
        input.value = better;
        look(place);
        input.focus();
      });
      place.querySelector(".row").append(button);
    }
    return isWrong;
  }

  function look(place) {
    same(place).filter((one) => one === place || one.querySelector(".message").textContent).forEach(show);
    todo();
  }

  function todo() {
    const wrong = fieldsIn().filter((place) => place.classList.contains("field-wrong") || (needs(place) && !isFilled(place)));
    const done = COUNTED.filter((path) => (path === "meldingsformulier" ? every("[name=soort]").some((one) => one.checked) : inputOf(document.querySelector(`[data-field="${path}"]`)).value.trim()));
    byId("lijst").replaceChildren(...wrong.map((place) => {
      const item = make("li");
      item.append(make("a", { href: `#${inputOf(place).id}`, textContent: place.querySelector(".label").textContent }), isFilled(place) ? ": klopt nog niet" : ": nog leeg");
      return item;
    }), ...(wrong.length ? [] : [make("li", { textContent: "Niets: hiermee is je gids te maken." })]));
    clearTimeout(todo.timer);
    todo.timer = setTimeout(() => {
      byId("stand").textContent = `${done.length} van ${COUNTED.length} ingevuld${wrong.length ? `, ${wrong.length} te verbeteren` : ""}`;
    }, 1000);
    return wrong;
  }

  /* Choices that open a field */
  const chosen = (name) => (document.querySelector(`[name=${name}]:checked`) || {}).value || "";
  const placeOf = (path) => document.querySelector(`[data-field="${path}"]`);
  const valueOf = (path) => inputOf(placeOf(path)).value;

  function choose() {
    const sort = chosen("soort");
    const colors = chosen("kleuren");
    placeOf("meldingsformulier.adres").hidden = !SORTS[sort];
    placeOf("meldingsformulier.naam").hidden = !sort || sort === "geen";
    for (const [path, kind] of [["primair", "eigen"], ["accent", "eigen"], ["tokens", "tokens"], ["tokens_donker", "tokens"]]) {
      placeOf(`huisstijl.${path}`).hidden = colors !== kind;
    }
    preview();
    todo();
  }

  function setChoices() {
    const address = valueOf("meldingsformulier.adres");
    const sort = address ? Object.keys(SORTS).find((name) => SORTS[name].test(address)) : valueOf("meldingsformulier.naam") ? "papier" : "geen";
    const colors = valueOf("huisstijl.tokens") ? "tokens" : valueOf("huisstijl.primair") ? "eigen" : "gids";
    every("[name=soort], [name=kleuren]").forEach((one) => (one.checked = one.value === sort || one.value === colors));
    choose();
  }

  /* Colours: WCAG 2.2, contrast ratio */
  function channels(color) {
    const probe = make("span");
    probe.style.color = color;
    document.body.append(probe);
    const parts = probe.style.color ? getComputedStyle(probe).color.match(/[\d.]+/g) : null;
    probe.remove();
    return parts && parts.slice(0, 3).map(Number);
  }

  function contrast(one, other) {
    const light = (color) => color.map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0.05);
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return bright / dark;
  }

  function preview() {
    const primary = channels(valueOf("huisstijl.primair").trim());
    const accent = channels(valueOf("huisstijl.accent").trim()) || primary;
    byId("voorbeeld-kleuren").hidden = chosen("kleuren") !== "eigen" || !primary;
    if (!primary) {
      return;
    }
    const [white, dark] = [[255, 255, 255], [27, 35, 39]];
    const ink = contrast(primary, white) >= 4.5 ? white : dark;
    const css = (color) => `rgb(${color.join(" ")})`;
    every(".preview-bar, .preview-button").forEach((part) => Object.assign(part.style, { background: css(primary), color: css(ink) }));
    /* much as the guide does: darker until it can be read */
    const legible = (color) => (contrast(color, white) >= 4.5 ? color : legible(color.map((part) => Math.floor(part * 0.97))));
    document.querySelector(".preview-heading").style.color = css(legible(primary));
    document.querySelector(".preview-link").style.color = css(legible(accent));
    byId("contrast").replaceChildren(...[["Letters op de knop", contrast(ink, primary)], ["Kop op wit", contrast(primary, white)], ["Link op wit", contrast(accent, white)]].map(([what, ratio]) => {
      const figure = (Math.floor(ratio * 10) / 10).toFixed(1).replace(".", ",");
      const verdict = ratio >= 4.5 ? "✓ genoeg" : "! te weinig, nodig is 4,5: de gids maakt de kleur donkerder";
      return make("li", { textContent: `${what}: ${figure}, ${verdict}` });
    }));
  }

  /* The file: each line stays as it is, but for the values */
  const unquoted = (text) => {
    const value = text.trim();
    if (/^".*"$/.test(value)) {
      return value.slice(1, -1).replace(/\\(["\\])/g, "$1");
    }
    return /^'.*'$/.test(value) ? value.slice(1, -1).replace(/''/g, "'") : /^(\{\}|\[\]|~|null)?$/.test(value) ? "" : value.replace(/\s#.*$/, "");
  };
  const quoted = (value) => `"${value.replace(/[\\"]/g, "\\$&").replace(/\s+/g, " ").trim()}"`;
  const KEY = /^(\s*)(- )?\s*([a-z_0-9]+):(?:\s+(.*))?$/;

  /** Every line with what it holds: the path of a field, and which person of the list it is about. */
  function parsed(text) {
    let top = "";
    let person = -1;
    return text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n").split("\n").map((line) => {
      const match = KEY.exec(line);
      if (!match || /^\s*#/.test(line)) {
        return { line, top: /^\s/.test(line) ? top : "", isListed: /^\s+[^\s#]/.test(line) };
      }
      const [, indent, dash, key, value] = match;
      top = indent || dash ? top : key;
      person = indent || dash ? person + (dash ? 1 : 0) : -1;
      return { line, top, indent: `${indent}${dash || ""}`, key, value: unquoted(value || ""), person, path: top === key ? key : `${top}.${key}`, isListed: Boolean(indent || dash) };
    });
  }

  function personLines() {
    return [].concat(...every(".person").map((one) => fieldsIn(one).filter(isFilled).map((place, at) => `  ${at ? "  " : "- "}${factOf(place).name}: ${quoted(saved(place))}`)));
  }

  function saved(place) {
    const path = place.dataset.field;
    const isOff = (place.hidden && /^(huisstijl|meldingsformulier)\./.test(path)) || (path === "meldingsformulier.naam" && chosen("soort") === "geen");
    const kind = facts.kinds[factOf(place).kind];
    const value = read(kind, inputOf(place).value);
    return isOff ? "" : accepts(kind, value) ? value : inputOf(place).value;
  }

  function written() {
    const lines = parsed(file);
    const known = new Map(fieldsIn().filter((place) => factOf(place).of !== PEOPLE).map((place) => [place.dataset.field, place]));
    const out = lines.filter((one) => !(one.top === PEOPLE && one.isListed)).map((one) => {
      if (one.key === PEOPLE) {
        return [`${PEOPLE}:${every(".person").length ? "" : " []"}`, ...personLines()].join("\n");
      }
      const place = known.get(one.path);
      known.delete(one.path);
      return place && (saved(place) !== one.value || !one.value) && (one.value || saved(place) || one.line.trim().endsWith('""')) ? `${one.indent}${one.key}: ${quoted(saved(place))}` : one.line;
    });
    const rest = Array.from(known.values()).filter((place) => saved(place));
    if (!lines.some((one) => one.key === PEOPLE) && personLines().length) {
      out.push(`${PEOPLE}:`, ...personLines());
    }
    for (const place of rest) {
      const { of, name } = factOf(place);
      const line = `${of ? "  " : ""}${name}: ${quoted(saved(place))}`;
      const at = out.findIndex((one) => of && new RegExp(`^${of}:`).test(one));
      if (at >= 0) {
        out[at] = `${of}:\n${[out[at].split("\n").slice(1).join("\n"), line].filter(Boolean).join("\n")}`;
      } else {
        out.push(of ? `${of}:\n${line}` : line);
      }
    }
    return `${out.join("\n").replace(/\s+$/, "")}\n`;
  }

  function fill(text, isOwn) {
    file = text;
    const strange = new Set();
    every(".person").forEach((one) => one.remove());
    fieldsIn().forEach((place) => (inputOf(place).value = ""));
    fieldsIn().forEach(show);
    for (const one of parsed(text)) {
      const place = one.path && (one.top === PEOPLE ? one.isListed && personAt(one.person, one.key) : placeOf(one.path));
      if (place) {
        inputOf(place).value = isOwn ? one.value : "";
      } else if (one.line.trim() && !/^\s*#/.test(one.line) && !Object.values(facts.fields).some((field) => field.of === one.key)) {
        strange.add(one.line.trim());
      }
    }
    inputOf(placeOf("voorbeeld")).value = isOwn ? inputOf(placeOf("voorbeeld")).value : "nee";
    setChoices();
    if (isOwn) {
      fieldsIn().filter(isFilled).forEach(show);
      byId("gelezen").textContent = `Het bestand is gelezen. Regels met uitleg blijven staan.${strange.size ? ` Dit kent het formulier niet, en het blijft ook staan: ${Array.from(strange).join("; ")}` : ""}`;
      byId("gelezen").hidden = false;
    }
    todo();
  }

  /* People, the logo, and the buttons */
  let count = 0;

  function add() {
    count += 1;
    const person = byId("mens").content.firstElementChild.cloneNode(true);
    every("[id], [for]", person).forEach((part) => ["id", "for", "aria-describedby"].filter((name) => part.hasAttribute(name))
      .forEach((name) => part.setAttribute(name, part.getAttribute(name).replace(PEOPLE, `mens-${count}`))));
    byId("mensen").append(person);
    person.querySelector(".button").addEventListener("click", () => {
      person.remove();
      byId("erbij").focus();
      todo();
    });
    return person;
  }

  function personAt(at, key) {
    while (every(".person").length <= at) {
      add();
    }
    return every(".person")[at].querySelector(`[data-field="${PEOPLE}.${key}"]`);
  }

  function save() {
    fieldsIn().filter((place) => isFilled(place) || needs(place)).forEach(show);
    const wrong = todo();
    const link = make("a", { href: URL.createObjectURL(new Blob([written()], { type: "text/yaml" })), download: "gemeente.yml" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    clearTimeout(todo.timer);
    byId("stand").textContent = wrong.length ? `Bewaard, nog ${wrong.length} te verbeteren` : "Bewaard. Zet gemeente.yml in de map van je gemeente.";
    (wrong.length ? byId("te-doen") : byId("bewaar")).focus();
  }

  const opened = (one) => one && new Response(one).text().then((text) => fill(text, true));

  document.documentElement.dataset.gidsPalette = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  document.addEventListener("focusout", (event) => (event.target.matches(".input") ? look(event.target.closest("[data-field]")) : undefined));
  document.addEventListener("input", (event) => (event.target.closest('[data-field^="huisstijl"]') ? preview() : undefined));
  document.addEventListener("change", (event) => (event.target.matches("[type=radio]") ? choose() : undefined));
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    opened(event.dataTransfer.files[0]);
  });
  byId("open").addEventListener("click", () => byId("bestand").click());
  byId("bestand").addEventListener("change", (event) => {
    opened(event.target.files[0]);
    event.target.value = ""; /* the same file may be opened again */
  });
  byId("bewaar").addEventListener("click", save);
  byId("erbij").addEventListener("click", () => inputOf(add()).focus());
  byId("logo-bestand").addEventListener("change", (event) => {
    const [picture] = event.target.files;
    if (picture) {
      inputOf(placeOf("logo")).value = picture.name;
      Object.assign(byId("logo-beeld"), { src: URL.createObjectURL(picture), hidden: false });
    }
  });
  window.addEventListener("hashchange", () => every("details").forEach((one) => (one.open = one.open || one.contains(byId(location.hash.slice(1))))));
  fill(facts.file, false);
})();
