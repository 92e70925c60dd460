"""The words of a file that count as shown are those that a reader sees, whatever hides the others."""

import io

import pikepdf
import pytest

from supple_exporters.contract import Artifact
from supple_exporters.words_shown import read_words

pytestmark = pytest.mark.slow

SIGN = "Call 999 now if both your legs are weak"
PAGE = f"<!doctype html><link rel=stylesheet href=../a.css><body><div class=s>{SIGN}</div><p>Lift your leg.</p>"


def shown(page: str, style: str = "") -> str:
    words = read_words(Artifact("pages/a.html", page.encode()), seen=True, beside={"a.css": style.encode()})
    return " ".join(words.split())


@pytest.mark.parametrize(
    "style",
    [
        "body > .s { display: none }",
        ".s { visibility: hidden }",
        ".s { color: white }",
        ".s { color: transparent }",
        ".s { color: #f4f4f4 }",
        "body { background: navy } .s { color: navy } p { color: white }",
        ".s { font-size: 0 }",
        ".s { font-size: 1px }",
        ".s { opacity: 0.01 }",
        ".s { transform: scale(0.01) }",
        ".s { position: absolute; left: -9999px }",
        ".s { position: absolute; top: -999px }",
        ".s { text-indent: -9999px; white-space: nowrap }",
        ".s { position: absolute; top: 300px; clip: rect(0, 0, 0, 0) }",
        ".s { height: 0; overflow: hidden }",
        ".s { position: absolute; top: 300px; width: 20px; overflow: hidden; white-space: nowrap }",
        ".s { color: white; text-decoration: underline black }",
        "p { position: absolute; inset: 0; margin: 0; padding: 200px; height: 999px; background: white }",
    ],
)
def test_words_that_a_style_hides_are_not_shown(style: str) -> None:
    assert SIGN not in shown(PAGE, style)
    assert "Lift your leg." in shown(PAGE, style)


@pytest.mark.parametrize(
    "style",
    [
        "",
        "body { background: navy; color: #eef }",
        ".s { color: #999 }",
        ".s { font-size: 9px; columns: 2 }",
        ".s { position: absolute; left: 500px; top: 500px }",
        ".s { padding: 400px; border: 1px solid }",
        ".s { max-width: 20rem; margin: auto; text-align: justify; transform: rotate(3deg) }",
        ".s { margin-left: 1000px; white-space: nowrap }",
        ".s { display: grid; grid-template-columns: 1fr 2fr }",
        ".s::first-letter { font-size: 2em; color: #b00 }",
        "@media print { .s { display: none } }",
    ],
)
def test_words_that_a_style_shows_count(style: str) -> None:
    assert SIGN in shown(PAGE, style)


@pytest.mark.parametrize(
    "page",
    [
        "<div hidden>{}</div>",
        "<noscript>{}</noscript>",
        "<template>{}</template>",
        "<img src=a.png alt='{}'>",
        "<p title='{}'></p>",
        "<textarea hidden>{}</textarea>",
        "<canvas>{}</canvas>",
        "<svg><desc>{}</desc></svg>",
        "<style>p::before {{ color: white; content: '{}' }}</style>",
        "<title>{}</title>",
        "<div aria-hidden=true>{}</div>",
        "<details><summary>More</summary>{}</details>",
        "<details><summary>More</summary><p>{}</p></details>",
        "<dialog>{}</dialog>",
        "<div popover>{}</div>",
        "<!-- {} -->",
        "<script>{}</script>",
    ],
)
def test_words_that_an_element_keeps_for_others_are_not_shown(page: str) -> None:
    assert shown(f"{page.format(SIGN)}<p>Lift your leg.</p>").removeprefix("More ") == "Lift your leg."


def test_page_whose_style_lies_elsewhere_cannot_be_read() -> None:
    with pytest.raises(ValueError, match=r"depends on 'https://cdn\.example/a\.css', which is none of the files"):
        shown(PAGE, "@import url(https://cdn.example/a.css);")


SIGNS = {
    "ar": "اتصل بالطوارئ فورا إذا كانت ساقاك ضعيفتين",
    "he": "התקשרו מיד אם שתי הרגליים חלשות",
    "hi": "यदि दोनों पैर कमजोर हों तो तुरंत फोन करें",
    "ja": "両足に力が入らないときはすぐに電話してください",
    "vi": "Gọi ngay nếu cả hai chân đều yếu",
}


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("language", SIGNS)
def test_words_of_every_script_count_whichever_way_the_page_runs(language: str, direction: str) -> None:
    body = "<body><main><section><p class=s>"
    page = f"<html dir={direction}><link rel=stylesheet href=../a.css>{body}{SIGNS[language]}</p>Lift."
    style = "body, main { margin: auto; max-width: 40rem } section { max-width: 20rem; margin: 0 auto }"
    assert SIGNS[language] in shown(page, style)
    assert shown(page, ".s { position: absolute; left: -9999px }") == "Lift."


def test_a_page_from_right_to_left_reaches_to_the_left_and_others_to_the_right() -> None:
    words, hanging = f"<p style='position: absolute; left: -600px'>{SIGN}</p>Lift.", SIGN
    assert hanging in shown(f"<html dir=rtl><body>{words}")
    assert hanging not in shown(f"<html><body>{words}")
    assert hanging in shown(f"<html><body>{words.replace('-600', '1300')}")


DRAWN = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 900 200'>{}<text x='10' y='180'>Lift.</text></svg>"


def text(how: str = "") -> str:
    return f"<text x='10' y='40' {how}>{SIGN}</text>"


CLASSED, CLIPPED, WHITE = text("class='s'"), text("clip-path='url(#c)'"), text("fill='white'")


def drawn(inner: str) -> str:
    return " ".join(read_words(Artifact("a.svg", DRAWN.format(inner).encode()), seen=True).split())


@pytest.mark.parametrize(
    "inner",
    [
        text("fill='white'"),
        text("fill='none'"),
        text("fill-opacity='0'"),
        text("opacity='0'"),
        text("visibility='hidden'"),
        text("display='none'"),
        text("font-size='0.5'"),
        text("transform='scale(0.02)'"),
        text("transform='translate(0 999)'"),
        f"<style>.s {{ fill: #fff }}</style>{CLASSED}",
        f"<clipPath id='c'><rect width='1' height='1'/></clipPath>{CLIPPED}",
        f"<defs>{text()}</defs>",
        f"<symbol id='a'>{text()}</symbol>",
        f"<desc>{SIGN}</desc>",
        f"{text()}<rect width='900' height='100' fill='#eee'/>",
    ],
)
def test_words_that_a_drawing_hides_are_not_shown(inner: str) -> None:
    assert drawn(inner) == "Lift."


@pytest.mark.parametrize(
    "inner",
    [
        text(),
        text("font-size='9' fill='#666'"),
        f"<rect width='900' height='100' fill='navy'/>{WHITE}",
        f"<text x='10' y='40'>{SIGN[:20]}<tspan x='10' dy='20'>{SIGN[20:]}</tspan></text>",
    ],
)
def test_words_that_a_drawing_shows_count(inner: str) -> None:
    assert SIGN in drawn(inner)


def test_words_from_right_to_left_in_a_drawing_count() -> None:
    words = drawn(f"<text x='10' y='40'>{SIGNS['he']}</text>").split()
    assert set(SIGNS["he"].split()) < set(words)


def test_a_comment_in_markdown_is_not_shown() -> None:
    text = f"Lift <!-- {SIGN} --> your leg. <!-- {SIGN}"
    assert read_words(Artifact("a.md", text.encode()), seen=True).split() == ["Lift", "your", "leg."]


def printed(how: str) -> bytes:
    """A PDF of one page with a sign that is drawn in a way, and a line below it."""
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(600, 800))
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.Type1,
            BaseFont=pikepdf.Name.Helvetica,
            Encoding=pikepdf.Name.WinAnsiEncoding,
        )
        page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
        drawn = f"BT /F 12 Tf {how} 20 700 Td ({SIGN}) Tj ET BT /F 12 Tf 0 Tr 20 600 Td (Lift.) Tj ET"
        page.contents_add(drawn.encode())
        stream = io.BytesIO()
        pdf.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(("how", "seen"), [("", True), ("3 Tr", False), ("0 20000 Td", False)])
def test_words_that_a_pdf_does_not_draw_on_its_page_are_not_shown(how: str, seen: bool) -> None:
    words = " ".join(read_words(Artifact("a.bin", printed(how)), seen=True).split())
    assert (SIGN in words) is seen
    assert words.endswith("Lift.")


def test_a_pdf_that_is_none_cannot_be_read() -> None:
    with pytest.raises(ValueError, match="it is no PDF that can be opened"):
        read_words(Artifact("a.pdf", b"\xff"))
