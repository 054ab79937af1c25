"""Commands for campaigns and polling: campaign create|list|show|results|…, trigger and settings."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import click

from socap.cli.campaign_choices import compare, quote_options, quotes, take_quote_rule
from socap.cli.fields import FiniteRange, validate_fields
from socap.cli.ready import django_ready
from socap.cli.status_command import status
from socap.cli.wording import counted, utc
from socap.lib.bounds import HIGHEST_IMPORTANCE, OutOfBounds, time_zones, zone_of
from socap.lib.wall_clock import moment_of


def register(main: click.Group) -> None:
    for command in (compare, quotes):
        campaign.add_command(command)
    for command in (campaign, trigger, status, settings):
        main.add_command(command)


@click.group()
def campaign() -> None:
    """Manage campaigns."""


@campaign.command("create")
@click.argument("name")
@click.option("--main", "main_urls", multiple=True, metavar="URL", help="A main tweet; repeatable.")
@click.option(
    "--influencer", multiple=True, metavar="URL", help="An influencer's tweet; repeatable."
)
@click.option("--investor", multiple=True, metavar="URL", help="An investor's tweet; repeatable.")
@click.option("--start", type=click.DateTime(), default=None, help="Default: now.")
@click.option("--end", type=click.DateTime(), default=None, help="Default: three days after start.")
@click.option(
    "--timezone", default="UTC", show_default=True, help="For --start, --end and the pages."
)
@click.option("--client", default="", help="The client's name.")
@click.option("--email", default="", help="The client's e-mail address.")
@click.option("--alerts", type=click.Choice(["only-vips", "balanced", "everything"]), default="balanced",
              show_default=True, help="How much to alert.")  # fmt: skip
@click.option("--threshold", type=click.IntRange(0, HIGHEST_IMPORTANCE), default=None,
              help="Alert at this importance and above, instead of the preset's.")  # fmt: skip
@click.option("--interval-minutes", type=int, default=None, help="Fixed pace: poll this often.")
@click.option("--target-delay-minutes", type=int, default=None,
              help="Adaptive pace: see engagements after this time on average.")  # fmt: skip
@click.option("--budget-dollars", type=str, default=None,
              help="Adaptive pace: spend at most this in the whole window.")  # fmt: skip
@quote_options
def create_campaign(
    name: str, main_urls: tuple[str, ...], influencer: tuple[str, ...], investor: tuple[str, ...],
    start: datetime | None, end: datetime | None, timezone: str, client: str, email: str,
    alerts: str, threshold: int | None, **choices: Any,
) -> None:  # fmt: skip
    """Create a campaign called NAME and start its first poll."""
    from dataclasses import replace
    from datetime import timedelta

    with django_ready():
        from django.conf import settings

        from socap.campaigns.alert_presets import PRESETS, AlertPreset
        from socap.campaigns.lifecycle import NewCampaign
        from socap.campaigns.models import Campaign, Category
        from socap.campaigns.pace.pace_choice import InvalidPace
        from socap.campaigns.quotes.quote_choice import DEFAULT_RULE
        from socap.collection.enrolment import NoUsableTweets, RequestedTweet, start_campaign
        from socap.collection.pace.default_pace import new_pace
        from socap.collection.provider.provider_selection import provider_for
        from socap.collection.queue.job_queue import JobQueue
        from socap.sources.traits import Endpoint

        name = name.strip()
        validate_fields(
            Campaign(name=name, client_name=client, client_email=email),
            name="NAME", client_name="--client", client_email="--email",
        )  # fmt: skip
        if timezone not in time_zones():
            problem = f"{timezone!r} is not a time zone; write one like Europe/Berlin"
            raise click.BadParameter(problem, param_hint="--timezone")
        zone, now = zone_of(timezone), settings.SOCAP_CLOCK.now()
        starts_at = _moment(start, zone, "--start") if start else now
        ends_at = starts_at + timedelta(days=3)
        if end:
            ends_at = _moment(end, zone, "--end", later=True)
        if ends_at <= max(starts_at, now):
            raise click.BadParameter(
                "must be after the start and in the future", param_hint="--end"
            )
        wanted = [
            RequestedTweet(url=url, category=category)
            for category, urls in zip(Category, (main_urls, influencer, investor), strict=True)
            for url in urls
        ]
        if not wanted:
            raise click.UsageError(
                "give at least one tweet with --main, --influencer or --investor"
            )
        preferences = PRESETS[AlertPreset(alerts.replace("-", "_"))]
        if threshold is not None:
            preferences = replace(preferences, importance_threshold=threshold)
        rule = take_quote_rule(choices, before=DEFAULT_RULE)
        try:
            wanted_pace = new_pace(choices)
        except InvalidPace as error:
            option = f"--{error.field.replace('_', '-')}"
            raise click.BadParameter(str(error), param_hint=option) from error
        try:
            enrolled = start_campaign(
                NewCampaign(
                    name=name, client_name=client, client_email=email, starts_at=starts_at,
                    ends_at=ends_at, timezone=timezone,
                    alerts=preferences, pace=wanted_pace, quotes=rule,
                ),
                wanted,
                provider=provider_for(Endpoint.TWEETS),
                queue=JobQueue(),
            )  # fmt: skip
            refused, number = enrolled.refused, enrolled.campaign.pk
        except NoUsableTweets as error:
            for item in error.refused:
                click.echo(f"rejected: {item.url}: {item.problem}", err=True)
            raise click.ClickException("none of the tweets can be watched") from error
    for item in refused:
        click.echo(f"rejected: {item.url}: {item.problem}", err=True)
    if enrolled.unverified:
        click.echo(enrolled.unverified, err=True)
    until = f"{ends_at.astimezone(zone):%Y-%m-%d %H:%M %Z}"
    click.echo(f"Campaign {number} watches {counted(len(enrolled.taken), 'tweet')} until {until}.")


def _moment(given: datetime, zone: ZoneInfo, option: str, *, later: bool = False) -> datetime:
    try:
        return moment_of(given, zone, later=later)
    except OutOfBounds as error:
        raise click.BadParameter(str(error), param_hint=option) from error


@campaign.command("list")
@click.option("--search", default="", metavar="WORDS", help="Words of the name or the client.")
def list_campaigns(search: str) -> None:
    """List campaigns, newest first."""
    with django_ready():
        from socap.campaigns.campaign_search import matching_campaigns

        for item in matching_campaigns(text=search):
            client = f" ({item.client_name})" if item.client_name else ""
            click.echo(
                f"{item.pk:>4}  {item.status:<10} {item.entries.count():>4} tweets  "
                f"{item.starts_at:%Y-%m-%d %H:%M} to {item.ends_at:%Y-%m-%d %H:%M} UTC  "
                f"{item.name}{client}"
            )


@campaign.command("show")
@click.argument("number", type=int)
def show_campaign(number: int) -> None:
    """Show campaign NUMBER: totals, tweets with coverage, and the most important engagers."""
    with django_ready():
        from socap.analytics.engagements.coverage import tweet_states
        from socap.analytics.engagers.ranking import engagers
        from socap.analytics.growth.deltas import deltas
        from socap.analytics.growth.totals import totals
        from socap.campaigns.models import Campaign

        found = Campaign.objects.filter(pk=number).first()
        if found is None:
            raise click.ClickException(f"there is no campaign {number}; see `socap campaign list`")
        newest = totals(found)
        gained = deltas(found, as_of=newest.as_of).whole.start
        click.echo(f"{found.name}: {found.status}, polled {utc(found.cycle_at)}")
        for name in ("likes", "retweets", "replies", "quotes", "views"):
            total, since_start = getattr(newest.whole.total, name), getattr(gained, name)
            click.echo(f"  {name:<9}{total:>12,}  {since_start:+,} since start")
        click.echo("\nTweets")
        for state in tweet_states(found):
            click.echo(
                f"  {state.category:<11}{state.known:>6} of {state.counted:<6} engagements identified"
                f"  {state.tweet.url}" + (f"  ({state.problem})" if state.problem else "")
            )
        click.echo("\nMost important")
        for engager in engagers(found, limit=10):
            click.echo(f"  {engager.importance:>4}  @{engager.username:<20} {engager.explanation}")


@campaign.command("results")
@click.argument("number", type=int)
@click.option("--cost", "costs", multiple=True, nargs=2, metavar="TWEET DOLLARS",
              help='Enter what was paid for a tweet, "" to take it away; repeatable.')  # fmt: skip
def results(number: int, costs: tuple[tuple[str, str], ...]) -> None:
    """Show what each tweet of campaign NUMBER brought, the best first; enter what tweets cost."""
    with django_ready():
        from socap.campaigns.models import Campaign
        from socap.cli.result_commands import describe_results, store_costs

        found = Campaign.objects.filter(pk=number).first()
        if found is None:
            raise click.ClickException(f"there is no campaign {number}; see `socap campaign list`")
        if costs:
            try:
                store_costs(found, costs)
            except ValueError as error:
                raise click.BadParameter(str(error), param_hint="--cost") from error
        lines = describe_results(found)
    for line in lines:
        click.echo(line)


@campaign.command("own")
@click.argument("number", type=int)
@click.option("--team", multiple=True, metavar="NAME", help="List a staff account; repeatable.")
@click.option("--paid", multiple=True, metavar="NAME", help="List a paid account; repeatable.")
@click.option("--remove", multiple=True, metavar="NAME", help="Take one off the list; repeatable.")
def own_accounts(
    number: int, team: tuple[str, ...], paid: tuple[str, ...], remove: tuple[str, ...]
) -> None:
    """Show or change the own accounts of campaign NUMBER, which its client's campaigns share.

    NAME is an @name, an address on X or an id. Own accounts trigger no alerts and are not ranked.
    """
    with django_ready():
        from socap.campaigns.models import Campaign
        from socap.cli.own_account_commands import change_own_accounts, describe_own_accounts

        found = Campaign.objects.filter(pk=number).first()
        if found is None:
            raise click.ClickException(f"there is no campaign {number}; see `socap campaign list`")
        problems = change_own_accounts(found, team=team, paid=paid, remove=remove)
        lines = describe_own_accounts(found)
    for line in lines:
        click.echo(line)
    for problem in problems:
        click.echo(problem, err=True)
    if problems:
        raise SystemExit(1)


@campaign.command("notes")
@click.argument("number", type=int)
@click.option("--add", "text", default=None, metavar="TEXT", help="Say what happened.")
@click.option("--at", type=click.DateTime(), default=None,
              help="When, in the campaign's time zone. Default: now.")  # fmt: skip
@click.option("--for-client", is_flag=True, help="Show the new note to the client, too.")
@click.option("--remove", type=click.IntRange(1, 2**63 - 1), default=None, metavar="ID",
              help="Remove the note with this ID.")  # fmt: skip
def notes(
    number: int, text: str | None, at: datetime | None, for_client: bool, remove: int | None
) -> None:
    """Show the notes on the chart of campaign NUMBER, add one, or remove one."""
    if text is None and (at or for_client):
        raise click.UsageError("give the note's text with --add")
    with django_ready():
        from socap.campaigns.models import Campaign
        from socap.cli.note_commands import describe_notes, note_problem, remove_note, store_note

        found = Campaign.objects.filter(pk=number).first()
        if found is None:
            raise click.ClickException(f"there is no campaign {number}; see `socap campaign list`")
        if text is not None:
            text = " ".join(text.split())
            if problem := note_problem(text):
                raise click.BadParameter(problem, param_hint="--add")
            moment = _moment(at, zone_of(found.timezone), "--at") if at else None
            store_note(found, at=moment, text=text, for_client=for_client)
        if remove is not None and not remove_note(found, remove):
            raise click.ClickException(
                f"campaign {number} has no note {remove}; see `socap campaign notes {number}`"
            )
        lines = describe_notes(found)
    for line in lines:
        click.echo(line)


@campaign.command("likers")
@click.argument("number", type=int)
@click.option("--link", metavar="NAME", help="Create or renew the link for this author.")
@click.option("--asked-by", default="SOCAP", show_default=True, help="Who asks, for the author.")
@click.option("--end", metavar="NAME", help="Revoke this author's link and permission.")
def likers(number: int, link: str | None, asked_by: str, end: str | None) -> None:
    """Show which authors of campaign NUMBER have connected; ask one, or end it.

    NAME is the @name or id of an author of a main tweet.
    """
    with django_ready():
        from socap.campaigns.models import Campaign
        from socap.cli.liker_commands import (
            create_author_link,
            describe_authors,
            end_author_connection,
        )

        found = Campaign.objects.filter(pk=number).first()
        if found is None:
            raise click.ClickException(f"there is no campaign {number}; see `socap campaign list`")
        try:
            lines = [create_author_link(found, link, asked_by=_who_asks(asked_by))] if link else []
            lines += [end_author_connection(found, end)] if end else []
        except ValueError as error:
            raise click.ClickException(str(error)) from error
        lines = lines or describe_authors(found)
    for line in lines:
        click.echo(line)


def _who_asks(name: str) -> str:
    """Returns the name on one line, if it is fit for the author's page."""
    from socap.collection.models import AuthorLink

    name = " ".join(name.split())
    validate_fields(AuthorLink(asked_by=name), asked_by="--asked-by")
    return name


@click.command()
def trigger() -> None:
    """Complete ended campaigns and poll all active ones now."""
    with django_ready():
        from socap.collection.polling.schedule import plan
        from socap.collection.queue.job_queue import JobQueue

        planned = plan(queue=JobQueue(), forced=True)
    click.echo(
        f"{counted(planned.completed, 'campaign')} completed, {planned.campaigns} polled: "
        f"{counted(planned.tweets, 'tweet')}, {counted(planned.jobs_queued, 'job')} queued."
    )
    for problem in planned.problems:
        click.echo(f"not planned: {problem}", err=True)
    if planned.problems:
        raise SystemExit(1)


@click.command()
@click.option("--poll-interval-minutes", type=click.IntRange(1, 1440), default=None,
              help="How often campaigns with a fixed pace are read.")  # fmt: skip
@click.option("--default-pace", type=click.Choice(["fixed", "adaptive"]), default=None,
              help="How new campaigns are read.")  # fmt: skip
@click.option("--default-target-delay-minutes", type=click.IntRange(1, 1440), default=None,
              help="The average delay of new campaigns without a budget.")  # fmt: skip
@click.option("--sweep-hours", type=click.IntRange(1, 168), default=None,
              help="How often a list is read whose counter has not moved.")  # fmt: skip
@click.option("--followings-refresh-hours", type=click.IntRange(1, 8760), default=None,
              help="How often the followings of important people are read again.")  # fmt: skip
@click.option("--calls-per-second", type=FiniteRange(0.01, 1000), default=None,
              help="Rate limit for provider calls, shared by all workers.")  # fmt: skip
@click.option("--address", default=None, metavar="URL",
              help="SOCAP's public address, for links in messages.")  # fmt: skip
def settings(address: str | None, **given: float | str | None) -> None:
    """Show or change the system settings of a running installation."""
    address = _origin(address)
    changes = {name: value for name, value in given.items() if value is not None}
    with django_ready():
        from socap.access.address_changes import set_address
        from socap.campaigns.public_address import (
            AddressSource,
            link_problem,
            public_address,
        )
        from socap.collection.models import Policy
        from socap.collection.polling.policy import change_policy
        from socap.collection.provider.provider_account import provider_accounts

        policy = change_policy(**changes) if changes else Policy.current()
        if address is not None:
            set_address(None, address)
        for name in given:
            value = getattr(policy, name)
            shown = value if isinstance(value, str) else f"{value:g}"
            click.echo(f"{name:<29}{shown}")
        limits = [account.limit for account in provider_accounts() if account.limit]
        if limits and limits[0].fixed_by:
            click.echo(
                f"{limits[0].fixed_by} is set to {limits[0].made:g} and overrides --calls-per-second."
            )
        for advice in filter(None, (limit.advice for limit in limits)):
            click.echo(advice)
        known, problem = public_address(), link_problem()
        click.echo(f"{'address':<26}{known.url}  ({known.source.value})")
    if address is not None and known.source is AddressSource.ENVIRONMENT:
        click.echo("SOCAP_BASE_URL is set and overrides --address.", err=True)
    if problem:
        click.echo(problem, err=True)


def _origin(address: str | None) -> str | None:
    from socap.lib.network.web_address import origin_of

    try:
        return origin_of(address) if address else address
    except ValueError as error:
        raise click.BadParameter(f"the address {error}", param_hint="--address") from error
