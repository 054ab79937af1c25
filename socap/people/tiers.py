"""Follower tiers: accounts by how many follow them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tier:
    """From `least` followers to below `below`; None has no end."""

    name: str
    label: str
    least: int
    below: int | None

    @property
    def condition(self) -> str:
        """Returns SQL over an account `a`."""
        if self.below is None:
            return f"a.followers >= {self.least}"
        return f"a.followers >= {self.least} AND a.followers < {self.below}"


TIERS = (
    Tier("million", "1 million or more", 1_000_000, None),
    Tier("hundred_thousand", "100,000 to 1 million", 100_000, 1_000_000),
    Tier("ten_thousand", "10,000 to 100,000", 10_000, 100_000),
    Tier("thousand", "1,000 to 10,000", 1_000, 10_000),
    Tier("hundred", "100 to 1,000", 100, 1_000),
    Tier("few", "under 100", 0, 100),
)
UNKNOWN_TIER = "unknown"
TIER_LABELS = {tier.name: tier.label for tier in TIERS} | {UNKNOWN_TIER: "not known"}
TIER_CONDITIONS = {tier.name: tier.condition for tier in TIERS} | {
    UNKNOWN_TIER: "a.followers IS NULL"
}
# The name of an account's tier.
TIER = (
    f"CASE {' '.join(f'WHEN {tier.condition} THEN {chr(39)}{tier.name}{chr(39)}' for tier in TIERS)}"
    f" ELSE '{UNKNOWN_TIER}' END"
)


def tier_of(followers: int | None) -> str:
    if followers is None:
        return UNKNOWN_TIER
    return next(tier.name for tier in TIERS if followers >= tier.least)
