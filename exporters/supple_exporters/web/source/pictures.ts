/** Pictures: still until somebody wants them to move, and of the other side where that has a picture of its own. */

import { say, type Picture } from "./data";
import { button, make, root } from "./page";

/** Shows a picture. What is shown already stays as it is, so that a movement does not begin again. */
export function showPicture(image: HTMLImageElement, picture: Picture, moves: boolean): void {
  const address = root + (moves && picture.moving ? picture.moving : picture.still);
  if (image.getAttribute("src") !== address) image.setAttribute("src", address);
  image.alt = picture.alt;
}

export function startPicture(place: HTMLElement): void {
  const image = place.querySelector("img");
  if (!image) return;
  const first = JSON.parse(place.dataset["picture"] ?? "") as Picture;
  let shown = first;
  let moves = false;
  const show = (): void => {
    showPicture(image, shown, moves);
    motion.textContent = say(moves ? "still" : "play");
    turn.textContent = say(shown === first ? "turn" : "turn_back");
  };
  const motion = button("", () => {
    moves = !moves;
    show();
  });
  const turn = button("", () => {
    shown = shown === first ? (first.other ?? first) : first;
    show();
  });
  motion.hidden = !first.moving;
  turn.hidden = !first.other;
  show();
  if (first.moving || first.other) place.append(make("p", { class: "buttons" }, motion, turn));
}
