"""Defines the columns of exported engagements, engagers and watched quotes."""

import re
from datetime import datetime
from operator import attrgetter

from socap.analytics.engagements.listing import EngagementRow
from socap.analytics.engagements.quote_reach import QuoteReach
from socap.analytics.engagers.ranking import Engager
from socap.reports.cells import CellType
from socap.reports.workbook import Column

# Only well-formed usernames become part of a link.
NAME = re.compile(r"[A-Za-z0-9_]{1,64}")


def profile_link(username: str) -> tuple[str, str] | None:
    return (f"https://x.com/{username}", f"@{username}") if NAME.fullmatch(username) else None


def post_link(row: EngagementRow) -> tuple[str, str] | None:
    """Returns a link to the reply or quote, or else to the watched tweet."""
    if row.engagement_id and NAME.fullmatch(row.username):
        return (f"https://x.com/{row.username}/status/{row.engagement_id}", "open")
    return (f"https://x.com/i/status/{row.tweet_id}", "open") if row.tweet_id.isdecimal() else None


def earliest_time(row: EngagementRow) -> datetime:
    """Returns the earliest time at which it can have happened."""
    return row.occurred_after or row.occurred_at


def latest_engagements(row: Engager) -> str:
    """Returns the latest distinct engagements: `retweet main, reply investor`."""
    return ", ".join(
        dict.fromkeys(
            f"{engagement.action} {engagement.category}" for engagement in row.engagements
        )
    )


OWN_COLUMN = Column(title="Own account", read=lambda row: row.own or "", width=12)

ENGAGEMENT_COLUMNS = (
    Column(title="Happened", read=lambda row: row.occurred_at, cell_type=CellType.MOMENT, width=19),
    Column(title="Not before", read=earliest_time, cell_type=CellType.MOMENT, width=19),
    Column(title="Action", read=lambda row: row.action, width=9),
    Column(title="Tweet category", read=lambda row: row.category),
    Column(
        title="Account",
        read=lambda row: profile_link(row.username),
        cell_type=CellType.LINK,
        width=18,
    ),
    Column(title="Name", read=lambda row: row.name, width=22),
    Column(
        title="Importance", read=lambda row: row.importance, cell_type=CellType.NUMBER, width=11
    ),
    Column(title="Roles", read=lambda row: ", ".join(row.categories), width=20),
    Column(title="Followers", read=lambda row: row.followers, cell_type=CellType.NUMBER, width=11),
    Column(title="Verified", read=lambda row: "yes" if row.verified else "no", width=9),
    Column(title="Text", read=lambda row: row.text, width=60),
    Column(title="Language", read=lambda row: row.lang, width=9),
    Column(title="Post", read=post_link, cell_type=CellType.LINK, width=8),
    *(
        Column(title=name.capitalize(), read=attrgetter(name), cell_type=CellType.NUMBER, width=9)
        for name in ("likes", "retweets", "replies", "quotes", "views")
    ),
    Column(title="Place", read=lambda row: row.location, width=20),
    Column(title="Bio", read=lambda row: row.bio, width=40),
    OWN_COLUMN,
    Column(title="Baseline", read=lambda row: "yes" if row.baseline else "no", width=9),
    Column(
        title="Recorded", read=lambda row: row.first_seen_at, cell_type=CellType.MOMENT, width=19
    ),
    Column(title="Tweet id", read=lambda row: row.tweet_id, width=21),
    Column(title="Reply or quote id", read=lambda row: row.engagement_id, width=21),
    Column(title="Account id", read=lambda row: row.user_id, width=21),
)
# A file's columns stay as they are for the programs that read it.
ENGAGEMENT_NAMES = tuple(name for name in EngagementRow.__slots__ if name != "own")

ENGAGER_COLUMNS = (
    Column(
        title="Account",
        read=lambda row: profile_link(row.username),
        cell_type=CellType.LINK,
        width=18,
    ),
    Column(title="Name", read=lambda row: row.name, width=22),
    Column(
        title="Importance",
        read=lambda row: row.importance,
        cell_type=CellType.NUMBER,
        width=11,
    ),
    Column(title="Why", read=lambda row: str(row.explanation), width=40),
    Column(title="Roles", read=lambda row: ", ".join(row.categories), width=20),
    Column(
        title="Followers",
        read=lambda row: row.followers,
        cell_type=CellType.NUMBER,
        width=11,
    ),
    Column(title="Verified", read=lambda row: "yes" if row.verified else "no", width=9),
    OWN_COLUMN,
    Column(
        title="Engagements",
        read=lambda row: row.engagement_count,
        cell_type=CellType.NUMBER,
        width=12,
    ),
    Column(title="Latest engagements", read=latest_engagements, width=30),
    Column(
        title="Last seen",
        read=lambda row: row.last_seen_at,
        cell_type=CellType.MOMENT,
        width=19,
    ),
    Column(title="Place", read=lambda row: row.location, width=20),
    Column(title="Country", read=lambda row: row.country, width=9),
    Column(title="City", read=lambda row: row.city, width=16),
    Column(title="Why this place", read=lambda row: row.place_reason, width=40),
    Column(title="Bio", read=lambda row: row.bio, width=50),
    Column(title="Account id", read=lambda row: row.account_id, width=21),
    Column(title="Assigned to", read=lambda row: row.assignee, width=16),
    Column(title="Follow-up", read=lambda row: row.follow_up_status, width=11),
    Column(title="Note", read=lambda row: row.note, width=50),
    Column(title="Tweets", read=lambda row: row.tweet_count, cell_type=CellType.NUMBER, width=8),
    Column(title="Organisations", read=lambda row: ", ".join(row.organisations), width=30),
    Column(title="Seen before", read=lambda row: row.traits.seen_words, width=24),
    Column(title="Automated", read=lambda row: "yes" if row.automated else "no", width=10),
    Column(title="Signs of automation", read=lambda row: row.signs_of_automation, width=40),
)
ENGAGER_NAMES = (
    "account_id", "username", "name", "importance", "explanation", "categories", "followers",
    "verified", "engagement_count", "last_seen_at", "location", "bio", "own",
    "assignee", "follow_up_status", "note", "tier", "tweet_count", "organisations", "seen",
    "automated", "signs_of_automation",
    "country", "city", "place_reason",
)  # fmt: skip


def quote_link(row: QuoteReach) -> tuple[str, str] | None:
    return (row.url, "open") if NAME.fullmatch(row.username) and row.tweet_id.isdecimal() else None


QUOTE_COLUMNS = (
    Column(
        title="Account",
        read=lambda row: profile_link(row.username),
        cell_type=CellType.LINK,
        width=18,
    ),
    Column(title="Name", read=lambda row: row.name, width=22),
    Column(
        title="Importance", read=lambda row: row.importance, cell_type=CellType.NUMBER, width=11
    ),
    Column(title="Tweet category", read=lambda row: row.category),
    Column(title="Text", read=lambda row: row.text, width=60),
    Column(title="Post", read=quote_link, cell_type=CellType.LINK, width=8),
    Column(title="Posted", read=lambda row: row.posted_at, cell_type=CellType.MOMENT, width=19),
    *(
        Column(title=title, read=attrgetter(name), cell_type=CellType.NUMBER, width=12)
        for title, name in (
            ("Important people", "important"),
            ("People", "people"),
            ("Also engaged here", "also_here"),
            *(
                (name.capitalize(), name)
                for name in ("views", "likes", "retweets", "replies", "quotes")
            ),
        )
    ),
    Column(
        title="Watched since", read=lambda row: row.added_at, cell_type=CellType.MOMENT, width=19
    ),
    Column(title="Stopped", read=lambda row: row.stopped_at, cell_type=CellType.MOMENT, width=19),
)
QUOTE_NAMES = (
    "tweet_id", "parent_id", "category", "author_id", "username", "name", "importance", "text",
    "posted_at", "added_at", "stopped_at", "missing_since", "views", "likes", "retweets", "replies",
    "quotes", "people", "important", "also_here",
)  # fmt: skip

COUNTRY_NAMES = ("country", "name", "people", "important")
