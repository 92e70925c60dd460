"""A register accounts for every line of its source."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.context import Context
from supple_rules.rule import Rule
from supple_schema.diagnostics import Diagnostic
from supple_schema.linking.library import Item, SourceText
from supple_schema.models.register import Decision, Register

MOST_LISTED = 8


class RegisterTextMissing(Rule):
    """A register whose text is not there or is another one

    Why: The numbers of lines mean these very lines. With another text the account proves nothing.
    Example: `text: article.txt`, when no such file is beside the content; or the file was edited after the account was
    made.
    Instead: Put the text back. If it had to change, make the account anew and enter the new fingerprint.
    """

    code = "E810"
    name = "register-text-missing"

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Compare the fingerprint of each text with the one in its register."""
        for item in context.library.registers.values():
            if item.model.text is None:
                continue
            text = context.library.source_texts.get(item.model.text)
            if text is None:
                yield cls.diagnostic(
                    f"The text `{item.model.text}` cannot be read.",
                    item.label("text"),
                    hints="Give the path, from the content folder and with `/` between folders, of a plain file of this"
                    " project.",
                )
            elif text.fingerprint != item.model.fingerprint:
                yield cls.diagnostic(
                    "The text is not the one of which this register gives an account.",
                    item.label("fingerprint"),
                    item.label("text", note="this text"),
                    hints=f"Its fingerprint is `{text.fingerprint}`.",
                )


class LinesUnaccounted(Rule):
    """Lines of a source for which its register gives no account

    Why: A register proves that nothing was overlooked. Lines without an account may hold a warning.
    Example: The text has words on line 12, and no entry has `lines: "12"`.
    Instead: An entry for these lines, also when nothing was taken from them: `decision: left` and why.
    """

    code = "E811"
    name = "lines-unaccounted"

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Compare the lines that are not blank with the lines of all entries."""
        for item, text in _registers(context):
            there = {number for number, line in enumerate(text.lines, 1) if line.strip()}
            for entry in item.model.entries:
                there.difference_update(read_lines(entry.lines, len(text.lines)))
            missing = sorted(there)
            if missing:
                listed = ", ".join(map(str, missing[:MOST_LISTED])) + (
                    " and others" if len(missing) > MOST_LISTED else ""
                )
                yield cls.diagnostic(
                    f"Nothing is said of {len(missing)} lines of the source: {listed}.",
                    item.label("entries", key=True),
                    hints="Add an entry for them, with `decision: left` and the reason if nothing was taken.",
                )


class LinesOutside(Rule):
    """Lines that the source does not have, or that are blank

    Why: A slip in a number means that another line has no true account.
    Example: `lines: "250"` for a text of 242 lines.
    Instead: The number of the line, counted from 1.
    """

    code = "E812"
    name = "lines-outside"

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Look up the first and the last line of each stretch of each entry."""
        for item, text in _registers(context):
            for number, entry in enumerate(item.model.entries):
                for low, high in _stretches(entry.lines):
                    wrong = next((n for n in (low, high) if n > len(text.lines) or not text.lines[n - 1].strip()), None)
                    if wrong is not None or high < low:
                        yield cls.diagnostic(
                            f"Line {wrong} is blank or not there."
                            if wrong is not None
                            else f"{low}-{high} runs backwards.",
                            item.label("entries", number, "lines"),
                            hints=f"The text has {len(text.lines)} lines, counted from 1.",
                        )


class DecisionUnexplained(Rule):
    """A decision of a register without its reason, or without what it feeds

    Why: A reviewer must see why something was changed or left, and where the rest went.
    Example: `decision: corrected` without `because`, or `decision: taken` without `feeds`.
    Instead: `because:` with the reason, `feeds:` with the items that carry it.
    """

    code = "E813"
    name = "decision-unexplained"

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Look at the reason and the items of each entry."""
        for item in context.library.registers.values():
            for number, entry in enumerate(item.model.entries):
                place = ("entries", number, "decision")
                if entry.decision is not Decision.TAKEN and entry.because is None:
                    yield cls.diagnostic(
                        f"`{entry.id}` is {entry.decision}, but nothing says why.",
                        item.label(*place),
                        hints="Add `because:`.",
                    )
                if entry.decision is not Decision.LEFT and not entry.feeds:
                    yield cls.diagnostic(
                        f"`{entry.id}` is {entry.decision}, but nothing says which item carries it.",
                        item.label(*place),
                        hints="Add `feeds:` with kinds and ids, such as `exercise/bridge`.",
                    )
                if entry.decision is Decision.LEFT and entry.feeds:
                    yield cls.diagnostic(
                        f"`{entry.id}` is left, but it feeds an item.",
                        item.label(*place),
                        item.label("entries", number, "feeds", note="it feeds these"),
                        hints="Choose another decision, or delete `feeds`.",
                    )


def read_lines(lines: str, last: int) -> Iterator[int]:
    """Give each number of `14, 16-20`, up to the last line of a text."""
    for low, high in _stretches(lines):
        yield from range(low, min(high, last) + 1)


def _stretches(lines: str) -> Iterator[tuple[int, int]]:
    for part in lines.split(", "):
        low, _, high = part.partition("-")
        yield int(low), int(high or low)


def _registers(context: Context) -> Iterator[tuple[Item[Register], SourceText]]:
    for item in context.library.registers.values():
        text = context.library.source_texts.get(item.model.text or "")
        if text is not None and text.fingerprint == item.model.fingerprint:
            yield item, text
