"""Commands for users and API keys: user create|reset, apikey create|list|revoke."""

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
    """Manage API keys."""


@apikey.command("create")
@click.argument("name")
@click.option("--scope", type=click.Choice(["read", "write", "admin"]), default="admin",
              show_default=True)  # fmt: skip
def create_key(name: str, scope: str) -> None:
    """Create a key called NAME. The last line printed is the key; it is shown only once."""
    with django_ready():
        from socap.access.api_keys import issue_key
        from socap.access.models import ApiKey

        validate_fields(ApiKey(name=name), name="NAME")
        key = issue_key(name, scope=scope)
    click.echo(f"API key {name!r} with scope {scope}; it is shown only once:", err=True)
    click.echo(key)


@apikey.command("list")
def list_keys() -> None:
    """List the keys, without their secrets."""
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
            raise click.ClickException(
                f"there is no valid key number {number}; see `socap apikey list`"
            )
    click.echo(f"Key {number} is revoked.")


@click.group()
def user() -> None:
    """Manage users."""


@user.command("create")
@click.argument("name")
@click.option("--email", default="")
@click.option("--role", type=click.Choice(["admin", "operator", "viewer"]), default="admin",
              show_default=True)  # fmt: skip
@click.option("--password", default=None, help="Default: prompt, or read from standard input.")
def create_user(name: str, email: str, role: str, password: str | None) -> None:
    """Create a user called NAME."""
    with django_ready():
        from django.contrib.auth.password_validation import validate_password
        from django.core.exceptions import ValidationError

        from socap.access.models import User

        login = User(username=name, email=email)
        validate_fields(login, username="NAME", email="--email")
        if User.objects.filter(username=name).exists():
            raise click.ClickException(f"there is already a user {name!r}; choose another name")
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
    """Print a link with which NAME can set a new password, once, within a day.

    Also disables two-factor sign-in and clears failed attempts, for users who are locked out.
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
            raise click.ClickException(
                f"there is no active user {name!r}; the page Users lists the names"
            )
        if disable(login):
            click.echo("Two-factor sign-in is off; the user can set it up again.", err=True)
        reset(username=name)
        record(None, "user.reset-by-command", on=login)
        link, problem = password_reset_link(login), link_problem()
    click.echo(f"{name} can set a new password here, once, within a day:", err=True)
    click.echo(link)
    if problem:
        click.echo(problem, err=True)


def _ask_password() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    first = getpass.getpass("Password: ")
    if getpass.getpass("Again: ") != first:
        raise click.ClickException("the two passwords differ; enter the same one twice")
    return first
