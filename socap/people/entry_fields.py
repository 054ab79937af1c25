"""Parses the fields of one entry of the important list."""

import re

from socap.people.models import MAX_WEIGHT

MAX_NAME_LENGTH = 500  # the same limit as for names from a provider
ESCAPED_FORMULA = re.compile(r"'[=+\-@\t\r]")


class InvalidEntry(ValueError):
    """A field of an entry cannot be used; `problem` says why and what to do."""

    def __init__(self, name: str, problem: str) -> None:
        super().__init__(f"{name}: {problem}")
        self.field, self.problem = name, problem


def parse_name(value: object) -> str | None:
    if value in (None, ""):
        return None
    if not isinstance(value, str):
        raise InvalidEntry("name", f"{value!r} is not text")
    if len(value) > MAX_NAME_LENGTH:
        raise InvalidEntry(
            "name", f"has {len(value):,} characters; at most {MAX_NAME_LENGTH} are allowed"
        )
    return _unescape_formula(value.strip())


def parse_weight(value: object) -> int | None:
    if value in (None, ""):
        return None
    try:
        number = float(str(value).strip())
    except ValueError:
        number = float("nan")
    if isinstance(value, bool) or number != number or not number.is_integer():
        raise InvalidEntry("weight", f"{value!r} is not a whole number from 0 to {MAX_WEIGHT}")
    if not 0 <= number <= MAX_WEIGHT:
        raise InvalidEntry("weight", f"{value!r} is not from 0 to {MAX_WEIGHT}")
    return int(number)


def parse_tags(value: object) -> tuple[str, ...] | None:
    if value in (None, ""):
        return None
    parts = re.split(r"[|;,]", _unescape_formula(value)) if isinstance(value, str) else value
    if not isinstance(parts, list | tuple):
        raise InvalidEntry("tags", "must be a list of words, or words separated by | ; or ,")
    for part in parts:
        if not isinstance(part, str):
            raise InvalidEntry("tags", f"{part!r} is not text")
    tags = [part.strip() for part in parts if part.strip()]
    if any(len(tag) > 64 for tag in tags):
        raise InvalidEntry("tags", "a tag may have at most 64 characters")
    return tuple(dict.fromkeys(tags))


def parse_active(value: object) -> bool | None:
    if value in (None, ""):
        return None
    word = str(value).strip().lower()
    if word in {"true", "1", "yes", "on", "active"}:
        return True
    if word in {"false", "0", "no", "off", "inactive"}:
        return False
    raise InvalidEntry("active", f"{value!r} is neither yes nor no")


def _unescape_formula(cell: str) -> str:
    """Removes the apostrophe that exports put before text a spreadsheet would take as a formula."""
    return cell[1:] if ESCAPED_FORMULA.match(cell) else cell
