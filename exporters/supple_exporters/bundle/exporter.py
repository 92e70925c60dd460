"""Writes an edition as a JSON bundle, and checks it against its published schema before it hands it out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, cast

from jsonschema import ValidationError, exceptions
from pydantic import Field

from supple_editions import Edition
from supple_exporters.bundle.bundle_forms import BundleForm, write_form, write_json
from supple_exporters.bundle.digests import make_digests
from supple_exporters.bundle.envelope import BUNDLE_VERSION, SCHEMA_ID, Bundle, bundle_validator, make_skeleton
from supple_exporters.chosen_doses import choose_doses
from supple_exporters.contract import CONTRACT_VERSION, Artifact, Exporter, ExporterOptions, ExportError
from supple_exporters.shared_words import catalogue_of, shared_words
from supple_figures.looks import StyleName
from supple_schema.models.booklet import Audience


class BundleOptions(ExporterOptions):
    """What lies beside the bundle."""

    style: StyleName = StyleName.FULL_COLOUR
    """The look of the figures: full-colour, two-tone, line-art, high-contrast, dark or light-dark (as devices are)."""

    motion: bool = True
    """Whether each figure comes as a moving picture too."""

    other_side: bool = True
    """Whether what is done on one side, and then on the other, has pictures of both."""

    frames: bool = False
    """Whether each frame of a figure comes as a picture of its own too."""

    all_styles: bool = False
    """Whether figures come in all other looks too, each look in a folder of its name: figures/dark/bridge.svg."""

    form: BundleForm = BundleForm.FILE
    """How the data lie on the disk: file (one JSON file), items (a file for each item, and an index) or sqlite."""

    indent: Annotated[int, Field(ge=0, le=8)] = 0
    """Spaces by which a person reads more easily what is in what; 0 writes the bundle on one line."""


class BundleExporter(Exporter[BundleOptions]):
    """The exporter `json`."""

    name: ClassVar[str] = "json"
    summary: ClassVar[str] = "the whole edition as JSON or SQLite for apps, with its pictures beside it"
    contract: ClassVar[int | tuple[int, int]] = CONTRACT_VERSION

    def export(self, edition: Edition, options: BundleOptions) -> Iterator[Artifact]:
        """Make `bundle.json`, or another form of it, with figures in `figures/` and own pictures in `images/`.

        The bundle is UTF-8 in the normal form C, keys in the order of the schema, a line feed at the end. For patients
        each exercise has the dose that its routines choose, as in prints.

        Raises:
            ExportError: the bundle does not fit its schema.
        """
        from supple_exporters.bundle.pictures import (  # noqa: PLC0415 - a list of exporters must not wait
            Wanted,
            make_guide_pictures,
            make_legend,
            make_pictures,
        )

        if edition.audience is Audience.PATIENT:
            edition = choose_doses(edition, catalogue_of(edition))
        others = [style for style in StyleName if options.all_styles and style is not options.style]
        wanted = Wanted((options.style, *others), options.motion, options.frames, options.other_side)
        pictures = tuple(make_pictures(edition, wanted))
        guides = tuple(make_guide_pictures(edition, wanted))
        legend = tuple(make_legend(edition, wanted))
        bundle = Bundle(
            schema_id=SCHEMA_ID,
            bundle_version=BUNDLE_VERSION,
            digests=make_digests(edition),
            files=tuple(picture.entry for picture in pictures),
            guide_files=tuple(picture.entry for picture in guides),
            legend_files=tuple(sign.entry for sign in legend),
            words=shared_words(edition.language, edition.words),
            skeleton=make_skeleton(),
            edition=edition,
        )
        data: dict[str, Any] = json.loads(write_json(bundle.model_dump(mode="json"), 0))
        check_bundle(data)
        yield from write_form(data, options.form, options.indent)
        # Exercises may share a picture.
        files = {picture.artifact.path: picture.artifact for picture in pictures}
        yield from files.values()
        yield from (picture.artifact for picture in guides)
        yield from (sign.artifact for sign in legend)


def check_bundle(data: object) -> None:
    """Hold a bundle to the published schema.

    Raises:
        ExportError: it does not fit.
    """
    worst = exceptions.best_match(bundle_validator().iter_errors(data))  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]  # its key has no types
    error = cast("ValidationError | None", worst)
    if error is not None:
        raise ExportError(
            f"The bundle would not fit its own schema: {error.message} at {error.json_path}. This is a fault of Supple,"
            " not of the content. Please report it."
        )
