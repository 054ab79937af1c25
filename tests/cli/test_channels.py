"""`socap channel` and `socap alerts`."""

from collections.abc import Iterator

import pytest
from pytest_django import Settings

from socap.alerts.models import Channel, Recipient
from tests.alerts.counterparts.http import Counterpart

from .conftest import Socap


@pytest.fixture
def slack(settings: Settings) -> Iterator[Counterpart]:
    settings.SOCAP_ALLOW_PRIVATE_ADDRESSES = True
    with Counterpart() as server:
        yield server


def test_a_channel_is_added_tried_listed_and_removed(socap: Socap, slack: Counterpart) -> None:
    added = socap("channel", "add", "ops", "slack", f"{slack.url}hook", "--quiet", "22:00-07:00")
    assert added.exit_code == 0, added.output
    assert str(Recipient.objects.get().quiet_until) == "07:00:00"
    assert "arrived" in socap("channel", "test", "ops").stdout
    assert len(slack.requests) == 1
    listed = socap("channel", "list").stdout
    assert "ops  (slack)" in listed and "/hook" not in listed, "a hook is a secret"
    asked = socap("channel", "remove", "ops", given="n\n")
    assert (asked.exit_code, "with its 1 recipient?" in asked.output) == (1, True)
    assert "ops" in socap("channel", "list").stdout
    assert socap("channel", "remove", "ops", "--yes").exit_code == 0
    assert not Channel.objects.exists()


def test_the_exact_error_of_the_other_side_is_shown(socap: Socap, slack: Counterpart) -> None:
    socap("channel", "add", "ops", "slack", slack.url)
    slack.answer_next(404, "no_service")
    result = socap("channel", "test", "ops")
    assert (result.exit_code, "no_service" in result.stdout) == (1, True)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("add", "ops", "email", "nobody"), "address"),
        (("add", "ops", "slack", "ftp://x.example"), "address"),
        (("add", "ops", "email", "a@example.com", "--quiet", "late"), "22:00-07:00"),
        (("add", "ops", "email", "a@example.com", "--timezone", "Mars"), "timezone"),
        (("add", " ", "email", "a@example.com"), "name"),
        (("test", "nowhere"), "there is no channel 'nowhere'"),
        (("remove", "nowhere"), "there is no channel 'nowhere'"),
    ],
)
def test_errors_are_reported_in_a_sentence(
    socap: Socap, arguments: tuple[str, ...], words: str
) -> None:
    result = socap("channel", *arguments)
    assert result.exit_code != 0 and words in result.stderr
    assert not Channel.objects.exists()


def test_nothing_due_is_no_error(socap: Socap) -> None:
    assert socap("alerts", "process").stdout.startswith("0 alerts processed: 0 messages sent")
