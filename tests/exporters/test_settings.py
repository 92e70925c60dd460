"""Options of exporters are set as text, and every mistake in them is answered with what can be written instead."""

from contextlib import suppress
from enum import StrEnum
from typing import Annotated, Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from supple_editions import Edition
from supple_exporters.contract import CONTRACT_VERSION, Artifact, Exporter, ExporterOptions, NoOptions
from supple_exporters.settings import SettingError, read_settings


class Paper(StrEnum):
    A4 = "a4"
    LETTER = "letter"


class PageOptions(ExporterOptions):
    width: Annotated[int, Field(ge=40, le=120)] = 72
    scale: Annotated[float, Field(gt=0, lt=2)] = 1.0
    large_print: bool = False
    paper: Paper = Paper.A4


class Pages(Exporter[PageOptions]):
    name: ClassVar[str] = "pages"
    summary: ClassVar[str] = "pages"
    contract: ClassVar[int | tuple[int, int]] = CONTRACT_VERSION

    def export(self, edition: Edition, options: PageOptions) -> list[Artifact]:  # noqa: ARG002 - it is never called
        return []


class Plain(Exporter[NoOptions]):
    name: ClassVar[str] = "plain"
    contract: ClassVar[int | tuple[int, int]] = CONTRACT_VERSION
    summary: ClassVar[str] = "plain"

    def export(self, edition: Edition, options: NoOptions) -> list[Artifact]:  # noqa: ARG002 - it is never called
        return []


EXPORTERS: dict[str, type[Exporter[Any]]] = {"pages": Pages, "plain": Plain}


def test_exporters_without_settings_get_their_defaults() -> None:
    assert read_settings([], EXPORTERS) == {"pages": PageOptions(), "plain": NoOptions()}


def test_texts_become_the_types_of_the_options() -> None:
    settings = ["pages.width=40", "pages.large-print=true", "pages.paper=letter", "pages.scale=1.5"]
    assert read_settings(settings, EXPORTERS)["pages"] == PageOptions(
        width=40, large_print=True, paper=Paper.LETTER, scale=1.5
    )


@pytest.mark.parametrize(
    ("setting", "problem"),
    [
        ("width=40", "`width=40` is not a setting. Write the exporter before it: `pages.width=40`."),
        ("pages.width", "`pages.width` is not a setting. Write `exporter.option=value`."),
        (
            "page.width=40",
            "This build has no exporter `page`. Did you mean `pages`? It has `pages` and `plain`.",
        ),
        (
            "pages.widht=40",
            "`pages` has no option `widht`. Did you mean `width`? It has `width`, `scale`, `large_print` and `paper`.",
        ),
        ("plain.width=40", "`plain` has no option `width`. It has none."),
        ("pages.width=wide", "`pages.width` must be a whole number, and not `wide`."),
        ("pages.width=", "`pages.width` must be a whole number, and not ``."),
        ("pages.width=39", "`pages.width` must be at least 40, and not `39`."),
        ("pages.width=121", "`pages.width` must be at most 120, and not `121`."),
        ("pages.width=7.5", "`pages.width` must be a whole number, and not `7.5`."),
        ("pages.scale=0", "`pages.scale` must be more than 0.0, and not `0`."),
        ("pages.scale=2", "`pages.scale` must be less than 2.0, and not `2`."),
        ("pages.scale=big", "`pages.scale` must be a number, and not `big`."),
        ("pages.large_print=maybe", "`pages.large_print` must be `true` or `false`, and not `maybe`."),
        ("pages.paper=a5", "`pages.paper` must be 'a4' or 'letter', and not `a5`."),
    ],
)
def test_mistake_is_answered_with_what_to_write(setting: str, problem: str) -> None:
    with pytest.raises(SettingError) as raised:
        read_settings([setting], EXPORTERS)
    assert [str(found) for found in raised.value.problems] == [problem]


def test_every_mistake_is_told_in_one_run() -> None:
    with pytest.raises(SettingError) as raised:
        read_settings(["pages.width=1", "pages.paper=a5", "word.size=1", "pages.scale=1", "pages.scale=1"], EXPORTERS)
    assert len(raised.value.problems) == 4
    assert "`pages.scale` is set twice. Set it once." in map(str, raised.value.problems)


@given(st.text())
def test_no_text_ends_in_anything_but_options_or_problems(text: str) -> None:
    for setting in (text, f"pages.{text}", f"pages.width={text}", f"pages.paper={text}"):
        with suppress(SettingError):
            assert read_settings([setting], EXPORTERS).keys() == EXPORTERS.keys()
