"""Who uses the server: many at once, some of them killed, and the last one stops it."""

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from socap.lib.postgres import EmbeddedPostgres, embedded
from tests.lib.postgres.users import User, servers


def test_first_commands_at_the_same_time_share_one_server(place: Path) -> None:
    folder = place / "data" / "postgres"
    users = [User(folder) for _ in range(4)]
    assert len({user.answer() for user in users}) == 1
    for user in users[:3]:
        user.leave()
        assert len(servers(folder)) == 1
    users[3].leave()
    assert servers(folder) == []


def test_commands_that_come_and_go_never_take_the_server_from_who_stays(data: Path) -> None:
    stays = User(data)
    first = stays.answer()
    for _ in range(3):
        others = [User(data) for _ in range(3)]
        assert {user.answer() for user in others} == {first}
        others.pop().kill()
        for user in others:
            user.leave()
        assert len(servers(data)) == 1
    stays.leave()
    assert servers(data) == []


def test_a_server_whose_users_were_killed_serves_the_next_and_ends_with_it(data: Path) -> None:
    killed = [User(data) for _ in range(2)]
    seen = {user.answer() for user in killed}
    for user in killed:
        user.kill()
    assert len(servers(data)) == 1
    following = User(data)
    assert {following.answer()} == seen
    following.leave()
    assert servers(data) == []


def wait_until(condition: Callable[[], bool], patience: float = 10.0) -> None:
    deadline = time.monotonic() + patience
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.1)


@pytest.mark.parametrize("whole", [False, True], ids=["postmaster", "everything"])
def test_a_server_that_is_killed_is_noticed_and_comes_back(data: Path, whole: bool) -> None:
    server = EmbeddedPostgres(data)
    server.start()
    try:
        [postmaster] = servers(data)
        family = [postmaster, *postmaster.children()] if whole else [postmaster]
        for process in family:
            process.kill()
        deadline = time.monotonic() + 5
        while server.running:
            assert time.monotonic() < deadline
            time.sleep(0.02)
        server.restart()
        assert server.running and servers(data) != [postmaster]
        other = User(data)
        other.answer()
        other.leave()
        assert server.running
    finally:
        server.stop()
    assert servers(data) == []


def test_a_server_that_waits_for_its_sessions_to_end_is_replaced_at_once(data: Path) -> None:
    """As after a plain `kill`: it takes nobody any more, and does not die while we are connected."""
    import psycopg

    server = EmbeddedPostgres(data)
    idle = psycopg.connect(server.start())
    [postmaster] = servers(data)
    try:
        postmaster.terminate()
        wait_until(lambda: not server.serving)
        assert server.running, "the idle session keeps it alive"
        began = time.monotonic()
        users = [User(data) for _ in range(3)]
        assert len({user.answer() for user in users}) == 1
        assert time.monotonic() - began < 15 and servers(data) != [postmaster]
        for user in users:
            user.leave()
        assert server.serving
    finally:
        idle.close()
        server.stop()
    assert servers(data) == []


@pytest.mark.parametrize("lost", ["socket", "frozen"])
def test_a_server_that_nobody_reaches_is_replaced_when_it_lasts(
    data: Path, monkeypatch: pytest.MonkeyPatch, lost: str
) -> None:
    monkeypatch.setattr(embedded, "SILENT", 1.0)
    monkeypatch.setattr(embedded, "STOP_SECONDS", 5.0)
    monkeypatch.setattr(embedded, "FORCED_STOP_SECONDS", 1.0)
    server = EmbeddedPostgres(data)
    server.start()
    [postmaster] = servers(data)
    try:
        assert server.serving
        if lost == "socket":
            (data / ".s.PGSQL.5432").unlink()
        else:
            postmaster.suspend()
            for process in postmaster.children():
                process.suspend()
        assert server.serving, "a moment's silence says nothing"
        wait_until(lambda: not server.serving)
        server.restart()
        assert server.serving and servers(data) != [postmaster]
    finally:
        server.stop()
    assert servers(data) == []


def test_a_busy_child_of_a_killed_server_does_not_hold_up_the_next(data: Path) -> None:
    import psycopg

    server = EmbeddedPostgres(data)
    url = server.start()
    busy = psycopg.connect(url, autocommit=True)
    busy.pgconn.send_query(b"DO $$ BEGIN LOOP END LOOP; END $$")
    os.kill(servers(data)[0].pid, signal.SIGKILL)
    try:
        began = time.monotonic()
        server.restart()
        assert time.monotonic() - began < 15
    finally:
        busy.close()
        server.stop()
    assert servers(data) == []


def test_starting_twice_needs_one_stop(data: Path) -> None:
    server = EmbeddedPostgres(data)
    assert server.start() == server.start()
    server.stop()
    assert not server.running and servers(data) == []
    server.stop()


def test_a_forked_child_that_lives_on_does_not_keep_the_server(data: Path) -> None:
    server = EmbeddedPostgres(data)
    server.start()
    child = os.fork()
    if child == 0:
        time.sleep(30)
        os._exit(0)
    try:
        server.stop()
        assert servers(data) == []
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
