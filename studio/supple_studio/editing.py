"""Changes of files by a person at a form: one value at a time, with what can be taken back.

Who changes a file says which text of it they saw. If it is another one by now, nothing is changed, and they are told.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain, count, takewhile

from pydantic import ValidationError

from supple_editions.codes import DraftShown
from supple_figures.posing.joint_ranges import RANGES
from supple_figures.posing.resolution import resolve_pose
from supple_schema.formatting.changes import ChangeError, insert_item, move_item, remove_value, set_value
from supple_schema.models.base import make_slug
from supple_schema.models.drawing import drawn_pose, path_in_file
from supple_schema.models.image import IMAGES
from supple_schema.models.kinds import KINDS, Kind, find_kind
from supple_schema.models.open_parts import find_open_parts
from supple_schema.models.pose import Pose
from supple_schema.models.shape import Shape, ShapeKind, fields_of
from supple_schema.models.validation import kind_of
from supple_schema.models.walking import shape_at
from supple_schema.reading.document import Document, read_document
from supple_schema.reading.picture_copy import copy_picture
from supple_schema.reading.positions import DataPath
from supple_schema.reading.source_file import SourceFile, decode_source, read_source_file, without_invisible
from supple_schema.reading.yaml_reader import Data
from supple_studio.forms.fields import Control, FormMaker, key_of, name_of
from supple_studio.forms.sentences import tell_doses
from supple_studio.forms.values import new_value, read_value
from supple_studio.previews.drawings import ViewedDrawing, draw_poses
from supple_studio.previews.unfinished import path_of
from supple_studio.workspace import StaleFileError, Workspace

STALE = "The file has changed meanwhile, so nothing was written. What you see now is how it is."
UNREADABLE = "This file cannot be read as it is. Mend it in an editor; what is found says where."
DRAFT, IMAGE = "draft", "image"


@dataclass(frozen=True, slots=True)
class OpenForm:
    """The form of a file: its path, which text of it was seen, and the control with all others in it.

    `notes` are the comments at the head of the file. `is_draft` is None where its kind can be none, `left` names what
    is left to say, by the keys of the controls; `waits_for` says which drafts it shows.
    """

    path: str
    seen: str
    form: Control | None
    sentences: dict[DataPath, str]
    can_undo: bool
    notes: str = ""
    is_draft: bool | None = None
    left: Mapping[str, str] = field(default_factory=dict[str, str])
    waits_for: tuple[str, ...] = ()


@dataclass
class FileEditor:
    """Changes the files of a workspace."""

    workspace: Workspace
    _before: dict[str, list[tuple[str, str]]] = field(default_factory=dict[str, list[tuple[str, str]]])

    def open(self, kind: str, name: str) -> OpenForm:
        """Make the form of an item.

        Raises:
            StaleFileError: there is no such file.
        """
        path, file, document = self._read(kind, name)
        can_undo = bool(self._before.get(path))
        if document is None:
            return OpenForm(path, seen_as(file.text), None, {}, can_undo)
        found = [one for one in self.workspace.session.report if one.place and one.place.file == path]
        library = self.workspace.session.library
        angles = self._angles(name) if kind == "pose" else {}
        form = FormMaker(library, find_kind(kind), document, found, angles).make()
        told = tell_doses(library, document.data) if kind == "exercise" else {}
        draft = document.data.get(DRAFT) is True if _can_be_draft(kind_of(document, find_kind(kind))) else None
        left = {key_of(one): name_of(one) for one in find_open_parts(document, find_kind(kind))}
        waits = tuple(one.message for one in found if one.code == DraftShown.code)
        return OpenForm(path, seen_as(file.text), form, told, can_undo, head_of(file.text), draft, left, waits)

    def set(self, kind: str, name: str, seen: str, path: DataPath, text: str) -> str:
        """Put a text in the place of a value; an empty one takes the value away. Give what tells the new file apart."""

        def change(document: Document, used: Kind) -> str:
            value = read_value(_shape(document, used, path), text)
            if value is not None:
                return set_value(document, used, path, value)
            return remove_value(document, used, path) if document.value(path) is not None else document.file.text

        return self._change(kind, name, seen, change)

    def remove(self, kind: str, name: str, seen: str, path: DataPath) -> str:
        """Take a value away."""
        return self._change(kind, name, seen, lambda document, used: remove_value(document, used, path))

    def add(self, kind: str, name: str, seen: str, path: DataPath) -> str:
        """Put a new item at the end of a list, with blanks for what must be there."""

        def change(document: Document, used: Kind) -> str:
            items = document.value(path)
            number = len(items) if isinstance(items, list) else 0
            shape = _shape(document, used, (*path, number))
            return insert_item(document, used, (*path, number), _blank_item(shape, str(path[-1]), items))

        return self._change(kind, name, seen, change)

    def move(self, kind: str, name: str, seen: str, path: DataPath, to: int) -> str:
        """Bring an item of a list to another place of it."""
        return self._change(kind, name, seen, lambda document, used: move_item(document, used, path, to))

    def take_picture(self, kind: str, name: str, seen: str, data: bytes) -> str:
        """Put a picture beside the content, drawn anew, and name it in the field `image`.

        Raises:
            ChangeError: an item of this kind has no picture of its own.
            PictureCopyError: nothing here can draw it.
        """
        used = find_kind(kind)
        if not any(IMAGE in fields_of(model) for model in used.shape.models):
            raise ChangeError("An item of this kind has no picture of its own.")
        copy = copy_picture(data)
        with self.workspace.changing():
            _, file, _ = self._read(kind, name)
            if seen_as(file.text) != seen:
                raise StaleFileError(STALE)
            folder = self.workspace.root / IMAGES
            if not folder.resolve().is_relative_to(self.workspace.root.resolve()):
                raise ChangeError(f"The folder `{IMAGES}` leads out of this content.")
            folder.mkdir(exist_ok=True)
            names = chain([f"{name}{copy.ending}"], (f"{name}-{number}{copy.ending}" for number in count(2)))
            target = next(one for one in names if not (folder / one).exists())
            with (folder / target).open("xb") as stream:
                stream.write(copy.data)
            self.workspace.refresh([f"{IMAGES}/{target}"])
            return self.set(kind, name, seen, (IMAGE, "file"), target)

    def undo(self, kind: str, name: str) -> str:
        """Take the last change of a file back.

        Raises:
            StaleFileError: somebody else has changed it since, or nothing was changed here.
            OSError: it cannot be written.
        """
        with self.workspace.changing():
            path, file, _ = self._read(kind, name)
            changes = self._before.get(path, [])
            if not changes or changes[-1][1] != file.text:
                changes.clear()
                raise StaleFileError("There is nothing to take back: the file has been changed elsewhere.")
            before, _ = changes.pop()
            self.workspace.write(path, before)
            return seen_as(before)

    def try_angle(self, name: str, path: DataPath, degrees: float) -> list[ViewedDrawing]:
        """Draw a pose with another angle, and write nothing."""
        _, _, document = self._read("pose", name)
        if document is None:
            return []
        text = set_value(document, KINDS["pose"], path, degrees)
        tried, _ = read_document(SourceFile(document.file.path, text))
        try:
            model = Pose.model_validate(tried.data) if tried else None
        except ValidationError:
            return []
        library = self.workspace.session.library
        return list(draw_poses(library, name, model.title, model)) if model else []

    def create(self, kind: str, title: str) -> str:
        """Start a file with a title, as a draft where its kind can be one. Give the id.

        Raises:
            ChangeError: there is such an item already, or the title has no letters.
            OSError: it cannot be written.
        """
        used = KINDS[kind]
        plain = without_invisible(" ".join(title.split()))
        name = make_slug(plain)[:60].strip("-")
        if not re.search(r"\w", plain):
            raise ChangeError("Write a title first.")
        if (
            path_of(self.workspace.root, f"{kind}/{name}") is not None
            or f"{kind}/{name}" in self.workspace.session.library.tombstones
        ):
            raise ChangeError(f"There is `{name}` already. Choose another title.")
        suffix = ".md" if used.prose else ".yaml"
        path = f"{used.folder}/{name}{suffix}"
        empty = SourceFile(path, "---\ntitle: x\n---\n" if used.prose else "title: x\n")
        document, _ = read_document(empty)
        if document is None:
            raise ChangeError(UNREADABLE)
        text = set_value(document, used, ("title",), plain)
        if _can_be_draft(used):
            again, _ = read_document(SourceFile(path, text))
            text = set_value(again, used, (DRAFT,), value=True) if again else text
        text = _readable(path, text)
        (self.workspace.root / used.folder).mkdir(exist_ok=True)
        self.workspace.write(path, text)
        return name

    def _change(self, kind: str, name: str, seen: str, change: Callable[[Document, Kind], str]) -> str:
        """Change a file if it is still the one that was seen.

        Raises:
            StaleFileError: it is not.
            ChangeError: the change cannot be made.
            OSError: the file cannot be written.
        """
        with self.workspace.changing():
            path, file, document = self._read(kind, name)
            if seen_as(file.text) != seen:
                raise StaleFileError(STALE)
            if document is None:
                raise ChangeError(UNREADABLE)
            text = _readable(path, change(document, find_kind(kind)))
            if text != file.text:
                self.workspace.write(path, text)
                self._before.setdefault(path, []).append((file.text, text))
            return seen_as(text)

    def _read(self, kind: str, name: str) -> tuple[str, SourceFile, Document | None]:
        path = path_of(self.workspace.root, f"{kind}/{name}")
        file = read_source_file(self.workspace.root, path)[0] if path else None
        if path is None or file is None:
            raise StaleFileError("The file is gone, or cannot be read.")
        return path, file, read_document(file)[0]

    def _angles(self, name: str) -> dict[DataPath, float]:
        """Give the angles of a pose as all that it is built on makes them, by the paths of both sides."""
        poses = {pose: drawn_pose(item.model) for pose, item in self.workspace.session.library.poses.items()}
        resolved, _ = resolve_pose(name, poses)
        degrees = resolved.degrees() if resolved else {}
        found: dict[DataPath, float] = {}
        for joint in RANGES:
            for side in ("", " near", " far"):
                value = degrees.get(f"{joint}{side}", degrees.get(joint, degrees.get(f"{joint} near", 0)))
                found[path_in_file(("angles", f"{joint}{side}"))] = value
        return found


def _can_be_draft(kind: Kind) -> bool:
    return any(DRAFT in fields_of(model) for model in kind.shape.models)


def head_of(text: str) -> str:
    """Give the comments at the head of a file, such as what was told when it was imported."""
    head = takewhile(lambda line: line.startswith("#"), text.splitlines())
    return "\n".join(line.removeprefix("#").removeprefix(" ") for line in head)


def seen_as(text: str) -> str:
    """Give what tells a text of a file from any other."""
    return hashlib.sha256(text.encode()).hexdigest()


def _readable(path: str, text: str) -> str:
    """Give a new text of a file if it can be read again.

    Raises:
        ChangeError: it cannot, and why.
    """
    for found in decode_source(path, text.encode())[1]:
        raise ChangeError(" ".join((found.message, *found.hints)))
    return text


def _shape(document: Document, kind: Kind, path: DataPath) -> Shape:
    shape = shape_at(kind_of(document, kind).shape, document.data, path)
    if shape is None:
        raise ChangeError("There is no such field.")
    if shape.shorthand is not None:
        return shape.shorthand.shape
    scalars = [member for member in shape.members if member.kind is not ShapeKind.MODEL]
    return replace(scalars[0], metadata=(*scalars[0].metadata, *shape.metadata)) if scalars else shape


def _blank_item(shape: Shape, name: str, items: Data | None) -> Data:
    """Give a new item: each field that must be there, an id that no other has."""
    model = shape.models[0] if shape.models else None
    if model is None:
        return new_value(shape)
    others = items if isinstance(items, list) else []
    taken = {str(item.get("id")) for item in others if isinstance(item, dict)}
    stem = name.rstrip("s") or name
    number = next(n for n in range(1, len(taken) + 2) if f"{stem}-{n}" not in taken)
    blank: dict[str, Data] = {}
    for one in fields_of(model).values():
        if one.name == "id" and one.shape.kind is ShapeKind.ID:
            blank["id"] = f"{stem}-{number}"
        elif one.required:
            blank[one.name] = [""] if one.shape.items else new_value(one.shape)
    return blank or {next(iter(fields_of(model))): ""}
