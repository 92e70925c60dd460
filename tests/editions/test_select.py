"""An edition holds all that one output needs, fits its reader, and does not exist without its safety text."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from difflib import unified_diff
from pathlib import Path
from typing import cast

import pytest
from golden import Golden
from patches import SUFFIX, read_cases
from pydantic import BaseModel, ValidationError
from rules.cases import lay_over, load, render

from supple_editions import Brief, Edition, Person, brief_of, select_edition, select_figure
from supple_editions.model import EditionSafety, Link
from supple_schema.linking import Library

CASES = Path(__file__).parents[1] / "cases" / "edition"
NAMES = list(read_cases(CASES.with_suffix(SUFFIX)))
WHOLE = CASES / "whole.txt"


def daily(library: Library) -> tuple[Library, Brief]:
    """Give a library, and its booklet as a brief."""
    return library, brief_of(library.booklets["daily"])


def edition_of(case: str, folder: Path) -> Edition:
    """Make the edition of a case."""
    edition, report = select_edition(*daily(load(lay_over(CASES / case, folder))))
    assert edition is not None, render(report)
    return edition


def links(part: object) -> Iterator[Link]:
    """Give each link below a part of an edition."""
    if isinstance(part, Link):
        yield part
    elif isinstance(part, BaseModel):
        yield from links([value for _, value in part])
    elif isinstance(part, tuple | list):
        yield from (link for inner in cast("list[object]", part) for link in links(inner))


@pytest.mark.parametrize("case", NAMES)
def test_a_link_says_whether_it_leads_to_something_in_the_edition(case: str, tmp_path: Path) -> None:
    edition, _ = select_edition(*daily(load(lay_over(CASES / case, tmp_path))))
    if edition is None:
        return
    gates = {gate.id for gate in edition.safety.gates}
    first = [item.prerequisites for item in edition.exercises] + [item.prerequisites for item in edition.routines]
    assert all(link.included and link.id in gates for prerequisites in first for link in prerequisites)
    there = {item.id for items in (edition.exercises, edition.routines, edition.advice) for item in items} | gates
    assert all(link.included == (link.id in there) for link in links(edition))


@pytest.mark.parametrize("case", NAMES)
def test_each_case_gives_its_edition_or_says_why_not(case: str, tmp_path: Path, golden: Golden) -> None:
    """The whole edition is compared, so no field can change unseen; kept is how it differs from that of the base."""
    edition, report = select_edition(*daily(load(lay_over(CASES / case, tmp_path))))
    if edition is None:
        golden(CASES / f"{case}.txt", render(report))
        return
    lines = list(fields(edition.model_dump(mode="json")))
    assert len(lines) == len({line.split(":")[0] for line in lines}), "no field stands twice"
    if CASES / f"{case}.txt" != WHOLE:
        base, _ = select_edition(*daily(load(lay_over(CASES / "whole", tmp_path / "base"))))
        assert base is not None
        lines = list(differences(list(fields(base.model_dump(mode="json"))), lines))
    golden(CASES / f"{case}.txt", "".join(f"{line}\n" for line in lines))


def fields(value: object, path: str = "edition") -> Iterator[str]:
    """Give a line for each value below a part of an edition. Items of a list stand by their ids, if they have such.

    Items without ids and with nothing below them, such as moments, have a line each.
    """
    parts = cast("dict[str, object]", value) if isinstance(value, dict) else {}
    if parts and (not path.endswith("]") or "id" in parts or any(isinstance(part, dict) for part in parts.values())):
        for name, part in parts.items():
            yield from fields(part, f"{path}.{name}")
    elif isinstance(value, list) and value:
        items = cast("list[object]", value)
        ids = [str(cast("dict[str, object]", item)["id"]) for item in items if isinstance(item, dict) and "id" in item]
        named = len(items) == len(set(ids))
        if named:
            yield f"{path}: {', '.join(ids)}"
        for name, item in zip(ids if named else map(str, range(len(items))), items, strict=True):
            yield from fields(item, f"{path}[{name}]")
    else:
        yield f"{path}: {json.dumps(value, ensure_ascii=False)}"


def differences(before: list[str], after: list[str]) -> Iterator[str]:
    """Give the lines that go and come. Each line says where it stands, so these and the base say the whole."""
    return (line for line in list(unified_diff(before, after, n=0, lineterm=""))[2:] if not line.startswith("@@"))


def test_an_edition_reads_back_from_its_own_json(tmp_path: Path) -> None:
    """What an app gets is what the booklet prints."""
    edition = edition_of("whole", tmp_path)
    assert Edition.model_validate_json(edition.model_dump_json()) == edition


def test_the_same_content_gives_the_same_edition(tmp_path: Path) -> None:
    """Nothing depends on the folder, the clock or the order of reading."""
    assert edition_of("whole", tmp_path / "a") == edition_of("whole", tmp_path / "b")


def test_no_exercise_of_a_reader_carries_a_caution_of_that_reader(tmp_path: Path) -> None:
    """An exercise gives way to its alternative everywhere, also in routines, and the edition says so."""
    edition = edition_of("avoid-with-alternative", tmp_path)
    assert all(caution.code != "knee" for exercise in edition.exercises for caution in exercise.cautions)
    items = [item.exercise.id for routine in edition.routines for phase in routine.phases for item in phase.items]
    assert "knee-lift" not in items
    assert [(left.exercise.id, left.alternative and left.alternative.id) for left in edition.left_out] == [
        ("knee-lift", "pelvic-tilt")
    ]


def test_every_exercise_that_a_routine_needs_is_in_the_edition(tmp_path: Path) -> None:
    """A reader never meets a routine whose exercise is not explained."""
    edition = edition_of("whole", tmp_path)
    there = {exercise.id for exercise in edition.exercises}
    needed = {item.exercise.id for routine in edition.routines for phase in routine.phases for item in phase.items}
    assert needed
    assert needed <= there
    assert {name for part in edition.parts for name in part.exercises} == there


def test_the_version_of_the_safety_text_changes_with_its_words(tmp_path: Path) -> None:
    """An app can tell that its copy of the warning signs is old."""
    before = edition_of("whole", tmp_path)
    sign = tmp_path / "content" / "safety" / "emergency-signs.md"
    sign.write_text(sign.read_text().replace("You feel numb", "You lose all feeling"))
    after, _ = select_edition(*daily(load(tmp_path / "content")))
    assert after is not None
    assert before.safety.version != after.safety.version
    assert all(exercise.safety_version == after.safety.version for exercise in after.exercises)


@pytest.mark.parametrize("field", ["red_flags", "emergency_notice", "stop_notice", "stop_rule", "disclaimer"])
def test_an_edition_without_safety_text_cannot_be_made(field: str, tmp_path: Path) -> None:
    """Not even a program that builds editions by hand can leave the warning signs out."""
    data = edition_of("whole", tmp_path).safety.model_dump()
    empty = {"red_flags": (), "emergency_notice": "", "stop_notice": ""}
    with pytest.raises(ValidationError):
        EditionSafety.model_validate({**data, field: empty.get(field)})


@pytest.mark.parametrize(
    ("profile", "told"),
    [
        ("", ["You have brittle bones.", "You had an operation.", "You feel ill."]),
        ("profile: {conditions: none}\n", ["You feel ill."]),
        ("profile: {conditions: [osteoporosis]}\n", ["You have brittle bones.", "You feel ill."]),
        (
            "profile: {conditions: [osteoporosis], others: unknown}\n",
            ["You have brittle bones.", "You had an operation.", "You feel ill."],
        ),
    ],
)
def test_who_should_ask_first_is_without_what_a_reader_is_known_not_to_have(
    tmp_path: Path, profile: str, told: list[str]
) -> None:
    booklet = lay_over(CASES / "whole", tmp_path) / "booklets/daily.yaml"
    text = booklet.read_text(encoding="utf-8")
    before, after = text.split("red_flags:", 1)
    before = before[: before.index("who_should_ask_first:")] + (
        "who_should_ask_first:\n"
        "  - {who: You have brittle bones., condition: osteoporosis}\n"
        "  - {who: You had an operation., condition: knee}\n"
        "  - You feel ill.\n"
    )
    booklet.write_text(f"{before}{profile}red_flags:{after}", encoding="utf-8")
    edition, report = select_edition(*daily(load(tmp_path / "content")))
    assert edition is not None, render(report)
    assert list(edition.who_should_ask_first) == told


def test_a_name_is_in_the_print_alone(tmp_path: Path) -> None:
    """Who a copy is for must not leak through a bundle, a log or a message."""
    library, brief = daily(load(lay_over(CASES / "whole", tmp_path)))
    brief = replace(brief, person=Person(name="Ottoline Grey", note="See you on Monday."))
    edition, _ = select_edition(library, brief)
    assert edition is not None
    assert edition.person is not None
    assert edition.person.name == "Ottoline Grey"
    for said in (
        edition.model_dump_json(),
        repr(edition),
        repr(brief),
        str(edition.model_dump()),
        repr(edition.person),
    ):
        assert "Ottoline" not in said
        assert "Monday" not in said


def strings(value: object) -> Iterator[str]:
    """Give every text in nested data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for part in cast("Mapping[str, object]", value).values():
            yield from strings(part)
    elif isinstance(value, tuple | list):
        for part in cast("Iterable[object]", value):
            yield from strings(part)


def test_what_must_never_be_shown_is_not_in_an_edition(tmp_path: Path) -> None:
    """Claims of a standing that is never shown stay in the record alone."""
    library = load(lay_over(CASES / "rich-advice", tmp_path))
    hidden = {name for name, word in library.vocabulary("standings").items() if word.entry.shows.value == "never"}
    claims = [claim for item in library.advice.values() for claim in item.model.claims]
    kept = [claim.text for claim in claims if claim.standing in hidden]
    shown = [claim.text for claim in claims if claim.standing not in hidden]
    edition, _ = select_edition(*daily(library))
    assert edition is not None
    texts = set(strings(edition.model_dump()))
    assert kept
    assert shown
    assert not texts & set(kept)
    assert texts >= set(shown)


def test_a_figure_is_the_same_with_and_without_a_booklet(tmp_path: Path) -> None:
    library = load(lay_over(CASES / "figure", tmp_path))
    edition, _ = select_edition(*daily(library))
    figure, report = select_figure(library, "knee-lift")
    assert not report
    assert edition is not None
    assert figure is not None
    (shown,) = [exercise.figure for exercise in edition.exercises if exercise.figure]
    assert figure.model_dump() == shown.model_dump()


@pytest.mark.parametrize("exercise", ["pelvic-tilt", "unknown"])
def test_an_exercise_without_a_figure_gives_none(exercise: str, tmp_path: Path) -> None:
    assert select_figure(load(lay_over(CASES / "figure", tmp_path)), exercise)[0] is None


def test_a_figure_in_a_language_without_messages_says_so(tmp_path: Path) -> None:
    _, report = select_figure(load(lay_over(CASES / "unknown-language", tmp_path)), "knee-lift")
    assert [found.code for found in report] == ["B504"]
