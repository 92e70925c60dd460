"""Every way in which a file can fail to be read has its own finding, at the right place, in words for an author."""

from pathlib import Path

import findings
import pytest
from golden import Golden

from supple_schema.diagnostics import Code
from supple_schema.reading import codes
from supple_schema.reading.document import read_document
from supple_schema.reading.source_file import MAXIMUM_BYTES, decode_source, read_source_file

CASES = Path(__file__).parents[2] / "cases/reading"


@pytest.mark.parametrize("case", sorted(CASES.iterdir()), ids=lambda case: case.name)
def test_case_gives_the_expected_findings(case: Path, golden: Golden) -> None:
    (source,) = case.glob("input.*")
    file, found = decode_source(source.name, source.read_bytes())
    if file is not None:
        _, found = read_document(file)
    golden(case / "expected.txt", findings.write(found))


def test_a_file_that_cannot_be_opened_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "bridge.yaml").symlink_to("gone.yaml")
    file, found = read_source_file(tmp_path, "bridge.yaml")
    assert file is None
    assert findings.write(found) == "file R101 This file cannot be opened: No such file or directory.\n"


def test_a_file_that_is_too_large_is_a_finding() -> None:
    file, found = decode_source("bridge.yaml", b"a" * (MAXIMUM_BYTES + 1))
    assert file is None
    expected = "file R102 This file is larger than 256 kB. | Split it, or check that it is the file you meant.\n"
    assert findings.write(found) == expected


def test_every_code_of_reading_has_a_case() -> None:
    shown = "".join(path.read_text(encoding="utf-8") for path in [*CASES.glob("*/expected.txt"), Path(__file__)])
    known = [code for code in vars(codes).values() if isinstance(code, type) and issubclass(code, Code)]
    assert [code.code for code in known if code is not Code and f" {code.code} " not in shown] == []
