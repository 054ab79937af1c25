"""The latest actions of an account in a campaign, for lists with a row per account."""

import json
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagerAction:
    """One engagement of an account in the campaign."""

    action: str
    category: str
    tweet_id: str
    engagement_id: str | None
    text: str
    occurred_at: datetime
    occurred_after: datetime | None

    @property
    def time_is_exact(self) -> bool:
        return self.occurred_after is None


# SQL for the newest five engagements `e` on tweets `ct`, as `latest_actions` parses them.
LATEST_ACTIONS = """to_jsonb((array_agg(jsonb_build_array(e.action, ct.category, e.tweet_id, e.key,
    e.text, e.occurred_at, e.occurred_after) ORDER BY e.occurred_at DESC))[1:5])"""


def latest_actions(found: str | None) -> tuple[EngagerAction, ...]:
    """Parses the result of `LATEST_ACTIONS`, newest first."""
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
