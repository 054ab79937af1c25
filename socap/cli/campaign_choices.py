"""`socap campaign compare` and `quotes`: what a campaign is compared with, and which quotes it watches."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from socap.cli.ready import django_ready

if TYPE_CHECKING:
    from socap.campaigns.models import Campaign
    from socap.campaigns.quotes.quote_choice import QuoteRule

F = TypeVar("F", bound=Callable[..., Any])

NO_NUMBER = "none"
# The options that make a rule, and its fields.
QUOTE_FIELDS = {
    "watch_quotes": "enabled",
    "quote_importance": "importance",
    "quote_views": "views",
    "quote_limit": "limit",
    "suggest_tweets": "suggestions",
}


def quote_options(command: F) -> F:
    """Decorator: adds the options that say which quotes are watched; those not given are None."""
    number = f'"{NO_NUMBER}": does not matter.'
    for option in reversed((
        click.option("--watch-quotes/--no-watch-quotes", default=None,
                     help="Read important quotes like tweets of their own."),
        click.option("--quote-importance", metavar="N",
                     help=f"Watch quotes by people of this importance and above. {number}"),
        click.option("--quote-views", metavar="N",
                     help=f"Watch quotes with this many views and more. {number}"),
        click.option("--quote-limit", metavar="N", help="Watch at most this many quotes at once."),
        click.option("--suggest-tweets/--no-suggest-tweets", default=None,
                     help="Suggest other tweets of the campaign's authors, and quotes with reach."),
    )):  # fmt: skip
        command = option(command)
    return command


def take_quote_rule(given: dict[str, Any], *, before: "QuoteRule") -> "QuoteRule":
    """Removes the options of `quote_options` from `given` and returns the rule that they make."""
    from socap.campaigns.quotes.quote_choice import InvalidQuoteRule, chosen_quote_rule

    typed = {field: given.pop(option) for option, field in QUOTE_FIELDS.items()}
    try:
        return chosen_quote_rule(
            {field: _value(typed) for field, typed in typed.items() if typed is not None},
            before=before,
        )
    except InvalidQuoteRule as error:
        option = next(name for name, field in QUOTE_FIELDS.items() if field == error.field)
        hint = f"--{option.replace('_', '-')}"
        raise click.BadParameter(str(error), param_hint=hint) from error


def _value(typed: str | bool) -> int | str | bool | None:
    if not isinstance(typed, str):
        return typed
    text = typed.strip().lower()
    return None if text == NO_NUMBER else int(text) if text.isdecimal() else typed


@click.command("quotes")
@click.argument("number", type=int)
@quote_options
def quotes(number: int, **given: Any) -> None:
    """Show the watched quotes of campaign NUMBER; change which ones are watched."""
    with django_ready():
        from socap.campaigns.models import Campaign

        found = Campaign.objects.filter(pk=number).first()
        if found is None:
            raise click.ClickException(f"there is no campaign {number}; see `socap campaign list`")
        if any(value is not None for value in given.values()):
            found = _change_rule(found, given)
        lines = _describe_quotes(found)
    for line in lines:
        click.echo(line)


def _change_rule(campaign: "Campaign", given: dict[str, Any]) -> "Campaign":
    """Stores the rule, and watches what it demands of the quotes that are known."""
    from django.conf import settings
    from django.db import transaction

    from socap.access.audit import changes_between, record
    from socap.campaigns.lifecycle import edit_campaign
    from socap.campaigns.locks import lock_campaign
    from socap.campaigns.quotes.quote_choice import quote_rule_of
    from socap.collection.polling.new_quotes import follow_quote_rule

    now = settings.SOCAP_CLOCK.now()
    with transaction.atomic():
        campaign = lock_campaign(campaign)
        before = quote_rule_of(campaign)
        after = take_quote_rule(given, before=before)
        if after != before:
            edit_campaign(campaign, now=now, **after.columns)
            details = changes_between(before.columns, after.columns)
            record(None, "campaign.edited", on=campaign, details=details)
    follow_quote_rule(campaign, now=now)
    return campaign


def _describe_quotes(campaign: "Campaign") -> list[str]:
    from socap.analytics.engagements.quote_reach import reach_through_quotes
    from socap.campaigns.quotes.quote_choice import quote_rule_of

    rule, reach = quote_rule_of(campaign), reach_through_quotes(campaign)
    reasons = []
    if rule.importance is not None:
        reasons.append(f"by people of importance {rule.importance:,} or more")
    if rule.views is not None:
        reasons.append(f"with {rule.views:,} views or more")
    how = f"quotes {' or '.join(reasons)}" if rule.enabled else "only quotes that you choose"
    watching = sum(quote.stopped_at is None for quote in reach.quotes)
    lines = [
        f"watched      {how}; {watching} of at most {rule.limit} are",
        f"suggestions  {'on' if rule.suggestions else 'off'}",
    ]
    if reach.quotes:
        lines.append(f"\n{'important':>9} {'people':>7} {'views':>12}  quote")
    for quote in reach.quotes:
        views = "-" if quote.views is None else f"{quote.views:,}"
        stopped = "  (stopped)" if quote.stopped_at else ""
        lines.append(f"{quote.important:>9,} {quote.people:>7,} {views:>12}  {quote.url}{stopped}")
    return lines


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
