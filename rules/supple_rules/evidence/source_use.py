"""Sources are used, current and read."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.context import Context
from supple_rules.rule import Rule
from supple_schema.diagnostics import Diagnostic, Edit, Fix, Severity
from supple_schema.models.source import Reading
from supple_schema.models.vocabulary import SourceKind


class UnusedSource(Rule):
    """A source that nothing cites

    Why: A list of sources that holds more than was used looks better founded than it is.
    Example: `sources/old-page.yaml`, which no other file names.
    Instead: Cite it where it was used, or delete the file.
    """

    code = "E801"
    name = "unused-source"
    severity = Severity.WARNING

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Compare the sources with the names that other files use. One that cannot be read may name any."""
        used = {use.name for use in context.library.uses_by_kind.get("source", ()) if use.item.kind != "source"}
        for item in () if context.library.broken else context.library.sources.values():
            if item.id not in used:
                yield cls.diagnostic(
                    f"Nothing cites `{item.id}`.",
                    item.label("title"),
                    hints="Cite it where it was used, or delete the file.",
                )


class ReplacedSource(Rule):
    """A citation of a source that has been replaced by a newer one

    Why: The newer one may say something else, and a reviewer will ask.
    Example: `sources: [guideline-2009]`, when that file has `replaced_by: guideline-2016`.
    Instead: Read the newer source, cite it, and change the text where it differs.
    """

    code = "E802"
    name = "replaced-source"
    severity = Severity.WARNING

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Look for citations of sources with `replaced_by`."""
        replaced = {
            item.id: item.model.replaced_by for item in context.library.sources.values() if item.model.replaced_by
        }
        for use in context.library.uses_by_kind.get("source", ()):
            newer = replaced.get(use.name)
            if newer and use.item.kind not in {"source", "register"}:
                label = use.item.document.label(use.path)
                fix = None
                if (
                    label.span
                    and use.item.document.file.text[label.span.start.offset : label.span.end.offset] == use.name
                ):
                    edit = Edit(label.file, label.span.start.offset, label.span.end.offset, newer)
                    fix = Fix(f"Write `{newer}`", (edit,), safe=False)
                yield cls.diagnostic(
                    f"`{use.name}` has been replaced by `{newer}`.",
                    label,
                    context.library.sources[use.name].label("replaced_by", note="replaced here"),
                    hints=f"Read `{newer}`, and cite it if it says the same.",
                    fix=fix,
                )


class LocatorMissing(Rule):
    """Evidence from a long document without a place in it

    Which sorts of documents are long says the vocabulary `source-kinds`.

    Why: A reviewer who must search a hundred pages for one sentence will not check it.
    Example: `evidence_for: [{source: guideline, says: Stay active.}]`, where the guideline has 60 pages.
    Instead: `evidence_for: [{source: guideline, locator: section 1.2, says: Stay active.}]`.
    """

    code = "E803"
    name = "locator-missing"
    severity = Severity.ADVICE

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Look for a locator at all evidence from a long source that was read in full or in part."""
        kinds = context.library.vocabulary("source-kinds")
        long_kinds = {name for name, word in kinds.items() if isinstance(word.entry, SourceKind) and word.entry.long}
        long = {
            item.id
            for item in context.library.sources.values()
            if item.model.kind in long_kinds
            and any(read.how in {Reading.FULL, Reading.PART} for read in item.model.consulted)
        }
        for item, path, citation in context.evidence_from(long):
            if citation.locator is None and citation.note is None:
                yield cls.diagnostic(
                    f"`{citation.source}` is long, and this does not say where in it.",
                    item.document.label(path),
                    hints="Add `locator:` with a page or a section.",
                )


class UnreadSource(Rule):
    """A claim that rests on a source that nobody has read

    Why: What others say about a document is often not what it says.
    Example: `consulted: [{how: not-read}]`, and a claim has it as `evidence_for`.
    Instead: Read it and say how, or cite the document from which you have it.
    """

    code = "E804"
    name = "unread-source"
    severity = Severity.WARNING

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Look for evidence from sources whose every `consulted` is `not-read`."""
        unread = {
            item.id
            for item in context.library.sources.values()
            if all(read.how is Reading.NOT_READ for read in item.model.consulted)
        }
        for item, path, citation in context.evidence_from(unread):
            yield cls.diagnostic(
                f"Nobody has read `{citation.source}`.",
                item.document.label(path),
                context.library.sources[citation.source].label("consulted", note="not read"),
                hints="Read it, or cite the document from which you have it.",
            )
