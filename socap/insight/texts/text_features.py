"""Turns a text into the numbers and words from which its sentiment is told; VADER's scores among them."""

import html
import math
import re
from functools import cache
from typing import Final

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from socap.insight.texts.launch_words import EMOJI, WORDS

LONGEST_TEXT = 2_000
WORD = re.compile(r"[a-z][a-z']+|[!?]+")
ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
USERNAME = re.compile(r"(?<!\w)@\w+")
CLAUSE = re.compile(r"[.!?;\n]+|\b(?:but|however|although|though)\b", re.IGNORECASE)
ELONGATED = re.compile(r"([a-z])\1\1")
SMILE, FROWN = re.compile(r"[:;=]-?[)D]|<3"), re.compile(r"[:;=]'?-?[(/|]")
NEGATIONS: Final = frozenset(
    """not no never cannot cant dont wont isnt doesnt didnt wasnt aint nothing nobody neither nor
    without hardly barely""".split()  # noqa: SIM905
)
ASKING: Final = frozenset(
    """how what when where which who why can could does do is are will would any
    anyone""".split()  # noqa: SIM905
)
FIRST_PERSON: Final = frozenset(
    """i i'm im i'll i've my me we our us""".split()  # noqa: SIM905
)
SECOND_PERSON: Final = frozenset(
    """you your ur u you're yours""".split()  # noqa: SIM905
)
THIRD_PERSON: Final = frozenset(
    """they he she his her their them""".split()  # noqa: SIM905
)


@cache
def analyzer() -> SentimentIntensityAnalyzer:
    """Returns VADER with the words of launches; loading its lexicon takes a moment."""
    found = SentimentIntensityAnalyzer()
    found.lexicon.update(WORDS)
    found.emojis.update(EMOJI)
    return found


def plain_text(text: str) -> str:
    """Returns the text without markup, addresses and usernames, on one line."""
    text = html.unescape(html.unescape(text[:LONGEST_TEXT]))
    return " ".join(USERNAME.sub(" ", ADDRESS.sub(" ", text)).replace("’", "'").split())


def words_in(plain: str) -> list[str]:
    return WORD.findall(plain.lower())


def features(text: str) -> dict[str, float]:
    """Returns the features by name, each about -5 to 5."""
    plain = plain_text(text)
    words = words_in(plain)
    return _scores(plain, words) | _style(text, plain, words)


def _scores(plain: str, words: list[str]) -> dict[str, float]:
    """VADER's scores of the whole, of its clauses, and the valence of its words."""
    vader = analyzer()
    whole = vader.polarity_scores(plain)
    compound = whole["compound"]
    clauses = [c for c in CLAUSE.split(plain) if c.strip()][:12]
    by_clause = [vader.polarity_scores(c)["compound"] for c in clauses] or [0.0]
    values = [vader.lexicon[word] for word in words if word in vader.lexicon]
    praise, blame = [v for v in values if v > 0], [v for v in values if v < 0]
    return {
        "compound": compound,
        "compound squared": compound * compound,
        "strength": abs(compound),
        "praise": max(compound, 0.0),
        "positive share": whole["pos"],
        "negative share": whole["neg"],
        "neutral share": whole["neu"],
        "praising words": min(len(praise), 5),
        "blaming words": min(len(blame), 5),
        "strongest praise": max(praise, default=0.0),
        "strongest blame": min(blame, default=0.0),
        "sum of praise": min(sum(praise), 10.0) / 2,
        "sum of blame": max(sum(blame), -10.0) / 2,
        "both": float(bool(praise and blame)),
        "neither": float(not praise and not blame),
        "last clause": by_clause[-1],
        "first clause": by_clause[0],
        "best clause": max(by_clause),
        "worst clause": min(by_clause),
        "mean of clauses": sum(by_clause) / len(by_clause),
    }


def _style(text: str, plain: str, words: list[str]) -> dict[str, float]:
    known = set(words)
    lower = plain.lower()
    return {
        "exclamation marks": min(plain.count("!"), 4),
        "question marks": min(plain.count("?"), 3),
        "ends asking": float(plain.endswith("?")),
        "begins asking": float(bool(words) and words[0] in ASKING),
        "negations": min(sum(w in NEGATIONS or w.endswith("n't") for w in words), 3),
        "shouted words": min(sum(w.isupper() and len(w) > 2 for w in plain.split()), 4),
        "length": math.log1p(len(words)),
        "one word": float(len(words) < 2),
        "address": float(bool(ADDRESS.search(text))),
        "usernames": min(len(USERNAME.findall(text)), 4),
        "hashtags": min(plain.count("#"), 4),
        "figures": min(len(re.findall(r"\d+", plain)), 5),
        "smile": float(bool(SMILE.search(plain))),
        "frown": float(bool(FROWN.search(plain))),
        "of oneself": float(bool(known & FIRST_PERSON)),
        "to somebody": float(bool(known & SECOND_PERSON)),
        "of others": float(bool(known & THIRD_PERSON)),
        "but": float("but" in known),
        "drawn out": float(bool(ELONGATED.search(lower))),
        "dots": float(".." in plain),
        "quoted": float('"' in plain),
    }
