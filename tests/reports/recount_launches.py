"""Launches to be reported on, with everything a report can count, and what the provider said of them."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from socap.campaigns.lifecycle import add_tweets
from socap.campaigns.models import Campaign, Category, Engagement, ListState
from socap.campaigns.own_accounts import OwnKind, WantedAccount, store_own_accounts
from socap.campaigns.quotes.quote_watching import quote_of, watch_quote
from socap.campaigns.tweets.tweet_costs import set_costs
from socap.insight.account_insights import derive_account_insights
from socap.insight.profile_reading import read_profiles
from socap.insight.texts.derivation import derive_text_insights
from socap.people.references import Reference
from socap.sources.base import Action
from tests.builders import DAY, HOUR, a_campaign, engage, follows, people, poll, post, profile
from tests.builders import reply as written
from tests.builders import retweet as retweeted

COUNTERS = ("views", "likes", "retweets", "replies", "quotes", "bookmarks")
AUTHORS = {"100": "900", "200": "901", "300": "902", "400": "903"}
BIOS = (
    "Founder of Lumen Labs (YC W21)", "Partner @Acme Ventures, ex-Google", "Engineer @stripe",
    "Reporter @techcrunch", "AI researcher. Building agents", "CTO @figma", "Ex-Stripe, now at Ramp",
    "", "Gardener", "Automated by a bot. This is a bot account",
)  # fmt: skip
PLACES = ("Berlin", "Paris, France", "New York, NY", "Kathmandu, Nepal", "somewhere", "")
FOLLOWERS = (None, 3, 99, 100, 999, 1_000, 54_321, 100_000, 999_999, 1_000_000, 7_654_321)
TEXTS = (
    "This is great, I love it so much", "Amazing work, congratulations to the whole team!",
    "When will it be available in Europe?", "Is there a free trial for students?",
    "It crashes on start, terrible experience", "I hate the new pricing, this is awful",
    "the table has four legs", "Das ist wirklich sehr gut gelungen, finde ich", "🔥🔥", "",
)  # fmt: skip


@dataclass
class Launch:
    """A campaign, and `readings` as the provider gave them: (time, counters by tweet id)."""

    campaign: Campaign
    readings: list[tuple[datetime, dict[str, dict[str, int]]]] = field(default_factory=list)
    # The launches before it: (hours since the launch, engagements) of each reading.
    earlier: list[list[tuple[float, int]]] = field(default_factory=list)

    def read(self, at: datetime, counters: dict[str, dict[str, int]]) -> None:
        self.readings.append((at, counters))
        poll(
            at,
            *(
                post(one, AUTHORS.get(one, "1"), f"Tweet {one}", created_at=self.begin, **found)
                for one, found in counters.items()
            ),
        )

    @property
    def begin(self) -> datetime:
        return self.campaign.starts_at - timedelta(minutes=20)


def a_launch(
    zone: str,
    begin: datetime,
    *,
    tweets: tuple[str, ...] = ("100", "200", "300"),
    crowd: int = 60,
    placed: bool = True,
    hours: int = 56,
    seed: int = 1,
) -> Launch:
    """A launch read twice an hour for a day and then hourly, while counters rise and fall.

    A `crowd` engages, the client's own accounts among them; one tweet joins later, and one quote is
    watched. The last reading is of the first tweet alone.
    """
    random = Random(seed)
    kinds = dict(zip(tweets, ("main", "influencer", "investor"), strict=False))
    launch = Launch(a_campaign(kinds, now=begin, timezone=zone, name="Lanternfold launch"))
    Campaign.objects.filter(pk=launch.campaign.pk).update(importance_threshold=6)
    campaign = launch.campaign = Campaign.objects.get(pk=launch.campaign.pk)
    set_costs(campaign, {one: Decimal("120.50") for one in tweets[1:2]})
    people(alice=4, dora=5, zoe=9)
    team = WantedAccount(reference=Reference(account_id="8"), kind=OwnKind.TEAM)
    store_own_accounts(campaign, [team], now=begin)
    watched, counts = list(tweets), {one: dict.fromkeys(COUNTERS, 40) for one in tweets}
    minutes = [*range(5, 24 * 60, 30), *range(24 * 60 + 20, hours * 60, 60)]
    joins = minutes[len(minutes) // 3] if len(tweets) > 1 else None
    for minute in minutes:
        at = begin + timedelta(minutes=minute)
        if minute == joins:
            add_tweets(campaign, [("400", Category.INVESTOR)], posts={}, now=at)
            watched.append("400")
            counts["400"] = dict.fromkeys(COUNTERS, 25)
        for one in watched:
            _move(counts[one], random, falls=minute % 7 == 1)
        launch.read(at, {one: dict(counts[one]) for one in watched})
        if minute == minutes[3] and crowd:
            _engage(launch, watched, range(1, crowd // 2), random, at, baseline=True, placed=placed)
    middle = begin + timedelta(minutes=minutes[-5])
    if crowd:
        crowd_later = range(crowd // 3, crowd)
        _engage(launch, watched, crowd_later, random, middle, baseline=False, placed=placed)
        engage(tweets[0], Action.LIKE, *map(retweeted, ("900", "5", "6")), now=middle)
        _watch_a_quote(launch, tweets[0], middle)
        follows("alice", [str(n) for n in range(1, crowd, 4)] + ["900", "q2"], now=middle)
        follows("dora", [str(n) for n in range(1, crowd, 7)], now=middle)
        follows("zoe", ["2", "31", "901"], now=middle)
    _move(counts[tweets[0]], random, falls=False)
    last = begin + timedelta(minutes=minutes[-1] + 11)
    launch.read(last, {tweets[0]: dict(counts[tweets[0]])})
    _note_known(watched)
    derive_account_insights(now=last)
    read_profiles()
    derive_text_insights(now=last)
    launch.campaign.refresh_from_db()
    return launch


def with_earlier_launches(zone: str, begin: datetime) -> Launch:
    """A launch after three others, each read once in 53 minutes."""
    paces = (20, 33, 60)
    earlier = [_earlier(f"9{n}00", begin - n * 10 * DAY, pace) for n, pace in enumerate(paces, 1)]
    launch = a_launch(zone, begin)
    launch.earlier = earlier
    return launch


def _earlier(tweet: str, begin: datetime, pace: int) -> list[tuple[float, int]]:
    a_campaign([tweet], now=begin, name=f"Launch of {tweet}")
    found = []
    for minute in range(7, 80 * 60, 53):
        count = int(pace * minute**0.6)
        at = begin + timedelta(minutes=minute)
        poll(at, post(tweet, "800", "Earlier", created_at=begin, retweets=count))
        found.append((minute / 60, count))
    return found


def _move(counts: dict[str, int], random: Random, *, falls: bool) -> None:
    for name in counts:
        change = random.randint(-9, 0) if falls else random.randint(-1, 6)
        counts[name] = max(0, counts[name] + change * (30 if name == "views" else 1))


def _known(n: int, *, placed: bool) -> dict[str, Any]:
    """What X says of an account; the same whenever it is asked."""
    random = Random(n)
    place = random.choice(PLACES)
    return {
        "name": f"Person {n}",
        "bio": random.choice(BIOS),
        "location": place if placed else "",
        "followers": random.choice(FOLLOWERS),
        "verified": n % 5 == 0,
    }


def _engage(
    launch: Launch,
    tweets: list[str],
    crowd: range,
    random: Random,
    at: datetime,
    *,
    baseline: bool,
    placed: bool,
) -> None:
    for tweet in tweets:
        came = random.sample(list(crowd), k=len(crowd) // 2)
        rows = [retweeted(str(n), **_known(n, placed=placed)) for n in came]
        own = [retweeted(AUTHORS[tweets[0]])]
        since = None if baseline else at - random.randint(1, 3) * HOUR
        engage(tweet, Action.RETWEET, *rows, *own, now=at, after=since, baseline=baseline)
        for action in (Action.REPLY, Action.QUOTE):
            some = random.sample(list(crowd), k=len(crowd) // 3)
            texts = []
            for n in some:
                when = at - timedelta(minutes=random.randint(1, 50))
                key = f"{action.value[0] == 'q':d}{baseline:d}{tweet}{n:04d}"
                row = written("7" + key, str(n), random.choice(TEXTS), at=when)
                texts.append(replace(row, profile=profile(str(n), **_known(n, placed=placed))))
            engage(tweet, action, *texts, now=at, baseline=baseline)


def _note_known(tweets: list[str]) -> None:
    """Notes what is recorded of each list, as reading it does."""
    for tweet in tweets:
        for action in Action:
            recorded = Engagement.objects.filter(tweet=tweet, action=action).count()
            ListState.objects.create(tweet_id=tweet, action=action, known=recorded)


def _watch_a_quote(launch: Launch, tweet: str, at: datetime) -> None:
    engage(tweet, Action.QUOTE, written("88001", "3", "Look at this, it is great", at=at), now=at)
    quote = quote_of(launch.campaign, "88001")
    assert quote is not None
    watch_quote(launch.campaign, quote, by="ann", now=at)
    poll(at + HOUR, post("88001", "3", "Look at this", views=4_321, retweets=3))
    engage("88001", Action.RETWEET, *map(retweeted, ("3", "7", "900", "q1", "q2")), now=at)
    engage("88001", Action.REPLY, written("88002", "7", "yes", at=at), now=at)
