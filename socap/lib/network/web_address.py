"""Addresses of web servers as people write them, checked and brought into one form.

No message repeats what was written: it may hold a password.
"""

import re
from ipaddress import ip_address
from urllib.parse import urlsplit

LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
NAME = re.compile(rf"{LABEL}(?:\.{LABEL})*")
DEFAULT_PORTS = {"http": 80, "https": 443}


def origin_of(text: str) -> str:
    """`https://socap.example.com:8443`, as browsers write an origin; `ValueError` says what is wrong."""
    try:
        parts = urlsplit(text.strip())
        port = parts.port
    except ValueError as error:
        raise ValueError("is no address, or its port is no number up to 65535") from error
    if parts.scheme not in DEFAULT_PORTS or "://" not in text:
        raise ValueError("must begin with https:// or http://")
    if "@" in parts.netloc:
        raise ValueError("must not hold a user name or a password")
    if "?" in text or "#" in text:
        raise ValueError("must end behind the host name and port, without ? and #")
    if parts.path.strip("/"):
        raise ValueError(
            "has a path, and SOCAP cannot be served under a path: give it a host name of its own"
        )
    if port == 0:
        raise ValueError("has the port 0")
    host = host_name(parts.hostname or "")
    if _is_wildcard(host):
        raise ValueError("names an address that no browser can open")
    written = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{written}" + (
        f":{port}" if port and port != DEFAULT_PORTS[parts.scheme] else ""
    )


def trusted_origin(text: str) -> str:
    """An origin, or all hosts of a domain: `https://*.example.com`."""
    scheme, star, domain = text.strip().partition("://*.")
    return origin_of(f"{scheme}://{domain}").replace("://", star) if star else origin_of(text)


def allowed_host(text: str) -> str:
    """A host as `SOCAP_ALLOWED_HOSTS` takes it: a name, `.example.com` with all below it, or `*`."""
    if text == "*":
        return text
    if "/" in text:
        raise ValueError("must be a host name alone, without http:// and without a path")
    if text.startswith("*."):
        raise ValueError("takes all names below a domain as .example.com, without the star")
    bare = text[1:-1] if text.startswith("[") and text.endswith("]") else text
    if ":" in bare and not _is_address(bare):
        raise ValueError("must be a host name alone, without a port")
    host = host_name(bare.removeprefix("."))
    return f"[{host}]" if ":" in host else "." * bare.startswith(".") + host


def host_name(text: str) -> str:
    """A name of the DNS or an IP address, in small letters."""
    if "_" in text:
        raise ValueError("has an underscore in the host name; host names have hyphens at the most")
    host = text.rstrip(".").lower()
    if host and not host.isascii():
        try:
            host = host.encode("idna").decode()
        except UnicodeError as error:
            raise ValueError("has a host name that the DNS cannot hold") from error
    numeric = ":" in host or host.rpartition(".")[2].isdigit()
    if not (_is_address(host) if numeric else NAME.fullmatch(host)):
        raise ValueError("names no host" if not host else "has a host name that cannot exist")
    return host


def local_origin(host: str, port: int) -> str:
    """Where a browser on this machine finds a server that listens on `host`."""
    if _is_wildcard(host):
        host = "::1" if ":" in host else "127.0.0.1"
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def host_of(origin: str) -> str:
    return urlsplit(origin).hostname or ""


def is_loopback(host: str) -> bool:
    """Whether the name leads nowhere but to the machine on which it is used."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    return _is_address(host) and ip_address(host).is_loopback


def _is_address(host: str) -> bool:
    try:
        return bool(ip_address(host)) and "%" not in host
    except ValueError:
        return False


def _is_wildcard(host: str) -> bool:
    return _is_address(host) and ip_address(host).is_unspecified
