"""Trouble is told once when it begins and once when it ends, whoever looks and however often."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connections

from socap.alerts.incidents import FLAP_WINDOW, Problem, duration, open_incidents, report
from socap.alerts.models import Alert, Incident
from tests.builders import NOW

pytestmark = pytest.mark.django_db

KEY = Problem(kind="key", headline="The key is refused.", text="Set another.", over="It works.")


def channel(subject: str) -> Problem:
    return Problem(kind="channel", subject=subject, headline=f"{subject} fails.", over="Mended.")


def told() -> list[tuple[str, str]]:
    """What operators have been told, in order."""
    return list(Alert.objects.order_by("pk").values_list("kind", "headline"))


def an_hour_passes(span: timedelta = timedelta(hours=1)) -> None:
    """For incidents, whose times are real."""
    for incident in Incident.objects.all():
        incident.opened_at -= span
        incident.closed_at = incident.closed_at and incident.closed_at - span
        incident.save()


def test_a_trouble_is_opened_once_told_once_and_over_once() -> None:
    for _ in range(3):
        report([KEY], now=NOW)
    assert told() == [("trouble", "The key is refused.")]
    an_hour_passes(timedelta(minutes=12))
    for _ in range(3):
        report([], now=NOW)
    assert told() == [("trouble", "The key is refused."), ("over", "It works.")]
    over = Alert.objects.get(kind="over")
    assert over.text == "It lasted 12 minutes. It was: The key is refused."
    assert open_incidents() == []


def test_an_operator_alert_is_due_at_once_and_belongs_to_no_campaign() -> None:
    (alert_id,) = report([KEY], now=NOW)
    alert = Alert.objects.get(pk=alert_id)
    assert (alert.status, alert.campaign, alert.importance) == ("pending", None, 0)
    assert (alert.due_at, alert.text) == (NOW, "Set another.")
    (over_id,) = report([], now=NOW)
    assert over_id != alert_id


def test_problems_of_one_kind_are_told_apart_by_their_subject() -> None:
    assert len(report([channel("a"), channel("b")], now=NOW)) == 2
    assert len(report([channel("b"), channel("c")], now=NOW)) == 2
    assert told()[2:] == [("trouble", "c fails."), ("over", "Mended.")]
    assert [incident.subject for incident in open_incidents()] == ["b", "c"]


def test_what_was_not_looked_at_is_not_over() -> None:
    report([KEY, channel("a")], now=NOW)
    assert report([], now=NOW, only_kinds=["worker"]) == []
    assert len(report([], now=NOW, only_kinds=["channel"])) == 1
    assert [incident.kind for incident in open_incidents()] == ["key"]


def test_a_trouble_that_flaps_is_told_once() -> None:
    for _ in range(20):
        report([KEY], now=NOW)
        an_hour_passes(FLAP_WINDOW / 2)
        report([], now=NOW)
        an_hour_passes(FLAP_WINDOW / 2)
    assert told() == [("trouble", "The key is refused."), ("over", "It works.")]
    assert Incident.objects.count() == 20


def test_a_trouble_that_comes_back_and_stays_is_told_again_and_is_over_again() -> None:
    report([KEY], now=NOW)
    report([], now=NOW)
    assert report([KEY], now=NOW) == []
    an_hour_passes(FLAP_WINDOW)
    for _ in range(3):
        report([KEY], now=NOW)
    assert len(report([], now=NOW)) == 1
    assert [kind for kind, _ in told()] == ["trouble", "over", "trouble", "over"]


def test_a_trouble_that_comes_back_later_is_a_new_one() -> None:
    report([KEY], now=NOW)
    report([], now=NOW)
    an_hour_passes()
    assert len(report([KEY], now=NOW)) == 1


def test_the_words_of_an_open_incident_follow_the_trouble_and_nobody_is_told() -> None:
    report([KEY], now=NOW)
    more = Problem(kind="key", headline="Both keys are refused.", over="Both work.")
    assert report([more], now=NOW) == []
    assert Incident.objects.get().headline == "Both keys are refused."
    report([], now=NOW)
    assert told()[1] == ("over", "Both work.")


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(-1, "0 seconds"), (1, "1 second"), (119, "119 seconds"), (120, "2 minutes"),
     (7_199, "119 minutes"), (7_200, "2 hours"), (200_000, "2 days")],
)  # fmt: skip
def test_how_long_it_lasted_is_said_in_one_unit(seconds: int, words: str) -> None:
    assert duration(timedelta(seconds=seconds)) == words


@pytest.mark.django_db(transaction=True)
def test_of_workers_that_look_at_once_one_tells() -> None:
    problems = [KEY, *(channel(str(number)) for number in range(5))]
    for _ in range(4):
        at_once([lambda: report(problems, now=NOW), lambda: report(problems[::-1], now=NOW)])
        at_once([lambda: report([], now=NOW), lambda: report([], now=NOW)])
        an_hour_passes()
    assert Incident.objects.count() == 4 * len(problems)
    assert Alert.objects.filter(kind="trouble").count() == 4 * len(problems)
    assert Alert.objects.filter(kind="over").count() == 4 * len(problems)
    assert {i.closed_at is None for i in Incident.objects.all()} == {False}
    assert all(i.opened_at < datetime.now(UTC) for i in Incident.objects.all())


def at_once(works: list[Callable[[], object]]) -> None:
    """Run them in threads of their own, started together."""
    gate, errors = threading.Barrier(len(works)), list[BaseException]()

    def run(work: Callable[[], object]) -> None:
        try:
            gate.wait()
            work()
        except BaseException as error:
            errors.append(error)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=[work]) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
