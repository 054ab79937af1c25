"""Draws a launch from a seed: first the cast, then the tweets, then who does what, and when.

The same seed, start, number of tweets and scale give the same launch, id for id.
"""

import math
import random
from collections.abc import Sequence

from socap.simulator.server.time_format import HOUR, MINUTE
from socap.simulator.world.cast import ACTIVE, Account, Cast
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
from socap.simulator.world.plan import LASTS, Plan
from socap.simulator.world.texts import COMPANY, PRODUCT
from socap.simulator.world.timeline import FOREVER

_MIDDLE = {MAIN: 560, INFLUENCER: 300, INVESTOR: 110}


def draw_launch(
    *, seed: int, starts_at: int, tweets: int = 12, scale: float = 1.0, mishaps: bool = True
) -> Launch:
    """A launch of `tweets` tweets; `scale` multiplies its engagements, and below 1 followings too.

    `mishaps` are un-retweets, deleted replies, purged likes and, from 12 tweets on, one tweet
    deleted after 50 hours.
    """
    if tweets < 1:
        raise ValueError(f"a launch needs at least one tweet, not {tweets}")
    dice = random.Random(seed)
    cast = Cast(dice=dice, now=starts_at)
    people = draw_people(cast=cast, dice=dice, scale=scale)
    categories = _categories(tweets)
    authors = _authors(categories, people=people, cast=cast, dice=dice)
    totals = [_totals(category, scale=scale, dice=dice) for category in categories]
    expected = sum(t.retweets + t.replies + t.quotes for t in totals)
    crowd = cast.crowd(max(int(0.75 * expected), 2 * max(t.retweets for t in totals)) + 400)
    reach = draw_follow_graph(people=people, crowd=crowd, authors=authors, cast=cast, dice=dice)
    company = authors[0]
    launch = Launch(
        name=f"{PRODUCT} launch",
        client={"name": PRODUCT, "contact": company.name, "email": "team@lanternfold.example"},
        starts_at=starts_at,
        cast=cast,
        crowd=crowd,
        tweets={},
        people={person.account.id: person for person in people},
    )
    plans = []
    for turn, (category, author, total) in enumerate(zip(categories, authors, totals, strict=True)):
        plan = Plan(launch, category, author, total, turn=turn, dice=dice, mishaps=mishaps)
        plans.append(plan)
    _place_important(plans, people=people, reach=reach, dice=dice)
    for plan in plans:
        tweet = plan.finish()
        launch.tweets[tweet.id] = tweet
        for action in (REPLY, QUOTE):
            for event in tweet.timelines[action].until(FOREVER):
                launch.keep(action, event, tweet)
    if mishaps and tweets >= 12:
        last = [t for t in launch.tweets.values() if t.category == INFLUENCER][-1]
        last.deleted_at = starts_at + 50 * HOUR
    return launch


def _place_important(
    plans: Sequence[Plan],
    *,
    people: Sequence[ImportantPerson],
    reach: dict[str, int],
    dice: random.Random,
) -> None:
    """Let two in five of the important people engage: a few before the start, some in the first
    half hour, the rest over the three days; and let the best-connected of the crowd do so early."""
    starts_at = plans[0].launch.starts_at
    active = [person.account for person in people if person.account.state == ACTIVE]
    chosen = dice.sample(active, k=len(active) * 2 // 5)
    for turn, account in enumerate(chosen):
        if turn < 3:
            at = starts_at - int(dice.uniform(1, 7) * MINUTE)
        elif turn < 9:
            at = starts_at + int(dice.uniform(1, 28) * MINUTE)
        else:
            at = starts_at + int(math.exp(dice.uniform(math.log(0.5), math.log(71))) * HOUR)
        for plan in dice.sample(plans, k=min(len(plans), 1 + int(dice.expovariate(0.9)))):
            _engage(plan, account, at, dice=dice)
            at = min(at + int(dice.uniform(0.2, 15) * MINUTE), starts_at + LASTS - MINUTE)
            if turn < 3:
                at = min(at, starts_at - MINUTE // 4)
    known = plans[0].launch.cast.by_id
    best = sorted(reach, key=lambda user: (-reach[user], known[user].index))[:40]
    for user in dice.sample(best, k=min(5, len(best))):
        _engage(plans[0], known[user], starts_at + int(dice.uniform(2, 28) * MINUTE), dice=dice)


def _engage(plan: Plan, account: Account, at: int, *, dice: random.Random) -> None:
    action = dice.choices(ACTIONS, (60, 20, 20))[0]
    if account.id != plan.author.id:
        plan.add(action, account, max(at, plan.created + MINUTE))


def _categories(tweets: int) -> list[str]:
    main = max(1, round(tweets / 4))
    investor = min(tweets - main, round(tweets / 3))
    return [MAIN] * main + [INFLUENCER] * (tweets - main - investor) + [INVESTOR] * investor


def _authors(
    categories: Sequence[str], *, people: Sequence[ImportantPerson], cast: Cast, dice: random.Random
) -> list[Account]:
    """The company, its founders, influencers and investors; some of the latter are on the list."""
    active = [person for person in people if person.account.state == ACTIVE]
    pool = {
        INVESTOR: [p.account for p in active if "investor" in p.tags],
        INFLUENCER: [p.account for p in active if "creator" in p.tags],
        MAIN: [
            cast.invent("company", username=COMPANY, fame=3.0),
            cast.invent("founder", fame=4.0),
            cast.invent("c_level", fame=2.0),
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
            authors.append(cast.invent(kinds[category], fame=10.0))
    return authors


def _totals(category: str, *, scale: float, dice: random.Random) -> Totals:
    drawn = math.exp(dice.gauss(math.log(_MIDDLE[category]), 0.7))
    retweets = max(3, int(min(1500.0, max(24.0, drawn)) * scale))
    likes = int(retweets * math.exp(dice.gauss(math.log(8), 0.35)))
    return Totals(
        retweets=retweets,
        replies=max(1, int(retweets * math.exp(dice.gauss(math.log(0.33), 0.45)))),
        quotes=int(retweets * math.exp(dice.gauss(math.log(0.125), 0.4))),
        likes=likes,
        views=int(retweets * math.exp(dice.uniform(math.log(100), math.log(400)))),
        bookmarks=int(likes * math.exp(dice.uniform(math.log(0.05), math.log(0.3)))),
    )
