"""Status of each configured provider: rate limit, circuit, remaining credits, recent calls."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from socap.collection.models import Usage
from socap.collection.provider.circuit import Breaker, CircuitState
from socap.collection.provider.configured_providers import configured_traits
from socap.collection.provider.credentials import credentials_problem
from socap.collection.provider.credits import Credits, credits_left
from socap.collection.provider.rate_limit import RateLimiter, RateLimitState
from socap.sources.traits import Traits


@dataclass(frozen=True, slots=True, kw_only=True)
class UsageRow:
    endpoint: str
    calls: int
    errors: int
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderStatus:
    """`credits` is None before the first balance check, and for providers without a balance."""

    traits: Traits
    rate_limit: RateLimitState
    circuit: CircuitState
    credentials_problem: str
    credits: Credits | None
    last_hour: tuple[UsageRow, ...]


def provider_statuses() -> tuple[ProviderStatus, ...]:
    """Returns the status of each provider, in the order of SOCAP_SOURCE."""
    since = datetime.now(UTC) - timedelta(hours=1)
    return tuple(
        ProviderStatus(
            traits=traits,
            rate_limit=RateLimiter(traits).state(),
            circuit=Breaker(traits.name).state(),
            credentials_problem=credentials_problem(traits.name),
            credits=credits_left(traits.name) if traits.balance else None,
            last_hour=usage(traits.name, since=since),
        )
        for traits in configured_traits()
    )


def usage(provider: str, *, since: datetime) -> tuple[UsageRow, ...]:
    """Returns the calls per endpoint since the start of the hour that contains `since`."""
    hour = since.replace(minute=0, second=0, microsecond=0)
    found = Usage.objects.filter(provider=provider, hour__gte=hour)
    totals: dict[str, list[int]] = {}
    for row in found:
        total = totals.setdefault(row.endpoint, [0, 0, 0])
        for index, value in enumerate((row.calls, row.errors, row.rows)):
            total[index] += value
    return tuple(
        UsageRow(endpoint=endpoint, calls=total[0], errors=total[1], rows=total[2])
        for endpoint, total in sorted(totals.items())
    )
