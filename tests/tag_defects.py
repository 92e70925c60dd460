"""Defects of a print for the checkers of its tags: each breaks one promise of a finished PDF and nothing else.

They are the negative controls. A rule that no defect makes speak may be one that has stopped looking.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, TypeAlias

import pikepdf

Thing: TypeAlias = Any
"""An object of a PDF, which has no types."""


def broken(data: bytes, defect: Callable[[pikepdf.Pdf], None]) -> bytes:
    """Give a print with a defect."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        defect(pdf)
        pdf.save(out)
    return out.getvalue()


def elements(pdf: pikepdf.Pdf, role: str) -> Iterator[Thing]:
    """Give the elements of the structure tree that have a role, such as `/Figure`."""
    return (thing for thing in list(pdf.objects) if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == role)


def notes_on_pages(pdf: pikepdf.Pdf) -> Iterator[Thing]:
    return (note for page in pdf.pages for note in list(page.obj.get("/Annots", [])))


def no_structure_tree(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot


def not_marked(pdf: pikepdf.Pdf) -> None:
    pdf.Root.MarkInfo.Marked = False


def words_outside_the_tags(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[0]
    page.contents_add(b"BT (unmarked) Tj ET")


def no_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def figure_without_words(pdf: pikepdf.Pdf) -> None:
    del next(elements(pdf, "/Figure")).Alt


def table_without_headers(pdf: pikepdf.Pdf) -> None:
    for cell in elements(pdf, "/TH"):
        cell.S = pikepdf.Name("/TD")
        if "/A" in cell:
            del cell.A


def link_without_words(pdf: pikepdf.Pdf) -> None:
    for link in elements(pdf, "/Link"):
        for key in {"/Alt", "/ActualText"} & set(link.keys()):
            del link[key]
    del next(note for note in notes_on_pages(pdf) if note.Subtype == "/Link").Contents


def stamp_without_words(pdf: pikepdf.Pdf) -> None:
    stamp = pikepdf.Dictionary(Type=pikepdf.Name("/Annot"), Subtype=pikepdf.Name("/Stamp"), Rect=[0, 0, 9, 9], F=4)
    page = pdf.pages[0].obj
    page.Annots = pikepdf.Array([*page.get("/Annots", []), pdf.make_indirect(stamp)])


def empty_heading(pdf: pikepdf.Pdf) -> None:
    next(elements(pdf, "/H1")).K = pikepdf.Array()


def no_title(pdf: pikepdf.Pdf) -> None:
    if "/Title" in pdf.docinfo:
        del pdf.docinfo["/Title"]
    with pdf.open_metadata(set_pikepdf_as_editor=False) as told:
        del told["dc:title"]


def title_not_shown(pdf: pikepdf.Pdf) -> None:
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


def does_not_say_what_it_is(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as told:
        for key in [key for key in told if "pdfua" in key]:
            del told[key]
    packet = bytes(pdf.Root.Metadata.read_bytes())
    pdf.Root.Metadata.write(packet.replace(b"pdfuaid", b"unknown").replace(b"PDF/UA", b"unknown"))


def heading_left_out(pdf: pikepdf.Pdf) -> None:
    next(elements(pdf, "/H2")).S = pikepdf.Name("/H4")


def item_outside_its_list(pdf: pikepdf.Pdf) -> None:
    next(elements(pdf, "/L")).S = pikepdf.Name("/Sect")


def field_without_words(pdf: pikepdf.Pdf) -> None:
    del next(note for note in notes_on_pages(pdf) if note.Subtype == "/Widget").TU


def face_left_out(pdf: pikepdf.Pdf) -> None:
    del next(thing for thing in list(pdf.objects) if isinstance(thing, pikepdf.Dictionary) and "/FontFile2" in thing)[
        "/FontFile2"
    ]


def no_output_intent(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.OutputIntents


def hidden_note(pdf: pikepdf.Pdf) -> None:
    next(notes_on_pages(pdf)).F = 2


def script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name("/JavaScript"), JS="app.alert(1)")


class Defect(NamedTuple):
    """What is broken, and the rules that must find it: of the two checkers, and of our own rules by their names."""

    make: Callable[[pikepdf.Pdf], None]
    found_by: tuple[str, ...]


DEFECTS = (
    Defect(no_structure_tree, ("UA-01-005", "PDFUA1-STRUCT-TREE-ROOT-001", "PDFA2A-STRUCT-TREE-ROOT-001")),
    Defect(not_marked, ("UA-01-002", "PDFUA1-TAGGED-DOCUMENT-001", "PDFA2A-TAGGED-DOCUMENT-001")),
    Defect(words_outside_the_tags, ("UA-01-003", "PDFUA1-CONTENT-TAGGING-001")),
    Defect(no_language, ("UA-06-001", "PDFUA1-TEXT-LANGUAGE-001", "PDFUA1-OUTLINE-LANGUAGE-001")),
    Defect(figure_without_words, ("UA-13-004", "PDFUA1-FIGURE-ALTERNATIVE-TEXT-001")),
    Defect(table_without_headers, ("UA-15-003",)),
    Defect(link_without_words, ("UA-18-005", "PDFUA1-LINK-CONTENTS-001")),
    Defect(stamp_without_words, ("UA-18-001", "PDFUA1-ANNOTATION-CONTENTS-ALT-001")),
    Defect(empty_heading, ("empty_elements",)),
    Defect(no_title, ("UA-07-001", "PDFUA1-METADATA-TITLE-001")),
    Defect(title_not_shown, ("UA-07-002", "PDFUA1-VIEWER-PREFERENCES-001")),
    Defect(does_not_say_what_it_is, ("UA-28-004", "PDFUA1-ID-PART-001")),
    Defect(heading_left_out, ("PDFUA1-HEADING-NESTING-001",)),
    Defect(item_outside_its_list, ("PDFUA1-LI-PARENT-001",)),
    Defect(field_without_words, ("PDFUA1-FORM-FIELD-TU-ALT-001",)),
    Defect(face_left_out, ("PDFUA1-FONT-EMBEDDING-001", "PDFA2A-FONT-EMBEDDING-001")),
    Defect(no_output_intent, ("PDFA2A-DEVICE-RGB-001", "PDFA2A-TRANSPARENCY-GROUP-CS-001")),
    Defect(hidden_note, ("PDFA2A-ANNOTATION-FLAGS-001",)),
    Defect(script, ("PDFA2A-ACTION-TYPE-001",)),
)
