"""Important people prefer some tweets and lists; how many engage in all stays what it is."""

from statistics import mean

import pytest

from socap.simulator.server.time_format import HOUR, millis
from socap.simulator.server.truth import importance
from socap.simulator.world.launch import ACTIONS, QUOTE, REPLY, RETWEET, Launch, LaunchTweet
from socap.simulator.world.scenario import draw_launch
from tests.simulator.conftest import STARTS_AT

START = millis(STARTS_AT)
END = START + 72 * HOUR
SEEDS = range(1, 7)


@pytest.fixture(scope="module")
def launches() -> list[Launch]:
    return [draw_launch(seed=seed, starts_at=START) for seed in SEEDS]


def important(launch: Launch) -> set[str]:
    engaged = {
        event.account.id
        for tweet in launch.tweets.values()
        for action in ACTIONS
        for event in tweet.timelines[action].until(END)
    }
    scores = importance(launch.people.values(), engaged)
    return {user for user, row in scores.items() if row["score"] >= 10}


def share(tweet: LaunchTweet, action: str, wanted: set[str]) -> float:
    return mean(event.account.id in wanted for event in tweet.timelines[action].until(END))


def test_some_lists_bring_many_times_more_important_people(launches: list[Launch]) -> None:
    spreads = []
    for launch in launches:
        wanted = important(launch)
        shares = [
            share(tweet, action, wanted)
            for tweet in launch.tweets.values()
            for action in (RETWEET, REPLY)
            if len(tweet.timelines[action].until(END)) > 100
        ]
        spreads.append(max(shares) / max(0.001, min(shares)))
    assert all(spread > 4 for spread in spreads)


def test_they_quote_and_reply_rather_than_retweet(launches: list[Launch]) -> None:
    shares = {
        action: mean(
            share(tweet, action, wanted)
            for launch in launches
            for wanted in [important(launch)]
            for tweet in launch.tweets.values()
            if tweet.timelines[action].until(END)
        )
        for action in ACTIONS
    }
    assert shares[RETWEET] < shares[REPLY] < shares[QUOTE]


def test_investors_rather_engage_with_investors_tweets(launches: list[Launch]) -> None:
    def investors(category: str) -> float:
        return mean(
            event.account.kind == "vc"
            for launch in launches
            for tweet in launch.tweets.values()
            if tweet.category == category
            for action in ACTIONS
            for event in tweet.timelines[action].until(END)
        )

    assert investors("investor") > 2 * investors("influencer")


def test_important_people_prefer_tweets_of_those_they_follow(launches: list[Launch]) -> None:
    met, expected = 0, 0.0
    for launch in launches:
        tweets = list(launch.tweets.values())
        for person in launch.people.values():
            follows = {account.id for account in person.followings}
            chosen = [
                tweet
                for tweet in tweets
                if tweet.author is not person.account
                and any(person.account.id in tweet.timelines[a].accounts() for a in ACTIONS)
            ]
            met += sum(tweet.author.id in follows for tweet in chosen)
            usual = mean(tweet.author.id in follows for tweet in tweets)
            expected += usual * len(chosen)
    assert met > 1.3 * expected


def test_how_many_important_people_there_are_stays_plausible(launches: list[Launch]) -> None:
    for launch in launches:
        wanted = important(launch)
        assert 90 < len(wanted) < 220
        engagements = [
            event.account.id in wanted
            for tweet in launch.tweets.values()
            for action in ACTIONS
            for event in tweet.timelines[action].until(END)
        ]
        assert 0.02 < mean(engagements) < 0.08
