"""Runs the demo: the whole product watches a simulated launch on a fast clock."""

import os
import time
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import click
import httpx

from socap.cli.listening import STARTED_BY, free_port, require_free, resolve_listen_address
from socap.cli.ready import django_ready
from socap.cli.running import log_to_file, serve_everything, socap_command
from socap.lib import env
from socap.lib.clock import Clock
from socap.lib.storage.dedicated_folder import FolderInUse, ForeignFolder, dedicated_folder
from socap.lib.supervisor import Service, Supervisor

USER, PASSWORD, KEY = "demo", "watch-the-launch", "demo"
FOLDER, LOG = ".socap-demo", "demo.log"
# The environment variables that a demo keeps; all others belong to the real product.
KEPT_VARIABLES = (
    *("SOCAP_HOST", "SOCAP_PORT", "SOCAP_LOG_LEVEL", "SOCAP_WORKER_GRACE_SECONDS"),
    STARTED_BY,
)
# Stored in the database itself, since a folder can be copied or linked.
DATABASE_MARK = "made by socap demo, which empties it"


def serve_demo(*, port: int | None, speed: float, seed: int) -> None:
    """Runs the demo until SIGINT or SIGTERM.

    1. Open the demo's own folder and database.
    2. Empty the database and prepare the launch.
    3. Run all services, logging to a file.
    """
    folder = env.folder("SOCAP_DATA_DIR", FOLDER)
    with ExitStack() as stack:
        try:
            stack.enter_context(dedicated_folder(folder, "demo"))
        except ForeignFolder as error:
            raise click.ClickException(f"{error}; {_other_folder(folder)}") from error
        except OSError as error:
            raise click.ClickException(f"{folder} cannot be used: {error.strerror}") from error
        except FolderInUse as error:
            raise click.ClickException(
                f"a demo runs in {folder} already; stop it with Ctrl-C where it was started"
            ) from error
        click.echo(f"Preparing the demo in {folder} ...")
        source = free_port("127.0.0.1")
        now = datetime.now(UTC).replace(microsecond=0)
        note = _set_environment(folder, port, source, Clock(epoch=now, speed=speed))
        # Days of polling pass in minutes, so the credits must last.
        options = [f"--port={source}", f"--seed={seed}", f"--credits={10**12}"]
        simulator = Service(name="simulator", command=[*socap_command("simulate"), *options])
        log = folder / LOG
        log.unlink(missing_ok=True)
        fresh = not (folder / "postgres" / "PG_VERSION").exists()
        with django_ready(check_database=lambda: _require_demo_database(fresh)):
            log_to_file(log)
            _empty_database()
            helper = Supervisor([simulator], grace=2, log=log)
            helper.start()
            try:
                _prepare_demo(f"http://127.0.0.1:{source}", started=now)
            finally:
                helper.stop()
            announce = _announcement(note, log, speed)
        serve_everything(simulator, announce=announce, log=log)


def _set_environment(folder: Path, port: int | None, source: int, clock: Clock) -> str:
    """Sets the demo's environment variables; returns a note if the port differs from the usual one."""
    env.clear_settings(but=KEPT_VARIABLES)
    host = resolve_listen_address(env.host("SOCAP_HOST", "127.0.0.1"))
    given = env.whole("SOCAP_PORT", 0, at_most=65535) if port is None else port
    wanted = given or 8000
    taken = given or free_port(host, wanted)
    # A port that was requested is not replaced silently.
    require_free(host, taken, command=["socap", "demo"])
    os.environ |= {
        "SOCAP_DATA_DIR": str(folder),
        "SOCAP_HOST": host,
        "SOCAP_PORT": str(taken),
        "SOCAP_CLOCK": str(clock),
        "SOCAP_DEMO": "yes",
        "SOCAP_SOURCE": "twitterapi_io",
        "TWITTER_API_URL": f"http://127.0.0.1:{source}",
        "TWITTER_API_KEY": KEY,
        "TWITTER_QPS_LIMIT": "20",
        # The invented authors can connect, too.
        "X_API_URL": f"http://127.0.0.1:{source}",
        "X_CLIENT_ID": "demo-app",
        "X_CLIENT_SECRET": "demo-secret",
        # Mails go to files, and the demo's Slack webhook is on this machine.
        "EMAIL_SERVICE": "console",
        "SOCAP_ALLOW_PRIVATE_ADDRESSES": "yes",
    }
    return "" if taken == wanted else f"  port {wanted} is taken, so this is {taken}\n"


def _other_folder(folder: Path) -> str:
    if folder.name == FOLDER:
        return f"if nothing in it is needed, remove it: rm -r {folder}"
    return "unset SOCAP_DATA_DIR, or name an empty folder"


def _require_demo_database(fresh: bool) -> None:
    """Marks a database that has just been created; refuses one without the mark."""
    from django.db import connection

    with connection.cursor() as cursor:
        if fresh:
            cursor.execute(f"COMMENT ON DATABASE postgres IS '{DATABASE_MARK}'")
        cursor.execute(
            """SELECT shobj_description(oid, 'pg_database') FROM pg_database
               WHERE datname = current_database()"""
        )
        if cursor.fetchone() != (DATABASE_MARK,):
            raise click.ClickException(
                "this database was not made by a demo, and a demo empties its database; "
                "unset SOCAP_DATA_DIR, or name an empty folder"
            )


def _announcement(note: str, log: Path, speed: float) -> str:
    from django.conf import settings

    return (
        f"SOCAP demo: {settings.SOCAP_LOCAL_URL}/socap\n"
        f"  sign in as {USER} with {PASSWORD}\n"
        f"{note}"
        f"  one second here is {timedelta(seconds=speed)} of the launch; Ctrl-C ends it\n"
        f"  log file: {log}"
    )


def _prepare_demo(url: str, *, started: datetime) -> None:
    """Creates the user, the important list, the channels and the campaign, as an operator would."""
    from django.conf import settings

    from socap.access.models import User
    from socap.alerts.setup import RecipientDraft, create_channel
    from socap.campaigns.comparison.stored_curves import store_demo_curves
    from socap.campaigns.lifecycle import AlertPreferences, NewCampaign
    from socap.campaigns.models import Category
    from socap.collection.enrolment import RequestedTweet, start_campaign
    from socap.collection.polling.policy import change_policy
    from socap.collection.polling.schedule import sync_people
    from socap.collection.provider.provider_selection import provider_for
    from socap.collection.queue.job_queue import JobQueue
    from socap.people.important_list import store_people
    from socap.people.important_list_parser import parse_rows
    from socap.sources.traits import Endpoint

    change_policy(asks_stated_places=True)
    launch = _fetch_json(f"{url}/_launch")
    now = settings.SOCAP_CLOCK.now()
    User.objects.create_superuser(USER, password=PASSWORD, role=User.Role.ADMIN)
    store_people(parse_rows(enumerate(launch["people"], 1)).entries, now=now)
    addresses = {"slack": f"{url}/_hooks/slack", "email": "launch-team@example.com"}
    for kind, address in addresses.items():
        create_channel(name=kind, kind=kind, recipients=[RecipientDraft(address=address)])
    fields = {
        "maintweets": Category.MAIN,
        "influencer_twts": Category.INFLUENCER,
        "investor_twts": Category.INVESTOR,
    }
    start_campaign(
        NewCampaign(
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
            RequestedTweet(url=item["url"], category=category)
            for field, category in fields.items()
            for item in launch[field]
        ],
        provider=provider_for(Endpoint.TWEETS),
        queue=JobQueue(),
    )
    sync_people(queue=JobQueue())
    store_demo_curves(now=now)


def _empty_database() -> None:
    """Empties the database, so that each demo starts from the beginning."""
    from django.core.management import call_command
    from django.db import connection

    call_command("flush", interactive=False, verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute(
            "TRUNCATE procrastinate_jobs, procrastinate_workers RESTART IDENTITY CASCADE"
        )


def _fetch_json(url: str, timeout: float = 20.0) -> dict[str, Any]:
    deadline = time.monotonic() + timeout
    while True:
        try:
            found: dict[str, Any] = httpx.get(url, timeout=5).raise_for_status().json()
            return found
        except httpx.HTTPError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)
