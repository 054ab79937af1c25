"""`socap status`: jobs and workers, providers, and the pace of each running campaign."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from socap.cli.ready import django_ready
from socap.cli.wording import utc

if TYPE_CHECKING:
    from socap.collection.health.provider_status import ProviderStatus


@click.command()
def status() -> None:
    """Show jobs and workers, each provider's limits and health, and each campaign's pace."""
    with django_ready():
        from socap.collection.health.status import workers_status

        found = workers_status()
        paces = list(_paces())
    click.echo("jobs      " + ", ".join(f"{count} {name}" for name, count in found.jobs.items()))
    click.echo(f"workers   {found.workers} alive, newest heartbeat {utc(found.last_heartbeat)}")
    for provider in found.providers:
        _show_provider(provider)
    for name, pace in paces:
        click.echo(f"campaign  {name}: {pace}")


def _paces() -> "Iterator[tuple[str, str]]":
    """Returns the running campaigns with their pace, delay and cost in words."""
    from django.conf import settings as django_settings

    from socap.analytics.pace.pace_state import pace_state
    from socap.analytics.pace.pace_words import pace_in_words
    from socap.campaigns.models import Campaign, Status
    from socap.collection.models import Policy

    now, usual = django_settings.SOCAP_CLOCK.now(), Policy.current().poll_interval_minutes
    for campaign in Campaign.objects.filter(status=Status.ACTIVE).order_by("pk"):
        state = pace_state(campaign, now=now, usual_interval=usual)
        yield campaign.name, pace_in_words(state, now=now)


def _show_provider(found: "ProviderStatus") -> None:
    click.echo(f"provider  {found.traits.title}")
    limit, circuit = found.rate_limit, found.circuit
    rate = f"{limit.qps:g} calls/s, " if limit.qps else ""
    click.echo(f"limit     {rate}next call in {limit.wait:.1f} s")
    for endpoint, until in limit.closed:
        click.echo(f"          {endpoint} waits until {until:%H:%M:%S} UTC")
    click.echo(
        f"provider  not called until {utc(circuit.open_until)}: {circuit.reason}"
        if circuit.open_until
        else "provider  healthy"
    )
    if found.credentials_problem:
        click.echo(f"key       {found.credentials_problem}")
    if found.credits and found.traits.balance:
        click.echo(f"left      {found.traits.balance.amount(found.credits.left)}")
    for row in found.last_hour:
        click.echo(
            f"  {row.endpoint:<11}{row.calls:>6} calls {row.errors:>5} errors {row.rows:>7} rows"
        )
