"""The whole way: files in, new files of drafts out, and an account of every record. Nothing is ever overwritten."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from supple_cli.content_paths import show_path
from supple_cli.edits.new_names import make_id, why_not, write_new
from supple_cli.edits.skeletons import Skeleton
from supple_cli.imports.collecting import Collected, collect
from supple_cli.imports.drafting import Draft, Drafter, RefusedError
from supple_cli.imports.free_ids import FreeIds
from supple_cli.imports.leaflets import Leaflet, draft_leaflet
from supple_cli.imports.mapping import SourceMapping
from supple_cli.imports.readers import read_file
from supple_cli.imports.records import Objects, Outline, Place, ReadingError, Record, Remark, Table
from supple_schema.formatting.documents import format_document
from supple_schema.linking import Library
from supple_schema.models.image import IMAGES
from supple_schema.models.kinds import KINDS
from supple_schema.models.source import Source
from supple_schema.reading.source_file import SourceFile

ONCE = "1 per day"


@dataclass
class Imported:
    """What became of each record."""

    drafts: list[tuple[Path, Draft]] = field(default_factory=list)
    sources: list[Path] = field(default_factory=list)
    leaflet: list[Path] = field(default_factory=list)
    """The routine and the booklet of a handout."""
    refused: list[Remark] = field(default_factory=list)
    problems: list[Remark] = field(default_factory=list)
    passed: list[Remark] = field(default_factory=list)
    unreadable: list[str] = field(default_factory=list)
    unknown: list[tuple[str, str]] = field(default_factory=list)


def read_parts(paths: Iterable[Path]) -> tuple[list[Table | Outline | Objects], list[Remark], list[str]]:
    """Read files, and give what is in them, what is to be told, and why some cannot be read."""
    parts: list[Table | Outline | Objects] = []
    problems: list[Remark] = []
    unreadable: list[str] = []
    for path in paths:
        try:
            read, found = read_file(path)
        except ReadingError as error:
            unreadable.append(str(error))
            continue
        parts += read
        problems += found
    return parts, problems, unreadable


def read_records(paths: Iterable[Path], mapping: SourceMapping | None) -> tuple[Collected, list[str]]:
    """Read files, and give their records and why some cannot be read."""
    parts, problems, unreadable = read_parts(paths)
    collected = collect(parts, mapping)
    collected.problems[:0] = problems
    return collected, unreadable


def import_files(
    root: Path,
    library: Library,
    paths: Iterable[Path],
    mapping: SourceMapping | None,
    *,
    write: bool,
    handout: str | None = None,
) -> Imported:
    """Make drafts of the records of files in a content folder; write them, if wanted.

    `handout` is the title of a handout that has all of them, also those that were here already.
    """
    collected, unreadable = read_records(paths, mapping)
    done = Imported(
        problems=collected.problems, passed=collected.passed, unreadable=unreadable, unknown=list(collected.unknown)
    )
    drafter = Drafter(library, FreeIds(root, library))
    taken: dict[str, Record] = {}
    sources: dict[str, None] = {}
    for record, used in collected.records:
        source = used.source.id if used.source else make_id(Path(record.place.file).stem)
        try:
            draft = drafter.draft(record, used, source)
        except RefusedError as error:
            done.refused.append(Remark(record.place, str(error)))
            continue
        refused = _why_not(root, library, draft, taken)
        taken.setdefault(draft.id, record)
        if refused:
            lost = " Its picture was not taken either." if record.pictures else ""
            done.refused.append(Remark(record.place, refused + lost))
            continue
        path = root / "exercises" / f"{draft.id}.yaml"
        files = {root / IMAGES / name: data for name, data in draft.pictures.items()} | {path: draft.text.encode()}
        if write and not all(_written(file, data, record.place, done) for file, data in files.items()):
            continue
        done.drafts.append((path, draft))
        if source not in sources:
            sources[source] = None
            _add_source(root, library, source, record, used, done, write=write)
    if handout is not None and sources:
        often = next((draft.often for _, draft in done.drafts if draft.often), None)
        leaflet = Leaflet(handout, list(taken), collected.often or often or ONCE, next(iter(sources)))
        _add_leaflet(root, library, leaflet, done, write=write)
    return done


def _add_leaflet(root: Path, library: Library, leaflet: Leaflet, done: Imported, *, write: bool) -> None:
    place = Place(leaflet.title)
    files = list(draft_leaflet(library, leaflet))
    if not files:
        message = (
            "no handout was made: there is neither a booklet nor a warning sign, a stop rule and a disclaimer for it."
        )
        done.problems.append(Remark(place, message))
    for path, text in files:
        if not write or _written(root / path, text.encode(), place, done):
            done.leaflet.append(root / path)


def _why_not(root: Path, library: Library, draft: Draft, taken: dict[str, Record]) -> str | None:
    if draft.id in taken:
        return (
            f"“{draft.title}” makes the id `{draft.id}`, as does {taken[draft.id].place.spot or 'another record'}."
            " Give one of them another name, or a column `id`."
        )
    refused = why_not(root, library, KINDS["exercise"], draft.id)
    if refused is None:
        return None
    reason = refused.partition(" Choose another")[0].partition(" Write --id")[0]
    return (
        f"“{draft.title}”: {reason} It keeps its own words and amounts, and a handout shows those. To bring yours anew,"
        " delete the one that is there, and import again."
    )


def _written(path: Path, data: bytes, place: Place, done: Imported) -> bool:
    try:
        write_new(path, data)
    except FileExistsError:
        done.refused.append(Remark(place, f"`{show_path(path)}` is there already. Nothing is overwritten."))
    except OSError as error:
        done.refused.append(Remark(place, f"`{show_path(path)}`: {error.strerror or 'it cannot be written'}."))
    else:
        return True
    return False


def _add_source(  # noqa: PLR0913 - all of it is about one file
    root: Path, library: Library, name: str, record: Record, mapping: SourceMapping, done: Imported, *, write: bool
) -> None:
    """Write the file of a source that the records rest on, unless it is there."""
    if why_not(root, library, KINDS["source"], name) is not None:
        return
    given: dict[str, object] = {"title": Path(record.place.file).name, "draft": True, "year": "unknown"}
    if mapping.source:
        kinds = library.vocabulary("source-kinds")
        known = mapping.source.model_dump(exclude={"id"}, exclude_none=True) | {
            "year": mapping.source.year or "unknown",
            "consulted": [{"how": "part"}],
        }
        given = {key: value for key, value in known.items() if key != "kind" or value in kinds}
        given |= {} if "kind" in given else {"draft": True}
    text = Skeleton(Source, given, lambda _: list(library.vocabulary("source-kinds")), listed=False).yaml()
    path = f"sources/{name}.yaml"
    text = format_document(SourceFile(path, text), KINDS["source"]) or text
    if not write or _written(root / path, text.encode(), record.place, done):
        done.sources.append(root / path)
