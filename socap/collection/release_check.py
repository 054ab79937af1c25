"""Checks a report for deleted and protected tweets before clients see it.

What X does not return any more is taken out of a new version, which somebody looks at and releases.
An answer without a single tweet is no reason to take them all out.
"""

import json
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import datetime

from django.db import transaction

from socap.alerts.campaign_alerts.report_alerts import create_report_alert
from socap.collection.provider.circuit import CircuitOpen
from socap.collection.provider.client import Provider
from socap.reports import delivery
from socap.reports.composition.content import Content
from socap.reports.composition.language import Words
from socap.reports.formats.report_facts import removal_notice
from socap.reports.models import Audience, ReportVersion
from socap.reports.versions import report_versions as versions
from socap.reports.versions.plans import hide_texts
from socap.sources.base import ErrorKind, SourceError

PASSING = (ErrorKind.RATE_LIMITED, ErrorKind.NETWORK, ErrorKind.BROKEN)
POST = re.compile(r"https://x\.com/(\w{1,64})/status/(\d{1,19})")


def check_and_release(version_id: int, *, provider: Provider, now: datetime) -> str:
    """Releases the version if X still has everything that it shows; returns why it did not, or ''."""
    version = ReportVersion.objects.select_related("campaign").filter(pk=version_id).first()
    if version is None or version.state != versions.State.CHECKING:
        return ""
    content = versions.content_of(version)
    shown = shown_tweets(content)
    try:
        gone = _gone(list(shown), provider)
    except (SourceError, CircuitOpen) as error:
        if isinstance(error, SourceError) and error.kind in PASSING:
            raise
        return _put_back(version, f"It could not be checked: {error}")
    if gone is None:
        return _put_back(
            version,
            f"None of the {len(shown)} tweets was returned, so nothing could be checked and nothing was taken"
            " out. Try again later.",
        )
    if not gone:
        _release(version, now=now)
        return ""
    return _make_without(version, content, {one: shown[one] for one in gone}, now=now)


@transaction.atomic
def _release(version: ReportVersion, *, now: datetime) -> None:
    versions.release(version, now=now)
    campaign = version.campaign
    create_report_alert(campaign, number=version.number, by=version.released_by, now=now)
    if version.deliver == Audience.CLIENT:
        # Addresses that were removed meanwhile are no reason to keep it back.
        with suppress(delivery.NothingToMail):
            delivery.mail_version(version, now=now)


def shown_tweets(content: Content) -> dict[str, str]:
    """Returns the tweets that the content links to: usernames by tweet id."""
    # The sections alone: what the tables of rows hold is not shown.
    text = json.dumps([section.model_dump(mode="json") for section in content.sections])
    return {tweet_id: username for username, tweet_id in POST.findall(text)}


def _gone(tweet_ids: Sequence[str], provider: Provider) -> list[str] | None:
    """Returns which are not there any more, asked for twice; None if none at all is returned."""
    found = _found(tweet_ids, provider)
    missing = [one for one in tweet_ids if one not in found]
    if missing:
        found |= _found(missing, provider)
    if tweet_ids and not found:
        return None
    return [one for one in tweet_ids if one not in found]


def _found(tweet_ids: Sequence[str], provider: Provider) -> set[str]:
    size = provider.source.traits.metrics_batch
    parts = (tweet_ids[start : start + size] for start in range(0, len(tweet_ids), size))
    return {tweet_id for part in parts for tweet_id in provider.tweets(part)}


@transaction.atomic
def _make_without(
    version: ReportVersion, content: Content, gone: dict[str, str], *, now: datetime
) -> str:
    hide_texts(version.campaign, list(gone), by=version.released_by, now=now)
    removed = removal_notice(len(gone), Words(content.language, content.timezone))
    following = versions.request_version(
        version.campaign,
        by=version.author,
        now=now,
        removed=(*content.removed, removed),
        deliver=version.deliver,
        may_wait=True,
    )
    named = ", ".join(f"@{name}" for name in _once(gone.values()))
    tweets = "1 tweet is" if len(gone) == 1 else f"{len(gone)} tweets are"
    return _put_back(
        version,
        f"Not released: {tweets} deleted or protected ({named}). Version {following.number} is made without:"
        " look at it and release it.",
    )


def _put_back(version: ReportVersion, error: str) -> str:
    versions.end_check(version.pk, error)
    return error


def _once(names: Iterable[str]) -> list[str]:
    return sorted(set(names))
