"""Alerts end to end: from the provider's answer to a Slack hook and a mailbox."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from socap.simulator import Simulator
from tests.alerts.counterparts.slack import SlackServer
from tests.alerts.counterparts.smtp import Mailbox, mail_server

from .campaigns import THRESHOLD, all_alerts, launch
from .installation import Installation

pytestmark = pytest.mark.timeout(400)


@pytest.fixture
def slack() -> Iterator[SlackServer]:
    with SlackServer() as server:
        yield server


@pytest.fixture
def mail() -> Iterator[Mailbox]:
    with mail_server() as server:
        yield server


@pytest.fixture
def installation(
    tmp_path: Path, prepared: Path, simulator: Simulator, slack: SlackServer, mail: Mailbox
) -> Iterator[Installation]:
    running = Installation(
        tmp_path,
        simulator.url,
        prepared=prepared,
        SOCAP_ALLOW_PRIVATE_ADDRESSES="yes",
        EMAIL_SERVICE="smtp",
        SMTP_HOST="127.0.0.1",
        SMTP_PORT=str(mail.port),
    )
    running.socap("channel", "add", "slack", "slack", slack.url)
    running.socap("channel", "add", "email", "email", "team@example.com")
    yield running
    running.stop()


def people_in(texts: list[str]) -> Counter[str]:
    """Whom single alerts told of, by name."""
    singles = [text for text in texts if "people engaged" not in text and "@" in text]
    return Counter(text.split("@", 1)[1].split(" ")[0] for text in singles)


def test_everybody_important_is_told_once_on_each_channel_though_workers_die(
    installation: Installation, simulator: Simulator, slack: SlackServer, mail: Mailbox
) -> None:
    campaign = launch(installation, simulator, channels=["slack", "email"])
    first_look = "engaged before monitoring began"
    installation.wait_for(
        lambda: any(first_look in message["text"] for message in slack.messages) and mail.mails,
        "the digest of the first look",
    )
    assert not people_in([message["text"] for message in slack.messages])

    kills = 3
    for _ in range(kills):
        before = len(slack.messages)
        simulator.time.advance(3600)
        installation.api.post("/workers/trigger")
        installation.wait_for(lambda n=before: len(slack.messages) > n, "an alert of the cycle")
        installation.worker().kill()
        installation.wait_for(installation.idle, "the end of the cycle")

    important = {
        row["username"]
        for row in installation.rows(campaign)
        if row["importance"] >= THRESHOLD
        and not (row["baseline"] or row["own"])  # ours are not told of
    }
    sent, known = Counter[str](), set[str]()

    def all_told() -> bool:
        alerts = all_alerts(installation, campaign)
        single = [(a["people"][0]["username"], a) for a in alerts if a["kind"] == "person"]
        sent.clear()
        sent.update(name for name, a in single if a["status"] == "sent")
        # Whom the digest told of is not told again at once.
        known.update(name for name, a in single if "already alerted" in a["reason"])
        arrived = all(d["status"] == "sent" for a in alerts for d in a["deliveries"])
        settled = not {"pending", "sending"} & {a["status"] for a in alerts}
        return arrived and settled and important <= set(sent) | known

    installation.wait_for(all_told, "the last delivery")
    assert len(sent) > 5
    for told in (
        people_in([message["text"] for message in slack.messages]),
        people_in([str(letter["Subject"]) for letter in mail.mails]),
    ):
        assert set(told) == set(sent)
        assert not sent - told, "nothing is lost"
        assert (told - sent).total() <= kills, "a kill repeats one message at the most"
