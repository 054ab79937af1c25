"""Tells what the author of a reply or quote thinks: positive, neutral or critical, how sure, and why.

Offline. English is covered; a text in another language is not rated. By default from words alone; with
the extra `socap[insight]` from what the sentence means too (`sentence_embeddings`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import repeat

from socap.insight.texts import sentence_embeddings
from socap.insight.texts.linear_model import inputs_of, load_model
from socap.insight.texts.text_features import NEGATIONS, analyzer, plain_text, words_in

MOST_WORDS_NAMED = 3
COVERED = "en"


class Sentiment(StrEnum):
    POSITIVE = "positive"
    NEUTRAL = "neutral"
    CRITICAL = "critical"
    UNSURE = "unsure"
    NOT_RATED = "not_rated"


class Method(StrEnum):
    """How it was told: by words, also by the meaning of the sentence, or by the language model."""

    WORDS = "words"
    MEANING = "meaning"
    LANGUAGE_MODEL = "language_model"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """`leaning` is the likeliest class, with this probability, also where it is too low to be said."""

    sentiment: Sentiment
    leaning: str = ""
    confidence: float = 0.0
    reason: str
    method: Method = Method.WORDS


def best_method() -> Method:
    """Returns the better method of those that are installed."""
    return Method.MEANING if sentence_embeddings.are_installed() else Method.WORDS


def rate(texts: Sequence[tuple[str, str]], *, method: Method | None = None) -> list[Rating]:
    """Rates pairs of a text and its language, '' if that is unknown."""
    chosen = method or best_method()
    covered = [text for text, language in texts if _is_covered(text, language)]
    found = iter(zip(covered, probabilities(covered, chosen), strict=True))
    return [
        _rating(*next(found), chosen) if _is_covered(text, language) else _not_rated(language)
        for text, language in texts
    ]


def probabilities(texts: Sequence[str], method: Method) -> list[dict[str, float]]:
    """Returns the probability of each class, whatever the language."""
    model = load_model(method)
    meanings: Iterable[list[float]] = repeat([])
    if method is Method.MEANING:
        meanings = sentence_embeddings.embeddings([plain_text(text) for text in texts])
    return [
        model.probabilities(inputs_of(text, model.rarity, meaning))
        for text, meaning in zip(texts, meanings, strict=False)
    ]


def _is_covered(text: str, language: str) -> bool:
    """Emoji and a short "LFG" have no language that a detector could tell, but a tone."""
    return language == COVERED or (not language and bool(_known_words(text)))


def _not_rated(language: str) -> Rating:
    reason = "only English is rated" if language else "no words to go by"
    return Rating(sentiment=Sentiment.NOT_RATED, reason=reason)


def _rating(text: str, found: dict[str, float], method: Method) -> Rating:
    leaning = max(found, key=found.__getitem__)
    is_sure = found[leaning] >= load_model(method).sure_from[leaning]
    return Rating(
        sentiment=Sentiment(leaning) if is_sure else Sentiment.UNSURE,
        leaning=leaning,
        confidence=round(found[leaning], 3),
        reason=_reason(text, method),
        method=method,
    )


def _reason(text: str, method: Method) -> str:
    words = _known_words(text)
    praise = [word for word, value in words if value > 0]
    blame = [word for word, value in words if value < 0]
    parts = [
        f"{kind} {_quoted(some)}"
        for kind, some in (("praise:", praise), ("criticism:", blame))
        if some
    ]
    if not words:
        parts = ["no words of praise or criticism"]
    if plain_text(text).endswith("?"):
        parts.append("a question")
    if method is Method.MEANING:
        parts.append("and what the sentence means")
    return "; ".join(parts)


def _known_words(text: str) -> list[tuple[str, float]]:
    """Returns the words and emoji with a tone, each once; a negation turns a word's value."""
    vader, plain = analyzer(), plain_text(text)
    words = words_in(plain)
    found: dict[str, float] = {}
    for place, word in enumerate(words):
        if value := vader.lexicon.get(word):
            before = words[max(place - 2, 0) : place]
            negation = next((w for w in before if w in NEGATIONS or w.endswith("n't")), "")
            found[f"{negation} … {word}" if negation else word] = -value if negation else value
    for sign in plain:
        if value := vader.lexicon.get(vader.emojis.get(sign, "")):
            found[sign] = value
    return list(found.items())


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in list(words)[:MOST_WORDS_NAMED])
