"""Takes a tweet out of a campaign, after asking, and puts it back."""

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from socap.access.audit import record
from socap.alerts.matches import notice_returned
from socap.analytics.engagements.coverage import TweetState, tweet_states
from socap.campaigns.models import Campaign, Status
from socap.campaigns.removal import LastTweet, remove_tweets, restore_tweets
from socap.collection.polling import schedule
from socap.collection.queue.tasks import JobQueue
from socap.web.confirmation import Question, ask, is_sure
from socap.web.formatting import tweet_named
from socap.web.permissions import Request, campaign_to_change, signed_in


@signed_in
@require_POST
def remove(request: Request, campaign_id: int) -> HttpResponse:
    """The last tweet stays, because a campaign without tweets watches nothing."""
    campaign = campaign_to_change(request, campaign_id)
    tweet_id = request.POST.get("tweet", "").replace("\0", "")
    states = tweet_states(campaign, only=tweet_id)
    if not states:
        messages.info(request, "This tweet is not watched by this campaign any more.")
    elif not campaign.entries.exclude(tweet_id=tweet_id).exists():
        messages.error(request, str(LastTweet()))
    elif not is_sure(request):
        return ask(request, _question(campaign, states[0]))
    else:
        name = tweet_named(states[0].tweet, states[0].category)
        try:
            with transaction.atomic():
                remove_tweets(
                    campaign,
                    [tweet_id],
                    now=settings.SOCAP_CLOCK.now(),
                    by=request.user.get_username(),
                )
                told = {"tweets": [tweet_id], "named": name}
                record(request, "campaign.tweets-removed", on=campaign, details=told)
        except LastTweet as error:
            messages.error(request, str(error))
        else:
            messages.success(request, f"Removed {name}. “Put back” below undoes it.")
    return redirect(reverse("campaign-tweets", args=[campaign.pk]) + "#removed")


@signed_in
@require_POST
def restore(request: Request, campaign_id: int) -> HttpResponse:
    """With all that was recorded; what happened meanwhile is read at once."""
    campaign = campaign_to_change(request, campaign_id)
    tweet_id = request.POST.get("tweet", "").replace("\0", "")
    found = campaign.removed.select_related("tweet__author").filter(tweet=tweet_id).first()
    if found is None:
        messages.info(request, "This tweet has been put back already.")
        return redirect("campaign-tweets", campaign.pk)
    name = tweet_named(found.tweet, found.category)
    with transaction.atomic():
        restore_tweets(campaign, [tweet_id])
        notice_returned(campaign, [tweet_id], now=settings.SOCAP_CLOCK.now())
        told = {"tweets": [tweet_id], "named": name}
        record(request, "campaign.tweets-restored", on=campaign, details=told)
        if campaign.status == Status.ACTIVE:
            schedule.plan(queue=JobQueue(), only=campaign, now=settings.SOCAP_CLOCK.now())
    messages.success(request, f"Put back {name}, with all that was recorded of it.")
    return redirect("campaign-tweets", campaign.pk)


def _question(campaign: Campaign, state: TweetState) -> Question:
    people = (
        f"{state.known:,} of them with who did it" if state.known else "none of them identified"
    )
    return Question(
        title=f"Remove {tweet_named(state.tweet, state.category)}?",
        text=(
            f"{state.counted:,} engagements leave the totals, the curves and the report of "
            f"{campaign.name}, {people}. Alerts about it that wait are not sent, and it is read no more.",
            "What was recorded is kept: you can put it back on the page of the tweets.",
        ),
        button="Remove it",
        back=reverse("campaign-tweets", args=[campaign.pk]),
    )
