"""Checks the table of request pools against all URLs, so that new ones are not forgotten."""

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from socap.api.service import api
from socap.cli.request_pools import (
    EXPORTS,
    HEALTH,
    HEAVY,
    MB,
    OUTSIDE,
    PAGES,
    PICTURES,
    SIGN_IN,
    request_limits,
)
from socap.lib.network.http_server import RequestPool


def addresses(resolver: URLResolver, before: str = "") -> dict[str, str]:
    """Returns a URL of every page, by its name."""
    found: dict[str, str] = {}
    for entry in resolver.url_patterns:
        route = before + str(entry.pattern)
        if isinstance(entry, URLResolver):
            found |= addresses(entry, route)
        elif isinstance(entry, URLPattern) and entry.name:
            found[entry.name] = "/" + "/".join(
                "7.csv" if "kind>" in part else "7" if part.startswith("<") else part
                for part in route.split("/")
            )
    return found


PAGE_ADDRESSES = addresses(get_resolver("socap.web.urls"))


@pytest.mark.parametrize(
    ("method", "names", "pool"),
    [
        ("POST", ["login", "login-code", "password-reset", "password-reset-link", "invitation",
                  "shared", "logout"], SIGN_IN),
        ("GET", [name for name in PAGE_ADDRESSES
                 if name.endswith(("csv", "xlsx", "export", "chart-file"))], EXPORTS),
        ("POST", ["campaign-create", "campaign-draft", "campaign-tweets", "campaign-tweets-check",
                  "channel-test", "recipient-test", "recipient-add", "recipient-change",
                  "channel-create", "settings-key-test", "settings-mail-test", "settings-change",
                  "welcome-provider", "report-summary-draft"], OUTSIDE),
        ("GET", ["campaign-create"], OUTSIDE),
        ("POST", ["people-add"], HEAVY),
        ("GET", ["avatar", "shared-avatar"], PICTURES),
        ("GET", ["login", "campaigns", "campaign", "people", "shared", "settings", "channel"], PAGES),
    ],
)  # fmt: skip
def test_each_kind_of_page_has_its_threads(
    method: str, names: list[str], pool: RequestPool
) -> None:
    assert names
    for name in names:
        assert request_limits(method, PAGE_ADDRESSES[name]).pool is pool, name


def test_each_kind_of_api_call_has_its_threads() -> None:
    paths = api.get_openapi_schema()["paths"]
    exports = {path for path in paths if request_limits("GET", path).pool is EXPORTS}
    assert exports == {path for path in paths if path.endswith((".csv", ".png"))} != set()
    for method, path in [
        ("POST", "/api/socap/campaigns"),
        ("PATCH", "/api/socap/campaigns/7"),
        ("POST", "/api/socap/channels/7/test"),
        ("POST", "/api/socap/channels/7/recipients/7/test"),
    ]:
        assert request_limits(method, path).pool is OUTSIDE
    for method, path in [("PUT", "/api/socap/people"), ("POST", "/api/socap/workers/run")]:
        assert request_limits(method, path).pool is HEAVY
    assert request_limits("GET", "/healthz").pool is HEALTH
    assert request_limits("GET", "/api/socap/campaigns").pool is PAGES


def test_body_sizes_are_limited_most_of_all_before_sign_in() -> None:
    assert request_limits("POST", "/login").most_bytes < 100_000
    for name, path in PAGE_ADDRESSES.items():
        assert request_limits("POST", path).most_bytes <= 4 * MB, name
