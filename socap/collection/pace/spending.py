"""What campaigns spend: reserved before a call, in the database, so that no budget is exceeded.

The greatest possible price of a call is reserved from the campaign whose pace asks for it, and what
it really cost is settled afterwards. A call whose answer was lost may have been charged, so its
reservation stays spent; so does that of a worker that died.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal

from django.conf import settings
from django.db import connection, transaction

from socap.campaigns.models import Campaign
from socap.collection.models import Policy, SpendingReservation
from socap.collection.pace.kept_back import kept_while_counting, kept_while_reading
from socap.collection.provider.price_tables import adjusted_prices
from socap.collection.provider.rate_limit import LONGEST_CALL
from socap.sources.base import Action, ErrorKind, SourceError
from socap.sources.traits import Endpoint, Prices, Traits

# Errors after which a call may have been charged: the answer did not come, or not whole.
PERHAPS_CHARGED = (ErrorKind.NETWORK, ErrorKind.BROKEN)
DEFAULT_INTERVAL: int = Policy._meta.get_field("poll_interval_minutes").get_default()
# While other calls are under way, what they have reserved too much may be free in a moment.
WAIT_SECONDS = 1.0
# So much of a budget is for reading who engaged, and not for what is asked about them besides.
FOR_READING = Decimal("0.25")
LISTS = frozenset(Endpoint(action) for action in Action)


class BudgetSpent(Exception):
    """No campaign that watches these tweets has money left for the call."""

    def __init__(self, tweets: Sequence[str]) -> None:
        super().__init__("the budget of the campaign is used up")
        self.tweets = tuple(tweets)


@dataclass(frozen=True, slots=True)
class Part:
    """What one campaign has reserved for a call about some of its tweets."""

    reservation: int
    campaign: int
    dollars: Decimal
    tweets: int


class Charge:
    """The reservation of one call."""

    def __init__(self, parts: Sequence[Part], prices: Prices) -> None:
        self._parts, self._prices = parts, prices

    def succeeded(self, amount: float) -> None:
        """Settles what the answer cost in the provider's unit, by each campaign's share of it."""
        total = Decimal(str(amount)) / Decimal(str(self._prices.unit.per_dollar))
        tweets = sum(part.tweets for part in self._parts)
        for part in self._parts:
            _settle(part, total * part.tweets / tweets)

    def failed(self, error: SourceError) -> None:
        if error.kind in PERHAPS_CHARGED:
            for part in self._parts:
                _settle(part, part.dollars)
        elif error.kind is ErrorKind.GONE:
            self.succeeded(self._prices.minimum)
        else:
            self.not_made()

    def not_made(self) -> None:
        for part in self._parts:
            _settle(part, Decimal(0), calls=0)


class SpendingMeter:
    """Reserves calls about tweets from the campaigns that watch them."""

    def reserve(
        self, traits: Traits, endpoint: Endpoint, tweets: Sequence[str], *, rows: int
    ) -> Charge:
        """Reserves a call that returns at most `rows` rows, from the most impatient campaigns first.

        Raises `BudgetSpent`, naming the tweets that nobody can pay for, or `SourceError` (rate
        limited) where that depends on calls that are under way.
        """
        prices = adjusted_prices(traits)
        each = price_of_call(prices, endpoint, rows) / max(1, len(tweets))
        payers = {tweet: list(found) for tweet, found in payers_of(tweets).items()}
        parts: list[Part] = []
        open_tweets, wait = list(tweets), False
        while payable := [tweet for tweet in open_tweets if payers.get(tweet)]:
            campaign = payers[payable[0]][0]
            share = [tweet for tweet in payable if payers[tweet][0] == campaign]
            dollars = each * len(share)
            reservation, held_up = _reserve_of(campaign, dollars, share[0], endpoint)
            if reservation:
                parts.append(Part(reservation, campaign, dollars, len(share)))
                open_tweets = [tweet for tweet in open_tweets if tweet not in share]
            else:
                wait = wait or held_up
                for tweet in share:
                    payers[tweet].pop(0)
        charge = Charge(parts, prices)
        if open_tweets:
            charge.not_made()
            if wait:
                message = "other calls have reserved the rest of the budget"
                kind = ErrorKind.RATE_LIMITED
                raise SourceError(message, kind=kind, retry_after=WAIT_SECONDS)
            raise BudgetSpent(open_tweets)
        return charge


def price_of_call(prices: Prices, endpoint: Endpoint, rows: int) -> Decimal:
    """Returns the dollars that a call with so many rows costs."""
    units = max(Decimal(str(prices.minimum)), rows * Decimal(str(prices.each(endpoint))))
    return units / Decimal(str(prices.unit.per_dollar))


def payers_of(tweets: Sequence[str]) -> Mapping[str, Sequence[int]]:
    """Returns the active campaigns that watch each tweet, those first that want to see it soonest."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT ct.tweet_id, array_agg(c.id ORDER BY CASE WHEN c.pace_mode = 'fixed'
                   THEN coalesce(c.interval_minutes,
                       (SELECT poll_interval_minutes FROM collection_policy), %s) / 2.0
                   ELSE coalesce(s.expected_delay_minutes, c.target_delay_minutes, 5) END, c.id)
               FROM campaigns_polledtweet ct JOIN campaigns_campaign c ON c.id = ct.campaign_id
                   LEFT JOIN campaigns_campaignspending s ON s.campaign_id = c.id
               WHERE ct.tweet_id = ANY(%s) AND c.status = 'active' GROUP BY ct.tweet_id""",
            [DEFAULT_INTERVAL, list(tweets)],
        )
        return dict(cursor.fetchall())


# The final poll may use all of the budget, other calls leave what is kept back for it.
ROOM = """(c.budget_dollars * (1 - %(spared)s)
    - CASE WHEN c.cycle_at >= c.ends_at THEN 0 ELSE coalesce(%(kept)s, s.kept_back) END)"""
RESERVE = f"""
WITH paid AS (
    INSERT INTO campaigns_campaignspending AS s (campaign_id, dollars, kept_back)
    SELECT id, %(dollars)s, 0 FROM campaigns_campaign
    WHERE id = %(campaign)s AND (budget_dollars IS NULL OR %(dollars)s <= budget_dollars)
    ON CONFLICT (campaign_id) DO UPDATE SET dollars = s.dollars + %(dollars)s
    WHERE (SELECT c.budget_dollars IS NULL OR s.dollars + %(dollars)s <= {ROOM}
        FROM campaigns_campaign c WHERE c.id = s.campaign_id)
    RETURNING s.campaign_id)
INSERT INTO collection_spendingreservation (campaign_id, dollars, reserved_at)
SELECT campaign_id, %(dollars)s, now() FROM paid RETURNING id
"""
HELD_UP = f"""
SELECT s.dollars - coalesce((SELECT sum(r.dollars) FROM collection_spendingreservation r
        WHERE r.campaign_id = c.id), 0) + %(dollars)s <= {ROOM}
FROM campaigns_campaignspending s JOIN campaigns_campaign c ON c.id = s.campaign_id
WHERE c.id = %(campaign)s
    AND EXISTS (SELECT 1 FROM collection_spendingreservation r WHERE r.campaign_id = c.id)
"""


def book_call(
    campaign: Campaign, traits: Traits, endpoint: Endpoint, *, rows: int, now: datetime
) -> None:
    """Books a call that was made for the campaign before it was there: looking up its tweets."""
    dollars = price_of_call(adjusted_prices(traits), endpoint, rows)
    _book(campaign.pk, dollars, now)


def settle_abandoned() -> int:
    """Settles the reservations of workers that died during their call; returns how many.

    The call may have been charged, so all of it stays spent.
    """
    over = datetime.now(UTC) - LONGEST_CALL * 2
    abandoned = list(SpendingReservation.objects.filter(reserved_at__lt=over))
    for one in abandoned:
        _settle(Part(one.pk, one.campaign_id, one.dollars, 1), one.dollars)
    return len(abandoned)


def _reserve_of(
    campaign: int, dollars: Decimal, tweet: str, endpoint: Endpoint
) -> tuple[int, bool]:
    """Returns the id of the reservation, or 0 and whether only calls under way are in its way."""
    given: dict[str, int | Decimal | None] = {
        "campaign": campaign,
        "dollars": dollars,
        "kept": None,
        "spared": FOR_READING if endpoint is Endpoint.STATED_PLACE else Decimal(0),
    }
    if reservation := _reserve(given):
        return reservation, False
    if endpoint in LISTS:
        given["kept"] = kept_while_reading(campaign, tweet, Action(endpoint), dollars)
    elif endpoint is Endpoint.TWEETS:
        given["kept"] = kept_while_counting(campaign)
    if given["kept"] is not None and (reservation := _reserve(given)):
        return reservation, False
    return 0, _is_held_up(given)


def _reserve(given: Mapping[str, int | Decimal | None]) -> int:
    """Returns the id of the reservation, or 0 where the budget does not allow it."""
    with connection.cursor() as cursor:
        cursor.execute(RESERVE, given)
        row = cursor.fetchone()
        return int(row[0]) if row else 0


def _is_held_up(given: Mapping[str, int | Decimal | None]) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(HELD_UP, given)
        row = cursor.fetchone()
        return bool(row and row[0])


def _settle(part: Part, dollars: Decimal, *, calls: int = 1) -> None:
    """Replaces the reservation by what the call cost; does nothing if its campaign was deleted."""
    given: dict[str, int | Decimal | datetime] = {
        "reservation": part.reservation,
        "more": dollars - part.dollars,
        "dollars": dollars,
        "calls": calls,
        "hour": _hour(settings.SOCAP_CLOCK.now()),
    }
    with connection.cursor() as cursor:
        cursor.execute(
            f"""WITH settled AS (DELETE FROM collection_spendingreservation
                    WHERE id = %(reservation)s RETURNING campaign_id),
                paid AS (UPDATE campaigns_campaignspending s SET dollars = s.dollars + %(more)s
                    FROM settled WHERE s.campaign_id = settled.campaign_id)
                {ADD_TO_HOUR.format(campaigns="SELECT campaign_id FROM settled")}""",
            given,
        )


def _hour(now: datetime) -> datetime:
    return now.replace(minute=0, second=0, microsecond=0)


@transaction.atomic
def _book(campaign: int, dollars: Decimal, now: datetime) -> None:
    """Adds a call and its `dollars` to the campaign's total, and to the hour (product time)."""
    given: dict[str, int | Decimal | datetime] = {
        "campaign": campaign,
        "dollars": dollars,
        "calls": 1,
        "hour": _hour(now),
    }
    with connection.cursor() as cursor:
        cursor.execute(
            """INSERT INTO campaigns_campaignspending AS s (campaign_id, dollars, kept_back)
               SELECT id, %(dollars)s, 0 FROM campaigns_campaign WHERE id = %(campaign)s
               ON CONFLICT (campaign_id) DO UPDATE SET dollars = s.dollars + %(dollars)s""",
            given,
        )
        found = "SELECT id FROM campaigns_campaign WHERE id = %(campaign)s"
        cursor.execute(ADD_TO_HOUR.format(campaigns=found), given)


ADD_TO_HOUR = """
INSERT INTO campaigns_spendinghour AS h (campaign_id, hour, dollars, calls)
SELECT id, %(hour)s, %(dollars)s, %(calls)s FROM ({campaigns}) AS of_campaign(id)
ON CONFLICT (campaign_id, hour) DO UPDATE
SET dollars = h.dollars + excluded.dollars, calls = h.calls + excluded.calls
"""
