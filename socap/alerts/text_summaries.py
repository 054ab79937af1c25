"""Summarizes the replies and quotes of an alert with the language model before it is sent."""

from threading import BoundedSemaphore

from django.conf import settings

from socap.alerts.models import Alert, Match
from socap.insight.language_model import prompt_for, summarize_texts
from socap.insight.texts.derivation import record_model_rating

TEXTS_PER_ALERT = 3

# Leaves worker threads (six) for other jobs when the model hangs.
_slots = BoundedSemaphore(4)


def summarize_alert_texts(alert_id: int) -> bool:
    """Adds summaries to an alert; returns False if too many requests are running.

    1. Select the most important and newest replies and quotes that have no summary.
    2. Ask the model about all of them at the same time, outside any transaction.
    3. Save the summaries and end the wait, whether or not there are any.
    """
    if not _slots.acquire(blocking=False):
        return False
    try:
        matches = list(
            Match.objects.filter(alert=alert_id, alert__status=Alert.Status.PENDING, sentiment="")
            .filter(action__in=("reply", "quote"))
            .exclude(engagement__text="")
            .select_related("engagement__tweet", "account")
            .order_by("-importance", "-engagement__occurred_at", "-pk")[:TEXTS_PER_ALERT]
        )
        for match, text_summary in zip(
            matches, summarize_texts(map(_prompt, matches)), strict=True
        ):
            if text_summary is not None:
                Match.objects.filter(pk=match.pk).update(
                    summary=text_summary.summary, sentiment=text_summary.sentiment
                )
                record_model_rating(
                    match.engagement_id,
                    text_summary.sentiment,
                    text_summary.summary,
                    now=settings.SOCAP_CLOCK.now(),
                )
    finally:
        _slots.release()
        Alert.objects.filter(pk=alert_id).update(summaries_until=None)
    return True


def _prompt(match: Match) -> str:
    return prompt_for(
        match.engagement.text,
        action=match.action,
        author=match.account.username,
        watched_text=match.engagement.tweet.text,
    )
