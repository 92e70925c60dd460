"""What a form asks and sends: its controls, and one change at a time."""

from __future__ import annotations

import base64
from collections.abc import Awaitable, Callable, Mapping

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from supple_schema.formatting.changes import ChangeError
from supple_schema.models.kinds import KINDS, WRITTEN_KINDS, Kind
from supple_schema.reading.picture_copy import PictureCopyError
from supple_studio.editing import FileEditor
from supple_studio.forms.fields import steps_of
from supple_studio.previews.drawings import draw_poses
from supple_studio.site.pages import write_form, write_pictures
from supple_studio.site.requests import read_fields, read_sent, refusal, take_fields
from supple_studio.workspace import StaleFileError, Workspace

BEGUN: Mapping[str, Kind] = {
    name: kind for name, kind in KINDS.items() if name not in {"locale", "vocabulary", "register", "review"}
}
"""Kinds whose files are begun with a title. Ids of the others have a meaning of their own, or a command writes them."""


class FormPages:
    """The forms of one workspace. `tell` lets every open page know that something has changed."""

    def __init__(self, workspace: Workspace, tell: Callable[[], Awaitable[None]]) -> None:
        self._workspace = workspace
        self._editor = FileEditor(workspace)
        self._tell = tell

    def routes(self) -> list[Route]:
        """Give what can be asked for."""
        return [
            Route("/form/{kind:str}/{id:str}", self.form),
            Route("/pose/{id:str}.svg", self.pose),
            Route("/change", self.change, methods=["POST"]),
            Route("/undo", self.undo, methods=["POST"]),
            Route("/try", self.try_angle, methods=["POST"]),
            Route("/new", self.new, methods=["POST"]),
            Route("/picture", self.picture, methods=["POST"]),
        ]

    def form(self, request: Request) -> Response:
        """Give the form of an item."""
        kind, name = request.path_params["kind"], request.path_params["id"]
        if kind not in WRITTEN_KINDS:
            raise HTTPException(404)
        try:
            opened = self._editor.open(kind, name)
        except StaleFileError:
            raise HTTPException(404) from None
        poses = self._workspace.session.library.poses.values() if kind == "pose" else ()
        return HTMLResponse(write_form(kind, name, opened, {item.id: item.model.title for item in poses}))

    def pose(self, request: Request) -> Response:
        """Give a small picture of a pose, from the side."""
        name = request.path_params["id"]
        with self._workspace.changing():
            library = self._workspace.session.library
            drawn = next(iter(draw_poses(library, name, name)), None) if name in library.poses else None
        if drawn is None:
            raise HTTPException(404)
        return Response(drawn.drawing.svg, media_type="image/svg+xml")

    async def change(self, request: Request) -> Response:
        """Change one value in the file."""
        sent = await read_sent(request)
        kind, name, seen, what = take_fields(sent, kind=str, id=str, seen=str, what=str)
        path, text, to = steps_of(sent.get("at")), str(sent.get("value", "")), sent.get("to")
        if kind not in WRITTEN_KINDS or not path:
            raise HTTPException(400)
        editor = self._editor
        ways: dict[str, Callable[[], str]] = {
            "set": lambda: editor.set(kind, name, seen, path, text),
            "remove": lambda: editor.remove(kind, name, seen, path),
            "add": lambda: editor.add(kind, name, seen, path),
            "move": lambda: editor.move(kind, name, seen, path, to if isinstance(to, int) else -1),
        }
        if what not in ways:
            raise HTTPException(400)
        return await self._done(ways[what])

    async def undo(self, request: Request) -> Response:
        """Take the last change of a file back."""
        kind, name = await read_fields(request, kind=str, id=str)
        return await self._done(lambda: self._editor.undo(kind, name))

    async def try_angle(self, request: Request) -> Response:
        """Draw a pose with another angle, and write nothing."""
        sent = await read_sent(request)
        name, value = take_fields(sent, id=str, value=float)
        path = steps_of(sent.get("at"))
        if path is None or path[:1] != ("angles",):
            raise HTTPException(400)
        try:
            pictures = await run_in_threadpool(self._editor.try_angle, name, path, value)
        except (ChangeError, StaleFileError) as error:
            return refusal(error)
        return HTMLResponse(write_pictures(pictures))

    async def new(self, request: Request) -> Response:
        """Start a new file, and say where its page is."""
        kind, title = await read_fields(request, kind=str, title=str)
        if kind not in BEGUN:
            raise HTTPException(400)
        try:
            name = await run_in_threadpool(self._editor.create, kind, title)
        except (ChangeError, OSError) as error:
            return refusal(error)
        await self._tell()
        return JSONResponse({"to": f"/show/{kind}/{name}"})

    async def picture(self, request: Request) -> Response:
        """Take a picture from this machine, and name it in the file."""
        kind, name, seen, data = await read_fields(request, kind=str, id=str, seen=str, data=str)
        if kind not in KINDS:
            raise HTTPException(400)
        try:
            picture = base64.b64decode(data, validate=True)
        except ValueError:
            raise HTTPException(400) from None
        return await self._done(lambda: self._editor.take_picture(kind, name, seen, picture))

    async def _done(self, change: Callable[[], str]) -> Response:
        try:
            seen = await run_in_threadpool(change)
        except (ChangeError, PictureCopyError, StaleFileError, OSError) as error:
            return refusal(error)
        await self._tell()
        return JSONResponse({"told": "Saved.", "seen": seen})
