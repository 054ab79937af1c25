"""What each tweet of a campaign brought, what it cost, and how it compares with the campaign's others."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import median

from socap.analytics.engagements.coverage import TweetState
from socap.analytics.engagements.quote_reach import ReachThroughQuotes, SumsOfQuotes
from socap.analytics.tweets.author_usual import AuthorUsual
from socap.analytics.tweets.people_by_tweet import TweetPeople

NOTHING = TweetPeople()
NO_QUOTES = SumsOfQuotes()


@dataclass(frozen=True, slots=True, kw_only=True)
class TweetResult:
    """One tweet: X's counters, whom it brought, and its watched quotes.

    Of the `people` it brought `first`; `unsure` of these may have come by another tweet, and
    `only_here` engaged with no other. `rank` orders by important people brought, then by people.
    `per_1000_views` are engagements, `per_view_ratio` theirs to the median of the campaign's tweets.
    It has `usual_ratio` times the engagements of the author's `usual_posts` earlier posts at the same age.
    Dollars are None where no cost was entered, or nobody was brought.
    """

    tweet_id: str
    url: str
    category: str
    author_id: str
    username: str
    text: str
    posted_at: datetime | None
    rank: int
    first: int
    first_important: int
    unsure: int
    people: int
    important: int
    only_here: int
    followers: int
    followers_only_here: int
    engagements: int
    views: int | None
    per_1000_views: float | None
    per_view_ratio: float | None
    usual_ratio: float | None
    usual_posts: int
    quotes_watched: int
    quote_people: int
    quote_important: int
    quote_views: int
    cost_dollars: float | None
    dollars_per_important: float | None
    dollars_per_person: float | None

    @property
    def name(self) -> str:
        return f"@{self.username}" if self.username else self.tweet_id


@dataclass(frozen=True, slots=True, kw_only=True)
class TweetResults:
    """The first `tweets` by rank of all `watched`; `people` and `important` of them were brought by all,
    each counted once, for `cost_dollars` in all.
    """

    tweets: tuple[TweetResult, ...]
    watched: int
    people: int
    important: int
    cost_dollars: float | None

    @property
    def has_costs(self) -> bool:
        return self.cost_dollars is not None


def tweet_results(
    states: Sequence[TweetState],
    people: Mapping[str, Mapping[str, int]],
    reach: ReachThroughQuotes,
    usual_of: Callable[[Sequence[str]], Mapping[str, AuthorUsual]],
    *,
    limit: int | None = None,
) -> TweetResults:
    """Returns the results of the tweets in `states`, or of the first of them.

    `people` are `EngagerSummary.by_tweet`; `usual_of` returns what is known of the authors of tweets.
    """
    rates = {state.tweet.id: _per_1000_views(state) for state in states}
    known = [rate for rate in rates.values() if rate is not None]
    median_rate = median(known) if len(known) > 1 else None
    brought = {state.tweet.id: TweetPeople(**people.get(state.tweet.id, {})) for state in states}
    ordered = sorted(states, key=lambda state: _order(state, brought[state.tweet.id]))[:limit]
    usual = usual_of([state.tweet.id for state in ordered])
    costs = [one.cost_dollars for one in states if one.cost_dollars is not None]
    return TweetResults(
        tweets=tuple(
            _result(
                state,
                brought[state.tweet.id],
                reach.by_parent.get(state.tweet.id, NO_QUOTES),
                rank=rank,
                rate=rates[state.tweet.id],
                median_rate=median_rate,
                usual=usual.get(state.tweet.id),
            )
            for rank, state in enumerate(ordered, 1)
        ),
        watched=len(states),
        people=sum(came.first for came in brought.values()),
        important=sum(came.first_important for came in brought.values()),
        cost_dollars=sum(costs) if costs else None,
    )


def _order(state: TweetState, came: TweetPeople) -> tuple[int, int, int, str]:
    return (-came.first_important, -came.first, -state.counted, state.tweet.id)


def _per_1000_views(state: TweetState) -> float | None:
    return 1000 * state.counted / state.tweet.views if state.tweet.views else None


def _result(
    state: TweetState,
    came: TweetPeople,
    quotes: SumsOfQuotes,
    *,
    rank: int,
    rate: float | None,
    median_rate: float | None,
    usual: AuthorUsual | None,
) -> TweetResult:
    tweet, cost = state.tweet, state.cost_dollars
    return TweetResult(
        tweet_id=tweet.id,
        url=tweet.url,
        category=state.category,
        author_id=tweet.author_id or "",
        username=tweet.author.username if tweet.author else "",
        text=tweet.text,
        posted_at=tweet.posted_at,
        rank=rank,
        first=came.first,
        first_important=came.first_important,
        unsure=came.unsure,
        people=came.people,
        important=came.important,
        only_here=came.only_here,
        followers=came.followers,
        followers_only_here=came.followers_only_here,
        engagements=state.counted,
        views=tweet.views,
        per_1000_views=rate,
        per_view_ratio=rate / median_rate if rate is not None and median_rate else None,
        usual_ratio=usual.ratio if usual else None,
        usual_posts=usual.posts if usual else 0,
        quotes_watched=quotes.quotes,
        quote_people=quotes.people,
        quote_important=quotes.important,
        quote_views=quotes.views,
        cost_dollars=cost,
        dollars_per_important=_per(cost, came.first_important),
        dollars_per_person=_per(cost, came.first),
    )


def _per(cost: float | None, people: int) -> float | None:
    return cost / people if cost is not None and people else None
