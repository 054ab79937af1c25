"""Where the launch stands among other launches, as a sentence."""

from dataclasses import dataclass

from socap.analytics.comparison.launch_comparison import Standing, launch_standing
from socap.analytics.comparison.standing_words import standing_sentence
from socap.analytics.growth.totals import ENGAGEMENTS
from socap.campaigns.models import Status
from socap.reports.card import Card
from socap.reports.common_answers import CommonAnswers

MEASURE = "engagements"


@dataclass(frozen=True, slots=True, kw_only=True)
class LaunchStanding:
    """`basis` says what the `others` are: `earlier`, `chosen`, `imported` or `demo`.

    `standing` and its `sentence` are empty while there is nothing to compare at the same hour.
    """

    basis: str
    others: int
    standing: Standing | None
    sentence: str


def standing_of_launch(common: CommonAnswers) -> LaunchStanding:
    campaign = common.campaign
    basis, others, found = launch_standing(campaign, ENGAGEMENTS, MEASURE, newest=common.totals)
    is_over = campaign.status == Status.COMPLETED
    return LaunchStanding(
        basis=basis,
        others=others,
        standing=found,
        sentence=standing_sentence(found, basis=basis, measure=MEASURE, is_over=is_over)
        if found
        else "",
    )


# Not for clients: other launches are other clients'.
CARD = Card(
    name="comparison",
    question=standing_of_launch,
    order=24,
    wall=None,
    versions=("SELECT (count(*), max(added_at))::text FROM campaigns_launchcurve",),
)
