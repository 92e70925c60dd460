"""The findings of making an edition: reasons why a booklet cannot be made from a library."""

from __future__ import annotations

from supple_schema.diagnostics import Code


class SafetyTextMissing(Code):
    """An edition without its safety text

    Why: No output may leave the house without its warning signs, its stop rule and its disclaimer.
    Example: The file of the stop rule is broken, so it cannot be printed.
    Instead: Mend the file that the finding names, then build again.
    """

    code = "B502"
    name = "safety-text-missing"


class NothingLeft(Code):
    """A booklet from which the reader's cautions take everything

    Why: A booklet without a single exercise or piece of advice helps nobody.
    Example: `profile: {conditions: [floor]}` in a booklet with floor exercises only.
    Instead: Add exercises that this reader can do, or name alternatives in the cautions of the exercises.
    """

    code = "B503"
    name = "nothing-left"


class NoMessages(Code):
    """A language in which Supple has no words of its own

    Why: Labels, doses and notices would be in another language than the texts.
    Example: `language: tlh` in `supple.yaml`.
    Instead: Use a language that has a catalogue of messages, or add one.
    """

    code = "B504"
    name = "no-messages"
