"""What the author of an exporter needs to test it: sample editions, and a check that holds it to the contract.

from supple_exporters.testing import check_exporter

def test_exporter_keeps_the_contract() -> None:
check_exporter(MyExporter)
"""

from supple_exporters.testing.checks import BrokenContractError, check_exporter, losing_faults
from supple_exporters.testing.editions import (
    complete_edition,
    other_language_edition,
    pictures_edition,
    right_to_left_edition,
    sample_editions,
    smallest_edition,
)
from supple_exporters.words_shown import read_words

__all__ = [
    "BrokenContractError",
    "check_exporter",
    "complete_edition",
    "losing_faults",
    "other_language_edition",
    "pictures_edition",
    "read_words",
    "right_to_left_edition",
    "sample_editions",
    "smallest_edition",
]
