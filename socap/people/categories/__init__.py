"""Says from an account's bio what kind of person it is: founder, investor, developer and so on.

The bio is brought into a canonical form (`canonical`), where every word stands between single
spaces and every end of a phrase is a "|"; the tables of `vocabulary` are patterns over that form.
Nothing here touches Django, the network or the clock: one bio always gives one answer.
"""

from enum import StrEnum

from socap.people.categories.canonical import canonical_form
from socap.people.categories.matching import Bio, Circumstances, Evidence, compiled
from socap.people.categories.vocabulary import CIRCUMSTANCES, EVIDENCE, OUTLET_NAME

__all__ = ["Category", "categories_of"]


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


_ASKED: tuple[tuple[Category, Evidence], ...] = tuple(
    (category, Evidence(EVIDENCE[category.value]))
    for category in (
        # Media first: whether a journalist writes the bio decides how its topics are read.
        Category.MEDIA,
        Category.FOUNDERS,
        Category.VCS,
        Category.DEVELOPERS,
        Category.C_LEVEL,
        Category.YC_ALUMNI,
        Category.AI_CREATORS,
    )
)


def categories_of(bio: str, name: str = "") -> tuple[Category, ...]:
    """Every category the bio speaks of, in the order of `Category`; `(OTHERS,)` if there is none."""
    text = canonical_form(bio)
    first_name, _, rest_of_name = canonical_form(name)[2:].partition(" |")
    if len(rest_of_name) > 1:
        text += rest_of_name[1:]
    read = Bio(bio, text, frozenset(text.split()))
    known = Circumstances(CIRCUMSTANCES, read)
    if first_name and compiled(OUTLET_NAME).search(f"{first_name} "):
        known.add(Category.MEDIA)
    for category, evidence in _ASKED:
        if evidence.speaks_in(read, known):
            known.add(category)
    return tuple(c for c in Category if known.hold(c)) or (Category.OTHERS,)
