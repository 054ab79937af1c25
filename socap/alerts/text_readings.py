"""Has the replies and quotes of an alert read by the language model before it is told."""

from threading import BoundedSemaphore

from socap.alerts.models import Alert, Notice
from socap.insight.language_model import material, read_texts

TEXTS_PER_ALERT = 3

# A model that hangs must leave hands free for alerts that need no reading (a worker has six).
_readers = BoundedSemaphore(4)


def read_alert(alert_id: int) -> bool:
    """Have what was said in an alert read, and let the alert go; False: not now, all readers are busy.

    1 the replies and quotes that nobody has read yet, the most important and newest of them
    2 ask about all of them at the same time, outside any transaction
    3 keep the readings, and end the waiting, whether or not there are any
    """
    if not _readers.acquire(blocking=False):
        return False
    try:
        notices = list(
            Notice.objects.filter(alert=alert_id, alert__status=Alert.Status.PENDING, sentiment="")
            .filter(action__in=("reply", "quote"))
            .exclude(engagement__text="")
            .select_related("engagement__tweet", "account")
            .order_by("-importance", "-engagement__occurred_at", "-pk")[:TEXTS_PER_ALERT]
        )
        for notice, reading in zip(notices, read_texts(map(_material, notices)), strict=True):
            if reading is not None:
                Notice.objects.filter(pk=notice.pk).update(
                    summary=reading.summary, sentiment=reading.sentiment
                )
    finally:
        _readers.release()
        Alert.objects.filter(pk=alert_id).update(reading_until=None)
    return True


def _material(notice: Notice) -> str:
    return material(
        notice.engagement.text,
        action=notice.action,
        author=notice.account.username,
        watched_text=notice.engagement.tweet.text,
    )
