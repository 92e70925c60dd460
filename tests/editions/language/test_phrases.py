"""Doses in words: what a patient reads must be what an author wrote."""

from pathlib import Path

import yaml
from golden import Golden

from supple_editions.language import load_catalogue
from supple_editions.language.phrases import dose_rows, dose_sentences
from supple_schema.models.dose import Dose
from supple_schema.models.exercise import Sides
from supple_schema.models.locale import UnitSystem

CASES = Path(__file__).parents[2] / "cases" / "language"
TIMES = {"morning": "in the morning", "night": "at night"}


def test_each_dose_reads_as_it_was_written(golden: Golden) -> None:
    """Every part of a dose is in its sentences and in its table, for every kind of dose."""
    catalogue = load_catalogue("en")
    lines: list[str] = []
    for case in yaml.safe_load((CASES / "doses.yaml").read_text())["doses"]:
        dose, sides = Dose.model_validate(case["dose"]), Sides(case["sides"])
        times = [TIMES[name] for name in dose.times]
        system = UnitSystem(case["units"]) if "units" in case else None
        lines.append(f"# {case['dose']} sides {sides.value}")
        lines += dose_sentences(catalogue, dose, sides, times, system)
        lines += [f"  {label}: {value}" for label, value in dose_rows(catalogue, dose, sides, times, system)]
    golden(CASES / "doses.en.txt", "\n".join(lines) + "\n")
