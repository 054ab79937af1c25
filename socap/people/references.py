"""Parses a pasted @name, profile URL or id into a reference to an X account."""

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

USERNAME = re.compile(r"[A-Za-z0-9_]{1,32}", re.ASCII)  # X allows 15 today; older ones are longer
ACCOUNT_ID = re.compile(r"[1-9][0-9]{0,19}", re.ASCII)
ID_USERNAME = re.compile(rf"i/user/({ACCOUNT_ID.pattern})", re.ASCII)
X_HOSTS = re.compile(r"(?:(?:www|mobile|m)\.)?(?:twitter|x)\.com", re.IGNORECASE)
LOOKS_LIKE_URL = re.compile(r"[a-z]+://|^[\w-]+(?:\.[\w-]+)+(?:[/?#:]|$)", re.IGNORECASE)
# Paths of x.com that are pages rather than accounts: reserved by its web client, or redirects. No
# account in use (@business, @verified, @premium) is among them.
RESERVED_PATHS = frozenset({
    "404", "about", "account", "bookmarks", "communities", "compose", "connect_people", "download",
    "explore", "follower_requests", "hashtag", "home", "i", "intent", "invitations", "jobs", "lists",
    "logged_out", "login", "logout", "mentions", "messages", "notifications", "oauth",
    "personalization", "premium_sign_up", "privacy", "saved_searches", "search", "session",
    "sessions", "settings", "share", "signin", "signup", "similar_to", "statuses", "tos",
    "twitterblue", "webview", "welcome", "who_to_follow", "widgets", "your_twitter_data",
})  # fmt: skip
# These follow a language code (`/en/tos`), never an account's name.
LOCALISED_PATHS = frozenset({"tos", "privacy", "rules"})
SURROUNDING_CHARACTERS = " \t\r\n\"'`<>()[]{},;:。，、；：（）「」《》“”‘’…"
MAX_DIGITS_IN_NAME = 15


class InvalidReference(ValueError):
    """The text names no account; the message says why and completes a sentence after the field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """An account by its username (lower case) or, if only that is given, by its id."""

    username: str = ""
    account_id: str = ""


def username_for_id(account_id: str) -> str:
    """Returns the placeholder username `i/user/ID`, which no account can have."""
    return f"i/user/{account_id}"


def parse_reference(text: str) -> Reference:
    """Parses `@name`, `name`, a profile URL or `i/user/ID`. Raises InvalidReference."""
    word = _strip_decoration(text)
    if not word:
        raise InvalidReference("is missing; give the @name of an X account")
    shown = repr(word if len(word) <= 60 else word[:59] + "…")
    if LOOKS_LIKE_URL.search(word):
        return _parse_url(word, shown)
    name = word.removeprefix("@").strip("/").lower()
    if called_by_id := ID_USERNAME.fullmatch(name):
        return Reference(account_id=called_by_id[1])
    if "@" in name:
        raise InvalidReference(f"{shown} looks like an e-mail address; give the @name on X")
    if not USERNAME.fullmatch(name):
        raise InvalidReference(f"{shown} is not an X name (letters, digits and _ only)")
    if name.isdecimal() and len(name) > MAX_DIGITS_IN_NAME:
        raise InvalidReference(
            f"{shown} looks like an account's id; write https://x.com/i/user/{name}"
        )
    return Reference(username=name)


def parse_references(text: str) -> tuple[list[Reference], list[str]]:
    """Parses words separated by spaces, commas or lines; long digits are ids. Returns also the problems."""
    found, problems = [], []
    for word in filter(None, map(_strip_decoration, re.split(r"[\s,;]+", text))):
        if ACCOUNT_ID.fullmatch(word) and len(word) > MAX_DIGITS_IN_NAME:
            found.append(Reference(account_id=word))
            continue
        try:
            found.append(parse_reference(word))
        except InvalidReference as error:
            problems.append(str(error))
    return list(dict.fromkeys(found)), problems


def try_parse_reference(text: str) -> Reference | None:
    """Returns the account that the text names, or None if it names none."""
    try:
        return parse_reference(text)
    except InvalidReference:
        return None


def _parse_url(word: str, shown: str) -> Reference:
    try:
        parts = urlsplit(word if "://" in word else f"https://{word}")
        host = parts.hostname or ""
    except ValueError:
        raise InvalidReference(f"{shown} is not an address that can be read") from None
    if not X_HOSTS.fullmatch(host):
        raise InvalidReference(f"{shown} is not an address on x.com or twitter.com")
    steps = [unquote(step) for step in parts.path.split("/") if step]
    if not steps and parts.fragment.startswith("!/"):
        steps = parts.fragment[2:].split("/")
    first = steps[0].lower() if steps else ""
    if first == "intent" and (named := _parse_intent(parts.query)):
        return named
    if first == "i" and len(steps) > 2 and steps[1].lower() == "user":
        if ACCOUNT_ID.fullmatch(steps[2]):
            return Reference(account_id=steps[2])
    elif (
        first
        and first not in RESERVED_PATHS
        and not LOCALISED_PATHS & {step.lower() for step in steps[1:2]}
    ):
        name = first.removeprefix("@")
        if USERNAME.fullmatch(name):
            return Reference(username=name)
    raise InvalidReference(f"{shown} is a page of X, not the address of an account")


def _parse_intent(query: str) -> Reference | None:
    """Returns the account in the query of `/intent/user?screen_name=…` or `?user_id=…`."""
    given = parse_qs(query)
    name = given.get("screen_name", [""])[0].strip().removeprefix("@").lower()
    if USERNAME.fullmatch(name):
        return Reference(username=name)
    account_id = given.get("user_id", [""])[0].strip()
    return Reference(account_id=account_id) if ACCOUNT_ID.fullmatch(account_id) else None


def _strip_decoration(text: str) -> str:
    """Removes invisible characters, quotes and punctuation that get copied along."""
    seen = "".join(char for char in text if unicodedata.category(char) != "Cf")
    word = (
        seen.replace("\N{FULLWIDTH COMMERCIAL AT}", "@")
        .replace("\xa0", " ")
        .strip(SURROUNDING_CHARACTERS)
    )
    return word.rstrip(".。" + SURROUNDING_CHARACTERS)
