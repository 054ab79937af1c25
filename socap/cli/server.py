"""Commands that run services: up, web, worker, simulate, demo, init."""

import os
import sys

import click

from socap.cli.fields import FiniteRange
from socap.cli.listening import free_port, require_free, resolve_listen_address
from socap.cli.ready import django_ready
from socap.lib import env
from socap.lib.storage.dedicated_folder import purpose_of

port_option = click.option(
    "--port", type=click.IntRange(0, 65535), default=None, help="TCP port [SOCAP_PORT, 8000]."
)
host_option = click.option("--host", default=None, help="Address to listen on [SOCAP_HOST].")


def register(main: click.Group) -> None:
    for command in (up, web, worker, simulate, demo, init):
        main.add_command(command)


@click.command()
@port_option
@host_option
def up(port: int | None, host: str | None) -> None:
    """Start database, web and one worker under one supervisor; Ctrl-C stops all three."""
    _apply_listen_options(port, host)
    _refuse_demo_folder()
    from socap.cli.running import serve_everything

    serve_everything()


@click.command()
@port_option
@host_option
def web(port: int | None, host: str | None) -> None:
    """Run only the web application (with other processes on an external database)."""
    _apply_listen_options(port, host)
    _refuse_demo_folder()
    from django.conf import settings

    from socap.cli.running import ANNOUNCED, serve_web, startup_message

    alone = not ANNOUNCED.keys() & os.environ.keys()
    if alone:
        require_free(settings.SOCAP_HOST, settings.SOCAP_PORT, command=["socap", "web"])
    with django_ready(quiet=False):
        if alone:
            click.echo(startup_message())
        serve_web()


@click.command()
@click.option("--concurrency", type=click.IntRange(1, 64), default=None,
              help="Jobs at a time [SOCAP_WORKER_CONCURRENCY, 5].")  # fmt: skip
def worker(concurrency: int | None) -> None:
    """Run one worker until SIGINT or SIGTERM; start as many as you like, on any machine."""
    _refuse_demo_folder()
    with django_ready(quiet=False):
        from django.conf import settings

        from socap.collection.queue.workers import run_worker

        run_worker(concurrency=concurrency or settings.SOCAP_WORKER_CONCURRENCY)


@click.command()
@click.option("--port", type=click.IntRange(0, 65535), default=8099, show_default=True)
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--scenario", type=click.Choice(["launch"]), default="launch", show_default=True)
@click.option("--tweets", type=click.IntRange(1, 1000), default=12, show_default=True)
@click.option("--scale", type=FiniteRange(0.01, 1000), default=1.0, show_default=True,
              help="How much bigger than usual the launch is.")  # fmt: skip
@click.option("--seed", type=int, default=1, show_default=True, help="Same seed, same launch.")
@click.option("--speed", type=FiniteRange(min=0, min_open=True), default=1.0, show_default=True,
              help="Seconds of the launch per real second.")  # fmt: skip
@click.option("--qps", type=FiniteRange(min=0, min_open=True), default=20.0, show_default=True)
@click.option("--credits", type=click.IntRange(min=0), default=10_000_000, show_default=True,
              help="How many credits there are to spend.")  # fmt: skip
@click.option(
    "--key", default="demo", show_default=True, help="The API key and bearer token it accepts."
)
@click.option("--window-seconds", type=FiniteRange(min=0, min_open=True), default=None,
              help="How long X's windows of calls last, in real seconds.")  # fmt: skip
def simulate(
    port: int, host: str, scenario: str, tweets: int, scale: float, seed: int, speed: float,
    qps: float, credits: int, key: str, window_seconds: float | None,
) -> None:  # fmt: skip
    """Run an HTTP server that behaves like both providers, with a simulated launch."""
    from socap.cli.running import serve_simulator

    address = resolve_listen_address(host)
    require_free(address, port, command=["socap", "simulate"])
    serve_simulator(
        port=port, host=address, tweets=tweets, scale=scale, seed=seed, speed=speed, qps=qps,
        credits=credits, key=key, window_seconds=window_seconds,
    )  # fmt: skip


@click.command()
@port_option
@click.option("--speed", type=FiniteRange(min=1), default=60.0, show_default=True,
              help="Seconds of the launch per real second.")  # fmt: skip
@click.option("--seed", type=int, default=1, show_default=True)
def demo(port: int | None, speed: float, seed: int) -> None:
    """Watch a simulated launch, without an API key or a network.

    Uses its own database in the folder .socap-demo, or in the empty folder named by SOCAP_DATA_DIR,
    and starts over each time.
    """
    from socap.cli.demo import serve_demo

    serve_demo(port=port, speed=speed, seed=seed)


@click.command()
def init() -> None:
    """Create or update the database tables; safe to repeat."""
    with django_ready(migrated=False):
        from django.db import connection

        from socap.lib.database.migrating import migrate

        migrate()
        with connection.cursor() as cursor:
            cursor.execute("SHOW server_version")
            version = cursor.fetchone()[0]
    click.echo(f"The database is ready (PostgreSQL {version}).")
    click.echo("Next: `socap user create NAME` for the pages, `socap up` to start.")


def _apply_listen_options(port: int | None, host: str | None) -> None:
    """Writes the options to the environment, which child processes inherit.

    A host name is resolved and port 0 replaced by a free port, so that all processes agree.
    """
    host = resolve_listen_address(host or env.host("SOCAP_HOST", "127.0.0.1"))
    port = env.whole("SOCAP_PORT", 8000, at_most=65535) if port is None else port
    os.environ |= {"SOCAP_HOST": host, "SOCAP_PORT": str(port or free_port(host))}
    if "socap.settings" in sys.modules:
        raise AssertionError("settings were read before the options were applied")


def _refuse_demo_folder() -> None:
    """Refuses a demo's folder, which the next demo would empty."""
    folder = env.folder("SOCAP_DATA_DIR", ".socap")
    purpose = purpose_of(folder)
    if purpose and not env.flag("SOCAP_DEMO", False):
        raise click.ClickException(
            f"{folder} belongs to a {purpose}, which deletes its contents; "
            "set SOCAP_DATA_DIR to another one"
        )
