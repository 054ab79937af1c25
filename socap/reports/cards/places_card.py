"""Where the campaign's people are: by country, on a map and as a table."""

from dataclasses import dataclass

from socap.analytics.insight.country_totals import CountryTotal, country_totals
from socap.reports.card import Card
from socap.reports.common_answers import CommonAnswers
from socap.reports.redaction import unchanged

SHOWN = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Of all `people` so many were `placed`, in so many countries; `top` are the largest of them."""

    people: int
    placed: int
    in_countries: int
    countries: tuple[CountryTotal, ...]

    @property
    def top(self) -> tuple[CountryTotal, ...]:
        return self.countries[:SHOWN]


def places(common: CommonAnswers) -> Places:
    found = country_totals(common.engager_summary)
    return Places(
        people=found.people,
        placed=found.placed,
        in_countries=len(found.countries),
        countries=found.countries,
    )


CARD = Card(
    name="places",
    question=places,
    order=61,
    wall=None,
    redacted=unchanged,
    versions=(
        """SELECT (s.generation, s.computed_at)::text FROM campaigns_campaignsummary s
        WHERE s.campaign_id = c.id""",
    ),
)
