"""Nobody but the person at this machine reads or changes anything by way of the pages."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from studio.serving import SECONDS, ask, cookie_of, key_of, open_site, own

from supple_studio.workspace import Workspace

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def address(shared_workspace: Workspace) -> Iterator[str]:
    with open_site(shared_workspace) as address:
        yield address


def test_only_the_printed_address_opens_the_pages(address: str) -> None:
    assert ask(address, "/")[0] == 403
    assert ask(address, "/?key=guess")[0] == 403
    status, headers, _ = ask(address, f"/?key={key_of(address)}&to=/show/exercise/bridge")
    assert (status, headers["location"]) == (303, "/show/exercise/bridge")
    assert "HttpOnly" in headers["set-cookie"]
    assert "SameSite=strict" in headers["set-cookie"]
    assert ask(address, "/", Cookie=cookie_of(address))[0] == 200


def test_servers_of_one_machine_do_not_take_each_other_s_cookies(address: str, shared_workspace: Workspace) -> None:
    """A browser sends all of them to all, and some programs write cookies in a form of their own."""
    with open_site(shared_workspace) as other:
        cookies = f'theirs={{"a": "b"}}; odd[]=1; {cookie_of(address)}; {cookie_of(other)}'
        assert ask(address, "/", Cookie=cookies)[0] == 200
        assert ask(other, "/", Cookie=cookies)[0] == 200
        assert ask(other, "/", Cookie=cookie_of(other, key_of(address)))[0] == 403


@pytest.mark.parametrize("to", ["//elsewhere.example", "/\\elsewhere.example", "http://elsewhere.example"])
def test_the_key_is_carried_to_no_other_place(address: str, to: str) -> None:
    assert ask(address, f"/?key={key_of(address)}&to={to}")[1]["location"] == "/"


def test_another_name_for_this_machine_gets_no_answer(address: str) -> None:
    assert ask(address, "/", Host="elsewhere.example", **own(address))[0] == 403
    assert ask(address, f"/?key={key_of(address)}", Host="elsewhere.example")[0] == 403


@pytest.mark.parametrize(
    "change", [{"Origin": "http://elsewhere.example"}, {"Origin": ""}, {"Cookie": ""}, {"Origin": "null"}]
)
def test_another_page_changes_nothing(address: str, change: dict[str, str]) -> None:
    assert ask(address, "/fix", "POST", {"number": "x"}, **{**own(address), **change})[0] == 403


def test_a_request_without_our_header_changes_nothing(address: str) -> None:
    headers = {name: value for name, value in own(address).items() if name != "X-Supple"}
    assert ask(address, "/fix", "POST", {"number": "x"}, **headers)[0] == 403
    assert ask(address, "/fix", "POST", {"number": "x"}, **own(address))[0] == 409


@pytest.mark.parametrize(
    "path",
    [
        "/show/exercise/..%2F..%2Fetc%2Fpasswd",
        "/show/exercise/nothing",
        "/show/nothing/bridge",
        "/picture/exercise/bridge/0-x.png/../../../etc/passwd",
        "/static/..%2Fapp.py",
        "/static/app.py",
        "/static/%252e%252e%252fapp.py",
        "/static/..\\app.py",
        "/show/exercise/%00",
        "/show/exercise/%ff%fe",
        "/show/exercise/..\\..\\etc\\passwd",
        "/part/write/exercise/bridge",
    ],
)
def test_no_file_is_given(address: str, path: str) -> None:
    assert ask(address, path, **own(address))[0] == 404


@pytest.mark.parametrize("file", ["../../etc/passwd", "/etc/passwd", "supple.yaml\0"])
def test_no_line_of_another_file_is_shown(address: str, file: str) -> None:
    assert ask(address, "/place", "POST", {"file": file, "line": 1}, **own(address))[0] == 404


@pytest.mark.skipif(os.name == "nt", reason="a user of Windows may not make links")
def test_no_line_of_a_link_out_of_the_content_is_shown(
    address: str, shared_workspace: Workspace, tmp_path: Path
) -> None:
    """It is named among the findings, so one can ask for it."""
    (tmp_path / "private.yaml").write_text("A. Patient", encoding="utf-8")
    link = shared_workspace.root / "exercises/leak.yaml"
    link.symlink_to(tmp_path / "private.yaml")
    try:
        shared_workspace.refresh(["exercises/leak.yaml"])
        status, _, text = ask(address, "/place", "POST", {"file": "exercises/leak.yaml", "line": 1}, **own(address))
        assert (status, "exercises/leak.yaml" in text, "Patient" in text) == (200, True, False)
    finally:
        link.unlink()
        shared_workspace.refresh(["exercises/leak.yaml"])


TITLE = {"kind": "exercise", "id": "bridge", "seen": "", "what": "set", "at": ["title"]}


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/fix", None, 400),
        ("/fix", [], 400),
        ("/fix", {"number": 1}, 400),
        ("/fix", {"file": "x"}, 400),
        ("/fix", b"[" * 200_000, 400),
        ("/fix", b'{"number": "\xff"}', 400),
        ("/fix", b"\xff\xfe{\x00", 400),
        ("/fix", b'{"number": "' + b"x" * 40_000_000, 413),
        ("/change", {**TITLE, "value": "half a \ud800 letter"}, 400),
        ("/change", {**TITLE, "at": ["steps", -1], "value": "x"}, 400),
        ("/change", {**TITLE, "at": ["steps", True], "value": "x"}, 400),
        ("/place", b'{"file": "supple.yaml", "line": ' + b"9" * 5_000 + b"}", 400),
        ("/try", b'{"id": "sitting", "at": ["angles", "knee"], "value": NaN}', 400),
        ("/try", b'{"id": "sitting", "at": ["angles", "knee"], "value": 1' + b"0" * 400 + b"}", 400),
        ("/locate", b'{"kind": "exercise", "id": "bridge", "page": -99, "left": 1, "top": 1}', 200),
        ("/new", {"kind": "review", "title": "A. Reviewer"}, 400),
        ("/new", {"kind": "project", "title": "Another set"}, 400),
    ],
)
def test_what_is_sent_must_be_of_its_form(address: str, path: str, body: object, status: int) -> None:
    """Else it is refused, and nothing else goes wrong: a fault of our own would be a 500, with a traceback."""
    assert ask(address, path, "POST", body, **own(address))[0] == status


def test_a_request_that_is_cut_off_is_no_fault_and_ends_no_other(
    address: str, caplog: pytest.LogCaptureFixture
) -> None:
    host, port = urlsplit(address).hostname, urlsplit(address).port
    head = "".join(f"{name}: {value}\r\n" for name, value in own(address).items())
    for start in ("POST /fix HTTP/1.1", "GET /events HTTP/1.1"):
        with socket.create_connection((host, port), timeout=SECONDS) as caller:
            told = f"{start}\r\nHost: {host}:{port}\r\n{head}Content-Length: 99\r\n\r\n{{"
            caller.sendall(told.encode())
    assert ask(address, "/part/list", **own(address))[0] == 200
    assert not caplog.records


@pytest.mark.parametrize(
    "request_line",
    ["GET [ HTTP/1.1", "OPTIONS * HTTP/1.1", "GET http://elsewhere.example/ HTTP/1.1", "GET /", "\x16\x03\x01"],
)
def test_what_is_no_request_of_a_browser_gets_nothing(address: str, request_line: str) -> None:
    host, port = urlsplit(address).hostname, urlsplit(address).port
    with socket.create_connection((host, port), timeout=SECONDS) as caller:
        caller.sendall(f"{request_line}\r\nHost: {host}:{port}\r\nConnection: close\r\n\r\n".encode())
        answer = caller.recv(1_000)
    assert answer[9:12] in {b"400", b"403"}


@pytest.mark.parametrize(("name", "data", "status"), [("bridge", "no base64!", 400), ("../../tmp/x", "AAAA", 409)])
def test_no_picture_is_put_elsewhere(
    address: str, shared_workspace: Workspace, name: str, data: str, status: int
) -> None:
    body = {"kind": "exercise", "id": name, "seen": "", "data": data}
    assert ask(address, "/picture", "POST", body, **own(address))[0] == status
    assert not list(shared_workspace.root.parent.rglob("x.png"))


def test_nothing_is_signed_in_a_preview(address: str) -> None:
    assert ask(address, "/sign", "POST", {}, **own(address))[0] == 404
    assert ask(address, "/review", **own(address))[0] == 404


def test_pages_load_nothing_from_elsewhere_and_are_framed_by_nobody(address: str) -> None:
    _, headers, text = ask(address, "/", **own(address))
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in text.replace(urlsplit(address).netloc, "")
    assert headers["cache-control"] == "no-store"


def test_web_pages_of_the_set_have_no_rights_here(address: str, workspace: Workspace) -> None:
    workspace.web("exercise", "bridge")
    path = f"/web/{key_of(address)}/exercise/bridge/0/exercise/bridge/index.html"
    status, headers, _ = ask(address, path)
    assert status == 200
    assert headers["content-security-policy"].startswith("sandbox allow-scripts;")
    assert f"script-src http://{urlsplit(address).netloc};" in headers["content-security-policy"]
    assert ask(address, "/web/guess/exercise/bridge/0/index.html")[0] == 403
    assert ask(address, f"/web/{key_of(address)}/exercise/bridge/0/..%2F..%2Fsupple.yaml")[0] == 404
