"""What X API v2 has, allows and charges, as X publishes it."""

from datetime import date, timedelta
from types import MappingProxyType

from socap.sources.base import Action
from socap.sources.traits import (
    DOLLARS,
    CredentialField,
    Endpoint,
    ListTraits,
    Price,
    Prices,
    RateWindow,
    Traits,
    Unit,
)

# The windows of the lists, which are not one to each list.
RETWEETS, SEARCH, QUOTES, LIKERS = "retweets", "search", "quotes", "likers"
QUARTER = 15 * 60.0

POSTS = Unit(singular="post read", plural="post reads", per_dollar=200)

PRICES = Prices(
    as_of=date(2026, 10, 1),
    unit=DOLLARS,
    once_a_day=True,
    rows=(
        Price(
            name="post",
            label="a post: a tweet's counters, a retweet, reply, quote or author's post listed",
            each=0.005,
            endpoints=(
                *(Endpoint.TWEETS, Endpoint.RETWEET, Endpoint.REPLY, Endpoint.QUOTE),
                Endpoint.AUTHOR_POSTS,
            ),
        ),
        Price(
            name="user",
            label="an account: a profile, or one that is followed",
            each=0.01,
            endpoints=(Endpoint.USER, Endpoint.USERS, Endpoint.FOLLOWINGS),
        ),
        Price(name="like", label="a like listed", each=0.001, endpoints=(Endpoint.LIKE,)),
    ),
)


def _quarter(calls: int) -> tuple[RateWindow, ...]:
    return (RateWindow(calls=calls, seconds=QUARTER),)


# A search ends 30 seconds before it is asked for.
_SEARCHED = ListTraits(
    page_size=100, takes_since=True, carries_times=True, lag=timedelta(seconds=30)
)

TRAITS = Traits(
    name="x_api_v2",
    title="X API",
    url="https://api.x.com",
    url_variable="X_API_URL",
    welcome="The bearer token is among your app's keys in the developer console at console.x.com.",
    credentials=(
        CredentialField(
            name="bearer_token",
            label="Bearer token",
            variable="X_BEARER_TOKEN",
            help="Paste the app's bearer token from the developer console at console.x.com.",
        ),
    ),
    lists=MappingProxyType(
        {
            Action.RETWEET: _SEARCHED,
            Action.REPLY: _SEARCHED,
            Action.QUOTE: ListTraits(page_size=100, takes_since=False, carries_times=True),
            Action.LIKE: ListTraits(
                page_size=100, takes_since=False, carries_times=False, author_only=True, most=100
            ),
        }
    ),
    metrics_batch=100,
    users_batch=100,
    followings_page=1000,
    author_posts_page=100,
    prices=PRICES,
    balance=POSTS,
    tells_windows=True,
    windows=MappingProxyType(
        {
            Endpoint.TWEETS: _quarter(3500),
            RETWEETS: _quarter(75),
            SEARCH: _quarter(450),
            QUOTES: _quarter(75),
            LIKERS: _quarter(75),
            Endpoint.FOLLOWINGS: _quarter(300),
            Endpoint.AUTHOR_POSTS: _quarter(10_000),
            Endpoint.USER: _quarter(300),
            Endpoint.USERS: _quarter(300),
            Endpoint.BALANCE: _quarter(50),
        }
    ),
)
