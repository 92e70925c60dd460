"""What a browser asks, answered from the workspace. `Guard` stands before it."""

from __future__ import annotations

import asyncio
import mimetypes
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from importlib import resources
from pathlib import Path
from typing import Any

import watchfiles
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from supple_schema.diagnostics import Label
from supple_schema.linking.folder import list_files
from supple_schema.linking.mentions import uses_of
from supple_schema.models.kinds import KINDS, WRITTEN_KINDS
from supple_schema.reading.source_file import SourceFile, read_source_file
from supple_studio.previews.drawn_items import EXERCISE, GUIDE, POSE, DrawnItem
from supple_studio.previews.plan import plan_preview
from supple_studio.previews.unfinished import path_of, read_unfinished
from supple_studio.site.form_pages import BEGUN, FormPages
from supple_studio.site.guard import Guard
from supple_studio.site.pages import (
    WAYS,
    list_items,
    ways_of,
    write_ahead,
    write_card,
    write_drawing,
    write_findings,
    write_list,
    write_page,
    write_place,
    write_print,
    write_web,
)
from supple_studio.site.requests import read_fields, refusal
from supple_studio.site.review_pages import ReviewPages
from supple_studio.workspace import Appearance, StaleFileError, Workspace

STATIC = {"studio.js": "text/javascript", "studio.css": "text/css"}
DEBOUNCE, STEP = 60, 20
"""Milliseconds for which changes are gathered, and between two looks."""


class Site:
    """The pages of one workspace. `key` is what a browser must bring; `writing` is whether all items have forms."""

    def __init__(self, workspace: Workspace, key: str, *, writing: bool) -> None:
        self.workspace = workspace
        self._key = key
        self._writing = writing
        self._changed = asyncio.Condition()

    def routes(self) -> list[Route]:
        """Give what can be asked for."""
        item = "{kind:str}/{id:str}"
        return [
            Route("/", self.list),
            Route(f"/show/{item}", self.show),
            Route("/part/list", self.items),
            Route(f"/part/findings/{item}", self.findings),
            Route(f"/part/ahead/{item}", self.ahead),
            Route(f"/part/{{way:str}}/{item}", self.part),
            Route(f"/picture/{item}/{{file:str}}", self.picture),
            Route(f"/web/{{key:str}}/{item}/{{digest:str}}/{{path:path}}", self.web_file),
            Route("/events", self.events),
            Route("/locate", self.locate, methods=["POST"]),
            Route("/place", self.place, methods=["POST"]),
            Route("/fix", self.fix, methods=["POST"]),
            Route("/static/{name:str}", self.static),
            *FormPages(self.workspace, self.tell).routes(),
            *(ReviewPages(self.workspace, self.tell).routes() if self._writing else ()),
        ]

    @asynccontextmanager
    async def watching(self, _: Starlette) -> AsyncGenerator[None]:
        """Take up changes of files for as long as the site is open."""
        stop = asyncio.Event()
        task = asyncio.create_task(self._watch(stop))
        yield
        stop.set()
        await task

    async def _watch(self, stop: asyncio.Event) -> None:
        root = self.workspace.root
        watch: Any = watchfiles.awatch  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType] - it takes events of trio too
        async for changes in watch(root, debounce=DEBOUNCE, step=STEP, stop_event=stop):
            paths = {Path(path).relative_to(root).as_posix() for _, path in changes}
            await run_in_threadpool(self.workspace.refresh, paths)
            await self.tell()

    async def tell(self) -> None:
        """Tell every open page that there is something new."""
        async with self._changed:
            self._changed.notify_all()

    async def events(self, _: Request) -> Response:
        """Send the number of the latest change, now and after each change."""
        return StreamingResponse(self._revisions(), media_type="text/event-stream")

    async def _revisions(self) -> AsyncGenerator[str]:
        last = 0
        while True:
            async with self._changed:
                while self.workspace.revision == last:
                    await self._changed.wait()
            last = self.workspace.revision
            yield f"data: {last}\n\n"

    def list(self, _: Request) -> Response:
        """Give the page with all items."""
        kinds = list(BEGUN.values()) if self._writing else []
        title = self._title()
        return HTMLResponse(write_page("list.html", title=title, set_title=title, items=self._list(), kinds=kinds))

    def items(self, _: Request) -> Response:
        """Give the list alone."""
        return HTMLResponse(self._list())

    def _list(self) -> str:
        session = self.workspace.session
        return write_list(list_items(self.workspace.root, session.library, session.report.diagnostics))

    def _title(self) -> str:
        project = self.workspace.session.library.project
        return project.model.title if project else self.workspace.root.name

    def show(self, request: Request) -> Response:
        """Give the page of an item."""
        kind, name, path = self._item(request)
        item = self.workspace.session.library.kind(kind).get(name)
        document = None if item else read_unfinished(self.workspace.root, f"{kind}/{name}")
        title = item.model.title if item else document.data.get("title", name) if document else name
        return HTMLResponse(
            write_page(
                "show.html",
                title=title,
                set_title=self._title(),
                kind=kind,
                id=name,
                path=path,
                ways={way: WAYS[way] for way in ways_of(kind)},
                findings=write_findings(self.workspace.findings(kind, name), writing=self._writing),
                users=self._users(kind, name),
                has_form=self._writing or kind == POSE,
                writing=self._writing,
            )
        )

    def _users(self, kind: str, name: str) -> dict[str, str]:
        """Give the titles of the items that name an item, by their keys."""
        library = self.workspace.session.library
        item = library.kind(kind).get(name)
        users = (user for user, _ in uses_of(library, item)) if item else ()
        titles = {user.key: user.model.title for user in users if user.kind in KINDS and user is not item}
        return dict(sorted(titles.items()))

    def findings(self, request: Request) -> Response:
        """Give what is found in an item."""
        kind, name, _ = self._item(request)
        return HTMLResponse(write_findings(self.workspace.findings(kind, name), writing=self._writing))

    def part(self, request: Request) -> Response:
        """Give an item as it looks in one way."""
        kind, name, _ = self._item(request)
        ways: dict[str, Callable[[str, str], str]] = {
            "print": lambda kind, name: write_print(kind, name, self.workspace.print(kind, name)),
            "web": self._web,
            "card": lambda kind, name: write_card(self.workspace.card(kind, name)),
            "figure": lambda kind, name: write_drawing(self.workspace.drawing(DrawnItem(kind, name))),
        }
        way = request.path_params["way"]
        if way not in ways_of(kind) or (way == "figure" and kind not in {POSE, EXERCISE, GUIDE}):
            raise HTTPException(404)
        return HTMLResponse(ways[way](kind, name))

    def ahead(self, request: Request) -> Response:
        """Give the page of what was just changed, which a long booklet has only later; nothing where it is soon."""
        kind, name, _ = self._item(request)
        item = self.workspace.ahead(kind, name)
        return HTMLResponse(write_ahead(*item, self.workspace.print(*item)) if item else "")

    def _web(self, kind: str, name: str) -> str:
        shown = self.workspace.web(kind, name)
        preview = plan_preview(self.workspace.session.library, kind, name)
        page = preview.page if preview and preview.page in shown.files else "index.html"
        return write_web(kind, name, self._key, page, shown)

    def picture(self, request: Request) -> Response:
        """Give a page of a print as a picture."""
        kind, name, _ = self._item(request)
        number = request.path_params["file"].partition("-")[0]
        pages = self.workspace.last("print", kind, name).pages
        if not number.isdecimal() or int(number) >= len(pages):
            raise HTTPException(404)
        return Response(pages[int(number)].png, media_type="image/png")

    def web_file(self, request: Request) -> Response:
        """Give a file of the web pages of an item."""
        kind, name, _ = self._item(request)
        path = request.path_params["path"] or "index.html"
        shown: Appearance = self.workspace.last("web", kind, name)
        if path not in shown.files:
            raise HTTPException(404)
        media_type = mimetypes.guess_type(path)[0] or "application/octet-stream"
        return Response(shown.files[path], media_type=media_type)

    async def locate(self, request: Request) -> Response:
        """Say where a line of print is written."""
        asked = await read_fields(request, kind=str, id=str, page=int, left=float, top=float)
        place = await run_in_threadpool(self.workspace.locate, *asked)
        if place is None:
            return HTMLResponse("<p>No line of a file is printed here: it is empty, or Supple's own words.</p>")
        return HTMLResponse(await run_in_threadpool(self._place, place))

    async def place(self, request: Request) -> Response:
        """Show a line of a file in which something is found."""
        path, line = await read_fields(request, file=str, line=int)
        if not any(found.place and found.place.file == path for found in self.workspace.session.report):
            raise HTTPException(404)
        file = self._content(path)
        if file is None:
            return HTMLResponse(self._place(Label(path)))
        start = file.lines.offset(min(max(line, 1), file.text.count("\n") + 1), 1)
        return HTMLResponse(self._place(file.label(start, start)))

    def _content(self, path: str) -> SourceFile | None:
        """Read a file of the content. What only lies in its folder, or is a link out of it, is none."""
        is_content = any(path == listed for _, listed in list_files(self.workspace.root).files)
        return read_source_file(self.workspace.root, path)[0] if is_content else None

    def _place(self, place: Label) -> str:
        file = self._content(place.file)
        return write_place(self.workspace.root, place, file.text if file else "")

    async def fix(self, request: Request) -> Response:
        """Make a repair in the files."""
        (number,) = await read_fields(request, number=str)
        try:
            done = await run_in_threadpool(self.workspace.fix, number)
        except (StaleFileError, OSError) as error:
            return refusal(error)
        await self.tell()
        return JSONResponse({"told": f"Done: {done}."})

    def static(self, request: Request) -> Response:
        """Give the script or the style of the pages."""
        name = request.path_params["name"]
        if name not in STATIC:
            raise HTTPException(404)
        data = (resources.files("supple_studio.site") / "static" / name).read_bytes()
        return Response(data, media_type=STATIC[name])

    def _item(self, request: Request) -> tuple[str, str, str]:
        """Give the kind, the id and the path of the item that is asked for."""
        kind, name = request.path_params["kind"], request.path_params["id"]
        item = self.workspace.session.library.kind(kind).get(name)
        path = item.path if item else path_of(self.workspace.root, f"{kind}/{name}") if kind in WRITTEN_KINDS else None
        if path is None:
            raise HTTPException(404)
        return kind, name, path


def make_app(workspace: Workspace, key: str, port: int, *, writing: bool) -> Guard:
    """Make the site of a workspace, with the guard before it."""
    site = Site(workspace, key, writing=writing)

    def refuse(_: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        return PlainTextResponse("There is nothing here.", status)

    app = Starlette(routes=site.routes(), lifespan=site.watching, exception_handlers={HTTPException: refuse})
    return Guard(app, key, port)
