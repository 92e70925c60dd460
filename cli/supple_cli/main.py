"""The command `supple`: arguments in, exit status out.

`supple --help` must cost little more than click itself, so this module imports nothing else: a command's module is
imported when that command is asked for, and the table of commands with their summaries stands here, once.
"""

from __future__ import annotations

import errno
import gc
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from enum import IntEnum
from functools import partial
from importlib import import_module
from keyword import iskeyword
from typing import NoReturn, TextIO

import click
from click.shell_completion import CompletionItem

COMMANDS = {
    "check": "Check content and report every problem.",
    "build": "Check content, then write the outputs of its booklets.",
    "handout": "Make a handout of exercises for one person.",
    "handouts": "Make handouts for all the people of a table.",
    "list": "List what the content holds.",
    "show": "Show one item of the content.",
    "where-used": "List each place that names an item.",
    "new": "Start a new file of a kind and name the parts to fill in.",
    "export": "Write words of exercises into a table for a colleague to correct.",
    "import": "Make drafts of exercises in Word, Excel and other files.",
    "rename": "Give an item another id, here and wherever it is named.",
    "retire": "Withdraw an item, so that its id never means anything else.",
    "init": "Start a small content project of your own.",
    "fmt": "Put content files into their usual form.",
    "explain": "Explain a code that a report names.",
    "docs": "Open the documentation, which lies on this machine.",
    "rules": "List everything that a check can find.",
    "exporters": "List the exporters, their options and what they cannot carry.",
    "schema": "Print the JSON Schema of a kind of file.",
    "check-bundle": "Check a bundle for what no schema can say.",
    "diff": "Say what changed from one bundle to another.",
    "delta": "Write what changed between two bundles for apps to fetch, or apply it.",
    "figures": "Draw the figures of exercises and guides as files, or all on one sheet.",
    "pose": "Write a page that shows a pose or a figure.",
    "preview": "Show what is being written in a browser, anew on every save.",
    "studio": "Write content in a browser, by forms.",
    "lsp": "Start the language server, for editors.",
    "coverage": "Show what became of each line of a source.",
    "review": "Show what there is to sign in a booklet, sign it, or list what is signed.",
    "release": "Release a version of the content, with notes on what has changed.",
    "score": "Score a booklet against the public standards.",
}

YOUNG_OBJECTS = 100_000
"""So many new objects are searched for garbage. Modules and models make many and hardly any garbage."""


class ExitStatus(IntEnum):
    """What a run says to the program that started it."""

    CLEAN = 0
    FINDINGS = 1
    """The content has errors, or what was asked for could not be done."""
    MISUSE = 2
    """The command line asks for something that there is not."""
    BUG = 70
    """A fault of Supple itself (EX_SOFTWARE of sysexits.h)."""
    INTERRUPTED = 130
    BROKEN_PIPE = 141


class Commands(click.Group):
    """A group whose commands are modules of `supple_cli.commands`, imported when they are used."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own signature
        """Name the commands in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's own
        """Import the module of a command."""
        if cmd_name not in COMMANDS:
            return None
        module = cmd_name.replace("-", "_") + "_" * iskeyword(cmd_name)
        command: click.Command = import_module(f"supple_cli.commands.{module}").command
        command.name = cmd_name
        command.short_help = COMMANDS[cmd_name]
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Suggest the command that was probably meant."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            raise click.exceptions.NoSuchCommand(args[0], possibilities=COMMANDS, ctx=ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's own
        """List the summaries without importing a command."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:  # noqa: ARG002 - click's own
        """Complete names of commands without importing one."""
        return [CompletionItem(name, help=text) for name, text in COMMANDS.items() if name.startswith(incomplete)]


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="""
\b
Examples:
  supple init my-set        start a content project
  supple check              find every problem of its content
  supple build              write the booklet, the bundle and the cards
  supple explain M205       say why a finding matters and what to write

\b
Exit status: 0 clean, 1 findings, 2 a wrong command line.
""",
)
@click.version_option(package_name="supple", message="%(prog)s %(version)s")
def command_line() -> None:
    """Check exercises and health advice kept as plain files, and make booklets of them.

    Every output says who has reviewed it, and whether anybody has.
    """


def run() -> NoReturn:
    """Run one command for a shell, in a process that is ours alone: here, and nowhere else, it is set up as we like.

    Everything that a command starts or opens is ended and closed by the command itself. So the process leaves at once:
    to take apart what was read would take longer than to report it.
    """
    gc.set_threshold(YOUNG_OBJECTS, 50, 100)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # it would look through every installed package
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):  # Windows has no SIGHUP
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:  # as nohup has it
            signal.signal(number, partial(_interrupt, os.getpid()))
    sys.stdout, sys.stderr = _open_stream(1, sys.stdout), _open_stream(2, sys.stderr)
    status = main(owner=True)
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):  # such as a pipe that has closed meanwhile
            stream.flush()
    os._exit(status)


def _interrupt(owner: int, *_: object) -> None:
    if os.getpid() != owner:  # a process that was just started: the one that started it hears of this too
        os._exit(ExitStatus.INTERRUPTED)
    raise KeyboardInterrupt


def main(arguments: Sequence[str] | None = None, *, owner: bool = False) -> int:
    """Run one command in a process that may be another program's, and leave that as it is.

    `owner` says that the process is ours, so that a large check may start others. The return value is the exit status;
    no content and no argument leads to a traceback.
    """
    streams = sys.stdout, sys.stderr
    try:
        status = command_line.main(arguments, prog_name="supple", standalone_mode=False, obj=owner)
        if sys.stdout is not None:
            sys.stdout.flush()
    except click.ClickException as error:
        vars(error)["message"] = _printable(error.message)  # final for others, but all ways to show it read it
        with suppress(OSError):  # nobody reads the error stream
            error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return ExitStatus.INTERRUPTED
    except SystemExit as stop:  # click's own way out of a broken pipe, for which it changes streams, and of completion
        sys.stdout, sys.stderr = streams
        return stop.code if isinstance(stop.code, int) and stop.code != 1 else ExitStatus.BROKEN_PIPE
    except BrokenPipeError:
        return ExitStatus.BROKEN_PIPE
    except OSError as error:
        where = f"{os.fsdecode(error.filename)}: " if isinstance(error.filename, str | bytes) else ""
        reason = "Standard output is closed" if error.errno == errno.EBADF else error.strerror or error
        _tell(f"Error: {where}{reason}.")
        return ExitStatus.FINDINGS
    except Exception as error:
        if os.environ.get("SUPPLE_DEBUG"):
            raise
        _tell(
            f"Supple has a fault of its own: {type(error).__name__}: {error}\n"
            "Please report it, with what the same command prints when SUPPLE_DEBUG=1 stands in front of it."
        )
        return ExitStatus.BUG
    return status if isinstance(status, int) else ExitStatus.CLEAN


def _printable(text: str) -> str:
    """Keep control characters that came with a name or a value from steering the terminal."""
    from supple_schema.diagnostics.wording import printable  # noqa: PLC0415 - only an error pays for it

    return "\n".join(map(printable, text.split("\n")))


def _tell(message: str) -> None:
    with suppress(OSError):  # nobody reads the error stream
        click.echo(_printable(message), err=True)


def _open_stream(descriptor: int, stream: TextIO | None) -> TextIO:
    """Give a standard stream that takes any letter.

    Where it is closed, its number is taken, lest a file of the content get it. What is printed then fails as into a
    full pipe; what is only told is lost.
    """
    if stream is None:
        nowhere = os.open(os.devnull, os.O_RDONLY if descriptor == 1 else os.O_WRONLY)
        os.dup2(nowhere, descriptor)
        stream = open(descriptor, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 - a number, open to the end
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")
    return stream
