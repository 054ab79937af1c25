"""Watched quotes of a campaign, and suggested tweets: list, export, watch, stop, dismiss."""

from typing import Any

from django.conf import settings
from django.db import transaction
from django.http import Http404, HttpRequest, StreamingHttpResponse
from ninja import Router

from socap.analytics.engagements.quote_reach import reach_through_quotes
from socap.api.auth import key_name, may_read, may_write
from socap.api.errors import ApiError
from socap.api.routes.campaigns import campaign_or_404
from socap.api.schemas.quote_schemas import (
    QuotesOut,
    SuggestedTweetOut,
    SuggestedTweetsOut,
    SuggestionDecision,
)
from socap.campaigns.models import Campaign, Category, Engagement, SuggestedTweet
from socap.campaigns.quotes.quote_watching import (
    QuoteLimitReached,
    quote_of,
    stop_watching,
    watch_quote,
)
from socap.campaigns.suggestions.suggested_tweets import decide, open_suggestions
from socap.collection.polling.new_quotes import match_what_was_known
from socap.collection.provider.client import INTERACTIVE_SECONDS
from socap.collection.provider.provider_selection import provider_for
from socap.collection.queue.job_queue import JobQueue
from socap.collection.suggestion_decisions import CannotWatch, watch_suggestion
from socap.reports.export import csv_lines
from socap.reports.export_columns import QUOTE_NAMES
from socap.sources.traits import Endpoint

router = Router(tags=["quotes"])

MOST_SUGGESTIONS = 500


@router.get("/{int:campaign_id}/quotes", response=QuotesOut, auth=may_read)
def listing(request: HttpRequest, campaign_id: int) -> Any:
    """The watched quotes, those that brought most important people first."""
    return reach_through_quotes(campaign_or_404(campaign_id))


@router.get("/{int:campaign_id}/quotes.csv", auth=may_read)
def export(request: HttpRequest, campaign_id: int) -> StreamingHttpResponse:
    """The same as CSV. Who engaged is at `engagements.csv?on=quotes`."""
    quotes = reach_through_quotes(campaign_or_404(campaign_id)).quotes
    lines = csv_lines(QUOTE_NAMES, quotes)
    response = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="campaign-{campaign_id}-quotes.csv"'
    return response


@router.put("/{int:campaign_id}/quotes/{tweet_id}", response=QuotesOut, auth=may_write)
def watch(request: HttpRequest, campaign_id: int, tweet_id: str) -> Any:
    """Watch a recorded quote of one of the campaign's tweets; nothing changes if it is watched."""
    campaign, now = campaign_or_404(campaign_id), settings.SOCAP_CLOCK.now()
    quote = _quote_or_404(campaign, tweet_id)
    try:
        with transaction.atomic():
            found = watch_quote(campaign, quote, by=key_name(request), now=now)
            match_what_was_known(found, now=now)
    except QuoteLimitReached as error:
        raise ApiError(409, "tweet_id", str(error)) from error
    return reach_through_quotes(campaign)


@router.delete("/{int:campaign_id}/quotes/{tweet_id}", response=QuotesOut, auth=may_write)
def stop(request: HttpRequest, campaign_id: int, tweet_id: str) -> Any:
    """Stop reading a watched quote; what it brought is kept, and no rule watches it again."""
    campaign = campaign_or_404(campaign_id)
    quote = _quote_or_404(campaign, tweet_id)
    stop_watching(campaign, quote.key, by=key_name(request), now=settings.SOCAP_CLOCK.now())
    return reach_through_quotes(campaign)


@router.get("/{int:campaign_id}/suggested_tweets", response=SuggestedTweetsOut, auth=may_read)
def suggested(request: HttpRequest, campaign_id: int) -> Any:
    """Open suggestions of what to watch besides: by the campaign's authors, and quotes with reach."""
    campaign = campaign_or_404(campaign_id)
    return {"suggestions": list(open_suggestions(campaign)[:MOST_SUGGESTIONS])}


@router.post(
    "/{int:campaign_id}/suggested_tweets/{tweet_id}", response=SuggestedTweetOut, auth=may_write
)
def choose(
    request: HttpRequest, campaign_id: int, tweet_id: str, payload: SuggestionDecision
) -> Any:
    """Watch a suggested tweet, or dismiss it; 409 where somebody has decided already."""
    campaign, now, by = campaign_or_404(campaign_id), settings.SOCAP_CLOCK.now(), key_name(request)
    known = campaign.suggested_tweets.filter(tweet_id=tweet_id).first()
    if known is None:
        raise Http404(f"tweet {tweet_id} is not suggested for campaign {campaign_id}")
    if payload.decision == "dismiss":
        done = decide(campaign, tweet_id, SuggestedTweet.Decision.DISMISSED, by=by, now=now)
    else:
        try:
            done = watch_suggestion(
                campaign,
                tweet_id,
                category=None if payload.decision == "quote" else Category(payload.decision),
                by=by,
                now=now,
                provider=provider_for(Endpoint.TWEETS).with_deadline(INTERACTIVE_SECONDS),
                queue=JobQueue(),
            )
        except (CannotWatch, QuoteLimitReached) as error:
            raise ApiError(409, "decision", str(error)) from error
    if done is None:
        raise ApiError(409, "decision", f"it has been {known.decision or 'decided'} already")
    return done


def _quote_or_404(campaign: Campaign, tweet_id: str) -> Engagement:
    quote = quote_of(campaign, tweet_id)
    if quote is None:
        raise Http404(f"no quote {tweet_id} of a tweet of campaign {campaign.pk} is recorded")
    return quote
