"""A language model's reading on its way into an alert, and alerts that go without it when the model hangs."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from socap.simulator import Simulator
from tests.alerts.counterparts.llm import GOOD, KEY, MODEL, Llm
from tests.alerts.counterparts.slack import SlackServer

from .campaigns import all_alerts, launch
from .installation import Installation

pytestmark = pytest.mark.timeout(400)

READING = f"{GOOD['sentiment']}: {GOOD['summary']}"
# Of an alert no more than three texts are read.
READ_AT_MOST = 3


@pytest.fixture
def slack() -> Iterator[SlackServer]:
    with SlackServer() as server:
        yield server


@pytest.fixture
def llm() -> Iterator[Llm]:
    with Llm() as server:
        yield server


@pytest.fixture
def installation(
    tmp_path: Path, prepared: Path, simulator: Simulator, slack: SlackServer, llm: Llm
) -> Iterator[Installation]:
    running = Installation(
        tmp_path,
        simulator.url,
        prepared=prepared,
        SOCAP_ALLOW_PRIVATE_ADDRESSES="yes",
        SOCAP_LLM_MODEL=MODEL,
        SOCAP_LLM_BASE_URL=llm.url,
        SOCAP_LLM_API_KEY=KEY,
    )
    running.socap("channel", "add", "slack", "slack", slack.url)
    yield running
    running.stop()


def texts_of(alert: dict[str, Any]) -> list[dict[str, Any]]:
    return [e for person in alert["people"] for e in person["engagements"] if e["text"]]


def is_read(alert: dict[str, Any]) -> bool:
    read = [text for text in texts_of(alert) if text["sentiment"]]
    return len(read) == min(len(texts_of(alert)), READ_AT_MOST)


class Cycle:
    """An hour of the launch, and the alerts of single people that it brought."""

    def __init__(self, installation: Installation, simulator: Simulator, campaign: int) -> None:
        known = {alert["id"] for alert in all_alerts(installation, campaign)}
        simulator.time.advance(3600)
        installation.api.post("/workers/trigger")
        self.alerts: list[dict[str, Any]] = []

        def all_told() -> bool:
            new = [a for a in all_alerts(installation, campaign) if a["id"] not in known]
            self.alerts = [a for a in new if a["kind"] == "person" and a["status"] != "skipped"]
            return (
                bool(self.alerts)
                and all(alert["status"] == "sent" for alert in self.alerts)
                and installation.idle()
            )

        installation.wait_for(all_told, "the last alert of the cycle")
        self.with_texts = [alert for alert in self.alerts if texts_of(alert)]


def test_an_alert_carries_the_reading_and_goes_without_it_when_the_model_hangs(
    installation: Installation, simulator: Simulator, slack: SlackServer, llm: Llm
) -> None:
    campaign = launch(installation, simulator, channels=["slack"])

    # Alerts do not wait for a reading that a busy machine is slow to make.
    for _ in range(5):
        told = len(slack.messages)
        cycle = Cycle(installation, simulator, campaign)
        if cycle.with_texts and all(map(is_read, cycle.with_texts)):
            break
    assert cycle.with_texts and llm.wrong == []
    for alert in cycle.with_texts:
        assert is_read(alert)
        read = [text for text in texts_of(alert) if text["sentiment"]]
        assert {f"{text['sentiment']}: {text['summary']}" for text in read} == {READING}
    single = [str(m) for m in slack.messages[told:] if "people engaged" not in m["text"]]
    carrying = [message for message in single if READING in message]
    assert len(carrying) == len(cycle.with_texts), "every message waited for its reading"
    for alert in cycle.with_texts:
        assert any(f"@{alert['people'][0]['username']} " in message for message in carrying)
    said = installation.api.get(f"/campaigns/{campaign}/texts", params={"limit": 200}).json()
    told_of = {text["url"] for alert in cycle.with_texts for text in texts_of(alert)}
    rated = {row["url"] for row in said["texts"] if row["method"] == "language_model"}
    assert rated & told_of, "pages rate the text as the alert does"

    llm.hangs = True
    asked, told = len(llm.asked), len(slack.messages)
    cycle = Cycle(installation, simulator, campaign)
    while not cycle.with_texts:
        cycle = Cycle(installation, simulator, campaign)
    assert len(llm.asked) > asked
    assert not any(text["sentiment"] for alert in cycle.with_texts for text in texts_of(alert))
    single = [str(m) for m in slack.messages[told:] if "people engaged" not in m["text"]]
    assert not any(READING in message for message in single)
    for alert in cycle.with_texts:
        assert any(f"@{alert['people'][0]['username']} " in message for message in single)
