"""Every word that Supple itself prints into an output, and the phrases that it makes out of numbers.

The words of a language are one file in `messages/`. To add a language, add its file: no code and no template changes.
"""

from supple_editions.language.catalogue import Catalogue, CatalogueError, known_languages, load_catalogue
from supple_editions.language.place_words import PlaceWords

__all__ = ["Catalogue", "CatalogueError", "PlaceWords", "known_languages", "load_catalogue"]
