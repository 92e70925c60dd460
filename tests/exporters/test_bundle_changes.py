"""An app knows what has changed, fetches that alone, and reads bundles of older versions."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from supple_editions import Edition
from supple_exporters.bundle import Bundle, BundleExporter, BundleOptions
from supple_exporters.bundle.bundle_changes import compare_bundles, version_fault
from supple_exporters.bundle.bundle_forms import write_json
from supple_exporters.bundle.bundle_reading import BundleError, parse_bundle
from supple_exporters.bundle.delta import DeltaError, apply_delta, make_delta
from supple_exporters.bundle.digests import make_digests
from supple_exporters.bundle.upgrading import upgrade
from supple_exporters.testing import complete_edition

ROOT = Path(__file__).parents[2]
OLDER = ROOT / "tests/cases/bundle/version-1.1.json"


def bundle_of(edition: Edition, indent: int = 0) -> bytes:
    files = BundleExporter().export(edition, BundleOptions(indent=indent))
    return next(file.data for file in files if file.path == "bundle.json")


def change_exercise(edition: Edition, number: int, **changes: object) -> Edition:
    exercises = list(edition.exercises)
    exercises[number] = exercises[number].model_copy(update=changes)
    return edition.model_copy(update={"exercises": tuple(exercises)})


def changed_digests(old: Edition, new: Edition) -> set[str]:
    before, after = make_digests(old), make_digests(new)
    assert (before.edition == after.edition) == (before.items == after.items)
    told = [{(f"{item.kind}/{item.id}", item.digest) for item in digests.items} for digests in (before, after)]
    return {name for name, _ in told[0] ^ told[1]}


def test_a_word_that_changes_in_one_exercise_changes_its_digest_alone() -> None:
    edition = complete_edition()
    for number, exercise in enumerate(edition.exercises):
        for field in ("title", "summary", "breathing"):
            changed = change_exercise(edition, number, **{field: f"Now: {getattr(exercise, field)}"})
            assert changed_digests(edition, changed) == {f"exercise/{exercise.id}"}


def test_one_citation_more_changes_the_digest_of_what_it_belongs_to_alone() -> None:
    """The numbers of all sources after it move, and no item repeats them."""
    edition = complete_edition()
    first, second = edition.sources
    moved = (second.model_copy(update={"number": 1}), first.model_copy(update={"number": 2}))
    exercise = edition.exercises[0]
    cited = (exercise.sources[0].model_copy(update={"source": "practice"}), *exercise.sources)
    changed = change_exercise(edition, 0, sources=cited).model_copy(update={"sources": moved})
    assert changed_digests(edition, changed) == {f"exercise/{exercise.id}"}


def test_the_number_to_call_is_in_the_digest() -> None:
    edition = complete_edition()
    flags = edition.safety.red_flags[0]
    assert flags.phone
    changed = flags.model_copy(update={"phone": flags.phone.model_copy(update={"number": "113"})})
    safety = edition.safety.model_copy(update={"red_flags": (changed, *edition.safety.red_flags[1:])})
    assert changed_digests(edition, edition.model_copy(update={"safety": safety})) == {f"safety/{flags.id}"}


def test_a_review_and_a_release_change_no_digest() -> None:
    edition = complete_edition()
    released = edition.model_copy(
        update={
            "publication": edition.publication.model_copy(update={"version": "9"}),
            "review": edition.review.model_copy(update={"notice": "Reviewed."}),
        }
    )
    reviewed = change_exercise(released, 1, reviewed=not edition.exercises[1].reviewed)
    assert make_digests(edition) == make_digests(reviewed)


def test_changes_that_safety_depends_on_come_first() -> None:
    edition = complete_edition()
    steps = edition.exercises[0].steps
    calmer = (steps[0].model_copy(update={"text": "Lift one arm."}), *steps[1:])
    changed = change_exercise(edition, 0, summary="Easier to reach up.", steps=calmer, safety_version="x")
    changed = changed.model_copy(update={"exercises": changed.exercises[:2]})
    found = compare_bundles(*(json.loads(bundle_of(one)) for one in (edition, changed)))
    told = [(change.id, ".".join(change.path), change.for_safety) for change in found]
    assert told == [
        ("wall-press", "", True),
        ("arm-raise", f"steps.{steps[0].id}.text", True),
        ("arm-raise", "summary", False),
    ]
    assert (found[1].before, found[1].after) == (steps[0].text, "Lift one arm.")


def test_what_was_withdrawn_says_what_to_use_instead() -> None:
    edition = complete_edition()
    swing = edition.exercises[0].model_copy(update={"id": "arm-swing"})
    older = edition.model_copy(update={"exercises": (*edition.exercises, swing), "retired": ()})
    (gone,) = compare_bundles(*(json.loads(bundle_of(one)) for one in (older, edition)))
    assert (gone.id, gone.after, gone.instead) == ("arm-swing", None, "arm-raise")


def test_a_version_that_did_not_move_is_a_fault() -> None:
    edition = complete_edition()
    old, new = (json.loads(bundle_of(one)) for one in (edition, change_exercise(edition, 0, summary="Other words.")))
    assert version_fault(old, old) is None
    assert version_fault(old, new) == (
        "The content changed, and its version is still 1.2.3. Give `version` in `supple.yaml` a new one."
    )
    elsewhere = deepcopy(new)
    elsewhere["edition"]["reader"]["place"] = "Southland"
    assert version_fault(old, elsewhere) is None
    new["edition"]["publication"]["version"] = "1.2.4"
    assert version_fault(old, new) is None


def named_entry(name: str, value: object) -> dict[str, object]:
    return {"id": name, "v": value}


values: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-9, 9)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=5)
        | st.dictionaries(st.text(max_size=3), inner, max_size=4)
        | st.lists(st.builds(named_entry, st.sampled_from("abcd"), inner), max_size=5)
    ),
    max_leaves=30,
)


@pytest.mark.slow
@given(values, values, st.integers(0, 2))
def test_a_delta_gives_the_new_bundle_byte_for_byte(old: object, new: object, indent: int) -> None:
    before, after = write_json(old, 0), write_json(new, indent)
    assert apply_delta(before, make_delta(before, after)) == after


def test_a_delta_of_one_word_is_small_and_goes_to_one_place() -> None:
    edition = complete_edition()
    before, after = bundle_of(edition), bundle_of(change_exercise(edition, 0, summary="Other words."))
    delta = json.loads(make_delta(before, after))
    paths = [operation["path"] for operation in delta["patch"]]
    assert "/edition/exercises/0/summary" in paths
    assert all(path.startswith(("/digests/", "/edition/exercises/0/")) for path in paths)
    assert len(json.dumps(delta)) < 1500


def test_a_delta_that_does_not_fit_is_refused() -> None:
    edition = complete_edition()
    before, after = bundle_of(edition), bundle_of(change_exercise(edition, 0, summary="Other words."))
    delta = make_delta(before, after)
    with pytest.raises(DeltaError, match="belongs to another bundle"):
        apply_delta(after, delta)
    with pytest.raises(DeltaError, match="This is no delta"):
        apply_delta(before, b"{}")
    for damage in ((b"Other words", b"Odd words"), (b"/edition/exercises/0/summary", b"/edition/nothing/0/summary")):
        with pytest.raises(DeltaError, match="The delta is damaged"):
            apply_delta(before, delta.replace(*damage))
    with pytest.raises(DeltaError, match="changed after Supple wrote it"):
        make_delta(before, after + b" ")


def test_a_bundle_of_the_last_major_version_is_read_as_one_of_today() -> None:
    older = json.loads(OLDER.read_text("utf-8"))
    name = older["edition"]["exercises"][0]["id"]
    told = {"path": "figures/one.svg", "media_type": "image/svg+xml", "sha256": "0" * 64, "size": 9, "alt": "A body."}
    shown = {"width": 40, "height": 30, "moving": False, "style": "full-colour", "credit": None, "exercise": name}
    older["files"] = [told | shown]
    released = json.loads((ROOT / "schema/released/1.1/bundle.schema.json").read_text("utf-8"))
    checker: Any = Draft202012Validator(released)
    checker.validate(older)
    bundle = Bundle.model_validate_json(json.dumps(parse_bundle(json.dumps(older).encode())))
    read = bundle.edition
    assert bundle.files[0].side is None
    edition = complete_edition()
    assert read.exercises[0].steps == edition.exercises[0].steps
    assert [flags.call for flags in read.safety.red_flags] == [flags.call for flags in edition.safety.red_flags]
    assert read.changes[0].exercise == edition.changes[0].exercise
    cautions = [caution for exercise in read.exercises for caution in exercise.cautions]
    assert {caution.grade.value for caution in cautions} <= {"avoid", "ask"}
    assert all(caution.placed is None for caution in cautions)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            {"bundle_version": "3.0"},
            "It is a bundle of version 3.0, and this Supple reads up to 2.x: update Supple.",
        ),
        (b"{", "It is no JSON: Expecting property name enclosed in double quotes at line 1, column 2."),
        (b"\xff{", "It is no JSON: byte 0 is not UTF-8."),
        (b"[]", "It is JSON and no bundle: it has no `bundle_version` such as `2.0`."),
        (b'{"bundle_version": 2}', "It is JSON and no bundle: it has no `bundle_version` such as `2.0`."),
        (
            b'{"bundle_version": "1.0", "edition": {}}',
            "It says that it is a bundle of version 1.0, and lacks parts of one.",
        ),
        ({"files": 1}, "It does not fit the schema of bundles: 1 is not of type 'array' at $.files."),
    ],
)
def test_what_is_no_bundle_is_refused_in_one_sentence(content: bytes | dict[str, object], message: str) -> None:
    """Other bytes than a bundle, or one with a few values changed."""
    if isinstance(content, dict):
        content = json.dumps({**json.loads(bundle_of(complete_edition())), **content}).encode()
    with pytest.raises(BundleError) as raised:
        parse_bundle(content)
    assert str(raised.value) == message


def test_a_later_minor_version_is_read() -> None:
    later = deepcopy(json.loads(bundle_of(complete_edition())))
    later |= {"bundle_version": "2.9", "new": 1}
    assert parse_bundle(json.dumps(later).encode())["new"] == 1


@pytest.mark.parametrize("indent", [0, 1, 4])
def test_a_bundle_is_on_one_line_unless_it_is_to_be_indented(indent: int) -> None:
    text = bundle_of(complete_edition(), indent).decode()
    assert text.count("\n") == 1 or indent
    assert not indent or f'\n{" " * indent}"bundle_version": "2.0",\n' in text
    assert json.loads(text) == json.loads(bundle_of(complete_edition()))


def test_steps_of_an_older_guide_get_the_ids_that_its_pictures_name() -> None:
    bundle = json.loads(OLDER.read_text("utf-8"))
    (guide,) = bundle["edition"]["safety"]["guides"]
    texts = guide["steps"] = ["Kneel.", "Lie down.", "Sit up.", "Stand up."]
    frames = [("1, 4", ["kneel", "stand"]), ("2-3", ["lie", "sit"])]
    guide["figure"] = {"frames": [{"label": label, "steps": steps} for label, steps in frames]}
    (newer,) = upgrade(bundle)["edition"]["safety"]["guides"]
    named = [(name, number) for number, name in enumerate(("kneel", "lie", "sit", "stand"), 1)]
    assert [(step["id"], step["number"]) for step in newer["steps"]] == named
    assert [step["text"] for step in newer["steps"]] == texts
    assert all(step["positions"] == [] for step in newer["steps"])
