"""What the tests of this folder stand on."""

from datetime import timedelta

import pytest

from socap.campaigns.models import Campaign
from socap.campaigns.snapshots import take_snapshot
from socap.people.models import ImportantPerson
from socap.sources.base import Action
from socap.web.report.page import reports
from socap.web.sharing.shared_pages import boards
from tests.builders import (
    NOW,
    a_campaign,
    accounts,
    engage,
    follows,
    people,
    poll,
    post,
    profile,
    reply,
    retweet,
)
from tests.web.sharing.shares import LISTED


@pytest.fixture(autouse=True)
def nothing_shared() -> None:
    boards.forget()
    reports.forget()


@pytest.fixture
def campaign() -> Campaign:
    found = a_campaign({"100": "main", "101": "investor"}, name="Aurora", client_name="North Ltd")
    people(**LISTED)
    accounts(profile("5", username="famous_fan", name="Famous Fan"))
    for name in LISTED:
        follows(name, ["5"])
    ImportantPerson.objects.filter(username="zelda_capital").update(name="Zelda Moneypenny")
    for hours, retweets in ((3, 10), (2, 16), (0, 30)):
        at = NOW - timedelta(hours=hours)
        poll(at, post("100", retweets=retweets, text="We launch"), post("101", retweets=2))
        take_snapshot(found, now=at)
    engage("100", Action.RETWEET, retweet("5", name="Famous Fan"), retweet("6"))
    engage("100", Action.REPLY, reply("77", "5", "hello <b>there</b>"))
    return found
