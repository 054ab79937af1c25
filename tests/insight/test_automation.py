"""Signs of automation: each rule with its reason, thresholds, marks, and what every total says then."""

from dataclasses import replace
from datetime import timedelta

import pytest

from socap.analytics.engagers.ranking import engagers
from socap.analytics.filters import EngagerFilters
from socap.analytics.insight.audience import audience
from socap.campaigns.models import CampaignSummary
from socap.campaigns.stored_summaries import current_fingerprint
from socap.collection.polling.summaries import summarise
from socap.insight import profile_reading
from socap.insight.automation.bio_statements import words_of_automation
from socap.insight.automation.judging import current_rules, signs_of
from socap.insight.automation.marks import mark, store_rules
from socap.insight.models import AccountSigns
from socap.insight.profile_reading import read_profiles
from socap.people.models import Account
from socap.sources.base import Action
from tests.builders import DAY, HOUR, MINUTE, NOW, a_campaign, accounts, engage, profile, reply

pytestmark = pytest.mark.django_db
TEXT = "What a wonderful launch, everybody should try it today"


def reasons(account_id: str = "1") -> list[str]:
    return [str(sign) for sign in signs_of([account_id]).get(account_id, ())]


def automated() -> list[str]:
    found = AccountSigns.objects.filter(automated=True)
    return sorted(found.values_list("account_id", flat=True))


def an_account(**known: object) -> None:
    """An account that shows no sign, but for what is given."""
    plain = {"bio": "Gardener", "followers": 300, "following": 200, "posts": 900}
    accounts(profile("1", **{"created_at": NOW - 1000 * DAY, **plain, **known}))
    read_profiles()


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ({}, []),
        ({"labelled_automated": True}, ["X labels it as automated"]),
        ({"bio": "A bot that posts rain"}, ["its bio says “A bot that”"]),
        ({"posts": 145_000}, ["145 posts a day since it joined"]),
        ({"posts": 60_000}, ["60 posts a day since it joined"]),
        ({"created_at": NOW - 3 * DAY, "posts": 9}, ["joined 3 days before it was first seen"]),
        ({"username": "anna12345678"}, ["its handle ends in 8 digits"]),
        (
            {"following": 6_000},
            ["follows 6,000 and has 300 followers"],
        ),
        (
            {
                "avatar_url": "https://abs.twimg.com/sticky/default_profile_images/default_profile.png"
            },
            ["has no picture of its own"],
        ),
        ({"bio": "", "location": ""}, ["has no bio and no place"]),
        ({"bio": "", "location": "", "posts": None}, []),
        ({"followers": None, "following": None, "posts": None, "created_at": None}, []),
    ],
)
def test_each_rule_says_why(known: dict[str, object], expected: list[str]) -> None:
    an_account(**known)
    assert reasons() == expected


def test_one_small_sign_flags_nobody_and_several_do() -> None:
    an_account(posts=60_000, following=6_000)
    assert automated() == []
    accounts(profile("1", bio="", location="", posts=60_000, following=6_000))
    read_profiles()
    assert automated() == ["1"]
    assert len(reasons()) == 3


def test_a_changed_profile_is_read_again_and_the_same_one_is_not() -> None:
    an_account(bio="Automated account")
    assert automated() == ["1"]
    assert read_profiles() == 0
    accounts(profile("1", bio="Gardener"), now=NOW + HOUR)
    assert read_profiles() == 1
    assert automated() == []


def test_new_rules_about_bios_read_all_again(monkeypatch: pytest.MonkeyPatch) -> None:
    an_account()
    monkeypatch.setattr(profile_reading, "VERSION", 99)
    assert read_profiles() == 1


def test_a_run_that_is_stopped_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(profile_reading, "BATCH", 2)
    accounts(*(profile(str(number), bio="I am a bot") for number in range(5)))
    answers = iter([False, True])
    assert read_profiles(stopping=lambda: next(answers)) == 2
    assert read_profiles() == 3
    assert len(automated()) == 5


def test_the_same_text_from_three_accounts_within_an_hour_is_a_sign() -> None:
    a_campaign(("100",))
    for number, minutes in ((1, 0), (2, 20), (3, 55), (4, 200)):
        said = f"@launch {TEXT}!" if number % 2 else f"{TEXT.upper()} https://t.example/{number}"
        row = reply(f"9{number}", str(number), said, at=NOW + minutes * MINUTE)
        engage("100", Action.REPLY, row, now=NOW + DAY)
        read_profiles()
    assert reasons("1") == reasons("3") == ["3 accounts wrote the same text within an hour"]
    assert reasons("4") == []


def test_totals_follow_what_known_accounts_do() -> None:
    campaign = a_campaign(("100",))
    accounts(*(profile(str(n), bio="Cook", created_at=NOW - DAY, posts=60) for n in range(3)))
    read_profiles()
    summarise(now=NOW)
    rows = [reply(f"9{n}", str(n), TEXT, at=NOW + n * MINUTE) for n in range(3)]
    engage("100", Action.REPLY, *rows, now=NOW + HOUR)
    summarise(now=NOW + HOUR)
    assert read_profiles() == 0
    assert CampaignSummary.objects.get().fingerprint != current_fingerprint(campaign)
    assert audience(campaign).automated == 3


def test_short_texts_are_alike_by_chance() -> None:
    a_campaign(("100",))
    engage("100", Action.REPLY, *(reply(f"9{n}", str(n), "Congratulations!") for n in range(5)))
    read_profiles()
    assert signs_of(map(str, range(5))) == {}


def test_five_watched_tweets_within_a_minute_are_a_sign_and_intervals_are_not() -> None:
    tweets = [str(100 + number) for number in range(6)]
    a_campaign(tweets)
    for number, tweet in enumerate(tweets[:5]):
        at = NOW + number * timedelta(seconds=10)
        engage(tweet, Action.REPLY, reply(f"9{tweet}", "1", f"so {number}", at=at), now=NOW + HOUR)
        row = replace(reply(f"8{tweet}", "2", f"so {number}", at=NOW + number * HOUR))
        engage(tweet, Action.REPLY, row, now=NOW + DAY)
    read_profiles()
    assert reasons("1") == ["engaged with 5 watched tweets within a minute"]
    assert reasons("2") == []


def test_a_threshold_changes_every_total_at_once() -> None:
    campaign = a_campaign(("100",))
    rows = [reply("91", "1", "hm"), reply("92", "2", "hm")]
    accounts(
        profile("1", bio="Cook", posts=60_000, created_at=NOW - 1000 * DAY),
        profile("2", bio="Baker", posts=60, created_at=NOW - 1000 * DAY),
    )
    engage("100", Action.REPLY, *rows)
    read_profiles()
    found = audience(campaign)
    assert (found.everybody.people, found.automated) == (2, 0)

    rules = current_rules()
    rules.flagged_from = 1
    assert store_rules(rules) == 1
    assert (audience(campaign).everybody.people, audience(campaign).automated) == (2, 1)
    left = engagers(campaign, filters=EngagerFilters(automated=False))
    assert [who.account_id for who in left] == ["2"]

    rules.many_posts = 0
    assert store_rules(rules) == 1
    assert audience(campaign).automated == 0
    assert engagers(campaign, filters=EngagerFilters(automated=True)) == []


def test_a_mark_holds_whatever_a_job_finds() -> None:
    campaign = a_campaign(("100",))
    accounts(profile("1", bio="I am a bot"))
    engage("100", Action.REPLY, reply("91", "1", "beep"))
    read_profiles()
    account = Account.objects.get(pk="1")
    assert audience(campaign).automated == 1

    assert mark(account, False, by="ada", now=NOW)
    assert not mark(account, False, by="ada", now=NOW)
    accounts(profile("1", bio="Still a bot account"), now=NOW + HOUR)
    read_profiles()
    assert audience(campaign).automated == 0
    assert reasons() == ["its bio says “bot account”"]

    assert mark(account, None, by="ada", now=NOW)
    assert automated() == ["1"]


@pytest.mark.parametrize(
    "bio",
    [
        "🤖 A bot that posts every sunrise. By @somebody",
        "I'm a friendly bot",
        "Automated account",
        "weather | bot | rain",
        "Unofficial bot for the night bus",
        "Tweets are automated",
        "Soy un bot",
        "自動投稿アカウントです",
    ],
)
def test_bios_that_say_so(bio: str) -> None:
    assert words_of_automation(bio)


@pytest.mark.parametrize(
    "bio",
    [
        "Not a bot",
        "I build a bot that trades",
        "Founder of a chatbot company",
        "robotics, bottles, botany",
        "Block every bot account",
        "Marketing automation nerd",
        "",
    ],
)
def test_bios_that_do_not(bio: str) -> None:
    assert words_of_automation(bio) == ""
