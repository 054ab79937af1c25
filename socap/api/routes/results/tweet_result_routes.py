"""What each tweet of a campaign brought: list, export, and what was paid for a tweet."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, StreamingHttpResponse
from ninja import Router

from socap.analytics.tweets.tweet_results import TweetResults
from socap.api.auth import may_read, may_write
from socap.api.routes.campaigns import campaign_or_404
from socap.api.schemas.results.tweet_result_schemas import TweetChange, TweetResultsOut
from socap.campaigns.models import Campaign
from socap.campaigns.tweets.tweet_costs import set_costs
from socap.reports.common_answers import CommonAnswers
from socap.reports.export import csv_lines
from socap.reports.tweet_columns import TWEET_RESULT_NAMES

router = Router(tags=["results"])


@router.get("/{int:campaign_id}/tweet_results", response=TweetResultsOut, auth=may_read)
def listing(request: HttpRequest, campaign_id: int) -> Any:
    """What each tweet brought and cost; those that brought most important people first."""
    return _results(campaign_or_404(campaign_id))


@router.get("/{int:campaign_id}/tweet_results.csv", auth=may_read)
def export(request: HttpRequest, campaign_id: int) -> StreamingHttpResponse:
    """The same as CSV."""
    rows = _results(campaign_or_404(campaign_id)).tweets
    lines = csv_lines(TWEET_RESULT_NAMES, rows)
    response = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    name = f"campaign-{campaign_id}-tweet-results.csv"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@router.patch("/{int:campaign_id}/tweets/{tweet_id}", response=TweetResultsOut, auth=may_write)
def change(request: HttpRequest, campaign_id: int, tweet_id: str, payload: TweetChange) -> Any:
    """Set what was paid for one of the campaign's tweets."""
    campaign, id_ = campaign_or_404(campaign_id), tweet_id.replace("\0", "")
    if not campaign.entries.filter(tweet=id_).exists():
        raise Http404(f"campaign {campaign_id} does not watch a tweet {id_}")
    set_costs(campaign, {id_: payload.cost_dollars})
    return _results(campaign)


def _results(campaign: Campaign) -> TweetResults:
    return CommonAnswers(campaign, now=settings.SOCAP_CLOCK.now()).tweet_results()
