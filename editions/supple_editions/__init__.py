"""From a library and a brief to an edition: everything that one output needs, in one language, resolved and complete.

An edition is all that an exporter sees. It refuses to exist without its safety text.
"""

from supple_editions.briefs import Brief, Person, all_briefs, brief_of, briefs_of
from supple_editions.making import select_edition, select_figure
from supple_editions.model import Edition

__all__ = ["Brief", "Edition", "Person", "all_briefs", "brief_of", "briefs_of", "select_edition", "select_figure"]
