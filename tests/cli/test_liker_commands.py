"""`socap campaign likers`: asks an author, shows the state, ends it."""

from urllib.parse import urlsplit

import pytest
from pytest_django import Settings

from socap.access.models import AuditEntry
from tests.cli.conftest import Socap
from tests.collection.author_connections.connected import launch
from tests.web.visitors import browser

pytestmark = pytest.mark.django_db


def test_an_author_is_asked_shown_and_ended(socap: Socap, settings: Settings) -> None:
    settings.X_CLIENT_ID, settings.X_CLIENT_SECRET = "app", "secret"
    number = str(launch().pk)
    shown = socap("campaign", "likers", number)
    assert "@user_900" in shown.output and "not asked" in shown.output
    made = socap("campaign", "likers", number, "--link", "@user_900", "--asked-by", "Ana")
    link = urlsplit(made.output.strip()).path
    assert "Ana" in browser().get(link).content.decode()
    for name in (" ", "x" * 101):
        refused = socap("campaign", "likers", number, "--link", "@user_900", "--asked-by", name)
        assert refused.exit_code == 2 and "Invalid value for --asked-by" in refused.stderr
    wrong = socap("campaign", "likers", number, "--link", "@nobody")
    assert wrong.exit_code == 1 and "their authors: @user_900" in wrong.output
    assert "ended" in socap("campaign", "likers", number, "--end", "900").output
    assert browser().get(link).status_code == 404
    verbs = set(AuditEntry.objects.filter(actor_kind="command").values_list("verb", flat=True))
    assert {"author.link-created", "author.ended"} <= verbs
