"""How the campaign is read: its pace, the delay really reached, and when it is read next."""

from socap.analytics.pace.pace_state import PaceState
from socap.reports.card import Card
from socap.reports.common_answers import CommonAnswers


def pace(common: CommonAnswers) -> PaceState:
    return common.pace


# Not for clients: it is about what is paid.
CARD = Card(
    name="pace",
    question=pace,
    order=65,
    wall=None,
    told_by=("pace",),
    versions=(
        """SELECT (round(dollars, 2), expected_delay_minutes)::text
        FROM campaigns_campaignspending WHERE campaign_id = c.id""",
    ),
)
