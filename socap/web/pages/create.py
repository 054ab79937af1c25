"""Creates a campaign: nothing typed is lost, and each address that is refused says why."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from socap.campaigns.audit import record
from socap.collection.enrolment import Enrolled, NothingToWatch, start_campaign
from socap.collection.tasks import JobQueue
from socap.sources.base import SourceError
from socap.web import asking
from socap.web.access import Request, demand_change, signed_in
from socap.web.forms import CampaignForm, initial_of_new
from socap.web.tweet_boxes import TweetsForm


@signed_in
@require_http_methods(["GET", "POST"])
def create(request: Request) -> HttpResponse:
    """The empty form; on POST the new campaign's dashboard, or the form with its errors."""
    demand_change(request.user)
    now = settings.SOCAP_CLOCK.now()
    given = request.POST if request.method == "POST" else None
    form = CampaignForm(given, now=now, initial=initial_of_new(now=now))
    tweets = TweetsForm(given)
    # Both, so that every error is seen at once.
    if given is not None and all([form.is_valid(), tweets.is_valid()]):
        try:
            enrolled = start_campaign(
                form.draft(), tweets.wanted(), provider=asking.provider(), queue=JobQueue()
            )
        except NothingToWatch as error:
            tweets.refuse(error.refused)
        except SourceError as error:
            form.add_error(None, f"Not created: the data provider cannot be asked ({error}).")
        else:
            told = {"tweets": [entry.tweet_id for entry in enrolled.taken]}
            record(request, "campaign.created", on=enrolled.campaign, details=told)
            report_enrolment(request, enrolled)
            return redirect("campaign", enrolled.campaign.pk)
    status = 200 if given is None else 422
    shown = {"form": form, "tweets": tweets}
    return render(request, "web/create.html", shown, status=status)


def report_enrolment(request: Request, enrolled: Enrolled) -> None:
    """Say which tweets are watched now, and name each one that is not."""
    if taken := len(enrolled.taken):
        what = "1 tweet is" if taken == 1 else f"{taken} tweets are"
        messages.success(request, f"{what} watched from now on; the first reading has been queued.")
    for refused in enrolled.refused:
        messages.warning(request, f"Not taken: {refused.url} ({refused.problem}).")
    if enrolled.unverified:
        messages.warning(request, f"Taken as they are: {enrolled.unverified}.")
