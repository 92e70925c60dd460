"""Easy read: one sentence at a time, its picture on the left, and nothing of what keeps a reader safe left out."""

import re
from html import unescape

import pytest
from booklet_pages import read_letters, read_tags
from page_faults import head_faults
from print_layout import Line, as_typed, read_blocks
from printing import Prints, edition
from sampling import sampled

from supple_exporters.pdf import PdfOptions
from supple_exporters.pdf.markup import write_markup
from supple_exporters.pdf.options import Form
from supple_exporters.pdf.words import SENTENCE_END

pytestmark = pytest.mark.slow


@pytest.fixture(params=sampled(["handout-knee-to-chest", "first-days"], ["handout-knee-to-chest"]))
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_every_sentence_of_a_step_stands_in_a_line_of_its_own_to_the_right_of_its_picture(
    name: str, prints: Prints
) -> None:
    found = edition(name)
    (pages,) = (one.pages for one in prints(name, form="easy-read").values())
    blocks: dict[int, list[Line]] = {}
    pictures = [line for page in pages for line in page.body if line.text == "[picture]" and "seen" in line.classes]
    for line in (line for page in pages for line in page.body if "said" in line.classes):
        blocks.setdefault(line.block, []).append(line)
    told = {squeezed("".join(line.text for line in lines)): lines[0] for lines in blocks.values()}
    for item in found.exercises:
        for step in item.steps:
            first, *others = SENTENCE_END.split(step.text)
            sentences = {f"{step.number}{squeezed(first)}", *map(squeezed, others)}
            assert sentences <= told.keys()
            assert min(told[sentence].left for sentence in sentences) > min(picture.right for picture in pictures)


def test_who_asks_first_and_how_to_do_a_routine_are_there() -> None:
    """Without these, nobody is told who must ask before the first exercise, or which move to leave out."""
    found = edition("sciatica")
    (markup,) = write_markup(found, PdfOptions(form=Form.EASY_READ))
    words = squeezed(as_typed(unescape(re.sub(r"<[^>]*>", " ", markup.html))))
    (routine,) = found.routines
    assert routine.body is not None
    wanted = [
        "Ask a doctor or a physiotherapist before you start if any of this is true:",
        *found.who_should_ask_first,
    ]
    wanted += SENTENCE_END.split(routine.body.plain)
    assert len(found.who_should_ask_first) > 3
    assert [text for text in wanted if squeezed(text) not in words] == []
    assert words.index(squeezed(found.who_should_ask_first[-1])) < words.index(squeezed(routine.title))


def test_items_of_a_list_in_how_to_do_a_routine_keep_their_numbers_on_lines_of_their_own() -> None:
    (markup,) = write_markup(edition("daily-routine"), PdfOptions(form=Form.EASY_READ))
    assert "<p>2. Hold for longer.</p>" in markup.html
    assert "<p>Leave a rest day in between.</p>" in markup.html


def test_all_signs_the_stop_rule_and_what_to_take_care_of_are_there(name: str, prints: Prints) -> None:
    found = edition(name)
    (pages,) = (one.pages for one in prints(name, form="easy-read").values())
    words = squeezed(read_blocks(pages))
    safety = found.safety
    wanted = [sign.text for flags in safety.red_flags for sign in flags.signs]
    wanted += [flags.call for flags in safety.red_flags]
    wanted += [text for grade in safety.stop_rule.grades for text in (*grade.when, grade.action)]
    wanted += [caution.said for item in found.exercises for caution in item.cautions]
    assert [text for text in wanted if any(squeezed(part) not in words for part in SENTENCE_END.split(text))] == []


def test_letters_are_large_but_in_the_imprint(name: str, prints: Prints) -> None:
    (one,) = prints(name, form="easy-read").values()
    sizes = [round(letter.size) for letter in read_letters(one.data)]
    small = [size for size in sizes if size < 14]
    assert len(small) / len(sizes) < 0.05
    assert set(small) == {11}


def test_a_single_exercise_comes_before_the_warning_signs_that_its_first_page_leads_to(prints: Prints) -> None:
    found = edition("handout-knee-to-chest")
    (pages,) = (one.pages for one in prints(found.id, form="easy-read").values())
    words = [squeezed(" ".join(line.text for line in page.body)) for page in pages]
    (item,) = found.exercises
    first_sign = squeezed(found.safety.red_flags[0].signs[0].text)
    (signs,) = (number for number, told in enumerate(words, 1) if first_sign in told)
    assert squeezed(item.title) in words[0]
    assert squeezed(f"Read the warning signs before you start. (page {signs})") in words[0]
    assert all(squeezed(step.text) in "".join(words[: signs - 1]) for step in item.steps)


def test_a_picture_that_is_shown_again_is_not_told_again(name: str, prints: Prints) -> None:
    (one,) = prints(name, form="easy-read").values()
    alts = [line for line in read_tags(one.data).splitlines() if line.lstrip().startswith("Figure")]
    for item in edition(name).exercises:
        frames = item.figure.frames if item.figure else ()
        told = [sum(line.endswith(f"Alt={frame.alt}") for line in alts) for frame in frames]
        assert all(1 <= count <= 3 for count in told[1:]), item.id


def test_no_sign_stands_beside_a_sentence_that_says_something_else() -> None:
    (markup,) = write_markup(edition("knee-osteoarthritis"), PdfOptions(form=Form.EASY_READ))
    rows = re.findall(r'<div class="seen(?: icon ([\w-]+))?">.*?<div class="said">(.*?)</div>', markup.html, re.DOTALL)
    signs = {as_typed(unescape(re.sub(r"<[^>]*>", "", said))).strip(): sign for sign, said in rows}
    assert signs["Hold for 3 seconds each time."] == "time"
    assert signs["Do it 8 to 10 times."] == "repeats"
    assert signs["Do it for 2 to 5 minutes."] == "time"
    assert signs["Do one side first, then the other."] == "sides"
    for sentence in ("Do 1 or 2 sets.", "Stop when you think you could do 2 or 3 more."):
        assert signs[sentence] == ""
    assert signs["Don't hold your breath while you exercise."] == "none"


@pytest.mark.parametrize("name", sampled(["handout-knee-to-chest", "knee-osteoarthritis"], ["handout-knee-to-chest"]))
def test_every_page_that_goes_on_says_with_which_exercise(name: str, prints: Prints) -> None:
    (pages,) = (one.pages for one in prints(name, form="easy-read").values())
    assert list(head_faults(pages)) == []
    assert any(line.in_head for page in pages for line in page.lines)


def test_a_second_way_to_make_it_easier_is_one_to_choose_and_has_no_heading_again() -> None:
    (markup,) = write_markup(edition("knee-osteoarthritis"), PdfOptions(form=Form.EASY_READ))
    told = " ".join(as_typed(unescape(re.sub(r"<[^>]*>", " ", markup.html))).split())
    ways = [[way.text for way in item.easier if way.usable] for item in edition("knee-osteoarthritis").exercises]
    others = [text for texts in ways for text in texts[1:] if text]
    assert others
    assert [text for text in others if f"Or: {SENTENCE_END.split(text)[0]}" not in told] == []
    assert "Easier Or:" not in told
