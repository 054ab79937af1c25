"""The glossary's meanings beside the terms on the pages."""

import re
from pathlib import Path

import pytest
from django.urls import reverse

from socap.access.models import Role
from socap.alerts.models import Channel
from socap.lib.glossary import meanings
from socap.sources.base import Action
from tests.alerts.builders import a_channel
from tests.builders import NOW, a_campaign, engage, people, poll, post, retweet
from tests.web.visitors import a_user, browser

HELP = re.compile(
    r'<button\s+type="button"\s+class="term-help"\s+popovertarget="([^"]+)"\s+'
    r'aria-label="What does “([^”]+)” mean\?"\s*>\s*</button>\s*'
    r'<span\s+class="term-meaning"\s+id="([^"]+)"\s+popover\s*><b>([^<]+):</b> ([^<]+)\.</span>'
)


def test_every_word_of_the_glossary_has_a_meaning_of_its_own(repository: Path) -> None:
    rows = re.findall(
        r"^\| \*\*(.+?)\*\*([^|]*) \| ([^|]+) \|",
        (repository / "docs/glossary.md").read_text(),
        re.M,
    )
    assert len(rows) > 20
    for words, of, meaning in rows:
        named = [f"{word}{of}" for word in words.split(", ")]
        own = {meanings()[word] for word in named}
        assert "" not in own
        assert len(own) == (len(named) if "; " in meaning else 1), f"{words}: {own}"
    assert meanings()["recipient"] == "an address of a channel"
    assert meanings()["importance"] == meanings()["score"]
    assert "[" not in "".join(meanings().values()) and "`" not in "".join(meanings().values())


@pytest.mark.django_db
def test_terms_are_explained_where_they_stand() -> None:
    admin = browser(a_user("ada", Role.ADMIN))
    campaign = a_campaign(["100"], client_name="Acme")
    people(ada=4)
    poll(NOW, post("100", retweets=3, replies=1))
    engage("100", Action.RETWEET, retweet("1"))
    channel: Channel = a_channel("ops", "email", "ann@example.com")
    expected = {
        "/socap": {"coverage", "reading"},
        reverse("campaign", args=[campaign.pk]): {
            "coverage",
            "importance",
            "category",
            "engagement",
            "pace",
            "target delay",
            "delay",
        },
        reverse("campaign-engagers", args=[campaign.pk]): {"importance"},
        reverse("campaign-engagements", args=[campaign.pk]): {"engagement"},
        reverse("campaign-tweet", args=[campaign.pk, "100"]): {"coverage"},
        reverse("campaign-account", args=[campaign.pk, "1"]): {"importance"},
        reverse("campaign-alerts", args=[campaign.pk]): {"alert"},
        reverse("campaign-edit", args=[campaign.pk]): {
            "threshold",
            "digest",
            "score",
            "monitor window",
            "pace",
            "budget",
        },
        reverse("campaign-create"): {
            "threshold",
            "digest",
            "category",
            "monitor window",
            "pace",
            "budget",
        },
        reverse("campaign-tweets", args=[campaign.pk]): {"category"},
        reverse("campaign-share", args=[campaign.pk]): {"share link"},
        reverse("campaign-report", args=[campaign.pk]): {"importance"},
        reverse("campaign-people", args=[campaign.pk]): {"important person"},
        reverse("people"): {"important person", "weight"},
        reverse("people-add"): {"important person"},
        reverse("channels"): {"channel", "incident"},
        reverse("channel", args=[channel.pk]): {"recipient"},
        reverse("jobs"): {"provider", "rate limit"},
        reverse("settings"): {"cycle", "sweep", "followings", "rate limit", "provider"},
        reverse("users"): {"role of a user"},
    }
    for path, terms in expected.items():
        html = admin.get(path).content.decode()
        found = HELP.findall(html)
        assert terms <= {term for _, term, *_ in found}, path
        assert html.count('class="term-help"') == len(found), path
        ids = re.findall(r'\sid="([^"]+)"', html)
        for target, term, place, name, meaning in found:
            assert target == place and ids.count(place) == 1, f"{path}: {place}"
            assert name.lower() == term
            assert meaning.replace("&#x27;", "'") == meanings()[term]
