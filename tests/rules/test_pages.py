"""The pages in docs/rules are the manual pages of the codes, whole and current."""

import re
from pathlib import Path

import pytest
from golden import Golden

from supple_cli.codes import known_codes
from supple_rules.pages import FAMILIES, write_index, write_page

DOCS = Path(__file__).parents[2] / "docs" / "rules"


@pytest.mark.parametrize("code", known_codes())
def test_docs_hold_the_page_of_every_code(code: str, golden: Golden) -> None:
    golden(DOCS / f"{code}.md", write_page(known_codes()[code]))


def test_docs_list_every_code(golden: Golden) -> None:
    golden(DOCS / "README.md", write_index(known_codes()))
    text = (DOCS / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| \[(\w+)\]", text, re.MULTILINE) == sorted(
        known_codes(), key=lambda code: (list(FAMILIES).index(code[0]), code)
    )


def test_docs_hold_no_page_of_a_code_that_is_gone() -> None:
    assert {path.stem for path in DOCS.glob("*.md")} == {*known_codes(), "README"}
