"""From single files to one library in which every reference resolves.

`load_content` is the way in: it reads all files of a content folder, checks each against its model, and links them.
"""

from supple_schema.linking.library import Item, Library
from supple_schema.linking.loading import load_content

__all__ = ["Item", "Library", "load_content"]
