"""The terms of reports in their language: actions, categories, roles, tiers, sentiments, countries."""

from babel import Locale

from socap.people.importance import ScoreExplanation
from socap.people.roles.role_detection import ROLES
from socap.people.tiers import TIER_LABELS
from socap.reports.composition.language import Words

MOST_NAMED = 4


def mark(text: str) -> str:
    """Marks a text that is translated elsewhere, so that it stands in the catalogues."""
    return text


DID = {
    ("retweet", "main"): mark("retweeted a main tweet"),
    ("reply", "main"): mark("replied to a main tweet"),
    ("quote", "main"): mark("quoted a main tweet"),
    ("like", "main"): mark("liked a main tweet"),
    ("retweet", "influencer"): mark("retweeted an influencer tweet"),
    ("reply", "influencer"): mark("replied to an influencer tweet"),
    ("quote", "influencer"): mark("quoted an influencer tweet"),
    ("like", "influencer"): mark("liked an influencer tweet"),
    ("retweet", "investor"): mark("retweeted an investor tweet"),
    ("reply", "investor"): mark("replied to an investor tweet"),
    ("quote", "investor"): mark("quoted an investor tweet"),
    ("like", "investor"): mark("liked an investor tweet"),
}
CATEGORIES = {
    "main": mark("main"),
    "influencer": mark("influencer"),
    "investor": mark("investor"),
}
ACTIONS = {
    "retweets": mark("Retweets"),
    "replies": mark("Replies"),
    "quotes": mark("Quotes"),
    "likes": mark("Likes"),
    "views": mark("Views"),
    "bookmarks": mark("Bookmarks"),
    "engagements": mark("Engagements"),
}
ROLE_NAMES = {
    "founders": mark("founder"),
    "vcs": mark("investor (person)"),
    "ai_creators": mark("AI creator"),
    "media": mark("media"),
    "developers": mark("developer"),
    "c_level": mark("executive"),
    "yc_alumni": mark("YC alum"),
    "others": mark("other"),
}
TIER_NAMES = {
    "million": mark("1 million or more"),
    "hundred_thousand": mark("100,000 to 1 million"),
    "ten_thousand": mark("10,000 to 100,000"),
    "thousand": mark("1,000 to 10,000"),
    "hundred": mark("100 to 1,000"),
    "few": mark("under 100"),
    "unknown": mark("not known"),
}
SENTIMENTS = {
    "positive": mark("positive"),
    "neutral": mark("neutral"),
    "critical": mark("critical"),
    "unsure": mark("unsure"),
    "not_rated": mark("not rated"),
}

assert ROLE_NAMES.keys() == ROLES.keys()
assert TIER_NAMES == TIER_LABELS


def role_name(role: str, words: Words) -> str:
    name = words.say(ROLE_NAMES.get(role, role))
    return name.removesuffix(" (person)")  # in English the people and the tweets share a name


def country_in(code: str, words: Words) -> str:
    if not code:
        return words.say("Not known")
    return str(Locale.parse(words.locale).territories.get(code, code))


def why_they_matter(found: ScoreExplanation, words: Words) -> str:
    """Returns who of the important list follows the account, by name."""
    followers = [term for term in found.terms if not term.is_self]
    if not followers:
        return _listed_themselves(found, words)
    names = [f"@{term.username}" for term in followers[:MOST_NAMED]]
    if more := len(followers) - len(names):
        names.append(words.say_many("{count} more", "{count} more", more))
    return words.say("Followed by {names}", names=words.listed(names))


def why_without_names(found: ScoreExplanation, words: Words) -> str:
    """Says how many of the list follow the account; neither names nor its own entry."""
    followers = sum(not term.is_self for term in found.terms)
    if not followers:
        return ""
    return words.say_many(
        "Followed by {count} important person", "Followed by {count} important people", followers
    )


def _listed_themselves(found: ScoreExplanation, words: Words) -> str:
    return words.say("Important for this launch") if found.terms else ""
