"""A program: publishes over older outputs again and again, each time disturbed at the next event of the file system.

Arguments: a folder, and how to disturb. `kill`: the process dies. `fail`: the system refuses that one event. `stuck`:
it refuses that one and lets no file be moved after it. `broken`: it refuses that one and all later ones. The folder
gets one folder of outputs for each event, named by its number and by how the build ended: `7-killed`, `8-refused`,
`9-done`, and at last `10-undisturbed`.
"""

import os
import signal
import sys
from pathlib import Path

from supple_exporters.contract import Artifact
from supple_exporters.publishing import Output, PublishError, publish
from supple_schema import atomic_writes

EVENTS = frozenset(("open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.scandir", "os.listdir"))
MOST = 200
ENDINGS = ("done", "crashed", "undisturbed", "refused")
"""By exit status; 1 is that of a traceback."""


def outputs(version: str) -> list[Output]:
    """Two outputs of which every byte tells the version."""
    files = {"text": ["a.txt", "more/b.txt"], "data": ["c.json"]}
    return [
        Output("booklet", version, name, tuple(Artifact(path, f"{version} {path}".encode()) for path in paths))
        for name, paths in files.items()
    ]


class Disturbance:
    """Disturbs this process at an event on a file below a folder; events are counted from 1."""

    def __init__(self, how: str, number: int, folder: Path) -> None:
        self.how, self.number, self.folder = how, number, str(folder)
        self.count = 0
        sys.addaudithook(self.hook)

    def hook(self, event: str, arguments: tuple[object, ...]) -> None:
        """Stand between the program and the system."""
        if event not in EVENTS or not str(arguments[0]).startswith(self.folder):
            return
        self.count += 1
        if self.count == self.number and self.how == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        later = self.how == "broken" or (self.how == "stuck" and event == "os.rename")
        if self.count == self.number or (self.count > self.number and later):
            raise PermissionError(13, "Permission denied", str(arguments[0]))


def build_disturbed(how: str, number: int, out: Path) -> str:
    """Publish in a child process, and say how it ended."""
    child = os.fork()
    if child == 0:
        disturbance = Disturbance(how, number, out)
        try:
            publish(out, outputs("new"))
        except PublishError:
            os._exit(ENDINGS.index("refused"))
        os._exit(ENDINGS.index("done" if disturbance.count >= number else "undisturbed"))
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return "killed" if status == -signal.SIGKILL else ENDINGS[status]


def no_sync(fd: object) -> None:
    """What a process has written outlives it without this, which guards against the end of the machine alone."""
    del fd


def main() -> None:
    """Go on until a build meets fewer events than the number at which it was to be disturbed."""
    root, how = Path(sys.argv[1]), sys.argv[2]
    os.fsync = no_sync
    atomic_writes.WAITS = ()
    for number in range(1, MOST):
        out = root / str(number)
        publish(out, outputs("old"))
        ending = build_disturbed(how, number, out)
        out.rename(root / f"{number}-{ending}")
        if ending == "undisturbed":
            return
    sys.exit(f"a build does not come through even after {MOST} events")


if __name__ == "__main__":
    main()
