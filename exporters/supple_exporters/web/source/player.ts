/** The player of a routine: it follows the timeline of one part, moment by moment. */

import { say, type Item, type Moment, type Phase, type Routine } from "./data";
import { addToDiary } from "./diary";
import { button, keep, kept, make, root, today } from "./page";
import { showPicture } from "./pictures";

const TICK = 200;

class Player {
  private place = 0;
  private left = 0;
  private since = 0;
  private timer: number | undefined;
  private sound: AudioContext | undefined;
  private shown: Item | undefined;
  private moving = false;

  private readonly dialog = make("dialog", { class: "player", "aria-labelledby": "player-title" });
  private readonly title = make("h2", { id: "player-title", tabindex: "-1" });
  private readonly notes = make("p", { class: "notes" });
  private readonly about = make("p", { class: "dose" });
  private readonly image = make("img", { alt: "" });
  private readonly motion = button("", () => this.move());
  private readonly what = make("p", { class: "what", role: "status" });
  private readonly how = make("p", { class: "how" });
  private readonly which = make("p", { class: "which" });
  private readonly clock = make("p", { class: "clock", role: "timer" });
  private readonly next = make("p", { class: "next" });
  private readonly care = make("p");
  private readonly easier = make("details");
  private readonly main = button("", () => this.press(), { class: "main" });

  constructor(
    private readonly routine: Routine,
    private readonly phase: Phase,
  ) {
    const controls = make(
      "p",
      { class: "buttons" },
      button(say("back"), () => this.go(-1)),
      this.main,
      button(say("skip"), () => this.go(1)),
    );
    const top = make(
      "div",
      { class: "top" },
      button(say("close"), () => this.close()),
      make("a", { class: "urgent", href: `${root}warning-signs/index.html` }, say("warning_signs")),
    );
    this.dialog.append(
      top,
      make("p", { class: "stop" }, routine.stop),
      this.title,
      this.notes,
      this.what,
      this.image,
      this.how,
      make("p", {}, this.motion),
      this.next,
      this.about,
      this.care,
      this.easier,
      make("p", { class: "buttons" }, this.toggle("sound"), this.toggle("vibration")),
      make("div", { class: "bottom" }, make("div", { class: "now" }, this.clock, this.which), controls),
    );
    this.dialog.addEventListener("close", () => {
      this.stop();
      this.dialog.remove();
    });
  }

  open(): void {
    document.body.append(this.dialog);
    this.dialog.showModal();
    this.show();
    this.title.focus();
  }

  private get moment(): Moment | undefined {
    return this.phase.timeline[this.place];
  }

  private show(): void {
    const moment = this.moment;
    const item = moment && this.phase.items[moment.item];
    if (!moment || !item) {
      this.end();
      return;
    }
    if (item !== this.shown) this.present(item);
    this.draw(item, moment);
    this.what.textContent = this.describe(moment);
    this.how.textContent = this.explain(moment, item);
    this.which.textContent = this.count(moment, item);
    this.next.textContent = this.preview(moment);
    this.signal();
    if (moment.seconds === null) {
      this.stop();
      this.clock.textContent = "";
      this.main.textContent = say("tap");
    } else {
      this.left = moment.seconds * 1000;
      this.run();
    }
  }

  private present(item: Item): void {
    this.shown = item;
    this.moving = false;
    this.title.textContent = item.title;
    this.about.textContent = [item.sides, ...item.dose].filter(Boolean).join(" ");
    this.notes.hidden = item.notes.length === 0;
    this.notes.textContent = item.notes.join(" ");
    this.care.hidden = !item.cautions;
    this.care.replaceChildren(make("a", { href: `${root}exercise/${item.id}/index.html` }, say("take_care")));
    this.easier.hidden = item.easier.length === 0;
    this.easier.open = false;
    this.easier.replaceChildren(
      make("summary", {}, say("easier")),
      ...item.easier.map((way) =>
        make(
          "p",
          {},
          ...(way.id === null ? [way.text] : [make("a", { href: `${root}exercise/${way.id}/index.html` }, way.text)]),
        ),
      ),
    );
  }

  private draw(item: Item, moment: Moment): void {
    const picture = (moment.side === 2 ? item.picture?.other : null) ?? item.picture;
    this.image.hidden = picture === null;
    this.motion.hidden = !picture?.moving;
    if (!picture) return;
    showPicture(this.image, picture, this.moving);
    this.motion.textContent = say(this.moving ? "still" : "play");
  }

  private move(): void {
    this.moving = !this.moving;
    if (this.shown && this.moment) this.draw(this.shown, this.moment);
  }

  private describe(moment: Moment): string {
    const doing = moment.phase === null ? undefined : globalThis.supple.words[`phase.${moment.phase}`];
    return doing ?? say(`activity.${moment.activity}`);
  }

  /** What to do now, in words: the steps, or how to get ready for them. */
  private explain(moment: Moment, item: Item): string {
    const start = moment.activity === "prepare" || moment.activity === "change-position";
    return start ? item.start.join(" ") : moment.steps.map((step) => item.steps[step] ?? "").join(" ");
  }

  private count(moment: Moment, item: Item): string {
    const same = this.phase.timeline.filter((other) => this.phase.items[other.item] === item);
    const sets = Math.max(...same.map((other) => other.set ?? 1));
    const repetitions = Math.max(...same.map((other) => other.repetition ?? 1));
    return [
      this.side(moment),
      ...moment.rounds.map((number) => say("round", { number })),
      sets > 1 && moment.set !== null ? say("set_of", { number: moment.set, count: sets }) : "",
      repetitions > 1 && moment.repetition !== null
        ? say("time_of", { number: moment.repetition, count: repetitions })
        : "",
    ]
      .filter(Boolean)
      .join(" · ");
  }

  private side(moment: Moment): string {
    if (moment.affected !== null) return say(moment.affected ? "side.affected" : "side.other");
    return moment.side === null ? "" : say(moment.side === 1 ? "side.first" : "side.second");
  }

  private preview(moment: Moment): string {
    const following = this.phase.timeline.slice(this.place + 1).find((other) => other.item !== moment.item);
    const item = following && this.phase.items[following.item];
    return item ? say("next", { title: item.title }) : say("last_one");
  }

  private run(): void {
    this.stop();
    this.since = Date.now();
    this.main.textContent = say("pause");
    this.timer = window.setInterval(() => this.tick(), TICK);
    this.clock.textContent = this.time(this.left);
  }

  private tick(): void {
    const left = this.left - (Date.now() - this.since);
    if (left <= 0) this.go(1);
    else this.clock.textContent = this.time(left);
  }

  private time(left: number): string {
    const seconds = Math.ceil(left / 1000);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  }

  /** The large button: it ends a moment of unknown length, else it pauses and carries on. */
  private press(): void {
    if (this.moment?.seconds === null) {
      this.go(1);
    } else if (this.timer === undefined) {
      this.run();
    } else {
      this.left -= Date.now() - this.since;
      this.stop();
      this.main.textContent = say("go_on");
    }
  }

  private go(step: 1 | -1): void {
    this.stop();
    this.place = Math.max(0, this.place + step);
    this.show();
  }

  private stop(): void {
    window.clearInterval(this.timer);
    this.timer = undefined;
  }

  private close(): void {
    this.dialog.close();
  }

  private toggle(name: "sound" | "vibration"): HTMLElement {
    const input = make("input", { type: "checkbox" });
    input.checked = kept(name, false);
    input.addEventListener("change", () => keep(name, input.checked));
    return make("label", {}, input, ` ${say(name)}`);
  }

  private signal(): void {
    if (kept("vibration", false)) navigator.vibrate?.(150);
    if (!kept("sound", false) || typeof AudioContext === "undefined") return;
    this.sound ??= new AudioContext();
    const tone = this.sound.createOscillator();
    const volume = this.sound.createGain();
    volume.gain.value = 0.15;
    tone.connect(volume).connect(this.sound.destination);
    tone.start();
    tone.stop(this.sound.currentTime + 0.15);
  }

  private end(): void {
    this.stop();
    const pain = make("select", { id: "pain" }, make("option", { value: "" }, "–"));
    for (let number = 0; number <= 10; number += 1) pain.append(make("option", {}, String(number)));
    const told = make("p", { role: "status" });
    const save = button(say("save_diary"), () => {
      const value = pain.value === "" ? null : Number(pain.value);
      const done = addToDiary({ on: today(), routine: this.routine.id, title: this.routine.title, pain: value });
      told.textContent = say(done ? "saved" : "not_saved");
      save.disabled = done;
    }, { class: "main" });
    this.title.textContent = say("finished");
    this.dialog.replaceChildren(
      this.title,
      make("p", {}, this.routine.stop),
      make("p", {}, this.routine.emergency),
      make("p", {}, make("label", { for: "pain" }, say("pain_now")), " ", pain),
      make("p", { class: "buttons" }, save, button(say("close"), () => this.close())),
      told,
    );
    this.title.focus();
  }
}

export function startPlayers(): void {
  for (const place of document.querySelectorAll<HTMLElement>("[data-play]")) {
    const routine = globalThis.supple.routines.find((one) => one.id === place.dataset["play"]);
    const phase = routine?.phases.find((one) => one.id === place.dataset["phase"]);
    if (routine && phase) place.append(button(say("start"), () => new Player(routine, phase).open(), { class: "main" }));
  }
}
