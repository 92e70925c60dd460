"""Makes a folder of web pages from an edition, by way of its bundle alone: what they need must be in it."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from importlib import resources
from typing import Any, ClassVar

from supple_editions import Edition
from supple_exporters.bundle import BundleExporter, BundleOptions
from supple_exporters.contract import CONTRACT_VERSION, Artifact, Exporter, ExporterOptions
from supple_exporters.pdf.themes import CALM, find_theme
from supple_exporters.shared_words import catalogue_of
from supple_figures.looks import StyleName
from supple_schema.linking.fingerprint import digest
from supple_schema.models.theme import Colours

STATIC = ("icon.svg", "site.css", "site.js", "worker.js")


class WebOptions(ExporterOptions):
    """How the pages look."""

    style: StyleName = StyleName.FULL_COLOUR
    """The look of the figures: full-colour, two-tone, line-art, high-contrast or light-dark (as a device is set)."""

    theme: str = CALM
    """calm, clinic, or the name of a file in themes/, as for prints: colours, logo and contact."""


class WebExporter(Exporter[WebOptions]):
    """The exporter `web`."""

    name: ClassVar[str] = "web"
    summary: ClassVar[str] = (
        "web pages with moving figures, a player of routines and a diary, to open without a network"
    )
    contract: ClassVar[int | tuple[int, int]] = CONTRACT_VERSION
    losses: ClassVar[tuple[str, ...]] = (
        "address",
        "advice.claims.evidence_against.cited",
        "advice.claims.evidence_for.cited",
        "advice.group",
        "advice.pairs.not_with",
        "advice.pairs.only_with",
        "advice.quotes.cited",
        "advice.record",
        "advice.sources",
        "advice.uncertain.note",
        "changes.note",
        "exercises.aliases",
        "exercises.cautions.action",
        "exercises.cautions.title",
        "exercises.dose.note",
        "exercises.dose.rows",
        "exercises.dose.times",
        "exercises.figure.frames.hold",
        "exercises.goals",
        "exercises.harder.also_with",
        "exercises.muscles",
        "exercises.other_doses.note",
        "exercises.other_doses.rows",
        "exercises.other_doses.times",
        "exercises.prerequisites",
        "exercises.record",
        "exercises.regions",
        "exercises.roles",
        "exercises.safety_version",
        "exercises.sources",
        "exercises.uncertain.note",
        "measures.record",
        "measures.sources",
        "measures.uncertain.note",
        "publication.licence_link",
        "publication.publisher",
        "reader.place",
        "retired",
        "review.signatures",
        "routines.goals",
        "routines.phases.items.instead_of",
        "routines.prerequisites",
        "routines.record",
        "routines.sources",
        "routines.uncertain.note",
        "safety.cautions.codes",
        "safety.cautions.title",
        "safety.disclaimer.sources",
        "safety.gates.sources",
        "safety.guides.figure.frames.hold",
        "safety.guides.sources",
        "safety.principles.sources",
        "safety.red_flags.care_level",
        "safety.red_flags.notice",
        "safety.red_flags.phone",
        "safety.red_flags.signs.sources",
        "safety.red_flags.sources",
        "safety.stop_rule.rating_phrase",
        "safety.stop_rule.sources",
        "safety.version",
        "terms.aliases",
    )

    def export(self, edition: Edition, options: WebOptions) -> Iterator[Artifact]:
        """Make `index.html`, a page for each item at `KIND/ID/index.html`, pictures, the script and the style."""
        from supple_exporters.web.pages import Pages  # noqa: PLC0415 - a list of exporters must not wait
        from supple_exporters.web.script_data import write_script_data  # noqa: PLC0415 - as above

        made = {file.path: file for file in BundleExporter().export(edition, BundleOptions(style=options.style))}
        bundle: dict[str, Any] = json.loads(made.pop("bundle.json").data)
        data: dict[str, Any] = bundle["edition"]
        catalogue = catalogue_of(edition)
        usual = edition.theme if "theme" not in options.model_fields_set else None
        theme = find_theme(edition, usual or options.theme)
        pages = Pages(bundle, catalogue, theme)
        folder = resources.files("supple_exporters.web") / "static"
        files = [
            *(_text(path, page) for path, page in pages.make()),
            _text("data.js", write_script_data(data, pages.pictures, catalogue)),
            _text("site.webmanifest", _manifest(data)),
            _text("theme.css", _write_colours(theme.theme.colours)),
            *([Artifact(f"theme/{theme.logo.file}", theme.logo.data)] if theme.logo else ()),
            *(Artifact(name, (folder / name).read_bytes()) for name in STATIC),
            *made.values(),
        ]
        yield from files
        yield _text("files.js", _list_files(files))


def _text(path: str, text: str) -> Artifact:
    return Artifact(path, unicodedata.normalize("NFC", text).encode())


def _write_colours(colours: Colours) -> str:
    """Write the colours of a theme as a style sheet. In the dark all pages have the same colours."""
    names = {"ink": colours.ink, "accent": colours.accent, "card": colours.panel}
    values = " ".join(f"--{name}: {value};" for name, value in names.items())
    return f"@media not (prefers-color-scheme: dark) {{ :root {{ {values} }} }}\n"


def _manifest(edition: dict[str, Any]) -> str:
    """Write what a telephone wants to know before it puts the site among its apps."""
    manifest = {
        "name": edition["title"],
        "short_name": edition["title"],
        "lang": edition["language"],
        "dir": edition["direction"],
        "start_url": "index.html",
        "scope": "./",
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": "#0b5c7a",
        "icons": [{"src": "icon.svg", "sizes": "any", "type": "image/svg+xml"}],
    }
    return json.dumps(manifest, ensure_ascii=False, indent=2) + "\n"


def _list_files(files: list[Artifact]) -> str:
    """Write what the worker keeps on the device, and by which it knows whether it has changed."""
    version = digest("".join(f"{file.path} {digest(file.data)}\n" for file in files).encode())
    listed = {"version": version, "files": [file.path for file in files if file.path != "worker.js"]}
    return f"globalThis.suppleFiles = {json.dumps(listed, indent=1)};\n"
