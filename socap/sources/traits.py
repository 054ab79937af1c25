"""What tells one data provider from another: lists, batches, limits, prices, credentials, words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from socap.sources.base import Action


class Endpoint(StrEnum):
    """A question of `Source`, by the name that its calls are counted under.

    Those of the lists are called as their actions: `Endpoint(Action.QUOTE)`.
    """

    TWEETS = "tweets"
    RETWEET = "retweet"
    REPLY = "reply"
    QUOTE = "quote"
    LIKE = "like"
    FOLLOWINGS = "followings"
    USER = "user"
    USERS = "users"
    AUTHOR_POSTS = "author_posts"
    STATED_PLACE = "stated_place"
    BALANCE = "balance"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListTraits:
    """How a provider serves one engagement list.

    `carries_times`: rows say when it happened. `takes_since`: only rows since a moment are asked for.
    `author_only`: only with the token of the tweet's author, not with the provider's credentials.
    `most`: however many there are, no more rows are listed.
    `lag`: rows that are newer than this may not be listed yet.
    """

    page_size: int
    takes_since: bool
    carries_times: bool
    author_only: bool = False
    most: int | None = None
    lag: timedelta = timedelta(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class RateWindow:
    """At most so many calls in any so many seconds."""

    calls: int
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountRate:
    """How many calls a second an account may make, by what was paid for it.

    `holds_with_balance`: whoever has something left to spend has at least this rate.
    """

    account: str
    calls_per_second: float
    holds_with_balance: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitSeen:
    """What the headers of an answer said about a window. `resets_at` is aware (UTC).

    `endpoint` is the name of the window in `Traits.windows`.
    """

    endpoint: str
    limit: int
    remaining: int
    resets_at: datetime


OnLimits = Callable[[LimitSeen], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class CredentialField:
    """One thing that an account of the provider is known by.

    `variable` is the environment variable that gives it, or ''; `help` says where people find it.
    """

    name: str
    label: str
    variable: str
    help: str
    secret: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """What a provider counts its prices in: credits, or money itself."""

    singular: str
    plural: str
    per_dollar: float

    def amount(self, number: float) -> str:
        """`1 credit`, `1,200 credits`, `$0.50`."""
        if self.per_dollar == 1:
            return f"${number:,.2f}" if number < 100 else f"${number:,.0f}"
        return f"{number:,.0f} {self.singular if round(number) == 1 else self.plural}"

    def price(self, number: float) -> str:
        """A price of one row, which may be a part of a cent: `18`, `$0.005`."""
        return f"${number:g}" if self.per_dollar == 1 else f"{number:g}"


DOLLARS = Unit(singular="dollar", plural="dollars", per_dollar=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """What one row costs, in the provider's unit, where at least `rows` are asked for in one call.

    `name` is what SOCAP_PRICES calls it and `label` what people do. Without `endpoints` it is the
    price of something that SOCAP does not ask for yet.
    """

    name: str
    label: str
    each: float
    endpoints: tuple[Endpoint, ...] = ()
    rows: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Prices:
    """The provider's prices as of a date; `minimum` is the least that a call costs.

    `once_a_day`: what is asked for again on the same day (UTC) is not charged again.
    """

    as_of: date
    unit: Unit
    rows: tuple[Price, ...]
    minimum: float = 0
    once_a_day: bool = False

    def each(self, endpoint: Endpoint, rows: int = 1) -> float:
        """The price of one of `rows` that are asked for in one call; 0 where none is known."""
        found = [p for p in self.rows if endpoint in p.endpoints and p.rows <= max(1, rows)]
        return max(found, key=lambda price: price.rows).each if found else 0

    def name_of(self, endpoint: Endpoint) -> str:
        """The name of what one row is charged as: one thing has one name wherever it is listed."""
        return next((price.name for price in self.rows if endpoint in price.endpoints), "")

    def table(self) -> dict[str, float]:
        """Every price by the name that SOCAP_PRICES uses."""
        return {price.name: price.each for price in self.rows} | {MINIMUM: self.minimum}

    def changed(self, changes: Mapping[str, float]) -> "Prices":
        """The prices where some have moved since."""
        return replace(
            self,
            rows=tuple(
                replace(price, each=changes.get(price.name, price.each)) for price in self.rows
            ),
            minimum=changes.get(MINIMUM, self.minimum),
        )


MINIMUM = "minimum"


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """All that the rest of SOCAP knows about a provider without asking it.

    `title` is what people call it, `welcome` says where its credentials are found. A batch or page
    of 0 means that it does not answer that question; `states_places`: it tells where accounts are based
    according to X. `balance` is what it calls what is left to
    spend, None where nothing is paid in advance. A provider with `account_rates` is called as often
    as the setting `calls_per_second` says; `windows` and `shared_windows` (of all endpoints together)
    hold besides. Windows are named as `Source.routes` names them, those of other questions as their
    endpoint. Where the provider `tells_windows` in the headers of its answers, those are believed.
    `circuit` is set where other credentials are used, which may be refused while the provider's own
    are accepted.
    """

    name: str
    title: str
    url: str
    url_variable: str
    welcome: str
    credentials: tuple[CredentialField, ...]
    lists: Mapping[Action, ListTraits]
    metrics_batch: int
    users_batch: int
    followings_page: int
    author_posts_page: int = 0
    states_places: bool = False
    prices: Prices
    balance: Unit | None = None
    windows: Mapping[str, tuple[RateWindow, ...]] = field(default_factory=dict)
    tells_windows: bool = False
    shared_windows: tuple[RateWindow, ...] = ()
    account_rates: tuple[AccountRate, ...] = ()
    circuit: str = ""

    def answers(self, endpoint: Endpoint) -> bool:
        """Whether it can be asked this at all."""
        match endpoint:
            case Endpoint.TWEETS:
                return self.metrics_batch > 0
            case Endpoint.FOLLOWINGS:
                return self.followings_page > 0
            case Endpoint.AUTHOR_POSTS:
                return self.author_posts_page > 0
            case Endpoint.USER | Endpoint.USERS:
                return self.users_batch > 0
            case Endpoint.STATED_PLACE:
                return self.states_places
            case Endpoint.BALANCE:
                return self.balance is not None
        served = self.lists.get(Action(endpoint))
        return served is not None and not served.author_only
