"""Checks that every name leads somewhere, and says what was probably meant where it does not.

The words of vocabularies are known before other files are read, so each item is checked for them by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from supple_schema.diagnostics import Diagnostic
from supple_schema.diagnostics.wording import choices, did_you_mean, nearest, shorten
from supple_schema.linking import codes
from supple_schema.linking.library import Item, Library, type_of
from supple_schema.linking.parts import duplicate_parts, unknown_doses, unknown_parts
from supple_schema.linking.references import To, find_references
from supple_schema.linking.themes import unknown_themes
from supple_schema.models.base import NONE, Reference
from supple_schema.models.content import Retirement
from supple_schema.models.kinds import KINDS
from supple_schema.reading.positions import DataPath


def link(library: Library) -> tuple[Diagnostic, ...]:
    """Find every reference between items that leads nowhere, or to something of another type."""
    return tuple(Linker(library).check())


LIKENESS = 0.75
"""How like a name must be to be offered, as `urgent-signs` is no repair of a lost `emergency-signs`."""


class Linker:
    """Resolves references, and remembers what was probably meant: one misspelt name may stand in many files."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._hints: dict[tuple[Reference, str], tuple[str | None, str]] = {}

    def check_item(self, item: Item[Any]) -> Iterator[Diagnostic]:
        """Check what can be known of an item by itself: the words of vocabularies that it uses, and its parts."""
        for reference, name, path in find_references(item.model, To.WORDS):
            vocabulary = reference.vocabulary or ""
            known = name in self.library.vocabulary(vocabulary) or f"vocabulary/{vocabulary}" in self.library.broken
            if not known:
                yield self._unknown(item, reference, name, path)
        yield from duplicate_parts(item)
        yield from unknown_parts(item)

    def check(self) -> Iterator[Diagnostic]:
        """Check what items say of others."""
        items = self.library.items
        for use in self.library.uses:
            reference = use.reference
            if reference.type is None and use.name in items.get(reference.kind, ()):
                continue  # as nearly all do
            found = self._resolve(*use)
            if found is not None:
                yield found
        for tombstone in self.library.tombstones.values():
            yield from self._replacement(tombstone, tombstone.model.retired)
        yield from unknown_doses(self.library)
        yield from unknown_themes(self.library)

    def _resolve(self, item: Item[Any], reference: Reference, name: str, path: DataPath) -> Diagnostic | None:
        if reference.kind == "any":
            kind, _, name = name.partition("/")
            reference = Reference(kind)
            if kind not in KINDS:
                hint = did_you_mean(kind, KINDS, f"Kinds are {choices(KINDS, most=20)}.")
                message = f"There is no kind of content `{shorten(kind)}`."
                return codes.UnknownReference.diagnostic(message, item.label(*path), hints=hint)
        target = self.library.kind(reference.kind).get(name)
        if target is not None:
            return None if reference.type is None else self._wrong_type(item, reference, target, path)
        key = f"{reference.kind}/{name}"
        if key in self.library.broken:
            return None
        if key in self.library.tombstones:
            return _retired(item, path, self.library.tombstones[key])
        return self._unknown(item, reference, name, path)

    def _unknown(self, item: Item[Any], reference: Reference, name: str, path: DataPath) -> Diagnostic:
        where = f"the vocabulary `{reference.vocabulary}`" if reference.vocabulary else f"`{_folder(reference)}/`"
        if (reference, name) not in self._hints:
            self._hints[reference, name] = self._hint(reference, name)
        near, hint = self._hints[reference, name]
        if near is None and name == NONE.word and len(path) > 1:
            hint = _none_in_list(item, path) or hint
        fix = item.replace_name(path, name, near)
        message = f"There is no `{shorten(name)}` in {where}."
        return codes.UnknownReference.diagnostic(message, item.label(*path), hints=hint, fix=fix)

    def _hint(self, reference: Reference, name: str) -> tuple[str | None, str]:
        known = sorted(self._known(reference))
        near = nearest(name, known, LIKENESS)
        if near is not None:
            return near, f"Did you mean `{near}`?"
        if known:
            return None, f"Write {choices(known)}, or add what is missing."
        if reference.vocabulary is not None:
            return None, f"There are none yet: write the file `vocabulary/{reference.vocabulary}.yaml`."
        return None, f"There are none yet: write one in `{_folder(reference)}/`."

    def _known(self, reference: Reference) -> Iterable[str]:
        broken = (key.partition("/") for key in self.library.broken if reference.vocabulary is None)
        return [*self.library.choices(reference), *(name for kind, _, name in broken if kind == reference.kind)]

    def _wrong_type(
        self, item: Item[Any], reference: Reference, target: Item[Any], path: DataPath
    ) -> Diagnostic | None:
        if reference.type == type_of(target.model):
            return None
        fitting = sorted(self._known(reference))
        return codes.WrongReference.diagnostic(
            f"`{target.id}` is of the type `{type_of(target.model)}`, but `{reference.type}` is wanted here.",
            item.label(*path),
            target.label("type", note="its type"),
            hints=f"Write {choices(fitting)}." if fitting else f"Write a file with `type: {reference.type}` first.",
        )

    def _replacement(self, item: Item[Any], retired: Retirement) -> Iterator[Diagnostic]:
        """Check what a tombstone says to use instead: an item of the same kind."""
        if retired.use is not None:
            found = self._resolve(item, Reference(item.kind), retired.use, ("retired", "use"))
            if found is not None:
                yield found


def _folder(reference: Reference) -> str:
    return KINDS[reference.kind].folder


def _none_in_list(item: Item[Any], path: DataPath) -> str | None:
    """Say what to do with the word `none` in a list."""
    place = next((number for number, step in enumerate(path) if number and isinstance(step, int)), None)
    if place is None:
        return None
    there = item.document.value(path[:place])
    if isinstance(there, list) and len(there) > 1:
        return "`none` cannot stand beside others. Delete it, or delete the others."
    return f"`none` stands alone, not in a list: write `{path[place - 1]}: none`."


def _retired(item: Item[Any], path: DataPath, tombstone: Item[Any]) -> Diagnostic:
    retired: Retirement = tombstone.model.retired
    return codes.RetiredReference.diagnostic(
        f"`{tombstone.id}` was withdrawn: {retired.because}",
        item.label(*path),
        tombstone.label("retired", note="withdrawn here", key=True),
        hints=f"Use `{retired.use}` instead." if retired.use else "Delete this reference.",
    )
