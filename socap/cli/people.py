"""Commands for the important list: people import|sync|top."""

import time
from pathlib import Path

import click

from socap.cli.ready import django_ready
from socap.cli.wording import counted


def register(main: click.Group) -> None:
    main.add_command(people)


@click.group()
def people() -> None:
    """Manage the important list."""


@people.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--columns",
    metavar="FIELDS",
    help="The column fields in order, separated by commas: username, weight, tags, name, active or"
    " ignore.",
)
def import_list(file: Path, columns: str | None) -> None:
    """Import people from FILE: a table with username, weight, tags and name, or a JSON list.

    Columns are detected and printed; --columns overrides this. Existing people are updated, nobody
    is removed; bad lines are reported and the others imported.
    """
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise click.ClickException(f"{file} is not UTF-8 text; save it as UTF-8 CSV") from error
    with django_ready():
        from django.conf import settings

        from socap.people.csv_table import FIELDS
        from socap.people.former_names import reject_former_names
        from socap.people.important_list import store_people
        from socap.people.important_list_parser import parse_list

        fields = [name.strip().lower() for name in columns.split(",")] if columns else None
        if fields and (unknown := set(fields) - set(FIELDS)):
            names = ", ".join(sorted(unknown))
            raise click.BadParameter(
                f"{names}: not one of {', '.join(FIELDS)}", param_hint="--columns"
            )
        parsed = reject_former_names(parse_list(text, fields=fields))
        if fields and len(fields) != len(parsed.columns):
            problem = f"{len(fields)} given, but {file.name} has {len(parsed.columns)} columns"
            raise click.BadParameter(problem, param_hint="--columns")
        stored = store_people(parsed.entries, now=settings.SOCAP_CLOCK.now())
    titled = len(parsed.columns) > 1 or parsed.has_header
    for number, column in enumerate(parsed.columns if titled else (), start=1):
        title = f" “{column.title}”" if column.title else ""
        click.echo(f"column {number}{title}: {column.field}")
    for refused in parsed.refused:
        click.echo(f"line {refused.line}: {refused.field} {refused.problem}", err=True)
    click.echo(
        f"{stored.added} added, {stored.changed} changed, {stored.unchanged} unchanged, "
        f"{len(parsed.refused)} rejected; {counted(stored.rescored, 'account')} rescored."
    )
    if stored.added:
        click.echo("Next: run `socap people sync` to read whom they follow.")
    if parsed.refused and not parsed.entries:
        raise SystemExit(1)


@people.command()
def sync() -> None:
    """Read whom the active people follow, with a progress bar; safe to interrupt and repeat.

    Runs in this process, together with any running workers.
    """
    with django_ready():
        from django.conf import settings

        from socap.collection.health.status import unread_reasons
        from socap.collection.polling.schedule import sync_people
        from socap.collection.queue.job_queue import JobQueue
        from socap.collection.queue.workers import run_followings_jobs
        from socap.people.models import ImportantPerson

        total = ImportantPerson.objects.filter(active=True).count()
        if not total:
            raise click.ClickException("the list is empty; start with `socap people import FILE`")
        started, began = time.monotonic(), settings.SOCAP_CLOCK.now()
        sync_people(queue=JobQueue())
        with click.progressbar(length=total, label="reading followings") as bar:
            for left in run_followings_jobs():
                bar.update(max(0, total - left - bar.pos))
        active = ImportantPerson.objects.filter(active=True)
        total = active.count()  # two entries of one account may have been merged
        unread = unread_reasons(active.exclude(synced_at__isnull=False, synced_at__gte=began))
        read = total - len(unread)
        notes = list(active.exclude(note="").filter(sync_started_at__gte=began))
        known = sum(ImportantPerson.objects.values_list("following_known", flat=True))
    for username, problem in unread.items():
        click.echo(f"@{username}: {problem}", err=True)
    for person in notes:
        click.echo(person.note)
    click.echo(
        f"{read} of {total} people read, {counted(known, 'following')} known, "
        f"{time.monotonic() - started:.0f} s."
    )
    if total and not read:
        raise SystemExit(1)


@people.command()
@click.option("--limit", type=click.IntRange(1, 500), default=20, show_default=True)
def top(limit: int) -> None:
    """Show the most important accounts seen so far, and why."""
    with django_ready():
        from socap.people.importance import explanations
        from socap.people.models import Account

        accounts = list(Account.objects.order_by("-importance", "id")[:limit])
        why = explanations([account.id for account in accounts])
        for account in accounts:
            roles = ", ".join(account.categories)
            click.echo(
                f"{account.importance:>5}  @{account.username:<20} {why[account.id]}  [{roles}]"
            )
    if not accounts:
        click.echo("Nobody has engaged yet.")
