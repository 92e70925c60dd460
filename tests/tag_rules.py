"""Rules about the tags of a print that no checker has: a PDF in, what a screen reader would stumble over out."""

import ctypes
import io
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any, TypeAlias

import pikepdf
import pypdfium2  # type: ignore[import-untyped]  # it has no types
import pypdfium2.raw  # type: ignore[import-untyped]  # it has no types

Node: TypeAlias = Any
"""An object of a library without types."""
pdfium: Any = pypdfium2.raw


def nodes(data: bytes) -> Iterator[Node]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        yield from below(pdf.Root.get("/StructTreeRoot", pikepdf.Dictionary()))


def below(node: Node) -> Iterator[Node]:
    for kid in kids(node):
        yield kid
        yield from below(kid)


def kids(node: Node) -> list[Node]:
    held = node.get("/K", pikepdf.Array())
    held = list(held) if isinstance(held, pikepdf.Array) else [held]
    return [kid for kid in held if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def links_in_links(data: bytes) -> list[str]:
    return ["a link in a link" for node in nodes(data) if node.S == "/Link" for one in below(node) if one.S == "/Link"]


def links_in_pieces(data: bytes) -> list[str]:
    """One address, one stop for the tab key: neighbours never lead to the same place."""
    found: list[str] = []
    for node in nodes(data):
        links = [(kid.S == "/Link" and target(kid)) or None for kid in kids(node)]
        found += [f"two links to {one}" for one, two in pairwise(links) if one and one == two]
    return found


def target(link: Node) -> str | None:
    held = link.K if isinstance(link.K, pikepdf.Array) else [link.K]
    marks = [kid.Obj for kid in held if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR"]
    return next((str(mark.Dest if "/Dest" in mark else mark.A.URI) for mark in marks), None)


def contents_as_lists(data: bytes) -> list[str]:
    return [] if any(node.S == "/TOC" and kids(node)[0].S == "/TOCI" for node in nodes(data)) else ["no contents"]


def numbers_without_labels(data: bytes) -> list[str]:
    plain = [
        [item for item in kids(node) if item.S == "/LI" and kids(item)[0].S != "/Lbl"]
        for node in nodes(data)
        if node.S == "/L" and "/A" in node and "/ListNumbering" in node.A
    ]
    return ["an item without a label" for items in plain for _ in items] if plain else ["no numbered list"]


def empty_elements(data: bytes) -> list[str]:
    kept = {"/TD", "/TH", "/Document"}
    return [str(node.S) for node in nodes(data) if not len(node.get("/K", [])) and node.S not in kept]


def joined_words(data: bytes) -> list[str]:
    """The ends of lines at which a letter stands right before the letter of the next line, as a reader aloud has it."""
    document: Any = pypdfium2.PdfDocument(data)
    found: list[str] = []
    for sheet in document:
        text = sheet.get_textpage()
        letters = [
            (chr(pdfium.FPDFText_GetUnicode(text, at)), middle(text, at), bool(pdfium.FPDFText_IsGenerated(text, at)))
            for at in range(text.count_chars())
        ]
        drawn = [(letter, height) for letter, height, generated in letters if not generated]
        for (one, high), (two, low) in pairwise(drawn):
            if one.isalnum() and two.isalnum() and two.islower() and 8 < high - low < 25:
                found.append(f"{one}|{two}")
    document.close()
    return found


def middle(text: Node, at: int) -> float:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    pdfium.FPDFText_GetCharBox(text, at, left, right, bottom, top)
    return (bottom.value + top.value) / 2


RULES: tuple[Callable[[bytes], list[str]], ...] = (
    links_in_links,
    links_in_pieces,
    contents_as_lists,
    numbers_without_labels,
    empty_elements,
    joined_words,
)
