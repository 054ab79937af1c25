"""Detects an account's roles (founder, investor, developer, …) from its bio.

The bio is normalised (`canonical`) so that words are separated by single spaces and phrases by "|";
the tables in `vocabulary` are patterns over that form. Pure functions without Django, network or
clock: the same bio always gives the same roles.
"""

from enum import StrEnum
from functools import cache

from socap.people.roles.canonical import canonical_form
from socap.people.roles.matching import Bio, BioContext, RoleMatcher, compiled
from socap.people.roles.vocabulary import CONTEXT_PATTERNS, OUTLET_NAME, VOCABULARIES


class Role(StrEnum):
    """The roles a campaign counts, in display order."""

    FOUNDERS = "founders"
    VCS = "vcs"
    AI_CREATORS = "ai_creators"
    MEDIA = "media"
    DEVELOPERS = "developers"
    C_LEVEL = "c_level"
    YC_ALUMNI = "yc_alumni"
    OTHERS = "others"


# Labels on pages and in messages: for one person, and for a group.
ROLES = {
    "founders": "founder",
    "vcs": "investor",
    "ai_creators": "AI creator",
    "media": "media",
    "developers": "developer",
    "c_level": "executive",
    "yc_alumni": "YC alum",
    "others": "other",
}
GROUPS = {
    "vcs": "investors",
    "ai_creators": "AI creators",
    "c_level": "executives",
    "yc_alumni": "YC alumni",
}

_ORDER = tuple(Role)


@cache
def _matchers() -> tuple[tuple[tuple[Role, RoleMatcher], ...], frozenset[str]]:
    """Returns each role's matcher and all their words; built for the first bio, as it takes 0.1 s.

    Media and developers come first, because their result decides how the other roles' hints count.
    """
    order = (
        Role.MEDIA,
        Role.DEVELOPERS,
        Role.FOUNDERS,
        Role.VCS,
        Role.C_LEVEL,
        Role.YC_ALUMNI,
        Role.AI_CREATORS,
    )
    matchers = tuple((role, RoleMatcher(VOCABULARIES[role.value])) for role in order)
    return matchers, frozenset[str]().union(*(matcher.words for _, matcher in matchers))


def detect_roles(bio: str, name: str = "") -> tuple[Role, ...]:
    """Returns every role found in the bio, in the order of `Role`, or `(Role.OTHERS,)`.

    A name counts only after a separator ("Ada | Founder"), or if it is an outlet's ("The Daily News").
    """
    matchers, words = _matchers()
    text = canonical_form(bio)
    first_name, _, rest_of_name = canonical_form(name)[2:].partition(" |")
    if len(rest_of_name) > 1:
        text += rest_of_name[1:]
    read = Bio(bio, text, words.intersection(text.split()))
    known = BioContext(CONTEXT_PATTERNS, read)
    found = set()
    if len(first_name) > 1 and compiled(OUTLET_NAME).search(f"{first_name} "):
        found.add(Role.MEDIA)
        known.add(Role.MEDIA)
    for role, matcher in matchers:
        if matcher.matches(read, known):
            found.add(role)
            known.add(role)
    return tuple([c for c in _ORDER if c in found]) if found else (Role.OTHERS,)
