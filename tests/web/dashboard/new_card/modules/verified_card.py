"""How many verified accounts are among those that engaged, and who leads them. A card of the tests."""

from dataclasses import dataclass

from socap.analytics.engagers.ranking import engagers
from socap.reports.card import Card
from socap.reports.common_answers import CommonAnswers
from socap.reports.redaction import unchanged


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    accounts: int
    mutes: int
    leading: str


def verified(common: CommonAnswers) -> Verified:
    from socap.alerts.models import Mute

    found = [who for who in engagers(common.campaign) if who.verified]
    return Verified(
        accounts=len(found),
        mutes=Mute.objects.filter(campaign=common.campaign).count(),
        leading=found[0].username if found else "",
    )


CARD = Card(
    name="verified",
    question=verified,
    order=35,
    redacted=unchanged,
    versions=("SELECT count(*) FROM alerts_mute WHERE campaign_id = c.id",),
)
