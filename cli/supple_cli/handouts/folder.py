"""A folder of handouts, one file a person: what is there already is known again, and a file is whole or not there.

Beside the files a list says of each what it was made of, as a digest over the order and the file itself. So whoever has
the list alone can find no name in it, not even by trying names.
"""

from __future__ import annotations

import hashlib
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import click
from filelock import FileLock, Timeout

from supple_cli.content_paths import show_path
from supple_cli.handouts.orders import Order
from supple_schema.atomic_writes import FULL, replace_file

LIST = ".supple-handouts"
LOCK = ".supple-handouts.lock"
UNFINISHED = ".*.pdf.*"
"""What a run that was killed may leave."""


class HandoutFolder:
    """A folder into which one run writes. `inputs` is a digest of the set, the options and the versions of packages."""

    def __init__(self, path: Path, inputs: bytes) -> None:
        self.path = path
        self._inputs = inputs
        self._made: dict[str, str] = {}
        self._current: set[str] = set()

    @contextmanager
    def opened(self) -> Generator[None]:
        """Make the folder, and keep it for this run alone.

        Raises:
            click.ClickException: it cannot be made, or another run is at it.
        """
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            with FileLock(self.path / LOCK, blocking=False):
                for left in self.path.glob(UNFINISHED):
                    left.unlink(missing_ok=True)
                self._made = dict(self._read())
                yield
        except Timeout:
            raise click.ClickException(
                f"Another run is writing into `{show_path(self.path)}`. Wait until it is done, then go on."
            ) from None
        except OSError as error:
            raise click.ClickException(f"`{show_path(self.path)}`: {error.strerror or error}.") from None
        (self.path / LOCK).unlink(missing_ok=True)

    def has(self, order: Order) -> bool:
        """Whether the file of an order is there, made of the same order and the same set, and nobody has changed it."""
        name = order.id.casefold()
        try:
            there = name in self._made and self._made[name] == self._digest(order, self.file(order.id).read_bytes())
        except OSError:
            return False
        if there:
            self._current.add(name)
        return there

    def write(self, order: Order, data: bytes) -> None:
        """Write a file whole or not at all, and note it.

        Raises:
            click.ClickException: it cannot be written.
        """
        write_private(self.file(order.id), data)
        self._current.add(order.id.casefold())
        digest = self._digest(order, data)
        with (self.path / LIST).open("a", encoding="ascii") as stream:
            stream.write(f"{order.id} {digest}\n")

    def left(self) -> list[Path]:
        """Give the handouts of earlier runs that this run has neither made nor found to be what is asked for now."""
        names = self._made.keys() - self._current
        return sorted(path for path in self.path.glob("*.pdf") if path.stem.casefold() in names)

    def file(self, name: str) -> Path:
        """Where the handout of an id is."""
        return self.path / f"{name}.pdf"

    def _read(self) -> Generator[tuple[str, str]]:
        try:
            lines = (self.path / LIST).read_text("ascii").splitlines()
        except (OSError, ValueError):
            return
        for line in lines:
            name, _, digest = line.partition(" ")
            yield name.casefold(), digest

    def _digest(self, order: Order, data: bytes) -> str:
        person = order.person
        clearance = (order.cleared, order.by, order.role)
        whom = person and (person.name, person.note, person.goals, person.appointments)
        what = (order.id, order.wishes, sorted(order.settings.items()), whom, clearance)
        return hashlib.sha256(self._inputs + repr(what).encode() + hashlib.sha256(data).digest()).hexdigest()


def write_private(target: Path, data: bytes) -> None:
    """Write a file whole or not at all; only its owner can read it, as it is about one person.

    Raises:
        click.ClickException: it cannot be written.
    """
    try:
        replace_file(target, data)
    except OSError as error:
        if error.errno in FULL:
            raise click.ClickException(
                f"There is no room for `{show_path(target)}`. It was not written. Free some space, then run this again."
            ) from None
        raise click.ClickException(
            f"`{show_path(target)}` cannot be written: {error.strerror or 'unknown reason'}. Nothing was written."
        ) from None
