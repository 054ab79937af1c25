"""Template tags of the dashboard's cards."""

from collections.abc import Sequence

from django import template

from socap.reports.cards.tweets_card import WatchedTweets
from socap.web import formatting
from socap.web.dashboard import tweet_table as table
from socap.web.dashboard.view_options import ViewOptions

register = template.Library()

WIDTH, HEIGHT = 100, 20
# Of the numbers behind a chart; hundreds would be most of the page, and few readers open them.
NEWEST = 48


@register.simple_tag
def tweet_table(tweets: WatchedTweets, look: ViewOptions) -> table.TweetTable:
    """Narrowed, sorted and cut as its reader wants it."""
    return table.tweet_table(tweets.states, tweets.deltas, look)


@register.filter
def newest(rows: Sequence[object]) -> Sequence[object]:
    """Of rows, newest first, those that a page shows."""
    return rows[:NEWEST]


@register.filter
def minutes(length: float) -> str:
    return formatting.minutes(length)


@register.filter
def dollars(amount: float) -> str:
    return formatting.dollars(float(amount))


@register.filter
def about_dollars(amount: float) -> str:
    return formatting.about_dollars(amount)


@register.filter
def share(part: float) -> str:
    """A share of 1 as `16 %`; all of it only where nothing is left."""
    return f"{min(99, round(100 * part)) if part < 1 else 100} %"


@register.filter
def sparkline(values: Sequence[float]) -> str:
    """The path of a line, 100 wide and 20 high, whose lower edge is nought; '' for fewer than three."""
    if len(values) < 3:
        return ""
    top, step = max(values) or 1.0, WIDTH / (len(values) - 1)
    places = (
        f"{n * step:.1f} {HEIGHT - 1 - value / top * (HEIGHT - 2):.1f}"
        for n, value in enumerate(values)
    )
    return "M" + "L".join(places)
