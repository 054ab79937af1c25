"""How much a list's waiting weighs: how often it brings important people, against the campaign.

A founder's investors answer one tweet and not another, and quote where others retweet. So a list is
expected to bring as many as its tweet and its action do, until it has brought enough itself.
Everybody's waiting counts as well, so half of the weight is the same for all lists.
"""

from collections.abc import Mapping
from dataclasses import dataclass

# Before so many important people, what is expected of a list says more than what it has brought.
PRIOR_PEOPLE = 1.5
IMPORTANT_SHARE = 0.5  # of the weight
MOST = 20.0

Key = tuple[str, str]  # tweet, action


@dataclass(frozen=True, slots=True)
class Brought:
    """Rows that a list has brought, and how many of them are by important people."""

    rows: int = 0
    people: int = 0

    def __add__(self, other: "Brought") -> "Brought":
        return Brought(self.rows + other.rows, self.people + other.people)


def list_weights(brought: Mapping[Key, Brought]) -> dict[Key, float]:
    """Returns the weight of each list; 1 is the campaign's average."""
    total = sum(brought.values(), Brought())
    if not total.people:
        return dict.fromkeys(brought, 1.0)
    usual = total.people / total.rows
    alike: dict[tuple[int, str], Brought] = {}
    for key, one in brought.items():
        for part in enumerate(key):
            alike[part] = alike.get(part, Brought()) + one
    ratios = {part: _ratio(one, usual, expected=1.0) for part, one in alike.items()}
    weights = {}
    for (tweet, action), one in brought.items():
        expected = ratios[0, tweet] * ratios[1, action]
        ratio = min(MOST, _ratio(one, usual, expected=expected))
        weights[tweet, action] = 1.0 - IMPORTANT_SHARE + IMPORTANT_SHARE * ratio
    return weights


def _ratio(one: Brought, usual: float, *, expected: float) -> float:
    """Returns the share of important people against the `usual` one (Gamma-Poisson)."""
    return (one.people + PRIOR_PEOPLE) / (one.rows * usual + PRIOR_PEOPLE / expected)
