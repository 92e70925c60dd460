/** The diary: what somebody did and when. It is kept on the device and leaves it only as a file that they save. */

import { say } from "./data";
import { button, keep, kept, make } from "./page";

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

/** The day of today where the person is, as `2026-03-31`. */
export function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function day(on: string): string {
  return new Date(`${on}T12:00:00`).toLocaleDateString(globalThis.supple.language, { dateStyle: "long" });
}

function save(): void {
  const text = JSON.stringify({ diary: globalThis.supple.id, done: readDiary() }, null, 2);
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = make("a", { href: address, download: `${globalThis.supple.id}-diary.json` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

export function startDiary(place: HTMLElement): void {
  const show = (): void => {
    const done = readDiary();
    if (done.length === 0) {
      place.replaceChildren(make("p", { role: "status" }, say("diary_empty")));
      return;
    }
    const rows = done.map((entry, number) => {
      const remove = button(say("delete"), () => {
        keep("diary", readDiary().filter((_, other) => other !== number));
        show();
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
    let asked = false;
    const clear = button(say("delete_all"), () => {
      if (!asked) {
        asked = true;
        clear.textContent = say("delete_sure");
        return;
      }
      keep("diary", []);
      show();
    });
    place.replaceChildren(
      make("div", { class: "wide", tabindex: "0", role: "region", "aria-label": say("diary") }, table),
      make("p", { class: "buttons" }, button(say("save_file"), save), clear),
    );
  };
  show();
}
