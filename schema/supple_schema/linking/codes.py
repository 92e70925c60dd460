"""The findings of linking: files in the wrong place, and names that lead nowhere."""

from __future__ import annotations

from supple_schema.diagnostics import Code


class NoContent(Code):
    """A folder without content

    Why: There is nothing to check, so "no findings" would mean nothing.
    Example: `supple check` in an empty folder, or in the folder above `content/`.
    Instead: Name the content folder with `--content`, or start one with `supple init`.
    """

    code = "L301"
    name = "no-content"


class NoProjectFile(Code):
    """A content folder without `supple.yaml`

    Why: The file says which language the texts are in and who holds the rights. Every output prints it.
    Example: A content folder that was put together by hand.
    Instead: Add `supple.yaml` with `title`, `version`, `date`, `language`, `publisher` and `rights`.
    """

    code = "L302"
    name = "no-project-file"


class UnknownFolder(Code):
    """A file in a folder that holds no kind of content

    Why: The folder says what a file is. A file elsewhere would never be checked.
    Example: `exercise/bridge.yaml` instead of `exercises/bridge.yaml`.
    Instead: Move the file into the folder of its kind.
    """

    code = "L303"
    name = "unknown-folder"


class UnknownFileType(Code):
    """A file of a type that is not read

    Why: It looks like content but would be passed over.
    Example: `bridge.yml`, `bridge.YAML`, `bridge.yaml.txt` or `bridge.docx`.
    Instead: Name it `bridge.yaml`, or `bridge.md` for a text with fields above it. What is in a document or a table
    goes into such files, one for each item.
    """

    code = "L304"
    name = "unknown-file-type"


class BadFileName(Code):
    """A file name that is no id

    Why: The file name is the id by which other files refer to it, on every system.
    Example: `Cat Cow.yaml`.
    Instead: `cat-cow.yaml`: small letters, digits and single hyphens.
    """

    code = "L305"
    name = "bad-file-name"


class DuplicateId(Code):
    """Two files with one id

    Why: A reference could mean either of them.
    Example: `exercises/bridge.yaml` and `exercises/floor/bridge.yaml`.
    Instead: Rename one of them, or delete it.
    """

    code = "L306"
    name = "duplicate-id"


class UnknownReference(Code):
    """A name that leads nowhere

    Why: Outputs would lack the exercise, the source or the warning that is meant here.
    Example: `exercise: brigde`.
    Instead: `exercise: bridge`. `supple list` shows all ids.
    """

    code = "L307"
    name = "unknown-reference"


class RetiredReference(Code):
    """A reference to an item that was withdrawn

    Why: It was withdrawn for a reason, which the finding gives.
    Example: `exercise: sit-up` when `sit-up` has a tombstone.
    Instead: Use what the tombstone names, or delete the reference.
    """

    code = "L308"
    name = "retired-reference"


class WrongReference(Code):
    """A reference to an item of another type

    Why: A stop rule cannot stand in for warning signs.
    Example: `stop_rule: emergency-signs`.
    Instead: Name an item of the type that the finding asks for.
    """

    code = "L309"
    name = "wrong-reference"


class UnknownPart(Code):
    """A name of a part that the item does not have

    A routine asks for a dose, or a field refers to a step, by an id that is not there.

    Why: The reader would get another dose than the one that was meant.
    Example: `dose: long-hold` for an exercise whose other dose is called `one-long-hold`.
    Instead: Use one of the ids that the finding lists.
    """

    code = "L310"
    name = "unknown-part"


class MissingImage(Code):
    """A picture that is not there

    Why: The booklet would have an empty place where a reader looks first.
    Example: `file: brigde.svg` when the file is `images/bridge.svg`.
    Instead: Put the file into the folder `images/`, or write its name as it is.
    """

    code = "L312"
    name = "missing-image"


class UnfitImage(Code):
    """A picture that cannot go into outputs

    It is damaged, too large, of another type than its name says, or holds what is no part of a picture.

    Why: Pictures go to readers as they are. A drawing can carry programs, and a photograph the place of a home.
    Example: An SVG with a `script`, or a JPEG of 6000 by 4000 pixels with the place where it was taken.
    Instead: Save it again as the finding says: as a plain SVG, with fewer pixels, or without data on the place.
    """

    code = "L313"
    name = "unfit-image"


class DuplicatePart(Code):
    """Two parts of one item with the same id

    Why: A translation or an app could not tell them apart.
    Example: Two steps with `id: lift`.
    Instead: Give each its own id.
    """

    code = "L311"
    name = "duplicate-part"


class DeviceName(Code):
    """A name that means a device on Windows

    Why: No file or folder can have it there, so the set could not be copied to such a computer, nor built.
    Example: `glossary/con.md`, or a folder `exercises/aux/`.
    Instead: Use a name of two words, such as `glossary/con-trick.md`.
    """

    code = "L314"
    name = "device-name"
