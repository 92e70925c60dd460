/** What every page does: larger text, moving pictures, and what its own kind needs. Without this script it still reads. */

import { say } from "./data";
import { startDiary } from "./diary";
import { button, keep, kept } from "./page";
import { startPicture } from "./pictures";
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
within("picture", startPicture);
within("search", startSearch);
within("diary", startDiary);
startPlayers();
startWorker();
