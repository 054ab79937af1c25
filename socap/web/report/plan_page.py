"""Edits how a campaign's report is composed and curated."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods
from pydantic import ValidationError

from socap.access.audit import record
from socap.campaigns.models import Campaign
from socap.insight.language_model import is_configured
from socap.reports.composition.composer import generated_summary, live_data
from socap.reports.composition.plan import ClientDefaults
from socap.reports.versions.plans import (
    ChangedMeanwhile,
    defaults_of,
    plan_of,
    save_defaults,
    save_plan,
)
from socap.web.permissions import Request, campaign_to_change, signed_in
from socap.web.report.plan_forms import (
    ChoiceForms,
    PlanForm,
    SectionForms,
    choice_values,
    offered,
    plan_values,
    problems_of,
    read_plan,
    section_labels,
    section_values,
)

HEADINGS = {"person": "People", "quote": "Quotes and replies", "tweet": "Tweets"}


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: Request, campaign_id: int) -> HttpResponse:
    campaign = campaign_to_change(request, campaign_id)
    now = settings.SOCAP_CLOCK.now()
    plan, revision = plan_of(campaign)
    live = live_data(campaign, plan, now=now)
    choices = offered(live)
    data = request.POST or None
    form = PlanForm(data, campaign=campaign, initial=plan_values(plan, revision))
    sections = SectionForms(data, initial=section_values(plan), prefix="sections")
    curation = {
        kind: ChoiceForms(data, initial=choice_values(plan, kind, found), prefix=kind)
        for kind, found in choices.items()
    }
    problems: list[str] = []
    # All are asked, so that each says what is wrong with it.
    valid = [form.is_valid(), sections.is_valid(), *(one.is_valid() for one in curation.values())]
    if all(valid):
        try:
            wanted = read_plan(
                plan,
                form,
                sections.cleaned_data,
                {kind: one.cleaned_data for kind, one in curation.items()},
            )
            save_plan(
                campaign,
                wanted,
                revision=form.cleaned_data["revision"],
                by=request.user.username,
                now=now,
            )
        except ValidationError as error:
            problems = problems_of(error)
        except ChangedMeanwhile as error:
            problems = [
                f"{error.changed_by} has changed this meanwhile. Nothing of yours is saved: open the page in"
                " another tab, compare, and save again there."
            ]
        else:
            record(request, "report.planned", on=campaign)
            if "defaults" in request.POST:
                _keep_for_client(request, campaign)
            messages.success(request, "Saved. The next version is made like this.")
            return redirect("campaign-reports", campaign.pk)
    names = dict(section_labels(plan))
    context = {
        "campaign": campaign,
        "form": form,
        "problems": problems,
        "sections": sections,
        "section_rows": [(one, names.get(str(one["key"].value()), "")) for one in sections],
        "groups": [
            (
                kind,
                HEADINGS[kind],
                form[f"another_{kind}"],
                curation[kind],
                list(zip(curation[kind], found, strict=False)),
            )
            for kind, found in choices.items()
        ],
        "made_summary": generated_summary(live),
        "has_model": is_configured(),
    }
    status = 200 if request.method != "POST" else 422
    return render(request, "web/report/plan.html", context, status=status)


def _keep_for_client(request: Request, campaign: Campaign) -> None:
    plan, _ = plan_of(campaign)
    before, _ = defaults_of(campaign)
    values = ClientDefaults(
        brand=before.brand, language=plan.language, sections=plan.sections, cpm=plan.cpm
    )
    save_defaults(
        campaign, values, logo=None, by=request.user.username, now=settings.SOCAP_CLOCK.now()
    )
    record(request, "report.defaults_kept", on=campaign)
