/** What every page does: larger text, moving pictures, and what its own kind needs. Without this script it still reads. */

import { say } from "./data";
import { startDiary } from "./diary";
import { button, keep, kept, make } from "./page";
import { startPlayers } from "./player";
import { startSearch } from "./search";

const SIZES = ["", "large", "larger"];

function startSizes(place: HTMLElement): void {
  const show = (size: number): void => {
    document.documentElement.dataset["size"] = SIZES[size] ?? "";
  };
  show(kept("size", 0));
  place.append(
    button(say("text_size"), () => {
      const size = (kept("size", 0) + 1) % SIZES.length;
      keep("size", size);
      show(size);
    }),
  );
}

function startMotion(picture: HTMLElement): void {
  const image = picture.querySelector("img");
  const moving = picture.dataset["moving"];
  if (!image || !moving) return;
  const still = image.getAttribute("src") ?? "";
  const change = button(say("play"), () => {
    const playing = image.getAttribute("src") === still;
    image.setAttribute("src", playing ? moving : still);
    change.textContent = say(playing ? "still" : "play");
  });
  picture.append(make("p", { class: "buttons" }, change));
}

function startWorker(): void {
  const served = location.protocol === "https:" || location.hostname === "localhost";
  const address = document.documentElement.dataset["root"] ?? "";
  if (served && "serviceWorker" in navigator) {
    navigator.serviceWorker.register(`${address}worker.js`).catch(() => undefined);
  }
}

const within = (name: string, start: (place: HTMLElement) => void): void => {
  document.querySelectorAll<HTMLElement>(`[data-${name}]`).forEach(start);
};

within("sizes", startSizes);
within("moving", startMotion);
within("search", startSearch);
within("diary", startDiary);
startPlayers();
startWorker();
