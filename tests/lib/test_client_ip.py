"""Who asks, behind none, one or several proxies that write their headers in many ways."""

import pytest

from socap.lib.client_ip import visitor


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


def test_a_proxy_on_this_machine_that_is_not_counted_is_not_one_visitor() -> None:
    meta = {"REMOTE_ADDR": "127.0.0.1", "HTTP_X_FORWARDED_FOR": "1.1.1.1"}
    assert visitor(meta, proxies=0).alone is False
    assert visitor({"REMOTE_ADDR": "127.0.0.1"}, proxies=0).alone is True
