"""Who is at the other end of a request, as far as that can be believed."""

from collections.abc import Mapping
from ipaddress import ip_address


def client_ip(meta: Mapping[str, str], *, proxies: int) -> str | None:
    """The visitor's address: the connection's own, or what the outermost of our proxies has seen.

    Each proxy adds the address it was called from at the right end of X-Forwarded-For; what stands
    left of those `proxies` entries was written by the visitor and proves nothing.
    """
    forwarded = [part.strip() for part in meta.get("HTTP_X_FORWARDED_FOR", "").split(",")]
    given = meta.get("REMOTE_ADDR", "")
    if 0 < proxies <= len(forwarded):
        given = forwarded[-proxies] or given
    try:
        return str(ip_address(given))
    except ValueError:
        return None
