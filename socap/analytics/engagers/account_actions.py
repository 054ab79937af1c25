"""What one account did in a campaign, for every list that has a row for each account."""

import json
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagerAction:
    """One thing an account did in the campaign."""

    action: str
    category: str
    tweet_id: str
    engagement_id: str | None
    text: str
    occurred_at: datetime
    occurred_after: datetime | None


# SQL over engagements `e` at places `ct`: the newest five, as `latest_actions` reads them.
LATEST_ACTIONS = """to_jsonb((array_agg(jsonb_build_array(e.action, ct.category, e.tweet_id, e.key,
    e.text, e.occurred_at, e.occurred_after) ORDER BY e.occurred_at DESC))[1:5])"""


def latest_actions(found: str | None) -> tuple[EngagerAction, ...]:
    """Newest first; of somebody who has not engaged none."""
    return tuple(_action(*one) for one in json.loads(found or "[]"))


def _action(
    action: str, category: str, tweet_id: str, key: str, text: str, at: str, after: str | None
) -> EngagerAction:
    return EngagerAction(
        action=action,
        category=category,
        tweet_id=tweet_id,
        engagement_id=key if action in ("reply", "quote") else None,
        text=text,
        occurred_at=datetime.fromisoformat(at),
        occurred_after=datetime.fromisoformat(after) if after else None,
    )
