"""Runs the parts of SOCAP as processes."""

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

from socap.cli.lanes import request_limits
from socap.cli.listening import is_listening, require_free
from socap.cli.ready import django_ready
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
# Tells a web process that the one above it says where SOCAP is reached.
ANNOUNCED = {"SOCAP_ANNOUNCED": "yes"}
# A death shows without asking; whether the database takes connections is asked so often.
DATABASE_CHECK_SECONDS = 2.0


def serve_web() -> None:
    """Serve the pages and the API in this process until it is told to stop."""
    from django.conf import settings

    from socap.collection.health.worker_monitor import keep_watching_workers
    from socap.lib.network.http_server import HttpServer
    from socap.wsgi import application

    server = HttpServer(
        application, host=settings.SOCAP_HOST, port=settings.SOCAP_PORT, rules=request_limits
    )
    threading.Thread(target=keep_watching_workers, name="worker_monitor", daemon=True).start()
    server.run()


def serve_everything(*extra: Service, announce: str = "", log: Path | None = None) -> None:
    """Database, web and one worker, until SIGINT or SIGTERM; with `log` they write into that file."""
    with django_ready(quiet=False):
        from django.conf import settings
        from django.core.checks import run_checks
        from django.db import connections

        if log is not None:
            log_to_file(log)
        host, port = settings.SOCAP_HOST, settings.SOCAP_PORT
        require_free(host, port, command=["socap", "demo" if settings.SOCAP_DEMO else "up"])
        for message in run_checks():
            click.echo(f"{message.id}: {message.msg} {message.hint or ''}", err=True)
        messages = [announce or startup_message()]
        connections.close_all()
        embedded = settings.EMBEDDED_POSTGRES
        # Children join the database that runs already; only the supervisor starts and stops it.
        shared = {"DATABASE_URL": embedded.url} if embedded is not None else {}

        checked_at = 0.0

        def watch() -> None:
            nonlocal checked_at
            if embedded is not None and not embedded.running:
                click.echo("the database died, starting it again", err=True)
                embedded.revive()
            elif embedded is not None and time.monotonic() - checked_at > DATABASE_CHECK_SECONDS:
                if not embedded.serving:
                    click.echo("the database takes no connections, starting it again", err=True)
                    embedded.revive()
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
    """Leave the terminal to what a person is to read; of the logs only deaths of processes stay there."""
    terminal = logging.StreamHandler()
    terminal.setLevel(logging.ERROR)
    for handler in logging.getLogger().handlers:
        if isinstance(handler, logging.StreamHandler):
            terminal.setFormatter(handler.formatter)
            handler.setStream(log.open("a"))
    logging.getLogger(supervisor.__name__).addHandler(terminal)


def startup_message() -> str:
    """Where to begin, in lines for a terminal; before there is a login, with the token for it."""
    from django.conf import settings
    from django.urls import reverse

    from socap.campaigns.public_address import AddressSource, link_problem, public_address
    from socap.web.signin.first_run import is_first_run, keep_setup_token

    known = public_address()
    local = known.source is AddressSource.DEFAULT
    base_url = settings.SOCAP_LOCAL_URL if local else known.url
    token, lines = keep_setup_token(), []
    if is_first_run():
        lines += [f"SOCAP: {base_url}{reverse('welcome')}?token={token}"]
        lines += [f"  the token for the first login is also in {settings.SOCAP_SETUP_TOKEN_PATH}"]
    else:
        lines += [f"SOCAP: {base_url}{reverse('campaigns')}"]
    if local and settings.SOCAP_HOST in ("0.0.0.0", "::"):
        lines += ["  from other machines: the same with the name or address of this one"]
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
) -> None:
    """Serve an invented launch in this process until it is told to stop."""
    from socap.simulator import Simulator

    # A clock given from outside is shared with the product beside it.
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
    )
    click.echo(_simulator_instructions(simulator, key))
    simulator.serve_forever()


def _simulator_instructions(simulator: "Simulator", key: str) -> str:
    """The settings that lead SOCAP here, and the tweets by category, to be pasted."""
    from socap.simulator.server.truth import campaign_form

    form = campaign_form(simulator.launch)
    lines = [
        "simulator of twitterapi.io; SOCAP watches it with",
        f"  TWITTER_API_URL={simulator.url} TWITTER_API_KEY={shlex.quote(key)}",
    ]
    for name, field in CATEGORIES.items():
        lines += [f"{name} tweets", *(f"  {item['url']}" for item in form[field])]
    lines += [f"important people, and all of this as JSON: {simulator.url}/_launch"]
    return "\n".join(lines)


def socap_command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "socap.cli", *arguments]
