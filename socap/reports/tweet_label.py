"""How a tweet is named on pages and in files."""

from socap.analytics.engagements.watched_tweets import WatchedTweet
from socap.campaigns.models import Tweet
from socap.lib.rtl_isolation import isolate_rtl

EXCERPT_LENGTH = 40


def tweet_label(tweet: Tweet | WatchedTweet, category: str) -> str:
    """Returns a readable label such as `@ann’s main tweet “We launch tod…”`."""
    text = _shorten(tweet.text, EXCERPT_LENGTH) if tweet.text else ""
    whose = f"@{tweet.author.username}’s" if tweet.author else "the"
    if text:
        return f"{whose} {category} tweet “{isolate_rtl(text)}”"
    return f"{whose} {category} tweet" + ("" if tweet.author else f" {tweet.url}")


def _shorten(text: str, max_length: int) -> str:
    """Returns the text on one line, shortened with an ellipsis."""
    line = " ".join(text.split())
    return line if len(line) <= max_length else line[: max_length - 1].rstrip() + "…"
