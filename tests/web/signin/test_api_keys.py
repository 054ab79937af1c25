"""Creates and revokes API keys in the browser."""

import re

import pytest
from django.test import Client

from socap.access.api_keys import find_key
from socap.access.models import ApiKey, AuditEntry, Role
from tests.web.visitors import a_user, browser

pytestmark = pytest.mark.django_db


@pytest.fixture
def client() -> Client:
    return browser(a_user("ada", Role.ADMIN))


def create_key(client: Client, scope: str = "read") -> str:
    page = client.post("/socap/keys", {"name": "Report robot", "scope": scope}).content.decode()
    found = re.search(r'value="(socap_[\w-]+)"', page)
    assert found is not None
    return found[1]


def call(key: str, path: str = "/api/socap/campaigns") -> int:
    return Client().get(path, headers={"Authorization": f"Bearer {key}"}).status_code


def test_a_key_is_shown_once_and_works_within_its_scope(client: Client) -> None:
    key = create_key(client, "write")
    found = find_key(key)
    assert found is not None and (found.scope, found.created_by) == ("write", "ada")
    assert call(key) == 200
    page = client.get("/socap/keys").content.decode()
    assert key not in page and key[:12] in page and "Report robot" in page and "ada" in page


def test_the_last_use_is_shown(client: Client) -> None:
    key = create_key(client)
    assert ">never<" in client.get("/socap/keys").content.decode()
    call(key)
    assert " ago</time>" in client.get("/socap/keys").content.decode().rpartition("ada")[2]


def test_a_revoked_key_lets_nobody_in_and_stays_on_the_list(client: Client) -> None:
    key = create_key(client)
    number = ApiKey.objects.get().pk
    for _ in range(2):
        assert client.post(f"/socap/keys/{number}/revoke", {"sure": "1"}).status_code == 302
    assert call(key) == 401
    assert "revoked" in client.get("/socap/keys").content.decode()
    assert AuditEntry.objects.filter(verb="key.revoked").count() == 1


def test_the_audit_log_knows_the_key_by_name_and_not_by_its_secret(client: Client) -> None:
    key = create_key(client, "admin")
    entry = AuditEntry.objects.get(verb="key.created")
    assert (entry.actor, entry.object_name, entry.details) == (
        "ada", "Report robot", {"scope": "admin"},
    )  # fmt: skip
    assert key not in str(AuditEntry.objects.values_list())


def test_a_key_needs_a_name_and_a_scope_that_exists(client: Client) -> None:
    for given in ({"name": "", "scope": "read"}, {"name": "x", "scope": "root"}):
        assert client.post("/socap/keys", given).status_code == 422
    assert not ApiKey.objects.exists()


def test_without_keys_the_page_says_what_to_do(client: Client) -> None:
    assert "No keys yet" in client.get("/socap/keys").content.decode()


def test_many_keys_come_page_by_page_with_the_valid_ones_first(client: Client) -> None:
    for number in range(30):
        create_key(client)
        if number < 10:
            client.post(f"/socap/keys/{ApiKey.objects.latest('pk').pk}/revoke", {"sure": "1"})
    first = client.get("/socap/keys").content.decode()
    assert first.count('<td data-label="Key">') == 25 and first.count("revoked ") == 5
    assert client.get("/socap/keys?page=2").content.decode().count('data-label="Key"') == 5
