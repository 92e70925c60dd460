"""A text card can be sent or printed alone: it has its safety text, fits its width and reads well."""

import re
import unicodedata
from dataclasses import replace
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from canonical import content
from golden import Golden
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown
from pydantic import ValidationError
from sampling import sampled

from supple_editions import Edition, select_edition
from supple_editions.briefs import all_briefs
from supple_editions.language import load_catalogue
from supple_editions.model.safety import EditionSign
from supple_editions.whole_set import brief_of_subject, subjects_with_booklets
from supple_exporters.cards import CardOptions, CardsExporter
from supple_exporters.cards.gsm import count_septets, foreign_signs
from supple_exporters.cards.wrapping import display_width, wrap
from supple_exporters.chosen_doses import choose_doses
from supple_exporters.contract import Artifact, ExportError
from supple_exporters.testing import complete_edition, sample_editions, smallest_edition
from supple_exporters.words_shown import read_words
from supple_schema.models.booklet import OtherConditions
from supple_schema.models.vocabulary import CautionGrade

CASES = Path(__file__).parents[1] / "cases/cards"
WIDTHS = (40, 72, 100, 120)
MARK = re.compile(r" *([0-9]+\.|-) ")
LIMITS = {"card": 1500, "message": 918}
LOOKS: tuple[tuple[str, dict[str, str]], ...] = (
    ("complete-card", {}),
    ("complete-message", {"form": "message"}),
    ("complete-markdown", {"markup": "markdown"}),
    ("complete-full-markdown", {"form": "full", "markup": "markdown"}),
    ("complete-full-72", {"form": "full", "width": "72"}),
    ("complete-full-40", {"form": "full", "width": "40"}),
    ("right-to-left-card", {}),
    ("right-to-left-full-72", {"form": "full", "width": "72"}),
    ("pictures-card", {}),
)


def cards(edition: Edition, **options: str | int) -> dict[str, str]:
    """The cards by path."""
    values = {name: str(value) for name, value in options.items()}
    made = CardsExporter().export(edition, CardOptions.model_validate_strings(values))
    return {file.path: file.data.decode() for file in made}


@cache
def shipped() -> dict[str, Edition]:
    """The editions of the booklets that come with Supple, and all that there is on each subject in each place."""
    library = content()
    briefs = all_briefs(library)
    for subject in subjects_with_booklets(library):
        whole = brief_of_subject(library, subject)
        for place in library.locales:
            profile = whole.reader.model_copy(update={"locale": place})
            booklet = whole.booklet.model_copy(update={"profile": profile})
            briefs[f"{subject}-{place}"] = replace(whole, booklet=booklet, place=place)
    made = {name: select_edition(library, brief)[0] for name, brief in briefs.items()}
    return {name: edition for name, edition in made.items() if edition is not None}


def with_exercise(edition: Edition, **changes: object) -> Edition:
    """An edition whose first exercise is changed."""
    first, *others = edition.exercises
    return edition.model_copy(update={"exercises": (first.model_copy(update=changes), *others)})


@pytest.mark.parametrize(("name", "options"), LOOKS)
def test_cards_are_as_they_were_looked_at(golden: Golden, name: str, options: dict[str, str]) -> None:
    sample = next(sample for sample in sample_editions() if name.startswith(sample))
    made = cards(sample_editions()[sample], **options)
    for path, text in made.items():
        golden(CASES / name / path, text)
    assert {path.relative_to(CASES / name).as_posix() for path in (CASES / name).rglob("*.*")} == made.keys()


@pytest.mark.slow
@pytest.mark.parametrize("form", sampled(LIMITS, []))
def test_every_card_that_comes_with_supple_fits(form: str) -> None:
    """One that does not is never cut: its build ends with what costs most."""
    assert shipped()
    for name, edition in shipped().items():
        for path, text in cards(edition, form=form).items():
            assert len(text.strip()) <= LIMITS[form], f"{name}/{path}"


def test_a_card_that_does_not_fit_says_what_costs_most_and_is_not_cut() -> None:
    edition = with_exercise(complete_edition(), start=("Stand up. " * 100, "Sit down. " * 90))
    with pytest.raises(ExportError) as raised:
        cards(edition)
    assert re.fullmatch(
        r"The card `exercises/arm-raise` needs \d{4} characters, and a card of the form `card` has 1500\. What costs"
        r" most: “Get ready” \(19\d\d\), “[^”]+” \(\d+\), [^()]+ \(\d+\)\. Write it in fewer words, or take"
        r" `--set cards\.form=full`\.",
        str(raised.value),
    )
    assert "Stand up." in cards(edition, form="full")["exercises/arm-raise.txt"]


@pytest.mark.parametrize(("form", "limit"), LIMITS.items())
def test_how_much_to_do_comes_as_a_second_part_where_the_notices_leave_no_room(form: str, limit: int) -> None:
    edition = with_exercise(complete_edition(), media=())
    spare = limit - len(cards(edition, form=form)["exercises/arm-raise.txt"].strip())
    notice = f"{edition.exercises[0].emergency_notice} {'Call. ' * (spare // 6 + 1)}".strip()
    made = cards(with_exercise(edition, emergency_notice=notice), form=form)
    first, second = (made[f"exercises/arm-raise.{number}-of-2.txt"] for number in (1, 2))
    steps = [step.text for step in edition.exercises[0].steps]
    dose = choose_doses(edition, load_catalogue("en")).exercises[0].dose
    assert dose
    for text in (first, second):
        assert len(text.strip()) <= limit
        assert all(notice in " ".join(text.split()) for notice in (notice, edition.exercises[0].stop_notice))
    assert [step for step in steps if step not in " ".join(first.split())] == []
    assert [sentence for sentence in dose.sentences if sentence not in " ".join(second.split())] == []


def test_one_paragraph_in_the_letters_of_text_messages() -> None:
    for path, text in cards(with_exercise(complete_edition(), title="Lift – “the\u00a0arm”…"), form="message").items():
        assert text.count("\n") == 1
        assert not foreign_signs(text), path
    edition = with_exercise(complete_edition(), title="Lift – “the\u00a0arm”…")
    text = cards(edition, form="message")["exercises/arm-raise.txt"]
    assert text.startswith('Lift - "the arm"... ')
    assert "::" not in "".join(cards(edition, form="message").values())


def test_letters_that_no_text_message_has_are_named() -> None:
    with pytest.raises(ExportError, match=r"Text messages have no `ע`, .* in their alphabet .GSM 03.38., and this"):
        cards(sample_editions()["right-to-left"], form="message")


@pytest.mark.parametrize(("text", "cost"), [("abc", 3), ("€5 {a}", 9), ("ñ ü", 3)])
def test_a_sign_of_the_second_table_costs_twice(text: str, cost: int) -> None:
    assert count_septets(text) == cost


@pytest.mark.parametrize("form", LIMITS)
def test_each_part_of_a_long_card_is_complete(form: str) -> None:
    """Whoever gets one part alone has the notices, and with each sign what to do about it."""
    edition = complete_edition()
    signs = tuple(
        EditionSign(
            id=f"sign-{number}", text=f"You have sign {number}, {'which is long ' * 8}.", because=None, sources=()
        )
        for number in range(40)
    )
    gravest, *others = edition.safety.red_flags
    flags = (gravest.model_copy(update={"signs": signs}), *others)
    safety = edition.safety.model_copy(update={"red_flags": flags})
    made = cards(edition.model_copy(update={"safety": safety}), form=form)
    parts = [text for path, text in made.items() if path.startswith("safety.")]
    assert next(iter(made)) == f"safety.1-of-{len(parts)}.txt"
    for number, text in enumerate(parts, 1):
        assert f"(part {number} of {len(parts)})" in text
        assert len(text.strip()) <= LIMITS[form]
        assert ("You have sign" in text) <= (gravest.action in text)
        assert edition.review.notice in text
    words = " ".join(" ".join(parts).split())
    assert all(" ".join(sign.text.split()) in words for sign in signs)


def test_for_a_reader_who_is_not_known_a_card_says_what_to_change_and_what_to_ask_about_first() -> None:
    edition = complete_edition()
    reader = edition.reader.model_copy(update={"conditions": None, "others": OtherConditions.UNKNOWN})
    (caution, *_) = edition.exercises[0].cautions
    loose = caution.model_copy(update={"placed": None, "title": "dizziness", "grade": CautionGrade.ASK})
    changed = loose.model_copy(
        update={"title": "sore wrists", "grade": CautionGrade.ADAPT, "note": "Lean on your fists."}
    )
    edition = with_exercise(edition.model_copy(update={"reader": reader}), cautions=(loose, changed))
    line = "Ask a physiotherapist or a doctor first about: dizziness.\n"
    assert line in cards(edition)["exercises/arm-raise.txt"]
    assert "do it like this\n- Sore wrists: Lean on your fists.\n" in cards(edition)["exercises/arm-raise.txt"]
    assert "Other health problem? Ask first." in cards(edition, form="message")["exercises/arm-raise.txt"]
    full = cards(edition, form="full")
    assert f"{loose.who} {loose.said}" in full["exercises/arm-raise.txt"]
    assert loose.action not in full["exercises/arm-raise.txt"]
    assert [one.who for one in edition.safety.cautions if f"{one.who} {one.advice}" not in full["safety.txt"]] == []


def test_a_message_says_how_to_get_ready_with_the_words_for_its_reader_and_numbers_the_steps() -> None:
    """Who has sciatica reads “Stop if pain spreads” there, and who is unsteady what to hold on to."""
    made = cards(with_exercise(complete_edition(), start=("Sit tall.", "Hold on to a table.")), form="message")
    assert "Sit tall. Hold on to a table. 1. Lift one arm" in made["exercises/arm-raise.txt"]


def test_a_message_leaves_no_line_for_a_number() -> None:
    edition = shipped()["knee-osteoarthritis"]
    assert "____" in "".join(cards(edition).values())
    assert "____" not in "".join(cards(edition, form="message").values())


def test_a_full_card_begins_with_the_dose_of_the_routine_beside_it() -> None:
    text = cards(shipped()["knee-osteoarthritis"], form="full")["exercises/seated-knee-straightening.txt"]
    first = text.index("- Do it 3 to 5 times on each side.\n")
    assert first < text.index("- The usual amount: Do it 8 to 10 times on each side.")


def test_one_line_to_go_on_or_back_is_not_one_of_several() -> None:
    text = cards(shipped()["sciatica-en-gb"], form="full")["routines/sciatica.txt"]
    assert "Move on when all of this is true:\n\n- The pain" in text
    assert "Move on when this is true:\n\n- You can do all of it" in text
    assert "Ease back if any of this" not in text


@pytest.mark.parametrize("form", ["card", "message"])
def test_a_short_card_refers_to_nothing_that_its_reader_may_not_have(form: str) -> None:
    for text in cards(complete_edition(), form=form).values():
        assert not re.search(r"booklet|[Pp]icture|Read the card", text)


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        ({"form": "message", "markup": "markdown"}, "Markdown goes with `form=card` and `form=full`"),
        ({"width": "60", "markup": "markdown"}, "without a width"),
        ({"form": "message", "width": "60"}, "a message is one paragraph"),
        ({"width": "39"}, "greater than or equal to 40"),
        ({"width": "no"}, "valid integer"),
    ],
)
def test_options_that_do_not_go_together_are_refused(options: dict[str, str], problem: str) -> None:
    with pytest.raises(ValidationError, match=re.escape(problem)):
        cards(complete_edition(), **options)


def test_without_a_width_no_line_is_broken() -> None:
    text = "Lift one arm " + "slowly and " * 20 + "lower it."
    assert (
        f"- {text}\n"
        in cards(with_exercise(complete_edition(), start=(text,)), width="none")["exercises/arm-raise.txt"]
    )


def test_markdown_is_read_back_as_the_same_words() -> None:
    text = "1. *Lift* it_ [now](x) <b> & go # `twice` &amp; \\ so"
    made = cards(with_exercise(complete_edition(), start=(text,)), markup="markdown")["exercises/arm-raise.md"]
    shown = read_words(Artifact("card.html", markdown(made).encode()))
    assert text in " ".join(shown.split())


def test_each_exercise_and_routine_has_its_card_and_the_safety_text_one_of_its_own() -> None:
    assert list(cards(complete_edition())) == [
        "safety.txt",
        "exercises/arm-raise.txt",
        "exercises/shoulder-roll.txt",
        "exercises/wall-press.txt",
        "routines/short-round.1-of-2.txt",
        "routines/short-round.2-of-2.txt",
    ]


@pytest.mark.parametrize("form", ["full", "card"])
def test_safety_card_has_no_heading_over_nobody_who_should_ask_first(form: str) -> None:
    card = cards(smallest_edition(), form=form)["safety.txt"]
    assert "Ask first" in card
    alone = smallest_edition().model_copy(update={"who_should_ask_first": ()})
    assert "Ask first" not in cards(alone, form=form)["safety.txt"]


def test_edition_without_exercises_still_has_its_safety_card() -> None:
    assert list(cards(smallest_edition())) == ["safety.txt"]


@pytest.mark.parametrize("form", ["card", "full"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("sample", sample_editions())
def test_lines_fit_and_are_plain(sample: str, width: int, form: str) -> None:
    for path, text in cards(sample_editions()[sample], width=width, form=form).items():
        assert text.endswith("\n")
        assert not text.endswith("\n\n")
        assert "\n\n\n" not in text
        for line in text.splitlines():
            assert line == line.rstrip(), path
            assert line.replace("\u00a0", " ").isprintable(), path
            assert display_width(line) <= width or " " not in MARK.sub("", line).strip(), f"{path}: {line}"


@pytest.mark.parametrize(
    ("sample", "form"),
    [*product(("complete", "right-to-left"), ("card", "full")), ("complete", "message")],
)
def test_every_card_says_when_to_get_help_when_to_stop_and_who_has_reviewed_it(sample: str, form: str) -> None:
    edition = sample_editions()[sample]
    for path, text in cards(edition, form=form).items():
        words = " ".join(text.split())
        assert edition.review.notice in words, path
        if path == "safety.txt" or not path.startswith("safety."):
            assert edition.safety.stop_notice in words, path
        if not path.startswith("safety."):
            assert edition.safety.emergency_notice in words, path
            assert "Call 112 (the emergency service)." in words
        if path == "safety.txt" or form == "full":
            assert f"version {edition.publication.version}, 31 March 2026" in words


def test_safety_text_stands_before_the_first_step() -> None:
    text = cards(complete_edition())["exercises/arm-raise.txt"]
    assert text.index("Get emergency help now") < text.index("Stop if you get") < text.index("1. Lift one arm")


def test_exercise_behind_a_gate_says_what_comes_first() -> None:
    gate = complete_edition().safety.gates[0]
    assert gate.notice in cards(complete_edition())["exercises/wall-press.txt"]
    text = cards(complete_edition(), form="full")["exercises/wall-press.txt"]
    told = text[text.index("Before you start: Easy moves first") : text.index("Get ready")]
    assert "Do this routine for at least 1 week:\n\n- Short round\n" in told
    assert "Move on when all of this is true:\n\n- The easy moves feel comfortable.\n" in told


def test_exercise_that_is_not_in_the_edition_is_not_offered() -> None:
    assert "Arm hang" not in "".join(cards(complete_edition(), form="full").values())


def test_card_of_a_partly_reviewed_edition_says_whether_it_is_one_of_the_reviewed() -> None:
    made = cards(complete_edition(), form="full")
    assert "This card: a clinician has reviewed it." in made["exercises/arm-raise.txt"]
    assert "This card: no clinician has reviewed it." in made["exercises/shoulder-roll.txt"]


words = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=15)


@given(st.lists(words, max_size=30), st.integers(min_value=20, max_value=120), st.sampled_from(["", "- ", "10. "]))
def test_wrapped_lines_hold_every_character_in_order_and_none_is_too_wide(
    texts: list[str], width: int, mark: str
) -> None:
    text = " ".join(texts)
    lines = wrap(text, width, mark, " " * len(mark))
    assert lines[0].startswith(mark.rstrip())
    bare = [line[len(mark) :] for line in lines]
    assert "".join("".join(bare).split()) == "".join(text.split())
    for line, whole in zip(bare, lines, strict=True):
        assert display_width(whole) <= width or " " not in line


@given(st.lists(st.text(st.characters(codec="ascii", categories=["L", "N"]), min_size=1), min_size=1))
def test_words_of_narrow_scripts_are_never_parted(texts: list[str]) -> None:
    assert " ".join(wrap(" ".join(texts), 20)).split() == texts


def test_wide_letters_count_twice_and_part_without_a_space() -> None:
    assert wrap("一二三四五六七八九十", 8) == ["一二三四", "五六七八", "九十"]


def test_emoji_and_thai_are_measured_as_they_are_shown() -> None:
    family = "\N{MAN}\N{ZERO WIDTH JOINER}\N{WOMAN}\N{ZERO WIDTH JOINER}\N{GIRL}"
    assert display_width(family) == 2
    assert display_width("กำลัง") == 4
    assert wrap(f"{family}{family} {family}", 4) == [family * 2, family]


def test_no_break_space_keeps_words_together() -> None:
    assert wrap("Hold it for 10\u00a0seconds.", 18) == ["Hold it for", "10\u00a0seconds."]


def test_closing_sign_stays_with_its_word() -> None:
    assert wrap("一二三四。五六「七八」", 8) == ["一二三", "四。五六", "「七八」"]


def test_marks_on_a_letter_take_no_room() -> None:
    text = unicodedata.normalize("NFD", "é" * 10 + " " + "é" * 10)
    assert wrap(text, 21) == [text]


def test_word_that_is_longer_than_a_line_stays_whole() -> None:
    address = "https://example.org/" + "a" * 60
    assert wrap(f"See {address} for more.", 40) == ["See", address, "for more."]


def test_stop_rule_is_not_parted_between_cards() -> None:
    """Its grades count points of the scale that it begins with, and whoever gets one card has no other."""
    edition = complete_edition()
    (flags, *others) = edition.safety.red_flags
    signs = tuple(flags.signs[0].model_copy(update={"text": f"You notice sign {number}. " * 4}) for number in range(11))
    safety = edition.safety.model_copy(update={"red_flags": (flags.model_copy(update={"signs": signs}), *others)})
    made = cards(edition.model_copy(update={"safety": safety}))
    (held,) = (text for text in made.values() if edition.safety.stop_rule.notice in text and text.startswith("Warning"))
    assert "part 1 of" not in held
    assert all(f"{grade.title}, if:" in held for grade in edition.safety.stop_rule.grades)
