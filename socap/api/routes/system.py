"""Database migration, and the settings that can be changed at run time."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection
from django.http import HttpRequest
from ninja import Router

from socap.access.outgoing_mail import OutgoingMail, outgoing_mail
from socap.api.auth import may_administer, may_read
from socap.api.errors import ApiError
from socap.api.schemas.system_schemas import InitOut, SettingsBody, SettingsOut
from socap.collection.models import Policy
from socap.collection.polling.policy import change_policy
from socap.collection.provider.provider_account import ProviderAccount, provider_accounts
from socap.lib.database.migrating import migrate

router = Router(tags=["system"])


@router.get("/init-db", response=InitOut, auth=may_administer)
def init_db(request: HttpRequest) -> dict[str, Any]:
    """Apply pending migrations; safe to repeat."""
    applied = migrate()
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        version = cursor.fetchone()[0]
    return {"status": "ready", "applied": applied, "database": f"PostgreSQL {version}"}


@router.get("/settings", response=SettingsOut, auth=may_read)
def show(request: HttpRequest) -> dict[str, Any]:
    """Intervals of polls, sweeps and syncs, rate limits, and prices."""
    return _shown(Policy.current())


@router.patch("/settings", response=SettingsOut, auth=may_administer)
def change(request: HttpRequest, payload: SettingsBody) -> dict[str, Any]:
    """Change settings; a shorter poll interval and a new rate limit take effect at once."""
    try:
        policy = change_policy(**payload.model_dump(exclude_none=True))
    except ValidationError as error:
        field, [said, *_] = next(iter(error.message_dict.items()))
        raise ApiError(422, field, said) from error
    return _shown(policy)


def _shown(policy: Policy) -> dict[str, Any]:
    return {
        **{name: getattr(policy, name) for name in SettingsBody.model_fields},
        "mail": _mail(outgoing_mail()),
        "providers": [_account(account) for account in provider_accounts()],
    }


def _mail(found: OutgoingMail) -> dict[str, Any]:
    return {
        "service": found.service,
        "sender": found.sender,
        "server": found.server_name if found.service == "smtp" else "",
        "fixed_by": found.fixed_by,
        "problem": found.problem,
    }


def _account(account: ProviderAccount) -> dict[str, Any]:
    traits, prices = account.traits, account.prices
    return {
        "name": traits.name,
        "title": traits.title,
        "rate_limit": account.limit,
        "prices": {
            "as_of": prices.as_of,
            "unit": prices.unit.plural,
            "units_per_dollar": prices.unit.per_dollar,
            "amounts": prices.table(),
            "calls_per_second": {
                rate.account: rate.calls_per_second for rate in traits.account_rates
            },
        },
    }
