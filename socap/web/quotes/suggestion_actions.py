"""Takes a suggested tweet in, or dismisses it, with one click."""

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from socap.access.audit import record
from socap.campaigns.models import Campaign, Category, SuggestedTweet
from socap.campaigns.quotes.quote_watching import QuoteLimitReached
from socap.campaigns.suggestions.suggested_tweets import decide
from socap.collection.queue.job_queue import JobQueue
from socap.collection.suggestion_decisions import CannotWatch, watch_suggestion
from socap.sources.base import SourceError
from socap.web.campaigns import provider_dependency
from socap.web.permissions import Request, campaign_to_change, signed_in


@signed_in
@require_POST
def choose(request: Request, campaign_id: int, tweet_id: str) -> HttpResponse:
    """Does what `do` says: a category or `quote` to watch it as, or `dismiss`."""
    campaign = campaign_to_change(request, campaign_id)
    tweet_id, do = tweet_id.replace("\0", ""), request.POST.get("do", "")
    if do not in (*Category.values, "quote", "dismiss"):
        messages.error(request, "Choose how to watch it, or dismiss it.")
    elif do == "dismiss":
        _dismiss(request, campaign, tweet_id)
    else:
        _watch(request, campaign, tweet_id, Category(do) if do != "quote" else None)
    return redirect("campaign-quotes", campaign.pk)


def _dismiss(request: Request, campaign: Campaign, tweet_id: str) -> None:
    now, by = settings.SOCAP_CLOCK.now(), request.user.get_username()
    with transaction.atomic():
        done = decide(campaign, tweet_id, SuggestedTweet.Decision.DISMISSED, by=by, now=now)
        if done:
            details = {"tweet": tweet_id, "named": _name(done)}
            record(request, "campaign.suggestion-dismissed", on=campaign, details=details)
    if done:
        messages.success(request, f"{_name(done)} is not suggested again.")
    else:
        _say_decided(request, campaign, tweet_id)


def _watch(request: Request, campaign: Campaign, tweet_id: str, category: Category | None) -> None:
    try:
        done = watch_suggestion(
            campaign,
            tweet_id,
            category=category,
            by=request.user.get_username(),
            now=settings.SOCAP_CLOCK.now(),
            provider=provider_dependency.get_provider(),
            queue=JobQueue(),
        )
    except (CannotWatch, QuoteLimitReached, SourceError) as error:
        messages.error(request, str(error))
        return
    if done is None:
        _say_decided(request, campaign, tweet_id)
        return
    details = {"tweet": tweet_id, "named": _name(done), "as": category or "quote"}
    record(request, "campaign.suggestion-watched", on=campaign, details=details)
    how = f"a tweet of the category {category}" if category else "a watched quote"
    messages.success(request, f"{_name(done)} is watched as {how}.")


def _say_decided(request: Request, campaign: Campaign, tweet_id: str) -> None:
    done = campaign.suggested_tweets.filter(tweet_id=tweet_id).exclude(decision="").first()
    who = f" by {done.decided_by}" if done and done.decided_by else ""
    what = f"has been {done.decision}{who} already" if done else "is not suggested"
    messages.info(request, f"This tweet {what}.")


def _name(suggestion: SuggestedTweet) -> str:
    return f"@{suggestion.author.username}’s tweet"
