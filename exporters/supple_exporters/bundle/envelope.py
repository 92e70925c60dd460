"""What a bundle is: an edition, with the version of the form that it is written in.

The edition in it is the very model that every exporter gets, so a bundle can leave nothing out. `schema/v2` holds the
JSON Schema that is made here; docs/bundle.md says what the version numbers promise.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, Final, Literal, TypeAlias

from jsonschema import Draft202012Validator
from pydantic import ConfigDict, Field

from supple_editions import Edition
from supple_exporters.bundle.digests import Digests
from supple_figures import rest_skeleton
from supple_figures.looks import LegendSign, StyleName
from supple_schema.contract import model_schema, reader_schema
from supple_schema.models.base import Model, Slug
from supple_schema.reading.image_file import MediaType

BUNDLE_VERSION: Final = "2.0"
SCHEMA_ID: Final = "urn:supple:schema:v2:bundle"


WordKey: TypeAlias = Annotated[str, Field(pattern=r"^[a-z]+([._-][a-z]+)*$")]
"""The name of a word: `activity.hold`."""


class PictureFile(Model):
    """A picture in a file beside the bundle."""

    path: Annotated[str, Field(pattern=r"^(figures|images)/[A-Za-z0-9._/-]+$")]
    """Where it is, from the folder of the bundle: `figures/bridge.svg`."""

    media_type: MediaType
    """What sort of file it is."""

    sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
    """The digest of its bytes."""

    size: Annotated[int, Field(gt=0)]
    """Its length in bytes."""

    width: Annotated[int, Field(gt=0)]
    """Its width in CSS pixels. Figures have one scale, so show them at one scale to have bodies of one size."""

    height: Annotated[int, Field(gt=0)]
    """Its height in CSS pixels."""

    moving: bool
    """Whether it plays the movement by itself. It stands still for people who ask their device for less motion."""

    frame: Annotated[int, Field(ge=1)] | None
    """The number of the frame of the figure that it shows alone; null where it shows all there is."""

    style: StyleName | None
    """The look of a figure; null for a picture of an author's own."""

    alt: Annotated[str, Field(min_length=1)]
    """What it shows, in words, for people who do not see it."""

    credit: str | None
    """What must stand beside a picture of an author's own: author, source, licence. Null for a figure."""


class BundleFile(PictureFile):
    """A picture of an exercise, in a file beside the bundle."""

    exercise: Slug
    """The id of the exercise that it shows."""

    side: Annotated[int, Field(ge=1, le=2)] | None
    """The side that it shows, as `side` of a moment: 1 the first, 2 the other; null where it stands for both."""


class GuideFile(PictureFile):
    """A picture of a guide of the safety text, in a file beside the bundle."""

    guide: Slug
    """The id of the guide that it shows."""


class LegendFile(PictureFile):
    """A sign that pictures bear, by itself, in a file beside the bundle."""

    sign: LegendSign
    """The sign."""

    meaning: Annotated[str, Field(min_length=1)]
    """What it means, in the language of the edition, to stand beside it."""


class SkeletonBone(Model):
    """A bone of the body at rest, which stands upright with hanging arms and faces along x.

    The axes of every bone are those of the space at rest: x forward, y up, z toward the near side.
    """

    name: Annotated[str, Field(min_length=1)]
    """Its name, which is that of the joint that it starts at: `shank near`."""

    parent: str | None
    """The name of the bone that it hangs on, which stands before it; null for the pelvis."""

    offset: tuple[float, float, float]
    """The way to its joint from that of its parent, in metres; for the pelvis, from the floor."""


class Bundle(Model):
    """One edition of exercises and health advice, complete, for programs.

    Every field is always there. Null means what the description of the field says, never "forgotten".
    """

    model_config = ConfigDict(validate_by_name=True, serialize_by_alias=True)

    schema_id: Annotated[Literal["urn:supple:schema:v2:bundle"], Field(alias="$schema")]
    """The `$id` of the JSON Schema that this file obeys."""

    bundle_version: Literal["2.0"]
    """The version of this form. A program for 2.x must refuse 3.0."""

    digests: Digests
    """By which a program knows what has changed since the bundle that it has."""

    files: tuple[BundleFile, ...]
    """The pictures of exercises beside this file, in their order.

    Of each exercise look by look, in each the first side first, and of each side the still one, the moving one and then
    frame by frame.
    """

    guide_files: tuple[GuideFile, ...]
    """The pictures of guides beside this file, in their order; of each guide as of an exercise."""

    legend_files: tuple[LegendFile, ...]
    """The signs that these pictures may bear, look by look; none where there is no figure.

    The signs of muscles are there if a figure marks such muscles.
    """

    words: Mapping[WordKey, Annotated[str, Field(min_length=1)]]
    """Headings, labels and what to do in each moment of a timeline, in the language of the edition, by their keys."""

    skeleton: tuple[SkeletonBone, ...]
    """The body of all figures at rest, bone by bone, for apps that move a body of their own by `turns` of frames."""

    edition: Edition
    """The edition."""


def make_skeleton() -> tuple[SkeletonBone, ...]:
    """Give the body of all figures at rest, to a hundredth of a millimetre."""
    return tuple(
        SkeletonBone(
            name=bone.name, parent=bone.parent, offset=(round(x, 5) + 0.0, round(y, 5) + 0.0, round(z, 5) + 0.0)
        )
        for bone in rest_skeleton()
        for x, y, z in (bone.offset,)
    )


@cache
def bundle_reader_schema() -> dict[str, Any]:
    """Give the JSON Schema for programs that read bundles: it takes every later minor version too."""
    return reader_schema(bundle_schema(), "bundle_version")


@cache
def bundle_validator() -> Any:  # noqa: ANN401 - jsonschema makes its classes at run time
    """Give what holds a bundle to the exact schema. The schema itself is known to be one: a test sees to it."""
    return Draft202012Validator(bundle_schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)


@cache
def bundle_schema() -> dict[str, Any]:
    """Give the JSON Schema of a bundle, as it stands in `schema/v2/bundle.schema.json`."""
    return model_schema(Bundle, "bundle", "Bundle: one edition of exercises and health advice", mode="serialization")
