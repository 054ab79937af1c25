"""Says from an account's bio what kind of person it is: founder, investor, developer and so on.

The bio is brought into a canonical form (`canonical`), where every word stands between single
spaces and every end of a phrase is a "|"; the tables of `vocabulary` are patterns over that form.
Nothing here touches Django, the network or the clock: one bio always gives one answer.
"""

from enum import StrEnum

from socap.people.roles.canonical import canonical_form
from socap.people.roles.matching import Bio, Circumstances, Evidence, compiled
from socap.people.roles.vocabulary import CIRCUMSTANCES, EVIDENCE, OUTLET_NAME

__all__ = ["GROUPS", "ROLES", "Category", "categories_of"]


class Category(StrEnum):
    """The kinds of people a campaign counts, in the order they are shown."""

    FOUNDERS = "founders"
    VCS = "vcs"
    AI_CREATORS = "ai_creators"
    MEDIA = "media"
    DEVELOPERS = "developers"
    C_LEVEL = "c_level"
    YC_ALUMNI = "yc_alumni"
    OTHERS = "others"


# On pages and in messages: one person, and all of a kind.
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

# Media and developers first: what they say about a bio decides how the hints of others are read.
_ASKED: tuple[tuple[Category, Evidence], ...] = tuple(
    (category, Evidence(EVIDENCE[category.value]))
    for category in (
        Category.MEDIA,
        Category.DEVELOPERS,
        Category.FOUNDERS,
        Category.VCS,
        Category.C_LEVEL,
        Category.YC_ALUMNI,
        Category.AI_CREATORS,
    )
)
_WORDS = frozenset[str]().union(*(evidence.words for _, evidence in _ASKED))
_ORDER = tuple(Category)


def categories_of(bio: str, name: str = "") -> tuple[Category, ...]:
    """Every category the bio speaks of, in the order of `Category`; `(OTHERS,)` if there is none.

    Of a name only what follows a separator is read like a bio ("Ada | Founder"), and whether it is
    the name of an outlet ("The Daily News").
    """
    text = canonical_form(bio)
    first_name, _, rest_of_name = canonical_form(name)[2:].partition(" |")
    if len(rest_of_name) > 1:
        text += rest_of_name[1:]
    read = Bio(bio, text, _WORDS.intersection(text.split()))
    known = Circumstances(CIRCUMSTANCES, read)
    found = set()
    if len(first_name) > 1 and compiled(OUTLET_NAME).search(f"{first_name} "):
        found.add(Category.MEDIA)
        known.add(Category.MEDIA)
    for category, evidence in _ASKED:
        if evidence.speaks_in(read, known):
            found.add(category)
            known.add(category)
    return tuple([c for c in _ORDER if c in found]) if found else (Category.OTHERS,)
