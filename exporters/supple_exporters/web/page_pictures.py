"""The pictures that pages show: the files beside a bundle in, what shows each exercise and each guide out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

OTHER_SIDE = 2


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A picture: paths from the folder of the site, the size in CSS pixels, and what it shows in words."""

    still: str
    moving: str | None
    width: int
    height: int
    alt: str
    credit: str | None
    steps: tuple[str, ...]
    other: PagePicture | None
    """The same of the other side, where it has a picture of its own."""


def pictures_by_item(
    files: Iterable[dict[str, Any]], key: str, items: Iterable[dict[str, Any]]
) -> Mapping[str, PagePicture]:
    """Give the picture of each item. `key` is the field of a file that names its item: `exercise` or `guide`."""
    figures = {item["id"]: item["figure"] for item in items if item.get("figure")}
    files = tuple(files)
    moving = {(file[key], file.get("side")): file["path"] for file in files if file["moving"]}
    found: dict[str, PagePicture] = {}
    # The other side comes last, so the picture that it belongs to is there.
    for file in files:
        name, side = file[key], file.get("side")
        if file["moving"]:
            continue
        frames = figures[name]["frames"] if name in figures else ()
        picture = PagePicture(
            still=file["path"],
            moving=moving.get((name, side)),
            width=file["width"],
            height=file["height"],
            alt=file["alt"],
            credit=file["credit"],
            steps=tuple(frame["alt"] for frame in frames),
            other=None,
        )
        if side == OTHER_SIDE and name in found:
            found[name] = replace(found[name], other=picture)
        else:
            found.setdefault(name, picture)
    return found
