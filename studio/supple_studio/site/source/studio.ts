// Keeps a page up to date while its files change, and sends what its person clicks.

const state = document.getElementById("state")!;

/** Says something in the head of the page, aloud as well. */
function tell(text: string): void {
  state.textContent = text;
}

/** Sends something that changes or looks up; gives null where it went wrong, which is told. */
async function send(path: string, body: unknown): Promise<Response | null> {
  try {
    const answer = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Supple": "1" },
      body: JSON.stringify(body),
    });
    if (answer.ok) return answer;
    tell(answer.headers.get("Content-Type") === "application/json" ? (await answer.json()).told : "That did not work.");
  } catch {
    tell("Supple has stopped. What you see is no longer renewed.");
  }
  return null;
}

/** How many changes were saved from this page. */
let saves = 0;
const shown = new WeakMap<Element, string>();
const asked = new WeakMap<Element, number>();

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const FOCUSABLE = "a[href], button, input, select, textarea, summary";

/** Names what can have the focus for as long as it does the same. */
function nameOf(one: HTMLElement): string {
  const { what, at, value, to, fix, page, top } = one.dataset;
  return one.id || one.closest("details")?.id + JSON.stringify([one.tagName, what, at, value, to, fix, page, top, one.textContent]);
}

/** Gives the focus to what had it before, or else to what came next to it, by the names in their order. */
function focusAgain(part: HTMLElement, names: string[], at: number): HTMLElement | null {
  const there = new Map([...part.querySelectorAll<HTMLElement>(FOCUSABLE)].map((one) => [nameOf(one), one]));
  const around = [names[at]!, ...names.slice(at + 1), ...names.slice(0, at).reverse()];
  for (const name of around) {
    const one = there.get(name);
    if (!one || one.matches(":disabled") || one.closest("details:not([open]) > :not(summary)")) continue;
    one.focus();
    if (document.activeElement === one) return one;
  }
  return null;
}

/** Puts new content into a part: what is open stays open, what has the focus keeps it, with what is being typed. */
function replace(part: HTMLElement, content: DocumentFragment): void {
  const named = (one: Element): string => one.id || one.querySelector("summary")?.textContent || "";
  const open = new Set([...part.querySelectorAll("details[open]")].map(named));
  const focus = part.contains(document.activeElement) ? (document.activeElement as Control) : null;
  const typed = focus && "defaultValue" in focus && focus.value !== focus.defaultValue ? focus.value : null;
  const [from, to] = focus && "selectionStart" in focus ? [focus.selectionStart, focus.selectionEnd] : [null, null];
  const order = [...part.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const names = order.map(nameOf);
  part.replaceChildren(content);
  for (const one of part.querySelectorAll("details")) if (open.has(named(one))) one.open = true;
  if (!focus) return;
  const again = focusAgain(part, names, order.indexOf(focus)) as Control | null;
  if (!again || again.id !== focus.id) return;
  if (typed !== null && again.value !== typed) again.value = typed;
  if (from !== null && "setSelectionRange" in again && again.type === "text") again.setSelectionRange(from, to);
}

const BOOKLET = "/part/print/booklet/";

/** Shows the page of what was just changed before a long booklet is printed. */
async function showAhead(part: HTMLElement): Promise<void> {
  const place = document.getElementById("ahead");
  const answer = place && (await fetch(part.dataset["live"]!.replace("/print/", "/ahead/")));
  if (!answer?.ok) return;
  const text = await answer.text();
  if (place && text) place.innerHTML = text;
}

/** Renews a part of the page, and leaves what is there until the new pictures are ready. */
async function renew(part: HTMLElement): Promise<void> {
  const turn = (asked.get(part) ?? 0) + 1;
  asked.set(part, turn);
  part.setAttribute("aria-busy", "true");
  try {
    if (part.dataset["live"]!.startsWith(BOOKLET)) await showAhead(part);
    if (asked.get(part) !== turn) return;
    const before = saves;
    const answer = await fetch(part.dataset["live"]!);
    const text = await answer.text();
    // What was asked for before something was saved shows an older state of the file.
    if (asked.get(part) === turn && saves !== before && part.querySelector("[data-form]")) return void renew(part);
    if (asked.get(part) === turn && part.id === "view") document.getElementById("ahead")?.replaceChildren();
    if (asked.get(part) !== turn || !answer.ok || shown.get(part) === text) return;
    const made = document.createElement("template");
    made.innerHTML = text;
    const pictures = [...made.content.querySelectorAll("img")];
    await Promise.all(pictures.map((picture) => {
      const ahead = new Image();
      ahead.src = picture.src;
      return ahead.decode().catch(() => undefined);
    }));
    if (asked.get(part) !== turn) return;
    shown.set(part, text);
    replace(part, made.content);
    look();
  } finally {
    if (asked.get(part) === turn) part.removeAttribute("aria-busy");
  }
}

function renewAll(): void {
  for (const part of document.querySelectorAll<HTMLElement>("[data-live]")) void renew(part);
}

function watch(): void {
  const events = new EventSource("/events");
  events.onmessage = renewAll;
  events.onerror = () => tell("Supple has stopped. What you see is no longer renewed.");
}

/** Shows where something is written. */
async function showPlace(answer: Response | null): Promise<void> {
  const place = document.getElementById("place");
  if (!answer || !place) return;
  place.innerHTML = await answer.text();
  place.hidden = false;
  place.scrollIntoView({ block: "nearest" });
}

function numbers(button: HTMLElement): { page: number; left: number; top: number } {
  const { page, left, top } = button.dataset;
  return { page: Number(page), left: Number(left), top: Number(top) };
}

document.addEventListener("click", (event) => {
  const target = event.target as HTMLElement;
  const { kind, id } = target.closest<HTMLElement>("[data-kind]")?.dataset ?? {};
  if (target instanceof HTMLImageElement && target.dataset["page"]) {
    const box = target.getBoundingClientRect();
    const left = (100 * (event.clientX - box.left)) / box.width;
    const top = (100 * (event.clientY - box.top)) / box.height;
    void send("/locate", { kind, id, page: Number(target.dataset["page"]), left, top }).then(showPlace);
  }
  const link = target.closest<HTMLAnchorElement>("a[data-go]");
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
  if (button.dataset["undo"] !== undefined) {
    const { kind, id } = formOf(button)!;
    void send("/undo", { kind, id }).then(async (answer) => answer && tell((await answer.json()).told));
  }
});

/** Brings somebody to the control with a name, or to the first inside of it. */
function goTo(name: string): void {
  const place = document.getElementById(name);
  for (let around = place?.closest("details"); around; around = around.parentElement?.closest("details")) around.open = true;
  const control = place?.matches(FOCUSABLE) ? place : place?.querySelector<HTMLElement>(`:is(${FOCUSABLE}):not(:disabled)`);
  (control ?? place)?.scrollIntoView({ block: "center" });
  control?.focus({ preventScroll: true });
}

/** Chooses a tab. */
function choose(tab: HTMLElement): void {
  const view = document.getElementById("view")!;
  for (const other of document.querySelectorAll<HTMLElement>("[role=tab]")) {
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
  const tab = (event.target as HTMLElement).closest<HTMLElement>("[role=tab]");
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!tab || !step) return;
  const tabs = [...document.querySelectorAll<HTMLElement>("[role=tab]")];
  const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length]!;
  next.focus();
  choose(next);
});

/** The form around a control: what it is of, and which text of the file it shows. */
function formOf(control: Element): { kind: string; id: string; seen: string } | null {
  const form = control.closest<HTMLElement>("[data-form]");
  return form && { kind: form.dataset["kind"]!, id: form.dataset["id"]!, seen: form.dataset["seen"]! };
}

let saving: Promise<void> = Promise.resolve();

/** Saves one change after the other, each on what the one before has left. */
function change(control: HTMLElement, what: string, more: object): void {
  const part = control.closest<HTMLElement>("[data-live]");
  const at: unknown = JSON.parse(control.dataset["at"]!);
  saving = saving.then(async () => {
    const form = part?.querySelector<HTMLElement>("[data-form]");
    const was = form?.dataset["seen"];
    const answer = form && (await send("/change", { ...formOf(form), what, at, ...more }));
    if (answer) {
      const { told, seen } = await answer.json();
      saves += 1;
      const now = part?.querySelector<HTMLElement>("[data-form]");
      if (now?.dataset["seen"] === was) now!.dataset["seen"] = seen;
      tell(told);
    } else if (part) await renew(part);
  });
}

const waiting = new Map<string, number>();
const PAUSE = 400;

document.addEventListener("change", (event) => {
  const control = event.target as Control;
  if (!control.dataset["at"] || !formOf(control)) return;
  const save = (): void => change((document.getElementById(control.id) as Control | null) ?? control, "set", { value: control.value });
  clearTimeout(waiting.get(control.id));
  // A slider that is moved by keys changes with each of them.
  if (control.matches("[data-slider]")) waiting.set(control.id, window.setTimeout(save, PAUSE));
  else save();
});

/** Sends a picture of this machine, as the form was when it was chosen. */
async function upload(control: HTMLInputElement): Promise<void> {
  const file = control.files?.[0];
  const form = control.closest<HTMLElement>("[data-form]");
  if (!file || !form) return;
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  const answer = await send("/picture", { ...formOf(form), data: btoa(text) });
  if (answer) tell((await answer.json()).told);
}

document.addEventListener("change", (event) => {
  const control = event.target as HTMLInputElement;
  if (control.matches("[data-upload]")) void upload(control);
});

let trying: { id: string; at: unknown; value: number } | null = null;
let busy = false;

/** Draws the pose with the angle that a slider is at, the latest one only. */
async function tryAngle(): Promise<void> {
  if (busy) return;
  busy = true;
  while (trying) {
    const asked = trying;
    trying = null;
    const answer = await send("/try", asked);
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
  const slider = event.target as HTMLInputElement;
  if (!slider.matches("[data-slider]")) return;
  const output = slider.parentElement!.querySelector("output");
  if (output) output.textContent = `${slider.value}°`;
  trying = { id: formOf(slider)!.id, at: JSON.parse(slider.dataset["at"]!), value: Number(slider.value) };
  void tryAngle();
});

let dragged: HTMLElement | null = null;

document.addEventListener("dragstart", (event) => {
  dragged = (event.target as HTMLElement).closest("[data-item]");
  if (dragged && event.dataTransfer) {
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", "");
  }
});

/** The item of the same list over which something is dragged. */
function over(event: DragEvent): HTMLElement | null {
  const target = event.target as HTMLElement;
  const list = dragged?.parentElement;
  return list ? ([...list.children].find((item) => item.contains(target)) as HTMLElement | undefined) ?? null : null;
}

document.addEventListener("dragover", (event) => {
  if (over(event)) event.preventDefault();
});

document.addEventListener("drop", (event) => {
  const target = over(event);
  if (!target || !dragged) return;
  event.preventDefault();
  const button = dragged.querySelector<HTMLElement>("[data-what=move]");
  if (button && target !== dragged) change(button, "move", { to: Number(target.dataset["item"]) });
  dragged = null;
});

document.getElementById("new")?.addEventListener("submit", (event) => {
  event.preventDefault();
  const kind = (document.getElementById("new-kind") as HTMLSelectElement).value;
  const title = (document.getElementById("new-name") as HTMLInputElement).value;
  void send("/new", { kind, title }).then(async (answer) => answer && location.assign((await answer.json()).to));
});

document.getElementById("sign")?.addEventListener("submit", (event) => {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const value = (id: string): string => (document.getElementById(id) as Control).value;
  const rows = [...form.querySelectorAll<HTMLInputElement>("[name=rows]:checked")].map((row) => row.value);
  const { id, seen } = form.dataset;
  const body = { id, seen, by: value("by"), role: value("role"), due: value("due"), rows };
  void send("/sign", body).then(async (answer) => answer && location.assign((await answer.json()).to));
});

document.getElementById("release")?.addEventListener("submit", (event) => {
  event.preventDefault();
  const version = (document.getElementById("version") as HTMLInputElement).value;
  const unsigned = (document.getElementById("unsigned") as HTMLInputElement | null)?.checked ?? false;
  void send("/release", { version, unsigned }).then(async (answer) => answer && location.assign((await answer.json()).to));
});

const search = document.getElementById("search") as HTMLInputElement | null;

/** Leaves of the list what holds all words that are looked for. */
function look(): void {
  if (!search) return;
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const item of document.querySelectorAll<HTMLElement>("[data-words]"))
    item.hidden = !words.every((word) => item.dataset["words"]!.includes(word));
  for (const kind of document.querySelectorAll<HTMLElement>(".kind"))
    kind.hidden = !kind.querySelector("li:not([hidden])");
}

search?.addEventListener("input", look);
renewAll();
watch();
