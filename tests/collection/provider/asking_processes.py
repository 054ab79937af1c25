"""Processes that ask a stand-in for a provider as often as they may, until they are told to end."""

import multiprocessing
import os
import sys
import threading
from collections.abc import Callable
from typing import TypeVar

Asker = TypeVar("Asker")


def ask_in_processes(
    make: Callable[[str], Asker], ask: Callable[[Asker, Callable[[], bool]], None]
) -> None:
    """`python -m MODULE URL PROCESSES`, each with three threads that `ask` until the second says so.

    The first line of standard input kills a process, the second one ends all others.
    """
    url, number, parent = sys.argv[1], int(sys.argv[2]), os.getpid()
    forked = multiprocessing.get_context("fork")  # before any connection is opened
    over = forked.RawValue("b", 0)  # no lock, which a killed process could keep

    def is_over() -> bool:
        return bool(over.value) or os.getppid() != parent

    def work() -> None:
        asker = make(url)
        threads = [threading.Thread(target=ask, args=(asker, is_over)) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    processes = [forked.Process(target=work) for _ in range(number)]
    for process in processes:
        process.start()
    sys.stdin.readline()
    processes[0].kill()
    sys.stdin.readline()
    over.value = 1
    for process in processes:
        process.join()
