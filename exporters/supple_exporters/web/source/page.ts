/** Small helps for pages: making elements, days, and what is kept on the device. */

type Attributes = Record<string, string | boolean | null>;

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (typeof value === "string") element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

export function button(label: string, action: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = make("button", { type: "button", ...attributes }, label);
  made.addEventListener("click", action);
  return made;
}

/** The day of today where the person is, as `2026-03-31`. */
export function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A day as people read it. */
export function day(on: string): string {
  return new Date(`${on}T12:00:00`).toLocaleDateString(globalThis.supple.language, { dateStyle: "long" });
}

/** The way from this page to the folder of the site. */
export const root = document.documentElement.dataset["root"] ?? "";

const prefix = `supple:${globalThis.supple.id}:`;

/** Reads what was kept; a browser may forbid to keep anything, and then there is nothing. */
export function kept<T>(name: string, usual: T): T {
  try {
    const text = localStorage.getItem(prefix + name);
    return text === null ? usual : (JSON.parse(text) as T);
  } catch {
    return usual;
  }
}

/** Keeps something on this device. Gives false where the browser forbids it. */
export function keep(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(prefix + name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
