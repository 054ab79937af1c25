"""Amazon SES on loopback: moto's server, and refusals in SES's own form."""

import contextlib
import json
from collections.abc import Iterator
from email import message_from_string, policy
from email.message import EmailMessage

import boto3
import httpx
from moto.server import ThreadedMotoServer

from tests.alerts.counterparts.http import Reply

REGION = "eu-west-1"


@contextlib.contextmanager
def ses_server() -> Iterator[str]:
    """The address of an SES that knows nobody, until the block ends."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    url = f"http://{host}:{port}"
    try:
        httpx.post(f"{url}/moto-api/reset").raise_for_status()
        yield url
    finally:
        server.stop()


def verify(url: str, identity: str) -> None:
    """Let mail from this address or domain through."""
    client = boto3.client(  # type: ignore[no-untyped-call]
        "sesv2",
        endpoint_url=url,
        region_name=REGION,
        aws_access_key_id="invented",
        aws_secret_access_key="invented",
    )
    client.create_email_identity(EmailIdentity=identity)
    client.close()


def mails(url: str) -> list[tuple[list[str], EmailMessage]]:
    """What was sent: the recipients, and the mail."""
    stored = httpx.get(f"{url}/moto-api/data.json").raise_for_status().json()
    return [
        (
            sent["destinations"],
            message_from_string(sent["raw_data"], policy=policy.default),
        )
        for sent in stored["ses"]["RawMessage"]
    ]


def problem(status: int, code: str, message: str) -> Reply:
    """An error as SES answers it, for those that moto cannot be made to give."""
    headers = {"x-amzn-ErrorType": code, "Content-Type": "application/json"}
    return Reply(status=status, body=json.dumps({"message": message}), headers=headers)
