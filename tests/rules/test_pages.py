"""The pages in docs/rules are the manual pages of the codes, whole and current."""

import re
from pathlib import Path

from supple_rules.manual_pages import FAMILIES
from supple_rules.registry import own_codes

DOCS = Path(__file__).parents[2] / "docs" / "rules"


def test_docs_list_every_code() -> None:
    text = (DOCS / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| \[(\w+)\]", text, re.MULTILINE) == sorted(
        own_codes(), key=lambda code: (list(FAMILIES).index(code[0]), code)
    )
