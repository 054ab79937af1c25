"""Marks set by hand, "automated" or "not automated": they hold until somebody removes them."""

from datetime import datetime

from django.db import transaction

from socap.campaigns.stored_summaries import recount_at_once
from socap.insight.automation.automation_models import AccountSigns, AutomationRules
from socap.insight.automation.judging import judge
from socap.people.models import Account

THRESHOLDS = tuple(
    field.name for field in AutomationRules._meta.fields if field.name not in ("id", "compared_to")
)


@transaction.atomic
def mark(account: Account, automated: bool | None, *, by: str, now: datetime) -> bool:
    """Marks the account, or with None removes its mark; returns whether that changed anything."""
    signs, _ = AccountSigns.objects.get_or_create(account=account)
    if signs.marked == automated:
        return False
    AccountSigns.objects.filter(pk=account.pk).update(
        marked=automated,
        marked_by=by if automated is not None else "",
        marked_at=now if automated is not None else None,
    )
    recount_at_once([account.pk])
    return True


def thresholds(rules: AutomationRules) -> dict[str, int]:
    return {name: getattr(rules, name) for name in THRESHOLDS}


@transaction.atomic
def store_rules(rules: AutomationRules) -> int:
    """Stores the thresholds and judges all accounts by them; returns how many accounts changed."""
    stored, _ = AutomationRules.objects.get_or_create()
    AutomationRules.objects.filter(pk=stored.pk).update(**thresholds(rules))
    changed = judge()
    recount_at_once()
    return changed
