"""The page of all kinds and fields for authors is current and names every field."""

import re
from pathlib import Path

from supple_schema.contract.reference import reference_page
from supple_schema.contract.schemas import kind_schema
from supple_schema.models.kinds import KINDS, PROJECT

DOCS = Path(__file__).parents[3] / "docs"


def test_every_field_of_every_kind_and_part_is_on_the_page() -> None:
    page = reference_page()
    for kind in [*KINDS.values(), PROJECT]:
        schema = kind_schema(kind)
        for part in [schema, *schema.get("$defs", {}).values()]:
            for option in [part, *part.get("anyOf", ())]:
                for field in option.get("properties", {}):
                    assert f"`{field}`" in page or f"{field}:" in page, f"{kind.name}: {field}"


def test_every_link_within_the_page_leads_to_a_heading() -> None:
    page = reference_page()
    headings = {title.strip().lower().replace(" ", "-") for title in re.findall(r"^#+ (.+)$", page, re.MULTILINE)}
    assert {link for link in re.findall(r"\]\(#([^)]+)\)", page) if link not in headings} == set()


def test_no_heading_stands_twice() -> None:
    headings = re.findall(r"^##+ (.+)$", reference_page().lower(), re.MULTILINE)
    assert sorted(set(headings)) == sorted(headings)
