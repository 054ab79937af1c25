"""A small launch, what is composed of it, and the parts of a report's content by name."""

from collections.abc import Iterator

from socap.campaigns.models import Campaign
from socap.reports.composition.composer import Composed, compose
from socap.reports.composition.content import Content, Figure, Figures, Table
from socap.reports.composition.plan import BrandPlan, Plan
from socap.sources.base import Action
from tests.builders import (
    HOUR,
    NOW,
    a_campaign,
    engage,
    follows,
    people,
    poll,
    post,
    reply,
    retweet,
)


def launch(zone: str = "UTC") -> Campaign:
    """Two tweets read three times; the likes of one fall; four people, one of them the client's own."""
    people(alice=4, dora=5)
    follows("alice", ["1", "2", "900"])
    follows("dora", ["1"])
    found = a_campaign({"100": "main", "200": "influencer"}, timezone=zone, now=NOW - 5 * HOUR)
    Campaign.objects.update(importance_threshold=5)
    found.refresh_from_db()
    for hours, likes, retweets in ((4, 30, 1), (2, 50, 3), (1, 20, 4)):
        at = NOW - hours * HOUR
        poll(
            at,
            post("100", likes=likes, retweets=retweets, views=1000 * likes, created_at=at),
            post("200", by="901", likes=5, replies=2, quotes=1, views=900),
        )
    rows = (retweet("1", bio="Founder", location="Berlin"), retweet("3", followers=10))
    engage("100", Action.RETWEET, *rows)
    engage("100", Action.RETWEET, retweet("2"), retweet("900"))
    engage("200", Action.REPLY, reply("501", "1", "great work"), reply("502", "3", "what is it?"))
    engage("200", Action.QUOTE, reply("503", "1", "this is great, I love it so much"))
    return found


def composed(campaign: Campaign, **plan: object) -> Composed:
    return compose(
        campaign,
        Plan.model_validate(plan),
        BrandPlan(),
        number=1,
        author="ann",
        now=NOW,
    )


def figures(content: Content) -> Iterator[Figure]:
    for section in content.sections:
        for block in section.blocks:
            if isinstance(block, Figures):
                yield from block.items


def table(content: Content, key: str) -> Table:
    return next(
        block
        for section in content.sections
        for block in section.blocks
        if isinstance(block, Table) and block.key == key
    )
