"""Which tweet works: whom each tweet brought, how its views turn into engagements, and what it cost."""

from dataclasses import dataclass, replace

from socap.analytics.tweets.tweet_results import TweetResult
from socap.reports.card import Card
from socap.reports.common_answers import CommonAnswers

SHOWN = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class BestTweets:
    """The `tweets` that brought most important people, of `watched` in all.

    All together brought `people`, `important` of them, for `cost_dollars`.
    """

    tweets: tuple[TweetResult, ...]
    watched: int
    people: int
    important: int
    cost_dollars: float | None

    @property
    def has_costs(self) -> bool:
        return self.cost_dollars is not None

    @property
    def best(self) -> TweetResult | None:
        """Returns the tweet that brought most, if there is another to compare with."""
        return self.tweets[0] if self.people and self.watched > 1 else None


def best_tweets(common: CommonAnswers) -> BestTweets:
    found = common.tweet_results(limit=SHOWN)
    return BestTweets(
        tweets=found.tweets,
        watched=found.watched,
        people=found.people,
        important=found.important,
        cost_dollars=found.cost_dollars,
    )


def _redacted(found: BestTweets, hide_names: bool) -> BestTweets:
    """Clients do not see what was paid."""
    tweets = tuple(
        replace(one, cost_dollars=None, dollars_per_important=None, dollars_per_person=None)
        for one in found.tweets
    )
    return replace(found, tweets=tweets, cost_dollars=None)


CARD = Card(
    name="tweet_results",
    question=best_tweets,
    order=25,
    wall=None,
    redacted=_redacted,
    versions=(
        "SELECT sum(hashtext(ct.tweet_id || ct.cost_dollars::text))"
        " FROM campaigns_campaigntweet ct WHERE ct.campaign_id = c.id",
    ),
)
