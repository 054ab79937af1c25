"""Reads the values providers write, however they write them, into ones a program can trust."""

import html
import math
import re
from datetime import UTC, datetime, timedelta, timezone

from socap.lib.bounds import MOST_COUNTED, bounded

# What the longest text of each kind may have: a longer one is cut, or left out where a part is no use.
MOST_NAME, MOST_BIO, MOST_TEXT, MOST_ADDRESS = 500, 5_000, 50_000, 2_000
MOST_KIND, MOST_LANG = 32, 16  # as long as the columns

_HANDLE = re.compile(r"[0-9A-Za-z_]{1,50}", re.ASCII)
_ID = re.compile(r"[0-9A-Za-z_-]{1,32}", re.ASCII)
# Whole ones only: "R&D" and "?a=1&copy=2" stay as they are.
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_SURROGATE = re.compile("[\ud800-\udfff]")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MONTHS = {
    name: number
    for number, name in enumerate(
        ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"), 1
    )
}


def id_of(value: object) -> str:
    """An id as text; '' where there is none or it cannot be one.

    A float is no id: the number has lost its last digits on the way.
    """
    if isinstance(value, str):
        return value if _ID.fullmatch(value) else ""
    if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 10**32:
        return str(value)
    return ""


def handle_of(value: object) -> str:
    """An account's name on X, without the @; '' where what stands there cannot be one."""
    handle = text_of(value).strip().removeprefix("@")
    return handle if _HANDLE.fullmatch(handle) else ""


def text_of(value: object, *, most: int | None = None) -> str:
    """The text exactly as given, save what PostgreSQL refuses: NUL and lone surrogates.

    A text longer than `most` characters is cut there.
    """
    text = _storable(value)
    return text if most is None else text[:most]


def label_of(value: object, *, most: int) -> str:
    """A text that is of no use in part (an address, a code): whole, or '' where it is too long."""
    text = text_of(value)
    return text if len(text) <= most else ""


def _storable(value: object) -> str:
    if isinstance(value, str):
        if "\x00" in value:
            value = value.replace("\x00", "")
        if value.isascii():
            return value
        try:
            value.encode()
        except UnicodeEncodeError:
            return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", value)
        return value
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**32:
        return str(value)  # a name like 777 comes back from some stores as a number
    return ""


def prose_of(value: object, *, most: int | None = None) -> str:
    """What a person wrote, as they wrote it: X sends `&`, `<` and `>` as HTML entities. Everything
    behind the sources holds plain text, and whoever shows it escapes it in the own way.
    """
    text = text_of(value)
    if "&" in text:
        # Once more, because `&#0;` is a NUL, too.
        text = text_of(_ENTITY.sub(lambda found: html.unescape(found[0]), text))
    return text if most is None else text[:most]


def number_of(value: object) -> int | None:
    """A whole number from 7, 7.0, "7", "1,234" or "-7"; None where there is none."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        number = value
    elif isinstance(value, float) and math.isfinite(value):
        number = int(value)
    elif isinstance(value, str):
        digits = value.replace(",", "").strip()
        if not (digits.isascii() and digits.removeprefix("-").isdigit() and len(digits) < 20):
            return None
        number = int(digits)
    else:
        return None
    return number if abs(number) <= MOST_COUNTED else None


def count_of(value: object) -> int | None:
    """A public counter; None where it is absent, empty, negative or not a number."""
    number = number_of(value)
    return number if number is not None and number >= 0 else None


def flag_of(value: object) -> bool:
    """True for true, 1, "true" and "1"."""
    if isinstance(value, str):
        return value.strip().lower() in ("true", "1")
    return value is True or (isinstance(value, int) and value == 1)


def moment_of(value: object) -> datetime | None:
    """An aware UTC time from X's own form, ISO 8601 (no offset means UTC) or unix time.

    None where there is none, or none that lies within X's lifetime.
    """
    try:
        found = None
        if isinstance(value, str):
            found = _written(value.strip())
        elif isinstance(value, int | float) and not isinstance(value, bool):
            found = _counted(value)
        return found and bounded(found)
    except (ValueError, OverflowError):
        return None


def _written(text: str) -> datetime | None:
    if not text:
        return None
    # By hand: strptime is ten times slower and reads month names in the machine's language.
    if len(words := text.split()) == 6 and (month := _MONTHS.get(words[1][:3].title())):
        hour, minute, second = words[3].split(":")
        moment = datetime(
            int(words[5]), month, int(words[2]), int(hour), int(minute), int(second), 0, UTC
        )
        return moment if words[4] in ("+0000", "UTC", "GMT") else _shifted(moment, words[4])
    if text.replace(".", "", 1).isdigit():
        return _counted(float(text))  # before ISO, which reads ten digits as a date
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        return moment.replace(tzinfo=UTC)
    return moment.astimezone(UTC)


def _shifted(moment: datetime, offset: str) -> datetime:
    ahead = timedelta(hours=int(offset[1:3]), minutes=int(offset[-2:]))
    zone = timezone(-ahead if offset[0] == "-" else ahead)
    return moment.replace(tzinfo=zone).astimezone(UTC)


def _counted(stamp: float) -> datetime | None:
    for _ in range(4):  # seconds, else milli-, micro- or nanoseconds
        if 1e8 < stamp < 1e11:  # 1973 to 5138; below lie zero for "not set" and bare years
            return _EPOCH + timedelta(seconds=stamp)
        stamp /= 1000
    return None
