"""What one field of a line of the list holds, or why it cannot be taken."""

import re

from socap.people.models import MAX_WEIGHT

MOST_NAME = 500  # as much as is kept of what a provider says
MARKED = re.compile(r"'[=+\-@\t\r]")


class BadEntry(ValueError):
    def __init__(self, name: str, problem: str) -> None:
        super().__init__(f"{name}: {problem}")
        self.field, self.problem = name, problem


def name_in(value: object) -> str | None:
    if value in (None, ""):
        return None
    if not isinstance(value, str):
        raise BadEntry("name", f"{value!r} is not text")
    if len(value) > MOST_NAME:
        raise BadEntry("name", f"has {len(value):,} characters; at most {MOST_NAME} are taken")
    return _unmarked(value.strip())


def weight_in(value: object) -> int | None:
    if value in (None, ""):
        return None
    try:
        number = float(str(value).strip())
    except ValueError:
        number = float("nan")
    if isinstance(value, bool) or number != number or not number.is_integer():
        raise BadEntry("weight", f"{value!r} is not a whole number from 0 to {MAX_WEIGHT}")
    if not 0 <= number <= MAX_WEIGHT:
        raise BadEntry("weight", f"{value!r} is not from 0 to {MAX_WEIGHT}")
    return int(number)


def tags_in(value: object) -> tuple[str, ...] | None:
    if value in (None, ""):
        return None
    parts = re.split(r"[|;,]", _unmarked(value)) if isinstance(value, str) else value
    if not isinstance(parts, list | tuple):
        raise BadEntry("tags", "must be a list of words, or words separated by | ; or ,")
    for part in parts:
        if not isinstance(part, str):
            raise BadEntry("tags", f"{part!r} is not text")
    tags = [part.strip() for part in parts if part.strip()]
    if any(len(tag) > 64 for tag in tags):
        raise BadEntry("tags", "a tag may have at most 64 characters")
    return tuple(dict.fromkeys(tags))


def active_in(value: object) -> bool | None:
    if value in (None, ""):
        return None
    word = str(value).strip().lower()
    if word in {"true", "1", "yes", "on", "active"}:
        return True
    if word in {"false", "0", "no", "off", "inactive"}:
        return False
    raise BadEntry("active", f"{value!r} is neither yes nor no")


def _unmarked(cell: str) -> str:
    """Without the mark that an export puts before what a spreadsheet would calculate."""
    return cell[1:] if MARKED.match(cell) else cell
