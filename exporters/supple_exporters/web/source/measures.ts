/** What a routine or the booklet asks people to count or to rate: today's number in, earlier numbers out. */

import { type Measure, say } from "./data";
import { button, day, keep, kept, make, today } from "./page";

export interface Rated {
  /** What the person named; null where the measure has one number. */
  thing: string | null;
  /** Null where they did not rate it that day. */
  number: number | null;
}

export interface Measured {
  on: string;
  measure: string;
  title: string;
  rated: Rated[];
}

interface Fields {
  thing: HTMLInputElement | null;
  number: HTMLInputElement;
}

export function readMeasured(): Measured[] {
  return kept<Measured[]>("measures", []);
}

export function keepMeasured(all: Measured[]): boolean {
  return keep("measures", all);
}

/** Shows a table of the numbers of one measure, with a button to delete each day; nothing where there is none. */
export function showMeasured(measure: string, title: string, changed: () => void): HTMLElement[] {
  const rows = readMeasured()
    .filter((entry) => entry.measure === measure)
    .map((entry) => {
      const remove = button(say("delete"), () => {
        keepMeasured(readMeasured().filter((one) => one.measure !== measure || one.on !== entry.on));
        changed();
      }, { "aria-label": `${say("delete")}: ${title}, ${day(entry.on)}` });
      const numbers = entry.rated
        .filter(({ number }) => number !== null)
        .map(({ thing, number }) => make("div", {}, thing === null ? String(number) : `${thing}: ${number}`));
      return make("tr", {}, make("td", {}, day(entry.on)), make("td", {}, ...numbers), make("td", {}, remove));
    });
  if (rows.length === 0) return [];
  const head = ["diary_day", "diary_number"].map((key) => make("th", { scope: "col" }, say(key)));
  const table = make("table", {}, make("thead", {}, make("tr", {}, ...head, make("td"))), make("tbody", {}, ...rows));
  const label = say("diary_earlier", { title });
  return [make("div", { class: "wide", tabindex: "0", role: "region", "aria-label": label }, table)];
}

/** Shows the field for today's number, and calls `changed` when it was kept. A second number on a day replaces the first. */
export function askMeasure(measure: Measure, changed: () => void): HTMLElement {
  const told = make("p", { role: "status", id: `told-${measure.id}` });
  const fields = Array.from({ length: measure.named ?? 1 }, (_, place) => askNumber(measure, place));
  const save = make("button", { type: "submit", class: "main" }, say("save_diary"));
  const groups = fields.map((field, place) => group(field, place, measure));
  const form = make("form", { class: "no-print", novalidate: true }, ...groups, save, told);
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
    const rated = fields
      .map(({ thing, number }) => ({
        thing: thing && thing.value.trim(),
        number: isEmpty(number) ? null : Number(number.value),
      }))
      .filter(({ thing, number }) => thing || number !== null);
    const others = readMeasured().filter((one) => one.measure !== measure.id || one.on !== today());
    const done = keepMeasured([...others, { on: today(), measure: measure.id, title: measure.title, rated }]);
    told.textContent = say(done ? "saved" : "not_saved");
    if (!done) return;
    for (const { number } of fields) number.value = "";
    changed();
  });
  return form;
}

function askNumber({ id, low, high, named }: Measure, place: number): Fields {
  const number = make("input", {
    type: "number",
    inputmode: "numeric",
    id: `number-${id}-${place}`,
    min: String(low),
    max: high === null ? null : String(high),
    step: "1",
    autocomplete: "off",
    "aria-describedby": `scale-${id} told-${id}`,
  });
  if (named === null) return { thing: null, number };
  const thing = make("input", { type: "text", id: `thing-${id}-${place}`, maxlength: "200", autocomplete: "off" });
  const last = readMeasured().filter((entry) => entry.measure === id).pop();
  thing.value = last?.rated[place]?.thing ?? "";
  return { thing, number };
}

/** Sets a number with its label; where people name things, each with its name and under its own heading. */
function group({ thing, number }: Fields, place: number, measure: Measure): HTMLElement {
  const line = (input: HTMLInputElement, label: string): HTMLElement =>
    make("p", {}, make("label", { for: input.id }, say(label)), " ", input);
  const asked = line(number, "diary_number_today");
  if (thing === null) return asked;
  const legend = say("diary_thing", { number: place + 1, count: measure.named ?? 1 });
  return make("fieldset", {}, make("legend", {}, legend), line(thing, "diary_thing_name"), asked);
}

/** Whether nothing was typed. A browser gives no value for what is not a number. */
function isEmpty(input: HTMLInputElement): boolean {
  return input.value === "" && !input.validity.badInput;
}

function findWrong(fields: Fields[], { low, high }: Measure): { input: HTMLInputElement; why: string } | null {
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
