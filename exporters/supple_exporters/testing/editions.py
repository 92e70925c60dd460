"""Made-up editions to try an exporter on: one with every kind of item, one with next to nothing, one with pictures, one
from right to left, one in another language. They are about shoulders, short, and not health advice.
"""

from __future__ import annotations

from supple_editions import Edition
from supple_editions.language.pseudo import PSEUDO, pseudo
from supple_exporters.testing.sample_models import read_edition
from supple_exporters.testing.sample_pictures import circle_picture, lying_figure
from supple_exporters.testing.texts import change_texts


def sample_editions() -> dict[str, Edition]:
    """Give the editions by name: `complete`, `smallest`, `pictures`, `right-to-left` and `other-language`."""
    return {
        "complete": complete_edition(),
        "smallest": smallest_edition(),
        "pictures": pictures_edition(),
        "right-to-left": right_to_left_edition(),
        "other-language": other_language_edition(),
    }


def smallest_edition() -> Edition:
    """Make an edition with safety text and no item at all."""
    return read_edition("smallest")


def pictures_edition() -> Edition:
    """Make an edition with a figure that is ready to draw, and a picture of an author's own with its credit."""
    edition = read_edition("pictures")
    drawn, shown = edition.exercises
    drawn = drawn.model_copy(update={"figure": lying_figure("1")})
    shown = shown.model_copy(update={"image": circle_picture()})
    return edition.model_copy(update={"exercises": (drawn, shown)})


def complete_edition() -> Edition:
    """Make an edition with every kind of item, every kind of dose and sides, and every optional text once."""
    return read_edition("complete")


def right_to_left_edition() -> Edition:
    """Make a small edition in Hebrew script. Its labels are English as long as no such language has messages."""
    return read_edition("right-to-left")


def other_language_edition() -> Edition:
    """Make the complete edition in a language for tests, which is English with other letters and longer words.

    `load_catalogue` knows its messages. A plain English word in an output is one that the exporter brings itself.
    """
    changed = change_texts(complete_edition(), lambda text, _: pseudo(text))
    return changed.model_copy(update={"id": "other-language", "language": PSEUDO})
