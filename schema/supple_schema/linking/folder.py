"""The files of a content folder: which there are, what kind each is, and which are in the wrong place."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from supple_schema.diagnostics import Code, Diagnostic, Label
from supple_schema.diagnostics.wording import choices, nearest, printable, shorten
from supple_schema.linking import codes
from supple_schema.models.base import LOCALE_PATTERN, SLUG_PATTERN, make_slug
from supple_schema.models.image import IMAGES
from supple_schema.models.kinds import FOLDERS, PROJECT, Kind, kind_at
from supple_schema.reading.codes import UnreadableFile
from supple_schema.reading.device_names import is_device_name
from supple_schema.reading.document import SUFFIXES

OTHER_FILES = frozenset({"README.md", "LICENSE", "LICENSE.md", "LICENSE.txt"})
WRONG_SUFFIXES = {".yml": ".yaml", ".markdown": ".md", ".yaml.txt": ".yaml", ".yml.txt": ".yaml", ".md.txt": ".md"}
"""Other endings of the files that are read. A plain editor on Windows adds `.txt` to each name."""
DOUBLE_SUFFIXES = tuple(suffix for suffix in WRONG_SUFFIXES if suffix.count(".") > 1)
TABLES = frozenset({".csv", ".tsv", ".xlsx", ".xls", ".ods"})
PLAIN_TEXT = ".txt"
"""What a register may keep beside it: the text that it accounts for."""
TEXTS = frozenset({PLAIN_TEXT, ".docx", ".doc", ".odt", ".rtf", ".pdf", ".html", ".htm", ".json", ".toml"})
"""Files in which a person may have written content. Nothing else is looked at."""
STRAY = frozenset({PLAIN_TEXT, ".docx", ".doc", ".odt", ".rtf", ".pdf", ".yml", ".markdown", *TABLES})
"""Files that are no content, and that a person may have laid beside it in the belief that they are."""
TRAILING = ". "
"""What Windows leaves out at the end of a name."""
HIDDEN = (".", "_")
"""What the names of files and folders start with that are no content."""
LINK_OUT = "This is a link that leads out of the content folder, and such links are not followed."
FOLDER_LINK = "This is a link to a folder, and such links are not followed."
FILE, LOCALE_FILE = (
    re.compile(rf"(?:{pattern.strip('^$')})(?:{'|'.join(map(re.escape, SUFFIXES))})")
    for pattern in (SLUG_PATTERN, LOCALE_PATTERN)
)
"""The names of content files."""


ListedFile: TypeAlias = tuple[Kind, str]
"""A content file: what kind of content it holds, and its path from the content folder."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What a content folder holds. `meant` are the keys of items whose files are there, but cannot be read as such."""

    files: list[ListedFile] = field(default_factory=list)
    found: list[Diagnostic] = field(default_factory=list)
    meant: set[str] = field(default_factory=set)

    def refuse(self, code: type[Code], path: str, message: str, hints: tuple[str, ...] | str = ()) -> None:
        """Say what is wrong with a file or a folder."""
        self.found.append(code.diagnostic(message, Label(printable(path)), hints=hints))


def list_files(root: Path) -> Listing:
    """List the content files below a folder, in the order of their paths, and what is wrong with their names."""
    listing = Listing()
    for entry in _entries(root, "", listing):
        if _leads_out(root, entry):
            listing.refuse(UnreadableFile, entry.name, LINK_OUT)
        elif entry.is_symlink() and _is_folder(entry) and entry.name in {*FOLDERS, IMAGES}:
            listing.refuse(UnreadableFile, entry.name, FOLDER_LINK)
        elif entry.name == PROJECT.folder and _is_file(entry):
            listing.files.append((PROJECT, entry.name))
        elif _is_folder(entry) and (kind := FOLDERS.get(entry.name)) is not None:
            _list_kind(root, entry.name, kind, listing)
        elif entry.name != IMAGES and _is_folder(entry) and _holds_content(root, entry.name):
            _refuse_folder(entry.name, listing)
        elif not _is_folder(entry) and PurePosixPath(entry.name.lower()).suffix in {*SUFFIXES, *STRAY}:
            folders = f"Folders of content are {choices((f'{name}/' for name in FOLDERS), 'and', most=20)}."
            apart = "Keep it outside of the content folder, or write its text into files of content."
            hint = folders if PurePosixPath(entry.name).suffix in SUFFIXES else apart
            listing.refuse(codes.UnknownFolder, entry.name, "This file is not in a folder of content.", hint)
    return listing


def identify(path: str) -> str:
    """Give the id that a file's name stands for."""
    return path.rpartition("/")[2].rpartition(".")[0]


def key_at(path: str) -> str | None:
    """Give the key of the item of a file, whether it fits its model or not; None where it is no content."""
    kind = kind_at(path)
    if kind is None:
        return None
    return kind.name if kind is PROJECT else f"{kind.name}/{identify(path)}"


def _entries(root: Path, folder: str, listing: Listing) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(root / folder) as entries:
            return sorted(
                (entry for entry in entries if not entry.name.startswith(HIDDEN) and entry.name not in OTHER_FILES),
                key=lambda entry: entry.name,
            )
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        path = f"{folder}/" if folder else root.name or "."
        listing.refuse(UnreadableFile, path, f"This folder cannot be opened: {reason}.")
        return []


def _list_kind(root: Path, folder: str, kind: Kind, listing: Listing) -> None:
    right = LOCALE_FILE if kind.name == "locale" else FILE
    for entry in _entries(root, folder, listing):
        path = f"{folder}/{entry.name}"
        if is_device_name(entry.name):
            name = shorten(entry.name.partition(".")[0])
            message = f"`{name}` means a device on Windows, where no file or folder can have this name."
            listing.refuse(codes.DeviceName, path, message, "Rename it, for example to two words with a hyphen.")
        if _leads_out(root, entry):
            listing.refuse(UnreadableFile, path, LINK_OUT)
        elif right.fullmatch(entry.name) and _is_file(entry):
            listing.files.append((kind, path))
        elif not _is_folder(entry):
            _list_file(path, entry, kind, listing)
        elif entry.is_symlink():
            listing.refuse(UnreadableFile, path, FOLDER_LINK)
        elif re.fullmatch(SLUG_PATTERN, entry.name):
            _list_kind(root, path, kind, listing)
        else:
            hint = f"Rename the folder to `{make_slug(entry.name)}`."
            listing.refuse(codes.BadFileName, path, f"`{shorten(entry.name)}` is not an id.", hint)


def _list_file(path: str, entry: os.DirEntry[str], kind: Kind, listing: Listing) -> None:
    given, suffix = _split_name(entry.name)
    named = re.fullmatch(LOCALE_PATTERN if kind.name == "locale" else SLUG_PATTERN, given) is not None
    if kind.name == "review" and suffix == ".txt":
        return  # the text that was signed, which the review beside it is about
    bare = suffix.lower().rstrip(TRAILING)
    right = WRONG_SUFFIXES.get(bare, bare)
    if right in TABLES | TEXTS and not (kind.name == "register" and right == PLAIN_TEXT):
        _refuse_type(path, right, kind, listing)
    if right not in SUFFIXES:
        return
    stem = given if kind.name == "locale" else make_slug(given)
    if right != suffix:
        message = f"Files that end in `{suffix}` are not read."
        listing.refuse(codes.UnknownFileType, path, message, f"Rename it to `{shorten(stem)}{right}`.")
    elif not named:
        example = "Name it by a language and a country, such as `en-GB.yaml`."
        hint = example if kind.name == "locale" else f"Rename the file to `{shorten(stem)}{right}`."
        listing.refuse(codes.BadFileName, path, f"`{shorten(given)}` is not an id.", hint)
    else:
        listing.refuse(UnreadableFile, path, "This cannot be read: it is neither a file nor a link to one.")
    listing.meant.add(f"{kind.name}/{stem}")


def _split_name(name: str) -> tuple[str, str]:
    """Part a name before its ending: that may be a double one such as `.yaml.txt`, and have a dot or space after it."""
    whole = name.rstrip(TRAILING)
    dots = 2 if whole.lower().endswith(DOUBLE_SUFFIXES) else 1
    given = whole.rsplit(".", dots)[0] if "." in whole else ""
    return given, name[len(given) :]


def _refuse_type(path: str, suffix: str, kind: Kind, listing: Listing) -> None:
    cure = "Make a file of each row" if suffix in TABLES else "Put its text into a file of its own"
    make = f'{cure}: `supple new {kind.name} "Title"` starts one.'
    if kind.name == "exercise":
        make = f"Make drafts of the exercises in it: `supple import {shorten(printable(path.rpartition('/')[2]))}`."
    hints = (make, "Keep this one outside of the content folder.")
    listing.refuse(codes.UnknownFileType, path, f"Files that end in `{suffix}` are not read.", hints)


def _refuse_folder(folder: str, listing: Listing) -> None:
    near = nearest(folder, list(FOLDERS), likeness=0.7)
    known = f"Folders of content are {choices((f'{name}/' for name in FOLDERS), 'and', most=20)}."
    message = "This folder holds no kind of content, so its files are not read."
    listing.refuse(codes.UnknownFolder, f"{folder}/", message, f"Did you mean `{near}/`?" if near else known)


def _leads_out(root: Path, entry: os.DirEntry[str]) -> bool:
    """Whether an entry that would be read is a link to a place that is not in the content folder."""
    if not entry.is_symlink() or _is_folder(entry):
        return False
    try:
        return not Path(entry.path).resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError):  # a link that leads to itself
        return False


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself
        return False


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:
        return False


def _holds_content(root: Path, folder: str) -> bool:
    walk = os.walk(root / folder)
    return any(PurePosixPath(name).suffix in {*SUFFIXES, *WRONG_SUFFIXES} for _, _, names in walk for name in names)
