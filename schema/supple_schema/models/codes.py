"""The findings of models: a field that is missing, unknown, or not of the right form."""

from __future__ import annotations

from supple_schema.diagnostics import Code


class MissingField(Code):
    """A field that must be there

    Why: Every field that is asked for is one that a reader needs to be safe, or a reviewer to trust the text.
    Example: An exercise without `cautions`.
    Instead: Add the field. Where the right answer is "none" or "nobody knows", most fields take the word `none`
    or `unknown`.
    """

    code = "M201"
    name = "missing-field"


class UnknownField(Code):
    """A field that this kind of file does not have

    Why: A misspelt field would be dropped without a word, and with it a dose or a warning.
    Example: `repetition: 10` instead of `repetitions: 10`.
    Instead: Use the name that is suggested. `supple schema KIND` lists all fields.
    """

    code = "M202"
    name = "unknown-field"


class WrongType(Code):
    """A value of the wrong form

    A text stands where a list is wanted, or a number where a text is wanted.

    Why: Outputs would show it wrongly, or not at all.
    Example: `goals: strength` where a list is wanted.
    Instead: `goals: [strength]`, or one item on each line with a dash in front.
    """

    code = "M203"
    name = "wrong-type"


class WrongValue(Code):
    """A value that is not among the allowed ones

    Why: Programs that read the content know only the allowed values.
    Example: `sides: both`.
    Instead: `sides: none` when both sides work together; the finding lists what is allowed.
    """

    code = "M204"
    name = "wrong-value"


class NotAQuantity(Code):
    """An amount, a count, a frequency or a date that cannot be read

    Why: Doses are kept as numbers with units, so that every output shows the same dose. A guess could hurt somebody.
    Example: `hold: 5 minuts`, or `hold: 5` without a unit.
    Instead: `hold: 5 s`, `repetitions: 10-15`, `often: 2-3 days per week`.
    """

    code = "M205"
    name = "not-a-quantity"


class NotAnId(Code):
    """An id that is not made of small letters, digits and single hyphens

    Why: Ids become names of files and parts of addresses, on every system.
    Example: A file `Cat Cow.yaml`, or `id: Step_1`.
    Instead: `cat-cow.yaml`, `id: step-1`.
    """

    code = "M206"
    name = "not-an-id"


class TooFew(Code):
    """A list with too few items, or a text that is too short

    Why: An exercise with one step, or an empty list of sources, has lost something.
    Example: `sources: []`.
    Instead: Add what is missing, or write `none` where the field allows it.
    """

    code = "M207"
    name = "too-few"


class TooMany(Code):
    """A text that is too long, or a list with too many items

    Why: Such a text is a slip, or belongs in another field.
    Example: A whole page of text as one step.
    Instead: Split it into steps, or move it to the text of the file.
    """

    code = "M208"
    name = "too-many"


class DoesNotFit(Code):
    """A value that its field cannot have, or fields that do not fit each other

    Why: Nothing can be made of it. Fields may each be right, but together they say nothing or contradict each other.
    Example: A picture called `Our Logo.png`; a dose with neither repetitions nor a hold; a routine with both `items`
    and `phases`.
    Instead: The finding says what to write, or which field to add or to delete.
    """

    code = "M209"
    name = "does-not-fit"


class NumberNeedsQuotes(Code):
    """A number where text is wanted

    Why: YAML reads `1.10` as the number 1.1, so a section or a telephone number would change.
    Example: `locator: 1.10`.
    Instead: Put it in quotes: `locator: "1.10"`.
    """

    code = "M210"
    name = "number-needs-quotes"


class TextNotAllowed(Code):
    """Something in a longer text that cannot be printed

    A text has paragraphs, headings, lists, quotes, tables, lines across, bold words and links. Raw HTML, code, a list
    that does not begin with 1, a heading in a list and the like cannot stand in it.

    Why: Outputs would leave it out or print it otherwise than an editor shows it. HTML could run programs in a reader's
    browser.
    Example: `Lie down.<br>Breathe.`, or a second list that begins with `5.`.
    Instead: Write an empty line between paragraphs, and a dash and a space in front of each item of a list.
    """

    code = "M211"
    name = "text-not-allowed"


class PartToFillIn(Code):
    """A part that is still to be filled in

    `supple new` marks such parts with `FILL IN` and what belongs there.

    Why: A reader would get the words of a form where a warning or a dose should stand.
    Example: `summary: FILL IN what it does for you, in one sentence`.
    Instead: `summary: A gentle rock of the hips that eases a stiff lower back.`
    """

    code = "M212"
    name = "part-to-fill-in"


class MarkThatPrints(Code):
    r"""A mark that outputs would print as it stands

    Longer texts know `**bold**`, `[links](address)`, `## headings`, lists, `> quotes` and tables. Short texts, such as
    a step or a summary, are plain and know no marks.

    Why: The reader sees stars and brackets, and may miss the word in them.
    Example: `~~Twice~~ once a day[^1]`, or `Hold for **60** seconds.` in a step.
    Instead: Delete the mark. In a longer text, a backslash before a sign makes it a plain sign: `\*`.
    """

    code = "M213"
    name = "mark-that-prints"


class NoLetters(Code):
    """A text without a letter or a number

    Why: The reader finds an empty line where a warning or a step should stand.
    Example: `notice: "."`.
    Instead: Write the words, or delete the field.
    """

    code = "M214"
    name = "no-letters"


class TooLittleContrast(Code):
    """A colour of a theme in which text cannot be read by all

    Why: At 7 to 1, text can still be read in poor light and by most people who see badly (WCAG 2.2, criterion 1.4.6).
    Example: `accent: "#4a9bd1"`, a light blue, for headings on white.
    Instead: A darker colour of the same hue; the finding names one.
    """

    code = "M215"
    name = "too-little-contrast"
