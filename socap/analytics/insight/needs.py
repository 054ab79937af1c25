"""Lists what needs an answer: the same complaint or question by several people is one line."""

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from django.db import connection

from socap.analytics.insight.said import OF_CAMPAIGN, TEXTS_FROM
from socap.campaigns.models import Campaign
from socap.campaigns.scope import scope
from socap.lib.database.keyset import Keyset, Kind

MAX_LIMIT = 200
KEYSET = Keyset("needs", (Kind.BIGINT, Kind.MOMENT, Kind.TEXT))


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedLine:
    """One line: `label` names it, `people` wrote it in `texts`; `key` identifies it.

    Of a line that was handled only what came later counts, with `handled_at` and `how` it was handled
    before. `account_id` to `url` are of the newest text, by the most important of its authors.
    """

    key: str
    need: str
    label: str
    people: int
    important: int
    texts: int
    newest_at: datetime
    reason: str
    id: int
    account_id: str
    username: str
    name: str
    importance: int
    text: str
    engagement_id: str
    handled_at: datetime | None
    handled_by: str
    how: str

    @property
    def url(self) -> str:
        return f"https://x.com/{self.username}/status/{self.engagement_id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedPage:
    """`next_cursor` is None on the last page; `lines` counts all, `people` everybody once."""

    rows: list[NeedLine]
    next_cursor: str | None
    lines: int
    people: int
    problems: int
    questions: int


# A person whom somebody of the team has answered since needs no further answer.
ANSWERED = """EXISTS (SELECT 1 FROM follow_ups_followup f WHERE f.campaign_id = %(campaign)s
    AND f.account_id = e.account_id AND f.status IN ('replied', 'done') AND f.updated_at >= e.occurred_at)"""
OPEN = f"(h.at IS NULL OR e.occurred_at > h.at) AND NOT {ANSWERED}"
HANDLED = "h.at IS NOT NULL AND e.occurred_at <= h.at"
# A text that somebody marked by hand stands in a line of its own.
KEY = "coalesce(nullif(i.need_key, ''), 'text ' || e.id)"
HANDLING = f"""LEFT JOIN insight_handledneed h ON h.campaign_id = ct.campaign_id AND h.key = {KEY}
WHERE {OF_CAMPAIGN} AND i.need <> '' AND {{which}}"""
LINES = f"""SELECT {KEY} AS key, mode() WITHIN GROUP (ORDER BY i.need) AS need,
    mode() WITHIN GROUP (ORDER BY coalesce(nullif(i.need_label, ''), left(e.text, 80))) AS label,
    count(DISTINCT e.account_id) AS people,
    count(DISTINCT e.account_id) FILTER (WHERE a.importance >= %(threshold)s) AS important,
    count(*) AS texts, max(e.occurred_at) AS newest_at,
    (array_agg(e.id ORDER BY a.importance DESC, e.occurred_at DESC, e.id DESC))[1] AS shown,
    max(h.at) AS handled_at, coalesce(max(h.by), '') AS handled_by, coalesce(max(h.how), '') AS how
FROM {TEXTS_FROM} JOIN people_account a ON a.id = e.account_id
{HANDLING} GROUP BY 1"""
SUMS = f"""SELECT count(DISTINCT {KEY}), count(DISTINCT e.account_id),
    count(DISTINCT {KEY}) FILTER (WHERE i.need = 'problem'),
    count(DISTINCT {KEY}) FILTER (WHERE i.need = 'question')
FROM {TEXTS_FROM} {HANDLING}"""


def needs_answer(
    campaign: Campaign,
    *,
    need: str | None = None,
    key: str | None = None,
    handled: bool = False,
    cursor: str | None = None,
    limit: int = 30,
) -> NeedPage:
    """Returns one page of lines, most people first, then the newest. Raises `BadCursor`."""
    limit = max(1, min(limit, MAX_LIMIT))
    given: dict[str, Any] = scope(campaign) | {"threshold": campaign.importance_threshold}
    which = HANDLED if handled else OPEN
    if need:
        given["need"], which = need, f"{which} AND i.need = %(need)s"
    if key is not None:
        given["key"], which = key, f"{which} AND {KEY} = %(key)s"
    with connection.cursor() as db:
        db.execute(SUMS.format(which=which), given)
        lines, people, problems, questions = db.fetchone()
        if not lines:
            return NeedPage(rows=[], next_cursor=None, lines=0, people=0, problems=0, questions=0)
        after = ""
        if cursor:
            given |= dict(zip(("c0", "c1", "c2"), KEYSET.decode(cursor), strict=True))
            # The key last and ascending would need a mixed comparison: all three descend.
            after = "WHERE (people, newest_at, key) < (%(c0)s::bigint, %(c1)s::timestamptz, %(c2)s::text)"
        db.execute(
            f"""SELECT l.key, l.need, l.label, l.people, l.important, l.texts, l.newest_at,
                coalesce(nullif(i.need_reason, ''), 'marked by hand'), e.id, e.account_id,
                a.username, a.name, a.importance, e.text, e.key,
                l.handled_at, l.handled_by, l.how
            FROM (SELECT * FROM ({LINES.format(which=which)}) grouped {after}
                ORDER BY people DESC, newest_at DESC, key DESC LIMIT {limit + 1}) l
            JOIN campaigns_engagement e ON e.id = l.shown
            JOIN people_account a ON a.id = e.account_id
            JOIN insight_textinsight i ON i.engagement_id = e.id
            ORDER BY l.people DESC, l.newest_at DESC, l.key DESC""",
            given,
        )
        names = [field.name for field in fields(NeedLine)]
        found = [NeedLine(**dict(zip(names, row, strict=True))) for row in db.fetchall()]
    rows, following = KEYSET.page(found, limit, lambda one: (one.people, one.newest_at, one.key))
    return NeedPage(
        rows=rows,
        next_cursor=following,
        lines=lines,
        people=people,
        problems=problems,
        questions=questions,
    )


def need_line(campaign: Campaign, key: str) -> NeedLine | None:
    """Returns one line as it stands, handled or not."""
    for handled in (False, True):
        if rows := needs_answer(campaign, key=key, handled=handled, limit=1).rows:
            return rows[0]
    return None
