"""Runs work that alternates between database access and slow blocking calls.

The work is a generator: it uses the database, yields each blocking call that needs no database, and
is sent the result. The functions here decide where these calls run: in this thread, concurrently,
or in separate threads, so that a worker's few database threads stay free.
"""

import asyncio
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ThreadPoolExecutor, wait
from typing import TypeVar

from django.db import close_old_connections

Answer = TypeVar("Answer")
Result = TypeVar("Result")
BlockingCall = Callable[[], Answer]
Work = Generator[BlockingCall[Answer], Answer | None, Result]


def run_inline(work: Work[Answer, Result]) -> Result:
    """Runs the work and its blocking calls in this thread; returns its result."""
    answer: Answer | None = None
    while True:
        try:
            call = work.send(answer)
        except StopIteration as end:
            result: Result = end.value
            return result
        answer = call()


def run_concurrently(works: Iterable[Work[Answer, Result]], *, at_a_time: int) -> list[Result]:
    """Runs several works at once, with blocking calls in threads and the database in this one.

    Returns the results in order of completion. The first error is raised when all have ended.
    """
    results: list[Result] = []
    errors: list[Exception] = []
    pending: dict[Future[Answer], Work[Answer, Result]] = {}
    with ThreadPoolExecutor(at_a_time, "errand") as threads:

        def advance(work: Work[Answer, Result], answer: Answer | None) -> None:
            try:
                pending[threads.submit(work.send(answer))] = work
            except StopIteration as end:
                results.append(end.value)
            except Exception as error:  # noqa: BLE001  raised when all have ended
                errors.append(error)

        for work in works:
            advance(work, None)
        while pending:
            for done in wait(pending, return_when=FIRST_COMPLETED).done:
                advance(pending.pop(done), done.result())
    if errors:
        raise errors[0]
    return results


async def run_in_threads(work: Work[Answer, Result], *, threads: Executor) -> Result:
    """Runs blocking calls in `threads`, database access in the event loop's executor.

    Cancelling waits for the end, because the outcome of a running call must be stored.
    """
    task = asyncio.ensure_future(_drive(work, threads))
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        return await task


async def _drive(work: Work[Answer, Result], threads: Executor) -> Result:
    loop = asyncio.get_running_loop()
    answer: Answer | None = None
    while True:
        call, result = await loop.run_in_executor(None, _step, work, answer)
        if call is None:
            return result  # type: ignore[return-value]
        answer = await loop.run_in_executor(threads, call)


def _step(
    work: Work[Answer, Result], answer: Answer | None
) -> tuple[BlockingCall[Answer] | None, Result | None]:
    """Runs the work up to its next blocking call or its end."""
    close_old_connections()
    try:
        return work.send(answer), None
    except StopIteration as end:
        return None, end.value
