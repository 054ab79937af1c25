"""Campaigns: create, list, show, change, delete; dashboard and metrics."""

from dataclasses import asdict
from datetime import datetime
from typing import Annotated, Any

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from ninja import Field, Router
from ninja import Status as Answer

from socap.analytics.engagements.coverage import coverage
from socap.analytics.engagers.ranking import engagers
from socap.analytics.filters import EngagerFilters, Own
from socap.analytics.growth.campaign_curve import campaign_curve, launched_at
from socap.analytics.growth.chart_annotations import chart_annotations
from socap.analytics.growth.curves import Granularity, growth
from socap.analytics.growth.deltas import NO_COUNTS
from socap.analytics.growth.totals import poll_changes
from socap.api.auth import key_name, may_read, may_write
from socap.api.campaign_choices import given_pace, given_quote_rule
from socap.api.card_answers import card_answers
from socap.api.dashboard_shapes import (
    annotations_out,
    curve_point_out,
    deltas_out,
    new_engagers_out,
    part_out,
)
from socap.api.errors import ApiError
from socap.api.field_types import TEXT
from socap.api.own_account_lines import wanted_accounts
from socap.api.schemas.campaign_schemas import (
    CampaignBody,
    CampaignChange,
    CampaignList,
    CampaignStatusName,
    CampaignWithTweets,
    MonitorWindow,
    TweetUrls,
)
from socap.api.schemas.dashboard_schemas import CurveOut, DashboardOut, MetricsOut
from socap.api.shapes import (
    campaign_out,
    campaign_with_tweets,
    campaigns_out,
    engager_out,
    tweets_out,
)
from socap.campaigns.campaign_search import matching_campaigns
from socap.campaigns.lifecycle import (
    InvalidState,
    NewCampaign,
    delete_campaign,
    edit_campaign,
    pause,
    resume,
)
from socap.campaigns.models import Campaign, Category
from socap.campaigns.quotes.quote_choice import quote_rule_of
from socap.campaigns.removal import CannotRemoveLastTweet, remove_tweets
from socap.campaigns.tweet_urls import InvalidTweetUrl, parse_tweet_id
from socap.charts.parts import Measure
from socap.collection.enrolment import NoUsableTweets, RequestedTweet, enrol, start_campaign
from socap.collection.health.watch import page_warnings
from socap.collection.models import Policy
from socap.collection.own_account_changes import list_own_accounts, own_accounts_changing
from socap.collection.own_account_lookup import look_up_at_once
from socap.collection.polling.new_quotes import follow_quote_rule
from socap.collection.provider.client import INTERACTIVE_SECONDS
from socap.collection.provider.provider_selection import provider_for
from socap.collection.queue.job_queue import JobQueue, queue_own_account_lookup
from socap.lib.bounds import OutOfBounds
from socap.lib.database.keyset import page_by_id
from socap.reports.common_answers import CommonAnswers
from socap.sources.traits import Endpoint

router = Router(tags=["campaigns"])

FIELD_OF = {
    Category.MAIN: "maintweets",
    Category.INFLUENCER: "influencer_twts",
    Category.INVESTOR: "investor_twts",
}


def campaign_or_404(campaign_id: int, *, among: QuerySet[Campaign] | None = None) -> Campaign:
    found = Campaign.objects.all() if among is None else among
    campaign = found.filter(pk=campaign_id).first() if campaign_id < 2**63 else None
    if campaign is None:
        raise Http404(f"there is no campaign {campaign_id}")
    return campaign


@router.post("", response={201: CampaignWithTweets}, auth=may_write)
def create(request: HttpRequest, payload: CampaignBody) -> "Answer[dict[str, Any]]":
    """Create a campaign; looks its tweets up and queues the first poll at once.

    `own_accounts` that the provider does not know stay listed with their problem and stop nothing.
    """
    starts_at, ends_at = _window(payload.monitor_window, payload.timezone)
    _demand_later(ends_at, settings.SOCAP_CLOCK.now())
    wanted = _wanted(payload)
    if not wanted:
        raise ApiError(422, "maintweets", "give at least one tweet, main, influencer or investor")
    own = wanted_accounts(payload.own_accounts)
    draft = NewCampaign(
        name=payload.launch_name,
        client_name=payload.client_info.name,
        client_email=payload.client_info.email,
        starts_at=starts_at,
        ends_at=ends_at,
        timezone=payload.timezone,
        alerts=payload.alert_preferences.for_new_campaign(),
        alerts_on_spikes=payload.alerts_on_spikes,
        pace=given_pace(payload.pace),
        quotes=given_quote_rule(payload.quotes_to_watch),
    )
    try:
        provider = provider_for(Endpoint.TWEETS).with_deadline(INTERACTIVE_SECONDS)
        enrolled = start_campaign(draft, wanted, provider=provider, queue=JobQueue())
    except NoUsableTweets as error:
        # If a URL was given twice, the provider's problem comes last.
        problems = {(item.category, item.url): item.problem for item in error.refused}
        fields = {
            place: f"{address[1]}: {problems[address]}"
            for place, address in _places(payload).items()
        }
        raise ApiError(422, "", "none of the tweets can be watched", fields=fields) from error
    if own:
        now = settings.SOCAP_CLOCK.now()
        stored = list_own_accounts(enrolled.campaign, own, now=now, by=key_name(request))
        if look_up_at_once(stored, now=now):
            queue_own_account_lookup()
    return Answer(201, campaign_with_tweets(enrolled.campaign, enrolled))


@router.get("", response=CampaignList, auth=may_read)
def listing(
    request: HttpRequest,
    q: Annotated[str, Field(max_length=200), TEXT] = "",
    client: Annotated[str, Field(max_length=200), TEXT] | None = None,
    status: CampaignStatusName | None = None,
    cursor: str | None = None,
    limit: Annotated[int, Field(ge=1, le=500)] = 100,
) -> dict[str, Any]:
    """Campaigns, newest first; `cursor` is the `next_cursor` of the page before.

    `q` holds words of the name or client, `client` a client's whole name ("" for none).
    """
    found = matching_campaigns(text=q, client=client, status=status or "")
    page, following = page_by_id(found, "campaigns", cursor=cursor, limit=limit)
    return {"campaigns": campaigns_out(page), "next_cursor": following}


@router.get("/{int:campaign_id}", response=CampaignWithTweets, auth=may_read)
def show(request: HttpRequest, campaign_id: int) -> dict[str, Any]:
    """A campaign with its tweets and the coverage of their lists."""
    return campaign_with_tweets(campaign_or_404(campaign_id))


@router.patch("/{int:campaign_id}", response=CampaignWithTweets, auth=may_write)
def change(request: HttpRequest, campaign_id: int, payload: CampaignChange) -> dict[str, Any]:
    """Pause, resume, edit, add and remove tweets; only what is given is changed.

    If a part is refused, nothing is changed. Addresses of tweets that cannot be added are
    answered in `not_taken`. A removed tweet counts nowhere, but what was recorded of it is kept
    (`removed_tweets`); adding it again restores it.
    """
    campaign_or_404(campaign_id)
    now = settings.SOCAP_CLOCK.now()
    leaving = _tweet_ids(payload.remove_tweets)
    with transaction.atomic():
        campaign = campaign_or_404(
            campaign_id, among=Campaign.objects.select_for_update(no_key=True)
        )
        if fields := _edited(campaign, payload, now):
            with own_accounts_changing([campaign], now=now):
                edit_campaign(campaign, now=now, **fields)
            if payload.quotes_to_watch is not None:
                follow_quote_rule(campaign, now=now)
        _set_status(campaign, payload.status, now)
        if leaving:
            try:
                with own_accounts_changing([campaign], now=now):
                    remove_tweets(campaign, leaving, now=now, by=key_name(request))
            except CannotRemoveLastTweet as error:
                raise ApiError(409, "remove_tweets", str(error)) from error
    enrolled = None  # adding calls the provider, and cannot fail for the changes above
    if wanted := _wanted(payload):
        provider = provider_for(Endpoint.TWEETS).with_deadline(INTERACTIVE_SECONDS)
        enrolled = enrol(campaign, wanted, provider=provider, queue=JobQueue())
    return campaign_with_tweets(campaign_or_404(campaign_id), enrolled)


@router.delete("/{int:campaign_id}", response={204: None}, auth=may_write)
def delete(request: HttpRequest, campaign_id: int) -> "Answer[None]":
    """Delete a campaign and everything that no other campaign watches."""
    delete_campaign(campaign_or_404(campaign_id))
    return Answer(204, None)


@router.get("/{int:campaign_id}/dashboard", response=DashboardOut, auth=may_read)
def dashboard(
    request: HttpRequest,
    campaign_id: int,
    engagers_limit: Annotated[int, Field(ge=0, le=500)] = 50,
    own: Own = Own.LEFT_OUT,
) -> dict[str, Any]:
    """Totals with their changes, coverage, and top engagers by importance with their scores."""
    campaign = campaign_or_404(campaign_id)
    now, problems = settings.SOCAP_CLOCK.now(), page_warnings()
    common = CommonAnswers(
        campaign,
        now=now,
        problems=problems,
        own=own,
        usual_interval=Policy.current().poll_interval_minutes,
    )
    found, states, delta = common.totals, common.states, common.deltas
    polled = poll_changes(campaign)
    known, counted = coverage(states)
    return {
        "campaign": campaign_out(campaign),
        "as_of": found.as_of,
        "compared_with": polled.compared_with,
        "totals": part_out(found.whole, polled.whole),
        "by_category": {
            # A tweet that joined since the totals were asked has not moved.
            name: part_out(part, polled.by_category.get(name, NO_COUNTS))
            for name, part in found.by_category.items()
        },
        "last_hour": asdict(delta.whole.hour),
        "since_start": asdict(delta.whole.start),
        "known": known,
        "counted": counted,
        "deltas": deltas_out(delta),
        "new_engagers": new_engagers_out(common.new_engagers, common.breakdown),
        "chart_annotations": annotations_out(
            chart_annotations(campaign, now=now, for_client=False, states=states)
        ),
        "breakdown": asdict(common.breakdown),
        "pace": common.pace,
        "tweets": tweets_out(states),
        **{
            name: [
                engager_out(e)
                for e in engagers(campaign, limit=engagers_limit, filters=EngagerFilters(own=which))
            ]
            for name, which in (("engagers", own), ("own_accounts", Own.ONLY))
        },
        "cards": card_answers(common),
    }


@router.get("/{int:campaign_id}/metrics", response=MetricsOut, auth=may_read)
def metrics(
    request: HttpRequest, campaign_id: int, granularity: Granularity = Granularity.HOUR
) -> dict[str, Any]:
    """The campaign's totals by hour or day, oldest first, with their changes."""
    campaign = campaign_or_404(campaign_id)
    return {
        "granularity": granularity,
        "timezone": campaign.timezone,
        "points": [asdict(point) for point in growth(campaign, granularity)],
    }


@router.get("/{int:campaign_id}/curve", response=CurveOut, auth=may_read)
def curve(
    request: HttpRequest, campaign_id: int, measure: Measure = Measure.ENGAGEMENTS
) -> dict[str, Any]:
    """The points of the dashboard's chart, oldest first: every reading of 48 hours, then every hour."""
    campaign = campaign_or_404(campaign_id)
    return {
        "measure": measure,
        "timezone": campaign.timezone,
        "launched_at": launched_at(campaign),
        "points": [curve_point_out(one) for one in campaign_curve(campaign, measure.counters)],
    }


def _wanted(payload: CampaignBody | CampaignChange) -> list[RequestedTweet]:
    return [
        RequestedTweet(url=item.url, category=category)
        for category, field in FIELD_OF.items()
        for item in _urls(payload, field)
    ]


def _urls(payload: CampaignBody | CampaignChange, field: str) -> TweetUrls:
    found: TweetUrls = getattr(payload, field)
    return found


def _places(payload: CampaignBody) -> dict[str, tuple[Category, str]]:
    """Returns the category and URL at each field path of the body."""
    return {
        f"{field}.{index}.url": (category, item.url)
        for category, field in FIELD_OF.items()
        for index, item in enumerate(_urls(payload, field))
    }


def _window(window: MonitorWindow, timezone: str) -> tuple[datetime, datetime]:
    starts_at, ends_at = (_bounded(window, n, timezone) for n in ("start_date", "end_date"))
    if ends_at <= starts_at:
        raise ApiError(422, "monitor_window.end_date", "must be later than start_date")
    return starts_at, ends_at


def _demand_later(ends_at: datetime, now: datetime) -> None:
    if ends_at <= now:
        raise ApiError(422, "monitor_window.end_date", "lies in the past; give a later end")


def _bounded(window: MonitorWindow, name: str, timezone: str) -> datetime:
    try:
        return window.moment(name, timezone)
    except OutOfBounds as error:
        raise ApiError(422, f"monitor_window.{name}", str(error)) from error


def _edited(campaign: Campaign, payload: CampaignChange, now: datetime) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    if payload.launch_name is not None:
        fields["name"] = payload.launch_name
    if payload.client_info is not None:
        given = payload.client_info.model_dump(exclude_unset=True)
        fields |= {f"client_{name}": value for name, value in given.items()}
    if payload.timezone is not None:
        fields["timezone"] = payload.timezone
    if payload.monitor_window is not None:
        zone = payload.timezone or campaign.timezone
        fields["starts_at"], ends_at = _window(payload.monitor_window, zone)
        if ends_at != campaign.ends_at:
            _demand_later(ends_at, now)
        fields["ends_at"] = ends_at
    if payload.alert_preferences is not None:
        fields |= payload.alert_preferences.for_stored_campaign()
    if payload.alerts_on_spikes is not None:
        fields["alerts_on_spikes"] = payload.alerts_on_spikes
    if payload.pace is not None:
        fields |= given_pace(payload.pace, campaign=campaign).columns
    if payload.quotes_to_watch is not None:
        before = quote_rule_of(campaign)
        fields |= given_quote_rule(payload.quotes_to_watch, before=before).columns
    return fields


def _set_status(campaign: Campaign, status: str | None, now: datetime) -> None:
    try:
        if status == "paused":
            pause(campaign, now=now)
        elif status == "active":
            resume(campaign, now=now)
    except InvalidState as error:
        raise ApiError(409, "status", str(error)) from error


def _tweet_ids(addresses: list[str]) -> list[str]:
    ids, fields = [], {}
    for index, text in enumerate(addresses):
        try:
            ids.append(parse_tweet_id(text))
        except InvalidTweetUrl as error:
            fields[f"remove_tweets.{index}"] = str(error)
    if fields:
        summary = "; ".join(f"{place}: {problem}" for place, problem in fields.items())
        raise ApiError(422, "", summary, fields=fields)
    return ids
