"""Converts dashboard data to the API's response format."""

from dataclasses import asdict
from typing import Any

from socap.analytics.engagements.breakdown import Breakdown
from socap.analytics.engagers.new_engagers import NewEngagers
from socap.analytics.growth.campaign_curve import CurvePoint
from socap.analytics.growth.chart_annotations import ChartAnnotations, PersonAnnotation
from socap.analytics.growth.deltas import Delta, Deltas
from socap.analytics.growth.totals import Counts, Part


def part_out(part: Part, change: Counts) -> dict[str, Any]:
    return asdict(part) | {"change": asdict(change)}


def deltas_out(deltas: Deltas) -> dict[str, Any]:
    return {
        "total": _delta_out(deltas.whole),
        "by_category": {name: _delta_out(part) for name, part in deltas.by_category.items()},
        "by_tweet": {name: _delta_out(part) for name, part in deltas.by_tweet.items()},
    }


def _delta_out(delta: Delta) -> dict[str, Any]:
    return {
        "last_hour": asdict(delta.hour),
        "since_start": asdict(delta.start),
        "baseline": asdict(delta.baseline),
        "last_hour_from": delta.hour_from,
        "since_start_from": delta.start_from,
    }


def new_engagers_out(new: NewEngagers, people: Breakdown) -> dict[str, int]:
    return {
        "last_hour": new.hour,
        "last_hour_important": new.hour_important,
        "since_start": people.accounts - new.baseline,
        "since_start_important": people.important - new.baseline_important,
        "baseline": new.baseline,
        "baseline_important": new.baseline_important,
    }


def annotations_out(marked: ChartAnnotations) -> dict[str, Any]:
    return {
        "tweets": [asdict(one) for one in marked.tweets],
        "people": [_person_out(one) for one in marked.people],
        "notes": [asdict(one) for one in marked.notes],
        "spikes": [asdict(one) | {"why": one.why} for one in marked.spikes],
    }


def curve_point_out(point: CurvePoint) -> dict[str, Any]:
    return {
        "at": point.at,
        "total": point.total,
        "since_start": None if point.is_exact else sum(point.gained.values()),
        "by_category": point.by_category,
        "from_exact_times": point.is_exact,
    }


def _person_out(one: PersonAnnotation) -> dict[str, Any]:
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
