"""Who engaged: follower tiers, verified, new or seen before, organisations, signs of automation."""

from dataclasses import dataclass, replace

from socap.analytics.insight.audience import Audience, OrganisationCount, audience
from socap.people.tiers import TIER_LABELS
from socap.reports.card import Card, WallPlace
from socap.reports.common_answers import CommonAnswers

SHOWN = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """`people` with this `value` of a filter; `plain` of them without signs of automation."""

    value: str
    label: str
    people: int
    plain: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AudienceParts:
    """`people` engaged, `automated` of them with signs of automation; own accounts are left out.

    Organisations are those named most; there are `more_organisations`.
    """

    people: int
    automated: int
    unread: int
    tiers: tuple[Share, ...]
    verified: Share
    seen: tuple[Share, ...]
    tweets: tuple[Share, ...]
    organisations: tuple[OrganisationCount, ...]
    more_organisations: int
    earlier: int

    @property
    def without_automated(self) -> int:
        return self.people - self.automated


def parts(common: CommonAnswers) -> AudienceParts:
    found = audience(common.campaign, stored=common.stored)
    everybody, plain = found.everybody, found.without_automated
    return AudienceParts(
        people=everybody.people,
        automated=found.automated,
        unread=found.unread,
        tiers=tuple(
            Share(value=name, label=label, people=people, plain=plain.by_tier.get(name, 0))
            for name, label in TIER_LABELS.items()
            if (people := everybody.by_tier.get(name))
        ),
        verified=Share(
            value="true", label="verified", people=everybody.verified, plain=plain.verified
        ),
        seen=_seen(found),
        tweets=tuple(
            Share(
                value=number,
                label=_tweets(number),
                people=people,
                plain=plain.by_tweets.get(number, 0),
            )
            for number, people in everybody.by_tweets.items()
        ),
        organisations=found.organisations[:SHOWN],
        more_organisations=max(len(found.organisations) - SHOWN, 0),
        earlier=found.earlier,
    )


def _seen(found: Audience) -> tuple[Share, ...]:
    """Without an earlier campaign everybody is new, which says nothing."""
    if not found.earlier:
        return ()
    everybody, plain = found.everybody, found.without_automated
    shares = [
        Share(value="new", label="new to us", people=everybody.new, plain=plain.new),
        Share(
            value="earlier",
            label="seen in an earlier launch",
            people=everybody.returning,
            plain=plain.returning,
        ),
    ]
    if found.earlier_of_client:
        shares.append(
            Share(
                value="client",
                label="of them in one of this client",
                people=everybody.returning_to_client,
                plain=plain.returning_to_client,
            )
        )
    return tuple(shares)


def _tweets(number: str) -> str:
    if number == "1":
        return "1 tweet"
    return f"{number} tweets" if number != "5" else "5 tweets or more"


def redacted(answer: AudienceParts, hide_names: bool) -> AudienceParts:
    """Leaves out how many are important, which follows from the important list."""
    if not hide_names:
        return answer
    hidden = tuple(replace(one, important=0) for one in answer.organisations)
    return replace(answer, organisations=hidden)


CARD = Card(
    name="audience",
    question=parts,
    order=65,
    wall=WallPlace.LEFT,
    redacted=redacted,
    versions=("SELECT generation FROM campaigns_campaignsummary WHERE campaign_id = c.id",),
)
