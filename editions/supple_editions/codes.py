"""The diagnostics of making an edition and its outputs: reasons why they cannot be made from a library and a brief."""

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
    """A booklet from which the reader's conditions take every exercise

    Why: A booklet without a single exercise helps nobody who was promised one.
    Example: `profile: {conditions: [floor]}` in a booklet with floor exercises only.
    Instead: Name alternatives in the cautions of the exercises, or take another booklet for this reader.
    """

    code = "B503"
    name = "nothing-left"


class NothingLeftOfRoutine(Code):
    """A routine, or a part of one, from which the reader's conditions take everything

    Why: The reader would find a heading and nothing to do below it.
    Example: A booklet for a reader with `conditions: [floor]`, and a routine on the floor without alternatives.
    Instead: Name alternatives in the cautions of its exercises, or leave the routine out of this booklet.
    """

    code = "B505"
    name = "nothing-left-of-routine"


class SilentCondition(Code):
    """A condition of the reader of which no exercise says what to do

    Why: The booklet would look made for this reader, and nothing in it would have changed.
    Example: `profile: {conditions: [inflammatory]}`, and no exercise has `inflammatory` among its `cautions`.
    Instead: Enter the caution in each exercise that it matters for, with its grade and a note. A caution that is about
    all exercises alike, such as one on the reader's age, is marked `general: true` in the vocabulary `cautions`.
    """

    code = "B506"
    name = "silent-condition"


class UnfitAlternative(Code):
    """An alternative that the reader must not do either, or not yet

    For this reader the exercise gives way. What it names in its place has a caution of the grade `avoid` for this
    reader too, or needs a gate that the exercise itself does not need; and so has all that this one names in turn.

    Why: A routine for the first days could end up with strength work, or with an exercise that can hurt this reader.
    Example: For `conditions: [pregnancy-lying, floor]`, `bridge` names `cat-cow`, which is done on the floor.
    Instead: Name an alternative that suits more readers, such as one on a chair.
    """

    code = "B507"
    name = "unfit-alternative"


class IdleDose(Code):
    """A reader's own dose that would be printed nowhere

    The booklet does not hold the exercise. Or the usual dose of the exercise is unknown, and the reader's own one says
    no amount: a dose such as `often: 1 per day` alone changes one that is there.

    Why: Somebody has measured this dose for this reader, and they would not get it.
    Example: `profile: {doses: [{exercise: bridge, repetitions: 5}]}` in a booklet without `bridge`.
    Instead: Give the dose to an exercise of the booklet, or add the exercise to a part of it.
    """

    code = "B508"
    name = "idle-dose"


class DraftShown(Code):
    """A draft in what a booklet shows

    A draft is a file with `draft: true`. A preview (`supple build --drafts`) may show one that is finished so far that
    it fits its kind, and says on every output that it is not for patients.

    Why: A patient would get what nobody has finished, or thought through.
    Example: `exercises: [wall-slide]` in a booklet, and `draft: true` in `exercises/wall-slide.yaml`.
    Instead: Finish the draft and delete `draft: true`, or take it out of the booklet. A booklet that waits for it can
    be a draft too.
    """

    code = "B509"
    name = "draft-shown"


class CautionsNotConsidered(Code):
    """An exercise in a booklet of which nobody has considered who must take care

    Why: The reader whom it can hurt would not be warned. `none` says that somebody has looked, and this does not.
    Example: `cautions: not considered` in an exercise that a booklet shows.
    Instead: Name the conditions of those who must take care, or write `cautions: none` when there are none. Until then
    only a preview (`supple build --drafts`) may show it.
    """

    code = "B510"
    name = "cautions-not-considered"


class ImpossibleOutput(Code):
    """An output of a booklet that no build can make

    There is no exporter of that name, it has no such form or option or cannot have that value of it, values cannot
    stand together, or two outputs would take the place of each other. An exporter of another package is known by its
    name alone: what is wrong with its options, a build says.

    Why: A build would leave the whole booklet as it was.
    Example: `outputs: [{exporter: pdf, form: leaflet}]`.
    Instead: `outputs: [{exporter: pdf, form: handout}]`. `supple exporters pdf` lists what it has.
    """

    code = "B511"
    name = "impossible-output"


class NoMessages(Code):
    """A language in which Supple has no words of its own

    Why: Labels, doses and notices would be in another language than the texts.
    Example: `language: tlh` in `supple.yaml`.
    Instead: Use a language that has a catalogue of messages, or add one.
    """

    code = "B504"
    name = "no-messages"
