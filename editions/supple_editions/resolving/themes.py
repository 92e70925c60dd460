"""Themes of an edition: the theme files of a library and their pictures, put together."""

from __future__ import annotations

from supple_editions.model.image import EditionPicture
from supple_editions.model.theme import EditionTheme
from supple_schema.linking import Item, Library
from supple_schema.models.theme import Theme


def resolve_themes(library: Library) -> tuple[EditionTheme, ...]:
    """Give all themes of a set, by id."""
    return tuple(_resolve(library, item) for _, item in sorted(library.themes.items()))


def _resolve(library: Library, item: Item[Theme]) -> EditionTheme:
    pictures = {
        name: EditionPicture(
            file=picture.file,
            media_type=file.media_type,
            width=file.width,
            height=file.height,
            alt=picture.alt,
            data=file.data,
        )
        for name, picture in item.model.pictures.items()
        for file in (library.images[picture.file],)
    }
    return EditionTheme(id=item.id, theme=item.model, **pictures)
