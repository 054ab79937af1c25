"""Defines the columns of exported results of tweets."""

from operator import attrgetter

from socap.analytics.tweets.tweet_results import TweetResult
from socap.reports.cells import CellType
from socap.reports.export_columns import profile_link
from socap.reports.workbook import Column


def _tweet_link(row: TweetResult) -> tuple[str, str] | None:
    return (row.url, "open") if row.tweet_id.isdecimal() else None


def _numbers(**titles: str) -> tuple[Column, ...]:
    return tuple(
        Column(title=title, read=attrgetter(name), cell_type=CellType.NUMBER, width=12)
        for name, title in titles.items()
    )


TWEET_RESULT_COLUMNS = (
    *_numbers(rank="Rank"),
    Column(
        title="Account",
        read=lambda row: profile_link(row.username),
        cell_type=CellType.LINK,
        width=18,
    ),
    Column(title="Tweet category", read=lambda row: row.category),
    Column(title="Text", read=lambda row: row.text, width=60),
    Column(title="Post", read=_tweet_link, cell_type=CellType.LINK, width=8),
    Column(title="Posted", read=lambda row: row.posted_at, cell_type=CellType.MOMENT, width=19),
    *_numbers(
        first_important="Important people brought",
        first="People brought",
        unsure="Of these unsure",
        only_here="Engaged only here",
        people="People",
        important="Important people",
        followers="Their followers",
        followers_only_here="Followers of those only here",
        engagements="Engagements",
        views="Views",
        per_1000_views="Engagements per 1,000 views",
        per_view_ratio="Times the median",
        usual_ratio="Times the author's usual",
        usual_posts="Earlier posts compared",
        quotes_watched="Watched quotes",
        quote_people="People of quotes",
        quote_important="Important people of quotes",
        quote_views="Views of quotes",
        cost_dollars="Cost ($)",
        dollars_per_important="$ per important person",
        dollars_per_person="$ per person",
    ),
    Column(title="Tweet id", read=lambda row: row.tweet_id, width=21),
)
TWEET_RESULT_NAMES = TweetResult.__slots__
