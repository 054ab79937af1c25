"""Generates a launch from a seed: accounts, tweets, then engagements.

The same seed, start, number of tweets and scale give the same launch, with the same ids.
"""

import math
import random
from collections.abc import Sequence

from socap.simulator.server.time_format import HOUR, MINUTE
from socap.simulator.world.account_pool import ACTIVE, Account, AccountPool
from socap.simulator.world.important_people import draw_follow_graph, draw_people
from socap.simulator.world.launch import (
    ACTIONS,
    INFLUENCER,
    INVESTOR,
    MAIN,
    QUOTE,
    REPLY,
    ImportantPerson,
    Launch,
    Totals,
)
from socap.simulator.world.preferences import Crowd
from socap.simulator.world.texts import COMPANY, PRODUCT
from socap.simulator.world.timeline import FOREVER
from socap.simulator.world.tweet_plan import DURATION, TweetPlan

FRIENDS_WEIGHT = 3.0
_MEDIAN_RETWEETS = {MAIN: 560, INFLUENCER: 300, INVESTOR: 110}


def draw_launch(
    *, seed: int, starts_at: int, tweets: int = 12, scale: float = 1.0, mishaps: bool = True
) -> Launch:
    """Generates a launch; `scale` multiplies engagements and, if below 1, followings.

    `mishaps` adds un-retweets, deleted replies, purged likes and, with 12 or more tweets, one tweet
    that is deleted after 50 hours.
    """
    if tweets < 1:
        raise ValueError(f"a launch needs at least one tweet, not {tweets}")
    rng = random.Random(seed)
    account_pool = AccountPool(rng=rng, now=starts_at)
    people = draw_people(account_pool=account_pool, rng=rng, scale=scale)
    categories = _categories(tweets)
    authors = _authors(categories, people=people, account_pool=account_pool, rng=rng)
    totals = [_totals(category, scale=scale, rng=rng) for category in categories]
    expected = sum(t.retweets + t.replies + t.quotes for t in totals)
    crowd = account_pool.crowd(max(int(0.75 * expected), 2 * max(t.retweets for t in totals)) + 400)
    reach = draw_follow_graph(
        people=people, crowd=crowd, authors=authors, account_pool=account_pool, rng=rng
    )
    company = authors[0]
    launch = Launch(
        name=f"{PRODUCT} launch",
        client={"name": PRODUCT, "contact": company.name, "email": "team@lanternfold.example"},
        starts_at=starts_at,
        account_pool=account_pool,
        crowd=crowd,
        tweets={},
        people={person.account.id: person for person in people},
    )
    plans, choice = [], Crowd.of(crowd, reach=reach)
    for turn, (category, author, total) in enumerate(zip(categories, authors, totals, strict=True)):
        plans.append(
            TweetPlan(
                launch, category, author, total, crowd=choice, turn=turn, rng=rng, mishaps=mishaps
            )
        )
    _place_important_people(plans, people=people, reach=reach, rng=rng)
    for plan in plans:
        tweet = plan.finish()
        launch.tweets[tweet.id] = tweet
        for action in (REPLY, QUOTE):
            for event in tweet.timelines[action].until(FOREVER):
                launch.index_post(action, event, tweet)
    if mishaps and tweets >= 12:
        last = [t for t in launch.tweets.values() if t.category == INFLUENCER][-1]
        last.deleted_at = starts_at + 50 * HOUR
    return launch


def _place_important_people(
    plans: Sequence[TweetPlan],
    *,
    people: Sequence[ImportantPerson],
    reach: dict[str, int],
    rng: random.Random,
) -> None:
    """Adds engagements by two in five of the important people and by well-connected accounts.

    A few engage before the start, some in the first half hour, the rest over the three days; the
    best-connected accounts of the crowd engage early.
    """
    starts_at = plans[0].launch.starts_at
    active = [person for person in people if person.account.state == ACTIVE]
    chosen = rng.sample(active, k=len(active) * 2 // 5)
    for turn, person in enumerate(chosen):
        if turn < 3:
            at = starts_at - int(rng.uniform(1, 7) * MINUTE)
        elif turn < 9:
            at = starts_at + int(rng.uniform(1, 28) * MINUTE)
        else:
            at = starts_at + int(math.exp(rng.uniform(math.log(0.5), math.log(71))) * HOUR)
        for plan in _chosen_by(person, plans, rng=rng):
            _engage(plan, person.account, at, rng=rng)
            at = min(at + int(rng.uniform(0.2, 15) * MINUTE), starts_at + DURATION - MINUTE)
            if turn < 3:
                at = min(at, starts_at - MINUTE // 4)
    known = plans[0].launch.account_pool.by_id
    best = sorted(reach, key=lambda user: (-reach[user], known[user].index))[:40]
    for user in rng.sample(best, k=min(5, len(best))):
        _engage(plans[0], known[user], starts_at + int(rng.uniform(2, 28) * MINUTE), rng=rng)


def _chosen_by(
    person: ImportantPerson, plans: Sequence[TweetPlan], *, rng: random.Random
) -> list[TweetPlan]:
    """Returns one or a few tweets, rather those that draw such people and whose author they follow."""
    followed = {account.id for account in person.followings}

    def rank(plan: TweetPlan) -> float:
        friends = FRIENDS_WEIGHT if plan.author.id in followed else 1.0
        # Sorting by this samples without replacement, in proportion to the weights.
        return math.log(1.0 - rng.random()) / (
            friends * plan.preferences.appeal(person.account.kind)
        )

    count = 1 + int(rng.expovariate(0.9))
    return sorted(plans, key=rank, reverse=True)[:count]


def _engage(plan: TweetPlan, account: Account, at: int, *, rng: random.Random) -> None:
    weights = [
        share * plan.preferences.weight(action, account.kind, connected=True)
        for action, share in zip(ACTIONS, (60, 20, 20), strict=True)
    ]
    action = rng.choices(ACTIONS, weights)[0]
    if account.id != plan.author.id:
        plan.add(action, account, max(at, plan.created + MINUTE))


def _categories(tweets: int) -> list[str]:
    main = max(1, round(tweets / 4))
    investor = min(tweets - main, round(tweets / 3))
    return [MAIN] * main + [INFLUENCER] * (tweets - main - investor) + [INVESTOR] * investor


def _authors(
    categories: Sequence[str],
    *,
    people: Sequence[ImportantPerson],
    account_pool: AccountPool,
    rng: random.Random,
) -> list[Account]:
    """Returns the tweets' authors: the company, its founders, influencers and investors.

    Some of the influencers and investors are on the important list.
    """
    active = [person for person in people if person.account.state == ACTIVE]
    pool = {
        INVESTOR: [p.account for p in active if "investor" in p.tags],
        INFLUENCER: [p.account for p in active if "creator" in p.tags],
        MAIN: [
            account_pool.create_account("company", username=COMPANY, follower_factor=3.0),
            account_pool.create_account("founder", follower_factor=4.0),
            account_pool.create_account("c_level", follower_factor=2.0),
        ],
    }
    kinds = {INVESTOR: "vc", INFLUENCER: "ai_creator", MAIN: "founder"}
    authors, turn = [], {MAIN: 0, INFLUENCER: 0, INVESTOR: 0}
    for category in categories:
        turn[category] += 1
        if category == MAIN:
            authors.append(pool[MAIN][(turn[MAIN] - 1) % 3])
        elif turn[category] % 2 and pool[category]:
            authors.append(pool[category].pop())
        else:
            authors.append(account_pool.create_account(kinds[category], follower_factor=10.0))
    return authors


def _totals(category: str, *, scale: float, rng: random.Random) -> Totals:
    drawn = math.exp(rng.gauss(math.log(_MEDIAN_RETWEETS[category]), 0.7))
    retweets = max(3, int(min(1500.0, max(24.0, drawn)) * scale))
    likes = int(retweets * math.exp(rng.gauss(math.log(8), 0.35)))
    return Totals(
        retweets=retweets,
        replies=max(1, int(retweets * math.exp(rng.gauss(math.log(0.33), 0.45)))),
        quotes=int(retweets * math.exp(rng.gauss(math.log(0.125), 0.4))),
        likes=likes,
        views=int(retweets * math.exp(rng.uniform(math.log(100), math.log(400)))),
        bookmarks=int(likes * math.exp(rng.uniform(math.log(0.05), math.log(0.3)))),
    )
