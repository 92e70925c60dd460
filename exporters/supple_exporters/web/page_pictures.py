"""The pictures that pages show: the files beside a bundle in, what shows each exercise and each guide out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any


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


def pictures_by_item(
    files: Iterable[dict[str, Any]], key: str, items: Iterable[dict[str, Any]]
) -> Mapping[str, PagePicture]:
    """Give the picture of each item. `key` is the field of a file that names its item: `exercise` or `guide`."""
    figures = {item["id"]: item["figure"] for item in items if item.get("figure")}
    found: dict[str, PagePicture] = {}
    moving = {file[key]: file["path"] for file in files if file["moving"]}
    for file in files:
        name = file[key]
        if not file["moving"] and name not in found:
            frames = figures[name]["frames"] if name in figures else ()
            found[name] = PagePicture(
                still=file["path"],
                moving=moving.get(name),
                width=file["width"],
                height=file["height"],
                alt=file["alt"],
                credit=file["credit"],
                steps=tuple(frame["alt"] for frame in frames),
            )
    return found
