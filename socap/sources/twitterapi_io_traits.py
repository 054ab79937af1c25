"""What twitterapi.io has, allows and charges, as it publishes it."""

from datetime import date
from types import MappingProxyType

from socap.sources.base import Action
from socap.sources.traits import (
    AccountRate,
    CredentialField,
    Endpoint,
    ListTraits,
    Price,
    Prices,
    Traits,
    Unit,
)

CREDITS = Unit(singular="credit", plural="credits", per_dollar=100_000)
FOLLOWINGS_PAGE = 200

PRICES = Prices(
    as_of=date(2026, 10, 1),
    unit=CREDITS,
    minimum=15,
    rows=(
        # None is published for retweeters: it is taken to be that of a profile.
        Price(name="retweet", label="a retweeter listed", each=18, endpoints=(Endpoint.RETWEET,)),
        Price(name="reply", label="a reply listed", each=15, endpoints=(Endpoint.REPLY,)),
        Price(name="quote", label="a quote listed", each=15, endpoints=(Endpoint.QUOTE,)),
        Price(
            name="tweet",
            label="a tweet's counters, or a post of an author",
            each=15,
            endpoints=(Endpoint.TWEETS, Endpoint.AUTHOR_POSTS),
        ),
        Price(
            name="profile",
            label="a profile",
            each=18,
            endpoints=(Endpoint.USER, Endpoint.USERS),
        ),
        Price(
            name="profile_in_bulk",
            label="a profile, 100 and more at once",
            each=1,
            endpoints=(Endpoint.USERS,),
            rows=100,
        ),
        Price(
            name="following",
            label="an account followed, on pages of 200",
            each=1,
            endpoints=(Endpoint.FOLLOWINGS,),
            rows=FOLLOWINGS_PAGE,
        ),
        Price(
            name="following_on_pages_of_100",
            label="an account followed, on pages of 100 to 199",
            each=2,
            endpoints=(Endpoint.FOLLOWINGS,),
            rows=100,
        ),
        Price(
            name="following_on_small_pages",
            label="an account followed, on smaller pages",
            each=3,
            endpoints=(Endpoint.FOLLOWINGS,),
        ),
        Price(
            name="place",
            label="where an account is based",
            each=30,
            endpoints=(Endpoint.STATED_PLACE,),
        ),
    ),
)

TRAITS = Traits(
    name="twitterapi_io",
    title="twitterapi.io",
    url="https://api.twitterapi.io",
    url_variable="TWITTER_API_URL",
    welcome="Its key is in your dashboard at twitterapi.io.",
    credentials=(
        CredentialField(
            name="api_key",
            label="API key",
            variable="TWITTER_API_KEY",
            help="Paste the key from your twitterapi.io dashboard.",
        ),
    ),
    lists=MappingProxyType(
        {
            Action.RETWEET: ListTraits(page_size=100, takes_since=False, carries_times=False),
            Action.REPLY: ListTraits(page_size=20, takes_since=True, carries_times=True),
            Action.QUOTE: ListTraits(page_size=20, takes_since=True, carries_times=True),
        }
    ),
    metrics_batch=100,
    users_batch=100,
    followings_page=FOLLOWINGS_PAGE,
    author_posts_page=20,
    states_places=True,
    prices=PRICES,
    balance=CREDITS,
    # twitterapi.io/qps-limits
    account_rates=(
        AccountRate(account="before the first payment", calls_per_second=0.2),
        AccountRate(account="once anything was paid", calls_per_second=20, holds_with_balance=True),
        AccountRate(account="Scale subscription", calls_per_second=50),
        AccountRate(account="Business subscription", calls_per_second=500),
    ),
)
