"""A seed determines the launch: its accounts, their reach and their engagements."""

import time
from collections import Counter
from statistics import median

import pytest

from socap.simulator.server.time_format import HOUR, MINUTE, SNOWFLAKE_EPOCH, millis
from socap.simulator.server.truth import campaign_form, importance, truth
from socap.simulator.world.launch import ACTIONS, RETWEET, Launch
from socap.simulator.world.scenario import draw_launch
from tests.simulator.conftest import STARTS_AT

START = millis(STARTS_AT)
END = START + 72 * HOUR


@pytest.fixture(scope="module")
def launch() -> Launch:
    return draw_launch(seed=1, starts_at=START)


def test_the_same_seed_gives_the_same_launch_and_another_seed_another() -> None:
    one, two, other = (
        truth(draw_launch(seed=seed, starts_at=START, scale=0.1), now=END) for seed in (5, 5, 6)
    )
    assert one == two
    assert one["tweets"][0]["id"] != other["tweets"][0]["id"]


def test_a_launch_that_starts_at_another_time_of_day_is_the_same_launch() -> None:
    def who_came(starts_at: int) -> list[tuple[int, str, int, str, bool]]:
        launch = draw_launch(seed=7, starts_at=starts_at, tweets=4, scale=0.5, mishaps=False)
        return [
            (turn, action, event.at - starts_at, event.account.username, event.listed)
            for turn, tweet in enumerate(launch.tweets.values())
            for action in ACTIONS
            for event in tweet.timelines[action].until(END + 99 * HOUR)
        ]

    assert who_came(START) == who_came(START + 13 * HOUR + 7 * MINUTE + 382)


def test_drawing_the_default_launch_takes_less_than_a_second() -> None:
    start = time.process_time()
    draw_launch(seed=2, starts_at=START)
    assert time.process_time() - start < 1.0


@pytest.mark.parametrize("tweets", [1, 2, 3, 7, 12, 30])
def test_any_number_of_tweets_has_main_ones_first(tweets: int) -> None:
    launch = draw_launch(seed=1, starts_at=START, tweets=tweets, scale=0.05)
    categories = Counter(tweet.category for tweet in launch.tweets.values())
    assert categories.total() == tweets
    assert categories["main"] >= 1
    if tweets == 12:
        assert categories == {"main": 3, "influencer": 5, "investor": 4}


def test_a_launch_without_tweets_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one tweet"):
        draw_launch(seed=1, starts_at=START, tweets=0)


def test_tweets_are_written_within_two_hours_before_the_start(launch: Launch) -> None:
    ages = [START - tweet.created for tweet in launch.tweets.values()]
    assert all(5 * MINUTE < age < 120 * MINUTE for age in ages)
    assert all((int(t.id) >> 22) + SNOWFLAKE_EPOCH == t.created for t in launch.tweets.values())


def test_ids_of_replies_and_quotes_tell_their_moment(launch: Launch) -> None:
    assert len(launch.posts) > 1000
    assert all(
        (int(post_id) >> 22) + SNOWFLAKE_EPOCH == post.event.at
        for post_id, post in launch.posts.items()
    )


def test_there_is_a_baseline_and_growth_until_the_end(launch: Launch) -> None:
    totals = [
        sum(tweet.counters(START + hours * HOUR).retweets for tweet in launch.tweets.values())
        for hours in (0, 1, 24, 48, 72)
    ]
    assert totals[0] > 50
    assert totals == sorted(totals)
    assert len(set(totals)) == 5


def test_ratios_are_those_of_real_tweets(launch: Launch) -> None:
    ends = [tweet.counters(END) for tweet in launch.tweets.values()]
    assert 0.2 < median(c.replies / c.retweets for c in ends) < 0.5
    assert 0.07 < median(c.quotes / c.retweets for c in ends) < 0.25
    assert 5 < median(c.likes / c.retweets for c in ends) < 13
    assert 90 < median(c.views / c.retweets for c in ends) < 420
    assert all(20 <= c.retweets <= 1600 for c in ends)


def test_nobody_retweets_a_tweet_twice_or_before_it_exists(launch: Launch) -> None:
    for tweet in launch.tweets.values():
        events = tweet.timelines[RETWEET].until(END)
        assert len({event.account.id for event in events}) == len(events)
        for action in ACTIONS:
            assert all(tweet.created <= e.at <= END for e in tweet.timelines[action].until(END))


def test_few_are_followed_by_many_important_people(launch: Launch) -> None:
    engaged = {
        event.account.id
        for tweet in launch.tweets.values()
        for action in ACTIONS
        for event in tweet.timelines[action].until(END)
    }
    scores = importance(launch.people.values(), engaged)
    followers = Counter(len(row["followed_by"]) for row in scores.values())
    assert len(scores) < 0.3 * len(engaged)
    assert followers[1] > followers[2] > sum(n for count, n in followers.items() if count >= 8) > 0


def test_important_people_engage_before_the_start_and_in_the_first_half_hour(
    launch: Launch,
) -> None:
    sample_times = [
        event.at - START
        for tweet in launch.tweets.values()
        for action in ACTIONS
        for event in tweet.timelines[action].until(END)
        if event.account.id in launch.people and event.account is not tweet.author
    ]
    assert sum(at < 0 for at in sample_times) >= 2
    assert sum(0 <= at < 30 * MINUTE for at in sample_times) >= 5
    assert sum(at > 6 * HOUR for at in sample_times) >= 5


def test_the_list_of_important_people_is_what_an_operator_would_keep(launch: Launch) -> None:
    form = campaign_form(launch)
    assert set(form) == {
        "launch_name",
        "client_info",
        "maintweets",
        "influencer_twts",
        "investor_twts",
        "people",
    }
    assert len(form["people"]) == 60
    assert all(1 <= person["weight"] <= 10 and person["tags"] for person in form["people"])
    sizes = [len(person.followings) for person in launch.people.values()]
    assert all(150 <= size <= 3100 for size in sizes)
    assert max(sizes) > 1200
    told = [person.account.following for person in launch.people.values()]
    assert sum(size == count for size, count in zip(sizes, told, strict=True)) >= 55


def test_people_are_many_kinds_from_many_places(launch: Launch) -> None:
    kinds = Counter(account.kind for account in launch.crowd)
    assert len(kinds) == 8
    assert kinds["ordinary"] > len(launch.crowd) / 2
    assert len({account.country for account in launch.crowd}) >= 15
    followers = sorted(account.followers for account in launch.crowd)
    assert followers[-1] > 100 * followers[len(followers) // 2]
    assert {len(account.id) for account in launch.crowd} >= {9, 19}
    names = [account.username.lower() for account in launch.account_pool.accounts]
    assert len(set(names)) == len(names)
    assert all(len(name) <= 15 and name.isascii() for name in names)


def test_texts_come_in_many_languages(launch: Launch) -> None:
    languages = Counter(post.event.lang for post in launch.posts.values())
    assert {"en", "ja", "ar", "he", "pt", "zxx"} <= set(languages)
    texts = [post.event.text for post in launch.posts.values()]
    assert max(map(len, texts)) > 280
    assert any("\n" in text for text in texts)
