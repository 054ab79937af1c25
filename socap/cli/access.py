"""Commands that let people and programs in: user create|reset, apikey create|list|revoke."""

import getpass
import sys

import click

from socap.cli.fields import validate_fields
from socap.cli.ready import django_ready


def register(main: click.Group) -> None:
    main.add_command(apikey)
    main.add_command(user)


@click.group()
def apikey() -> None:
    """Keys for the API."""


@apikey.command("create")
@click.argument("name")
@click.option("--scope", type=click.Choice(["read", "write", "admin"]), default="admin",
              show_default=True)  # fmt: skip
def create_key(name: str, scope: str) -> None:
    """Make a key called NAME; the last line printed is the key, shown only this once."""
    with django_ready():
        from socap.access.api_keys import issue_key
        from socap.access.models import ApiKey

        validate_fields(ApiKey(name=name), name="NAME")
        key = issue_key(name, scope=scope)
    click.echo(f"A key with scope {scope} for {name!r}; it is shown only now:", err=True)
    click.echo(key)


@apikey.command("list")
def list_keys() -> None:
    """Show the keys without their secret."""
    with django_ready():
        from socap.access.models import ApiKey

        for key in ApiKey.objects.order_by("pk"):
            state = "revoked" if key.revoked_at else f"last used {key.last_used_at or 'never'}"
            click.echo(f"{key.pk:>4}  {key.prefix}…  {key.scope:<6} {key.name}  ({state})")


@apikey.command("revoke")
@click.argument("number", type=int)
def revoke_key(number: int) -> None:
    """Revoke the key with this NUMBER (see `socap apikey list`)."""
    with django_ready():
        from datetime import UTC, datetime

        from socap.access.models import ApiKey

        found = ApiKey.objects.filter(pk=number, revoked_at=None)
        if not found.update(revoked_at=datetime.now(UTC)):
            raise click.ClickException(f"there is no valid key number {number}")
    click.echo(f"Key {number} is revoked.")


@click.group()
def user() -> None:
    """Logins for the pages."""


@user.command("create")
@click.argument("name")
@click.option("--email", default="")
@click.option("--role", type=click.Choice(["admin", "operator", "viewer"]), default="admin",
              show_default=True)  # fmt: skip
@click.option("--password", default=None, help="Asked for, or read from standard input, if absent.")
def create_user(name: str, email: str, role: str, password: str | None) -> None:
    """Create a login called NAME."""
    with django_ready():
        from django.contrib.auth.password_validation import validate_password
        from django.core.exceptions import ValidationError

        from socap.access.models import User

        login = User(username=name, email=email)
        validate_fields(login, username="NAME", email="--email")
        if User.objects.filter(username=name).exists():
            raise click.ClickException(f"there is a user {name!r} already")
        secret = password or _ask_password()
        try:
            validate_password(secret, login)
        except ValidationError as error:
            raise click.ClickException("password: " + " ".join(error.messages)) from error
        User.objects.create_user(
            name, email=email, password=secret, role=role, is_superuser=role == "admin"
        )
    click.echo(f"{name} can sign in as {role}.")


@user.command("reset")
@click.argument("name")
def reset_user(name: str) -> None:
    """Print a link with which NAME sets a new password, once, within a day.

    It also turns off two-factor sign-in and forgets wrong tries: for those who are locked out.
    """
    with django_ready():
        from axes.utils import reset

        from socap.access.audit import record
        from socap.access.models import User
        from socap.access.passwords import password_reset_link
        from socap.access.two_factor import disable
        from socap.campaigns.public_address import link_problem

        login = User.objects.filter(username=name, is_active=True).first()
        if login is None:
            raise click.ClickException(f"there is no active user {name!r}")
        if disable(login):
            click.echo("Two-factor sign-in is off; it can be set up again.", err=True)
        reset(username=name)
        record(None, "user.reset-by-command", on=login)
        link, problem = password_reset_link(login), link_problem()
    click.echo(f"{name} sets a new password here, once, within a day:", err=True)
    click.echo(link)
    if problem:
        click.echo(problem, err=True)


def _ask_password() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    first = getpass.getpass("Password: ")
    if getpass.getpass("Again: ") != first:
        raise click.ClickException("the two passwords differ")
    return first
