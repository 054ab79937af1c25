"""Addresses that users typed lead to the public Internet only, in limited time."""

import datetime
import gzip
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from socap.lib.network import outbound
from socap.lib.network.outbound import RefusedAddress, check_url
from socap.lib.network.public_hosts import is_public
from tests.alerts.counterparts.http import Counterpart

PUBLIC = "93.184.216.34"
NAME = "hooks.invented.example"
# What has a limit of half a second ends by then also on a busy machine; without a limit it hangs on.
SOON = 10.0

Names = Callable[..., list[str]]


@pytest.fixture
def server() -> Iterator[Counterpart]:
    with Counterpart() as server:
        yield server


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> Names:
    """Let a DNS of the test answer: one list of addresses for each time it is asked."""
    real = socket.getaddrinfo

    def answering(*answers: list[str]) -> list[str]:
        asked: list[str] = []

        def getaddrinfo(host: str, port: int, *rest: Any, **more: Any) -> Any:
            if host != NAME:
                return real(host, port, *rest, **more)
            found = answers[min(len(asked), len(answers) - 1)]
            asked.append(host)
            return [entry for ip in found for entry in real(ip, port, *rest, **more)]

        monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
        return asked

    return answering


def post(url: str, *, allow_private: bool = True, seconds: float = 5.0) -> outbound.Answer:
    return outbound.post(
        url, content=b"{}", headers={}, allow_private=allow_private, seconds=seconds
    )


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "198.18.0.1",
        "192.88.99.1",
        "::",
        "::1",
        "fe80::1",
        "fc00::1",
        "fd00:ec2::254",
        "fec0::1",
        "ff02::1",
        "2001:db8::1",
        "2001::1",  # Teredo
        "3fff::1",
        "100::1",
        "64:ff9b:1::a00:1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "::ffff:0:127.0.0.1",
        "2002:7f00:1::",  # 6to4 of 127.0.0.1
        "2002:c0a8:101::1",  # 6to4 of 192.168.1.1
        "64:ff9b::7f00:1",  # NAT64 of 127.0.0.1
        "64:ff9b::a9fe:a9fe",
        "fe80::1%1",
    ],
)
def test_an_address_inside_is_not_public(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "address",
    [PUBLIC, "1.1.1.1", "2606:4700::1111", "64:ff9b::101:101", "2002:101:101::1", "::ffff:1.1.1.1"],
)
def test_an_address_of_the_internet_is_public(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "LOCALHOST",
        "127.1",
        "0x7f.1",
        "0x7f000001",
        "2130706433",
        "0177.1",
        "0",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "169.254.169.254",
        "0xa9fea9fe",
        "[fe80::1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
    ],
)
def test_no_way_of_writing_a_private_host_is_let_through(host: str) -> None:
    with pytest.raises(RefusedAddress, match="SOCAP_ALLOW_PRIVATE_ADDRESSES"):
        check_url(f"https://{host}/hook", allow_private=False)
    with pytest.raises(RefusedAddress), outbound.client(allow_private=False) as http:
        http.post(f"http://{host}/hook")


def test_the_refusal_names_the_host_and_where_it_leads(names: Names) -> None:
    names(["10.0.0.7"])
    with pytest.raises(RefusedAddress, match=f"^{NAME} leads to 10.0.0.7, ") as refusal:
        check_url(f"https://{NAME}/x", allow_private=False)
    assert refusal.value.host == NAME
    assert refusal.value.address == "10.0.0.7"


def test_one_private_address_among_public_ones_refuses_the_host(names: Names) -> None:
    names([PUBLIC, "127.0.0.1"])
    with pytest.raises(RefusedAddress):
        check_url(f"https://{NAME}/x", allow_private=False)
    with pytest.raises(RefusedAddress):
        post(f"http://{NAME}/x", allow_private=False)


def test_a_name_that_turns_private_after_the_check_is_refused_at_sending(names: Names) -> None:
    asked = names([PUBLIC], ["127.0.0.1"])
    assert check_url(f"https://{NAME}/x", allow_private=False) == f"https://{NAME}/x"
    with pytest.raises(RefusedAddress):
        post(f"https://{NAME}/x", allow_private=False)
    assert len(asked) == 2


def test_the_connection_goes_to_the_address_that_was_checked(
    server: Counterpart, names: Names
) -> None:
    asked = names(["127.0.0.1"], ["192.0.2.1"])
    assert post(f"http://{NAME}:{server.port}/x").text == "ok"
    assert len(asked) == 1
    assert server.requests[0].headers["host"] == f"{NAME}:{server.port}"


def test_a_dead_address_does_not_hide_a_living_one(server: Counterpart, names: Names) -> None:
    names(["::1", "127.0.0.1"])
    assert post(f"http://{NAME}:{server.port}/x").status == 200


def test_tls_asks_for_the_name_and_checks_it(
    names: Names, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names(["127.0.0.1"])
    certificate = a_certificate(tmp_path, NAME)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with Counterpart(tls=context) as server:
        assert post(f"https://{NAME}:{server.port}/x").text == "ok"
        assert server.names == [NAME]
        with pytest.raises(httpx.ConnectError, match="CERTIFICATE_VERIFY_FAILED"):
            post(server.url)


def test_redirects_are_not_followed(server: Counterpart) -> None:
    server.answer_next(307, headers={"Location": server.url + "other"})
    assert post(server.url).status == 307
    assert len(server.requests) == 1


def test_proxies_of_the_environment_are_not_used(
    server: Counterpart, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    assert post(server.url).status == 200


def test_only_the_beginning_of_an_answer_is_read(server: Counterpart) -> None:
    server.answer_next(400, "y" * 1_000_000)
    assert post(server.url).text == "y" * 65_536


def test_a_compressed_answer_is_not_unpacked(server: Counterpart) -> None:
    bomb = gzip.compress(b"0" * 50_000_000)
    server.answer_next(200, bomb, {"Content-Encoding": "gzip"})
    with outbound.client(allow_private=True) as http:
        response = http.post(server.url)
    assert len(response.content) <= 65_536
    assert server.requests[0].headers["accept-encoding"] == "identity"


@pytest.mark.parametrize("trouble", ["hang", "drip"])
def test_the_deadline_is_total(server: Counterpart, trouble: str) -> None:
    server.hang_next() if trouble == "hang" else server.drip_next()
    began = time.monotonic()
    with pytest.raises(httpx.ReadTimeout):
        post(server.url, seconds=0.5)
    assert 0.4 < time.monotonic() - began < SOON


def test_a_known_status_counts_even_if_its_body_never_ends(server: Counterpart) -> None:
    server.drip_next(head=False)
    began = time.monotonic()
    assert post(server.url, seconds=0.5).status == 200
    assert time.monotonic() - began < SOON


def test_a_receiver_that_does_not_read_cannot_hold_the_sender() -> None:
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        began = time.monotonic()
        with pytest.raises(httpx.TimeoutException):
            outbound.post(
                f"http://127.0.0.1:{deaf.getsockname()[1]}/",
                content=b"z" * 20_000_000,
                headers={},
                allow_private=True,
                seconds=0.5,
            )
    assert time.monotonic() - began < SOON


def test_a_slow_look_up_cannot_hold_the_sender(monkeypatch: pytest.MonkeyPatch) -> None:
    over = threading.Event()

    def slow(*_: Any, **__: Any) -> list[Any]:
        over.wait(2 * SOON)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", slow)
    began = time.monotonic()
    with pytest.raises(httpx.ConnectTimeout, match=r"slow\.example could not be looked up"):
        post("https://slow.example/", seconds=0.3)
    assert time.monotonic() - began < SOON
    with pytest.raises(ValueError, match="try again"):
        check_url("https://slow.example/", allow_private=False, seconds=0.1)
    over.set()


def test_a_cut_connection_is_an_error(server: Counterpart) -> None:
    server.cut_next()
    with pytest.raises(httpx.TransportError):
        post(server.url)


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("", "https://"),
        ("hooks.example.com/x", "https://"),
        ("ftp://hooks.example.com/x", "https://"),
        ("file:///etc/passwd", "https://"),
        ("http://hooks.example.com/x", "https://"),
        ("https:///x", "https://"),
        ("https://user:secret@hooks.example.com/", "user name"),
        ("https://user@hooks.example.com/", "user name"),
        ("https://hooks.example.com\\@127.0.0.1/", "character"),
        ("https://hooks.example.com/a b", "space"),
        ("https://hooks.example.com/\x00", "character"),
        ("https://hooks.example.com/\u202egpj", "character"),
        ("https://hooks.example.com/a\r\nHost: x", "character"),
        ("https://hooks.example.com:99x/", "port"),
        ("https://hooks.example.com:0/", "Port 0"),
        ("https://hooks.example.com:25/", "Port 25"),
        ("https://hooks.example.com:70000/", "Port 70000"),
        ("https://hooks.example.com/" + "a" * 3_000, "longer than"),
        ("https://no-such-name.invalid/", "cannot be found"),
        ("https://" + "a" * 70 + ".example/", "cannot be found"),
        ("https://a..example/", "cannot be found"),
        ("https://１２７.0.0.1/", "IDNA"),
    ],
)
def test_a_wrong_address_is_refused_with_the_reason(url: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        check_url(url, allow_private=False)


def test_private_networks_may_be_allowed() -> None:
    assert check_url(" http://127.0.0.1:81/x ", allow_private=True) == "http://127.0.0.1:81/x"


def a_certificate(folder: Path, name: str) -> Path:
    """Key and certificate for one name, signed by itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.datetime.now(datetime.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - datetime.timedelta(hours=1))
        .not_valid_after(now + datetime.timedelta(hours=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    path = folder / "certificate.pem"
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    return path
