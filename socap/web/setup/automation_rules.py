"""The page with the rules about signs of automation; administrators change their thresholds."""

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from socap.access.audit import changes_between, record
from socap.insight.automation.automation_models import MOST, AutomationRules
from socap.insight.automation.judging import current_rules
from socap.insight.automation.marks import THRESHOLDS, store_rules, thresholds
from socap.insight.automation.sign_rules import RULES
from socap.web.permissions import Request, require_admin, signed_in
from socap.web.seen_values import merge_edit, notify_of_other_changes, seen_field, seen_value

LABELS = {rule.threshold: rule.label for rule in RULES if rule.threshold} | {
    "least_following": "... of at least so many that it follows",
    "flagged_from": "Points from which an account counts as automated",
}
POINTS = {rule.threshold: rule.points for rule in RULES if rule.threshold}


class RulesForm(forms.Form):
    """The thresholds, with the same bounds as the model."""

    seen = seen_field()

    def __init__(self, *given: object, **named: object) -> None:
        super().__init__(*given, **named)  # type: ignore[arg-type]
        for name in THRESHOLDS:
            points = POINTS.get(name)
            self.fields[name] = forms.IntegerField(
                label=LABELS[name],
                min_value=0,
                max_value=MOST,
                help_text=f"{points} point{'s' if points > 1 else ''}" if points else "",
            )


@signed_in
@require_safe
def show(request: Request) -> HttpResponse:
    """Shows the rules to every user; only administrators can change them."""
    stored = thresholds(current_rules())
    return _page(request, RulesForm(initial=stored | {"seen": seen_value(stored)}))


@signed_in
@require_POST
def change(request: Request) -> HttpResponse:
    """Changes thresholds; every list and total follows at once."""
    require_admin(request.user)
    form = RulesForm(request.POST)
    if not form.is_valid():
        return _page(request, form)
    with transaction.atomic():
        AutomationRules.objects.get_or_create()
        rules = AutomationRules.objects.select_for_update().get()
        before = thresholds(rules)
        wanted = {name: form.cleaned_data[name] for name in THRESHOLDS}
        found = merge_edit(wanted, stored=before, seen=form.cleaned_data["seen"])
        for name, value in found.changes.items():
            setattr(rules, name, value)
        changed = store_rules(rules) if found.changes else 0
        if found.changes:
            details = changes_between(before, found.changes)
            record(request, "automation_rules.changed", details=details)
    if found.changes:
        many = f"{changed:,} account{'' if changed == 1 else 's'}"
        messages.success(request, f"Saved. The signs of {many} changed, and all totals follow.")
    else:
        messages.info(request, "No changes.")
    notify_of_other_changes(request, found)
    return redirect("settings-automation")


def _page(request: Request, form: RulesForm) -> HttpResponse:
    return render(request, "web/setup/automation_rules.html", {"form": form})
