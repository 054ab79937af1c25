"""A campaign's tweets and lists as the forecast sees them: what was learned, or what counters say."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from socap.campaigns.action_words import COUNTER_OF
from socap.campaigns.models import Campaign, ListState, Tweet
from socap.collection.models import Policy
from socap.collection.pace.call_prices import CallPrices
from socap.collection.pace.pace_forecast import YOUNGEST, TweetOutlook, faded, full_minutes
from socap.collection.pace.reading_rules import PACED_SWEEPS, ListOutlook, Unread
from socap.collection.pace.unread_lists import MINUTE, outlook
from socap.sources.base import Action


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignOutlook:
    """The lists by tweet and action; `minutes` are left of the window, the median tweet has this
    `age` in minutes."""

    price: float
    lists: dict[str, dict[Action, ListOutlook]]
    minutes: float
    age: float

    @property
    def tweets(self) -> list[TweetOutlook]:
        return [
            TweetOutlook(price=self.price, lists=tuple(lists.values()))
            for lists in self.lists.values()
        ]

    def after_reading(self, tweet: str, action: Action) -> "CampaignOutlook":
        """The same when this list has been read."""
        lists = dict(self.lists[tweet])
        lists[action] = replace(lists[action], unread=Unread(), pending=False)
        return replace(self, lists=self.lists | {tweet: lists})


def campaign_outlook(campaign: Campaign, *, prices: CallPrices, now: datetime) -> CampaignOutlook:
    states = {
        (state.tweet_id, state.action): state
        for state in ListState.objects.filter(tweet__polled_for__campaign=campaign)
    }
    tweets = list(Tweet.objects.filter(polled_for__campaign=campaign, missing_since=None))
    age = _age(tweets, campaign, now)
    sweep_after = timedelta(hours=Policy.current().sweep_hours) * PACED_SWEEPS

    def of_list(tweet: Tweet, action: Action) -> ListOutlook:
        state = states.get((tweet.pk, action))
        found = _list_outlook(tweet, action, state, prices=prices, age=age, now=now)
        last = state.last_run_at if state and state.counter else None
        is_swept = last is not None and last + sweep_after <= campaign.ends_at
        return replace(found, pending=found.pending or is_swept)

    return CampaignOutlook(
        price=prices.counters,
        lists={
            tweet.pk: {action: of_list(tweet, action) for action in prices.actions}
            for tweet in tweets
        },
        minutes=max(1.0, (campaign.ends_at - max(now, campaign.starts_at)) / MINUTE),
        age=age,
    )


def _list_outlook(
    tweet: Tweet,
    action: Action,
    state: ListState | None,
    *,
    prices: CallPrices,
    age: float,
    now: datetime,
) -> ListOutlook:
    """Before its counters were read twice, a list is taken to have grown evenly with its tweet.

    Later, what must have come since they were last read is unread as well.
    """
    if state is not None and state.arrived_rows is not None:
        known = outlook(state, value=1.0, prices=prices)
        since = 0.0 if state.waiting_at is None else max(0.0, (now - state.waiting_at) / MINUTE)
        came = known.rate * full_minutes(minutes=since, age=age - since)
        return replace(
            known,
            rate=known.rate * faded(age - since, age),
            listed=known.listed + came,
            unread=known.unread.after(came, since),
        )
    counter: int = getattr(tweet, COUNTER_OF[action]) or 0
    posted = tweet.posted_at
    tweet_age = max(YOUNGEST / 2, (now - posted) / MINUTE if posted else YOUNGEST)
    unread = max(0, counter - (state.known if state else 0))
    return ListOutlook(
        price=prices.of_list(action),
        value=state.weight if state else 1.0,
        rate=max(1, counter) / tweet_age,
        listed=float(counter),
        unread=Unread(unread),
    )


def _age(tweets: list[Tweet], campaign: Campaign, now: datetime) -> float:
    """Returns the minutes since the median tweet was posted."""
    posted = sorted(tweet.posted_at or campaign.starts_at for tweet in tweets)
    since = posted[len(posted) // 2] if posted else campaign.starts_at
    return max(0.0, (now - since) / MINUTE)
