"use strict";
(() => {
  // ../../../../studio/supple_studio/site/source/studio.ts
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
  var shown = /* @__PURE__ */ new WeakMap();
  var asked = /* @__PURE__ */ new WeakMap();
  async function renew(part) {
    const turn = (asked.get(part) ?? 0) + 1;
    asked.set(part, turn);
    part.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(part.dataset["live"]);
      const text = await answer.text();
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
      const open = new Set([...part.querySelectorAll("details[open] > summary")].map((one) => one.textContent));
      part.replaceChildren(made.content);
      for (const one of part.querySelectorAll("details > summary"))
        if (open.has(one.textContent)) one.parentElement.open = true;
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
    events.onmessage = () => {
      tell("");
      renewAll();
    };
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
    const view = document.getElementById("view");
    const { kind, id } = view?.dataset ?? {};
    if (target instanceof HTMLImageElement && target.dataset["page"]) {
      const box = target.getBoundingClientRect();
      const left = 100 * (event.clientX - box.left) / box.width;
      const top = 100 * (event.clientY - box.top) / box.height;
      void send("/locate", { kind, id, page: Number(target.dataset["page"]), left, top }).then(showPlace);
    }
    const button = target.closest("button");
    if (!button) return;
    if (button.dataset["page"]) void send("/locate", { kind, id, ...numbers(button) }).then(showPlace);
    if (button.dataset["place"])
      void send("/place", { file: button.dataset["place"], line: Number(button.dataset["line"]) }).then(showPlace);
    if (button.dataset["fix"])
      void send("/fix", { number: button.dataset["fix"] }).then(async (answer) => answer && tell((await answer.json()).told));
    if (button.dataset["way"]) choose(button);
  });
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
