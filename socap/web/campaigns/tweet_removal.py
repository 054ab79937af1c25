"""Removes a tweet from a campaign after confirmation, and restores it."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from socap.access.audit import record
from socap.alerts.matches import reopen_matches
from socap.analytics.engagements.coverage import TweetState, tweet_state
from socap.campaigns.models import Campaign, Status
from socap.campaigns.removal import CannotRemoveLastTweet, remove_tweets, restore_tweets
from socap.collection.own_account_changes import own_accounts_changing
from socap.collection.polling import schedule
from socap.collection.polling.new_quotes import watch_new_quotes
from socap.collection.queue.job_queue import JobQueue
from socap.reports.tweet_label import tweet_label
from socap.web.confirmation import Confirmation, confirmation_page, is_confirmed
from socap.web.permissions import Request, campaign_to_change, signed_in


@signed_in
@require_POST
def remove(request: Request, campaign_id: int) -> HttpResponse:
    """Removes one tweet; refuses to remove the last one."""
    campaign = campaign_to_change(request, campaign_id)
    tweet_id = request.POST.get("tweet", "").replace("\0", "")
    entry = campaign.entries.select_related("tweet__author").filter(tweet=tweet_id).first()
    if entry is None:
        messages.info(request, "This campaign no longer watches this tweet.")
    elif not campaign.entries.exclude(tweet_id=tweet_id).exists():
        messages.error(request, str(CannotRemoveLastTweet()))
    elif not is_confirmed(request):
        return confirmation_page(request, _removal_question(campaign, tweet_state(campaign, entry)))
    else:
        name = tweet_label(entry.tweet, entry.category)
        try:
            now = settings.SOCAP_CLOCK.now()
            with own_accounts_changing([campaign], now=now):
                remove_tweets(campaign, [tweet_id], now=now, by=request.user.get_username())
                details = {"tweets": [tweet_id], "named": name}
                record(request, "campaign.tweets-removed", on=campaign, details=details)
        except CannotRemoveLastTweet as error:
            messages.error(request, str(error))
        else:
            messages.success(request, f"Removed {name}. “Put back” below undoes it.")
    return redirect(reverse("campaign-tweets", args=[campaign.pk]) + "#removed")


@signed_in
@require_POST
def restore(request: Request, campaign_id: int) -> HttpResponse:
    """Puts a removed tweet back with all its data, and polls it at once."""
    campaign = campaign_to_change(request, campaign_id)
    tweet_id = request.POST.get("tweet", "").replace("\0", "")
    removed = campaign.removed.select_related("tweet__author").filter(tweet=tweet_id).first()
    if removed is None:
        messages.info(request, "This tweet has been put back already.")
        return redirect("campaign-tweets", campaign.pk)
    name = tweet_label(removed.tweet, removed.category)
    now = settings.SOCAP_CLOCK.now()
    with own_accounts_changing([campaign], now=now):
        restore_tweets(campaign, [tweet_id], now=now)
        watch_new_quotes(campaign=campaign.pk, now=now)  # recorded meanwhile
        reopen_matches(campaign, [tweet_id], now=now)
        details = {"tweets": [tweet_id], "named": name}
        record(request, "campaign.tweets-restored", on=campaign, details=details)
        if campaign.status == Status.ACTIVE:
            schedule.plan(queue=JobQueue(), only=campaign, now=now)
    messages.success(request, f"Put back {name}, with everything recorded about it.")
    return redirect("campaign-tweets", campaign.pk)


def _removal_question(campaign: Campaign, state: TweetState) -> Confirmation:
    identified = f"{state.known:,} of them identified" if state.known else "none of them identified"
    return Confirmation(
        title=f"Remove {tweet_label(state.tweet, state.category)}?",
        text=(
            f"{state.counted:,} engagements ({identified}) will no longer count in the totals, curves and "
            f"report of {campaign.name}. Pending alerts about it are not sent, and it is no longer polled.",
            "Recorded data is kept: you can put the tweet back from the Tweets page.",
        ),
        button="Remove",
        back=reverse("campaign-tweets", args=[campaign.pk]),
    )
