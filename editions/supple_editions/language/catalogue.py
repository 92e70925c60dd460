"""A catalogue of messages in one language: keys in, words out.

A message is a text with named placeholders, or one text for each plural category of the language (`one`, `few`, `other`
and so on, as CLDR defines them). A form for one number or range alone (`=2`, `=1-2`) goes before its category: "twice a
day". Whole sentences are messages, so no output glues words together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Literal

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from supple_editions.language.completeness import MOST_NAMED, Message, find_faults
from supple_editions.language.place_words import PlaceWords
from supple_editions.language.plug_ins import MESSAGES, plugged_languages, read_plugged
from supple_editions.language.pseudo import PSEUDO, pseudo
from supple_schema.models.quantities import Bound, Range, Weekday
from supple_schema.reading.document import read_bytes
from supple_schema.reading.yaml_reader import Data

WORLD = {"en": "en-001"}
"""As what a language is written where nobody has said for which country: `9 March 2026` in most of the world."""
PLURALS = frozenset(("zero", "one", "two", "few", "many", "other"))
_OWN = resources.files("supple_editions.language") / "messages"


class CatalogueError(ValueError):
    """A language without a catalogue, or a catalogue without a message: a mistake of the program, not of content."""


class Catalogue:
    """The messages of one language."""

    def __init__(
        self, language: str, messages: Mapping[str, Message], ranges: Mapping[str, str], locale: str | None = None
    ) -> None:
        self.language = language
        self.locale = Locale.parse(WORLD.get(locale or language, locale or language), sep="-")
        """Whose plural forms, numbers, lists and dates it takes."""
        self._messages = messages
        self.ranges = ranges
        """The plural form of a range, by the forms of its ends: `one+other`."""

    def with_words(self, words: Mapping[str, str]) -> Catalogue:
        """Give this catalogue with the words of a place in its messages."""
        if not words:
            return self
        place = PlaceWords(words)
        messages: dict[str, Message] = {
            key: place.put_into(message)
            if isinstance(message, str)
            else {form: place.put_into(text) for form, text in message.items()}
            for key, message in self._messages.items()
        }
        return Catalogue(self.language, messages, self.ranges, str(self.locale).replace("_", "-"))

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`."""
        return self.locale.text_direction

    @property
    def keys(self) -> Mapping[str, Message]:
        """All messages, by key."""
        return self._messages

    def text(self, key: str, /, **values: object) -> str:
        """Give a message that does not depend on a number.

        Raises:
            CatalogueError: there is no such message, or it has plural forms.
        """
        message = self._messages.get(key)
        if not isinstance(message, str):
            raise CatalogueError(f"no plain message {key!r} in {self.language!r}")
        return message.format(**values)

    def counted(self, key: str, amount: Range | int, /, *, scale: int = 1, **values: object) -> str:
        """Give a message in the plural form of a number or a range. In it, `{range}` stands for the numbers.

        Raises:
            CatalogueError: there is no such message, or it lacks the form `other`.
        """
        message = self._messages.get(key)
        if message is None or isinstance(message, str) or "other" not in message:
            raise CatalogueError(f"no counted message {key!r} in {self.language!r}")
        numbers = amount if isinstance(amount, Range) else Range(amount, amount)
        exact = _exact(numbers) if scale == 1 and numbers.bound is Bound.BOTH else ""
        form = message.get(exact) or message.get(self._category(numbers, scale), message["other"])
        return form.format(range=self.range(numbers, scale), **values)

    def range(self, amount: Range, scale: int = 1) -> str:
        """Give a number, or a range in words: `5 to 10`, and `2 or 3` where the language has words for neighbours.

        Each number stands for so many parts of `scale`, as 1500 does for 1.5 with a scale of 1000.
        """
        low, high = (self._number(number, scale) for number in (amount.low, amount.high))
        if amount.bound is Bound.UP_TO:
            return self.text("range_up_to", high=high)
        if amount.bound is Bound.AT_LEAST:
            return self.text("range_at_least", low=low)
        if low == high:
            return low
        neighbours = scale == amount.high - amount.low == 1 and "range_of_two" in self._messages
        return self.text("range_of_two" if neighbours else "range", low=low, high=high)

    def days(self, days: Iterable[Weekday]) -> str:
        """Name days of the week: `Monday and Friday`."""
        names = self.locale.days["format"]["wide"]
        return self.list(str(names[list(Weekday).index(day)]) for day in days)

    def _number(self, number: int, scale: int) -> str:
        return str(number) if scale == 1 else format_decimal(Decimal(number) / scale, locale=self.locale)

    def list(self, parts: Iterable[str]) -> str:
        """Join words as the texts around them do, in whatever country they are read: `a, b and c`."""
        return self._joined(parts, "standard")

    def choice(self, parts: Iterable[str]) -> str:
        """Join words of which one is enough: `a, b or c`."""
        return self._joined(parts, "or")

    def _joined(self, parts: Iterable[str], style: Literal["standard", "or"]) -> str:
        """Join words. A comma stands before the last joint where a word has that joint itself: `a or b, or c`."""
        language = self.locale.language
        locale = Locale.parse(WORLD.get(language, language), sep="-")
        *others, last = words = [*parts] or [""]
        joint, comma = (locale.list_patterns[style][place].format("", "") for place in ("2", "middle"))
        if others and joint.startswith(" ") and joint != comma and any(joint in word for word in words):
            return f"{comma.join(others)}{comma.rstrip()}{joint}{last}"
        return format_list(words, style=style, locale=locale)

    def date(self, day: date) -> str:
        """Write a day with the name of its month."""
        return format_date(day, format="long", locale=self.locale)

    def _category(self, amount: Range, scale: int) -> str:
        low, high = (self.locale.plural_form(Decimal(number) / scale) for number in (amount.low, amount.high))
        if amount.low == amount.high or amount.bound is not Bound.BOTH:
            return high
        return self.ranges.get(f"{low}+{high}", high)


def known_languages() -> list[str]:
    """The languages that have a catalogue, but for the one to try outputs on."""
    own = {entry.name.removesuffix(".yaml") for entry in _OWN.iterdir() if entry.name.endswith(".yaml")}
    plugged = {code for code in plugged_languages() if read_plugged(code, MESSAGES) is not None}
    return sorted(own | (plugged - {code for code, _ in refused_catalogues()}))


def refused_catalogues() -> Iterator[tuple[str, str]]:
    """Give each language whose messages, in another package, are not right, and why."""
    for language in plugged_languages():
        why = _why_refused(language)
        if why:
            yield language, why


@cache
def _why_refused(language: str) -> str:
    """Say what is wrong with the messages of a language that another package brings; nothing where it is right."""
    content = read_plugged(language, MESSAGES)
    if content is None:
        return ""
    try:
        messages = parse_messages(language, MESSAGES, content).keys
    except (ValueError, UnknownLocaleError) as error:
        return str(error)
    english = parse_messages("en", "en.yaml", (_OWN / "en.yaml").read_bytes()).keys
    faults = [f"`{key}`: {fault}" if key else fault for key, fault in find_faults(messages, english)]
    more = f"; and {len(faults) - MOST_NAMED} more" if len(faults) > MOST_NAMED else ""
    return f"{MESSAGES}: {'; '.join(faults[:MOST_NAMED])}{more}" if faults else ""


@cache
def load_catalogue(language: str) -> Catalogue:
    """Read the catalogue of a language. One as it is written in a country, `en-US`, has the messages of the language.

    Raises:
        CatalogueError: there is none, or its file is not right.
    """
    if language == PSEUDO:
        return _pseudo_catalogue(load_catalogue("en"))
    written = next((one for one in (language, language.partition("-")[0]) if one in known_languages()), None)
    if written is None:
        raise CatalogueError(f"there are no messages in {language!r}; there are some in {', '.join(known_languages())}")
    name = f"{written}.yaml"
    own = _OWN / name
    plugged = None if own.is_file() else read_plugged(written, MESSAGES)
    return parse_messages(language, name, own.read_bytes() if plugged is None else plugged)


def parse_messages(language: str, name: str, content: bytes) -> Catalogue:
    """Read a file of messages.

    Raises:
        CatalogueError: the file is not right; the message names it and says why.
    """
    document, found = read_bytes(name, content)
    if document is None:
        raise CatalogueError(f"{name}: {'; '.join(finding.message for finding in found)}")
    messages = {**document.data}
    ranges = messages.pop("plural_ranges", {})
    return Catalogue(language, dict(_flatten(messages, "")), _strings(ranges))


def _pseudo_catalogue(english: Catalogue) -> Catalogue:
    messages: dict[str, Message] = {
        key: pseudo(message) if isinstance(message, str) else {form: pseudo(text) for form, text in message.items()}
        for key, message in english.keys.items()
    }
    return Catalogue(PSEUDO, messages, english.ranges, english.language)


def _flatten(data: Mapping[str, Data], prefix: str) -> Iterable[tuple[str, Message]]:
    for key, value in data.items():
        if not isinstance(value, dict):
            yield f"{prefix}{key}", str(value)
        elif all(form in PLURALS or form.startswith("=") for form in value):
            yield f"{prefix}{key}", _strings(value)
        else:
            yield from _flatten(value, f"{prefix}{key}.")


def _exact(amount: Range) -> str:
    """The name of the form for these numbers alone."""
    return f"={amount.low}" if amount.low == amount.high else f"={amount.low}-{amount.high}"


def _strings(data: Data) -> dict[str, str]:
    return {key: str(value) for key, value in data.items()} if isinstance(data, dict) else {}
