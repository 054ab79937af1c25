"""The apprise services that SOCAP supports, and how an address becomes a plugin.

The list is explicit because apprise itself can also write to files, sockets and desktops, read
templates from disk and post to any host. Listed services have a fixed host and send one HTTP request
per message. Self-hosted servers work only where private addresses are allowed, because apprise
resolves names itself, after our checks.
"""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings

from socap.alerts.channels.apprise_responses import captured_log
from socap.campaigns.public_address import public_address

CONNECT_SECONDS, ANSWER_SECONDS = 3.0, 6.0
LONGEST_ADDRESS = 1500
ZERO_WIDTH_SPACE = "\u200b"
# Links stay as they are; nothing in them can mention or format.
LINK = re.compile(r"(https?://[\w./:?=&%#+~-]+)", re.ASCII)
MENTION = re.compile(r"@(?=everyone|here|all\b|channel|[*_&!\d])", re.IGNORECASE)
MARKDOWN_CHARACTERS = re.compile(r"([\\`*_~|\[\]<>#])")
LIST_MARKER = re.compile(r"^(\s*)([-+])(?= )", re.MULTILINE)


def _plain(text: str) -> str:
    return text


def _html(text: str) -> str:
    return html.escape(text, quote=False)


def _no_tags(text: str) -> str:
    """For Google Chat, which has no escapes: `<users/all>` mentions everyone, `<url|text>` is a link."""
    return text.replace("<", "<" + ZERO_WIDTH_SPACE)


def _markdown(text: str) -> str:
    """Returns Markdown that shows the text as it is and mentions nobody."""
    pieces = LINK.split(text)
    pieces[::2] = [_escaped(piece) for piece in pieces[::2]]
    return "".join(pieces)


def _escaped(text: str) -> str:
    quiet = MENTION.sub("@" + ZERO_WIDTH_SPACE, text)
    return LIST_MARKER.sub(r"\1\\\2", MARKDOWN_CHARACTERS.sub(r"\\\1", quiet))


def _paragraphs(text: str) -> str:
    """For Teams: a line break needs an empty line, and `<at>` would mention somebody."""
    return _markdown(text).replace("<", "<" + ZERO_WIDTH_SPACE).replace("\n", "\n\n")


def _utf_16(text: str) -> int:
    return len(text.encode("utf-16-le", "replace")) // 2


def _bytes(text: str) -> int:
    return len(text.encode(errors="replace"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A service. `hosts` are the allowed host suffixes, or None for self-hosted servers.

    `longest` is the size limit of a message as counted by `length`; `has_titles`: shows a title.
    """

    name: str
    module: str
    plugin: str
    looks_like: str
    markup: Callable[[str], str] = _plain
    body_format: str = "text"
    options: frozenset[str] = frozenset()
    hosts: tuple[str, ...] | None = ()
    longest: int = 4_000
    length: Callable[[str], int] = _utf_16
    has_titles: bool = False


def _options(*names: str) -> frozenset[str]:
    return frozenset(names)


TELEGRAM = Service(
    name="Telegram",
    module="telegram",
    plugin="NotifyTelegram",
    looks_like="tgram://123456789:BOT_TOKEN/CHAT_ID",
    markup=_html,
    body_format="html",
    options=_options("topic", "thread", "silent"),
)
DISCORD = Service(
    name="Discord",
    module="discord",
    plugin="NotifyDiscord",
    looks_like="https://discord.com/api/webhooks/ID/TOKEN",
    markup=_markdown,
    options=_options("thread"),
    longest=2_000,
)
TEAMS = Service(
    name="Microsoft Teams",
    module="workflows",
    plugin="NotifyWorkflows",
    looks_like="the URL of a Teams workflow: https://….environment.api.powerplatform.com/…",
    markup=_paragraphs,
    body_format="markdown",
    options=_options(
        *("api-version", "ver", "sp", "sv", "sig", "signature", "id", "workflow"),
        *("pa", "powerautomate", "route", "routeid"),
    ),
    hosts=(".logic.azure.com", ".environment.api.powerplatform.com"),
)
GOOGLE_CHAT = Service(
    name="Google Chat",
    module="google_chat",
    plugin="NotifyGoogleChat",
    looks_like="https://chat.googleapis.com/v1/spaces/SPACE/messages?key=KEY&token=TOKEN",
    markup=_no_tags,
    body_format="markdown",
    options=_options("key", "token", "thread", "threadkey"),
)
WEBEX = Service(
    name="Webex",
    module="webexteams",
    plugin="NotifyWebexTeams",
    looks_like="https://webexapis.com/v1/webhooks/incoming/TOKEN",
)
PUSHOVER = Service(
    name="Pushover",
    module="pushover",
    plugin="NotifyPushover",
    looks_like="pover://USER_KEY@APP_TOKEN",
    options=_options("priority", "sound"),
    longest=1_000,
    has_titles=True,
)
NTFY = Service(
    name="ntfy",
    module="ntfy",
    plugin="NotifyNtfy",
    looks_like="ntfys://TOPIC",
    options=_options("priority", "token", "auth", "mode"),
    hosts=None,
    longest=3_900,
    length=_bytes,
    has_titles=True,
)
MATTERMOST = Service(
    name="Mattermost",
    module="mattermost",
    plugin="NotifyMattermost",
    looks_like="mmosts://chat.example.com/TOKEN",
    markup=_markdown,
    body_format="markdown",
    options=_options("channel"),
    hosts=None,
)
GOTIFY = Service(
    name="Gotify",
    module="gotify",
    plugin="NotifyGotify",
    looks_like="gotifys://push.example.com/TOKEN",
    options=_options("priority"),
    hosts=None,
    has_titles=True,
)
SERVICES = {
    "tgram": TELEGRAM,
    "discord": DISCORD,
    "workflow": TEAMS,
    "workflows": TEAMS,
    "gchat": GOOGLE_CHAT,
    "webex": WEBEX,
    "wxteams": WEBEX,
    "pover": PUSHOVER,
    "ntfy": NTFY,
    "ntfys": NTFY,
    "mmost": MATTERMOST,
    "mmosts": MATTERMOST,
    "gotify": GOTIFY,
    "gotifys": GOTIFY,
}
# Services whose own web address can be pasted as it is.
PASTED = (DISCORD, TEAMS, GOOGLE_CHAT, WEBEX, NTFY)


def plugin_for(address: str) -> tuple[Service, Any]:
    """Returns the service and its plugin, ready to send. Raises ValueError with what is wrong.

    Makes no network request.
    """
    if len(address) > LONGEST_ADDRESS or not address.isprintable() or " " in address:
        raise ValueError("An address is one word of at most 1,500 characters; paste it again.")
    service, parsed = _parsed(address)
    if unknown := sorted(set(parsed["qsd"]) - service.options):
        raise ValueError(f"{service.name}: take {', '.join(unknown)} out of the address.")
    _check_host(service, parsed)
    with captured_log() as log:
        try:
            plugin = _plugin_class(service)(**parsed | _fixed_options(service))
        except Exception as error:  # plugins raise anything on a malformed address
            raise ValueError(_unusable(service, log.warnings or [str(error)])) from error
    if log.warnings:
        raise ValueError(_unusable(service, log.warnings))
    if len(plugin) != 1 or (service is TELEGRAM and not plugin.targets):
        raise ValueError(_unusable(service, ["name exactly one receiver in each address"]))
    return service, plugin


def _parsed(address: str) -> tuple[Service, dict[str, Any]]:
    scheme = urlsplit(address).scheme.lower() if "://" in address else ""
    if scheme in ("http", "https"):
        for service in PASTED:
            if found := _plugin_class(service).parse_native_url(address):
                return service, found
    elif service := SERVICES.get(scheme):  # type: ignore[assignment]
        try:
            plugin, address = _plugin_class(service), scheme + address[len(scheme) :]
            found = plugin.parse_native_url(address) or plugin.parse_url(address)
        except (AttributeError, IndexError, KeyError, TypeError, ValueError):
            found = None
        if found:
            return service, found
        raise ValueError(_unusable(service, []))
    if scheme == "msteams":
        raise ValueError(
            "Microsoft has retired these connectors. In Teams create the workflow “Send webhook "
            "alerts to a channel” and paste its URL."
        )
    if scheme == "slack" or address.startswith("https://hooks.slack.com/"):
        raise ValueError("For Slack choose the channel kind Slack.")
    names = ", ".join(sorted({service.name for service in SERVICES.values()}))
    raise ValueError(
        f"No supported service has such an address. Supported are {names}; for example "
        f"{TELEGRAM.looks_like} or {DISCORD.looks_like}. For your own server use a webhook."
    )


def _unusable(service: Service, reasons: list[str]) -> str:
    said = f": {'; '.join(reason.rstrip('.') for reason in reasons)}" if reasons else ""
    return (
        f"This address of {service.name} cannot be used{said}. It looks like {service.looks_like}"
    )


def _check_host(service: Service, parsed: dict[str, Any]) -> None:
    """Rejects hosts that do not belong to the service."""
    host = (parsed.get("host") or "").lower().rstrip(".")
    if settings.SOCAP_ALLOW_PRIVATE_ADDRESSES or service.hosts == ():
        return
    if service.hosts is None:
        if service is not NTFY or parsed.get("mode") != "cloud":
            raise ValueError(
                f"A self-hosted {service.name} server needs SOCAP_ALLOW_PRIVATE_ADDRESSES=yes. "
                "A webhook needs no such setting."
            )
    elif not host.endswith(service.hosts) or parsed.get("port") not in (None, 443, "443"):
        raise ValueError(_unusable(service, [f"{host or 'it'} is not one of Microsoft's hosts"]))


def _plugin_class(service: Service) -> Any:
    """Imports the plugin on first use; importing apprise whole loads some 150."""
    return getattr(import_module(f"apprise.plugins.{service.module}"), service.plugin)


def _fixed_options(service: Service) -> dict[str, Any]:
    """Returns the options that an address must not set: redirects, timeouts and retries."""
    from apprise.asset import AppriseAsset

    asset = AppriseAsset(
        app_id="SOCAP",
        app_desc="SOCAP",
        app_url=public_address().url,
        image_url_mask="",
        image_url_logo="",
        http_redirects=False,
    )
    timeouts = {"cto": CONNECT_SECONDS, "rto": ANSWER_SECONDS}
    fixed = {"asset": asset, "verify": True, "redirect": False, "retry": 0, "store": False}
    webex = {"format": "text", "mode": "webhook"} if service is WEBEX else {}
    return fixed | timeouts | webex
