"""Commands that need more packages say which, where these are not installed."""

import sys

import pytest
from cli.running import Supple

from supple_cli.main import ExitStatus


@pytest.mark.parametrize(
    ("command", "package", "module", "extra"),
    [
        ("lsp", "pygls.lsp.server", "supple_studio.language_server.server", "editor"),
        ("preview", "uvicorn", "supple_studio.site.serving", "studio"),
        ("studio", "pypdfium2", "supple_studio.previews.page_images", "studio"),
    ],
)
def test_what_is_missing_is_named(
    supple: Supple, monkeypatch: pytest.MonkeyPatch, command: str, package: str, module: str, extra: str
) -> None:
    for name in [name for name in sys.modules if name.startswith("supple_studio")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, package, None)
    result = supple(command)
    assert result.status == ExitStatus.FINDINGS
    assert f'pip install "supple[{extra}]"' in result.err
    assert module not in sys.modules
