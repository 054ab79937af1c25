"""The page "Which tweet works": all tweets with their results, sorted; costs; downloads."""

from collections.abc import Mapping
from decimal import Decimal

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from socap.access.audit import changes_between, record
from socap.campaigns.locks import lock_campaign
from socap.campaigns.models import Campaign
from socap.campaigns.tweets.tweet_costs import InvalidCost, parse_cost, set_costs, stored_costs
from socap.reports.common_answers import CommonAnswers
from socap.reports.export import file_name
from socap.reports.tweet_columns import TWEET_RESULT_COLUMNS, TWEET_RESULT_NAMES
from socap.web.explore.downloads import about_export, csv_download, workbook_download
from socap.web.permissions import Request, campaign_to_change, campaign_to_see, signed_in
from socap.web.seen_values import merge_edit, notify_of_other_changes, seen_value
from socap.web.tweet_results.results_table import sorted_columns, sorted_results, valid_sort

PAGE_SIZE = 40
PREFIX = "cost-"


@signed_in
@require_safe
def show(request: Request, campaign_id: int) -> HttpResponse:
    return _page(request, campaign_to_see(request, campaign_id), typed={}, problems={})


@signed_in
@require_POST
def save_costs(request: Request, campaign_id: int) -> HttpResponse:
    """Saves the costs of the tweets on the page; its query keeps order and page."""
    campaign = campaign_to_change(request, campaign_id)
    typed = {
        name.removeprefix(PREFIX): str(value).strip()
        for name, value in request.POST.items()
        if name.startswith(PREFIX)
    }
    costs, problems = _parse(typed)
    if problems:
        return _page(request, campaign, typed=typed, problems=problems)
    _save(request, campaign, costs)
    back = reverse("campaign-tweet-results", args=[campaign.pk])
    return redirect(f"{back}?{request.GET.urlencode()}" if request.GET else back)


def _parse(typed: Mapping[str, str]) -> tuple[dict[str, Decimal | None], dict[str, str]]:
    """Returns the costs, and what is wrong with the others, by tweet id."""
    costs: dict[str, Decimal | None] = {}
    problems: dict[str, str] = {}
    for tweet_id, text in typed.items():
        try:
            costs[tweet_id] = parse_cost(text)
        except InvalidCost as error:
            problems[tweet_id] = str(error)
    return costs, problems


def _save(request: Request, campaign: Campaign, costs: Mapping[str, Decimal | None]) -> None:
    with transaction.atomic():
        campaign = lock_campaign(campaign)
        before = {
            tweet_id: _shown(cost)
            for tweet_id, cost in stored_costs(campaign).items()
            if tweet_id in costs
        }
        # A tweet removed meanwhile keeps its cost.
        wanted = {tweet_id: _shown(costs[tweet_id]) for tweet_id in before}
        edit = merge_edit(wanted, stored=before, seen=request.POST.get("seen", ""))
        if edit.changes:
            set_costs(campaign, {tweet_id: costs[tweet_id] for tweet_id in edit.changes})
            details = changes_between(before, before | edit.changes)
            record(request, "campaign.costs-changed", on=campaign, details=details)
    messages.success(request, "Saved." if edit.changes else "Nothing to change.")
    notify_of_other_changes(request, edit)


def _shown(cost: Decimal | float | None) -> str:
    """`1500` or `99.50`, as it is typed."""
    return "" if cost is None else f"{cost:.2f}".removesuffix(".00")


def _page(
    request: Request,
    campaign: Campaign,
    *,
    typed: Mapping[str, str],
    problems: Mapping[str, str],
) -> HttpResponse:
    now = settings.SOCAP_CLOCK.now()
    results = CommonAnswers(campaign, now=now).tweet_results()
    sort = valid_sort(request.GET.get("sort", ""))
    rows = sorted_results(results.tweets, sort)
    page = Paginator(rows, PAGE_SIZE).get_page(request.GET.get("page"))
    stored = {row.tweet_id: _shown(row.cost_dollars) for row in page}
    context = {
        "campaign": campaign,
        "zone": campaign.timezone,
        "now": now,
        "results": results,
        "page": page,
        "columns": sorted_columns(sort),
        "query": request.GET.urlencode(),
        "page_param": f"sort={sort}&page" if sort else "page",
        "typed": stored | dict(typed),
        "seen": request.POST.get("seen", seen_value(stored)),
        "problems": problems,
    }
    status = 422 if problems else 200
    return render(request, "web/tweet_results/page.html", context, status=status)


@signed_in
@require_safe
def export(request: Request, campaign_id: int, kind: str) -> HttpResponseBase:
    """Exports the results of all tweets."""
    campaign, now = campaign_to_see(request, campaign_id), settings.SOCAP_CLOCK.now()
    rows = CommonAnswers(campaign, now=now).tweet_results().tweets
    name = file_name(campaign, "tweet-results", kind, now=now)
    if kind == "csv":
        return csv_download(name, TWEET_RESULT_NAMES, rows)
    about = about_export(
        campaign,
        content="what each tweet brought: people count for the tweet that they engaged with first",
        conditions=[],
        order="tweets that brought most important people first",
        now=now,
    )
    return workbook_download(
        name,
        title="Tweet results",
        columns=TWEET_RESULT_COLUMNS,
        rows=rows,
        about=about,
        zone=campaign.timezone,
    )
