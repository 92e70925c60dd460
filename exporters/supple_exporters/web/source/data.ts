/** What a page knows: written by the exporter into `data.js`, from the bundle alone. */

export interface Picture {
  still: string;
  moving: string | null;
  alt: string;
  /** The same of the other side; null where one picture stands for both. */
  other: Picture | null;
}

export interface Easier {
  id: string | null;
  text: string;
}

export interface Item {
  id: string;
  title: string;
  dose: string[];
  sides: string;
  /** Whether it can be left out, for whom it is, and when to do less. */
  notes: string[];
  /** Whether its page says who must take care. */
  cautions: boolean;
  start: string[];
  steps: Record<string, string>;
  picture: Picture | null;
  easier: Easier[];
}

export interface Moment {
  activity: string;
  phase: string | null;
  seconds: number | null;
  item: number;
  set: number | null;
  rounds: number[];
  repetition: number | null;
  side: 1 | 2 | null;
  affected: boolean | null;
  steps: string[];
}

export interface Phase {
  id: string;
  title: string;
  items: Item[];
  timeline: Moment[];
}

export interface Routine {
  id: string;
  title: string;
  stop: string;
  emergency: string;
  phases: Phase[];
}

/** What people count or rate: whole numbers from `low` to `high`, which is null where a count has no end. */
export interface Measure {
  id: string;
  title: string;
  low: number;
  high: number | null;
  /** How many things of their own people name and rate; null where there is one number. */
  named: number | null;
}

export interface Entry {
  kind: string;
  id: string;
  title: string;
  text: string;
}

export interface Data {
  id: string;
  language: string;
  words: Record<string, string>;
  search: Entry[];
  routines: Routine[];
  measures: Measure[];
}

declare global {
  var supple: Data;
}

/** Gives a message in the language of the edition. */
export function say(key: string, values: Record<string, string | number> = {}): string {
  const message = globalThis.supple.words[key] ?? key;
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
