"""What a PDF needs to be kept for good: PDF/A-2a (ISO 19005-2) beside PDF/UA-1 (ISO 14289-1) in one file.

WeasyPrint writes the one or the other. It is asked for PDF/A-2a, and this adds what says that the file is PDF/UA-1 as
well: its mark in the metadata, with the description that PDF/A asks for of each mark that it does not know.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import pydyf  # type: ignore[import-untyped]  # it has no types

Element: TypeAlias = Any
"""An object of pydyf, which has no types."""

UA_MARK = b"""
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""
END = b"</rdf:RDF>"
BLEED = 3 / 25.4 * 72
"""How far what runs to the edge goes on over it, in points, as `crop-marks.css` has it. Marks to cut stand beyond."""


def finish_archive(pdf: Element, spare: int = 0) -> None:
    """Change the PDF in place: its metadata, its colours, its marks for printing.

    `spare` objects that nothing uses change the streams in which pydyf keeps all others, see `ends_plainly`.
    """
    for stream in _all(pdf, pydyf.Stream):
        if stream.extra.get("Type") == "/Metadata":
            _mark_as_accessible(stream)
        group = stream.extra.get("Group")
        if group is not None and "CS" not in group:
            group["CS"] = "/DeviceRGB"
    _show_fields(pdf)
    for page in _all(pdf, pydyf.Dictionary):
        if page.get("Type") == "/Page" and page["BleedBox"] != page["TrimBox"]:
            left, top, right, bottom = page["TrimBox"]
            page["BleedBox"] = pydyf.Array([left - BLEED, top - BLEED, right + BLEED, bottom + BLEED])
    for stream in _all(pdf, pydyf.Stream):
        _end_plainly(stream)
    for _ in range(spare):
        pdf.add_object(pydyf.Dictionary({}))


def ends_plainly(pdf: bytes) -> bool:
    """Whether no stream ends in what looks like the end of a line: those of objects are made as the file is written."""
    return b"\r\nendstream" not in pdf and b"\n\nendstream" not in pdf


def _all(pdf: Element, kind: Element) -> list[Element]:
    return [thing for thing in pdf.objects if isinstance(thing, kind)]


def _end_plainly(stream: Element) -> None:
    """Let no stream end in what looks like the end of a line, which hides its length (ISO 19005-2, 6.1.7)."""
    drawn = stream.extra.get("Subtype") in {None, "/Form"} and "Length1" not in stream.extra
    for _ in range(8):
        data: bytes = stream.data.removesuffix(b"\nendstream")
        if not data.endswith((b"\r", b"\n")):
            if stream.compress:  # it is not compressed a second time as the file is written
                _, _, packed = data.partition(b"\nstream\n")
                stream.stream, stream.compress = [packed], False
                stream.extra["Filter"] = "/FlateDecode"
            return
        if drawn:
            stream.stream.append(b" ")
        else:
            stream.compress = not stream.compress


def _show_fields(pdf: Element) -> None:
    """Say how each empty field to fill in looks: PDF/A leaves that to no program. What is typed has its own looks."""
    if "AcroForm" in pdf.catalog:
        pdf.catalog["AcroForm"].pop("NeedAppearances", None)
    for field in _all(pdf, pydyf.Dictionary):
        if field.get("Subtype") == "/Widget" and "AP" not in field:
            left, one, right, other = field["Rect"]
            box = pydyf.Array([0, 0, abs(right - left), abs(other - one)])
            looks = pydyf.Stream(
                [b"/Tx BMC", b"EMC"], {"Type": "/XObject", "Subtype": "/Form", "BBox": box}, compress=True
            )
            pdf.add_object(looks)
            field["AP"] = pydyf.Dictionary({"N": looks.reference})


def _mark_as_accessible(metadata: Element) -> None:
    (text,) = metadata.stream
    metadata.stream = [text.replace(END, UA_MARK + END)]
    metadata.compress = False
