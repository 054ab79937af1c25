"""Watched quotes: whom they brought, and how often they were viewed, apart from the campaign's totals."""

from dataclasses import dataclass, replace

from socap.analytics.engagements.quote_reach import QuoteReach
from socap.campaigns.quotes.quote_choice import quote_rule_of
from socap.campaigns.suggestions.suggested_tweets import open_suggestions
from socap.reports.card import Card
from socap.reports.common_answers import CommonAnswers

SHOWN = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedQuotes:
    """The `quotes` that brought most important people, of `watched` in all; people count once.

    `importance_from` and `views_from` make a quote watched by itself, None if they do not. So many
    tweets are `suggested` for watching.
    """

    quotes: tuple[QuoteReach, ...]
    watched: int
    people: int
    important: int
    also_here: int
    views: int
    importance_from: int | None
    views_from: int | None
    suggested: int

    @property
    def only_here(self) -> int:
        return self.people - self.also_here


def watched_quotes(common: CommonAnswers) -> WatchedQuotes:
    found, rule = common.reach_through_quotes, quote_rule_of(common.campaign)
    return WatchedQuotes(
        quotes=found.quotes[:SHOWN],
        watched=len(found.quotes),
        people=found.people,
        important=found.important,
        also_here=found.also_here,
        views=found.views,
        importance_from=rule.importance if rule.enabled else None,
        views_from=rule.views if rule.enabled else None,
        suggested=open_suggestions(common.campaign).count(),
    )


def _redacted(found: WatchedQuotes, hide_names: bool) -> WatchedQuotes:
    """Clients do not see who of the team chose a quote, nor scores where the list is hidden."""
    quotes = [replace(one, added_by="") for one in found.quotes]
    if hide_names:
        quotes = [replace(one, importance=0) for one in quotes]
    return replace(found, quotes=tuple(quotes), importance_from=None, views_from=None, suggested=0)


CARD = Card(
    name="quotes",
    question=watched_quotes,
    order=62,
    wall=None,
    redacted=_redacted,
    versions=(
        """SELECT (count(*), max(q.id), max(q.stopped_at), max(t.read_at), sum(t.views),
            (SELECT sum(l.known) FROM campaigns_watchedquote w
             JOIN campaigns_liststate l ON l.tweet_id = w.tweet_id WHERE w.campaign_id = c.id),
            (SELECT (count(*), max(s.id)) FROM campaigns_suggestedtweet s
             WHERE s.campaign_id = c.id AND s.decision = ''),
            c.watches_quotes, c.quote_importance, c.quote_views)::text
        FROM campaigns_watchedquote q JOIN campaigns_tweet t ON t.id = q.tweet_id
        WHERE q.campaign_id = c.id""",
    ),
)
