"""The short notice on every exercise and card names each group of signs that it must, in words of those signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from supple_editions.selection import Selection
from supple_rules.context import Context
from supple_rules.listed import says, whole_words
from supple_rules.rule import BriefRule, Rule
from supple_rules.subjects import booklet_subjects, gravest_rank, rank_of, red_flags
from supple_schema.diagnostics import Diagnostic
from supple_schema.diagnostics.wording import nearest


class ShortNoticeIncomplete(BriefRule):
    """A short emergency notice that does not name every group of signs that it must

    A subject marks groups of signs with `in_short_notice`: words for the group. The notice is the `notice` of the files
    of the most urgent level that the booklet shows. It must have one word of each group, and not after a word such as
    `not`.

    Why: The short notice stands with every exercise and on every card. Often it is all that a person reads.
    Example: A notice for backs without a word on numbness in both legs.
    Instead: `Get emergency help now for new numbness around your genitals or bottom, or in both legs …`
    """

    code = "S433"
    name = "short-notice-incomplete"
    waivable = False

    @classmethod
    def check_selection(cls, context: Context, selection: Selection) -> Iterator[Diagnostic]:
        """Look for one word of each group in the notices of the most urgent level."""
        library, brief = context.library, selection.brief
        gravest = gravest_rank(library)
        shown = [
            item
            for item in red_flags(library, brief.booklet.red_flags)
            if rank_of(library, item.model.care_level) == gravest
        ]
        notice = " ".join(item.model.notice for item in shown)
        negations = context.language.negations if context.language else ()
        subjects = booklet_subjects(library, brief.booklet, selection.exercises.values())
        for subject in subjects.values() if shown else ():
            for number, group in enumerate(subject.model.signs):
                words = group.in_short_notice
                if words and not says(notice, words, negations):
                    yield cls.diagnostic(
                        f"The short notice does not name the signs `{group.id}`.",
                        shown[0].label("notice"),
                        subject.label("signs", number, "in_short_notice", note="one of these words must be in it"),
                        hints=f"Put “{words[0]}” into the notice.",
                    )


class ShortNoticeWord(Rule):
    """A word for the short notice that does not stand for its group of signs

    Each word of `in_short_notice` must stand in the text of a sign of its group, and in that of no sign of another
    group of the subject.

    Why: A notice counts as complete when it has one word of each group. With a word such as `help`, one that names no
    sign at all would count.
    Example: `signs: [both-legs]` with `in_short_notice: [legs]`, where a sign of another group is about one leg too.
    Instead: `in_short_notice: [both legs]`, as the sign has it.
    """

    code = "S437"
    name = "short-notice-word"
    waivable = False

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Compare the words of each group with the texts of its signs, and of the other signs of the subject."""
        texts = {
            sign.id: f"{sign.text} {sign.because or ''}"
            for item in red_flags(context.library)
            for sign in item.model.signs
        }
        for subject in context.library.subjects.values():
            groups = subject.model.signs
            signs = {group.id: " ".join(texts[sign] for sign in group.signs if sign in texts) for group in groups}
            for number, group in enumerate(groups):
                for index, word in enumerate(group.in_short_notice):
                    named = [name for name, text in signs.items() if whole_words(frozenset([word])).search(text)]
                    if named == [group.id] or not signs[group.id]:  # S402 tells of signs that no file has
                        continue
                    other = next((name for name in named if name != group.id), None)
                    near = None if named else nearest(word, re.findall(r"\w{4,}", signs[group.id].casefold()))
                    yield cls.diagnostic(
                        f"“{word}” stands in the signs of `{other}`."
                        if other
                        else f"“{word}” stands in no sign of `{group.id}`.",
                        subject.label("signs", number, "in_short_notice", index),
                        hints=f"Write “{near}”."
                        if near
                        else f"Choose a word that the signs of `{group.id}` alone have.",
                    )
