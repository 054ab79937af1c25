"""Addresses as operators write them: brought into one form, or refused with what is wrong."""

import pytest

from socap.lib.network.web_address import (
    allowed_host,
    host_of,
    is_loopback,
    local_origin,
    origin_of,
    trusted_origin,
)


@pytest.mark.parametrize(
    ("written", "origin"),
    [
        ("https://socap.example.com", "https://socap.example.com"),
        (" https://SOCAP.Example.com./ ", "https://socap.example.com"),
        ("https://socap.example.com:443", "https://socap.example.com"),
        ("http://socap.example.com:80/", "http://socap.example.com"),
        ("https://socap.example.com:8443", "https://socap.example.com:8443"),
        ("http://[::1]:8000", "http://[::1]:8000"),
        ("https://bücher.example", "https://xn--bcher-kva.example"),
        ("http://10.0.0.5:8000", "http://10.0.0.5:8000"),
    ],
)
def test_an_origin_has_one_form(written: str, origin: str) -> None:
    assert origin_of(written) == origin


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("socap.example.com", "begin with https://"),
        ("//socap.example.com", "begin with https://"),
        ("ftp://socap.example.com", "begin with https://"),
        ("https:socap.example.com", "begin with https://"),
        ("localhost:8000", "begin with https://"),
        ("https://socap.example.com/socap", "has a path"),
        ("https://socap.example.com?x=1", "without ? and #"),
        ("https://socap.example.com/#", "without ? and #"),
        ("https://ann:s3cret@socap.example.com", "user name or a password"),
        ("https://", "names no host"),
        ("https://:8000", "names no host"),
        ("https://so cap.example.com", "cannot exist"),
        ("https://socap..example.com", "cannot exist"),
        ("https://-a.example.com", "cannot exist"),
        ("https://a.example.com, https://b.example.com", "has a path|cannot exist|no address"),
        ("https://my_host.example.com", "underscore"),
        ("https://999.1.1.1", "cannot exist"),
        ("https://socap.example.com:99999", "no number up to 65535"),
        ("https://socap.example.com:http", "no number up to 65535"),
        ("https://socap.example.com:0", "port 0"),
        ("http://0.0.0.0:8000", "no browser can open"),
        ("http://[::]:8000", "no browser can open"),
        ("http://[::1", "no address"),
    ],
)
def test_what_is_no_origin_is_refused_and_not_repeated(written: str, why: str) -> None:
    with pytest.raises(ValueError, match=why.replace("?", r"\?")) as refused:
        origin_of(written)
    assert "s3cret" not in str(refused.value)


def test_trusted_origins_may_name_a_whole_domain() -> None:
    assert trusted_origin("https://*.Example.com/") == "https://*.example.com"
    assert trusted_origin("https://socap.example.com/") == "https://socap.example.com"
    for wrong in ("*.example.com", "https://*", "https://*.", "https://a.*.example.com"):
        with pytest.raises(ValueError, match=r".+"):
            trusted_origin(wrong)


@pytest.mark.parametrize(
    ("written", "host"),
    [("*", "*"), ("A.example", "a.example"), (".a.example", ".a.example"), ("::1", "[::1]"),
     ("[::1]", "[::1]"), ("10.0.0.5", "10.0.0.5"), ("localhost", "localhost")],
)  # fmt: skip
def test_allowed_hosts(written: str, host: str) -> None:
    assert allowed_host(written) == host


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("https://a.example", "host name alone"),
        ("a.example/x", "host name alone"),
        ("a.example:8000", "without a port"),
        ("*.example.com", "without the star"),
        ("a_b", "underscore"),
        ("a b", "cannot exist"),
        (".", "names no host"),
    ],
)
def test_what_is_no_allowed_host(written: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        allowed_host(written)


def test_a_server_on_all_addresses_is_opened_at_this_machine() -> None:
    assert local_origin("0.0.0.0", 8000) == "http://127.0.0.1:8000"
    assert local_origin("::", 8000) == local_origin("::1", 8000) == "http://[::1]:8000"
    assert local_origin("10.0.0.5", 80) == "http://10.0.0.5:80"


def test_what_leads_to_this_machine_alone() -> None:
    for origin in (
        "http://127.0.0.1:8000",
        "http://localhost",
        "http://[::1]:1",
        "http://a.localhost",
    ):
        assert is_loopback(host_of(origin))
    for origin in ("http://10.0.0.5", "https://socap.example.com", "http://127.example.com"):
        assert not is_loopback(host_of(origin))
