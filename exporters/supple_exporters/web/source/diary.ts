/** The diary: what somebody did and measured, and when. It stays on the device and leaves it only as a saved file. */

import { say } from "./data";
import { askMeasure, keepMeasured, readMeasured, showMeasured } from "./measures";
import { button, day, keep, kept, make } from "./page";

export interface Done {
  on: string;
  routine: string;
  title: string;
  pain: number | null;
}

export function readDiary(): Done[] {
  return kept<Done[]>("diary", []);
}

export function addToDiary(done: Done): boolean {
  return keep("diary", [...readDiary(), done]);
}

function save(): void {
  const entries = { diary: globalThis.supple.id, done: readDiary(), measures: readMeasured() };
  const text = JSON.stringify(entries, null, 2);
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = make("a", { href: address, download: `${globalThis.supple.id}-diary.json` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

function showDone(changed: () => void): HTMLElement[] {
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
      make("td", {}, remove),
    );
  });
  const head = ["diary_day", "diary_done", "diary_pain"].map((key) => make("th", { scope: "col" }, say(key)));
  const table = make("table", {}, make("thead", {}, make("tr", {}, ...head, make("td"))), make("tbody", {}, ...rows));
  return [make("div", { class: "wide", tabindex: "0", role: "region", "aria-label": say("diary") }, table)];
}

/** Shows what was kept of measures that this edition no longer asks for. */
function showFormer(changed: () => void): HTMLElement[] {
  const known = new Set(globalThis.supple.measures.map(({ id }) => id));
  const former = new Map(readMeasured().map(({ measure, title }) => [measure, title]));
  return [...former]
    .filter(([id]) => !known.has(id))
    .flatMap(([id, title]) => [make("h2", {}, title), ...showMeasured(id, title, changed)]);
}

function showButtons(changed: () => void): HTMLElement[] {
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

/** Fills the diary. What was saved leaves the fields as they are; what was deleted leaves nothing in them. */
export function startDiary(place: HTMLElement): void {
  const done = make("div", { tabindex: "-1" });
  const buttons = make("div");
  const measures = globalThis.supple.measures.map((measure) => ({
    measure,
    form: make("div"),
    table: make("div", { tabindex: "-1" }),
  }));
  const show = (): void => {
    done.replaceChildren(...showDone(() => renew(done)), ...showFormer(() => renew(done)));
    for (const { measure, table } of measures) {
      table.replaceChildren(...showMeasured(measure.id, measure.title, () => renew(table)));
    }
    buttons.replaceChildren(...showButtons(() => renew(done)));
  };
  const renew = (focused?: HTMLElement): void => {
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
