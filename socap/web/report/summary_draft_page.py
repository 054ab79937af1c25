"""Offers a summary written by the language model, put into the form's field and not saved."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from socap.insight.language_model import is_configured
from socap.reports.composition.composer import live_data
from socap.reports.composition.language import LANGUAGES
from socap.reports.drafting.summary_draft import NoDraft, draft_summary
from socap.reports.versions.plans import plan_of
from socap.web.permissions import Request, campaign_to_change, signed_in
from socap.web.report.plan_forms import PlanForm


@signed_in
@require_POST
def write(request: Request, campaign_id: int) -> HttpResponse:
    """Returns the field with the draft, or with what stood there and the reason why there is none."""
    campaign = campaign_to_change(request, campaign_id)
    plan, _ = plan_of(campaign)
    language, before = request.POST.get("language", ""), request.POST.get("summary", "")
    if language in LANGUAGES:
        plan = plan.model_copy(update={"language": language})
    data = live_data(campaign, plan, now=settings.SOCAP_CLOCK.now())
    context = {"campaign": campaign, "has_model": is_configured()}
    try:
        text = draft_summary(data)
    except NoDraft as error:
        context |= {"no_draft": str(error)}
        text = before
    else:
        context |= {"drafted": True, "before": before.strip()}
    form = PlanForm(campaign=campaign, initial={"summary": text})
    return render(request, "web/report/_summary.html", context | {"form": form})
