"""Nobody but the person at this machine reads or changes anything by way of the pages."""

import http.client
import json
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from studio.serving import open_site

from supple_studio.desk import Desk

pytestmark = pytest.mark.slow

SECONDS = 30


@pytest.fixture(scope="module")
def address(shared_desk: Desk) -> Iterator[str]:
    with open_site(shared_desk) as address:
        yield address


def ask(
    address: str, path: str, method: str = "GET", body: object = None, **headers: str
) -> tuple[int, dict[str, str], str]:
    """Ask a server once, and no longer than it may take."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=SECONDS)
    try:
        connection.request(method, path, json.dumps(body) if body is not None else None, headers)
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read().decode(errors="replace")
    finally:
        connection.close()


def key_of(address: str) -> str:
    return urlsplit(address).query.removeprefix("key=")


def own(address: str) -> dict[str, str]:
    """Give the headers that a page of our own sends."""
    host = urlsplit(address).netloc
    return {"Cookie": f"supple-key={key_of(address)}", "Origin": f"http://{host}", "X-Supple": "1"}


def test_only_the_printed_address_opens_the_pages(address: str) -> None:
    assert ask(address, "/")[0] == 403
    assert ask(address, "/?key=guess")[0] == 403
    status, headers, _ = ask(address, f"/?key={key_of(address)}&to=/show/exercise/bridge")
    assert (status, headers["location"]) == (303, "/show/exercise/bridge")
    assert "HttpOnly" in headers["set-cookie"]
    assert "SameSite=strict" in headers["set-cookie"]
    assert ask(address, "/", Cookie=f"supple-key={key_of(address)}")[0] == 200


@pytest.mark.parametrize("to", ["//elsewhere.example", "/\\elsewhere.example", "http://elsewhere.example"])
def test_the_key_is_carried_to_no_other_place(address: str, to: str) -> None:
    assert ask(address, f"/?key={key_of(address)}&to={to}")[1]["location"] == "/"


def test_another_name_for_this_machine_gets_no_answer(address: str) -> None:
    assert ask(address, "/", Host="elsewhere.example", **own(address))[0] == 403
    assert ask(address, f"/?key={key_of(address)}", Host="elsewhere.example")[0] == 403


@pytest.mark.parametrize("change", [{"Origin": "http://elsewhere.example"}, {"Origin": ""}, {"Cookie": "supple-key=x"}])
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
        "/part/write/exercise/bridge",
    ],
)
def test_no_file_is_given(address: str, path: str) -> None:
    assert ask(address, path, **own(address))[0] == 404


@pytest.mark.parametrize("file", ["../../etc/passwd", "/etc/passwd", "supple.yaml\0"])
def test_no_line_of_another_file_is_shown(address: str, file: str) -> None:
    assert ask(address, "/place", "POST", {"file": file, "line": 1}, **own(address))[0] == 404


@pytest.mark.parametrize("body", [None, [], {"number": 1}, {"file": "x"}])
def test_what_is_sent_must_be_of_its_form(address: str, body: object) -> None:
    assert ask(address, "/fix", "POST", body, **own(address))[0] == 400


@pytest.mark.parametrize(("name", "data", "status"), [("bridge", "no base64!", 400), ("../../tmp/x", "AAAA", 409)])
def test_no_picture_is_put_elsewhere(address: str, shared_desk: Desk, name: str, data: str, status: int) -> None:
    body = {"kind": "exercise", "id": name, "seen": "", "data": data}
    assert ask(address, "/picture", "POST", body, **own(address))[0] == status
    assert not list(shared_desk.root.parent.rglob("x.png"))


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


def test_web_pages_of_the_set_have_no_rights_here(address: str, desk: Desk) -> None:
    desk.web("exercise", "bridge")
    path = f"/web/{key_of(address)}/exercise/bridge/0/exercise/bridge/index.html"
    status, headers, _ = ask(address, path)
    assert status == 200
    assert headers["content-security-policy"].startswith("sandbox allow-scripts;")
    assert f"script-src http://{urlsplit(address).netloc};" in headers["content-security-policy"]
    assert ask(address, "/web/guess/exercise/bridge/0/index.html")[0] == 403
    assert ask(address, f"/web/{key_of(address)}/exercise/bridge/0/..%2F..%2Fsupple.yaml")[0] == 404
