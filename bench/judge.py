"""Compares what was recorded with what the simulator says has happened."""

import html
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from math import ceil
from typing import Any

PAGE = {"retweets": 100, "replies": 20, "quotes": 20}
ACTION = {"retweets": "retweet", "replies": "reply", "quotes": "quote"}

Key = tuple[str, str, str]  # tweet, action, account (retweet) or own tweet id
Truth = Mapping[str, Any]  # the answer of GET /_truth


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """How a record compares with the truth; the counts of mistakes should all be 0."""

    listed: int
    recorded: int
    recall: float
    twice: int
    invented: int
    texts_harmed: int
    times_wrong: int
    intervals_false: int
    scores_wrong: int


def events(truth: Truth) -> dict[Key, dict[str, Any]]:
    """Everything that ever happened, un-retweeted things included."""
    return {
        (tweet["id"], ACTION[name], row["user_id"] if name == "retweets" else row["id"]): row
        for tweet in truth["tweets"]
        for name in ACTION
        for row in tweet[name]
    }


def listed(truth: Truth) -> set[Key]:
    """What the provider's lists show now."""
    return {key for key, row in events(truth).items() if not row["removed_at"] and row["listed"]}


def least_calls(before: set[Key], after: set[Key], *, tweets: int) -> int:
    """Metrics in hundreds, and for each list as many pages as its new rows fill."""
    new = Counter((tweet, action) for tweet, action, _ in after - before)
    page = {ACTION[name]: size for name, size in PAGE.items()}
    return ceil(tweets / 100) + sum(ceil(n / page[action]) for (_, action), n in new.items())


def judge(truth: Truth, rows: Iterable[Mapping[str, Any]]) -> Judgement:
    """`rows` are engagements as the API answers them (moments as datetime)."""
    happened, wanted = events(truth), listed(truth)
    found: Counter[Key] = Counter()
    harmed = wrong = false = scores = 0
    for row in rows:
        own = row["user_id"] if row["action"] == "retweet" else row["engagement_id"]
        key = (row["tweet_id"], row["action"], own)
        found[key] += 1
        event = happened.get(key)
        if event is None:
            continue
        at = datetime.fromisoformat(event["at"])
        if row["action"] == "retweet":
            false += not row["occurred_after"] <= at <= row["occurred_at"]
        else:
            # X sends what its people typed as HTML, and SOCAP keeps what they typed.
            harmed += html.unescape(event["text"]) != row["text"]
            wrong += row["occurred_at"] != at.replace(microsecond=0) or not row["time_is_exact"]
        scores += (
            row["importance"] != truth["importance"].get(row["user_id"], {"score": 0})["score"]
        )
    return Judgement(
        listed=len(wanted),
        recorded=len(found),
        recall=round(len(wanted & found.keys()) / max(1, len(wanted)), 4),
        twice=sum(count - 1 for count in found.values()),
        invented=len(found.keys() - happened.keys()),
        texts_harmed=harmed,
        times_wrong=wrong,
        intervals_false=false,
        scores_wrong=scores,
    )
