"""The patterns by which people of each role describe themselves, and misleading phrases.

Patterns are matched against whole words of the canonical form: lower case, no accents, no
apostrophes or hyphens ("co-founder" is "co founder"), "and" and "+" as "&", "|" between phrases,
"," within lists. A pattern consists of whole words, and its gaps are bounded, so that matching
takes linear time.
"""

from socap.people.roles.vocabulary.ai_creators import AI, AI_CREATORS
from socap.people.roles.vocabulary.c_level import C_LEVEL
from socap.people.roles.vocabulary.developers import DEVELOPERS
from socap.people.roles.vocabulary.founders import FOUNDERS
from socap.people.roles.vocabulary.media import MEDIA
from socap.people.roles.vocabulary.syntax import ITEM, ITEM_END, any_of, gap
from socap.people.roles.vocabulary.vcs import VCS
from socap.people.roles.vocabulary.yc_alumni import YC_ALUMNI

VOCABULARIES = {
    "founders": FOUNDERS,
    "vcs": VCS,
    "ai_creators": AI_CREATORS,
    "media": MEDIA,
    "developers": DEVELOPERS,
    "c_level": C_LEVEL,
    "yc_alumni": YC_ALUMNI,
}

# Conditions about the author that decide whether hints count.
CONTEXT_PATTERNS = {
    "organisation": "|".join(
        (
            "we",
            "our",
            "us",
            "official (?:account|twitter|page|bot|source)",
            "the official",
            "were (?:the|your|a|an|building|hiring)",
            "the worlds",
            "book a demo",
            "need help",
            "a community of",
            "(?:platform|app|tools?|protocol|software) (?:for|to)",
            "discussions with",
        )
    ),
    "employee": any_of(
        "head  lead  director  manager  vp  svp  chief  intern  growth  marketing  community  ambassador"
        "  moderator  mod  sales  bd  partnerships  designer  recruiter  product  ops  comms  social"
    ),
    "maker": any_of("engineer  developer  programmer  devops  ceo"),
    "science": "|".join(
        (
            "data (?:science|scientist|scientists|analyst|analytics)",
            "prof",
            "professor",
            "lecturer",
            "phd",
            "postdoc",
            "scientist",
            "statistician",
            "(?:ai |ml |security )?researcher",
            "rstats",
        )
    ),
    "student": any_of("student  undergrad  undergraduate  graduate  studying"),
    "reporter": any_of(
        "journalist  reporter  editor  correspondent  columnist  anchor  staff writer"
    ),
    "business": any_of(
        "advisor  operator  startups?  founder  cofounder  ceo  saas  fintech  exec  vp  lp  product  growth"
    ),
    "ai": AI,
    "ai item": ITEM + AI + ITEM_END,
    "ai newsletter": rf"newsletter {gap(4)}{AI}",
}

# Recognises an outlet's account by its name.
OUTLET_NAME = (
    "(?:news|podcast|magazine|gazette|tribune|newspaper|herald|radio|the (?:[^ ]+ ){1,4}show)(?= $)"
)
