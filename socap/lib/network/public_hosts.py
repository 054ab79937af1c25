"""Which hosts are on the public Internet: where a name leads, and whether one may go there.

Nothing that a user typed may lead to this machine or the networks behind it, however it is written.
"""

import ipaddress
import queue
import socket
import threading

import httpcore

SWITCH = "SOCAP_ALLOW_PRIVATE_ADDRESSES"

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
# Not global by the registries of IANA, though Python 3.11 thinks so.
_RESERVED = [
    ipaddress.ip_network(block)
    for block in ("192.0.0.0/24", "192.88.99.0/24", "2001::/23", "2001:db8::/32", "3fff::/20")
]
_GLOBAL_UNICAST = ipaddress.ip_network("2000::/3")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class RefusedAddress(ValueError):
    """The host leads to an address that is not on the public Internet."""

    def __init__(self, host: str, address: str) -> None:
        leads = f"{host} leads to {address}" if host != address else address
        super().__init__(
            f"{leads}, which is not a public address. Where that is meant, set {SWITCH}=yes."
        )
        self.host, self.address = host, address


def is_public(address: Address) -> bool:
    """Whether it is an address of the public Internet, also where it wraps one of IPv4."""
    if any(address in block for block in _RESERVED if block.version == address.version):
        return False
    if isinstance(address, ipaddress.IPv6Address):
        if (inner := _embedded(address)) is not None:
            return is_public(inner)
        return address in _GLOBAL_UNICAST and address.is_global
    return address.is_global and not (address.is_multicast or address.is_reserved)


def _embedded(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address that packets to this one end up at: mapped, 6to4 or NAT64."""
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour


def addresses_of(host: str, port: int, *, allow_private: bool, seconds: float) -> list[str]:
    """The addresses of a host, numeric; one that may not be reached refuses them all.

    Raises RefusedAddress, or httpcore's ConnectError or ConnectTimeout if the look-up fails.
    """
    found = _looked_up(host, port, seconds)
    for address in found:
        if not allow_private and not is_public(ipaddress.ip_address(address)):
            raise RefusedAddress(host, address)
    return found


def _looked_up(host: str, port: int, seconds: float) -> list[str]:
    """Whatever the system makes of a name; also reads forms such as 0x7f.1 and 2130706433."""
    answers: queue.SimpleQueue[list[str] | Exception] = queue.SimpleQueue()

    def look_up() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            answers.put(list(dict.fromkeys(str(entry[4][0]) for entry in found)))
        except (OSError, UnicodeError) as error:
            answers.put(error)

    # The system's own look-up takes no timeout.
    threading.Thread(target=look_up, daemon=True, name=f"look up {host}").start()
    try:
        answer = answers.get(timeout=max(seconds, 0.001))
    except queue.Empty:
        raise httpcore.ConnectTimeout(f"{host} could not be looked up in time") from None
    if isinstance(answer, Exception):
        words = answer.strerror if isinstance(answer, OSError) else str(answer)
        raise httpcore.ConnectError(f"{host} cannot be found: {words}")
    return answer
