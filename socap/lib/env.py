"""Typed readers of environment variables that refuse nonsense by name.

Every reader also looks at `NAME_FILE`, so that a secret can come from a mounted file.
"""

import codecs
import contextlib
import os
import re
from collections.abc import Callable, Collection, Iterator
from email.utils import getaddresses
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

from socap.lib.network.web_address import host_name, origin_of

T = TypeVar("T")

TRUE = {"1", "true", "yes", "on"}
FALSE = {"0", "false", "no", "off"}
AMOUNT = re.compile(r"[0-9]{1,9}(\.[0-9]{1,6})?", re.ASCII)
MAILBOX = re.compile(r"[^@\s<>]+@[^@\s<>]+")
# What stands invisibly around a text that was copied or saved by an editor.
INVISIBLE = "\ufeff\u200b"
# How the names of SOCAP's own settings begin, and of those that libpq reads beside an address.
OURS = ("SOCAP_", "TWITTER_", "X_", "EMAIL_", "SMTP_", "SENDGRID_", "AWS_SES_", "DATABASE_URL")
LIBPQ = "PG"


@contextlib.contextmanager
def folder_for(name: str) -> Iterator[None]:
    """Name the variable whose folder cannot be used, and why."""
    try:
        yield
    except OSError as error:
        raise InvalidSetting(
            f"{name}: {error.filename or 'the folder'} cannot be written ({error.strerror});"
            " make room or make it writable for the user that runs SOCAP, or name another folder."
        ) from error


class InvalidSetting(ValueError):
    """An environment variable holds something that cannot be used; the message says what to do."""


def text(name: str, default: str = "") -> str:
    """The variable, or the content of the file that `NAME_FILE` names, or the default."""
    if value := _bare(os.environ.get(name, "")):
        return _encodable(name, value)
    if path := _encodable(f"{name}_FILE", os.environ.get(f"{name}_FILE", "").strip()):
        try:
            if content := file_text(Path(path)):
                return content
        except OSError as error:
            raise InvalidSetting(
                f"{name}_FILE: {path} cannot be read ({error.strerror})."
            ) from error
        except UnicodeDecodeError as error:
            raise InvalidSetting(f"{name}_FILE: {path} is not UTF-8 text.") from error
        # A secret that has not arrived yet must not mean that there is none.
        raise InvalidSetting(f"{name}_FILE: {path} is empty; write the value into it, or unset it.")
    return default


def _encodable(name: str, value: str) -> str:
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise InvalidSetting(f"{name} is not UTF-8 text.") from error
    return value


def folder(name: str, default: str) -> Path:
    """The whole path of a folder, which need not be there yet."""
    try:
        path = Path(text(name, default)).expanduser()
        for link in (path, *path.parents):
            if link.is_symlink() and not link.exists():
                raise InvalidSetting(
                    f"{name}: {link} is a symbolic link to {link.readlink()}, which is not there;"
                    " mount or make that folder, or name another one."
                )
        return path.resolve()
    except RuntimeError as error:  # of expanduser and, where links go in a circle, of resolve
        raise InvalidSetting(f"{name} is no path that can be followed: {error}") from error
    except OSError as error:
        raise InvalidSetting(
            f"{name} is no path that can be followed: {error.strerror}."
        ) from error


def file_text(path: Path) -> str:
    """What a small file says, trimmed; also one that was saved as UTF-16 or with a byte order mark."""
    content = path.read_bytes()
    utf16 = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return _bare(content.decode("utf-16" if utf16 else "utf-8"))


def clear_settings(*, but: Collection[str] = ()) -> None:
    """Forget every setting that the surroundings give, as `NAME` or `NAME_FILE`, `but` some.

    For what must never meet a real installation: a demo, a benchmark, a test.
    """
    kept = {*but, *(f"{name}_FILE" for name in but)}
    for name in [name for name in os.environ if name.startswith((*OURS, LIBPQ))]:
        if name not in kept:
            del os.environ[name]


def clear_libpq_settings() -> None:
    """Forget what libpq would read beside an address that says everything: PGHOSTADDR, PGSERVICE, ..."""
    for name in [name for name in os.environ if name.startswith(LIBPQ)]:
        del os.environ[name]


def variable_for(name: str) -> str:
    """Which variable gives it: `NAME`, `NAME_FILE`, or '' where the default holds."""
    return next((n for n in (name, f"{name}_FILE") if os.environ.get(n, "").strip()), "")


def whole(name: str, default: int, *, at_least: int = 0, at_most: int | None = None) -> int:
    """A whole number within its bounds."""
    return _number(name, default, _whole, "a whole number", at_least, at_most)


def number(
    name: str, default: float, *, at_least: float = 0, at_most: float | None = None
) -> float:
    """A number within its bounds."""
    return _number(name, default, _float, "a number", at_least, at_most)


def flag(name: str, default: bool) -> bool:
    """Yes or no: 1/0, true/false, yes/no, on/off."""
    raw = text(name).lower()
    if not raw:
        return default
    if raw in TRUE | FALSE:
        return raw in TRUE
    raise InvalidSetting(f"{name} is {raw!r}; write yes or no.")


def choice(name: str, default: str, known: Collection[str]) -> str:
    """One of the known words, in small letters."""
    value = text(name, default).lower()
    if value in known:
        return value
    raise InvalidSetting(f"{name} is {value!r}; write {', '.join(sorted(known))}.")


def choices(name: str, default: str, known: Collection[str]) -> tuple[str, ...]:
    """Some of the known words, in small letters, in the order given: `one, another`."""
    found = tuple(dict.fromkeys(word.lower() for word in words(name, default)))
    if wrong := next((word for word in found if word not in known), None):
        raise InvalidSetting(f"{name} is {wrong!r}; write {', '.join(sorted(known))}.")
    if not found:
        raise InvalidSetting(f"{name} names nothing; write {', '.join(sorted(known))}.")
    return found


def mailbox(name: str, default: str) -> str:
    """One e-mail address, with or without a name: `SOCAP <alerts@example.com>`."""
    value = text(name, default)
    if is_mailbox(value):
        return value
    raise InvalidSetting(f"{name} is {value!r}; write one address: SOCAP <alerts@example.com>.")


def is_mailbox(value: str) -> bool:
    """Whether it is one e-mail address, with or without a name."""
    addresses = [address for _, address in getaddresses([value])]
    return len(addresses) == 1 and bool(MAILBOX.fullmatch(addresses[0])) and value.isprintable()


def secret(name: str) -> str:
    """A key: printable ASCII in one piece. A message about it never repeats it."""
    value = text(name)
    if value and not (value.isascii() and value.isprintable() and " " not in value):
        source = variable_for(name)
        raise InvalidSetting(
            f"{source} holds spaces, line breaks or letters that no key has; copy the key again."
        )
    return value


def url(name: str, default: str = "") -> str:
    """The address of a server, without a slash at its end; not repeated, it may hold a password."""
    value = text(name, default).rstrip("/")
    try:
        parts = urlsplit(value)
        fine = parts.scheme in ("http", "https") and parts.hostname and (parts.port or 1)
    except ValueError:
        fine = None
    if value and not (fine and value.isprintable() and " " not in value):
        raise InvalidSetting(f"{name} is not an address that begins with https:// or http://.")
    return value


def origin(name: str) -> str:
    """`https://socap.example.com`, or '' where nothing is given."""
    value = text(name)
    try:
        return origin_of(value) if value else ""
    except ValueError as error:
        raise InvalidSetting(f"{name} {error}; write https://socap.example.com.") from error


def host(name: str, default: str) -> str:
    """The name or address of one host, without a port."""
    value = text(name, default)
    try:
        return host_name(value[1:-1] if value.startswith("[") and value.endswith("]") else value)
    except ValueError as error:
        raise InvalidSetting(
            f"{name} {error}; write an address, as 127.0.0.1 or 0.0.0.0."
        ) from error


def each(name: str, read: Callable[[str], str], default: str = "") -> list[str]:
    """A comma-separated list, each word as `read` takes it."""
    found = []
    for number, word in enumerate(words(name, default), 1):
        try:
            found.append(read(word))
        except ValueError as error:
            raise InvalidSetting(f"{name}, entry {number}: {error}.") from error
    return found


def words(name: str, default: str = "") -> list[str]:
    """A comma-separated list."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def amounts(name: str, known: Collection[str]) -> dict[str, float]:
    """Numbers by name, each one of the known: `tweet=15, retweet=0.5`."""
    found = {}
    for pair in words(name):
        key, _, value = (part.strip() for part in pair.partition("="))
        if key not in known:
            raise InvalidSetting(f"{name} names {key!r}; known are {', '.join(known)}.")
        if not AMOUNT.fullmatch(value):
            raise InvalidSetting(f"{name} holds {pair!r}; write a number: {key}=15.")
        found[key] = float(value)
    return found


def _bare(text: str) -> str:
    return text.strip().strip(INVISIBLE).strip()


def _whole(raw: str) -> int:
    return int(_plain(raw))


def _float(raw: str) -> float:
    return float(_plain(raw))


def _plain(raw: str) -> str:
    """Python would also read other scripts' digits, and 1_0 as ten."""
    if "_" in raw or not raw.isascii():
        raise ValueError(raw)
    return raw


def _number(
    name: str, default: T, kind: Callable[[str], T], what: str, low: float, high: float | None
) -> T:
    raw = text(name)
    if not raw:
        return default
    try:
        value = kind(raw)
    except ValueError as error:
        raise InvalidSetting(f"{name} is {raw!r}; it must be {what}.") from error
    if not low <= float(value) <= (float("inf") if high is None else high):  # type: ignore[arg-type]
        bounds = f"at least {low:g}" if high is None else f"from {low:g} to {high:g}"
        raise InvalidSetting(f"{name} is {raw}; it must be {bounds}.")
    return value
