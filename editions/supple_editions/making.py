"""From a library and a brief to an edition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import get_args

from supple_editions import codes
from supple_editions.briefs import Brief, in_usual_place
from supple_editions.language import known_languages, load_catalogue
from supple_editions.model import (
    Edition,
    EditionFigure,
    EditionPart,
    EditionSource,
    Publication,
    Reader,
    ReaderChange,
    ReviewState,
)
from supple_editions.model.edition import EditionTiming, RetiredItem, RetiredKind, ReviewStatus
from supple_editions.resolving.advice import resolve_advice
from supple_editions.resolving.exercises import resolve_exercise
from supple_editions.resolving.figures import resolve_figure
from supple_editions.resolving.measures import resolve_measure
from supple_editions.resolving.places import say_in_place
from supple_editions.resolving.resolver import LanguageResolver, Resolver
from supple_editions.resolving.routines import resolve_routine
from supple_editions.resolving.safety import SafetyMissingError, resolve_safety
from supple_editions.resolving.same_fields import same_fields
from supple_editions.resolving.terms import find_terms
from supple_editions.resolving.themes import resolve_themes
from supple_editions.selection import select
from supple_editions.signing import state_review
from supple_schema.diagnostics import Diagnostic, Report
from supple_schema.linking import Library
from supple_schema.linking.figured import figured_items
from supple_schema.models.booklet import OtherConditions, Profile, ShownFigures
from supple_schema.models.project import Project


def select_edition(library: Library, brief: Brief) -> tuple[Edition | None, Report]:
    """Make the edition that a brief asks for. The library must be linked without errors, and so must the brief.

    Gives None and the reasons where it cannot be made: a language without messages, safety text that is missing, or a
    reader whose conditions leave nothing.

    Raises:
        ValueError: the library has no project file, so it was not loaded without errors.
    """
    project = library.project
    if project is None:
        raise ValueError("a library without `supple.yaml` has no editions")
    if problem := find_missing_language(library):
        return None, Report.of((problem,))
    brief = in_usual_place(library, brief)
    selection = select(library, brief)
    if selection.report.has_errors:
        return None, selection.report
    language = _language(project.model, brief.reader.locale)
    resolver = Resolver(library, selection, load_catalogue(language), project.model.timing)
    try:
        return _edition(resolver, selection.brief, project.model), Report()
    except SafetyMissingError as missing:
        found = codes.SafetyTextMissing.diagnostic(
            f"The safety text `{missing.name}` is missing, so this booklet cannot be made.",
            brief.label(),
            hints="Put the file back into `safety/`, or mend it.",
        )
        return None, Report.of((found,))


def select_figure(
    library: Library, name: str, shown: ShownFigures | None = None
) -> tuple[EditionFigure | None, Report]:
    """Make the figure of an exercise or a guide, as figures are to be shown, whether or not a booklet has it.

    The library must be linked without errors. Gives None where there is no figure, or no messages in the language.
    """
    item, project = figured_items(library).get(name), library.project
    if item is None or project is None:
        return None, Report()
    if problem := find_missing_language(library):
        return None, Report.of((problem,))
    words = LanguageResolver(library, load_catalogue(project.model.language), project.model.timing)
    return resolve_figure(words, item.model, name, shown or ShownFigures()), Report()


def find_missing_language(library: Library) -> Diagnostic | None:
    """Say that Supple has no words in the language of the set, if that is so."""
    project = library.project
    if project is None or project.model.language in known_languages():
        return None
    known = ", ".join(f"`{name}`" for name in known_languages())
    return codes.NoMessages.diagnostic(
        f"Supple has no messages in the language `{project.model.language}`.",
        project.label("language"),
        hints=f"It has {known}.",
    )


def _edition(resolver: Resolver, brief: Brief, project: Project) -> Edition:
    booklet, library, selection = brief.booklet, resolver.library, resolver.selection
    safety = resolve_safety(resolver, booklet)
    advice = tuple(resolve_advice(resolver, library.advice[name]) for name in selection.advice)
    exercises = tuple(resolve_exercise(resolver, library.exercises[name], safety) for name in selection.exercises)
    routines = tuple(resolve_routine(resolver, library.routines[name], safety) for name in selection.routines)
    edition = Edition(
        id=brief.id,
        title=booklet.title,
        subtitle=booklet.subtitle,
        cover=booklet.cover,
        language=resolver.catalogue.language,
        direction="rtl" if resolver.catalogue.direction == "rtl" else "ltr",
        publication=_publication(resolver, project),
        address=_address(library, brief, selection.exercises, project),
        audience=brief.audience,
        reader=_reader(resolver, brief.reader),
        person=brief.person,
        themes=resolve_themes(library),
        theme=project.theme,
        review=ReviewState(status=ReviewStatus.UNREVIEWED, notice="-", items=0, reviewed=0),
        message=booklet.message,
        purpose=booklet.purpose,
        who_it_is_for=booklet.who_it_is_for,
        who_should_ask_first=tuple(_who_should_ask(brief)),
        body=resolver.text(booklet.body),
        safety=safety,
        timing=EditionTiming(**same_fields(resolver, resolver.timing, EditionTiming)),
        parts=tuple(
            EditionPart(
                id=part.id,
                title=part.title,
                intro=part.intro,
                advice=tuple(selected.advice),
                exercises=tuple(selected.exercises),
                routines=tuple(selected.routines),
            )
            for part, selected in zip(booklet.parts, selection.parts, strict=True)
        ),
        advice=advice,
        exercises=exercises,
        routines=routines,
        measures=tuple(resolve_measure(resolver, library.measures[name]) for name in selection.measures),
        terms=(),
        sources=_sources(resolver),
        retired=tuple(_retired(library)),
        changes=tuple(
            ReaderChange(
                exercise=resolver.link("exercise", change.exercise),
                condition=resolver.named("cautions", change.note.code),
                grade=change.grade,
                note=change.note.note,
                alternative=resolver.link("exercise", change.alternative) if change.alternative else None,
            )
            for change in selection.changes
        ),
    )
    edition = edition.model_copy(update={"terms": find_terms(library, edition)})
    catalogue = resolver.catalogue
    if resolver.place:
        edition = say_in_place(edition, resolver.place)
        catalogue = catalogue.with_words(edition.words)
    return state_review(library, brief, edition, catalogue, draft=bool(selection.drafts))


def _language(project: Project, place: str | None) -> str:
    """Give the tag of the language as people of the place write it, if it is the same language."""
    language = project.language
    return place if place and place.partition("-")[0] == language.partition("-")[0] else language


def _reader(resolver: Resolver, profile: Profile) -> Reader:
    known = profile.conditions is not None
    return Reader(
        place=resolver.library.locales[profile.locale].model.title if profile.locale else None,
        conditions=resolver.all_named("cautions", profile.conditions or ()) if known else None,
        others=profile.others if known else OtherConditions.UNKNOWN,
        side=profile.side,
    )


def _who_should_ask(brief: Brief) -> Iterator[str]:
    """Give who should ask first, without what a reader is known not to have."""
    known = brief.reader.conditions if brief.reader.others is OtherConditions.NONE else None
    for one in brief.booklet.who_should_ask_first:
        if known is None or one.condition is None or one.condition in known:
            yield one.who


def _retired(library: Library) -> Iterator[RetiredItem]:
    kinds: tuple[RetiredKind, ...] = get_args(RetiredKind)
    for kind in kinds:
        for item in sorted(library.tombstones.values(), key=lambda item: item.id):
            if item.kind == kind:
                retired = item.model.retired
                yield RetiredItem(kind=kind, id=item.id, on=retired.on, because=retired.because, use=retired.use)


def _publication(resolver: Resolver, project: Project) -> Publication:
    shared = same_fields(resolver, project, Publication)
    shared["authors"] = project.authors or (project.rights.holder,)
    return Publication(
        **shared,
        licence=project.rights.licence,
        rights_holder=project.rights.holder,
        licence_link=project.rights.link,
    )


def _address(library: Library, brief: Brief, exercises: Iterable[str], project: Project) -> str | None:
    """Where the edition stands on the web. One for a person leads to the first booklet that has all its exercises."""
    wanted = set(exercises)
    hosts = [brief.id] if brief.id in library.booklets else sorted(library.booklets)
    for name in hosts:
        booklet = library.booklets[name].model
        if name == brief.id or wanted <= {exercise for part in booklet.parts for exercise in part.exercises}:
            own = booklet.address or (f"{project.address.rstrip('/')}/{name}" if project.address else None)
            return own.rstrip("/") if own else None
    return None


def _sources(resolver: Resolver) -> tuple[EditionSource, ...]:
    found: list[EditionSource] = []
    for name, number in resolver.source_numbers.items():
        source = resolver.library.sources[name].model
        found.append(
            EditionSource(
                **same_fields(resolver, source, EditionSource),
                id=name,
                number=number,
                consulted=tuple(
                    dict.fromkeys(resolver.catalogue.text(f"reading.{way.how.value}") for way in source.consulted)
                ),
            )
        )
    return tuple(found)
