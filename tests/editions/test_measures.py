"""What a measure asks people to write down, in words."""

from canonical import content

from supple_editions import brief_of, select_edition


def test_a_number_with_a_meaning_of_its_own_is_told_with_it() -> None:
    library = content()
    edition, report = select_edition(library, brief_of(library.booklets["sciatica"]))
    assert edition is not None, report
    (measure,) = edition.measures
    assert measure.scale.levels[0] == "not below your back"
    assert measure.scale_phrase.startswith("Write down the number: 0 for not below your back, 1 for ")
    assert measure.scale_phrase.endswith(" or 4 for your foot.")
    (routine,) = edition.routines
    assert [link.id for link in routine.measures] == [measure.id]
