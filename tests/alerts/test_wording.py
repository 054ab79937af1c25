"""The first line of every message: who did what, and in which campaign, whatever was written."""

from dataclasses import replace

import pytest

from socap.alerts.messages.message import Event
from socap.alerts.messages.wording import moment_of, period_of, subject_of, title_of
from socap.lib.texts import cut
from tests.alerts.messages import AT, NASTY, engagement, message, person
from tests.builders import DAY, HOUR


def test_one_engagement() -> None:
    told = message(people=(person(engagements=(engagement(category="main"),), importance=79),))
    assert (
        subject_of(told)
        == "@grace_example (investor, 79) quoted your main tweet - Launch of Example"
    )


@pytest.mark.parametrize(
    ("engagements", "did"),
    [
        (["retweet 1", "quote 1"], "retweeted and quoted your main tweet"),
        (["reply 1", "reply 1", "reply 1"], "replied to your main tweet 3 times"),
        (["quote 1", "retweet 2", "reply 3"], "engaged with 3 tweets"),
    ],
)
def test_several_engagements(engagements: list[str], did: str) -> None:
    done = tuple(
        engagement(action=action, category="main", tweet_id=tweet)
        for action, tweet in (one.split() for one in engagements)
    )
    assert title_of(person(engagements=done, roles=())) == f"@grace_example (25) {did}"


@pytest.mark.parametrize(
    ("engagements", "did"),
    [
        (["retweet 7"], "engaged on @ada's quote of your main tweet (retweet)"),
        (["reply 7", "reply 7"], "engaged on @ada's quote of your main tweet (reply, 2 times)"),
        (["reply 7", "quote 7"], "engaged on @ada's quote of your main tweet (reply and quote)"),
        (["retweet 1", "reply 7"], "engaged with 2 tweets, also on @ada's quote"),
    ],
)
def test_engagements_on_a_watched_quote_name_it(engagements: list[str], did: str) -> None:
    done = tuple(
        engagement(
            action=action, category="main", tweet_id=tweet, quote_by="ada" if tweet == "7" else ""
        )
        for action, tweet in (one.split() for one in engagements)
    )
    assert title_of(person(engagements=done, roles=())) == f"@grace_example (25) {did}"


@pytest.mark.parametrize("campaign", [*NASTY.values(), "A name of " + "many words " * 40])
@pytest.mark.parametrize("username", ["ada", "x" * 80])
def test_it_is_one_short_line_that_names_the_campaign(campaign: str, username: str) -> None:
    told = message(people=(person(username=username),), campaign_name=campaign)
    line = subject_of(told)
    assert len(line) <= 150
    assert not set(line) & set("\r\n\x00\x1b\u2028\u202e\u2066")
    assert line.startswith(f"@{username[:30]}") and " quoted your influencer tweet" in line
    assert bool(campaign.strip()) == (" - " in line)


def test_a_campaign_that_is_written_from_the_right_turns_nothing_around() -> None:
    line = subject_of(message(campaign_name="\u05e9\u05dc\u05d5\u05dd 2026"))
    assert line.endswith(" - \u2068\u05e9\u05dc\u05d5\u05dd 2026\u2069")


def test_a_text_is_cut_between_words_and_pictures_stay_whole() -> None:
    assert cut("one two three", 9) == "one two\u2026"
    assert cut("x" * 20, 10) == "x" * 9 + "\u2026"
    assert cut("abc\u200d\U0001f680def", 5) == "abc\u2026"


def test_times_name_their_zone() -> None:
    assert moment_of(AT, "Europe/Berlin") == "2 Jun 2026, 16:05 CEST"
    assert moment_of(AT, "Asia/Dubai") == "2 Jun 2026, 18:05 UTC+04"
    digest = message(event=Event.DIGEST, period=(AT - HOUR, AT))
    assert period_of(digest) == "2 Jun 2026, 15:05 to 16:05 CEST"
    longer = replace(digest, period=(AT - DAY, AT))
    assert period_of(longer) == "1 Jun 2026, 16:05 CEST to 2 Jun 2026, 16:05 CEST"
