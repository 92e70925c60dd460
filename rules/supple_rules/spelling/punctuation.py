"""Signs at the end and in the middle of sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from supple_editions.language.found_words import find_known
from supple_rules.item_context import ItemContext
from supple_rules.number_words import any_of
from supple_rules.passages import Passage
from supple_rules.text_rule import PassageRule, Search, TextRule
from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.markdown import BlockKind

WHOLE_SENTENCES = frozenset(
    {"summary", "start", "steps.text", "breathing", "feel", "notice", "action", "message", "purpose", "plain"}
)
ENDS = (".", "!", "?", ":", "…", ")", "”", '"', "’")
DASH = re.compile(r"(?<=[^\W\d_]) (?:-|--|—) (?=[^\W\d_])|(?<=[^\W\d_])--(?=[^\W\d_])")
FEWEST_WORDS = 3


class UnfinishedSentence(PassageRule):
    """A text that breaks off

    Why: A sentence without its last sign may have lost its last words too, and with them a dose or a warning.
    Example: `Lower your hips slowly` or `Stop if it`.
    Instead: `Lower your hips slowly.`
    """

    code = "T708"
    name = "unfinished-sentence"
    severity = Severity.ADVICE

    @classmethod
    def judge(cls, passage: Passage, context: ItemContext) -> Iterator[Diagnostic]:  # noqa: ARG003 - as the base has it
        """Look at the last sign of whole sentences and paragraphs."""
        text = passage.text.rstrip()
        long = passage.leaf and passage.kind is BlockKind.PARAGRAPH and len(text.split()) >= FEWEST_WORDS
        if not text.endswith(ENDS) and (long or passage.field in WHOLE_SENTENCES):
            last = max(text.rfind(" "), text.rfind("\n")) + 1
            yield cls.diagnostic(
                "This text ends without a full stop.",
                passage.label(last, len(text)),
                hints="See whether its end was lost.",
                fix=passage.fix(last, len(text), f"{text[last:]}.", safe=False),
            )


class HyphenAsDash(TextRule):
    """A hyphen or a long dash in place of a dash

    Why: A hyphen joins words and a dash parts them, so a reader takes the two halves for one word. Screen readers read
    long dashes as nothing or as "dash dash".
    Example: `Lift your hips - not your back.`
    Instead: `Lift your hips – not your back.`, or two sentences.
    """

    code = "T709"
    name = "hyphen-as-dash"
    severity = Severity.ADVICE
    message = "“{}” is no dash."
    hint = "Write “ – ”, or begin a new sentence."
    pattern = DASH
    signs = frozenset({" - ", "--", "—"})
    replacement = " – "


class LostApostrophe(TextRule):
    """A word that has lost its apostrophe

    Why: It is left over from copying, and makes a text look careless.
    Example: `Dont bounce.`
    Instead: `Don’t bounce.`, or `Do not bounce.`, which is plainer.
    """

    code = "T710"
    name = "lost-apostrophe"
    severity = Severity.WARNING
    message = "“{}” has lost its apostrophe."
    hint = "Write “{}”."

    @classmethod
    def searches(cls, context: ItemContext) -> Iterator[Search]:
        """Look for words that exist only with an apostrophe."""
        words = context.language.contractions if context.language else {}
        if not context.distinct_words.isdisjoint(words):
            yield Search(re.compile(rf"(?<![\w’'-]){any_of(words)}(?![\w’'-])", re.IGNORECASE), words=words)

    @classmethod
    def instead(cls, match: re.Match[str], context: ItemContext) -> str | None:
        """Give the word with its apostrophe, and a capital where it had one."""
        words = context.language.contractions if context.language else {}
        meant = words.get(find_known(words, match.group()), "")
        return meant[:1].upper() + meant[1:] if match.group()[0].isupper() else meant

    @classmethod
    def judge(cls, match: re.Match[str], passage: Passage, context: ItemContext) -> Diagnostic | None:
        """Leave out words in capitals, such as IM."""
        return None if match.group().isupper() else super().judge(match, passage, context)
