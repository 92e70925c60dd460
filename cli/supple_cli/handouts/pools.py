"""Where handouts are made: orders in, what became of each out, as soon as it is ready and in any order.

`in_processes` uses the cores of this machine, by the standard library's pool; `on_cluster` the workers of a Dask
cluster. Neither holds more than a few orders at a time, so a table can be of any length.
"""

from __future__ import annotations

import gc
import pickle
import uuid
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, ProcessPoolExecutor, wait
from contextvars import ContextVar
from itertools import islice
from typing import Any

import click

from supple_cli.handouts.maker import HandoutMaker, MadeHandout, make_handout
from supple_cli.handouts.orders import Order
from supple_cli.workers import begin_worker, choose_start, count_processors

AHEAD = 4
"""Orders that wait for each worker, so that none is idle."""
YOUNG_OBJECTS = 100_000


def in_this_process(maker: HandoutMaker, orders: Iterable[Order]) -> Iterator[MadeHandout]:
    """Make one after another, here."""
    return (make_handout(maker, order) for order in orders)


def in_processes(maker: HandoutMaker, orders: Iterable[Order]) -> Iterator[MadeHandout]:
    """Make them on all cores of this machine.

    Raises:
        click.ClickException: something has ended the processes.
    """
    count = count_processors()
    if count == 1:
        yield from in_this_process(maker, orders)
        return
    waiting = iter(orders)
    with ProcessPoolExecutor(count, choose_start(), _begin, (maker,)) as pool:
        try:
            running: set[Future[MadeHandout]] = {pool.submit(_make, order) for order in islice(waiting, count * AHEAD)}
            while running:
                done, running = wait(running, return_when=FIRST_COMPLETED)
                running |= {pool.submit(_make, order) for order in islice(waiting, len(done))}
                for future in done:
                    yield future.result()
        except BrokenExecutor:
            raise click.ClickException(
                "Something has ended the processes that make handouts, such as a lack of memory. What is made is kept:"
                " run the same command again to go on."
            ) from None
        finally:
            pool.shutdown(cancel_futures=True)


_MAKER: ContextVar[HandoutMaker] = ContextVar("maker")


def _begin(maker: HandoutMaker) -> None:
    begin_worker()
    gc.enable()
    gc.freeze()
    gc.set_threshold(YOUNG_OBJECTS, 50, 100)
    _MAKER.set(maker)


def _make(order: Order) -> MadeHandout:
    return make_handout(_MAKER.get(), order)


def on_cluster(address: str, maker: HandoutMaker, orders: Iterable[Order]) -> Iterator[MadeHandout]:
    """Make them on the workers of a Dask cluster. What a lost worker was at goes to another one.

    Raises:
        click.ClickException: there is no Dask here, or no cluster at the address.
    """
    try:
        from distributed import Client, as_completed  # noqa: PLC0415 - only a cluster needs it
    except ImportError:
        raise click.ClickException(
            "Dask is missing, which speaks with the cluster. Install it: pip install 'supple[cluster]'."
        ) from None
    try:
        client: Any = Client(address, timeout="10s", set_as_default=False)  # type: ignore[no-untyped-call]  # no types
    except (OSError, ValueError, TimeoutError):
        raise click.ClickException(f"No Dask cluster answers at {address}. Look at the address.") from None
    with client:
        run = uuid.uuid4().hex
        # The set is the result of a task, so that it can be made again where its worker is lost.
        opened: Any = client.submit(open_maker, pickle.dumps(maker), key=f"set-{run}")
        waiting = iter(orders)

        def send(order: Order) -> Any:  # noqa: ANN401 - Dask has no types
            return client.submit(make_handout, opened, order, key=f"handout-{order.id}-{run}")

        workers = max(1, len(client.scheduler_info(n_workers=-1)["workers"]))
        first = [send(order) for order in islice(waiting, workers * AHEAD)]
        running: Any = as_completed(first, loop=client.loop)  # type: ignore[no-untyped-call]  # no types
        for future in running:
            if future.status == "finished":
                yield future.result()
            else:
                name = str(future.key).removeprefix("handout-").removesuffix(f"-{run}")
                yield MadeHandout(name, 0, problem="The workers of the cluster were lost over it.")
            for order in islice(waiting, 1):
                running.add(send(order))


def open_maker(data: bytes) -> HandoutMaker:
    """Read the set on a worker of the cluster, once for all orders there."""
    return pickle.loads(data)  # type: ignore[no-any-return]  # noqa: S301 - from the run that asks
