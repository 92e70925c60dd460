"""What newcomers write wrong, and what they are told: each slip in one message at its place, without an echo of it."""

from pathlib import Path
from typing import NamedTuple

import pytest
import yaml
from golden import Golden

from supple_cli.main import main
from supple_rules import Session
from supple_schema.diagnostics import Diagnostic

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs/slips.md"
HEAD = (
    "# Slips, and what they are told\n\nThese are slips that people make who write their first files, and the message"
    " that each gets. A test makes each of them in a new project and compares the page with what `supple check` says."
    " To see more about a code: `supple explain CODE`.\n\n"
)


class Slip(NamedTuple):
    """What stood in a file of a new project, and what somebody writes for it."""

    slip: str
    file: str
    was: str
    now: str


SLIPS = [Slip(**entry) for entry in yaml.safe_load((ROOT / "tests/cases/slips.yaml").read_text("utf-8"))]


def told(slip: Slip, session: Session) -> list[Diagnostic]:
    """Make a slip in a set that is held in memory, and give what is found."""
    text = (session.root / slip.file).read_text("utf-8")
    assert text.count(slip.was) >= 1, slip
    found = session.update(slip.file, text.replace(slip.was, slip.now, 1))
    session.update(slip.file, text)
    return list(found)


def as_text(found: Diagnostic) -> str:
    place = found.place.span.start if found.place and found.place.span else None
    where = f"line {place.line}, column {place.column}: " if place else ""
    hints = "".join(f"\n  hint: {hint}" for hint in found.hints)
    return f"{where}{found.severity.value} {found.code}\n  {found.message}{hints}"


@pytest.mark.slow
def test_each_slip_gets_one_message_at_its_place(tmp_path: Path, golden: Golden) -> None:
    assert main(["init", str(tmp_path / "neck"), "--subject", "neck"]) == 0
    session = Session(tmp_path / "neck/content")
    page = HEAD
    for slip in SLIPS:
        found = told(slip, session)
        assert found, slip
        assert {one.place.file for one in found if one.place} == {slip.file}, (slip, found)
        assert len(SLIPS) >= 30
        messages = "\n".join(as_text(one) for one in found)
        page += f"## {slip.slip}\n\n```text\n{slip.now}\n```\n\n```text\n{slip.file}, {messages}\n```\n\n"
    golden(PAGE, page.rstrip("\n") + "\n")
