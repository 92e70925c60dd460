"""What the code makes is kept as the code makes it now: schemas, and pages of fields, codes and commands."""

from generated import GENERATED, ROOT, superfluous


def test_every_generated_file_is_current_and_no_other_lies_beside_them() -> None:
    """If the new text is right: ./run generate."""
    kept = {path: ROOT / path for path in GENERATED}
    different = [
        path for path, file in kept.items() if not file.is_file() or file.read_text("utf-8") != GENERATED[path]()
    ]
    assert (different, superfluous()) == ([], [])
