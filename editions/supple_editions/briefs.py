"""A brief: for whom, where, what, for which audience and in which forms. Every output is made from one.

A booklet file is the first source of briefs. Whatever else asks for an output makes a brief too, so that all outputs
pass the same checks.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from pydantic import Field

from supple_schema.diagnostics import Label
from supple_schema.linking import Item, Library
from supple_schema.models.base import Model, Text
from supple_schema.models.booklet import Audience, Booklet, BookletOutput, BookletPart, Profile, edition_name
from supple_schema.models.review import ReviewerRole


class Clearance(Model):
    """A clinician's word that this person may start what needs a gate before what the gate asks for."""

    exercises: tuple[str, ...]
    """Ids of exercises."""

    routines: tuple[str, ...] = ()
    """Ids of routines; nothing in them needs a gate either."""

    by: Text = Field(repr=False)
    """The name of the clinician, to print."""

    role: ReviewerRole
    """What they are: a clinician."""


class Person(Model):
    """Who this copy is for. It goes into the print and nowhere else: no file name, no log, no bundle, no card."""

    name: Text | None = Field(default=None, repr=False)
    """The name to print."""

    note: Text | None = Field(default=None, repr=False)
    """A word from whoever hands it over."""

    goals: tuple[Text, ...] = Field(default=(), repr=False)
    """What the reader wants to do again, in their own words."""

    appointments: tuple[Text, ...] = Field(default=(), repr=False)
    """When, where and by whom they are seen next."""

    clearance: Clearance | None = Field(default=None, repr=False)
    """What a clinician lets this person start without its gates."""


@dataclass(frozen=True, slots=True)
class Brief:
    """What one output, or several forms of it, are made from.

    `id` names the outputs. `booklet` holds what is wanted, as a booklet file does. `file` is where findings point; a
    brief that was put together elsewhere has none. `drafts` says that it is a preview: it may show drafts, and then
    every output says that it is not for patients.
    """

    id: str
    booklet: Booklet
    file: Item[Booklet] | None = None
    person: Person | None = field(default=None, repr=False)
    drafts: bool = False
    place: str | None = None
    """The further place for which the booklet is made here; None for the booklet as it is written."""

    @property
    def reader(self) -> Profile:
        """For whom it is: conditions, affected side, own doses; and the place."""
        return self.booklet.profile

    @property
    def parts(self) -> tuple[BookletPart, ...]:
        """What goes in, chapter by chapter."""
        return self.booklet.parts

    @property
    def audience(self) -> Audience:
        """Who holds it in their hands."""
        return self.booklet.audience

    @property
    def outputs(self) -> tuple[BookletOutput, ...]:
        """The forms that are wanted. Whether an exporter has such a form and such options, the exporter judges."""
        return self.booklet.outputs

    def label(self, *path: str | int, note: str = "", key: bool = False) -> Label:
        """Point at what is wanted, by its path in a booklet file."""
        return self.file.label(*path, note=note, key=key) if self.file else Label(self.id, note=note)


def brief_of(booklet: Item[Booklet], *, drafts: bool = False) -> Brief:
    """Read a booklet file as a brief; with `drafts`, as that of a preview."""
    return Brief(booklet.id, booklet.model, booklet, drafts=drafts)


def briefs_of(booklet: Item[Booklet], *, usual: str | None = None, drafts: bool = False) -> tuple[Brief, ...]:
    """Give the brief of a booklet as it is written, and one for each place for which it is made too.

    As it is written it is for its own place, or else for the `usual` one of the set, and is not made for that again.
    """
    written = brief_of(booklet, drafts=drafts)
    here = booklet.model.profile.locale or usual
    return (written, *(_in_place(written, place) for place in booklet.model.places if place != here))


def in_usual_place(library: Library, brief: Brief) -> Brief:
    """Give a brief that names no place that of the set, if the set has one."""
    usual = _usual_place(library)
    if usual is None or brief.reader.locale is not None:
        return brief
    return replace(brief, booklet=_with_place(brief.booklet, usual))


def _usual_place(library: Library) -> str | None:
    return library.project.model.place if library.project else None


def _with_place(booklet: Booklet, place: str) -> Booklet:
    return booklet.model_copy(update={"profile": booklet.profile.model_copy(update={"locale": place})})


def all_briefs(library: Library, *, drafts: bool = False) -> dict[str, Brief]:
    """Give the brief of each booklet, and of each place for which one is made too, by their ids."""
    usual = _usual_place(library)
    made = (briefs_of(item, usual=usual, drafts=drafts) for item in library.booklets.values())
    return {brief.id: brief for briefs in made for brief in briefs}


def _in_place(brief: Brief, place: str) -> Brief:
    """Give a brief for one place. Its outputs are named after the place, so that no two files have one name."""
    booklet = brief.booklet
    outputs = tuple(
        output.model_copy(update={"name": output.name and edition_name(output.name, place)})
        for output in booklet.outputs
    )
    changed = _with_place(booklet, place).model_copy(update={"outputs": outputs, "places": ()})
    return replace(brief, id=edition_name(brief.id, place), booklet=changed, place=place)
