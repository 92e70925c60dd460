"""Reads a PDF back: its words, its tags, its outline, and what a checker of PDF/UA-1 finds in it."""

import ctypes
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import page as checker
import pikepdf
import pypdfium2  # type: ignore[import-untyped]  # it has no types
import pypdfium2.raw  # type: ignore[import-untyped]  # it has no types
from print_layout import as_typed

from supple_editions import Edition
from supple_exporters.contract import Artifact
from supple_exporters.pdf import PdfExporter, PdfOptions

Thing: TypeAlias = Any
"""An object of a library without types."""

pdfium: Thing = pypdfium2.raw


def export(edition: Edition, **options: Any) -> bytes:
    (artifact,) = PdfExporter().export(edition, PdfOptions.model_validate(options))
    assert artifact.path == "booklet.pdf"
    return artifact.data


def export_all(edition: Edition, **options: Any) -> dict[str, bytes]:
    """Every print of a form, by path."""
    return {
        artifact.path: artifact.data for artifact in PdfExporter().export(edition, PdfOptions.model_validate(options))
    }


def read_words(artifact: Artifact) -> str:
    """All words in the order in which they are drawn."""
    return "\n".join(read_pages(artifact.data))


def read_pages(data: bytes) -> list[str]:
    """The words of each page as authors type them, with white space as single spaces."""
    document: Thing = pypdfium2.PdfDocument(data)
    texts = [document[number].get_textpage().get_text_bounded() for number in range(len(document))]
    document.close()
    # A hyphen at which a line breaks is a sign of its own in the text of a page.
    return [" ".join(as_typed(text).replace("\ufffe", "").replace("\x02", "-").split()) for text in texts]


@dataclass(frozen=True)
class Letter:
    """One drawn letter: its size in points, and its box as shares of the page's width and height."""

    text: str
    size: float
    left: float
    bottom: float
    right: float
    top: float


def read_letters(data: bytes) -> Iterator[Letter]:
    """Every letter that is drawn as text and not as a part of a picture."""
    document: Thing = pypdfium2.PdfDocument(data)
    for number in range(len(document)):
        sheet = document[number]
        width, height = sheet.get_size()
        text = sheet.get_textpage()
        for index in range(text.count_chars()):
            letter = text.get_text_range(index, 1)
            if letter.strip():
                left, bottom, right, top = text.get_charbox(index)
                size = pdfium.FPDFText_GetFontSize(text, index) * _scale(text, index)
                yield Letter(letter, size, left / width, bottom / height, right / width, top / height)
    document.close()


def _scale(text: Thing, index: int) -> float:
    matrix = pdfium.FS_MATRIX()
    assert pdfium.FPDFText_GetMatrix(text, index, matrix)
    return abs(float(matrix.d))


def read_artifacts(data: bytes) -> set[str]:
    """The lines of text that a screen reader passes over."""
    document: Thing = pypdfium2.PdfDocument(data)
    lines: set[str] = set()
    for number in range(len(document)):
        sheet = document[number]
        text = sheet.get_textpage()
        for thing in sheet.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
            marks = [pdfium.FPDFPageObj_GetMark(thing, mark) for mark in range(pdfium.FPDFPageObj_CountMarks(thing))]
            if "Artifact" in {_mark_name(mark) for mark in marks}:
                lines.add(_object_text(thing, text))
    document.close()
    return lines


def _mark_name(mark: Thing) -> str:
    letters, length = (pdfium.FPDF_WCHAR * 64)(), ctypes.c_ulong()
    assert pdfium.FPDFPageObjMark_GetName(mark, letters, 128, length)
    return bytes(letters)[: length.value - 2].decode("utf-16-le")


def _object_text(thing: Thing, text: Thing) -> str:
    length = pdfium.FPDFTextObj_GetText(thing, text, None, 0)
    letters = (pdfium.FPDF_WCHAR * length)()
    pdfium.FPDFTextObj_GetText(thing, text, letters, length)
    return bytes(letters)[: length - 2].decode("utf-16-le").strip()


def read_tags(data: bytes) -> str:
    """The tree of tags, one a line, with what else a screen reader is told."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        lines = list(_tags(pdf.Root.StructTreeRoot.K, 0))
    return "\n".join(lines) + "\n"


def _tags(node: Thing, depth: int) -> Iterator[str]:
    if isinstance(node, pikepdf.Array):
        for kid in list(node):
            yield from _tags(kid, depth)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        role = str(node.S)[1:]
        shown = role not in {"NonStruct", "Span", "Div"}
        if shown:
            attributes = node.get("/A", pikepdf.Dictionary())
            told = [f"{key[1:]}={attributes[key]}" for key in ("/Scope", "/ListNumbering") if key in attributes]
            told += [f"Alt={node.Alt}"] if "/Alt" in node else []
            yield " ".join(["  " * depth + role, *told])
        yield from _tags(node.get("/K", pikepdf.Array()), depth + shown)


def read_outline(data: bytes) -> list[tuple[int, str, int]]:
    """The bookmarks: depth, title, number of the page from 0."""
    document: Thing = pypdfium2.PdfDocument(data)
    found: list[tuple[int, str, int]] = []
    for item in document.get_toc():
        target = item.get_dest()
        index = target.get_index() if target else None
        assert index is not None
        found.append((item.level, item.get_title(), index))
    document.close()
    return found


def read_anchors(data: bytes) -> dict[str, int]:
    """The places that links lead to, and their pages from 0."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pages = {sheet.obj.objgen: number for number, sheet in enumerate(pdf.pages)}
        names = list(pdf.Root.Names.Dests.Names)
        return {str(name): pages[place[0].objgen] for name, place in zip(names[::2], names[1::2], strict=True)}


def check_tags(data: bytes, folder: Path) -> list[str]:
    """What an independent checker of PDF/UA-1 finds."""
    file = folder / "checked.pdf"
    file.write_bytes(data)
    report = checker.validate_pdf(str(file), profile="ua1")
    return [f"{failure.rule_id}: {failure.message}" for failure in report.failures]


def read_everything(artifact: Artifact) -> str:
    """All that a PDF tells anybody: its words, the texts for screen readers, addresses, title and other metadata."""
    with pikepdf.open(io.BytesIO(artifact.data)) as pdf:
        told = [text for thing in list(pdf.objects) for text in _strings(thing)]
        told.append(str(pdf.open_metadata()))
    return "\n".join((*read_pages(artifact.data), *told))


def _strings(thing: Thing) -> Iterator[str]:
    """The texts in an object. Objects that stand by themselves have their own turn."""
    if isinstance(thing, pikepdf.String):
        yield str(thing)
    elif isinstance(thing, pikepdf.Array | pikepdf.Dictionary | pikepdf.Stream):
        parts: list[Thing] = list(thing) if isinstance(thing, pikepdf.Array) else [value for _, value in thing.items()]
        for part in parts:
            if not getattr(part, "is_indirect", False):
                yield from _strings(part)
