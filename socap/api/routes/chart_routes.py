"""Charts as files: pictures, and the numbers behind them, of a campaign and of its tweets."""

from typing import Annotated, Any, Literal

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from ninja import Field, Router

from socap.api.auth import may_read
from socap.api.errors import ApiError, reject_unknown_parameters
from socap.api.field_types import TEXT
from socap.api.routes.campaigns import campaign_or_404
from socap.campaigns.models import Campaign
from socap.campaigns.quotes.quote_watching import quotes_of_tweets
from socap.charts.chart_look import ZOOMS, ChartLook, valid_zoom
from socap.charts.parts import Measure
from socap.reports.chart_files import ChartFile, campaign_chart_file, tweet_chart_file

router = Router(tags=["charts"])

ChartName = Literal["timeline", "growth", "intervals"]
TweetChartName = Literal["growth", "intervals"]
AxisName = Literal["clock", "launch"]
Zoom = Annotated[str, Field(max_length=40), TEXT]
PNG: dict[str, Any] = {"image/png": {}}
CSV: dict[str, Any] = {"text/csv": {}}
OF_CAMPAIGN = "/{int:campaign_id}/charts/{name}"
OF_TWEET = "/{int:campaign_id}/tweets/{str:tweet_id}/charts/{name}"


@router.get(
    f"{OF_CAMPAIGN}.png", auth=may_read, openapi_extra={"responses": {200: {"content": PNG}}}
)
def picture(
    request: HttpRequest,
    campaign_id: int,
    name: ChartName,
    measure: Measure = Measure.ENGAGEMENTS,
    axis: AxisName = "clock",
    zoom: Zoom = "all",
) -> HttpResponse:
    """A chart of the dashboard (`timeline`) or report, as its PNG link gives it.

    `zoom` is launch, 6h, 24h, 3d, all, or two local times: 2026-06-02T14:00/2026-06-02T18:30.
    """
    reject_unknown_parameters(request, {"measure", "axis", "zoom"})
    if valid_zoom(zoom) != zoom:
        raise ApiError(
            422,
            "zoom",
            f"give one of {', '.join(ZOOMS)}, or two local times: 2026-06-02T14:00/2026-06-02T18:30",
        )
    look = ChartLook(measure=measure, axis=axis, zoom=zoom)
    return _of_campaign(campaign_or_404(campaign_id), name, look, "png")


@router.get(
    f"{OF_CAMPAIGN}.csv", auth=may_read, openapi_extra={"responses": {200: {"content": CSV}}}
)
def numbers(
    request: HttpRequest,
    campaign_id: int,
    name: ChartName,
    measure: Measure = Measure.ENGAGEMENTS,
) -> HttpResponse:
    """The points of a chart with what is marked on it, or the bars of `intervals`."""
    reject_unknown_parameters(request, {"measure"})
    return _of_campaign(campaign_or_404(campaign_id), name, ChartLook(measure=measure), "csv")


@router.get(f"{OF_TWEET}.png", auth=may_read, openapi_extra={"responses": {200: {"content": PNG}}})
def tweet_picture(
    request: HttpRequest,
    campaign_id: int,
    tweet_id: str,
    name: TweetChartName,
    measure: Measure = Measure.ENGAGEMENTS,
    axis: AxisName = "clock",
) -> HttpResponse:
    """A chart of one tweet."""
    reject_unknown_parameters(request, {"measure", "axis"})
    return _of_tweet(campaign_id, tweet_id, name, ChartLook(measure=measure, axis=axis), "png")


@router.get(f"{OF_TWEET}.csv", auth=may_read, openapi_extra={"responses": {200: {"content": CSV}}})
def tweet_numbers(
    request: HttpRequest,
    campaign_id: int,
    tweet_id: str,
    name: TweetChartName,
    measure: Measure = Measure.ENGAGEMENTS,
) -> HttpResponse:
    """The points of a chart of one tweet with what is marked on it, or the bars of `intervals`."""
    reject_unknown_parameters(request, {"measure"})
    return _of_tweet(campaign_id, tweet_id, name, ChartLook(measure=measure), "csv")


def _of_campaign(campaign: Campaign, name: str, look: ChartLook, kind: str) -> HttpResponse:
    now = settings.SOCAP_CLOCK.now()
    return _answer(campaign_chart_file(campaign, name, look, kind=kind, now=now, for_excel=False))


def _of_tweet(
    campaign_id: int, tweet_id: str, name: str, look: ChartLook, kind: str
) -> HttpResponse:
    campaign, now = campaign_or_404(campaign_id), settings.SOCAP_CLOCK.now()
    tweets = campaign.entries.select_related("tweet__author").filter(tweet=tweet_id)
    quotes = quotes_of_tweets(campaign).select_related("tweet__author").filter(tweet=tweet_id)
    entry = tweets.first() or quotes.first()
    if entry is None:
        raise Http404(f"campaign {campaign_id} does not watch tweet {tweet_id}")
    return _answer(
        tweet_chart_file(campaign, entry, name, look, kind=kind, now=now, for_excel=False)
    )


def _answer(file: ChartFile) -> HttpResponse:
    return HttpResponse(file.content, content_type=file.content_type, headers=file.headers)
