"use strict";
(() => {
  // studio.ts
  var state = document.getElementById("state");
  function tell(text) {
    state.textContent = text;
  }
  async function send(path, body) {
    try {
      const answer = await fetch(path, {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-Supple": "1" },
        body: JSON.stringify(body)
      });
      if (answer.ok) return answer;
      tell(answer.headers.get("Content-Type") === "application/json" ? (await answer.json()).told : "That did not work.");
    } catch {
      tell("Supple has stopped. What you see is no longer renewed.");
    }
    return null;
  }
  var saves = 0;
  var shown = /* @__PURE__ */ new WeakMap();
  var asked = /* @__PURE__ */ new WeakMap();
  var FOCUSABLE = "a[href], button, input, select, textarea, summary";
  function nameOf(one) {
    const { what, at, value, to, fix, page, top } = one.dataset;
    return one.id || one.closest("details")?.id + JSON.stringify([one.tagName, what, at, value, to, fix, page, top, one.textContent]);
  }
  function focusAgain(part, names, at) {
    const there = new Map([...part.querySelectorAll(FOCUSABLE)].map((one) => [nameOf(one), one]));
    const around = [names[at], ...names.slice(at + 1), ...names.slice(0, at).reverse()];
    for (const name of around) {
      const one = there.get(name);
      if (!one || one.matches(":disabled") || one.closest("details:not([open]) > :not(summary)")) continue;
      one.focus();
      if (document.activeElement === one) return one;
    }
    return null;
  }
  function replace(part, content) {
    const named = (one) => one.id || one.querySelector("summary")?.textContent || "";
    const open = new Set([...part.querySelectorAll("details[open]")].map(named));
    const focus = part.contains(document.activeElement) ? document.activeElement : null;
    const typed = focus && "defaultValue" in focus && focus.value !== focus.defaultValue ? focus.value : null;
    const [from, to] = focus && "selectionStart" in focus ? [focus.selectionStart, focus.selectionEnd] : [null, null];
    const order = [...part.querySelectorAll(FOCUSABLE)];
    const names = order.map(nameOf);
    part.replaceChildren(content);
    for (const one of part.querySelectorAll("details")) if (open.has(named(one))) one.open = true;
    if (!focus) return;
    const again = focusAgain(part, names, order.indexOf(focus));
    if (!again || again.id !== focus.id) return;
    if (typed !== null && again.value !== typed) again.value = typed;
    if (from !== null && "setSelectionRange" in again && again.type === "text") again.setSelectionRange(from, to);
  }
  var BOOKLET = "/part/print/booklet/";
  async function showAhead(part) {
    const place = document.getElementById("ahead");
    const answer = place && await fetch(part.dataset["live"].replace("/print/", "/ahead/"));
    if (!answer?.ok) return;
    const text = await answer.text();
    if (place && text) place.innerHTML = text;
  }
  async function renew(part) {
    const turn = (asked.get(part) ?? 0) + 1;
    asked.set(part, turn);
    part.setAttribute("aria-busy", "true");
    try {
      if (part.dataset["live"].startsWith(BOOKLET)) await showAhead(part);
      if (asked.get(part) !== turn) return;
      const before = saves;
      const answer = await fetch(part.dataset["live"]);
      const text = await answer.text();
      if (asked.get(part) === turn && saves !== before && part.querySelector("[data-form]")) return void renew(part);
      if (asked.get(part) === turn && part.id === "view") document.getElementById("ahead")?.replaceChildren();
      if (asked.get(part) !== turn || !answer.ok || shown.get(part) === text) return;
      const made = document.createElement("template");
      made.innerHTML = text;
      const pictures = [...made.content.querySelectorAll("img")];
      await Promise.all(pictures.map((picture) => {
        const ahead = new Image();
        ahead.src = picture.src;
        return ahead.decode().catch(() => void 0);
      }));
      if (asked.get(part) !== turn) return;
      shown.set(part, text);
      replace(part, made.content);
      look();
    } finally {
      if (asked.get(part) === turn) part.removeAttribute("aria-busy");
    }
  }
  function renewAll() {
    for (const part of document.querySelectorAll("[data-live]")) void renew(part);
  }
  function watch() {
    const events = new EventSource("/events");
    events.onmessage = renewAll;
    events.onerror = () => tell("Supple has stopped. What you see is no longer renewed.");
  }
  async function showPlace(answer) {
    const place = document.getElementById("place");
    if (!answer || !place) return;
    place.innerHTML = await answer.text();
    place.hidden = false;
    place.scrollIntoView({ block: "nearest" });
  }
  function numbers(button) {
    const { page, left, top } = button.dataset;
    return { page: Number(page), left: Number(left), top: Number(top) };
  }
  document.addEventListener("click", (event) => {
    const target = event.target;
    const { kind, id } = target.closest("[data-kind]")?.dataset ?? {};
    if (target instanceof HTMLImageElement && target.dataset["page"]) {
      const box = target.getBoundingClientRect();
      const left = 100 * (event.clientX - box.left) / box.width;
      const top = 100 * (event.clientY - box.top) / box.height;
      void send("/locate", { kind, id, page: Number(target.dataset["page"]), left, top }).then(showPlace);
    }
    const link = target.closest("a[data-go]");
    if (link) {
      event.preventDefault();
      goTo(link.hash.slice(1));
    }
    const button = target.closest("button");
    if (!button) return;
    if (button.dataset["page"]) void send("/locate", { kind, id, ...numbers(button) }).then(showPlace);
    if (button.dataset["place"])
      void send("/place", { file: button.dataset["place"], line: Number(button.dataset["line"]) }).then(showPlace);
    if (button.dataset["fix"])
      void send("/fix", { number: button.dataset["fix"] }).then(async (answer) => answer && tell((await answer.json()).told));
    if (button.dataset["way"]) choose(button);
    if (button.dataset["what"] === "move") change(button, "move", { to: Number(button.dataset["to"]) });
    else if (button.dataset["what"]) change(button, button.dataset["what"], { value: button.dataset["value"] ?? "" });
    if (button.dataset["undo"] !== void 0) {
      const { kind: kind2, id: id2 } = formOf(button);
      void send("/undo", { kind: kind2, id: id2 }).then(async (answer) => answer && tell((await answer.json()).told));
    }
  });
  function goTo(name) {
    const place = document.getElementById(name);
    for (let around = place?.closest("details"); around; around = around.parentElement?.closest("details")) around.open = true;
    const control = place?.matches(FOCUSABLE) ? place : place?.querySelector(`:is(${FOCUSABLE}):not(:disabled)`);
    (control ?? place)?.scrollIntoView({ block: "center" });
    control?.focus({ preventScroll: true });
  }
  function choose(tab) {
    const view = document.getElementById("view");
    for (const other of document.querySelectorAll("[role=tab]")) {
      other.setAttribute("aria-selected", String(other === tab));
      other.tabIndex = other === tab ? 0 : -1;
    }
    view.setAttribute("aria-labelledby", tab.id);
    view.dataset["live"] = `/part/${tab.dataset["way"]}/${view.dataset["kind"]}/${view.dataset["id"]}`;
    shown.delete(view);
    view.textContent = "Being drawn …";
    void renew(view);
  }
  document.addEventListener("keydown", (event) => {
    const tab = event.target.closest("[role=tab]");
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!tab || !step) return;
    const tabs = [...document.querySelectorAll("[role=tab]")];
    const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
    next.focus();
    choose(next);
  });
  function formOf(control) {
    const form = control.closest("[data-form]");
    return form && { kind: form.dataset["kind"], id: form.dataset["id"], seen: form.dataset["seen"] };
  }
  var saving = Promise.resolve();
  function change(control, what, more) {
    const part = control.closest("[data-live]");
    const at = JSON.parse(control.dataset["at"]);
    saving = saving.then(async () => {
      const form = part?.querySelector("[data-form]");
      const was = form?.dataset["seen"];
      const answer = form && await send("/change", { ...formOf(form), what, at, ...more });
      if (answer) {
        const { told, seen } = await answer.json();
        saves += 1;
        const now = part?.querySelector("[data-form]");
        if (now?.dataset["seen"] === was) now.dataset["seen"] = seen;
        tell(told);
      } else if (part) await renew(part);
    });
  }
  var waiting = /* @__PURE__ */ new Map();
  var PAUSE = 400;
  document.addEventListener("change", (event) => {
    const control = event.target;
    if (!control.dataset["at"] || !formOf(control)) return;
    const save = () => change(document.getElementById(control.id) ?? control, "set", { value: control.value });
    clearTimeout(waiting.get(control.id));
    if (control.matches("[data-slider]")) waiting.set(control.id, window.setTimeout(save, PAUSE));
    else save();
  });
  async function upload(control) {
    const file = control.files?.[0];
    const form = control.closest("[data-form]");
    if (!file || !form) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    let text = "";
    for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
    const answer = await send("/picture", { ...formOf(form), data: btoa(text) });
    if (answer) tell((await answer.json()).told);
  }
  document.addEventListener("change", (event) => {
    const control = event.target;
    if (control.matches("[data-upload]")) void upload(control);
  });
  var trying = null;
  var busy = false;
  async function tryAngle() {
    if (busy) return;
    busy = true;
    while (trying) {
      const asked2 = trying;
      trying = null;
      const answer = await send("/try", asked2);
      const view = document.getElementById("view");
      if (answer && view?.dataset["live"]?.startsWith("/part/figure/")) {
        const made = document.createElement("template");
        made.innerHTML = await answer.text();
        const old = view.querySelector(".drawings");
        if (old) old.replaceWith(made.content);
        else view.replaceChildren(made.content);
        shown.delete(view);
      }
    }
    busy = false;
  }
  document.addEventListener("input", (event) => {
    const slider = event.target;
    if (!slider.matches("[data-slider]")) return;
    const output = slider.parentElement.querySelector("output");
    if (output) output.textContent = `${slider.value}°`;
    trying = { id: formOf(slider).id, at: JSON.parse(slider.dataset["at"]), value: Number(slider.value) };
    void tryAngle();
  });
  var dragged = null;
  document.addEventListener("dragstart", (event) => {
    dragged = event.target.closest("[data-item]");
    if (dragged && event.dataTransfer) {
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", "");
    }
  });
  function over(event) {
    const target = event.target;
    const list = dragged?.parentElement;
    return list ? [...list.children].find((item) => item.contains(target)) ?? null : null;
  }
  document.addEventListener("dragover", (event) => {
    if (over(event)) event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    const target = over(event);
    if (!target || !dragged) return;
    event.preventDefault();
    const button = dragged.querySelector("[data-what=move]");
    if (button && target !== dragged) change(button, "move", { to: Number(target.dataset["item"]) });
    dragged = null;
  });
  document.getElementById("new")?.addEventListener("submit", (event) => {
    event.preventDefault();
    const kind = document.getElementById("new-kind").value;
    const title = document.getElementById("new-name").value;
    void send("/new", { kind, title }).then(async (answer) => answer && location.assign((await answer.json()).to));
  });
  document.getElementById("sign")?.addEventListener("submit", (event) => {
    event.preventDefault();
    const form = event.target;
    const value = (id2) => document.getElementById(id2).value;
    const rows = [...form.querySelectorAll("[name=rows]:checked")].map((row) => row.value);
    const { id, seen } = form.dataset;
    const body = { id, seen, by: value("by"), role: value("role"), due: value("due"), rows };
    void send("/sign", body).then(async (answer) => answer && location.assign((await answer.json()).to));
  });
  document.getElementById("release")?.addEventListener("submit", (event) => {
    event.preventDefault();
    const version = document.getElementById("version").value;
    const unsigned = document.getElementById("unsigned")?.checked ?? false;
    void send("/release", { version, unsigned }).then(async (answer) => answer && location.assign((await answer.json()).to));
  });
  var search = document.getElementById("search");
  function look() {
    if (!search) return;
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const item of document.querySelectorAll("[data-words]"))
      item.hidden = !words.every((word) => item.dataset["words"].includes(word));
    for (const kind of document.querySelectorAll(".kind"))
      kind.hidden = !kind.querySelector("li:not([hidden])");
  }
  search?.addEventListener("input", look);
  renewAll();
  watch();
})();
