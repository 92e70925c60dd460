"""The words of a language that rules look for: the code of a language in, its words out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cache, cached_property
from importlib import resources
from typing import Literal

from pydantic import Field, ValidationError, field_validator
from pydantic_core import ErrorDetails

from supple_editions.language.catalogue import refused_catalogues
from supple_editions.language.plug_ins import RULES, plugged_languages, read_plugged, refused_packages
from supple_rules.grammar.bounded_patterns import PLACEHOLDERS, Pattern
from supple_rules.number_words import NumberWords
from supple_schema.diagnostics import Label
from supple_schema.models.base import Model
from supple_schema.models.quantities import Duration, Frequency, Unit
from supple_schema.reading.document import Document, read_bytes


class MeasuredPhrase(Model):
    """How texts say one measure of a dose. Where nothing else says so, it must stand in a dose that a text gives it."""

    measure: Literal["load", "effort", "distance", "length", "rhythm", "rest", "support"]
    """What it is."""

    said: Pattern
    """Pattern of it. `{n}` stands for a number or a range, `{unit}` for a unit behind it, `{word}` for a word."""

    units: dict[str, str] = Field(default_factory=dict)
    """Words for units, and how a dose writes them; `""` where the pattern has no unit. Empty: the units of time."""

    words: dict[str, str] = Field(default_factory=dict)
    """Words and how a dose writes them, where it is no number."""

    beside: Pattern = ""
    """Pattern that must stand in the same sentence."""

    without: Pattern = "(?!)"
    """Pattern that must not stand there."""

    asked: bool = False
    """Whether a dose without such a measure is wrong too."""

    @field_validator("said")
    @classmethod
    def _name_each_once(cls, said: str) -> str:
        twice = [name for name in PLACEHOLDERS if said.count(name) > 1]
        if twice:
            raise ValueError(f"it has `{twice[0]}` twice. Write it once, and two lines for two ways.")
        return said


class Language(Model):
    """One language. All words are in small letters; patterns are regular expressions."""

    number_words: dict[str, int]
    """Words for numbers that are better written as digits."""

    numerals_keep: tuple[str, ...]
    """Words before or after which a number word stays a word."""

    one: tuple[str, ...]
    """Words that stand for 1 before a unit of time of a day or less: `a minute`, but `3 times a day`."""

    more_number_words: dict[str, int]
    """Words for numbers that stand in texts and need not be digits."""

    hundred: tuple[str, ...]
    """Words that make hundreds of the number before them."""

    fractions: dict[str, Fraction]
    """Words for parts of one before a unit or a thing."""

    and_a_half: tuple[str, ...]
    """Words behind a number or a unit that add a half."""

    times_adverbs: dict[str, int]
    """Words for once and twice."""

    units: dict[str, Unit]
    """Words for units of time."""

    of_amounts: tuple[str, ...]
    """Words that may stand between a number and what it counts: `10 slow breaths`."""

    to: tuple[str, ...]
    """Words and signs between the two numbers of a range; the first is the one to write."""

    pointing: Pattern = ""
    """Pattern of what points at a place on paper, such as a page, or a table below."""

    instead: Pattern = ""
    """Pattern of what says that something else is to be done than a text says."""

    hold: tuple[str, ...]
    """Verbs of staying in a position."""

    lasting: Pattern
    """Pattern of what stands before an amount that says how long."""

    not_lasting: Pattern
    """Pattern of what stands before an amount that says when."""

    counting: Pattern
    """Pattern of what stands before a number up to which a reader counts."""

    repeat: tuple[str, ...]
    """Nouns that count repetitions."""

    sets: tuple[str, ...]
    """Nouns that count sets."""

    rounds: tuple[str, ...] = ()
    """Nouns that count the rounds of a session alone."""

    sets_of: tuple[str, ...]
    """What stands between a number of sets and what each of them holds: `3 x 10`."""

    do: Pattern
    """Pattern of what asks to do the exercise, in front of a number that stands alone: `Do 10.`"""

    alone: tuple[str, ...]
    """What may follow such a number: `10 of these`."""

    measured: tuple[MeasuredPhrase, ...] = ()
    """How texts say loads, efforts, ways, lengths and rhythms, rests and supports."""

    per_day: tuple[str, ...]
    """What follows a count of times in a day."""

    per_week: tuple[str, ...]
    """What follows a count of days in a week."""

    every: tuple[str, ...]
    """What stands before a unit, or before an amount, that says how often: `every 2 hours`."""

    rhythms: dict[str, Frequency]
    """Other words for how often."""

    breathing: tuple[str, ...]
    """Beginnings of words that speak of breathing."""

    side_words: tuple[str, ...]
    """Left and right."""

    fixed_sides: Pattern
    """Pattern of a side of the body that is named left or right."""

    directions: Pattern
    """Pattern of a turn to the left or to the right, whose side is a group."""

    other_words: tuple[str, ...]
    """Words of which that pattern needs at least one."""

    other_side: Pattern
    """Pattern of words that send a reader to the other side of the body."""

    position_verbs: dict[str, str]
    """How the word with which the title of a position begins is written as an instruction."""

    articles: tuple[str, ...]
    """Words before a thing that a reader needs."""

    optional: tuple[str, ...]
    """Words that show that a thing can be left out."""

    negations: tuple[str, ...]
    """Words that turn the meaning of what follows them."""

    stop: tuple[str, ...] = ()
    """Words that tell a reader to stop."""

    sign_words: dict[str, tuple[str, ...]] = Field(default_factory=dict[str, tuple[str, ...]])
    """Beginnings of words, one of which the text of a warning sign has, by the id of the sign."""

    review_claims: tuple[Pattern, ...] = ()
    """Patterns of sentences that say by whom a text was reviewed."""

    kept_words: tuple[str, ...] = ()
    """Words that no place may say in another way: what to do at once, how, and what is dangerous."""

    opposites: tuple[tuple[str, str], ...] = ()
    """Words that no place may turn into each other."""

    always_listed: dict[str, tuple[str, ...]] = Field(default_factory=dict[str, tuple[str, ...]])
    """Words that every word list has, by its name. A list that has lost one is told."""

    longest: dict[str, Duration] = Field(default_factory=dict[str, Duration])
    """Words for what can harm when it lasts too long, and the longest time that a list may give them."""

    level_words: dict[str, tuple[str, ...]] = Field(default_factory=dict[str, tuple[str, ...]])
    """Beginnings of words, one of which the title of a level of care has, by the id of the level."""

    be: tuple[str, ...]
    """Forms of the verb that makes the passive voice."""

    adverb: Pattern
    """Pattern of words that may stand between the two."""

    participles: tuple[str, ...]
    """Irregular participles. Regular ones end in `participle_ending`."""

    participle_ending: str
    """The end of regular participles."""

    states: tuple[str, ...]
    """Words that look like participles but say how somebody or something is."""

    not_instructions: tuple[str, ...]
    """Words with which an instruction does not begin."""

    gerund_ending: str
    """The end of verbs that name an action instead of asking for it."""

    verbs_like_gerunds: tuple[str, ...]
    """Instructions that end like that."""

    then: tuple[str, ...]
    """Words that begin a second action."""

    leaning: Pattern = "(?!)"
    """Pattern of the beginning of a text that leans on one before it: `and`, `because`, `they`."""

    leaning_reason: Pattern = "(?!)"
    """Pattern of the beginning of a reason that may be of what to do or of what to avoid: `that`."""

    no_sentence_end: tuple[str, ...]
    """Abbreviations whose full stop ends no sentence."""

    may_repeat: tuple[str, ...]
    """Words that may stand twice in a row."""

    contractions: dict[str, str]
    """Words that have lost their apostrophe, and the words that were meant."""

    lost_apostrophe: tuple[str, ...]
    """What stands after an apostrophe."""

    no_permission: tuple[str, ...]
    """First words of a permission that is none."""

    percent: tuple[str, ...]
    """Words and signs for percent."""

    counted: Pattern
    """Pattern of words that count exercises, such as `the first 3`."""

    advisers: tuple[str, ...]
    """People who know about medicines."""

    take: Pattern
    """Pattern of taking a medicine."""

    at_most: tuple[str, ...]
    """What may stand before a number that is a limit."""

    medicine_amounts: tuple[str, ...]
    """Units that medicines and other things have in common."""

    medicine_units: tuple[str, ...]
    """Units and forms in which medicines are taken."""

    in_word: Pattern
    """Pattern of the word in `1 in 4`."""

    short_months: dict[str, str]
    """Short names of months, in small letters, and the full names."""

    people: tuple[str, ...]
    """Words after a number that make it a statistic."""

    vowels: Pattern
    """Pattern of one syllable's vowels, for the reading grade."""

    silent: Pattern
    """Pattern of vowels that add no syllable."""

    apart: Pattern
    """Pattern of vowels that stand together but are two syllables."""

    flesch_kincaid: tuple[float, float, float] | None = None
    """Factors for words per sentence and syllables per word, and the constant; None where there is no such formula."""

    smog: tuple[float, float] | None = None
    """Factor and constant of the formula for long words; None where the language has none."""

    def repeat_every(self, every: tuple[str, ...], more: tuple[str, ...] = ()) -> tuple[str, ...]:
        """Give what may follow a count of times in a day or a week: `a day`, `times a day`, `x/day`."""
        nouns = (*self.repeat, *more)
        return (*every, *(f"{noun}{'' if rest[0] == '/' else ' '}{rest}" for noun in nouns for rest in every))

    @cached_property
    def numbers(self) -> NumberWords:
        """Its numbers, in digits and in words."""
        words = {**self.number_words, **self.more_number_words, **dict.fromkeys(self.one, 1)}
        return NumberWords(words.items(), self.fractions.items(), self.hundred, self.one, self.to)

    @cached_property
    def number_signs(self) -> frozenset[str]:
        """Single words of which one stands in every text with an amount that has no digits."""
        units = {word for word, unit in self.units.items() if unit in {Unit.SECOND, Unit.MINUTE, Unit.HOUR}}
        more = {max(words.split(), key=len) for words in (*self.more_number_words, *self.rhythms)}
        return frozenset(units | more | {*self.number_words, *self.times_adverbs})


@cache
def read_language(code: str) -> Language | None:
    """Read what is known of a language; None where nothing is."""
    own = resources.files("supple_rules.grammar").joinpath(f"{code}.yaml")
    content = own.read_bytes() if own.is_file() else read_plugged(code, RULES)
    if content is None:
        return None
    try:
        return _parse_language(content)
    except ValueError:
        return None  # `refused_languages` says why


def refused_languages() -> Iterator[str]:
    """Say which languages of other packages cannot be used, where they are wrong and why."""
    for language, why in (*refused_packages(), *refused_catalogues()):
        yield f"the language `{language}`: {why}"
    for language in plugged_languages():
        content = read_plugged(language, RULES)
        try:
            if content is not None:
                _parse_language(content)
        except ValueError as error:
            yield f"the language `{language}`: {error}"


def _parse_language(content: bytes) -> Language:
    """Read the words of a language.

    Raises:
        ValueError: they are not right; the message says where, why and what to write instead.
    """
    document, found = read_bytes(RULES, content)
    if document is None:
        raise ValueError("; ".join(f"{_place(one.place)}: {one.message}" for one in found))
    try:
        return Language.model_validate(document.data)
    except ValidationError as error:
        raise ValueError("; ".join(_explain_all(document, error.errors()))) from None


def _explain_all(document: Document, errors: Iterable[ErrorDetails]) -> Iterator[str]:
    """Say what is wrong at each place, and once what is missing."""
    missing: list[str] = []
    for error in errors:
        path = error["loc"]
        name = ".".join(map(str, path))
        if error["type"] == "missing":
            missing.append(f"`{name}`")
        else:
            yield f"{_place(document.label(path))}: `{name}`: {error['msg'].removeprefix('Value error, ')}"
    if missing:
        yield f"{_place(document.label(()))}: {', '.join(missing)}: write each, and `[]` where there are no such words"


def _place(label: Label | None) -> str:
    start = label.span.start if label and label.span else None
    return f"{RULES}:{start.line}:{start.column}" if start else RULES
