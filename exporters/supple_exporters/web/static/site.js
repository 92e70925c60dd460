"use strict";
(() => {
  // data.ts
  function say(key, values = {}) {
    const message = globalThis.supple.words[key] ?? key;
    return message.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
  }

  // page.ts
  function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value === true) element.setAttribute(name, "");
      else if (typeof value === "string") element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
  }
  function button(label, action, attributes = {}) {
    const made = make("button", { type: "button", ...attributes }, label);
    made.addEventListener("click", action);
    return made;
  }
  function today() {
    const now = /* @__PURE__ */ new Date();
    const two = (number) => String(number).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }
  function day(on) {
    return (/* @__PURE__ */ new Date(`${on}T12:00:00`)).toLocaleDateString(globalThis.supple.language, { dateStyle: "long" });
  }
  var root = document.documentElement.dataset["root"] ?? "";
  var prefix = `supple:${globalThis.supple.id}:`;
  function kept(name, usual) {
    try {
      const text = localStorage.getItem(prefix + name);
      return text === null ? usual : JSON.parse(text);
    } catch {
      return usual;
    }
  }
  function keep(name, value) {
    try {
      localStorage.setItem(prefix + name, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  }

  // measures.ts
  function readMeasured() {
    return kept("measures", []);
  }
  function keepMeasured(all) {
    return keep("measures", all);
  }
  function showMeasured(measure, title, changed) {
    const rows = readMeasured().filter((entry) => entry.measure === measure).map((entry) => {
      const remove = button(say("delete"), () => {
        keepMeasured(readMeasured().filter((one) => one.measure !== measure || one.on !== entry.on));
        changed();
      }, { "aria-label": `${say("delete")}: ${title}, ${day(entry.on)}` });
      const numbers = entry.rated.filter(({ number }) => number !== null).map(({ thing, number }) => make("div", {}, thing === null ? String(number) : `${thing}: ${number}`));
      return make("tr", {}, make("td", {}, day(entry.on)), make("td", {}, ...numbers), make("td", {}, remove));
    });
    if (rows.length === 0) return [];
    const head = ["diary_day", "diary_number"].map((key) => make("th", { scope: "col" }, say(key)));
    const table = make("table", {}, make("thead", {}, make("tr", {}, ...head, make("td"))), make("tbody", {}, ...rows));
    const label = say("diary_earlier", { title });
    return [make("div", { class: "wide", tabindex: "0", role: "region", "aria-label": label }, table)];
  }
  function askMeasure(measure, changed) {
    const told = make("p", { role: "status", id: `told-${measure.id}` });
    const fields = Array.from({ length: measure.named ?? 1 }, (_, place) => askNumber(measure, place));
    const save2 = make("button", { type: "submit", class: "main" }, say("save_diary"));
    const groups = fields.map((field, place) => group(field, place, measure));
    const form = make("form", { class: "no-print", novalidate: true }, ...groups, save2, told);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const wrong = findWrong(fields, measure);
      for (const { thing, number } of fields) {
        thing?.removeAttribute("aria-invalid");
        number.removeAttribute("aria-invalid");
      }
      if (wrong) {
        wrong.input.setAttribute("aria-invalid", "true");
        wrong.input.focus();
        told.textContent = wrong.why;
        return;
      }
      const rated = fields.map(({ thing, number }) => ({
        thing: thing && thing.value.trim(),
        number: isEmpty(number) ? null : Number(number.value)
      })).filter(({ thing, number }) => thing || number !== null);
      const others = readMeasured().filter((one) => one.measure !== measure.id || one.on !== today());
      const done = keepMeasured([...others, { on: today(), measure: measure.id, title: measure.title, rated }]);
      told.textContent = say(done ? "saved" : "not_saved");
      if (!done) return;
      for (const { number } of fields) number.value = "";
      changed();
    });
    return form;
  }
  function askNumber({ id, low, high, named }, place) {
    const number = make("input", {
      type: "number",
      inputmode: "numeric",
      id: `number-${id}-${place}`,
      min: String(low),
      max: high === null ? null : String(high),
      step: "1",
      autocomplete: "off",
      "aria-describedby": `scale-${id} told-${id}`
    });
    if (named === null) return { thing: null, number };
    const thing = make("input", { type: "text", id: `thing-${id}-${place}`, maxlength: "200", autocomplete: "off" });
    const last = readMeasured().filter((entry) => entry.measure === id).pop();
    thing.value = last?.rated[place]?.thing ?? "";
    return { thing, number };
  }
  function group({ thing, number }, place, measure) {
    const line = (input, label) => make("p", {}, make("label", { for: input.id }, say(label)), " ", input);
    const asked = line(number, "diary_number_today");
    if (thing === null) return asked;
    const legend = say("diary_thing", { number: place + 1, count: measure.named ?? 1 });
    return make("fieldset", {}, make("legend", {}, legend), line(thing, "diary_thing_name"), asked);
  }
  function isEmpty(input) {
    return input.value === "" && !input.validity.badInput;
  }
  function findWrong(fields, { low, high }) {
    const filled = fields.filter(({ number }) => !isEmpty(number));
    const bounds = high === null ? say("diary_number_from", { low }) : say("diary_number_between", { low, high });
    for (const { thing, number } of filled) {
      const value = Number(number.value);
      const fits = number.value !== "" && Number.isSafeInteger(value) && value >= low && value <= (high ?? value);
      if (!fits) return { input: number, why: bounds };
      if (thing?.value.trim() === "") return { input: thing, why: say("diary_thing_missing") };
    }
    const [first] = fields;
    return filled.length === 0 && first ? { input: first.number, why: bounds } : null;
  }

  // diary.ts
  function readDiary() {
    return kept("diary", []);
  }
  function addToDiary(done) {
    return keep("diary", [...readDiary(), done]);
  }
  function save() {
    const entries = { diary: globalThis.supple.id, done: readDiary(), measures: readMeasured() };
    const text = JSON.stringify(entries, null, 2);
    const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    const link = make("a", { href: address, download: `${globalThis.supple.id}-diary.json` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 1e3);
  }
  function showDone(changed) {
    const done = readDiary();
    if (done.length === 0) return readMeasured().length ? [] : [make("p", { role: "status" }, say("diary_empty"))];
    const rows = done.map((entry, number) => {
      const remove = button(say("delete"), () => {
        keep("diary", readDiary().filter((_, other) => other !== number));
        changed();
      }, { "aria-label": `${say("delete")}: ${entry.title}, ${day(entry.on)}` });
      return make(
        "tr",
        {},
        make("td", {}, day(entry.on)),
        make("td", {}, entry.title),
        make("td", {}, entry.pain === null ? "" : String(entry.pain)),
        make("td", {}, remove)
      );
    });
    const head = ["diary_day", "diary_done", "diary_pain"].map((key) => make("th", { scope: "col" }, say(key)));
    const table = make("table", {}, make("thead", {}, make("tr", {}, ...head, make("td"))), make("tbody", {}, ...rows));
    return [make("div", { class: "wide", tabindex: "0", role: "region", "aria-label": say("diary") }, table)];
  }
  function showFormer(changed) {
    const known = new Set(globalThis.supple.measures.map(({ id }) => id));
    const former = new Map(readMeasured().map(({ measure, title }) => [measure, title]));
    return [...former].filter(([id]) => !known.has(id)).flatMap(([id, title]) => [make("h2", {}, title), ...showMeasured(id, title, changed)]);
  }
  function showButtons(changed) {
    if (readDiary().length + readMeasured().length === 0) return [];
    let asked = false;
    const clear = button(say("delete_all"), () => {
      if (!asked) {
        asked = true;
        clear.textContent = say("delete_sure");
        return;
      }
      keep("diary", []);
      keepMeasured([]);
      changed();
    });
    return [make("p", { class: "buttons" }, button(say("save_file"), save), clear)];
  }
  function startDiary(place) {
    const done = make("div", { tabindex: "-1" });
    const buttons = make("div");
    const measures = globalThis.supple.measures.map((measure) => ({
      measure,
      form: make("div"),
      table: make("div", { tabindex: "-1" })
    }));
    const show = () => {
      done.replaceChildren(...showDone(() => renew(done)), ...showFormer(() => renew(done)));
      for (const { measure, table } of measures) {
        table.replaceChildren(...showMeasured(measure.id, measure.title, () => renew(table)));
      }
      buttons.replaceChildren(...showButtons(() => renew(done)));
    };
    const renew = (focused) => {
      for (const { measure, form } of measures) form.replaceChildren(askMeasure(measure, show));
      show();
      focused?.focus();
    };
    for (const { measure, form, table } of measures) {
      place.querySelector(`[data-measure="${measure.id}"]`)?.append(form, table);
    }
    place.prepend(done);
    place.append(buttons);
    renew();
  }

  // pictures.ts
  function showPicture(image, picture, moves) {
    const address = root + (moves && picture.moving ? picture.moving : picture.still);
    if (image.getAttribute("src") !== address) image.setAttribute("src", address);
    image.alt = picture.alt;
  }
  function startPicture(place) {
    const image = place.querySelector("img");
    if (!image) return;
    const first = JSON.parse(place.dataset["picture"] ?? "");
    let shown = first;
    let moves = false;
    const show = () => {
      showPicture(image, shown, moves);
      motion.textContent = say(moves ? "still" : "play");
      turn.textContent = say(shown === first ? "turn" : "turn_back");
    };
    const motion = button("", () => {
      moves = !moves;
      show();
    });
    const turn = button("", () => {
      shown = shown === first ? first.other ?? first : first;
      show();
    });
    motion.hidden = !first.moving;
    turn.hidden = !first.other;
    show();
    if (first.moving || first.other) place.append(make("p", { class: "buttons" }, motion, turn));
  }

  // player.ts
  var TICK = 200;
  var Player = class {
    constructor(routine, phase) {
      this.routine = routine;
      this.phase = phase;
      this.place = 0;
      this.left = 0;
      this.since = 0;
      this.moving = false;
      this.dialog = make("dialog", { class: "player", "aria-labelledby": "player-title" });
      this.title = make("h2", { id: "player-title", tabindex: "-1" });
      this.notes = make("p", { class: "notes" });
      this.about = make("p", { class: "dose" });
      this.image = make("img", { alt: "" });
      this.motion = button("", () => this.move());
      this.what = make("p", { class: "what", role: "status" });
      this.how = make("p", { class: "how" });
      this.which = make("p", { class: "which" });
      this.clock = make("p", { class: "clock", role: "timer" });
      this.next = make("p", { class: "next" });
      this.care = make("p");
      this.easier = make("details");
      this.main = button("", () => this.press(), { class: "main" });
      const controls = make(
        "p",
        { class: "buttons" },
        button(say("back"), () => this.go(-1)),
        this.main,
        button(say("skip"), () => this.go(1))
      );
      const top = make(
        "div",
        { class: "top" },
        button(say("close"), () => this.close()),
        make("a", { class: "urgent", href: `${root}warning-signs/index.html` }, say("warning_signs"))
      );
      this.dialog.append(
        top,
        make("p", { class: "stop" }, routine.stop),
        this.title,
        this.notes,
        this.what,
        this.image,
        this.how,
        make("p", {}, this.motion),
        this.next,
        this.about,
        this.care,
        this.easier,
        make("p", { class: "buttons" }, this.toggle("sound"), this.toggle("vibration")),
        make("div", { class: "bottom" }, make("div", { class: "now" }, this.clock, this.which), controls)
      );
      this.dialog.addEventListener("close", () => {
        this.stop();
        this.dialog.remove();
      });
    }
    open() {
      document.body.append(this.dialog);
      this.dialog.showModal();
      this.show();
      this.title.focus();
    }
    get moment() {
      return this.phase.timeline[this.place];
    }
    show() {
      const moment = this.moment;
      const item = moment && this.phase.items[moment.item];
      if (!moment || !item) {
        this.end();
        return;
      }
      if (item !== this.shown) this.present(item);
      this.draw(item, moment);
      this.what.textContent = this.describe(moment);
      this.how.textContent = this.explain(moment, item);
      this.which.textContent = this.count(moment, item);
      this.next.textContent = this.preview(moment);
      this.signal();
      if (moment.seconds === null) {
        this.stop();
        this.clock.textContent = "";
        this.main.textContent = say("tap");
      } else {
        this.left = moment.seconds * 1e3;
        this.run();
      }
    }
    present(item) {
      this.shown = item;
      this.moving = false;
      this.title.textContent = item.title;
      this.about.textContent = [item.sides, ...item.dose].filter(Boolean).join(" ");
      this.notes.hidden = item.notes.length === 0;
      this.notes.textContent = item.notes.join(" ");
      this.care.hidden = !item.cautions;
      this.care.replaceChildren(make("a", { href: `${root}exercise/${item.id}/index.html` }, say("take_care")));
      this.easier.hidden = item.easier.length === 0;
      this.easier.open = false;
      this.easier.replaceChildren(
        make("summary", {}, say("easier")),
        ...item.easier.map(
          (way) => make(
            "p",
            {},
            ...way.id === null ? [way.text] : [make("a", { href: `${root}exercise/${way.id}/index.html` }, way.text)]
          )
        )
      );
    }
    draw(item, moment) {
      const picture = (moment.side === 2 ? item.picture?.other : null) ?? item.picture;
      this.image.hidden = picture === null;
      this.motion.hidden = !picture?.moving;
      if (!picture) return;
      showPicture(this.image, picture, this.moving);
      this.motion.textContent = say(this.moving ? "still" : "play");
    }
    move() {
      this.moving = !this.moving;
      if (this.shown && this.moment) this.draw(this.shown, this.moment);
    }
    describe(moment) {
      const doing = moment.phase === null ? void 0 : globalThis.supple.words[`phase.${moment.phase}`];
      return doing ?? say(`activity.${moment.activity}`);
    }
    /** What to do now, in words: the steps, or how to get ready for them. */
    explain(moment, item) {
      const start = moment.activity === "prepare" || moment.activity === "change-position";
      return start ? item.start.join(" ") : moment.steps.map((step) => item.steps[step] ?? "").join(" ");
    }
    count(moment, item) {
      const same = this.phase.timeline.filter((other) => this.phase.items[other.item] === item);
      const sets = Math.max(...same.map((other) => other.set ?? 1));
      const repetitions = Math.max(...same.map((other) => other.repetition ?? 1));
      return [
        this.side(moment),
        ...moment.rounds.map((number) => say("round", { number })),
        sets > 1 && moment.set !== null ? say("set_of", { number: moment.set, count: sets }) : "",
        repetitions > 1 && moment.repetition !== null ? say("time_of", { number: moment.repetition, count: repetitions }) : ""
      ].filter(Boolean).join(" · ");
    }
    side(moment) {
      if (moment.affected !== null) return say(moment.affected ? "side.affected" : "side.other");
      return moment.side === null ? "" : say(moment.side === 1 ? "side.first" : "side.second");
    }
    preview(moment) {
      const following = this.phase.timeline.slice(this.place + 1).find((other) => other.item !== moment.item);
      const item = following && this.phase.items[following.item];
      return item ? say("next", { title: item.title }) : say("last_one");
    }
    run() {
      this.stop();
      this.since = Date.now();
      this.main.textContent = say("pause");
      this.timer = window.setInterval(() => this.tick(), TICK);
      this.clock.textContent = this.time(this.left);
    }
    tick() {
      const left = this.left - (Date.now() - this.since);
      if (left <= 0) this.go(1);
      else this.clock.textContent = this.time(left);
    }
    time(left) {
      const seconds = Math.ceil(left / 1e3);
      return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    }
    /** The large button: it ends a moment of unknown length, else it pauses and carries on. */
    press() {
      if (this.moment?.seconds === null) {
        this.go(1);
      } else if (this.timer === void 0) {
        this.run();
      } else {
        this.left -= Date.now() - this.since;
        this.stop();
        this.main.textContent = say("go_on");
      }
    }
    go(step) {
      this.stop();
      this.place = Math.max(0, this.place + step);
      this.show();
    }
    stop() {
      window.clearInterval(this.timer);
      this.timer = void 0;
    }
    close() {
      this.dialog.close();
    }
    toggle(name) {
      const input = make("input", { type: "checkbox" });
      input.checked = kept(name, false);
      input.addEventListener("change", () => keep(name, input.checked));
      return make("label", {}, input, ` ${say(name)}`);
    }
    signal() {
      if (kept("vibration", false)) navigator.vibrate?.(150);
      if (!kept("sound", false) || typeof AudioContext === "undefined") return;
      this.sound ?? (this.sound = new AudioContext());
      const tone = this.sound.createOscillator();
      const volume = this.sound.createGain();
      volume.gain.value = 0.15;
      tone.connect(volume).connect(this.sound.destination);
      tone.start();
      tone.stop(this.sound.currentTime + 0.15);
    }
    end() {
      this.stop();
      const pain = make("select", { id: "pain" }, make("option", { value: "" }, "–"));
      for (let number = 0; number <= 10; number += 1) pain.append(make("option", {}, String(number)));
      const told = make("p", { role: "status" });
      const save2 = button(say("save_diary"), () => {
        const value = pain.value === "" ? null : Number(pain.value);
        const done = addToDiary({ on: today(), routine: this.routine.id, title: this.routine.title, pain: value });
        told.textContent = say(done ? "saved" : "not_saved");
        save2.disabled = done;
      }, { class: "main" });
      this.title.textContent = say("finished");
      this.dialog.replaceChildren(
        this.title,
        make("p", {}, this.routine.stop),
        make("p", {}, this.routine.emergency),
        make("p", {}, make("label", { for: "pain" }, say("pain_now")), " ", pain),
        make("p", { class: "buttons" }, save2, button(say("close"), () => this.close())),
        told
      );
      this.title.focus();
    }
  };
  function startPlayers() {
    for (const place of document.querySelectorAll("[data-play]")) {
      const routine = globalThis.supple.routines.find((one) => one.id === place.dataset["play"]);
      const phase = routine?.phases.find((one) => one.id === place.dataset["phase"]);
      if (routine && phase) place.append(button(say("start"), () => new Player(routine, phase).open(), { class: "main" }));
    }
  }

  // search.ts
  function plain(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  }
  function find(entries, asked) {
    const words = plain(asked).split(/\s+/).filter(Boolean);
    if (words.length === 0) return [];
    const matching = entries.filter((entry) => {
      const text = plain(`${entry.title} ${entry.text}`);
      return words.every((word) => text.includes(word));
    });
    const inTitle = (entry) => words.filter((word) => plain(entry.title).includes(word)).length;
    return matching.sort((one, other) => inTitle(other) - inTitle(one));
  }
  function startSearch(place) {
    const input = make("input", { type: "search", id: "search-for", autocomplete: "off" });
    const count = make("p", { role: "status" });
    const list = make("ul", { class: "found" });
    input.addEventListener("input", () => {
      const found = find(globalThis.supple.search, input.value);
      list.replaceChildren(
        ...found.map(
          (entry) => make("li", {}, make("a", { href: `${root}${entry.kind}/${entry.id}/index.html` }, entry.title))
        )
      );
      const nothing = input.value.trim() === "";
      count.textContent = nothing ? "" : found.length ? say("found", { count: found.length }) : say("nothing_found");
    });
    place.append(make("label", { for: "search-for" }, say("search_for")), input, count, list);
  }

  // site.ts
  var SIZES = ["", "large", "larger"];
  function startSizes(place) {
    const show = (size) => {
      document.documentElement.dataset["size"] = SIZES[size] ?? "";
    };
    show(kept("size", 0));
    place.append(
      button(say("text_size"), () => {
        const size = (kept("size", 0) + 1) % SIZES.length;
        keep("size", size);
        show(size);
      })
    );
  }
  function startWorker() {
    const served = location.protocol === "https:" || location.hostname === "localhost";
    const address = document.documentElement.dataset["root"] ?? "";
    if (served && "serviceWorker" in navigator) {
      navigator.serviceWorker.register(`${address}worker.js`).catch(() => void 0);
    }
  }
  var within = (name, start) => {
    document.querySelectorAll(`[data-${name}]`).forEach(start);
  };
  within("sizes", startSizes);
  within("picture", startPicture);
  within("search", startSearch);
  within("diary", startDiary);
  startPlayers();
  startWorker();
})();
