"""Marks an account as automated or not, or leaves that to the rules again."""

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from socap.access.audit import record
from socap.insight.automation.marks import mark
from socap.web.explore.x_account import account_url, submitted_campaign
from socap.web.permissions import (
    Request,
    require_change_permission,
    signed_in,
    x_account_to_see,
)

MARKS = {"automated": True, "not": False, "rules": None}
SAID = {
    True: "is marked as automated",
    False: "is marked as not automated",
    None: "has no mark any more; the rules decide",
}


@signed_in
@require_POST
def set_mark(request: Request, account_id: str) -> HttpResponse:
    require_change_permission(request.user)
    account = x_account_to_see(account_id)
    back = redirect(account_url(account, submitted_campaign(request)))
    wanted = request.POST.get("mark", "")
    if wanted not in MARKS:
        messages.error(request, "Choose: automated, not automated, or as the rules say.")
        return back
    marked = MARKS[wanted]
    with transaction.atomic():
        changed = mark(
            account, marked, by=request.user.get_username(), now=settings.SOCAP_CLOCK.now()
        )
        if changed:
            details = {"who": str(account), "marked": SAID[marked]}
            record(request, "automation.marked", on=account, details=details)
    if changed:
        messages.success(request, f"@{account.username} {SAID[marked]}. All totals follow.")
    else:
        messages.info(request, "No changes.")
    return back
