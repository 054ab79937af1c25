"""What Slack answers, and what is made of it."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from pytest_django import Settings

from socap.alerts.channels.base import Channel, ChannelError, Envelope, ErrorKind
from socap.alerts.channels.slack import SlackChannel
from tests.alerts.counterparts.http import Counterpart
from tests.alerts.counterparts.slack import SlackServer
from tests.alerts.messages import message

SLACK: Channel = SlackChannel()


@pytest.fixture
def slack(private_allowed: None) -> Iterator[SlackServer]:
    with SlackServer() as slack:
        yield slack


def to(server: Counterpart) -> Envelope:
    return Envelope(address=server.url, secret="", event_id="alert-41")


def refusal(server: Counterpart) -> ChannelError:
    with pytest.raises(ChannelError) as error:
        SLACK.send(SLACK.compose(message())[0], to(server))
    return error.value


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (404, "no_service", ErrorKind.REFUSED_ADDRESS),
        (404, "no_team", ErrorKind.REFUSED_ADDRESS),
        (404, "channel_not_found", ErrorKind.REFUSED_ADDRESS),
        (403, "action_prohibited", ErrorKind.REFUSED_ADDRESS),
        (403, "invalid_token", ErrorKind.REFUSED_ADDRESS),
        (403, "posting_to_general_channel_denied", ErrorKind.REFUSED_ADDRESS),
        (410, "channel_is_archived", ErrorKind.REFUSED_ADDRESS),
        (400, "user_not_found", ErrorKind.REFUSED_ADDRESS),
        (400, "invalid_payload", ErrorKind.REFUSED_MESSAGE),
        (400, "invalid_blocks", ErrorKind.REFUSED_MESSAGE),
        (400, "no_text", ErrorKind.REFUSED_MESSAGE),
        (413, "too large", ErrorKind.REFUSED_MESSAGE),
        (500, "rollup_error", ErrorKind.TRANSIENT),
        (503, "", ErrorKind.TRANSIENT),
        (429, "rate_limited", ErrorKind.TRANSIENT),
        (408, "", ErrorKind.TRANSIENT),
    ],
)
def test_an_answer_is_understood_and_told_word_for_word(
    slack: SlackServer, status: int, body: str, kind: ErrorKind
) -> None:
    slack.answer_next(status, body)
    error = refusal(slack)
    assert error.kind is kind
    assert str(error) == (f"{status}: {body}" if body else f"{status} without a text")


def test_a_long_answer_is_shortened(slack: SlackServer) -> None:
    slack.answer_next(400, "<html>" + "x" * 9_000)
    assert 290 < len(str(refusal(slack))) < 320


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("30", 30),
        ("1.5", 1.5),
        ("0", 0),
        ("99999999", 3600),
        ("-5", None),
        ("soon", None),
        ("nan", None),
    ],
)
def test_retry_after_in_seconds_is_obeyed(
    slack: SlackServer, header: str, seconds: float | None
) -> None:
    slack.answer_next(429, "rate_limited", {"Retry-After": header})
    assert refusal(slack).retry_after == seconds


@pytest.mark.parametrize(
    ("ahead", "least", "most"), [(90, 80, 90), (-90, 0, 0), (90_000, 3600, 3600)]
)
def test_retry_after_as_a_date_is_obeyed(
    slack: SlackServer, ahead: int, least: float, most: float
) -> None:
    moment = datetime.now(UTC) + timedelta(seconds=ahead)
    slack.answer_next(503, "", {"Retry-After": format_datetime(moment, usegmt=True)})
    delay = refusal(slack).retry_after
    assert delay is not None
    assert least <= delay <= most


def test_a_redirect_is_not_followed_and_condemns_the_address(slack: SlackServer) -> None:
    slack.answer_next(302, headers={"Location": "http://169.254.169.254/latest"})
    error = refusal(slack)
    assert error.kind is ErrorKind.REFUSED_ADDRESS
    assert "redirects to http://169.254.169.254/latest" in str(error)
    assert len(slack.requests) == 1


def test_a_cut_connection_passes(slack: SlackServer) -> None:
    slack.cut_next()
    error = refusal(slack)
    assert error.kind is ErrorKind.TRANSIENT
    assert str(error).startswith("No response: ")


@pytest.mark.parametrize("how", ["hang", "drip"])
def test_a_server_that_never_ends_is_left_and_passes(
    slack: SlackServer, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("socap.alerts.channels.http.SECONDS", 0.5)
    slack.hang_next() if how == "hang" else slack.drip_next()
    assert refusal(slack).kind is ErrorKind.TRANSIENT


def test_a_closed_port_passes(slack: SlackServer) -> None:
    envelope = Envelope(address="http://127.0.0.1:1/x", secret="", event_id="1")
    with pytest.raises(ChannelError, match="Connection refused") as error:
        SLACK.send({"text": "x"}, envelope)
    assert error.value.kind is ErrorKind.TRANSIENT


def test_a_private_address_is_refused_unless_allowed(settings: Settings) -> None:
    settings.SOCAP_ALLOW_PRIVATE_ADDRESSES = False
    with SlackServer() as slack:
        error = refusal(slack)
        assert error.kind is ErrorKind.REFUSED_ADDRESS
        assert "SOCAP_ALLOW_PRIVATE_ADDRESSES" in str(error)
        assert slack.requests == []
        with pytest.raises(ValueError, match="https://"):
            SLACK.accept(slack.url)
        with pytest.raises(ValueError, match="not a public address"):
            SLACK.accept("https://127.0.0.1/hook")
        settings.SOCAP_ALLOW_PRIVATE_ADDRESSES = True
        assert SLACK.accept(f" {slack.url}\n") == slack.url


def test_the_counterpart_refuses_what_slack_refuses(slack: SlackServer) -> None:
    """Else the other tests would show nothing."""
    good = SLACK.compose(message())[0]
    section = {"type": "section", "text": {"type": "mrkdwn", "text": "x"}}
    for bad in (
        {**good, "text": ""},
        {**good, "text": "<!channel>"},
        {**good, "text": "a & b"},
        {**good, "blocks": [section] * 51},
        {**good, "blocks": [{**section, "text": {"type": "mrkdwn", "text": "x" * 3_001}}]},
        {**good, "blocks": [{**section, "text": {"type": "mrkdwn", "text": "<@U1>"}}]},
        {**good, "blocks": [{"type": "header", "text": {"type": "plain_text", "text": "x" * 151}}]},
        {**good, "blocks": [{"type": "context", "elements": [section["text"]] * 11}]},
    ):
        with pytest.raises(ChannelError, match="^400: ") as error:
            SLACK.send(bad, to(slack))
        assert error.value.kind is ErrorKind.REFUSED_MESSAGE
    assert slack.messages == []
