"""Instructions as people write them in, the start position, the steps and the sides out.

Sentences stay as they are. Only those that say nothing but how long to stay, or to change sides, become steps of
their own, as timers and figures follow them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from supple_cli.imports.amounts import find_amounts, says_only_amounts
from supple_cli.imports.readers.plain_text import BULLET, NUMBERED
from supple_cli.imports.records import PlacedText
from supple_schema.models.base import make_slug
from supple_schema.models.exercise import Action, Breath, Sides

SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9(“\"])")
NUMBERS = re.compile(r"(?:^|\s)\(?(?:\d{1,2})[.)]\s+")
LIMB = r"(?:side|leg|arm|hand|foot|knee|shoulder|direction|way)"
OTHER = rf"(?:other|opposite) {LIMB}"
SET_UP = re.compile(
    r"(?:lie|lay|lying|sit|sitting|seated|stand|standing|kneel|kneeling|start|starting|begin|assume|adopt|from a"
    r"|position yourself|with your|let your (?:arms|hands)|get (?:on|onto|down|into)"
    r"|on (?:your )?(?:all fours|hands and knees)|(?:place|put|keep|rest) your (?:feet|hands|arms|head|knees))\b",
    re.IGNORECASE,
)
"""How a sentence begins that says how to get ready."""
IN_A_POSITION = re.compile(r"(?:in|when|whilst|while) (?:a )?(?:lying|sitting|standing|kneeling|chair)", re.IGNORECASE)
"""How a sentence begins that names a position and goes on to what is done in it."""
START_MARK = re.compile(r"(?:this (?:will be|is) )?(?:your|the) start(?:ing)? position", re.IGNORECASE)
STILL = re.compile(
    r"hold(?: (?:it|this|there|here|still|the (?:position|stretch)))?\s*(?:[,.;]|$|and\b|then\b|for\b)", re.IGNORECASE
)
"""How a step begins in which the reader stays as they are, and holds no thing."""
HOLD = re.compile(r"\b(?:hold|stay|pause|keep (?:it|this))\b", re.IGNORECASE)
CHANGE = re.compile(
    rf"\b(?:(?:switch|change|swap)(?: to)?(?: the)?(?: other)? (?:sides?|legs?|arms?|hands?|feet)"
    rf"|(?:repeat|same)\b.*\b{OTHER}|(?:switch|change) to the (?:other|opposite)|(?:to|on|with) the {OTHER})\b",
    re.IGNORECASE,
)
ALTERNATE = re.compile(
    r"\balternat|\bin turn\b|\bfirst one side,? then the other|\bone side,? then the other", re.IGNORECASE
)
ONE = re.compile(r"\b(?:left|right|one|single|other|opposite|unilateral)\b", re.IGNORECASE)
LEAST_STEPS = 2
EACH = re.compile(
    rf"\b(?:each|both|either|per|every|other|opposite) {LIMB}s?\b|\bl ?(?:&|and|\+|/) ?r\b", re.IGNORECASE
)
BOTH = re.compile(r"\b(?:bilateral|both together|both at once|none|no sides?)\b", re.IGNORECASE)
OUT = re.compile(r"\b(?:breath(?:e|ing)? out|exhal)", re.IGNORECASE)
IN = re.compile(r"\b(?:breath(?:e|ing)? in|inhal)", re.IGNORECASE)
ENGLISH = frozenset(
    {"the", "your", "you", "and", "to", "of", "with", "then", "up", "down", "hold", "slowly", "gently", "back", "keep"}
    | {
        "turn",
        "lift",
        "lower",
        "repeat",
        "times",
        "sit",
        "stand",
        "lie",
        "reps",
        "each",
        "this",
        "until",
        "let",
        "seconds",
    }
)
"""Small words, and words of exercises, which the texts of other languages have not."""
DULL = frozenset(
    {"a", "an", "and", "as", "carefully", "from", "gently", "in", "keep", "keeping", "next", "now", "of", "on", "once"}
    | {"or", "slowly", "that", "the", "then", "this", "to", "while", "with", "you", "your"}
)
"""Words that say too little to name a step."""


@dataclass(frozen=True)
class Instructions:
    """What the words of an exercise came to. `sides` is None where they do not say."""

    start: tuple[str, ...]
    steps: tuple[dict[str, str], ...]
    sides: Sides | None = None
    said: str = ""
    doses: tuple[str, ...] = ()
    """Sentences that say nothing but how much to do."""


def split_steps(text: str) -> list[str]:
    """Take a cell with several steps apart: by lines, by numbers, or as one."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) == 1 and len(NUMBERS.findall(text)) > 1:
        lines = [part for part in NUMBERS.split(text) if part.strip()]
    plain: list[str] = []
    for line in lines:
        match = NUMBERED.fullmatch(line) or BULLET.fullmatch(line)
        plain.append((match["text"] if match else line).strip())
    return plain


def read_instructions(start: Sequence[PlacedText], steps: Sequence[PlacedText]) -> Instructions:
    """Read the start position, where somebody gave it, and the steps."""
    own_start = [sentence for passage in start for line in split_steps(passage.text) for sentence in sentences_of(line)]
    told = [line for passage in steps for line in split_steps(passage.text)]
    items, doses = _without_doses(told)
    if len(items) == 1:
        items = sentences_of(items[0])
    found_start, items = (own_start, items) if own_start else _take_start(items)
    made = list(_steps(items))
    sides, said = find_sides(" ".join([*found_start, *told]))
    return Instructions(tuple(_ended(found_start)), tuple(made), sides, said, tuple(doses))


def _without_doses(lines: Iterable[str]) -> tuple[list[str], list[str]]:
    """Take out sentences such as `Repeat 3 times each side.`, unless too little else is there."""
    items: list[str] = []
    doses: list[str] = []
    for line in lines:
        sentences = sentences_of(line)
        only = [one for one in sentences if says_only_amounts(one) and not HOLD.search(one)]
        doses += only
        kept = " ".join(one for one in sentences if one not in only)
        items += [kept] if kept else []
    enough = sum(len(sentences_of(item)) for item in items) >= LEAST_STEPS
    return (items, doses) if enough else (list(lines), [])


def find_sides(text: str) -> tuple[Sides | None, str]:
    """Say how a text treats the two sides, and by which words it says so."""
    for pattern, sides in ((ALTERNATE, Sides.ALTERNATE), (CHANGE, Sides.EACH), (EACH, Sides.EACH), (BOTH, Sides.NONE)):
        match = pattern.search(text)
        if match:
            return sides, match[0]
    return None, ""


def reads_as_english(text: str) -> bool:
    """Whether a text has so many small words of English as English has: amounts and sides are known in it alone."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    return sum(word in ENGLISH for word in words) * 10 >= len(words)


def names_a_side(text: str) -> bool:
    """Whether a text speaks of one side at all."""
    return ONE.search(text) is not None


def sentences_of(text: str) -> list[str]:
    """Take a text apart into its sentences."""
    return [sentence.strip() for sentence in SENTENCE.split(text) if sentence.strip()]


def _take_start(items: list[str]) -> tuple[list[str], list[str]]:
    """Take off the sentences that say how to get ready: all before a mark, or those that begin as such ones do."""
    for place, item in enumerate(items[:-1]):
        if START_MARK.search(item):
            taken = [sentence for one in items[: place + 1] for sentence in sentences_of(one)]
            kept = [sentence for sentence in taken if not START_MARK.search(sentence) or len(sentence) > 60]
            return kept, items[place + 1 :]
    start: list[str] = []
    rest = list(items)
    while len(rest) > 1 or (rest and len(sentences_of(rest[0])) > 1):
        sentences = sentences_of(rest[0])
        ready = next(
            (n for n, one in enumerate(sentences) if not SET_UP.match(one) or HOLD.search(one)), len(sentences)
        )
        if ready == 0:
            break
        start += sentences[:ready]
        rest = ([" ".join(sentences[ready:])] if ready < len(sentences) else []) + rest[1:]
        if ready < len(sentences):
            break
    return (start, rest) if rest else ([], items)


def _steps(items: Iterable[str]) -> Iterator[dict[str, str]]:
    """Give each item as a step; sentences that say to stay or to change sides become steps of their own."""
    names: set[str] = set()
    for item in items:
        for text in _parted(item):
            step = {"id": name_step(text, names), "text": ended(text)}
            action = _action(text)
            if action is not None:
                step["action"] = action.value
            breaths = [breath for pattern, breath in ((OUT, Breath.OUT), (IN, Breath.IN)) if pattern.search(text)]
            if len(breaths) == 1:
                step["breathing"] = breaths[0].value
            yield step


def _parted(item: str) -> Iterator[str]:
    together: list[str] = []
    for sentence in sentences_of(item):
        if _action(sentence) is None:
            together.append(sentence)
            continue
        if together:
            yield " ".join(together)
            together = []
        yield sentence
    if together:
        yield " ".join(together)


def _action(text: str) -> Action | None:
    if CHANGE.search(text) and not (HOLD.search(text) and find_amounts(text)):
        return Action.CHANGE_SIDES
    if STILL.match(text) or (HOLD.match(text) and any(amount.field == "hold" for amount in find_amounts(text))):
        return Action.HOLD
    return None


def name_step(text: str, names: set[str]) -> str:
    """Make an id for a step out of its first word that says something."""
    words = make_slug(text).split("-")
    base = next((word for word in words if word not in DULL and not word.isdigit()), "step")[:40]
    name, number = base, 2
    while name in names:
        name, number = f"{base}-{number}", number + 1
    names.add(name)
    return name


def ended(text: str) -> str:
    """Give a sentence with a capital letter and a stop."""
    whole = f"{text[:1].upper()}{text[1:]}"
    return whole if whole[-1:] in ".!?" else f"{whole}."


def _ended(sentences: Iterable[str]) -> Iterator[str]:
    return map(ended, sentences)
