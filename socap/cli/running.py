"""Runs SOCAP's services: web, worker, everything together, or the simulator."""

import logging
import os
import shlex
import sys
import threading
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from socap.cli.listening import is_listening, require_free
from socap.cli.ready import django_ready
from socap.cli.request_pools import request_limits
from socap.lib import supervisor
from socap.lib.clock import Clock
from socap.lib.supervisor import Service, Supervisor

if TYPE_CHECKING:
    from socap.simulator import Simulator

CATEGORIES = {
    "main": "maintweets",
    "influencer": "influencer_twts",
    "investor": "investor_twts",
}
# Tells a web process that its parent prints the startup message.
ANNOUNCED = {"SOCAP_ANNOUNCED": "yes"}
# A dead database is noticed at once; whether it accepts connections is checked at this interval.
DATABASE_CHECK_SECONDS = 2.0


def serve_web() -> None:
    """Serves the pages and the API in this process until it is stopped."""
    from django.conf import settings

    from socap.collection.health.worker_monitor import monitor_workers
    from socap.lib.network.http_server import HttpServer
    from socap.wsgi import application

    server = HttpServer(
        application, host=settings.SOCAP_HOST, port=settings.SOCAP_PORT, rules=request_limits
    )
    threading.Thread(target=monitor_workers, name="worker_monitor", daemon=True).start()
    server.run()


def serve_everything(*extra: Service, announce: str = "", log: Path | None = None) -> None:
    """Runs database, web and one worker until SIGINT or SIGTERM, logging to `log` if given."""
    from django.conf import settings

    host, port = settings.SOCAP_HOST, settings.SOCAP_PORT
    # This comes first because it needs no running database.
    require_free(host, port, command=["socap", "demo" if settings.SOCAP_DEMO else "up"])
    with django_ready(quiet=False):
        from django.core.checks import run_checks
        from django.db import connections

        if log is not None:
            log_to_file(log)
        for message in run_checks():
            click.echo(f"{message.id}: {message.msg} {message.hint or ''}", err=True)
        messages = [announce or startup_message()]
        connections.close_all()
        embedded = settings.EMBEDDED_POSTGRES
        # Child processes use the running database; only the supervisor starts and stops it.
        shared = {"DATABASE_URL": embedded.url} if embedded is not None else {}

        checked_at = 0.0

        def watch() -> None:
            nonlocal checked_at
            if embedded is not None and not embedded.running:
                click.echo("the database has stopped; restarting it", err=True)
                embedded.restart()
            elif embedded is not None and time.monotonic() - checked_at > DATABASE_CHECK_SECONDS:
                if not embedded.serving:
                    click.echo("the database accepts no connections; restarting it", err=True)
                    embedded.restart()
                checked_at = time.monotonic()
            if messages and is_listening(host, port):
                click.echo(messages.pop())

        Supervisor(
            [
                *extra,
                Service(name="web", command=socap_command("web"), environment=shared | ANNOUNCED),
                Service(name="worker", command=socap_command("worker"), environment=shared),
            ],
            grace=settings.SOCAP_WORKER_GRACE_SECONDS + 2,
            watch=watch,
            log=log,
        ).run()


def log_to_file(log: Path) -> None:
    """Redirects logs to the file; only messages about dead processes also go to the terminal."""
    terminal = logging.StreamHandler()
    terminal.setLevel(logging.ERROR)
    for handler in logging.getLogger().handlers:
        if isinstance(handler, logging.StreamHandler):
            terminal.setFormatter(handler.formatter)
            handler.setStream(log.open("a"))
    logging.getLogger(supervisor.__name__).addHandler(terminal)


def startup_message() -> str:
    """Returns SOCAP's address for the terminal, with the setup token until there is a user."""
    from django.conf import settings
    from django.urls import reverse

    from socap.campaigns.public_address import AddressSource, link_problem, public_address
    from socap.web.signin.first_run import is_first_run, write_setup_token

    known = public_address()
    local = known.source is AddressSource.DEFAULT
    base_url = settings.SOCAP_LOCAL_URL if local else known.url
    token, lines = write_setup_token(), []
    if is_first_run():
        lines += [f"SOCAP: {base_url}{reverse('welcome')}?token={token}"]
        lines += [f"  the token for the first login is also in {settings.SOCAP_SETUP_TOKEN_PATH}"]
    else:
        lines += [f"SOCAP: {base_url}{reverse('campaigns')}"]
    if local and settings.SOCAP_HOST in ("0.0.0.0", "::"):
        lines += ["  from other machines: use this machine's name or address instead"]
    if problem := link_problem():
        lines += [f"  {problem}"]
    return "\n".join(lines)


def serve_simulator(
    *,
    port: int,
    host: str,
    tweets: int,
    scale: float,
    seed: int,
    speed: float,
    qps: float,
    credits: int,
    key: str,
    window_seconds: float | None,
) -> None:
    """Serves a simulated launch in this process until it is stopped."""
    from socap.simulator import Simulator

    # A clock from the environment is shared with the product.
    clock_setting = os.environ.get("SOCAP_CLOCK", "")
    clock = (
        Clock.parse(clock_setting) if clock_setting else Clock(epoch=datetime.now(UTC), speed=speed)
    )
    simulator = Simulator(
        host=host,
        port=port,
        seed=seed,
        tweets=tweets,
        scale=scale,
        clock=clock,
        api_key=key,
        qps=qps,
        credits=credits,
        window_seconds=window_seconds,
    )
    click.echo(_simulator_instructions(simulator, key))
    simulator.serve_forever()


def _simulator_instructions(simulator: "Simulator", key: str) -> str:
    """Returns the settings that point SOCAP here, and the tweets by category, ready to paste."""
    from socap.simulator.server.truth import campaign_form

    form = campaign_form(simulator.launch)
    lines = [
        "simulator of twitterapi.io; SOCAP watches it with",
        f"  TWITTER_API_URL={simulator.url} TWITTER_API_KEY={shlex.quote(key)}",
        "the same launch as X API v2",
        f"  SOCAP_SOURCE=x_api_v2 X_API_URL={simulator.url} X_BEARER_TOKEN={shlex.quote(key)}",
        "the app that its authors can connect",
        f"  X_CLIENT_ID={simulator.client_id} X_CLIENT_SECRET={simulator.client_secret}",
    ]
    for name, field in CATEGORIES.items():
        lines += [f"{name} tweets", *(f"  {item['url']}" for item in form[field])]
    lines += [f"important people, and all of this as JSON: {simulator.url}/_launch"]
    return "\n".join(lines)


def socap_command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "socap.cli", *arguments]
