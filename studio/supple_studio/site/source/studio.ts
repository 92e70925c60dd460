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

const shown = new WeakMap<Element, string>();
const asked = new WeakMap<Element, number>();

/** Renews a part of the page, and leaves what is there until the new pictures are ready. */
async function renew(part: HTMLElement): Promise<void> {
  const turn = (asked.get(part) ?? 0) + 1;
  asked.set(part, turn);
  part.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(part.dataset["live"]!);
    const text = await answer.text();
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
    const open = new Set([...part.querySelectorAll("details[open] > summary")].map((one) => one.textContent));
    part.replaceChildren(made.content);
    for (const one of part.querySelectorAll("details > summary"))
      if (open.has(one.textContent)) (one.parentElement as HTMLDetailsElement).open = true;
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
  events.onmessage = () => {
    tell("");
    renewAll();
  };
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
  const view = document.getElementById("view");
  const { kind, id } = view?.dataset ?? {};
  if (target instanceof HTMLImageElement && target.dataset["page"]) {
    const box = target.getBoundingClientRect();
    const left = (100 * (event.clientX - box.left)) / box.width;
    const top = (100 * (event.clientY - box.top)) / box.height;
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
