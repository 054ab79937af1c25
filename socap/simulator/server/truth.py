"""The ground truth of a launch at a given time, for tests and benchmarks to compare with."""

from collections.abc import Iterable
from dataclasses import asdict

from socap.simulator.server.profile_writer import Json
from socap.simulator.server.time_format import iso
from socap.simulator.world.account_pool import ACTIVE
from socap.simulator.world.launch import (
    ACTIONS,
    INFLUENCER,
    INVESTOR,
    MAIN,
    QUOTE,
    REPLY,
    RETWEET,
    ImportantPerson,
    Launch,
    LaunchTweet,
)
from socap.simulator.world.likes import likes_of
from socap.simulator.world.post_lists import tweet_of
from socap.simulator.world.timeline import Engagement


def truth(
    launch: Launch, *, now: int, tweet_id: str = "", people: bool = True, likes: bool = False
) -> Json:
    """Returns all tweets with their engagements until `now`, and importance scores.

    `tweet_id` may also be that of a reply or quote. With `likes` also who liked them; they are many,
    and only an author's token reads them.
    """
    named = tweet_of(launch, tweet_id) if tweet_id else None
    wanted = launch.tweets.values() if not tweet_id else [named] if named else []
    tweets = [tweet for tweet in wanted if tweet.created <= now]
    engaged = {
        event.account.id
        for tweet in tweets
        for action in ACTIONS
        for event in tweet.timelines[action].until(now)
    }
    rows = [_tweet(tweet, now) for tweet in tweets]
    if likes:
        for row, tweet in zip(rows, tweets, strict=True):
            events = likes_of(launch, tweet).until(now)
            row["likes"] = [_engagement(event, now) for event in events]
            engaged |= {event.account.id for event in events}
    answer: Json = {
        "now": iso(now),
        "starts_at": iso(launch.starts_at),
        "tweets": rows,
        "importance": importance(launch.people.values(), engaged),
    }
    if people:
        answer["people"] = [_person(person) for person in launch.people.values()]
    return answer


def importance(people: Iterable[ImportantPerson], users: set[str]) -> Json:
    """Returns the score and listed followers of those `users` who have any.

    People whose followings cannot be read (suspended, protected, renamed) do not count.
    """
    scores: Json = {}
    for person in people:
        if person.account.id in users:
            _score(scores, person.account.id)["score"] += person.weight
        if person.account.state == ACTIVE:
            for account in person.followings:
                if account.id in users:
                    row = _score(scores, account.id)
                    row["score"] += person.weight
                    row["followed_by"].append(person.account.username)
    return scores


def campaign_form(launch: Launch) -> Json:
    """Returns the data for creating a campaign that watches this launch."""
    urls: dict[str, list[Json]] = {MAIN: [], INFLUENCER: [], INVESTOR: []}
    for tweet in launch.tweets.values():
        urls[tweet.category].append({"url": tweet.url})
    return {
        "launch_name": launch.name,
        "client_info": launch.client,
        "maintweets": urls[MAIN],
        "influencer_twts": urls[INFLUENCER],
        "investor_twts": urls[INVESTOR],
        "people": [
            {
                "username": person.account.username,
                "name": person.account.name,
                "weight": person.weight,
                "tags": list(person.tags),
            }
            for person in launch.people.values()
        ],
    }


def _score(scores: Json, user: str) -> Json:
    row: Json = scores.setdefault(user, {"score": 0, "followed_by": []})
    return row


def _tweet(tweet: LaunchTweet, now: int) -> Json:
    return {
        "id": tweet.id,
        "url": tweet.url,
        "category": tweet.category,
        "author": {"id": tweet.author.id, "username": tweet.author.username},
        "created_at": iso(tweet.created),
        "deleted_at": iso(tweet.deleted_at) if tweet.deleted_at <= now else None,
        "text": tweet.text,
        "counters": asdict(tweet.counters(now)),
        "retweets": [_engagement(event, now) for event in tweet.timelines[RETWEET].until(now)],
        "replies": [_post(event, now) for event in tweet.timelines[REPLY].until(now)],
        "quotes": [_post(event, now) for event in tweet.timelines[QUOTE].until(now)],
    }


def _engagement(event: Engagement, now: int) -> Json:
    return {
        "user_id": event.account.id,
        "username": event.account.username,
        "at": iso(event.at),
        "removed_at": iso(event.removed_at) if event.removed_at <= now else None,
        "listed": event.listed,
    }


def _post(event: Engagement, now: int) -> Json:
    row = {"id": event.id, "text": event.text, "lang": event.lang} | _engagement(event, now)
    # All versions of an edited post are one engagement.
    return row | {"versions": event.versions} if event.versions else row


def _person(person: ImportantPerson) -> Json:
    return {
        "user_id": person.account.id,
        "username": person.account.username,
        "name": person.account.name,
        "weight": person.weight,
        "tags": list(person.tags),
        "state": person.account.state,
        "followings": [account.id for account in person.followings],
    }
