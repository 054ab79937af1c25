"""Every page with every role."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from enum import StrEnum

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse

from socap.access.invitations import create_invitation
from socap.access.models import ApiKey, Role
from socap.web.vega_bundle import VERSION
from tests.builders import a_campaign
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db


class Audience(StrEnum):
    """Who may open a page; each audience includes the following ones."""

    ANYBODY = "anybody"
    USERS = "users"
    CHANGERS = "operators and admins"
    ADMINS = "admins"


# A new page has no line here yet, and its test fails until somebody has thought about it.
PAGES = {
    "home": Audience.ANYBODY,
    "login": Audience.ANYBODY,
    "login-code": Audience.ANYBODY,
    "logout": Audience.ANYBODY,
    "password-reset": Audience.ANYBODY,
    "password-reset-sent": Audience.ANYBODY,
    "password-reset-link": Audience.ANYBODY,
    "invitation": Audience.ANYBODY,
    "vega": Audience.ANYBODY,
    "shared": Audience.ANYBODY,
    "shared-live": Audience.ANYBODY,
    "shared-chart": Audience.ANYBODY,
    "shared-chart-file": Audience.ANYBODY,
    "shared-places-map": Audience.ANYBODY,
    "shared-embed": Audience.ANYBODY,
    "shared-report": Audience.ANYBODY,
    "shared-logo": Audience.ANYBODY,
    "shared-avatar": Audience.ANYBODY,
    "welcome": Audience.ANYBODY,
    "welcome-provider": Audience.ADMINS,
    "welcome-dismiss": Audience.CHANGERS,
    "campaigns": Audience.USERS,
    "campaign": Audience.USERS,
    "campaign-live": Audience.USERS,
    "campaign-report": Audience.USERS,
    "campaign-reports": Audience.USERS,
    "report-make": Audience.CHANGERS,
    "report-plan": Audience.CHANGERS,
    "report-summary-draft": Audience.CHANGERS,
    "report-defaults": Audience.CHANGERS,
    "report-logo": Audience.USERS,
    "report-delivery": Audience.CHANGERS,
    "report-version": Audience.USERS,
    "report-retry": Audience.CHANGERS,
    "report-release": Audience.CHANGERS,
    "report-mail": Audience.CHANGERS,
    "report-asset": Audience.USERS,
    "report-file": Audience.USERS,
    "report-rows": Audience.USERS,
    "report-linked": Audience.ANYBODY,
    "shared-report-asset": Audience.ANYBODY,
    "shared-report-file": Audience.ANYBODY,
    "campaign-comparison": Audience.USERS,
    "campaign-comparison-chart": Audience.USERS,
    "campaign-comparison-choose": Audience.CHANGERS,
    "launch-curves": Audience.USERS,
    "launch-curves-import": Audience.CHANGERS,
    "launch-curve-remove": Audience.CHANGERS,
    "campaign-tweet-results": Audience.USERS,
    "campaign-tweet-costs": Audience.CHANGERS,
    "tweet-results-csv": Audience.USERS,
    "tweet-results-xlsx": Audience.USERS,
    "campaign-texts": Audience.USERS,
    "texts-csv": Audience.USERS,
    "texts-xlsx": Audience.USERS,
    "campaign-text": Audience.CHANGERS,
    "campaign-needs": Audience.USERS,
    "campaign-need": Audience.CHANGERS,
    "campaign-quotes": Audience.USERS,
    "campaign-organisations": Audience.USERS,
    "organisations-csv": Audience.USERS,
    "x-account-automated": Audience.CHANGERS,
    "settings-automation": Audience.USERS,
    "settings-automation-change": Audience.ADMINS,
    "campaign-places": Audience.USERS,
    "places-csv": Audience.USERS,
    "account-place": Audience.CHANGERS,
    "quotes-csv": Audience.USERS,
    "quotes-xlsx": Audience.USERS,
    "campaign-quote": Audience.CHANGERS,
    "campaign-quote-rule": Audience.CHANGERS,
    "campaign-suggestion": Audience.CHANGERS,
    "campaign-chart": Audience.USERS,
    "campaign-chart-file": Audience.USERS,
    "campaign-note-add": Audience.CHANGERS,
    "campaign-note": Audience.CHANGERS,
    "campaign-note-remove": Audience.CHANGERS,
    "campaign-engagers": Audience.USERS,
    "campaign-engagements": Audience.USERS,
    "engagers-csv": Audience.USERS,
    "engagers-xlsx": Audience.USERS,
    "engagements-csv": Audience.USERS,
    "engagements-xlsx": Audience.USERS,
    "saved-views": Audience.USERS,
    "saved-view-save": Audience.USERS,
    "saved-view-change": Audience.USERS,
    "saved-view-default": Audience.USERS,
    "saved-view-delete": Audience.USERS,
    "campaign-tweet": Audience.USERS,
    "campaign-tweet-chart": Audience.USERS,
    "campaign-tweet-chart-file": Audience.USERS,
    "campaign-account": Audience.USERS,
    "avatar": Audience.USERS,
    "x-account": Audience.USERS,
    "take": Audience.ANYBODY,
    "connect": Audience.ANYBODY,
    "connect-callback": Audience.ANYBODY,
    "connect-begin": Audience.ANYBODY,
    "connect-end": Audience.ANYBODY,
    "campaign-likers": Audience.USERS,
    "campaign-likers-link": Audience.CHANGERS,
    "campaign-likers-end": Audience.CHANGERS,
    "follow-up": Audience.CHANGERS,
    "follow-up-state": Audience.USERS,
    "follow-ups-live": Audience.USERS,
    "x-account-mute": Audience.CHANGERS,
    "x-account-unmute": Audience.CHANGERS,
    "x-account-weight": Audience.CHANGERS,
    "campaign-alerts": Audience.USERS,
    "campaign-alerts-live": Audience.USERS,
    "channels": Audience.USERS,
    "channel": Audience.USERS,
    "channel-example": Audience.USERS,
    "inbox": Audience.USERS,
    "inbox-frame": Audience.USERS,
    "people": Audience.USERS,
    "people-live": Audience.USERS,
    "people-export": Audience.USERS,
    "people-suggestions": Audience.USERS,
    "people-suggestions-live": Audience.USERS,
    "campaign-people": Audience.USERS,
    "jobs": Audience.USERS,
    "jobs-live": Audience.USERS,
    "settings": Audience.USERS,
    "account": Audience.USERS,
    "account-email": Audience.USERS,
    "account-password": Audience.USERS,
    "sessions-end": Audience.USERS,
    "session-end": Audience.USERS,
    "two-factor": Audience.USERS,
    "two-factor-begin": Audience.USERS,
    "two-factor-picture": Audience.USERS,
    "two-factor-off": Audience.USERS,
    "recovery-codes": Audience.USERS,
    "campaign-create": Audience.CHANGERS,
    "campaign-draft": Audience.CHANGERS,
    "campaign-start-over": Audience.CHANGERS,
    "campaign-extend": Audience.CHANGERS,
    "campaign-tweets-check": Audience.CHANGERS,
    "campaign-share": Audience.CHANGERS,
    "share-change": Audience.CHANGERS,
    "share-extend": Audience.CHANGERS,
    "share-revoke": Audience.CHANGERS,
    "campaign-pause": Audience.CHANGERS,
    "campaign-resume": Audience.CHANGERS,
    "campaign-edit": Audience.CHANGERS,
    "campaign-tweets": Audience.CHANGERS,
    "campaign-tweets-remove": Audience.CHANGERS,
    "campaign-tweets-restore": Audience.CHANGERS,
    "campaign-own-accounts": Audience.USERS,
    "campaign-own-accounts-add": Audience.CHANGERS,
    "campaign-own-account-change": Audience.CHANGERS,
    "campaign-own-account-remove": Audience.CHANGERS,
    "campaign-delete": Audience.CHANGERS,
    "people-add": Audience.CHANGERS,
    "people-sync": Audience.CHANGERS,
    "people-suggestions-fetch": Audience.CHANGERS,
    "suggestion-add": Audience.CHANGERS,
    "suggestion-dismiss": Audience.CHANGERS,
    "suggestion-restore": Audience.CHANGERS,
    "person-edit": Audience.CHANGERS,
    "person-sync": Audience.CHANGERS,
    "person-remove": Audience.CHANGERS,
    "job-retry": Audience.CHANGERS,
    "campaign-pace-preview": Audience.CHANGERS,
    "jobs-retry": Audience.CHANGERS,
    "campaign-alert-preview": Audience.CHANGERS,
    "alert-mute": Audience.CHANGERS,
    "alert-unmute": Audience.CHANGERS,
    "alert-send": Audience.CHANGERS,
    "alert-skip": Audience.CHANGERS,
    "channel-create": Audience.CHANGERS,
    "channel-change": Audience.CHANGERS,
    "channel-switch": Audience.CHANGERS,
    "channel-secret": Audience.CHANGERS,
    "channel-test": Audience.CHANGERS,
    "channel-delete": Audience.CHANGERS,
    "recipient-add": Audience.CHANGERS,
    "recipient-test": Audience.CHANGERS,
    "recipient-change": Audience.CHANGERS,
    "recipient-remove": Audience.CHANGERS,
    "users": Audience.ADMINS,
    "user-role": Audience.ADMINS,
    "user-active": Audience.ADMINS,
    "user-two-factor": Audience.ADMINS,
    "invitation-revoke": Audience.ADMINS,
    "keys": Audience.ADMINS,
    "key-revoke": Audience.ADMINS,
    "audit": Audience.ADMINS,
    "settings-change": Audience.ADMINS,
    "settings-address": Audience.ADMINS,
    "settings-key-test": Audience.ADMINS,
    "settings-x-app": Audience.ADMINS,
    "settings-mail": Audience.ADMINS,
    "settings-mail-remove": Audience.ADMINS,
    "settings-mail-test": Audience.ADMINS,
}
ALLOWED_ROLES = {
    "stranger": {Audience.ANYBODY},
    Role.VIEWER: {Audience.ANYBODY, Audience.USERS},
    Role.OPERATOR: {Audience.ANYBODY, Audience.USERS, Audience.CHANGERS},
    Role.ADMIN: set(Audience),
}


def names() -> list[str]:
    from socap.web.urls import urlpatterns

    return [p.name for p in urlpatterns if isinstance(p, URLPattern) and p.name]


def address(name: str) -> str:
    """Returns the page's URL with existing objects as arguments."""
    keys = get_resolver().reverse_dict.getlist(name)[0][0][0][1]
    admin = a_user("first-admin", Role.ADMIN)
    invitation, token = create_invitation(role=Role.VIEWER, email="", by=admin)
    key = ApiKey.objects.create(name="one", digest="d", created_at=datetime.now(UTC))
    ids = """sign_in_id alert_id mute_id channel_id recipient_id delivery_id curve_id person_id
        job_id entry_id link_id view_id note_id engagement_id"""
    given = dict.fromkeys(ids.split(), 1) | {
        "campaign_id": a_campaign(["500"]).pk,
        "number": 1,
        "table": "people",
        "name": "growth",
        "version": VERSION,
        "digest": "0",
        "kind": "csv",
        "user_id": a_user("somebody").pk,
        "invitation_id": invitation.pk,
        "key_id": key.pk,
        "account_id": "900",
        "tweet_id": "500",
        "token": token,
        "uidb64": "MQ",
    }
    return reverse(name, kwargs={key: given[key] for key in keys})


def test_the_table_names_every_page() -> None:
    assert set(names()) == set(PAGES), "say in PAGES whom the new page is for"


@contextmanager
def undone() -> Iterator[None]:
    """What is written meanwhile is taken back, as if the next visitor were the first."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.mark.parametrize("name", sorted(PAGES))
def test_every_page_with_every_visitor(name: str, subtests: pytest.Subtests) -> None:
    path = address(name)
    for visitor, allowed in ALLOWED_ROLES.items():
        with subtests.test(str(visitor)), undone():
            opens_or_refuses(path, visitor, PAGES[name], allowed)


def opens_or_refuses(path: str, visitor: str, page: Audience, allowed: set[Audience]) -> None:
    user = None if visitor == "stranger" else a_user("visitor", visitor)
    client = browser(user)
    answers = [client.get(path), client.post(path, {})]
    for answer in answers:
        b"".join(answer)  # a download's file is closed at its end
    codes = [answer.status_code for answer in answers]
    assert all(code < 500 for code in codes)
    if page in allowed:
        assert 403 not in codes and codes != [405, 405]
        to = [answer.headers.get("Location", "") for answer in answers]
        assert page is Audience.ANYBODY or not any("/login" in place for place in to)
    elif user is None:
        assert all(code in (302, 405) for code in codes)
        assert any(answer.headers.get("Location", "").startswith("/login?") for answer in answers)
    else:
        assert set(codes) <= {403, 405} and 403 in codes


def test_a_stranger_s_fragment_sends_the_whole_page_to_the_login() -> None:
    a_user()
    answer = Client().get("/socap/users", headers={"HX-Request": "true"})
    assert answer.headers["HX-Redirect"].startswith("/login")
