"""The themes of a set, as they travel with an edition: an exporter that makes prints chooses one by its id."""

from __future__ import annotations

from supple_editions.model.image import EditionPicture
from supple_schema.models.base import Model, Slug
from supple_schema.models.theme import Theme


class EditionTheme(Model):
    """A theme with its pictures."""

    id: Slug
    """By what a person chooses it."""

    theme: Theme
    """What its file says."""

    logo: EditionPicture | None = None
    """The logo."""

    cover_picture: EditionPicture | None = None
    """The picture on the cover."""
