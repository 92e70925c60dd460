/** The search of the first page: every word that somebody types must stand in an entry, and those in titles come first. */

import { say, type Entry } from "./data";
import { make, root } from "./page";

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

export function find(entries: Entry[], asked: string): Entry[] {
  const words = plain(asked).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const matching = entries.filter((entry) => {
    const text = plain(`${entry.title} ${entry.text}`);
    return words.every((word) => text.includes(word));
  });
  const inTitle = (entry: Entry): number => words.filter((word) => plain(entry.title).includes(word)).length;
  return matching.sort((one, other) => inTitle(other) - inTitle(one));
}

export function startSearch(place: HTMLElement): void {
  const input = make("input", { type: "search", id: "search-for", autocomplete: "off" });
  const count = make("p", { role: "status" });
  const list = make("ul", { class: "found" });
  input.addEventListener("input", () => {
    const found = find(globalThis.supple.search, input.value);
    list.replaceChildren(
      ...found.map((entry) =>
        make("li", {}, make("a", { href: `${root}${entry.kind}/${entry.id}/index.html` }, entry.title)),
      ),
    );
    const nothing = input.value.trim() === "";
    count.textContent = nothing ? "" : found.length ? say("found", { count: found.length }) : say("nothing_found");
  });
  place.append(make("label", { for: "search-for" }, say("search_for")), input, count, list);
}
