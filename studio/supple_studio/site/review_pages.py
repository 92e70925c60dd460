"""Reviews in the browser: what is signed, what there is to sign, a signature; and a release of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import date
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from supple_editions import Brief, all_briefs
from supple_rules.scorecard import BY_PERSON
from supple_schema.diagnostics import Severity
from supple_schema.models.review import ReviewedRow, ReviewerRole
from supple_studio.releasing import ReleaseError, read_notes, require_new, with_version, write_release
from supple_studio.reviewing import (
    ReviewSheet,
    SigningError,
    list_reviews,
    make_review,
    open_editions,
    open_sheet,
    publishable,
    write_review,
)
from supple_studio.site.pages import write_page
from supple_studio.site.requests import read_sent, refusal, take_fields
from supple_studio.workspace import Workspace

OTHER = "This is no longer what you saw, so nothing was signed. Read what has changed, and sign that."


class ReviewPages:
    """The reviews of one workspace. `tell` lets every open page know that something has changed."""

    def __init__(self, workspace: Workspace, tell: Callable[[], Awaitable[None]]) -> None:
        self._workspace = workspace
        self._tell = tell

    def routes(self) -> list[Route]:
        """Give what can be asked for."""
        return [
            Route("/review", self.list),
            Route("/review/{id:str}", self.show),
            Route("/sign", self.sign, methods=["POST"]),
            Route("/release", self.release, methods=["POST"]),
        ]

    def list(self, _: Request) -> Response:
        """Give the page with the state of all booklets, and what keeps a release."""
        with self._workspace.changing():
            library = self._workspace.session.library
            errors = self._errors()
            briefs = () if errors else all_briefs(library).values()
            values: dict[str, Any] = {
                "title": "Review and release",
                "set_title": self._title(),
                "lines": list(list_reviews(library, briefs, _today())),
                "errors": errors,
                "open": [] if errors else open_editions(library),
                "version": library.project.model.version if library.project else None,
                "last": read_notes(self._workspace.root),
            }
        return HTMLResponse(write_page("reviews.html", **values))

    def show(self, request: Request) -> Response:
        """Give the page on which a booklet is read and signed."""
        with self._workspace.changing():
            name = request.path_params["id"]
            brief = all_briefs(self._workspace.session.library).get(name)
            if brief is None:
                raise HTTPException(404)
            sheet, problem = self._open(brief)
            values: dict[str, Any] = {
                "title": f"Review: {sheet.edition.title if sheet else name}",
                "set_title": self._title(),
                "id": name,
                "sheet": sheet,
                "problem": problem,
                "rows": BY_PERSON,
                "roles": [role.value for role in ReviewerRole],
                "booklet": brief.file.id if brief.file else None,
            }
        return HTMLResponse(write_page("review.html", **values))

    async def sign(self, request: Request) -> Response:
        """Write the signature of a person under what they have seen."""
        sent = await read_sent(request)
        name, seen, by, role, due, rows = take_fields(sent, id=str, seen=str, by=str, role=str, due=str, rows=list)
        if role not in list(ReviewerRole) or not all(row in list(ReviewedRow) for row in rows):
            raise HTTPException(400)
        agreed = [ReviewedRow(row) for row in rows]
        try:
            until = date.fromisoformat(due) if due else None
            await run_in_threadpool(self._sign, name, seen, by.strip(), ReviewerRole(role), until, agreed)
        except ValueError:
            return JSONResponse({"told": "Write the day of the next review like 2027-05-31."}, 409)
        except (SigningError, OSError) as error:
            return refusal(error)
        await self._tell()
        return JSONResponse({"to": "/review"})

    def _sign(
        self, name: str, seen: str, by: str, role: ReviewerRole, due: date | None, rows: Sequence[ReviewedRow]
    ) -> None:
        with self._workspace.changing():
            brief = all_briefs(self._workspace.session.library).get(name)
            sheet, problem = self._open(brief) if brief else (None, OTHER)
            if sheet is None:
                raise SigningError(problem)
            if sheet.edition.review.content != seen:
                raise SigningError(OTHER)
            review = make_review(sheet, by=by, role=role, today=_today(), due=due, rows=rows)
            path = write_review(self._workspace.root, review, sheet.text)
            files = (path, path.with_suffix(".txt"))
            self._workspace.refresh(file.relative_to(self._workspace.root).as_posix() for file in files)

    async def release(self, request: Request) -> Response:
        """Release what there is under a version."""
        sent = await read_sent(request)
        (version,) = take_fields(sent, version=str)
        unsigned = sent.get("unsigned") is True
        try:
            await run_in_threadpool(self._release, version.strip(), unsigned=unsigned)
        except (ReleaseError, OSError) as error:
            return refusal(error)
        await self._tell()
        return JSONResponse({"to": "/review"})

    def _release(self, version: str, *, unsigned: bool) -> None:
        with self._workspace.changing():
            root = self._workspace.root
            require_new(root, version)
            if self._errors():
                raise ReleaseError(
                    "The content has errors, so nothing was released. They stand in the list of all items."
                )
            if not unsigned and open_editions(self._workspace.session.library):
                raise ReleaseError("Not all is signed, so nothing was released.")
            self._workspace.write(*with_version(self._workspace.session.library, version, _today()))
            if self._errors():
                raise ReleaseError("With this version the content has errors, so nothing was released.")
            write_release(root, version, publishable(self._workspace.session.library))

    def _open(self, brief: Brief) -> tuple[ReviewSheet | None, str]:
        if self._errors():
            return None, "The content has errors, so there is nothing to sign. They stand in the list of all items."
        try:
            return open_sheet(self._workspace.session.library, brief), ""
        except SigningError as error:
            return None, str(error)

    def _errors(self) -> int:
        return sum(1 for one in self._workspace.session.report if one.severity is Severity.ERROR)

    def _title(self) -> str:
        project = self._workspace.session.library.project
        return project.model.title if project else self._workspace.root.name


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day where the reviewer is
