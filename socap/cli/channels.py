"""Commands for alert channels: channel add|list|test|remove, alerts process."""

from datetime import time
from typing import TYPE_CHECKING

import click

from socap.alerts.channels.registry import CHANNELS
from socap.cli.ready import django_ready
from socap.cli.wording import counted, utc

if TYPE_CHECKING:
    from socap.alerts.models import Channel


def register(main: click.Group) -> None:
    main.add_command(channel)
    main.add_command(alerts)


@click.group()
def channel() -> None:
    """Manage the channels that alerts are sent to."""


@channel.command("add")
@click.argument("name")
@click.argument("kind", type=click.Choice(list(CHANNELS)))
@click.argument("addresses", nargs=-1, required=True, metavar="ADDRESS...")
@click.option("--timezone", default="UTC", show_default=True, help="For the quiet hours.")
@click.option(
    "--option",
    "options",
    multiple=True,
    metavar="NAME=VALUE",
    help="A setting that the kind needs.",
)
@click.option("--quiet", metavar="HH:MM-HH:MM", default="", help="Hold alerts in these hours.")
def add_channel(
    name: str,
    kind: str,
    addresses: tuple[str, ...],
    timezone: str,
    options: tuple[str, ...],
    quiet: str,
) -> None:
    """Create a channel called NAME that sends to each ADDRESS: a webhook URL or an e-mail address.

    Campaigns use it if NAME is among their alert channels.
    """
    with django_ready():
        from socap.alerts.setup import InvalidChannelSetup, RecipientDraft, create_channel
        from socap.campaigns.public_address import link_problem

        quiet_from, quiet_until = _parse_quiet_hours(quiet)
        try:
            made = create_channel(
                name=name,
                kind=kind,
                options=dict(_parse_option(option) for option in options),
                recipients=[
                    RecipientDraft(
                        address=address,
                        timezone=timezone,
                        quiet_from=quiet_from,
                        quiet_until=quiet_until,
                    )
                    for address in addresses
                ],
            )
        except InvalidChannelSetup as error:
            raise click.ClickException(str(error)) from error
        secret, problem = made.secret, link_problem()
    click.echo(f"Channel {made.name} sends to {counted(len(addresses), 'recipient')}.")
    if secret:
        click.echo("Requests are signed with this secret; it is shown only once:", err=True)
        click.echo(secret)
    if problem:
        click.echo(problem, err=True)
    click.echo(f"Next: `socap channel test {made.name!r}`.", err=True)


@channel.command("list")
def list_channels() -> None:
    """List the channels, their recipients and the state of deliveries."""
    with django_ready():
        from socap.alerts.channels.registry import display_address
        from socap.alerts.models import Channel

        found = list(Channel.objects.prefetch_related("recipients"))
        for item in found:
            click.echo(f"{item.name}  ({item.kind}{'' if item.active else ', paused'})")
            for recipient in item.recipients.all():
                state = f"last delivered {utc(recipient.last_success_at)}"
                if recipient.failed_at or recipient.failures:
                    state += f"; {recipient.last_error}"
                click.echo(f"    {display_address(item.kind, recipient.address)}  {state}")
    if not found:
        click.echo("There are no channels yet; add one with `socap channel add`.")


@channel.command("test")
@click.argument("name")
def test_channel(name: str) -> None:
    """Send a test message to every recipient of the channel NAME."""
    with django_ready():
        from socap.alerts.channels.registry import display_address
        from socap.alerts.setup import send_test_messages

        kind = _channel(name).kind
        tried = [
            (display_address(kind, found.recipient.address), found.error)
            for found in send_test_messages(_channel(name))
        ]
    if not tried:
        raise click.ClickException(
            f"the channel {name} has no recipients, so nothing was sent; add one on its page"
        )
    for address, error in tried:
        click.echo(f"{address}  {error or 'accepted; check that it arrived'}")
    if any(error for _, error in tried):
        raise SystemExit(1)


@channel.command("remove")
@click.argument("name")
@click.option("--yes", is_flag=True, help="Do not ask for confirmation.")
def remove(name: str, yes: bool) -> None:
    """Remove the channel NAME and its recipients; campaigns keep the name."""
    with django_ready():
        from django.conf import settings

        from socap.alerts.setup import remove_channel

        count = _channel(name).recipients.count()
        recipients = f"its {count} recipient{'' if count == 1 else 's'}"
        if not yes:
            click.confirm(f"Remove the channel {name} with {recipients}?", abort=True)
        remove_channel(_channel(name), now=settings.SOCAP_CLOCK.now())
    click.echo(f"Channel {name} is removed.")


@click.group()
def alerts() -> None:
    """Manage alerts."""


@alerts.command("process")
@click.option("--limit", type=click.IntRange(1, 500), default=50, show_default=True)
def process(limit: int) -> None:
    """Send due alerts now, in this process; workers also do so by themselves."""
    with django_ready():
        from django.conf import settings

        from socap.alerts.manual_actions import process_due

        done = process_due(now=settings.SOCAP_CLOCK.now(), limit=limit)
    click.echo(
        f"{counted(done.processed, 'alert')} processed: {counted(done.sent, 'message')} sent, "
        f"{done.failed} failed, "
        f"{done.retrying} to be retried."
    )
    if (done.failed or done.retrying) and not done.sent:
        raise SystemExit(1)


def _channel(name: str) -> "Channel":
    from socap.alerts.models import Channel

    found = Channel.objects.filter(name=name).first()
    if found is None:
        raise click.ClickException(f"there is no channel {name!r}; see `socap channel list`")
    return found


def _parse_option(option: str) -> tuple[str, str]:
    name, given, value = option.partition("=")
    if not given:
        raise click.BadParameter(f"{option!r} does not look like NAME=VALUE", param_hint="--option")
    return name, value


def _parse_quiet_hours(text: str) -> tuple[time | None, time | None]:
    if not text:
        return None, None
    try:
        first, last = (time.fromisoformat(part.strip()) for part in text.split("-"))
    except ValueError as error:
        raise click.BadParameter(
            f"{text!r} does not look like 22:00-07:00", param_hint="--quiet"
        ) from error
    return first, last
