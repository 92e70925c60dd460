"""Sentences and paragraphs are short."""

from __future__ import annotations

from collections.abc import Iterator
from operator import methodcaller

from supple_rules.item_context import ItemContext
from supple_rules.passages import Passage
from supple_rules.sentences import find_sentences
from supple_rules.text_rule import OTHERS_WORDS, PassageRule
from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.markdown import BlockKind

MOST_WORDS = 20
FEWEST_SPACES = 15
"""With fewer spaces there are hardly more than 20 words, even where some of them end their line."""
COUNT_SPACES = methodcaller("count", " ")
MOST_SENTENCES = 3


class LongSentence(PassageRule):
    """A sentence of more than 20 words

    Why: People in pain, or with little time or schooling, lose the thread of a long sentence.
    Example: `When you have done the first exercises for a week and they feel easy, you can go on to the next ones, but
    not before.`
    Instead: Two or three sentences: `Do the first exercises for a week. When they feel easy, go on to the next ones.`
    """

    code = "P601"
    name = "long-sentence"
    needs = frozenset({"language"})
    severity = Severity.WARNING
    but_fields = OTHERS_WORDS
    least = (" ", FEWEST_SPACES)

    @classmethod
    def judge(cls, passage: Passage, context: ItemContext) -> Iterator[Diagnostic]:
        """Count the words of each sentence. The spaces of the pieces are quickly counted, and most have too few."""
        if max(map(COUNT_SPACES, passage.text.split("."))) >= FEWEST_SPACES:
            for sentence in find_sentences(passage, context.language):
                if sentence.words > MOST_WORDS:
                    yield cls.diagnostic(
                        f"This sentence has {sentence.words} words.",
                        passage.label(sentence.start, sentence.end),
                        hints=f"Split it: up to {MOST_WORDS} words are easy to read.",
                    )


class LongParagraph(PassageRule):
    """A paragraph of more than 3 sentences

    Why: A wall of text is skipped. Short paragraphs leave room for the eye.
    Example: A paragraph of seven sentences.
    Instead: Two or three paragraphs with an empty line between them, or a list.
    """

    code = "P602"
    name = "long-paragraph"
    needs = frozenset({"language"})
    severity = Severity.ADVICE
    blocks = frozenset({BlockKind.PARAGRAPH})
    least = (".", MOST_SENTENCES)

    @classmethod
    def judge(cls, passage: Passage, context: ItemContext) -> Iterator[Diagnostic]:
        """Count the sentences."""
        sentences = list(find_sentences(passage, context.language))
        if len(sentences) > MOST_SENTENCES:
            yield cls.diagnostic(
                f"This paragraph has {len(sentences)} sentences.",
                passage.label(sentences[0].start, sentences[-1].end),
                hints="Split it with an empty line, or make it a list.",
            )
