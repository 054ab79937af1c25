"""Who is at the other end of a request, as far as that can be believed."""

from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address

from socap.lib.network.web_address import is_loopback

# What proxies add to the requests that they pass on.
OF_PROXIES = ("HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_PROTO", "HTTP_FORWARDED", "HTTP_VIA")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientAddress:
    """`address` is None where it cannot be read; `alone` says whether it stands for one visitor."""

    address: str | None
    alone: bool


def visitor(meta: Mapping[str, str], *, proxies: int) -> ClientAddress:
    """The connection's own address, or what the outermost of our `proxies` has seen.

    Each proxy adds the address it was called from at the right end of X-Forwarded-For; what stands
    left of those entries was written by the visitor and proves nothing. Where an expected entry is
    missing or no address, the visitors behind the proxy cannot be told apart; nor where a proxy on
    this machine is not counted in `proxies`. Such a proxy shows itself by a header of its own, or by
    a Host that leads elsewhere than to this machine.
    """
    header = meta.get("HTTP_X_FORWARDED_FOR", "")
    entries = [part.strip() for part in header.split(",")] if header.strip() else []
    own = _address(meta.get("REMOTE_ADDR", ""))
    if not proxies:
        local = own is not None and ip_address(own).is_loopback
        behind = local and (any(meta.get(name) for name in OF_PROXIES) or not _asked_locally(meta))
        return ClientAddress(address=own, alone=own is not None and not behind)
    if len(entries) < proxies:
        return ClientAddress(address=own, alone=False)
    seen = _address(entries[-proxies])
    return ClientAddress(address=seen, alone=seen is not None)


def _asked_locally(meta: Mapping[str, str]) -> bool:
    """Whether the Host is a name of this machine for itself, as in a browser that runs on it."""
    host = meta.get("HTTP_HOST", "").strip().lower()
    name = host[1:].partition("]")[0] if host.startswith("[") else host.partition(":")[0]
    return is_loopback(name)


def _address(text: str) -> str | None:
    """The address in `1.2.3.4`, `1.2.3.4:5678`, `2001:db8::1`, `[2001:db8::1]:5678`; else None."""
    text = text.strip().strip('"').strip()
    if text.startswith("["):
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:
        text = text.partition(":")[0]
    try:
        found = ip_address(text.partition("%")[0])
    except ValueError:
        return None
    mapped = found.ipv4_mapped if isinstance(found, IPv6Address) else None
    return str(mapped or found)
