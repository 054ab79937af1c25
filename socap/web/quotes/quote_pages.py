"""Shows a campaign's watched quotes; begins and stops watching one, and changes which are watched."""

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from socap.access.audit import changes_between, record
from socap.analytics.engagements.quote_reach import reach_through_quotes
from socap.campaigns.lifecycle import edit_campaign
from socap.campaigns.locks import lock_campaign
from socap.campaigns.models import Campaign, Category, Engagement
from socap.campaigns.quotes.quote_choice import quote_rule_of
from socap.campaigns.quotes.quote_watching import (
    QuoteLimitReached,
    quote_of,
    quotes_of_tweets,
    stop_watching,
    watch_quote,
)
from socap.campaigns.suggestions.suggested_tweets import open_suggestions
from socap.collection.pace.kept_back import affordable_quotes
from socap.collection.polling.new_quotes import follow_quote_rule, match_what_was_known
from socap.reports.export import file_name
from socap.reports.export_columns import QUOTE_COLUMNS, QUOTE_NAMES
from socap.web.explore.downloads import about_export, csv_download, workbook_download
from socap.web.permissions import Request, campaign_to_change, campaign_to_see, signed_in
from socap.web.quotes.quote_form import QuoteRuleForm, initial_rule
from socap.web.seen_values import merge_edit, notify_of_other_changes

MOST_SUGGESTIONS = 20


@signed_in
@require_safe
def show(request: Request, campaign_id: int) -> HttpResponse:
    campaign = campaign_to_see(request, campaign_id)
    return _page(request, campaign, QuoteRuleForm(initial=initial_rule(quote_rule_of(campaign))))


@signed_in
@require_POST
def change_rule(request: Request, campaign_id: int) -> HttpResponse:
    """Saves which quotes are watched, and watches those that are there already."""
    campaign, now = campaign_to_change(request, campaign_id), settings.SOCAP_CLOCK.now()
    form = QuoteRuleForm(request.POST)
    if not form.is_valid():
        return _page(request, campaign, form)
    with transaction.atomic():
        campaign = lock_campaign(campaign)
        before = quote_rule_of(campaign).columns
        rule = form.quote_rule() or quote_rule_of(campaign)
        found = merge_edit(rule.columns, stored=before, seen=form.cleaned_data["seen"])
        if found.changes:
            edit_campaign(campaign, now=now, **found.changes)
            details = changes_between(before, before | found.changes)
            record(request, "campaign.edited", on=campaign, details=details)
    follow_quote_rule(campaign, now=now)
    messages.success(request, "Saved." if found.changes else "Nothing to change.")
    notify_of_other_changes(request, found)
    return redirect("campaign-quotes", campaign.pk)


def _page(request: Request, campaign: Campaign, form: QuoteRuleForm) -> HttpResponse:
    rule = quote_rule_of(campaign)
    context = {
        "campaign": campaign,
        "zone": campaign.timezone,
        "now": settings.SOCAP_CLOCK.now(),
        "reach": reach_through_quotes(campaign),
        "rule": rule,
        "form": form,
        "suggestions": open_suggestions(campaign)[:MOST_SUGGESTIONS],
        "categories": Category.values,
        "suggested": open_suggestions(campaign).count(),
        "may_stop": request.user.may_change,
        "without_money": rule.enabled and not affordable_quotes(campaign.pk),
        "watching": quotes_of_tweets(campaign).filter(stopped_at=None).count(),
    }
    status = 422 if form.errors else 200
    return render(request, "web/quotes/quotes.html", context, status=status)


@signed_in
@require_POST
def change(request: Request, campaign_id: int, tweet_id: str) -> HttpResponse:
    """Watches the quote or stops watching it, as `do` says."""
    campaign = campaign_to_change(request, campaign_id)
    quote = quote_of(campaign, tweet_id)
    if quote is None:
        raise Http404("no such quote of the campaign's tweets")
    who = f"@{quote.account.username}’s quote"
    if request.POST.get("do") == "stop":
        _stop(request, campaign, quote, who)
    else:
        _watch(request, campaign, quote, who)
    return redirect("campaign-quotes", campaign.pk)


def _stop(request: Request, campaign: Campaign, quote: Engagement, who: str) -> None:
    now = settings.SOCAP_CLOCK.now()
    with transaction.atomic():
        stopped = stop_watching(campaign, quote.key, by=request.user.get_username(), now=now)
        if stopped:
            details = {"tweet": quote.key, "named": who}
            record(request, "campaign.quote-stopped", on=campaign, details=details)
    if stopped:
        messages.success(request, f"{who} is no longer read. What it brought is kept.")
    else:
        messages.info(request, f"{who} is not being watched.")


def _watch(request: Request, campaign: Campaign, quote: Engagement, who: str) -> None:
    now = settings.SOCAP_CLOCK.now()
    try:
        with transaction.atomic():
            found = watch_quote(campaign, quote, by=request.user.get_username(), now=now)
            match_what_was_known(found, now=now)
            if found.quotes:
                details = {"tweet": quote.key, "named": who}
                record(request, "campaign.quote-watched", on=campaign, details=details)
    except QuoteLimitReached as error:
        messages.error(request, str(error))
        return
    messages.success(request, f"{who} is watched: who engages with it is recorded from now on.")


@signed_in
@require_safe
def export(request: Request, campaign_id: int, kind: str) -> HttpResponseBase:
    """Exports the watched quotes with what they brought."""
    campaign, now = campaign_to_see(request, campaign_id), settings.SOCAP_CLOCK.now()
    rows = reach_through_quotes(campaign).quotes
    name = file_name(campaign, "watched-quotes", kind, now=now)
    if kind == "csv":
        return csv_download(name, QUOTE_NAMES, rows)
    about = about_export(
        campaign,
        content="watched quotes and the people who engaged with them, apart from the campaign's totals",
        conditions=[],
        order="most important people first",
        now=now,
    )
    return workbook_download(
        name,
        title="Watched quotes",
        columns=QUOTE_COLUMNS,
        rows=rows,
        about=about,
        zone=campaign.timezone,
    )
