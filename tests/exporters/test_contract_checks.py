"""The check of exporters finds each broken promise, and every exporter of ours keeps them all."""

from pathlib import Path

import pytest
import unruly_exporters
from sampling import sampled
from unruly_exporters import Orderly

from supple_exporters.discovery import find_exporters, is_own
from supple_exporters.edition_fields import text_fields
from supple_exporters.testing import (
    BrokenContractError,
    check_exporter,
    checks,
    complete_edition,
    losing_faults,
    sample_editions,
)
from supple_exporters.testing.losses import full_edition, mark_edition

pytestmark = pytest.mark.slow


OWN = sorted(name for name, entry in find_exporters().entries.items() if is_own(entry))


@pytest.mark.parametrize("name", [name for name in OWN if name not in {"pdf", "web"}])
def test_own_exporter_keeps_the_contract(name: str) -> None:
    """Those that need a reader are held to it in their own tests."""
    check_exporter(find_exporters().load(name))


@pytest.mark.parametrize(
    "name",
    sampled(["Orderly", "SaysThatItHasNoRoutines", "WritesIntoTheScratchFolder"], ["WritesIntoTheScratchFolder"]),
)
def test_exporter_that_keeps_its_promises_passes(name: str) -> None:
    check_exporter(getattr(unruly_exporters, name))


@pytest.mark.parametrize(
    ("name", "faults"),
    [
        ("ForgetsAStep", ["complete: a step of the exercise 'Arm raise' is missing: 'Stay there.'"]),
        ("ForgetsTheSides", ["complete: the sides of the exercise 'Arm raise' is missing"]),
        (
            "ForgetsTheReviewNotice",
            ["complete: the review notice", "smallest: the review notice"],
        ),
        ("ForgetsRoutines", ["complete: the title of the routine 'Short round' is missing: 'Short round'"]),
        (
            "PartsSafetyTextFromExercises",
            ["complete: `arm-raise.json` shows how to do 'Arm raise' without the notice 'Get emergency help now"],
        ),
        (
            "IsNeverTheSame",
            [f"complete: `{name}.txt` is not the same in another process" for name in ("date", "words", "seen")],
        ),
        (
            "LeavesItsPlace",
            [
                f"it leaves its place: {what}"
                for what in ("it reads ", "it writes ", "socket.connect", "subprocess.Popen")
            ],
        ),
        ("ClimbsOut", ["complete: `../all.json` has a part that is empty or made of dots"]),
        ("MakesNothing", ["smallest: it makes no file"]),
        ("FailsWithoutExercises", ["smallest: it ends with AssertionError: no exercise"]),
        ("MakesAPicture", ["complete: `picture.png` cannot be read", "give the exporter a method `read_words`"]),
        ("DiesElsewhere", ["in another process it ends with SystemExit: only here"]),
        ("LosesAFieldInSilence", ["the field `exercises.feel` is neither in the output nor among its losses"]),
        ("HasNoSummary", ["its `summary` does not say what it makes"]),
    ],
)
def test_broken_promise_is_told(name: str, faults: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    if name not in {"IsNeverTheSame", "DiesElsewhere"}:  # of the others, one other process tells as much as two
        monkeypatch.setattr(checks, "WORLDS", checks.WORLDS[:1])
    with pytest.raises(BrokenContractError) as raised:
        check_exporter(getattr(unruly_exporters, name))
    for fault in faults:
        assert fault in str(raised.value)


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("SaysThatItLosesWhatItShows", "among its losses is `exercises.feel`, which is in the output"),
        (
            "LosesAFieldThatThereIsNot",
            "among its losses is `exercises.feels`, which is no field: did you mean `exercises.feel`?",
        ),
    ],
)
def test_loss_that_is_none_is_told(name: str, fault: str) -> None:
    assert list(losing_faults(getattr(unruly_exporters, name))) == [fault]


def test_class_that_another_process_cannot_import_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "WORLDS", checks.WORLDS[:1])

    class Hidden(Orderly):
        pass

    with pytest.raises(BrokenContractError, match="in another process it ends with AttributeError"):
        check_exporter(Hidden)


def test_the_sample_that_proves_losses_has_every_text_of_an_edition() -> None:
    """A field that no sample has could get lost in every output. The usual dose has neither a title nor a "when"."""
    _, marks = mark_edition(full_edition())
    always_null = {"exercises.dose.title", "exercises.dose.when"}
    assert set(text_fields()) == {*marks.values(), *always_null}


def test_samples_have_every_kind_of_item_and_every_optional_field_of_an_exercise() -> None:
    edition = complete_edition()
    assert edition.advice
    assert edition.routines
    assert edition.terms
    assert edition.left_out
    full, bare, gated = edition.exercises
    empty = {name for name, value in full if value in (None, ())}
    assert empty == {"figure", "image", "dose_unknown_phrase", "prerequisites", "begins"}
    assert gated.prerequisites
    assert bare.dose is None
    assert {exercise.sides.value for exercise in edition.exercises} == {"none", "each", "alternate"}
    assert {sample.direction for sample in sample_editions().values()} == {"ltr", "rtl"}
