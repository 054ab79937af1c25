"""Where links that are sent lead: learned from an administrator, changed, and warned about."""

import logging

import pytest
from django.test import Client
from pytest_django import Settings

from socap.access.models import AuditEntry, Role
from socap.campaigns.models import PublicAddress
from socap.campaigns.public_address import AddressSource, public_address, public_url
from tests.builders import a_campaign
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db
WARNING = "works on this machine only"
ADDRESS = "/socap/settings/address"


@pytest.fixture
def admin() -> Client:
    return browser(a_user("ada", Role.ADMIN))


def came_from(client: Client, host: str, path: str = "/socap") -> str:
    return client.get(path, headers={"Host": host}).content.decode()


def test_the_first_administrator_from_outside_teaches_the_address(admin: Client) -> None:
    assert public_address().source is AddressSource.DEFAULT
    page = came_from(admin, "socap.example.com:8000")
    assert "address is http://socap.example.com:8000" in page
    assert public_url("/x") == "http://socap.example.com:8000/x"
    assert AuditEntry.objects.get(verb="settings.address-learned").actor == "ada"
    page = came_from(admin, "other.example.com")
    assert "address is http" not in page
    assert public_url("/x") == "http://socap.example.com:8000/x", "it stays as it was learned"


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1", "[::1]:8000"])
def test_a_visit_from_the_machine_itself_teaches_nothing(admin: Client, host: str) -> None:
    came_from(admin, host)
    assert not PublicAddress.objects.exists()


def test_nobody_else_teaches_it() -> None:
    a_user("ada", Role.ADMIN)
    for client in (browser(), browser(a_user("ann")), browser(a_user("vi", Role.VIEWER))):
        for path in ("/login", "/socap", "/password"):
            client.get(path, headers={"Host": "evil.example.com"})
            client.post(path, headers={"Host": "evil.example.com"})
    assert not PublicAddress.objects.exists()


def test_the_environment_wins(admin: Client, settings: Settings) -> None:
    settings.SOCAP_BASE_URL = "https://socap.example.com"
    came_from(admin, "other.example.com")
    assert not PublicAddress.objects.exists()
    page = came_from(admin, "other.example.com", "/socap/settings")
    assert "The address is set by SOCAP_BASE_URL" in page
    admin.post(ADDRESS, {"address": "https://other.example.com"})
    assert public_url("/x") == "https://socap.example.com/x"


def test_an_administrator_sees_where_it_came_from_and_changes_it(admin: Client) -> None:
    came_from(admin, "socap.example.com")
    page = came_from(admin, "new.example.com", "/socap/settings")
    assert "detected from a visit by ada" in page
    assert "Use http://new.example.com" in page
    admin.post(ADDRESS, {"address": "HTTPS://New.example.com/"})
    assert public_url("/x") == "https://new.example.com/x"
    assert "set by ada" in came_from(admin, "new.example.com", "/socap/settings")
    [change] = AuditEntry.objects.filter(verb="settings.address-changed")
    assert change.details["changes"]["address"]["after"] == "https://new.example.com"
    admin.post(ADDRESS, {"address": ""})
    assert public_address().source is AddressSource.DEFAULT


@pytest.mark.parametrize("wrong", ["socap.example.com", "https://a.example/path", "https://a_b.c"])
def test_what_is_no_address_is_refused_beside_the_field(admin: Client, wrong: str) -> None:
    answer = admin.post(ADDRESS, {"address": wrong})
    assert answer.status_code == 422
    assert 'id="id_address_error"' in answer.content.decode()
    assert not PublicAddress.objects.exists()


def test_every_page_that_makes_a_link_to_send_warns_while_it_leads_nowhere(
    admin: Client, settings: Settings
) -> None:
    campaign = a_campaign()
    pages = ["/socap/users", f"/socap/campaigns/{campaign.pk}/share", "/socap/channels",
             "/socap/channels/new?kind=email", "/socap/settings"]  # fmt: skip
    for path in pages:
        assert WARNING in admin.get(path, headers={"Host": "localhost"}).content.decode(), path
    settings.SOCAP_BASE_URL = "https://socap.example.com"
    for path in pages:
        assert WARNING not in admin.get(path).content.decode(), path


def test_a_mailed_password_link_that_leads_nowhere_is_logged(
    caplog: pytest.LogCaptureFixture,
) -> None:
    a_user("ann", email="ann@example.com")
    with caplog.at_level(logging.WARNING):
        browser().post("/password", {"email": "ann@example.com"})
    assert any(WARNING in record.getMessage() for record in caplog.records)


def test_messages_invitations_and_share_links_lead_there(admin: Client) -> None:
    came_from(admin, "socap.example.com")
    campaign = a_campaign()
    page = admin.post("/socap/users", {"role": "viewer", "email": ""}).content.decode()
    assert "http://socap.example.com/join/" in page
    admin.post(f"/socap/campaigns/{campaign.pk}/share", {"label": "Client"})
    page = admin.get(f"/socap/campaigns/{campaign.pk}/share").content.decode()
    assert "http://socap.example.com/share/" in page
