"""The command `socap campaign compare`."""

import click

from socap.cli.ready import django_ready


@click.command("compare")
@click.argument("number", type=int)
@click.option("--with", "launches", multiple=True, metavar="LAUNCH",
              help="Compare with this one from now on, campaign-N or curve-N; repeatable.")  # fmt: skip
@click.option("--with-earlier", is_flag=True, help="Compare with all earlier launches again.")
def compare(number: int, launches: tuple[str, ...], with_earlier: bool) -> None:
    """Show where campaign NUMBER stands among other launches; choose which ones these are."""
    if launches and with_earlier:
        raise click.UsageError("give --with or --with-earlier, not both")
    with django_ready():
        from socap.campaigns.comparison.comparison_choice import UnknownLaunch
        from socap.campaigns.models import Campaign
        from socap.cli.result_commands import choose_launches, describe_comparison

        found = Campaign.objects.filter(pk=number).first()
        if found is None:
            raise click.ClickException(f"there is no campaign {number}; see `socap campaign list`")
        if launches or with_earlier:
            try:
                found = choose_launches(found, launches)
            except UnknownLaunch as error:
                raise click.BadParameter(str(error), param_hint="--with") from error
        lines = describe_comparison(found)
    for line in lines:
        click.echo(line)
