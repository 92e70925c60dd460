"""From what readers give to records: tables, documents and JSON in, records whose fields have a meaning out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from supple_cli.imports.amounts import find_amounts
from supple_cli.imports.cleaning import clean
from supple_cli.imports.fixtures import is_fixture, join_fixtures
from supple_cli.imports.mapping import (
    SourceMapping,
    Target,
    find_mapping,
    find_records,
    follow,
    general_mapping,
    known_mappings,
)
from supple_cli.imports.prose import IN_A_POSITION, SET_UP, sentences_of
from supple_cli.imports.records import (
    LOOSE,
    LOOSE_BELOW,
    Objects,
    Outline,
    Paragraph,
    ParagraphKind,
    PastedPicture,
    Place,
    PlacedText,
    Record,
    Remark,
    Table,
    fields_in,
    items_in,
)
from supple_cli.imports.vocabulary_words import fold
from supple_schema.diagnostics.wording import shorten
from supple_schema.models.dose import MEASURES

LABEL = re.compile(r"(?P<label>[A-Za-z][A-Za-z ’'/()&-]{1,40}?)\s*[:–]\s+(?P<text>\S.*)", re.DOTALL)
BARE_LABEL = re.compile(r"(?P<label>[A-Za-z][A-Za-z ’'/()&-]{1,40}?)\s*:?")
MOST_BEFORE_HEADING = 20
MOST_QUOTED = 3
FEW = 2


@dataclass
class Collected:
    """The records of all files, each with its mapping, and what is to be told about the files."""

    records: list[tuple[Record, SourceMapping]] = field(default_factory=list)
    problems: list[Remark] = field(default_factory=list)
    unknown: dict[tuple[str, str], None] = field(default_factory=dict)
    """The file and the name of each field that no mapping knows, in their order."""
    notes: dict[Remark, None] = field(default_factory=dict)
    """What was taken out of texts, each once."""
    passed: list[Remark] = field(default_factory=list[Remark])
    """What no exercise was made of."""
    often: str | None = None
    """How often, where a document says it for all of its exercises."""


def collect(read: Iterable[Table | Outline | Objects], given: SourceMapping | None) -> Collected:
    """Give the records of what was read, by the mapping that somebody gave, or by the one that is known."""
    found = Collected()
    parts = list(read)
    fixtures = [part for part in parts if isinstance(part, Objects) and is_fixture(part.data)]
    for part in parts:
        if isinstance(part, Table):
            _from_table(part, given or general_mapping(), found)
        elif isinstance(part, Outline):
            _from_outline(part, given or general_mapping(), found)
        elif part not in fixtures:
            _from_objects(part, given, found)
    if fixtures:
        mapping = given or known_mappings()["wger-fixture"]
        joined, problems = join_fixtures(fixtures)
        found.problems += problems
        for number, (part, fields) in enumerate(joined, start=1):
            _add(found, part.place.at(f"exercise {number}"), fields, mapping)
    found.problems += found.notes
    return found


def target_of(name: str, mapping: SourceMapping) -> Target | None:
    """Say what a field means, whatever the case and the signs of its name."""
    names = {fold(known): target for known, target in mapping.fields.items()}
    if name.strip() in mapping.fields:
        return mapping.fields[name.strip()]
    return names.get(fold(name)) or names.get(fold(re.sub(r"\(.*?\)", "", name)))


def _from_table(table: Table, mapping: SourceMapping, found: Collected) -> None:
    """Read a table with a heading; or one of 2 columns, of which the first names the fields of one exercise."""
    rows = list(table.rows)
    if not rows:
        return
    if _names_fields(rows, mapping):
        fields: dict[str, list[PlacedText]] = {}
        for number, cells in rows:
            _put(fields, cells[0], " ".join(cells[1:]), table.place.at(f"{table.word} {number}"), found)
        found.records.append((Record(table.place, fields), mapping))
        return
    place = _find_heading(rows, mapping)
    if place is None:
        found.problems.append(
            Remark(
                table.place,
                "no row of it has the names of the columns, such as Name, Steps and Dose. Write them above the"
                " rows, or say with --map which column means what.",
            )
        )
        return
    heading = [name.strip() for name in rows[place][1]]
    for number, cells in rows[place + 1 :]:
        here = table.place.at(f"{table.word} {number}")
        if len(cells) > len(heading) and any(map(str.strip, cells[len(heading) :])):
            found.problems.append(
                Remark(here, f"it has {len(cells)} cells, and the heading {len(heading)}. Those after are left out.")
            )
        fields = {}
        for name, text in zip(heading, cells, strict=False):
            _put(fields, name, text, here, found)
        found.records.append((Record(here, fields), mapping))
    for name in heading:
        if name and target_of(name, mapping) is None:
            found.unknown[table.place.file, name] = None


def _find_heading(rows: Sequence[tuple[int, Sequence[str]]], mapping: SourceMapping) -> int | None:
    """Find the row that names the columns: the first with a title and one more, below titles of the whole table."""
    for place, (_, cells) in enumerate(rows[:MOST_BEFORE_HEADING]):
        targets = {target_of(cell, mapping) for cell in cells if cell.strip()} - {None}
        if Target.TITLE in targets and len(targets) > 1:
            return place
    return None


def _from_outline(outline: Outline, mapping: SourceMapping, found: Collected) -> None:
    """Read a document: a heading with steps, words before a colon or a dose below it is an exercise.

    A table of exercises is read as one. One that lays out text, or names amounts of the exercise above it, belongs to
    the text around it. What is taken up by nothing is named, and so is any other table, such as a plan of the week.
    """
    text: list[Paragraph | PastedPicture] = []
    for block in outline.blocks:
        if not isinstance(block, Table):
            text.append(block)
        elif block.blocks and not _is_data(block, mapping):
            if _belongs_to_text(block, mapping):
                text += block.blocks
            else:
                words = [part for part in block.blocks if isinstance(part, Paragraph)]
                message = f"this table was not taken, as no column of it has names of exercises: {quoted(words)}."
                found.passed.append(Remark(block.place, message))
        else:
            _from_text(text, mapping, found)
            _from_table(block, mapping, found)
            text = []
    _from_text(text, mapping, found)
    if outline.blocks and not any(record.place.file == outline.place.file for record, _ in found.records):
        found.problems.append(
            Remark(
                outline.place,
                "no exercise was found in its text. Each needs a heading with its name, and below it its steps in a"
                " numbered list.",
            )
        )


def _from_text(blocks: Sequence[Paragraph | PastedPicture], mapping: SourceMapping, found: Collected) -> None:
    for section in _sections(blocks):
        paragraphs = [block for block in section if isinstance(block, Paragraph)]
        pictures = [block for block in section if isinstance(block, PastedPicture)]
        heading = paragraphs[0] if paragraphs and paragraphs[0].kind is ParagraphKind.HEADING else None
        if heading is None or not _is_exercise(paragraphs, mapping):
            _pass_over(heading, paragraphs, pictures, found)
            continue
        fields: dict[str, list[PlacedText]] = {"title": [PlacedText(heading.text, heading.place)]}
        label = ""
        for block in paragraphs[1:]:
            label = _put_block(fields, block, label, mapping, found)
        found.records.append((Record(heading.place, fields, tuple(pictures)), mapping))


def _pass_over(
    heading: Paragraph | None, paragraphs: Sequence[Paragraph], pictures: Sequence[PastedPicture], found: Collected
) -> None:
    """Name what is no exercise, as it may be one that is written in another way, or hold for all of them."""
    texts = [block for block in paragraphs if block is not heading]
    told = [amount for one in texts for amount in find_amounts(one.text) if amount.field == "often"]
    found.often = found.often or next((amount.value for amount in told), None)
    if heading is not None:
        below = f" Nor was what stands below it: {quoted(texts)}." if texts else ""
        message = f"“{shorten(heading.text)}” was not taken as an exercise: no steps and no dose stand below it.{below}"
        found.passed.append(Remark(heading.place, message))
    elif texts:
        found.passed.append(Remark(texts[0].place, f"this belongs to no exercise and was not taken: {quoted(texts)}."))
    found.passed += [Remark(one.place, "this picture belongs to no exercise and was not taken.") for one in pictures]


def quoted(texts: Sequence[Paragraph]) -> str:
    """Quote the first texts, and count the others."""
    shown = ", ".join(f"“{shorten(one.text)}”" for one in texts[:MOST_QUOTED])
    more = len(texts) - MOST_QUOTED
    return f"{shown} and {more} more" if more > 0 else shown


def _sections(blocks: Iterable[Paragraph | PastedPicture]) -> Iterator[list[Paragraph | PastedPicture]]:
    section: list[Paragraph | PastedPicture] = []
    for block in blocks:
        if isinstance(block, Paragraph) and block.kind is ParagraphKind.HEADING and section:
            yield section
            section = []
        section.append(block)
    if section:
        yield section


def _is_exercise(section: Sequence[Paragraph], mapping: SourceMapping) -> bool:
    labels = [match for block in section[1:] if (match := LABEL.fullmatch(block.text))]
    known = sum(1 for match in labels if target_of(match["label"], mapping))
    items = sum(1 for block in section if block.kind in {ParagraphKind.NUMBERED, ParagraphKind.BULLET})
    numbered = any(block.kind is ParagraphKind.NUMBERED for block in section)
    return (numbered and items > 1) or known > 1 or (known == 1 and items > 1) or _tells_how(section[1:])


def _tells_how(blocks: Sequence[Paragraph]) -> bool:
    """Whether some text says how to get ready, and how much to do."""
    sentences = [sentence for block in blocks for sentence in sentences_of(block.text)]
    ready = any(SET_UP.match(sentence) or IN_A_POSITION.match(sentence) for sentence in sentences)
    return ready and any(amount.field in MEASURES for one in sentences for amount in find_amounts(one, alone=True))


def _is_data(table: Table, mapping: SourceMapping) -> bool:
    """Whether a table is one of exercises, or of the fields of one."""
    rows = list(table.rows)
    return bool(rows) and (_names_fields(rows, mapping) or _find_heading(rows, mapping) is not None)


def _belongs_to_text(table: Table, mapping: SourceMapping) -> bool:
    """Whether a table has sentences, lists or pictures in its cells, or names in its first column what is beside it."""
    rows = [[cell for cell in cells if cell.strip()] for _, cells in table.rows]
    if max(map(len, rows), default=0) < FEW or len(rows) < FEW:
        return True
    if any(not isinstance(one, Paragraph) or one.kind is not ParagraphKind.PLAIN for one in table.blocks):
        return True
    sentences = any(one.text.endswith((".", "!", "?")) for one in table.blocks if isinstance(one, Paragraph))
    labels = [target_of(cells[0], mapping) for cells in rows if cells]
    return sentences or (max(map(len, rows)) == FEW and 2 * sum(map(bool, labels)) >= len(labels))


def _names_fields(rows: Sequence[tuple[int, Sequence[str]]], mapping: SourceMapping) -> bool:
    """Whether the first of 2 columns names the fields of one exercise."""
    labels = [target_of(cells[0], mapping) for _, cells in rows if cells]
    width = max(sum(map(bool, map(str.strip, cells))) for _, cells in rows)
    return width <= FEW and sum(map(bool, labels)) >= max(FEW, len(rows) - 1) and Target.TITLE in labels


def _put_block(
    fields: dict[str, list[PlacedText]], block: Paragraph, label: str, mapping: SourceMapping, found: Collected
) -> str:
    """Put a block where it belongs; give the label under which the next ones may stand."""
    match = LABEL.fullmatch(block.text)
    if match and target_of(match["label"], mapping):
        _put(fields, match["label"], match["text"], block.place, found)
        return ""
    bare = BARE_LABEL.fullmatch(block.text)
    if bare and block.kind is ParagraphKind.PLAIN and target_of(bare["label"], mapping):
        return bare["label"]
    if block.kind in {ParagraphKind.NUMBERED, ParagraphKind.BULLET}:
        _put(fields, label or "steps", block.text, block.place, found)
        return label
    _put(fields, label or (LOOSE_BELOW if "steps" in fields else LOOSE), block.text, block.place, found)
    return label


def _from_objects(objects: Objects, given: SourceMapping | None, found: Collected) -> None:
    mapping = given or find_mapping(objects.data)
    if mapping is None:
        known = ", ".join(one.title for one in known_mappings().values() if one.known_by)
        message = f"its form is not known. Known are {known}. For another, say with --map which field means what."
        found.problems.append(Remark(objects.place, message))
        return
    for number, record in enumerate(find_records(objects.data, mapping), start=1):
        here = objects.place.at(f"record {number}")
        fields = fields_in(record)
        if fields is None:
            found.problems.append(Remark(here, "it is no set of fields."))
        else:
            _add(found, here, fields, mapping)


def _add(found: Collected, place: Place, data: Mapping[str, object], mapping: SourceMapping) -> None:
    fields: dict[str, list[PlacedText]] = {}
    for path in mapping.fields:
        for value in follow(data, path):
            for item in items_in(value):
                if isinstance(item, str | int | float) and not isinstance(item, bool):
                    _put(fields, path, str(item), place, found)
    known = {path.partition(".")[0].partition("[")[0] for path in mapping.fields}
    for name in data:
        if name not in known and name != "fixture" and mapping.source is None:
            found.unknown[place.file, name] = None
    found.records.append((Record(place, fields), mapping))


def _put(fields: dict[str, list[PlacedText]], name: str, text: str, place: Place, found: Collected) -> None:
    plain, notes = clean(text)
    if plain:
        fields.setdefault(name.strip(), []).append(PlacedText(plain, place))
    for note in notes:
        found.notes[Remark(place, f"`{name.strip()}`: {note}")] = None
