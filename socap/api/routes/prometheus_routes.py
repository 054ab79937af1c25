"""What Prometheus scrapes: the cost, budget and delay of each campaign that is watched."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from ninja import Router
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from socap.alerts.incidents import open_incidents
from socap.analytics.pace.pace_state import PaceState, pace_state
from socap.analytics.pace.reached_delay import Delay
from socap.api.auth import may_read
from socap.campaigns.models import Campaign, Status
from socap.collection.models import Policy

router = Router(tags=["system"])
TEXT: dict[str, Any] = {"text/plain": {}}
LABELS = ["campaign_id", "campaign"]
MINUTE = 60.0  # seconds: Prometheus counts time in these


@router.get("/metrics", auth=may_read, openapi_extra={"responses": {200: {"content": TEXT}}})
def metrics(request: HttpRequest) -> HttpResponse:
    """Cost, budget and delay of each running campaign, in Prometheus' text format."""
    registry = CollectorRegistry(auto_describe=False)
    registry.register(_Campaigns(settings.SOCAP_CLOCK.now()))
    return HttpResponse(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)


class _Campaigns(Collector):
    """Reads the numbers of the dashboard's card "Pace" when it is scraped."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def collect(self) -> Iterator[Metric]:
        usual = Policy.current().poll_interval_minutes
        found = [
            (
                [str(campaign.pk), campaign.name],
                pace_state(campaign, now=self.now, usual_interval=usual),
            )
            for campaign in Campaign.objects.filter(status=Status.ACTIVE).order_by("pk")
        ]
        yield _spent(found)
        for name, about, value in GAUGES:
            gauge = GaugeMetricFamily(f"socap_campaign_{name}", about, labels=LABELS)
            for labels, state in found:
                if (number := value(state)) is not None:
                    gauge.add_metric(labels, number)
            yield gauge
        yield _delays(found)
        yield _incidents()


Found = list[tuple[list[str], PaceState]]


def _seconds(minutes: float | None) -> float | None:
    return None if minutes is None else minutes * MINUTE


GAUGES = (
    ("cost_dollars_per_hour", "What the last hour cost.", lambda s: s.dollars_per_hour),
    ("budget_dollars", "What the whole window may cost.", lambda s: s.budget_dollars),
    ("budget_used_ratio", "The share of the budget that is spent.", lambda s: s.spent_share),
    (
        "target_delay_seconds",
        "The average delay wanted.",
        lambda s: _seconds(s.target_delay_minutes),
    ),
    (
        "expected_delay_seconds",
        "The average delay that the pace of now leads to.",
        lambda s: _seconds(s.expected_delay_minutes),
    ),
)


def _spent(found: Found) -> Metric:
    counter = CounterMetricFamily(
        "socap_campaign_cost_dollars", "What has been spent since the start.", labels=LABELS
    )
    for labels, state in found:
        counter.add_metric(labels, state.spent_dollars)
    return counter


def _delays(found: Found) -> Metric:
    """`people` is "all", or "important" for those who reach the campaign's threshold."""
    gauge = GaugeMetricFamily(
        "socap_campaign_delay_seconds",
        "The delay reached since the start, from engagement to being seen.",
        labels=[*LABELS, "people", "quantile"],
    )
    for labels, state in found:
        for people, delay in (("all", state.delay), ("important", state.important_delay)):
            for quantile, seconds in _quantiles(delay):
                gauge.add_metric([*labels, people, quantile], seconds)
    return gauge


def _quantiles(delay: Delay) -> Iterator[tuple[str, float]]:
    for quantile, minutes in (("0.5", delay.median_minutes), ("0.9", delay.p90_minutes)):
        if minutes is not None:
            yield quantile, minutes * MINUTE


def _incidents() -> Metric:
    gauge = GaugeMetricFamily("socap_open_incidents", "Incidents that are open.", labels=["kind"])
    kinds = [incident.kind for incident in open_incidents()]
    for kind in sorted(set(kinds)):
        gauge.add_metric([kind], kinds.count(kind))
    return gauge
