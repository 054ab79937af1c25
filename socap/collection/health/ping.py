"""Tells a dead man's switch elsewhere that SOCAP sees: when the pings stop, it raises the alarm."""

import logging
from datetime import datetime

import httpx
from django.conf import settings
from django.db import connection

from socap.collection.health.watch import troubles

logger = logging.getLogger(__name__)

AT_MOST_EVERY_SECONDS = 60
TIMEOUT_SECONDS = 10.0


def ping(*, now: datetime) -> bool:
    """After a good cycle: one GET to SOCAP_PING_URL, unless something is the matter.

    Returns whether the other side took it; a failure is logged and nothing else, for silence is
    what the switch is there to notice.
    """
    if not settings.SOCAP_PING_URL or troubles(now=now) or not _turn_taken():
        return False
    try:
        # The address is the administrator's own and may lead into a private network.
        answer = httpx.get(settings.SOCAP_PING_URL, timeout=TIMEOUT_SECONDS, follow_redirects=True)
        answer.raise_for_status()
    except httpx.HTTPStatusError as error:
        return _failed(f"HTTP {error.response.status_code}")
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        return _failed(type(error).__name__)
    logger.info("pinged", extra={"action": "ping"})
    return True


def _failed(reason: str) -> bool:
    """Without the address, which is a secret."""
    logger.warning("the ping failed", extra={"action": "ping_failed", "reason": reason})
    return False


def _turn_taken() -> bool:
    """At most once a minute for all workers together."""
    with connection.cursor() as cursor:
        cursor.execute(
            """INSERT INTO collection_ratelimit AS p (provider, endpoint, next_at, refusals, by_endpoint)
               VALUES ('ping', '', now() + %(gap)s * interval '1 s', 0, false)
               ON CONFLICT (provider, endpoint) DO UPDATE SET next_at = excluded.next_at
               WHERE p.next_at NOT BETWEEN now() AND now() + 2 * %(gap)s * interval '1 s'
               RETURNING 1""",
            {"gap": AT_MOST_EVERY_SECONDS},
        )
        return cursor.fetchone() is not None
