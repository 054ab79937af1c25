"""Says what a weight does at the thresholds of today's campaigns, counted from the important list."""

from dataclasses import dataclass
from math import ceil

from django.db import connection
from django.db.models import Count

from socap.campaigns.models import Campaign, Status
from socap.people.models import ImportantPerson

DEFAULT_THRESHOLD = 10
MAX_NAMED = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightBand:
    """Weights of which at least `followers` together reach the threshold (0: never).

    `people` on the list have one of them.
    """

    lowest: int
    highest: int | None
    followers: int
    people: int

    @property
    def weights(self) -> str:
        """`10 and more`, `5-9`, `4`."""
        if self.highest is None:
            return f"{self.lowest} and more"
        one = self.lowest == self.highest
        return str(self.lowest) if one else f"{self.lowest}\N{EN DASH}{self.highest}"

    @property
    def effect(self) -> str:
        """Returns what a follow by such people does, as a sentence without its end."""
        return _effect(self.followers, "at least " if self.lowest == 1 < self.followers else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightGuide:
    """The bands at one threshold, heaviest first.

    `campaigns` names some active ones that alert at it, out of `campaign_count`; `others` are the
    thresholds of the rest. `reaching` counts the known accounts outside the list that score as much.
    """

    threshold: int
    campaigns: tuple[str, ...]
    campaign_count: int
    others: tuple[int, ...]
    people: int
    bands: tuple[WeightBand, ...]
    reaching: int

    def effect_of(self, weight: int) -> str:
        """Returns the effect of one weight; '' where everybody alerts."""
        if not self.threshold:
            return ""
        return _effect(ceil(self.threshold / weight) if weight else 0)


def weight_guide() -> WeightGuide:
    """Takes the threshold that most active campaigns have, or that of a new campaign."""
    active = Campaign.objects.filter(status=Status.ACTIVE)
    used = list(
        active.values_list("importance_threshold")
        .annotate(n=Count("pk"))
        .order_by("-n", "importance_threshold")
    )
    threshold, count = used[0] if used else (DEFAULT_THRESHOLD, 0)
    names = active.filter(importance_threshold=threshold).order_by("-pk")
    weights = dict(
        ImportantPerson.objects.filter(active=True)
        .order_by()
        .values_list("weight")
        .annotate(Count("pk"))
    )
    return WeightGuide(
        threshold=threshold,
        campaigns=tuple(names.values_list("name", flat=True)[:MAX_NAMED]),
        campaign_count=count,
        others=tuple(sorted(other for other, _ in used[1:])),
        people=sum(weights.values()),
        bands=weight_bands(threshold, weights),
        reaching=_accounts_reaching(threshold) if threshold else 0,
    )


def weight_bands(threshold: int, weights: dict[int, int]) -> tuple[WeightBand, ...]:
    """Returns the bands; `weights` maps a weight to the number of people who have it."""
    if not threshold:
        return ()
    lowest = sorted({max(1, ceil(threshold / n)) for n in (1, 2, 3)} | {1, 0}, reverse=True)
    return tuple(
        WeightBand(
            lowest=low,
            highest=above - 1 if above is not None else None,
            followers=ceil(threshold / (above - 1 if above else threshold)) if low else 0,
            people=sum(n for w, n in weights.items() if w >= low and (above is None or w < above)),
        )
        for low, above in zip(lowest, [None, *lowest], strict=False)
    )


def _effect(followers: int, about: str = "") -> str:
    if not followers:
        return "adds nothing to any score"
    if followers == 1:
        return "one follow alerts alone"
    return f"{about}{followers} such follows together alert"


def _accounts_reaching(threshold: int) -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT count(*) FROM people_account WHERE importance >= %s AND id NOT IN (
                   SELECT account_id FROM people_importantperson WHERE active AND account_id IS NOT NULL)""",
            [threshold],
        )
        return int(cursor.fetchone()[0])
