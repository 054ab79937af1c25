"""Pings an external heartbeat monitor, which raises the alarm when the pings stop."""

import logging
from datetime import datetime

import httpx
from django.conf import settings
from django.db import connection

from socap.collection.health.watch import detect_problems

logger = logging.getLogger(__name__)

AT_MOST_EVERY_SECONDS = 60
TIMEOUT_SECONDS = 10.0


def ping(*, now: datetime) -> bool:
    """Sends a GET to SOCAP_PING_URL unless there is a problem; at most one a minute.

    Returns whether the monitor accepted it. A failure is only logged, because a missing ping is
    what the monitor detects.
    """
    if not settings.SOCAP_PING_URL or detect_problems(now=now) or not _claim_turn():
        return False
    try:
        # The administrator sets this URL, so it may point into a private network.
        answer = httpx.get(settings.SOCAP_PING_URL, timeout=TIMEOUT_SECONDS, follow_redirects=True)
        answer.raise_for_status()
    except httpx.HTTPStatusError as error:
        return _failed(f"HTTP {error.response.status_code}")
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        return _failed(type(error).__name__)
    logger.info("pinged", extra={"action": "ping"})
    return True


def _failed(reason: str) -> bool:
    """Logs the failure without the URL, which is a secret."""
    logger.warning("the ping failed", extra={"action": "ping_failed", "reason": reason})
    return False


def _claim_turn() -> bool:
    """Returns True at most once a minute across all workers."""
    with connection.cursor() as cursor:
        cursor.execute(
            """INSERT INTO collection_ratelimit AS p
                   (provider, endpoint, next_at, refusals, by_endpoint, silent)
               VALUES ('ping', '', now() + %(gap)s * interval '1 s', 0, false, false)
               ON CONFLICT (provider, endpoint) DO UPDATE SET next_at = excluded.next_at
               WHERE p.next_at NOT BETWEEN now() AND now() + 2 * %(gap)s * interval '1 s'
               RETURNING 1""",
            {"gap": AT_MOST_EVERY_SECONDS},
        )
        return cursor.fetchone() is not None
