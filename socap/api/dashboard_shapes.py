"""Turns the answers to the dashboard's questions into the shapes of the contract."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from socap.analytics.engagements.breakdown import Breakdown
from socap.analytics.engagements.coverage import TweetState
from socap.analytics.engagers.new_engagers import Arrivals
from socap.analytics.growth.chart_annotations import Noticed, joined, noticed
from socap.analytics.growth.deltas import Moved, Movement
from socap.campaigns.models import Campaign


def deltas_out(movement: Movement) -> dict[str, Any]:
    return {
        "total": _delta_out(movement.whole),
        "by_category": {name: _delta_out(part) for name, part in movement.by_category.items()},
        "by_tweet": {name: _delta_out(part) for name, part in movement.by_tweet.items()},
    }


def _delta_out(moved: Moved) -> dict[str, Any]:
    return {
        "last_hour": asdict(moved.hour),
        "since_start": asdict(moved.start),
        "baseline": asdict(moved.baseline),
        "last_hour_from": moved.hour_from,
        "since_start_from": moved.start_from,
    }


def new_engagers_out(new: Arrivals, people: Breakdown) -> dict[str, int]:
    return {
        "last_hour": new.hour,
        "last_hour_important": new.hour_important,
        "since_start": people.accounts - new.baseline,
        "since_start_important": people.important - new.baseline_important,
        "baseline": new.baseline,
        "baseline_important": new.baseline_important,
    }


def annotations_out(campaign: Campaign, states: Sequence[TweetState]) -> dict[str, Any]:
    """The same marks as the dashboard's chart has."""
    return {
        "tweets": [asdict(one) for one in joined(states)],
        "people": [_person_out(one) for one in noticed(campaign)],
    }


def _person_out(one: Noticed) -> dict[str, Any]:
    return {
        "user_id": one.account_id,
        "username": one.username,
        "name": one.name,
        "importance": one.importance,
        "explanation": str(one.explanation),
        "action": one.action,
        "tweet_id": one.tweet_id,
        "category": one.category,
        "at": one.at,
        "time_is_exact": one.exact,
    }
