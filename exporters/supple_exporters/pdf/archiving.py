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


def finish_archive(pdf: Element) -> None:
    """Change the PDF in place: its metadata, its colours, its marks for printing."""
    for thing in pdf.objects:
        if isinstance(thing, pydyf.Stream):
            if thing.extra.get("Type") == "/Metadata":
                _mark_as_accessible(thing)
            group = thing.extra.get("Group")
            if group is not None and "CS" not in group:
                group["CS"] = "/DeviceRGB"


def _mark_as_accessible(metadata: Element) -> None:
    (text,) = metadata.stream
    metadata.stream = [text.replace(END, UA_MARK + END)]
    metadata.compress = False
