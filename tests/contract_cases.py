"""The cases of the models and their schemas: texts of files of each kind that are right, or wrong in one way.

Under `accept/` stand whole files, which are right, and patches of them that stay right. Under `reject/` and
`differences/` are patches that make one of them wrong; a patch of `new` is a file of its own.
"""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from patches import SUFFIX, apply, read_cases

CASES = Path(__file__).parent / "cases/contract"
GROUPS = ("accept", "reject", "differences")


class Case(NamedTuple):
    """The text of one file, and what it shows."""

    kind: str
    name: str
    text: str


@cache
def contract_cases(group: str) -> tuple[Case, ...]:
    """Give the cases of a group, by their kinds and names."""
    found = [
        Case(path.stem, name, _patched(path.stem, dict(case)))
        for path in (CASES / group).glob(f"*{SUFFIX}")
        for name, case in read_cases(path).items()
    ]
    found += [
        Case(path.parent.name, path.stem, path.read_text(encoding="utf-8")) for path in (CASES / group).glob("*/*.yaml")
    ]
    return tuple(sorted(found))


def _patched(kind: str, case: dict[str, list[list[str]]]) -> str:
    ((base, changes),) = case.items()
    return apply("" if base == "new" else (CASES / f"accept/{kind}/{base}.yaml").read_text(encoding="utf-8"), changes)
