# ruff: noqa: INP001 - a program beside the pictures that it makes, no package
"""Makes the pages of figures: content, scores and a gallery in; drawings and two pages out.

Run: ./run pages
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from supple_editions import select_figure
from supple_exporters.figures import draw_edition_figure
from supple_figures import Body, BodyName, ToneName, solve_figure
from supple_figures import Pose as DrawnPose
from supple_figures.drawing import draw_figure
from supple_schema.linking import Library, load_content
from supple_schema.models.drawing import drawn_figure, drawn_pose
from supple_schema.models.figure import Figure
from supple_schema.models.pose import Pose

HERE = Path(__file__).parent
MADE = "Made by `./run pages` from"


def main() -> None:
    """Write all drawings and both pages."""
    library, _ = load_content(HERE.parents[1] / "content")
    (HERE.parent / "figure-scores.md").write_text(scores_page(library), encoding="utf-8")
    (HERE.parent / "pose-gallery.md").write_text(gallery_page(library), encoding="utf-8")


def scores_page(library: Library) -> str:
    """Every figure of the set beside its steps, with its score."""
    scores: dict[str, dict[str, Any]] = read("scores.yaml")
    mean = sum(entry["score"] for entry in scores.values()) / len(scores)
    lines = [
        "# How well the figures can be followed",
        "",
        f"{MADE} `docs/figures/scores.yaml` and the content set.",
        "",
        "5: a stranger can do it from the picture alone. 4: with one look at the words. 3: the words are needed all",
        "through. The makers of the figures gave the scores, after a look at each in colour, with little ink and in",
        "large print, at the size at which it is printed and larger. No reader was asked.",
        "",
        f"{len(scores)} figures, {mean:.1f} on average, none below {min(entry['score'] for entry in scores.values())}.",
        "`supple figures --sheet` shows them in every style.",
    ]
    for name, entry in scores.items():
        figure, _ = select_figure(library, name)
        item = library.exercises.get(name) or library.safety[name]
        if figure is None:
            raise SystemExit(f"{name} has no figure")
        drawing = draw_edition_figure(figure, place_mm=(120.0, 90.0), text_mm=3.9)
        if drawing is not None:
            (HERE / "scores" / f"{name}.svg").write_text(drawing.svg, encoding="utf-8")
        note = f" {entry['note']}" if "note" in entry else ""
        lines += ["", f"## {item.model.title}: {entry['score']:g}", ""]
        lines += [f"![{figure.alt}](figures/scores/{name}.svg)", ""]
        lines += [f"{number}. {step.text}" for number, step in enumerate(item.model.steps, 1)]
        lines += ["", note.strip()] if note else []
    return "\n".join(lines) + "\n"


def gallery_page(library: Library) -> str:
    """Exercises and things that the set does not have, each with what was written for it."""
    gallery = read("gallery.yaml")
    models = {name: item.model for name, item in library.poses.items()}
    models |= {name: Pose.model_validate({"title": name, **fields}) for name, fields in gallery["poses"].items()}
    poses = {name: drawn_pose(model) for name, model in models.items()}
    lines = [
        "# A gallery of poses",
        "",
        f"{MADE} `docs/figures/gallery.yaml`: exercises for neck, shoulder, hip, knee, ankle and balance, and things",
        "that no picture of the content set has. Take what is near to what you need. The exercises were written from",
        "[Writing a pose](writing-a-pose.md) alone; it is said in how many tries, counted until the check passed and",
        "the picture showed the exercise. From the shrug on, they were written by somebody who knew the program. Each",
        "further try of these went back to a fault of the program, which was then mended: soles that sank into the",
        "floor, toes that a standing foot laid flat, and a wall that stood in the body of the next frame.",
        "",
        "Fourteen more, from the brow pressed into the hands on, were first posed by somebody who had read that",
        "page and its tables alone; the later tries of the bent knee and of the calf stretch fell after a look into",
        "the code. Ten were right at once. The brow was no place for a hand, and is one now. The bent knee took 6",
        "tries: the page did not say that a foot in the air needs `supports` for the other one, which it says now.",
        "The calf stretch at a wall took 4: how far a hand",
        "was from its place was not told, and it came to rest low on the wall before its",
        "shoulder had an angle.",
        "",
        "The last three, from the head that is turned and bent on, were posed so too. The heels had to sink further to",
        "be seen below the edge. The chair stood too near at first: the page did not say from where its distance is",
        "measured, and does now.",
    ]
    for name, entry in gallery["figures"].items():
        figure = Figure.model_validate(entry["figure"])
        solved, problems = solve_figure(drawn_figure(figure), poses)
        if solved is None or problems:
            raise SystemExit(f"{name}: {problems}")
        (HERE / f"{name}.svg").write_text(draw_figure(solved, title=entry["title"]).svg, encoding="utf-8")
        own = {frame.pose: gallery["poses"][frame.pose] for frame in figure.frames if frame.pose in gallery["poses"]}
        tries = f" Tries: {entry['tries']}." if "tries" in entry else ""
        lines += ["", f"## {entry['title']}", "", f"![{entry['title']}](figures/{name}.svg)", ""]
        lines += [f"{tries.strip()}", ""] if tries else []
        written = yaml.safe_dump({"poses": own, "figure": entry["figure"]}, sort_keys=False, default_flow_style=None)
        lines += ["```yaml", written.rstrip(), "```"]
    lines += bodies(gallery["bodies"], poses)
    return "\n".join(lines) + "\n"


def bodies(shown: dict[str, dict[str, Any]], poses: dict[str, DrawnPose]) -> list[str]:
    """Each build, each in another tone, doing an exercise that it is apt to be asked for."""
    lines = [
        "",
        "## Whom figures show",
        "",
        "A booklet has `figures: {build: larger, tones: varied}`, a handout `--body` and `--tones`. Hands rest on the",
        "body that is shown, however wide it is. Where a build cannot do an exercise as it is written, the average one",
        "shows it: a wheelchair user is shown in what is done sitting, and who is pregnant in nothing that is done",
        "lying on the belly. `varied` takes another build (average, larger or older) and other tones from exercise to",
        "exercise, always the same for one. With little ink there are no tones.",
    ]
    for build, entry in shown.items():
        figure = Figure.model_validate(entry["figure"])
        body = Body(BodyName(build), ToneName(entry["tones"]))
        solved, problems = solve_figure(replace(drawn_figure(figure), body=body), poses)
        if solved is None or problems:
            raise SystemExit(f"{build}: {problems}")
        alt = f"The build `{build}` in the tones `{entry['tones']}`"
        (HERE / f"body-{build}.svg").write_text(draw_figure(solved, title=alt).svg, encoding="utf-8")
        lines += ["", f"`build: {build}`, `tones: {entry['tones']}`", "", f"![{alt}](figures/body-{build}.svg)"]
    return lines


def read(name: str) -> dict[str, Any]:
    """A file beside this one."""
    data: dict[str, Any] = yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    return data


if __name__ == "__main__":
    main()
