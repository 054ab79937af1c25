"""Runs the parts of SOCAP as processes."""

import os
import socket
import sys
import threading
import time
from datetime import UTC, datetime, timedelta
from typing import Any

import click
import httpx

from socap.cli.lanes import terms_of
from socap.cli.ready import django_ready
from socap.lib.clock import Clock
from socap.lib.supervisor import Service, Supervisor

DEMO_USER, DEMO_PASSWORD, DEMO_KEY = "demo", "watch-the-launch", "demo"


def serve_web() -> None:
    """Serve the pages and the API in this process until it is told to stop."""
    from django.conf import settings

    from socap.collection.lookout import keep_lookout
    from socap.lib.http_server import HttpServer
    from socap.wsgi import application

    server = HttpServer(
        application, host=settings.SOCAP_HOST, port=settings.SOCAP_PORT, rules=terms_of
    )
    threading.Thread(target=keep_lookout, name="lookout", daemon=True).start()
    server.run()


def serve_everything(*extra: Service, announce: str = "") -> None:
    """Database, web and one worker, until SIGINT or SIGTERM."""
    with django_ready(quiet=False):
        from django.conf import settings
        from django.core.checks import run_checks
        from django.db import connections

        _require_free(settings.SOCAP_HOST, settings.SOCAP_PORT)
        for message in run_checks():
            click.echo(f"{message.id}: {message.msg} {message.hint or ''}", err=True)
        host, port = settings.SOCAP_HOST, settings.SOCAP_PORT
        news = [announce or f"SOCAP: {_first_address()}"]
        connections.close_all()
        embedded = settings.EMBEDDED_POSTGRES
        # Children join the database that runs already; only the supervisor starts and stops it.
        shared = {"DATABASE_URL": embedded.url} if embedded is not None else {}

        def watch() -> None:
            if embedded is not None and not embedded.running:
                click.echo("the database died, starting it again", err=True)
                embedded.revive()
            if news and _listens(host, port):
                click.echo(news.pop())

        Supervisor(
            [
                *extra,
                Service(name="web", command=_socap("web"), environment=shared),
                Service(name="worker", command=_socap("worker"), environment=shared),
            ],
            grace=settings.SOCAP_WORKER_GRACE_SECONDS + 2,
            watch=watch,
        ).run()


def _first_address() -> str:
    """Where to begin; before there is a login, with the token that makes the first one."""
    from django.conf import settings
    from django.urls import reverse

    from socap.web.first_run import is_first_run, setup_token

    if is_first_run():
        return f"{settings.SOCAP_BASE_URL}{reverse('welcome')}?token={setup_token()}"
    return f"http://{settings.SOCAP_HOST}:{settings.SOCAP_PORT}/socap"


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
    given = os.environ.get("SOCAP_CLOCK", "")
    clock = Clock.parse(given) if given else Clock(epoch=datetime.now(UTC), speed=speed)
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
    click.echo(f"simulator: http://{host}:{simulator.port} (key {key!r})")
    simulator.serve_forever()


def serve_demo(*, speed: float, seed: int) -> None:
    """An invented launch in the simulator, watched by the whole product on a fast clock."""
    port = int(os.environ.get("SOCAP_PORT") or 8000)
    source = _free_port()
    now = datetime.now(UTC).replace(microsecond=0)
    os.environ |= {
        "SOCAP_CLOCK": str(Clock(epoch=now, speed=speed)),
        "SOCAP_DEMO": "yes",
        "SOCAP_SOURCE": "twitterapi_io",
        "TWITTER_API_URL": f"http://127.0.0.1:{source}",
        "TWITTER_API_KEY": DEMO_KEY,
        "TWITTER_QPS_LIMIT": "20",
        # Mails become files whatever is set for the product, and the Slack of the demo is here.
        "EMAIL_SERVICE": "console",
        "SOCAP_ALLOW_PRIVATE_ADDRESSES": "yes",
    }
    # Days of polling pass in minutes; that its credits would soon be out is no part of the story.
    options = [f"--port={source}", f"--seed={seed}", f"--credits={10**12}"]
    simulator = Service(name="simulator", command=[*_socap("simulate"), *options])
    with django_ready():
        _forget_last_demo()
        helper = Supervisor([simulator], grace=2)
        helper.start()
        try:
            _prepare_demo(f"http://127.0.0.1:{source}", started=now)
        finally:
            helper.stop()
    serve_everything(
        simulator,
        announce=(
            f"SOCAP demo: http://127.0.0.1:{port}/socap\n"
            f"  sign in as {DEMO_USER} with {DEMO_PASSWORD}\n"
            f"  one second here is {timedelta(seconds=speed)} of the launch; Ctrl-C ends it"
        ),
    )


def _prepare_demo(url: str, *, started: datetime) -> None:
    """What an operator would do on the first day: sign up, import the list, create the campaign."""
    from django.conf import settings

    from socap.alerts.setup import RecipientDraft, create_channel
    from socap.campaigns.lifecycle import AlertPreferences, Draft
    from socap.campaigns.models import Category
    from socap.collection.enrolment import Wanted, start_campaign
    from socap.collection.policy import change_policy
    from socap.collection.provider import configured_provider
    from socap.collection.schedule import sync_people
    from socap.collection.tasks import JobQueue
    from socap.people.roster import store_people, take
    from socap.web.models import User

    launch = _answer(f"{url}/_launch")
    now = settings.SOCAP_CLOCK.now()
    User.objects.create_superuser(DEMO_USER, password=DEMO_PASSWORD, role=User.Role.ADMIN)
    store_people(take(enumerate(launch["people"], 1)).entries, now=now)
    change_policy(poll_interval_minutes=15)
    addresses = {"slack": f"{url}/_hooks/slack", "email": "launch-team@example.com"}
    for kind, address in addresses.items():
        create_channel(name=kind, kind=kind, recipients=[RecipientDraft(address=address)])
    fields = {
        "maintweets": Category.MAIN,
        "influencer_twts": Category.INFLUENCER,
        "investor_twts": Category.INVESTOR,
    }
    start_campaign(
        Draft(
            name=launch["launch_name"],
            client_name=launch["client_info"]["name"],
            client_email=launch["client_info"]["email"],
            starts_at=started,
            ends_at=started + timedelta(days=3),
            # A handful of alerts in the first minutes, the rest in digests.
            alerts=AlertPreferences(
                importance_threshold=20,
                digest_below=40,
                vip_threshold=150,
                hourly_cap=4,
                channels=tuple(addresses),
            ),
        ),
        [
            Wanted(url=item["url"], category=category)
            for field, category in fields.items()
            for item in launch[field]
        ],
        provider=configured_provider(),
        queue=JobQueue(),
    )
    sync_people(queue=JobQueue())


def _forget_last_demo() -> None:
    """Each demo tells its story from the beginning."""
    from django.core.management import call_command
    from django.db import connection

    call_command("flush", interactive=False, verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute(
            "TRUNCATE procrastinate_jobs, procrastinate_workers RESTART IDENTITY CASCADE"
        )


def _answer(url: str, patience: float = 20.0) -> dict[str, Any]:
    deadline = time.monotonic() + patience
    while True:
        try:
            found: dict[str, Any] = httpx.get(url, timeout=5).raise_for_status().json()
            return found
        except httpx.HTTPError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


def _socap(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "socap.cli", *arguments]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _require_free(host: str, port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise click.ClickException(
                f"port {port} on {host} is taken ({error.strerror}); choose another with --port"
            ) from error


def _listens(host: str, port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(0.2)
        return probe.connect_ex(("127.0.0.1" if host == "0.0.0.0" else host, port)) == 0
