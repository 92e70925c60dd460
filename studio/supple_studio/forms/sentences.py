"""What a dose comes to: the fields of an exercise in, the sentences that a reader gets out."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import ValidationError

from supple_editions.language import known_languages, load_catalogue
from supple_editions.language.phrases import dose_sentences
from supple_schema.linking import Library
from supple_schema.models.dose import Dose, NamedDose
from supple_schema.models.exercise import Sides
from supple_schema.reading.positions import DataPath
from supple_schema.reading.yaml_reader import Data


def tell_doses(library: Library, data: dict[str, Data]) -> dict[DataPath, str]:
    """Give the sentences of each dose of an exercise that is whole, by its path."""
    project = library.project
    language = project.model.language if project else "en"
    if language not in known_languages():
        return {}
    catalogue = load_catalogue(language)
    try:
        sides = Sides(str(data.get("sides", Sides.NONE.value)))
    except ValueError:
        sides = Sides.NONE
    told: dict[DataPath, str] = {}
    for path, model in _doses(data):
        times = [library.vocabulary("times-of-day")[name].entry.title for name in model.times]
        told[path] = " ".join(dose_sentences(catalogue, model, sides, times))
    return told


def _doses(data: dict[str, Data]) -> Iterator[tuple[DataPath, Dose]]:
    others = data.get("other_doses")
    written: list[tuple[DataPath, Data | None, type[Dose]]] = [(("dose",), data.get("dose"), Dose)]
    for number, other in enumerate(others if isinstance(others, list) else ()):
        written.append((("other_doses", number), other, NamedDose))
    for path, value, model in written:
        if isinstance(value, dict):
            try:
                yield path, model.model_validate(value)
            except ValidationError:
                continue
