"""Work that alternates between the database and waiting for others, each where it costs least.

Such work is a generator: it runs at the database, yields what takes time and needs no database (an
errand), and is sent what came of it. Whoever drives it decides where errands run: here, beside each
other, or in threads of their own while a worker's few database threads go on.
"""

import asyncio
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ThreadPoolExecutor, wait
from typing import TypeVar

from django.db import close_old_connections

Answer = TypeVar("Answer")
Result = TypeVar("Result")
Errand = Callable[[], Answer]
Work = Generator[Errand[Answer], Answer | None, Result]


def here(work: Work[Answer, Result]) -> Result:
    """One thing after the other, in this thread."""
    answer: Answer | None = None
    while True:
        try:
            errand = work.send(answer)
        except StopIteration as end:
            result: Result = end.value
            return result
        answer = errand()


def together(works: Iterable[Work[Answer, Result]], *, at_a_time: int) -> list[Result]:
    """Several at once: errands in threads, the database in this one. Answers as they end.

    One that raises holds up no other; the first error is raised when all have ended.
    """
    results: list[Result] = []
    errors: list[Exception] = []
    out: dict[Future[Answer], Work[Answer, Result]] = {}
    with ThreadPoolExecutor(at_a_time, "errand") as threads:

        def go_on(work: Work[Answer, Result], answer: Answer | None) -> None:
            try:
                out[threads.submit(work.send(answer))] = work
            except StopIteration as end:
                results.append(end.value)
            except Exception as error:  # noqa: BLE001  raised when all have ended
                errors.append(error)

        for work in works:
            go_on(work, None)
        while out:
            for done in wait(out, return_when=FIRST_COMPLETED).done:
                go_on(out.pop(done), done.result())
    if errors:
        raise errors[0]
    return results


async def aside(work: Work[Answer, Result], *, threads: Executor) -> Result:
    """Errands in `threads`, the database in the event loop's own. Cancelling waits for the end: what
    is under way has an outcome, which must be written down."""
    going = asyncio.ensure_future(_go(work, threads))
    try:
        return await asyncio.shield(going)
    except asyncio.CancelledError:
        return await going


async def _go(work: Work[Answer, Result], threads: Executor) -> Result:
    loop = asyncio.get_running_loop()
    answer: Answer | None = None
    while True:
        errand, result = await loop.run_in_executor(None, _step, work, answer)
        if errand is None:
            return result  # type: ignore[return-value]
        answer = await loop.run_in_executor(threads, errand)


def _step(
    work: Work[Answer, Result], answer: Answer | None
) -> tuple[Errand[Answer] | None, Result | None]:
    """To the next errand, or to the end."""
    close_old_connections()
    try:
        return work.send(answer), None
    except StopIteration as end:
        return None, end.value
