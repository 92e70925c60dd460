"""A link says the number of the page that it leads to, also where the number itself pushes that page on."""

from importlib import resources

from supple_exporters.pdf.page_boxes import page_box
from supple_exporters.pdf.page_numbers import leads_astray
from supple_exporters.pdf.rendering import render_html
from supple_exporters.pdf.shared_pages import PrintHtml
from supple_exporters.pdf.words import leads_to

CSS = (resources.files("supple_exporters.pdf") / "style/base.css").read_text(encoding="utf-8")
SMALL = """@page { size: %dmm 40mm; margin: 5mm; @top-left { content: none } @bottom-center { content: none } }
p { font: 12pt/5mm Booklet; margin: 0 } #care { padding-top: 18mm } .page { break-after: page }"""
LINK = '<a%s class="ref" data-before="(page\u00a0" data-after=")">When to take care</a>'
HTML = f'{"<p class=page>.</p>" * 9}<p>{LINK % leads_to("care")}</p><p id="care">Take care.</p>'


def test_link_says_the_right_page_where_its_number_takes_a_second_line() -> None:
    """At some widths a number needs one more line than none, and at one of them 10 needs it and 11 does not."""
    found: set[int] = set()
    for width in range(56, 68):
        drawn = render_html(PrintHtml(string=HTML), CSS, SMALL % width)
        place = next(number for number, page in enumerate(drawn.pages, 1) if "care" in page.anchors)
        words = (getattr(box, "text", "") for box in page_box(drawn.pages[9]).descendants())
        assert f"(page\u00a0{place})" in "".join(words), width
        found.add(place)
    assert found == {10, 11}


def test_check_of_page_numbers_finds_a_wrong_one() -> None:
    html = PrintHtml(string=HTML)
    assert leads_astray(render_html(html, CSS, f'{SMALL % 70} a.ref::after {{ content: "(page 9)" }}'))
    assert not leads_astray(render_html(html, CSS, SMALL % 70))
