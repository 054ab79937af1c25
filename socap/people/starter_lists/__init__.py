"""Lists of well-known public accounts to begin an important list with; never stored unasked."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from socap.people.important_list_parser import Entry, parse_list

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class StarterList:
    """One list, in the file `slug`.csv. On `as_of` its usernames were believed to be right."""

    slug: str
    title: str
    description: str
    as_of: date

    @property
    def text(self) -> str:
        """Returns the list as a CSV table, as operators import it."""
        return (FOLDER / f"{self.slug}.csv").read_text(encoding="utf-8")

    @property
    def entries(self) -> tuple[Entry, ...]:
        return _entries(self)


STARTER_LISTS = (
    StarterList(
        slug="tech_and_venture",
        title="Tech and venture capital",
        description="Investors, founders and the media that write about them",
        as_of=date(2025, 6, 30),
    ),
    StarterList(
        slug="ai_and_developers",
        title="AI and developers",
        description="AI labs and researchers, developers, and those whom developers read",
        as_of=date(2025, 6, 30),
    ),
)


def find_starter_list(slug: str) -> StarterList | None:
    return next((one for one in STARTER_LISTS if one.slug == slug), None)


@cache
def _entries(starter: StarterList) -> tuple[Entry, ...]:
    return parse_list(starter.text).entries
