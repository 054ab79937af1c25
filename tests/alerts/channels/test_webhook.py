"""A webhook gets signed JSON of the documented shape, and its answers are understood."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings
from standardwebhooks import Webhook, WebhookVerificationError

from socap.alerts.channels.base import Channel, ChannelError, Envelope, ErrorKind
from socap.alerts.channels.webhook import WebhookChannel, new_secret
from socap.alerts.messages.message import Event, Message
from socap.lib.texts import cut
from tests.alerts.counterparts.http import Arrived, Counterpart
from tests.alerts.messages import NASTY, engagement, loud, message, person

WEBHOOK: Channel = WebhookChannel()
SECRET = new_secret()


@pytest.fixture
def server(private_allowed: None) -> Iterator[Counterpart]:
    with Counterpart() as server:
        yield server


def send(server: Counterpart, told: Message, *, secret: str = SECRET) -> None:
    [part] = WEBHOOK.compose(told)
    stored = json.loads(json.dumps(part))
    WEBHOOK.send(stored, Envelope(address=server.url, secret=secret, event_id=told.event_id))


def verified(arrived: Arrived, secret: str = SECRET) -> Any:
    """The body, if the signature is right by the convention's own library."""
    return Webhook(secret).verify(arrived.body, dict(arrived.headers))


def refusal(server: Counterpart, secret: str = SECRET) -> ChannelError:
    with pytest.raises(ChannelError) as error:
        send(server, message(), secret=secret)
    return error.value


def test_an_alert_is_signed_and_says_everything(server: Counterpart) -> None:
    send(
        server,
        message(
            people=(person(engagements=(engagement(sentiment="critical", summary="doubts it"),)),)
        ),
    )
    [arrived] = server.requests
    body = verified(arrived)
    assert arrived.headers["content-type"] == "application/json"
    assert arrived.headers["webhook-id"] == body["id"] == "alert-41"
    assert body["type"] == "alert.engagement"
    assert body["timestamp"] == "2026-06-02T14:05:00Z"
    assert body["data"]["campaign"] == {"id": 7, "name": "Launch of Example"}
    [who] = body["data"]["people"]
    assert (who["username"], who["importance"], who["followers"]) == ("grace_example", 25, 12_400)
    assert [(term["username"], term["weight"]) for term in who["explanation"]] == [
        ("alice", 9),
        ("bob", 8),
        ("carol", 8),
    ]
    [done] = who["engagements"]
    assert (done["text"], done["sentiment"], done["summary"]) == (
        "This changes how we work.",
        "critical",
        "doubts it",
    )


def test_a_changed_body_and_another_secret_do_not_verify(server: Counterpart) -> None:
    send(server, message())
    [arrived] = server.requests
    forged = Arrived(
        path=arrived.path,
        headers=arrived.headers,
        body=arrived.body.replace(b"Berlin", b"Munich"),
        at=arrived.at,
    )
    for wrong, secret in ((forged, SECRET), (arrived, new_secret())):
        with pytest.raises(WebhookVerificationError):
            verified(wrong, secret)


def test_a_repeat_has_the_same_id_and_body(server: Counterpart) -> None:
    server.answer_next(503)
    assert refusal(server).kind is ErrorKind.TRANSIENT
    send(server, message())
    first, second = server.requests
    assert first.body == second.body
    assert first.headers["webhook-id"] == second.headers["webhook-id"]


@pytest.mark.parametrize("nasty", NASTY.values(), ids=NASTY.keys())
def test_nasty_texts_arrive_as_plain_text(server: Counterpart, nasty: str) -> None:
    send(
        server,
        message(people=(person(name=nasty, bio=nasty, engagements=(engagement(text=nasty),)),)),
    )
    [who] = verified(server.requests[0])["data"]["people"]
    expected = nasty.replace("\x00", "")
    assert who["engagements"][0]["text"] == expected
    assert (who["name"], who["bio"]) == (cut(expected, 200), cut(expected, 500))


@pytest.mark.parametrize("event", Event)
def test_every_event_has_its_type(server: Counterpart, event: Event) -> None:
    people = (person(), person(username="ada_example")) if event is Event.DIGEST else ()
    send(server, message(event=event, people=people, campaign_id=None, text="More.", more=3))
    body = verified(server.requests[0])
    named = "report.released" if event is Event.REPORT else f"alert.{event.value}"
    assert body["type"] == named
    assert len(body["data"]["people"]) == len(people)
    assert body["data"]["campaign"] is None
    assert (body["data"]["text"], body["data"]["more"]) == ("More.", 3)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, ErrorKind.REFUSED_MESSAGE),
        (401, ErrorKind.REFUSED_MESSAGE),
        (404, ErrorKind.REFUSED_MESSAGE),
        (410, ErrorKind.REFUSED_ADDRESS),
        (408, ErrorKind.TRANSIENT),
        (425, ErrorKind.TRANSIENT),
        (429, ErrorKind.TRANSIENT),
        (500, ErrorKind.TRANSIENT),
        (503, ErrorKind.TRANSIENT),
    ],
)
def test_an_answer_is_understood(server: Counterpart, status: int, kind: ErrorKind) -> None:
    server.answer_next(status, "in its own words", {"Retry-After": "7"})
    error = refusal(server)
    assert error.kind is kind
    assert str(error) == f"{status}: in its own words"
    assert error.retry_after == (7 if kind is ErrorKind.TRANSIENT else None)


@pytest.mark.parametrize("status", [200, 201, 202, 204])
def test_any_success_will_do(server: Counterpart, status: int) -> None:
    server.answer_next(status)
    send(server, message())


def test_redirects_condemn_the_address(server: Counterpart) -> None:
    server.answer_next(308, headers={"Location": server.url})
    error = refusal(server)
    assert error.kind is ErrorKind.REFUSED_ADDRESS
    assert "redirects are not followed" in str(error)
    assert len(server.requests) == 1


@pytest.mark.parametrize("secret", ["", "whsec_", "whsec_not base64!", "whsec_abc"])
def test_nothing_is_sent_unsigned(server: Counterpart, secret: str) -> None:
    error = refusal(server, secret)
    assert error.kind is ErrorKind.REFUSED_ADDRESS
    assert "secret" in str(error)
    assert server.requests == []


def test_secrets_differ_and_are_long_enough() -> None:
    assert re.fullmatch(r"whsec_[A-Za-z0-9+/]{43}=", SECRET)
    assert new_secret() != SECRET


def test_addresses_are_checked(settings: Settings) -> None:
    with pytest.raises(ValueError, match="not a public address"):
        WEBHOOK.accept("https://169.254.169.254/latest/meta-data")
    settings.SOCAP_ALLOW_PRIVATE_ADDRESSES = True
    assert WEBHOOK.accept("http://127.0.0.1:5000/x") == "http://127.0.0.1:5000/x"


@pytest.mark.parametrize("event", [Event.ENGAGEMENT, Event.DIGEST])
@pytest.mark.parametrize("words", ["long words ", "🚀", "\n<&"])
def test_whatever_people_write_the_body_stays_small(
    server: Counterpart, event: Event, words: str
) -> None:
    people = loud(words, 10 if event is Event.DIGEST else 1)
    send(server, message(event=event, people=people))
    [arrived] = server.requests
    assert len(arrived.body) < 400_000
    told = verified(arrived)["data"]["people"]
    assert len(told) == len(people)
    for one in told:
        assert len(one["engagements"]) + one["more_engagements"] == 40
        assert len(one["explanation"]) + one["more_reasons"] == 900
        assert all(
            engagement["text"].endswith("…") and engagement["url"]
            for engagement in one["engagements"]
        )


def test_the_documented_example_has_the_shape_that_is_sent(
    server: Counterpart, repository: Path
) -> None:
    page = (repository / "docs/webhooks.md").read_text()
    [example] = re.findall(r"```json\n(.*?)```", page, re.S)
    send(server, message())
    assert shape(json.loads(example)) == shape(verified(server.requests[0]))


def shape(value: Any) -> Any:
    """Keys and types, all the way down; of a list, of its first item."""
    if isinstance(value, dict):
        return {key: shape(item) for key, item in value.items()}
    if isinstance(value, list):
        return [shape(item) for item in value[:1]]
    return type(value).__name__


def test_the_documented_check_takes_what_is_sent_and_nothing_else(
    server: Counterpart, repository: Path
) -> None:
    page = (repository / "docs/webhooks.md").read_text()
    [program] = re.findall(r"```python\n(.*?)```", page, re.S)
    names: dict[str, Any] = {}
    exec(program, names)
    send(server, message())
    [arrived] = server.requests
    is_from_socap, headers = names["is_from_socap"], dict(arrived.headers)
    assert is_from_socap(SECRET, headers, arrived.body)
    assert not is_from_socap(new_secret(), headers, arrived.body)
    assert not is_from_socap(SECRET, headers, arrived.body + b" ")
    assert not is_from_socap(SECRET, {**headers, "webhook-id": "alert-42"}, arrived.body)
    assert not is_from_socap(SECRET, {**headers, "webhook-timestamp": "1"}, arrived.body)
