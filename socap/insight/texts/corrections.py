"""Corrects by hand what was derived of a text, and marks what needed an answer as handled."""

from dataclasses import dataclass
from datetime import datetime

from django.db import connection, transaction
from django.http import HttpRequest

from socap.access.audit import Actor, changes_between, record
from socap.campaigns.models import Campaign, Engagement
from socap.insight.texts.answer_needs import Need
from socap.insight.texts.derivation import BUMP
from socap.insight.texts.sentiment import Sentiment
from socap.insight.texts.text_models import HandledNeed, TextInsight
from socap.lib.database.rows import update_row

# What people may say of a text.
CORRECTABLE = (Sentiment.POSITIVE, Sentiment.NEUTRAL, Sentiment.CRITICAL, Sentiment.NOT_RATED)
LONGEST_NAME = 150


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """The fields to set; '' as `sentiment` undoes a correction, None leaves a field as it is.

    `need` is a need or `none`; '' undoes.
    """

    sentiment: str | None = None
    need: str | None = None


class InvalidCorrection(ValueError):
    """The value cannot be stored in `field`; the message says what can."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


def checked_correction(*, sentiment: str | None = None, need: str | None = None) -> Correction:
    """Returns the correction. Raises `InvalidCorrection`."""
    for field, value, allowed in (
        ("sentiment", sentiment, [one.value for one in CORRECTABLE]),
        ("need", need, ["problem", "question", "none"]),
    ):
        if value and value not in allowed:
            raise InvalidCorrection(
                field, f"is not one of {', '.join(allowed)}; leave it empty to undo a correction"
            )
    return Correction(sentiment=sentiment, need=need)


@transaction.atomic
def correct_text(
    text: TextInsight,
    correction: Correction,
    *,
    by: Actor,
    now: datetime,
    request: HttpRequest | None = None,
) -> TextInsight:
    """Stores the correction with an audit entry; returns the row as it is now."""
    row = TextInsight.objects.select_for_update().get(pk=text.pk)
    before = _state(row)
    if correction.sentiment is not None:
        row.corrected_sentiment = correction.sentiment or None
    if correction.need is not None:
        row.corrected_need = {"": None, "none": Need.NONE.value}.get(
            correction.need, correction.need
        )
    if _state(row) != before:
        is_corrected = row.corrected_sentiment is not None or row.corrected_need is not None
        update_row(
            row,
            corrected_sentiment=row.corrected_sentiment,
            corrected_need=row.corrected_need,
            corrected_by=by.name[:LONGEST_NAME] if is_corrected else "",
            corrected_at=now if is_corrected else None,
        )
        note_changes([row.pk])
        name = f"text of @{row.engagement.account.username}"
        details = changes_between(before, _state(row))
        record(request, "text.corrected", on=row, name=name, details=details, actor=by)
    row.refresh_from_db()
    return row


def note_changes(engagement_ids: list[int]) -> None:
    """Lets totals and open pages know that texts of these engagements have changed."""
    with connection.cursor() as cursor:
        cursor.execute(BUMP, {"ids": engagement_ids})


def text_of(campaign: Campaign, engagement_id: int) -> TextInsight | None:
    """Returns what was derived of a text under the campaign's tweets, or None."""
    found = Engagement.objects.filter(pk=engagement_id, tweet__entries__campaign=campaign)
    return (
        TextInsight.objects.filter(engagement__in=found)
        .select_related("engagement__account")
        .first()
    )


@transaction.atomic
def handle_need(
    campaign: Campaign,
    key: str,
    how: HandledNeed.How | None,
    *,
    label: str,
    by: Actor,
    now: datetime,
    request: HttpRequest | None = None,
) -> None:
    """Marks a line as answered or dismissed up to now, or opens it again; with an audit entry."""
    known = HandledNeed.objects.select_for_update().filter(campaign=campaign, key=key).first()
    before = known.how if known else ""
    if how is None:
        HandledNeed.objects.filter(campaign=campaign, key=key).delete()
    else:
        HandledNeed.objects.update_or_create(
            campaign=campaign,
            key=key,
            defaults={"how": how, "at": now, "by": by.name[:LONGEST_NAME]},
        )
    if how is not None or before:
        details = {"line": label} | changes_between({"how": before}, {"how": how or ""})
        record(request, "need.handled", on=campaign, details=details, actor=by)


def _state(row: TextInsight) -> dict[str, str | None]:
    return {"sentiment": row.corrected_sentiment, "need": row.corrected_need}
