"""Lays out every profile of every form and names all faults of their pages: `./run layout`.

A profile is a form with a size of text, letters, a paper and an ink. What a printer gets is no part of it: crop marks
and folding move nothing on a page, as a test shows. Profiles are tried on samples: the complete one, one from right to
left, one in a language a third longer, booklets of 1, 30 and 200 exercises, exercises that are hard to set, and the
content of the project. Every exercise is tried as a handout as well.

Small samples are tried in every profile. Samples that take seconds each are tried in a spread of them, in which any
three choices come together at least once, such as a booklet of A5 with letters set apart: what goes wrong on a page has
nearly always been due to three choices or fewer.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import combinations, product
from typing import Any, TypeAlias

from canonical import content
from page_faults import faults
from print_layout import pages_of
from printing import edition

from supple_cli.handouts.maker import HandoutMaker
from supple_cli.handouts.orders import make_order
from supple_cli.workers import choose_start, count_processors
from supple_editions import Edition
from supple_editions.language.pseudo import PSEUDO, pseudo
from supple_editions.model import EditionStep
from supple_exporters.pdf import PdfOptions
from supple_exporters.pdf.markup import write_markup
from supple_exporters.pdf.options import Form, Ink, Letters, Paper, TextSize
from supple_exporters.pdf.rendering import lay_out
from supple_exporters.testing import complete_edition, sample_editions
from supple_exporters.testing.sample_models import fill
from supple_exporters.testing.texts import change_texts
from supple_schema.diagnostics import Report

LONG = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzes"
STRESS: dict[str, dict[str, Any]] = {
    "a title of three lines": {
        "title": "A very slow and careful stretch that you do on a mat with both legs bent " * 2
    },
    "a word wider than its column": {"title": f"{LONG}x", "summary": f"A stretch named {LONG}."},
    "no picture": {"figure": None},
    "30 steps": {
        "steps": tuple(
            fill(
                EditionStep,
                id=f"step-{number}",
                number=number,
                text=f"Draw that knee slowly towards your chest, and feel it, for step {number}.",
            )
            for number in range(1, 31)
        )
    },
    "no mistakes, no cautions, nothing easier": {"mistakes": (), "cautions": (), "easier": (), "harder": ()},
}


def all_profiles() -> Iterator[dict[str, Any]]:
    """Give the options of every profile that there can be."""
    names = ("form", "text_size", "letters", "paper", "ink")
    for chosen in product(Form, TextSize, Letters, Paper, (Ink.COLOUR, Ink.LOW)):
        profile: dict[str, Any] = dict(zip(names, map(str, chosen), strict=True))
        options = PdfOptions.model_validate(profile)
        if options.paper in options.papers:
            yield profile


def spread(profiles: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Choose a third of the profiles, in which any three choices come together that do so in all of them."""
    threes = [(profile, set(combinations(profile.items(), 3))) for profile in profiles]
    missing = {three for _, found in threes for three in found}
    chosen: list[dict[str, Any]] = []
    while missing:
        profile, found = max(threes, key=lambda one: len(one[1] & missing))
        chosen.append(profile)
        missing -= found
    return chosen


def stressed_edition() -> Edition:
    """A booklet with an exercise for each stress, and a plain one after them."""
    whole = edition("first-days")
    part = next(part for part in whole.parts if len(part.exercises) > 1)
    first, second = (item for item in whole.exercises if item.id in part.exercises[:2])
    stressed = (
        first.model_copy(update={"id": f"{first.id}-{number}", **changes})
        for number, changes in enumerate(STRESS.values())
    )
    exercises = (*stressed, second)
    names = tuple(exercise.id for exercise in exercises)
    return whole.model_copy(
        update={
            "exercises": exercises,
            "advice": (),
            "routines": (),
            "terms": (),
            "parts": (part.model_copy(update={"exercises": names, "routines": (), "advice": ()}),),
        }
    )


def with_exercises(count: int) -> Edition:
    """A booklet with so many exercises: those of the new-pain booklet again and again."""
    whole = edition("first-days")
    part = next(part for part in whole.parts if part.exercises)
    exercises = tuple(
        whole.exercises[number % len(whole.exercises)].model_copy(update={"id": f"exercise-{number}"})
        for number in range(count)
    )
    kept = part.model_copy(update={"exercises": tuple(item.id for item in exercises), "routines": (), "advice": ()})
    nothing: tuple[Any, ...] = ()
    return whole.model_copy(
        update={"exercises": exercises, "advice": nothing, "routines": nothing, "terms": nothing, "parts": (kept,)}
    )


def with_few_signs(found: Edition) -> Edition:
    """The same with the signs of an emergency alone, and without words: where the pages between do not matter."""
    safety = found.safety.model_copy(update={"red_flags": found.safety.red_flags[:1]})
    return found.model_copy(update={"safety": safety, "terms": ()})


def a_third_longer(name: str) -> Edition:
    """A booklet of the content in the language for tests."""
    changed = change_texts(edition(name), lambda text, _: pseudo(text))
    return changed.model_copy(update={"language": PSEUDO})


SMALL: dict[str, Callable[[], Edition]] = {
    "1 exercise": lambda: with_exercises(1),
    "right-to-left": lambda: sample_editions()["right-to-left"],
    "hard to set": stressed_edition,
}
"""Samples that are tried in every profile."""
HEAVY: dict[str, Callable[[], Edition]] = {
    "complete": complete_edition,
    "a third longer": lambda: a_third_longer("first-days"),
    "first-days": lambda: edition("first-days"),
    "30 exercises": lambda: with_exercises(30),
}
"""Samples that are tried in a spread of profiles."""
SAMPLES = SMALL | HEAVY
LARGE: dict[str, Callable[[], Edition]] = {"200 exercises": lambda: with_exercises(200)}
"""Samples that take minutes: they are tried as a booklet in two sizes."""


PLACES = {"en-GB": "a4", "en-US": "letter"}
HANDOUTS: tuple[dict[str, Any], ...] = tuple(
    {"place": place, "paper": paper, **choice}
    for place, paper in PLACES.items()
    for choice in ({}, {"text_size": "large"}, {"letters": "spaced"}, {"form": "easy-read"})
)
"""How each exercise is tried as a handout, for a reader of whom no condition is known, so with every caution."""
TRIED = (*SAMPLES, *LARGE, "handouts")
"""What can be tried, by the names that `./run layout` takes."""
NAME = "Alexandra Featherstonehaugh"


@cache
def handout(name: str, place: str) -> Edition:
    """Give an exercise of the content as it is handed to one person, opened by a clinician where it has a gate."""
    asked = {"id": name, "exercises": name, "place": place, "name": NAME}
    if content().exercises[name].model.prerequisites:
        asked |= {"cleared": name, "by": "A. Smith", "role": "physiotherapist"}
    return HandoutMaker(content(), Report()).make_edition(make_order(asked))


def judge_handout(name: str, place: str, **options: Any) -> list[str]:
    """Lay an exercise out as a handout, and name its faults and what it has more than its sides."""
    found = handout(name, place)
    (markup,) = write_markup(found, PdfOptions.model_validate({"form": Form.HANDOUT, **options}))
    pages = pages_of(lay_out(markup))
    wrong = faults(found, {markup.name: pages})
    fits = markup.most is None or len(pages) <= markup.most
    return wrong if fits else [*wrong, f"{len(pages)} pages, and may have {markup.most}"]


@cache
def sample(name: str) -> Edition:
    """Give a sample by its name."""
    return (SAMPLES | LARGE)[name]()


def judge(name: str, profile: dict[str, Any]) -> list[str]:
    """Lay a sample out in a profile and name its faults.

    A print that is longer than it may be is not made, so it has no page to judge. That is a fault where a booklet of
    the content asks for such a print; else whoever asks for it is told.
    """
    found = sample(name)
    wrong: list[str] = []
    for markup in write_markup(found, PdfOptions.model_validate(profile)):
        pages = pages_of(lay_out(markup))
        if markup.most is None or len(pages) <= markup.most:
            wrong += faults(found, {markup.name: pages})
        elif wants(name, profile.get("form", Form.BOOKLET)):
            wrong.append(f"{markup.name}: {len(pages)} pages, and may have {markup.most}")
    return wrong


def wants(name: str, form: str) -> bool:
    """Whether this is a booklet of the content that has prints of this form."""
    found = content().booklets.get(name)
    return found is not None and any((output.form or Form.BOOKLET) == form for output in found.model.outputs)


Trial: TypeAlias = tuple[str, str, dict[str, Any]]
"""What is tried: the name of its samples, that of the edition, and the options."""


def all_trials(names: Iterable[str]) -> list[Trial]:
    """Give what there is to try of these samples, or of all of them."""
    tried = {
        name: [(name, name, profile) for profile in (all_profiles() if name in SMALL else spread(all_profiles()))]
        for name in SAMPLES
    }
    tried |= {name: [(name, name, {"text_size": size}) for size in TextSize] for name in LARGE}
    tried["handouts"] = [("handouts", name, profile) for name in content().exercises for profile in HANDOUTS]
    return [trial for name in names or TRIED for trial in tried[name]]


def try_one(trial: Trial) -> list[str]:
    """Lay out one print and name its faults, each in a line that says where."""
    samples, name, profile = trial
    found = judge_handout(name, **profile) if samples == "handouts" else judge(name, profile)
    return [f"{name}, {' '.join(map(str, profile.values()))}: {fault[:150]}" for fault in found]


def main(names: list[str]) -> int:
    """Try the samples of these names, or all of them, on all cores. Faults are told in the order of the trials."""
    parser = argparse.ArgumentParser(prog="./run layout", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("samples", nargs="*", metavar="SAMPLE", help=f"all of them, or: {', '.join(TRIED)}")
    asked = parser.parse_args(names).samples
    if unknown := [name for name in asked if name not in TRIED]:
        parser.error(f"there is no sample {', '.join(unknown)}; write one of: {', '.join(TRIED)}")
    trials = all_trials(asked)
    wrong: Counter[str] = Counter()
    with ProcessPoolExecutor(count_processors(), choose_start()) as pool:
        for number, (trial, found) in enumerate(zip(trials, pool.map(try_one, trials), strict=True), 1):
            for line in found:
                print(line, flush=True)
            wrong[trial[0]] += len(found)
            if number == len(trials) or trials[number][0] != trial[0]:
                tried = sum(one[0] == trial[0] for one in trials)
                print(f"{trial[0]}: {tried} layouts, {wrong[trial[0]]} faults", flush=True)
    print(f"{len(trials)} layouts, {wrong.total()} faults")
    return 1 if wrong.total() else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
