"""Detects an account's roles (founder, investor, developer, …) from its bio.

The bio is normalised (`canonical`) so that words are separated by single spaces and phrases by "|";
the tables in `vocabulary` are patterns over that form. Pure functions without Django, network or
clock: the same bio always gives the same roles.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

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
    found = _words_of_roles(bio, name)
    return tuple([role for role in _ORDER if role in found]) if found else (Role.OTHERS,)


@dataclass(frozen=True, slots=True)
class RoleReason:
    """A role, and the words that give it: of the bio, or of the name where `from_name`."""

    role: Role
    words: str
    from_name: bool = False

    @property
    def label(self) -> str:
        return ROLES[self.role]

    def __str__(self) -> str:
        return f"{self.label}: {'name' if self.from_name else 'bio'} says “{self.words}”"


def role_reasons(bio: str, name: str = "") -> tuple[RoleReason, ...]:
    """Returns why each role of `detect_roles` was found, as its owner wrote it; of `OTHERS` nothing."""
    found = _words_of_roles(bio, name)
    return tuple(
        RoleReason(role, written, from_name)
        for role in _ORDER
        if role in found
        for written, from_name in [_as_written(found[role], bio, name)]
    )


def _words_of_roles(bio: str, name: str) -> dict[Role, str]:
    """Returns the words that give each role, in canonical form."""
    matchers, words = _matchers()
    text = canonical_form(bio)
    first_name, _, rest_of_name = canonical_form(name)[2:].partition(" |")
    if len(rest_of_name) > 1:
        text += rest_of_name[1:]
    read = Bio(bio, text, words.intersection(text.split()))
    known = BioContext(CONTEXT_PATTERNS, read)
    found: dict[Role, str] = {}
    if len(first_name) > 1 and (outlet := compiled(OUTLET_NAME).search(f"{first_name} ")):
        found[Role.MEDIA] = outlet[0]
        known.add(Role.MEDIA)
    for role, matcher in matchers:
        if matched := matcher.match(read, known):
            found.setdefault(role, matched)
            known.add(role)
    return found


def _as_written(words: str, bio: str, name: str) -> tuple[str, bool]:
    """Returns the words as the bio or the name has them, or else in their canonical form."""
    wanted = _letters(words)
    for text, from_name in ((bio, False), (name, True)):
        # Each character is folded alone, so that its place in the written text is known.
        places = [(at, letter) for at, c in enumerate(text) for letter in _letters(c)]
        folded = "".join(letter for _, letter in places)
        start = folded.find(wanted) if wanted else -1
        while start >= 0:
            first, last = places[start][0], places[start + len(wanted) - 1][0]
            if not (text[first - 1 : first].isalnum() or text[last + 1 : last + 2].isalnum()):
                return text[first : last + 1], from_name
            start = folded.find(wanted, start + 1)
    return words.strip(" |,"), False


@lru_cache(maxsize=4096)
def _letters(text: str) -> str:
    """Returns the letters and digits of the text, folded as `canonical_form` folds them."""
    return "".join(c for c in canonical_form(text) if c.isalnum())
