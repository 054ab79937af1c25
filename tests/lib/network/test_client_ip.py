"""Who asks, behind none, one or several proxies that write their headers in many ways."""

import pytest

from socap.lib.network.client_ip import visitor


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address", "alone"),
    [
        (0, "", "9.9.9.9", True),
        (0, "1.1.1.1", "9.9.9.9", True),
        (1, "6.6.6.6, 1.1.1.1", "1.1.1.1", True),
        (2, "6.6.6.6, 1.1.1.1, 2.2.2.2", "1.1.1.1", True),
        (1, "1.1.1.1:50123", "1.1.1.1", True),
        (1, "2001:DB8::1", "2001:db8::1", True),
        (1, "[2001:db8::1]", "2001:db8::1", True),
        (1, "[2001:db8::1]:50123", "2001:db8::1", True),
        (1, '"[2001:db8::1]:50123"', "2001:db8::1", True),
        (1, "::ffff:1.1.1.1", "1.1.1.1", True),
        (1, "fe80::1%eth0", "fe80::1", True),
        # Whoever comes like this cannot be told from the next.
        (1, "", "9.9.9.9", False),
        (2, "1.1.1.1", "9.9.9.9", False),
        (1, "unknown", None, False),
        (1, "_hidden, nonsense:80", None, False),
        (1, "1.1.1.1,", None, False),
    ],
)
def test_only_what_our_proxies_wrote_is_believed(
    proxies: int, forwarded: str, address: str | None, alone: bool
) -> None:
    meta = {"REMOTE_ADDR": "9.9.9.9", "HTTP_X_FORWARDED_FOR": forwarded}
    seen = visitor(meta, proxies=proxies)
    assert (seen.address, seen.alone) == (address, alone)


@pytest.mark.parametrize(
    ("peer", "host", "headers", "alone"),
    [
        ("127.0.0.1", "localhost:8000", {}, True),
        ("127.0.0.1", "127.0.0.1:8000", {}, True),
        ("::1", "[::1]:8000", {}, True),
        ("127.0.0.1", "localhost:8000", {"HTTP_X_FORWARDED_FOR": "1.1.1.1"}, False),
        ("127.0.0.1", "localhost:8000", {"HTTP_VIA": "1.1 proxy"}, False),
        ("127.0.0.1", "socap.example.com", {}, False),
        ("::1", "socap.example.com:443", {}, False),
        ("127.0.0.1", "", {}, False),
        ("127.0.0.1", "[::1", {}, True),
        # Who comes from elsewhere without a proxy writes what they like, and stays one visitor.
        ("9.9.9.9", "socap.example.com", {}, True),
        ("9.9.9.9", "nonsense", {"HTTP_VIA": "x"}, True),
    ],
)
def test_a_proxy_on_this_machine_that_is_not_counted_is_not_one_visitor(
    peer: str, host: str, headers: dict[str, str], alone: bool
) -> None:
    meta = {"REMOTE_ADDR": peer, "HTTP_HOST": host, **headers}
    assert visitor(meta, proxies=0).alone is alone
