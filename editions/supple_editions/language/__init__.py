"""Every word that Supple itself prints into an output, and the phrases that it makes out of numbers.

The words of a language are one file in `messages/`. To add a language, add its file: no code and no template changes.
"""

from supple_editions.language.catalogue import Catalogue, CatalogueError, known_languages, load_catalogue

__all__ = ["Catalogue", "CatalogueError", "known_languages", "load_catalogue"]
