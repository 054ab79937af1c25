"""Real child processes: started, restarted when they die, stopped together."""

import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from socap.lib.supervisor import Service, Supervisor

POLITE = "trap 'echo bye >> $OUT; exit 0' TERM; echo $$ >> $OUT; while :; do sleep 0.05; done"
DEAF = "trap '' TERM; echo $$ >> $OUT; while :; do sleep 0.05; done"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


@pytest.fixture(autouse=True)
def signals_as_before() -> Iterator[None]:
    before = {sign: signal.getsignal(sign) for sign in (signal.SIGINT, signal.SIGTERM)}
    yield
    for sign, handler in before.items():
        signal.signal(sign, handler)


def shell(out: Path, script: str, name: str = "child") -> Service:
    return Service(name=name, command=["sh", "-c", script], environment={"OUT": str(out)})


def lines(out: Path) -> list[str]:
    return out.read_text().split() if out.exists() else []


def wait_for(condition: Callable[[], object], seconds: float = 10) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it never happened"
        time.sleep(0.02)


def alive(pid: str) -> bool:
    try:
        return psutil.Process(int(pid)).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def test_children_are_started_with_their_environment_and_asked_to_end(out: Path) -> None:
    supervisor = Supervisor([shell(out, POLITE)], grace=5)
    supervisor.start()
    wait_for(lambda: lines(out))
    [pid] = lines(out)
    assert os.getsid(int(pid)) == int(pid), "Ctrl-C must reach the supervisor alone"
    supervisor.stop()
    assert lines(out) == [pid, "bye"]
    assert not alive(pid)


def test_a_deaf_child_is_killed_after_the_grace_period_and_holds_up_nobody(out: Path) -> None:
    polite = out.with_name("polite")
    supervisor = Supervisor([shell(out, DEAF, "deaf"), shell(polite, POLITE, "polite")], grace=0.4)
    supervisor.start()
    wait_for(lambda: lines(out) and lines(polite))
    began = time.monotonic()
    supervisor.stop()
    assert 0.3 < time.monotonic() - began < 5
    assert not alive(lines(out)[0])
    assert lines(polite)[-1] == "bye"


def test_what_a_child_has_started_does_not_outlive_the_stop(out: Path) -> None:
    script = f"sh -c \"{DEAF.replace('$', chr(92) + '$')}\" & trap 'exit 0' TERM; wait; wait"
    supervisor = Supervisor([shell(out, script)], grace=1)
    supervisor.start()
    wait_for(lambda: lines(out))
    [grandchild] = lines(out)
    try:
        supervisor.stop()
        wait_for(lambda: not alive(grandchild), 3)
    finally:
        if alive(grandchild):
            os.kill(int(grandchild), signal.SIGKILL)


def test_stopping_twice_or_before_the_start_is_harmless(out: Path) -> None:
    supervisor = Supervisor([shell(out, POLITE)], grace=1)
    supervisor.stop()
    supervisor.start()
    supervisor.stop()
    supervisor.stop()


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_a_child_that_dies_is_started_again_and_logged_until_a_signal_comes(
    out: Path, sign: signal.Signals, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    steady = out.with_name("steady")

    def watch() -> None:
        if len(lines(out)) == 2:
            os.kill(os.getpid(), sign)

    Supervisor(
        [shell(out, "echo $$ >> $OUT; exit 3", "short"), shell(steady, POLITE, "steady")],
        grace=5,
        watch=watch,
    ).run()
    assert len(lines(out)) == 2
    assert len(lines(steady)) == 2 and lines(steady)[1] == "bye", "the other one was left alone"
    died = [r for r in caplog.records if getattr(r, "action", "") == "child_died"]
    assert died and {getattr(r, "exit_code", None) for r in died} == {3}
    assert died[0].getMessage() == "short ended, starting it again"
    assert [getattr(r, "pause", None) for r in died[:2]] == [0.5, 1.0][: len(died)]


def test_children_of_a_supervisor_that_was_killed_end_too(out: Path) -> None:
    program = (
        "import sys\n"
        "from socap.lib.supervisor import Service, Supervisor\n"
        "Supervisor([Service(name='c', command=['sh', '-c', sys.argv[1]])], grace=5).run()\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program, POLITE], env={**os.environ, "OUT": str(out)}
    )
    wait_for(lambda: lines(out))
    process.kill()
    process.wait()
    wait_for(lambda: not alive(lines(out)[0]))


def test_a_program_that_does_not_exist_is_told_and_nothing_is_left_running(out: Path) -> None:
    nonsense = Service(name="nonsense", command=["/no/such/program"])
    with pytest.raises(FileNotFoundError):
        Supervisor([shell(out, POLITE), nonsense], grace=5).run()
    assert not lines(out) or not alive(lines(out)[0])
