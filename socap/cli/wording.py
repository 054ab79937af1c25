"""How the commands write numbers of things and times."""

from datetime import UTC, datetime


def counted(number: int, noun: str) -> str:
    """Returns `1 tweet`, or `2 tweets`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def utc(moment: datetime | None) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC" if moment else "never"
