"""Text cards: each exercise and each routine as a plain text that fits into a message or onto a slip of paper.

`wrapping` breaks lines, `card` lays a text out, `exercise_card`, `routine_card` and `safety_card` say what stands on
each kind of card, `wording` gives them their words, `exporter` makes the files.
"""

from supple_exporters.cards.card_options import CardOptions
from supple_exporters.cards.exporter import CardsExporter

__all__ = ["CardOptions", "CardsExporter"]
