"""A picture goes to readers only if it is what its name says, and holds nothing but a picture.

A drawing in `accept/` or `reject/` is a case. What an author is told about the refused ones stands in `findings.txt`.
"""

import contextlib
from io import BytesIO
from pathlib import Path

import pytest
from golden import Golden
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from supple_schema.reading.drawing_file import ATTRIBUTES, ELEMENTS, MOST_ELEMENTS
from supple_schema.reading.image_file import (
    DRAWING,
    MAXIMUM_BYTES,
    MAXIMUM_DRAWING_BYTES,
    TYPES,
    ImageError,
    MediaType,
    check_image,
)

CASES = Path(__file__).parents[2] / "cases/images"
START, END = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">', "</svg>"


def refused(data: bytes, media_type: MediaType = DRAWING) -> ImageError:
    with pytest.raises(ImageError) as raised:
        check_image(data, media_type)
    assert raised.value.hint
    return raised.value


def picture(form: str, size: tuple[int, int] = (60, 40)) -> bytes:
    stream = BytesIO()
    Image.effect_noise(size, 50).save(stream, form)
    return stream.getvalue()


@pytest.mark.parametrize("case", sorted((CASES / "accept").glob("*.svg")), ids=lambda case: case.stem)
def test_a_drawing_of_plain_shapes_is_taken_as_it_is(case: Path) -> None:
    data = case.read_bytes()
    image = check_image(data, DRAWING)
    assert image.data == data
    assert (image.width, int(image.height)) == (40, 20)


def test_what_has_no_business_in_a_drawing_is_named_with_its_line(golden: Golden) -> None:
    told: list[str] = []
    for case in sorted((CASES / "reject").glob("*.svg")):
        error = refused(case.read_bytes())
        told.append(f"{case.stem}:{error.line or '-'} {error.message}\n")
    golden(CASES / "reject/findings.txt", "".join(told))


@given(st.binary(), st.sampled_from(sorted(set(TYPES.values()))))
def test_any_bytes_are_a_picture_or_a_finding(data: bytes, media_type: MediaType) -> None:
    with contextlib.suppress(ImageError):
        assert check_image(data, media_type).data == data


@given(st.text("<>/\"'&;#=:!?[]- aghilmnoprstuvxBox\n"))
def test_any_text_within_a_drawing_is_taken_or_a_finding(text: str) -> None:
    with contextlib.suppress(ImageError):
        assert check_image(f"{START}{text}{END}".encode(), DRAWING).width == 40


@given(st.sampled_from(sorted(ELEMENTS)), st.sampled_from(sorted(ATTRIBUTES - {"viewBox"})))
def test_no_attribute_leads_out_of_a_drawing(element: str, attribute: str) -> None:
    inner = f'<{element} viewBox="0 0 1 1" {attribute}="%s"/>'
    assert check_image(f"{START}{inner % 'url(#a)'}{END}".encode(), DRAWING).width == 40
    for value in ("url(//example.org)", "URL( 'x' )", "javascript:x", "\\75rl(x)", "@import x"):
        assert "leads out of the drawing" in refused(f"{START}{inner % value}{END}".encode()).message


@pytest.mark.parametrize(("form", "media_type"), [("PNG", "image/png"), ("JPEG", "image/jpeg")])
def test_a_whole_picture_is_measured(form: str, media_type: MediaType) -> None:
    image = check_image(picture(form), media_type)
    assert (image.width, image.height) == (60, 40)


@pytest.mark.parametrize(("form", "media_type"), [("PNG", "image/png"), ("JPEG", "image/jpeg")])
@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
@pytest.mark.parametrize("lenient", [False, True])
def test_a_picture_that_is_cut_off_is_refused(
    form: str, media_type: MediaType, share: float, lenient: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also in a process where another library has told Pillow to take such pictures."""
    monkeypatch.setattr("PIL.ImageFile.LOAD_TRUNCATED_IMAGES", lenient)
    data = picture(form)
    assert "damaged" in refused(data[: int(len(data) * share)], media_type).message


def test_a_picture_of_another_type_than_its_name_says_is_refused() -> None:
    assert "no JPEG" in refused(picture("PNG"), "image/jpeg").message
    assert "no PNG" in refused(picture("GIF"), "image/png").message


def test_a_picture_is_small_enough_to_send() -> None:
    assert "1024 kB" in refused(b"\0" * (MAXIMUM_BYTES + 1), "image/png").message
    assert "256 kB" in refused(b" " * (MAXIMUM_DRAWING_BYTES + 1)).message
    assert "4000 pixels" in refused(picture("PNG", (4001, 1)), "image/png").message
    assert f"{MOST_ELEMENTS} parts" in refused(f"{START}{'<g/>' * MOST_ELEMENTS}{END}".encode()).message
