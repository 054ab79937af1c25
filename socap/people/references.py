"""Which X account a pasted word or address names, or why it names none."""

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

USERNAME = re.compile(r"[A-Za-z0-9_]{1,32}", re.ASCII)  # X allows 15 today; older ones are longer
ACCOUNT_ID = re.compile(r"[1-9][0-9]{0,19}", re.ASCII)
BY_ID = re.compile(rf"i/user/({ACCOUNT_ID.pattern})", re.ASCII)
HOSTS = re.compile(r"(?:(?:www|mobile|m)\.)?(?:twitter|x)\.com", re.IGNORECASE)
WEB = re.compile(r"[a-z]+://|^[\w-]+(?:\.[\w-]+)+(?:[/?#:]|$)", re.IGNORECASE)
# Pages of X that stand where an account's name stands: what its web client reserves, and addresses
# that lead on. No account in use (@business, @verified, @premium) is among them.
PAGES = frozenset({
    "404", "about", "account", "bookmarks", "communities", "compose", "connect_people", "download",
    "explore", "follower_requests", "hashtag", "home", "i", "intent", "invitations", "jobs", "lists",
    "logged_out", "login", "logout", "mentions", "messages", "notifications", "oauth",
    "personalization", "premium_sign_up", "privacy", "saved_searches", "search", "session",
    "sessions", "settings", "share", "signin", "signup", "similar_to", "statuses", "tos",
    "twitterblue", "webview", "welcome", "who_to_follow", "widgets", "your_twitter_data",
})  # fmt: skip
# Behind a language (`/en/tos`), and never behind an account's name.
IN_A_LANGUAGE = frozenset({"tos", "privacy", "rules"})
AROUND = " \t\r\n\"'`<>()[]{},;:。，、；：（）「」《》“”‘’…"
LONGEST_NAME_OF_DIGITS = 15


class NoAccount(ValueError):
    """The text names no account; the message says why, as the end of a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """An account by its name (in lower case) or, where that alone is given, by its id."""

    username: str = ""
    account_id: str = ""


def by_id(account_id: str) -> str:
    """What an entry is called while its account's name is unknown; no account can have it as a name."""
    return f"i/user/{account_id}"


def reference_in(text: str) -> Reference:
    """What `@name`, `name`, a profile's address, `i/user/ID` or an address with that names."""
    word = _bare(text)
    if not word:
        raise NoAccount("is missing; give the @name of an X account")
    shown = repr(word if len(word) <= 60 else word[:59] + "…")
    if WEB.search(word):
        return _in_address(word, shown)
    name = word.removeprefix("@").strip("/").lower()
    if called_by_id := BY_ID.fullmatch(name):
        return Reference(account_id=called_by_id[1])
    if "@" in name:
        raise NoAccount(f"{shown} looks like an e-mail address; give the @name on X")
    if not USERNAME.fullmatch(name):
        raise NoAccount(f"{shown} is not an X name (letters, digits and _ only)")
    if name.isdecimal() and len(name) > LONGEST_NAME_OF_DIGITS:
        raise NoAccount(f"{shown} looks like an account's id; write https://x.com/i/user/{name}")
    return Reference(username=name)


def _in_address(word: str, shown: str) -> Reference:
    try:
        parts = urlsplit(word if "://" in word else f"https://{word}")
        host = parts.hostname or ""
    except ValueError:
        raise NoAccount(f"{shown} is not an address that can be read") from None
    if not HOSTS.fullmatch(host):
        raise NoAccount(f"{shown} is not an address on x.com or twitter.com")
    steps = [unquote(step) for step in parts.path.split("/") if step]
    if not steps and parts.fragment.startswith("!/"):
        steps = parts.fragment[2:].split("/")
    first = steps[0].lower() if steps else ""
    if first == "intent" and (named := _asked_for(parts.query)):
        return named
    if first == "i" and len(steps) > 2 and steps[1].lower() == "user":
        if ACCOUNT_ID.fullmatch(steps[2]):
            return Reference(account_id=steps[2])
    elif first and first not in PAGES and not IN_A_LANGUAGE & {step.lower() for step in steps[1:2]}:
        name = first.removeprefix("@")
        if USERNAME.fullmatch(name):
            return Reference(username=name)
    raise NoAccount(f"{shown} is a page of X, not the address of an account")


def _asked_for(query: str) -> Reference | None:
    """The account that `/intent/user?screen_name=…` or `?user_id=…` is about."""
    given = parse_qs(query)
    name = given.get("screen_name", [""])[0].strip().removeprefix("@").lower()
    if USERNAME.fullmatch(name):
        return Reference(username=name)
    account_id = given.get("user_id", [""])[0].strip()
    return Reference(account_id=account_id) if ACCOUNT_ID.fullmatch(account_id) else None


def _bare(text: str) -> str:
    """Without the invisible characters, quotes and full stops that come along with a copy."""
    seen = "".join(char for char in text if unicodedata.category(char) != "Cf")
    word = seen.replace("\N{FULLWIDTH COMMERCIAL AT}", "@").replace("\xa0", " ").strip(AROUND)
    return word.rstrip(".。" + AROUND)
