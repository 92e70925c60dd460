"""A picture goes to readers only if it is what its name says, and holds nothing but a picture.

A drawing in `accept/` or `reject/` is a case. What an author is told about the refused ones stands in `findings.txt`.
"""

import contextlib
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from golden import Golden
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from supple_schema.reading.drawing_file import ELEMENTS, MOST_ELEMENTS
from supple_schema.reading.drawing_values import ATTRIBUTES, STYLES
from supple_schema.reading.image_file import (
    DRAWING,
    MAXIMUM_BYTES,
    MAXIMUM_DRAWING_BYTES,
    TYPES,
    ImageError,
    MediaType,
    check_image,
)
from supple_schema.reading.picture_copy import PictureCopyError, copy_picture

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


@given(st.sampled_from(sorted(ELEMENTS)), st.sampled_from(sorted(ATTRIBUTES - {"viewBox", "style", "aria-label"})))
def test_no_attribute_and_no_style_leads_out_of_a_drawing(element: str, attribute: str) -> None:
    attributes = [f'{attribute}="%s"']
    attributes += [f'style="{attribute}:%s"'] if attribute in STYLES else []
    for written in attributes:
        for value in ("url(//example.org)", "URL( 'x' )", "javascript:x()", "\\75rl(x)", "@import x", "url(#a) url(x)"):
            inner = f'<{element} viewBox="0 0 1 1" {written % value}/>'
            assert "may not stand there" in refused(f"{START}{inner}{END}".encode()).message


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


def with_chunk(name: str) -> bytes:
    """A PNG with one chunk more before its end."""
    data = picture("PNG")
    chunk = name.encode() + b"Comment\0A. Patient"
    end = data.index(b"IEND") - 4
    return data[:end] + (len(chunk) - 4).to_bytes(4) + chunk + zlib.crc32(chunk).to_bytes(4) + data[end:]


def with_segment(marker: int, content: bytes) -> bytes:
    """A JPEG with one segment more at its start."""
    data = picture("JPEG")
    return data[:2] + bytes((0xFF, marker)) + (len(content) + 2).to_bytes(2) + content + data[2:]


def exif(**settings: object) -> bytes:
    stream = BytesIO()
    tags = Image.Exif()
    for tag, value in settings.items():
        tags[int(tag.strip("t"), 16)] = value
    Image.new("RGB", (9, 9)).save(stream, "JPEG", exif=tags)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "media_type", "part"),
    [
        (with_chunk("tEXt"), "image/png", "the chunk `tEXt`"),
        (with_chunk("prVt"), "image/png", "the chunk `prVt`"),
        (picture("PNG") + b"A. Patient", "image/png", "something behind its end"),
        (
            with_segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x/>"),
            "image/jpeg",
            "APP1 `http://ns.adobe.com/xap/1.0/`",
        ),
        (with_segment(0xED, b"Photoshop 3.0\0A. Patient"), "image/jpeg", "the segment APP13 `Photoshop 3.0`"),
        (with_segment(0xE2, b"FPXR\0more"), "image/jpeg", "the segment APP2 `FPXR`"),
        (with_segment(0xFE, b"A. Patient"), "image/jpeg", "a comment (COM)"),
        (picture("JPEG") + b"A. Patient", "image/jpeg", "something behind its end"),
        (exif(t013B="A. Artist"), "image/jpeg", "the segment APP1 `Exif`"),
        (exif(t8825={1: "N"}), "image/jpeg", "the segment APP1 `Exif`"),
    ],
)
def test_a_part_that_is_no_picture_is_refused_by_name_with_the_way_to_strip_it(
    data: bytes, media_type: MediaType, part: str
) -> None:
    error = refused(data, media_type)
    assert part in error.message
    assert "exiftool -all=" in error.hint


def test_colours_size_on_paper_and_the_upright_way_may_pass() -> None:
    for data in (
        exif(t0112=1),
        exif(t0112=1, t011A=72.0, t011B=72.0, t0128=2),
        with_segment(0xE2, b"ICC_PROFILE\0\1\1"),
    ):
        assert check_image(data, "image/jpeg").data == data
    stream = BytesIO()
    Image.new("RGB", (9, 9)).save(stream, "PNG", dpi=(300, 300))
    assert check_image(stream.getvalue(), "image/png").width == 9
    assert "turned on its side" in refused(exif(t0112=6), "image/jpeg").message


@given(st.binary(max_size=200))
def test_an_exif_segment_of_any_bytes_is_taken_or_refused(data: bytes) -> None:
    with contextlib.suppress(ImageError):
        check_image(with_segment(0xE1, b"Exif\0\0" + data), "image/jpeg")


def test_a_picture_that_somebody_brings_is_not_drawn_when_it_would_fill_the_memory() -> None:
    stream = BytesIO()
    Image.new("1", (10_001, 5_000)).save(stream, "PNG")
    with pytest.raises(PictureCopyError, match="more than 50,000,000 pixels"):
        copy_picture(stream.getvalue())
