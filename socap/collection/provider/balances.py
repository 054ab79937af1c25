"""Stores what is left to spend at a provider."""

from datetime import UTC, datetime, timedelta

from socap.collection.models import BalanceReading
from socap.sources.base import Balance

KEEP = timedelta(days=7)


def store_balance(provider: str, balance: Balance) -> None:
    now = datetime.now(UTC)
    BalanceReading.objects.create(
        provider=provider,
        taken_at=now,
        credits=balance.credits,
        cap=balance.cap,
        resets_at=balance.resets_at,
    )
    BalanceReading.objects.filter(taken_at__lt=now - KEEP).delete()
