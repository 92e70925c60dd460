"""Which fields of an edition each output shows is kept in a file, so none can fall out of one in silence.

Of texts the marks of the test kit are looked for. Numbers, flags, choices and dates are changed one by one, and the
output must change too. A line of a template that goes shows here as one more field that is not shown.
"""

import base64
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from enum import Enum
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias, cast

import pytest
from golden import Golden
from sampling import sampled

from supple_editions import Edition
from supple_editions.model import RichText
from supple_exporters.cards import CardsExporter
from supple_exporters.cards.card_options import CardForm, CardOptions
from supple_exporters.figures import edition_figures
from supple_exporters.pdf import PdfExporter, pictures
from supple_exporters.pdf.markup import write_markup
from supple_exporters.pdf.options import Form, PdfOptions
from supple_exporters.testing.losses import MARK, full_edition, loss_faults, mark_edition
from supple_exporters.web import WebExporter, WebOptions
from supple_figures import SolvedFigure
from supple_figures.drawing.figure import draw_figure, draw_frames
from supple_schema.models.base import Model
from supple_schema.models.booklet import Audience
from supple_schema.models.shape import Shape, ShapeKind, compile_shape, fields_of

pytestmark = pytest.mark.slow

SHOWN = Path(__file__).parents[1] / "cases" / "shown"
COUNTED = frozenset((ShapeKind.NUMBER, ShapeKind.FLAG, ShapeKind.CHOICE, ShapeKind.DATE))
Write: TypeAlias = Callable[[Edition], str]


@pytest.fixture(autouse=True)
def each_figure_is_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Most of the time of a print before it is laid out goes into its figures, and hardly a change is one of these."""
    kept: dict[str, tuple[SolvedFigure, object]] = {}

    def once(draw: Callable[..., object]) -> Callable[..., object]:
        def drawn(figure: SolvedFigure, **how: object) -> object:
            key = f"{draw} {id(figure)} {how}"
            if key not in kept:
                kept[key] = figure, draw(figure, **how)
            return kept[key][1]

        return drawn

    monkeypatch.setattr(edition_figures, "draw_figure", once(draw_figure))
    monkeypatch.setattr(pictures, "draw_frames", once(draw_frames))


def write_print(edition: Edition, **options: Any) -> str:
    """The prints of a form before they are drawn: all that the templates say, and the pictures."""
    return "\n".join(markup.html for markup in write_markup(edition, PdfOptions(**options)))


def write_cards(edition: Edition, form: CardForm) -> str:
    """The cards of a form, with their lines joined."""
    return "\n".join(file.data.decode() for file in CardsExporter().export(edition, CardOptions(form=form)))


def write_pages(edition: Edition) -> str:
    """The web pages, and what their script knows."""
    files = WebExporter().export(edition, WebOptions())
    return "\n".join(file.data.decode() for file in files if file.path.endswith(".html") or file.path == "data.js")


def write_data(edition: Edition) -> str:
    """What a bundle says of the edition: the edition itself."""
    return edition.model_dump_json()


OUTPUTS: dict[str, Write] = {
    "web": write_pages,
    "json": write_data,
    **{f"cards-{form}": partial(write_cards, form=form) for form in CardForm},
    **{f"pdf-{form}": partial(write_print, form=form) for form in Form},
    "pdf-booklet-staff": partial(write_print, form=Form.BOOKLET, audience=Audience.STAFF),
}


def leaves(shape: Shape, path: str = "") -> Iterator[str]:
    """The paths of all fields of an edition without texts in them: numbers, flags, choices, dates, whole amounts."""
    inner = shape.items or shape
    if inner.kind in COUNTED or (inner.model and path and is_counted(inner)):
        yield path
    elif inner.model not in {None, RichText}:
        for name, field in fields_of(inner.model).items():
            if not field.hidden:
                yield from leaves(field.shape, f"{path}.{name}".lstrip("."))


def is_counted(shape: Shape) -> bool:
    """Whether there are no words below a field, as in an amount."""
    inner = shape.items or shape
    below = [field.shape for field in fields_of(inner.model).values() if not field.hidden] if inner.model else []
    return inner.kind in COUNTED or (bool(below) and inner.model is not RichText and all(map(is_counted, below)))


def change(value: object, path: list[str], shape: Shape) -> object:
    """Give a value with other numbers, flags, choices and dates at all places of a path and below."""
    if shape.items:
        inner = shape.items
        return tuple(change(item, path, inner) for item in cast("tuple[object, ...]", value or ()))
    if isinstance(value, Model):
        fields = fields_of(type(value))
        below = [fields[path[0]]] if path else [field for field in fields.values() if not field.hidden]
        return value.model_copy(
            update={field.attribute: change(getattr(value, field.attribute), path[1:], field.shape) for field in below}
        )
    return other_than(value, shape)


def other_than(value: object, shape: Shape) -> object:
    """Give a value of the same type that is not the same."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, Enum):
        kinds = list(type(value))
        return kinds[(kinds.index(value) + 1) % len(kinds)]
    if isinstance(value, str) and value in shape.options:
        return next(option for option in shape.options if option != value)
    if isinstance(value, date):
        return value + timedelta(days=400)
    if isinstance(value, int | float):
        return value + 1
    return value


def not_shown(write: Write) -> Iterator[str]:
    """The fields of the sample that an output does not show: no text of them and no change is in it."""
    marked, marks = mark_edition(full_edition())
    found = {mark.lower() for mark in MARK.findall(write(marked))}
    yield from set(marks.values()) - {path for mark, path in marks.items() if mark in found}
    edition = full_edition()
    before = write(edition)
    for path, changed in changes(edition).items():
        if changed is not None and is_same(write, changed, before):
            yield path


def changes(edition: Edition) -> dict[str, Edition | None]:
    """An edition for each field without words, changed there alone; None where the edition has nothing there."""
    whole = compile_shape(Edition)
    made = {path: cast("Edition", change(edition, path.split("."), whole)) for path in leaves(whole)}
    return {path: None if changed == edition else changed for path, changed in made.items()}


def is_same(write: Write, changed: Edition, before: str) -> bool:
    try:
        return write(changed) == before
    except Exception:  # noqa: BLE001 - a value that cannot be means something to whatever cannot use it
        return False


@pytest.mark.parametrize("output", sampled(OUTPUTS, OUTPUTS.keys() - {"web"}))
def test_every_field_that_an_output_does_not_show_is_known(output: str, golden: Golden) -> None:
    lines = sorted(not_shown(OUTPUTS[output]))
    file = SHOWN / f"{output}.txt"
    lost = sorted(set(lines) - set(file.read_text(encoding="utf-8").splitlines())) if not golden.refresh else []
    assert lost == [], f"{output} has lost fields: if that is wanted, ./run generate"
    golden(file, "".join(f"{line}\n" for line in lines))


def test_the_booklet_loses_what_its_exporter_says_and_no_more() -> None:
    """A sweep looks for it in the words of the print itself."""
    marked, marks = mark_edition(full_edition())
    html = write_print(marked, form=Form.BOOKLET)
    drawings = [base64.b64decode(text).decode() for text in re.findall(r"svg\+xml;base64,([\w+/=]+)", html)]
    assert list(loss_faults(PdfExporter.losses, marks, [html, *drawings])) == []


def test_every_field_has_a_sample() -> None:
    assert [path for path, changed in changes(full_edition()).items() if changed is None] == []
