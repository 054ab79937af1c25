"""Tells whether a reply or quote needs an answer, why, and with which others it stands in one line."""

import re
from dataclasses import dataclass
from enum import StrEnum

from socap.insight.texts.answer_rules import (
    AREA_WORDS,
    ASKED_WITHOUT_MARK,
    DIRECT,
    NO_PROBLEM,
    PROBLEMS,
    RHETORICAL,
)
from socap.insight.texts.stop_words import STOP_WORDS
from socap.insight.texts.text_features import ADDRESS, plain_text

LONGEST_LABEL = 80
LONGEST_QUESTION = 60
QUESTION_MARKS = "?？؟"
SENTENCE = re.compile(r"(?<=[.!?？؟])\s+|\n+")
WORD = re.compile(r"[^\W\d_][\w'-]*")
# What follows these words is what a problem is about.
ABOUT = re.compile(r"(?<!\w)(?:on|when|while|during|after|with)\s+((?:\w[\w'-]*\s*){1,4})")


class Need(StrEnum):
    NONE = ""
    PROBLEM = "problem"
    QUESTION = "question"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerNeed:
    """`key` is the same for what stands in one line, which `label` names; '' where it needs no answer."""

    need: Need = Need.NONE
    reason: str = ""
    key: str = ""
    label: str = ""


def answer_need(text: str, *, is_quote: bool) -> AnswerNeed:
    """Returns a problem before a question: whoever asks whether it is down has found it down."""
    plain = plain_text(text)
    lower = plain.lower()
    if found := _problem(lower):
        return found
    if question := _question(plain, text, is_quote=is_quote):
        return _asked(question)
    return AnswerNeed()


def _problem(lower: str) -> AnswerNeed | None:
    cleared = NO_PROBLEM.sub(" ", lower)
    for rule in PROBLEMS:
        if match := rule.words.search(cleared):
            part = _part(cleared, match) if rule.before_part else ""
            label = f"{rule.label} {rule.before_part} {part}" if part else rule.label
            return AnswerNeed(
                need=Need.PROBLEM,
                reason=f"a problem: “{match[0].strip()}”",
                key=f"{Need.PROBLEM} {rule.label} {part}".strip().lower(),
                label=label[:LONGEST_LABEL],
            )
    return None


def _part(lower: str, match: re.Match[str]) -> str:
    """Returns which part of the product has the problem, or ''."""
    around = lower[: match.start()] + " " + lower[match.end() :]
    for name, words in AREA_WORDS:
        if name != "release date" and words.search(around):
            return name
    for words_after in ABOUT.findall(lower[match.start() :]):
        if told := [word for word in WORD.findall(words_after) if word not in STOP_WORDS]:
            return str(told[0])
    return ""


def _question(plain: str, text: str, *, is_quote: bool) -> str:
    """Returns the sentence that asks, or ''."""
    asked = [s.strip() for s in SENTENCE.split(plain) if s.strip().endswith(tuple(QUESTION_MARKS))]
    for sentence in asked:
        lower = sentence.lower()
        words = WORD.findall(lower)
        is_direct = bool(DIRECT.search(lower))
        if not words or (RHETORICAL.search(lower) and not (is_direct and len(words) > 5)):
            continue
        # Who quotes speaks to followers, and who adds a link mostly advertises.
        if is_direct or not (is_quote or ADDRESS.search(text)):
            return sentence
    found = ASKED_WITHOUT_MARK.search(plain.lower())
    return plain if found and not is_quote else ""


def _asked(sentence: str) -> AnswerNeed:
    lower = sentence.lower()
    area = next((name for name, words in AREA_WORDS if words.search(lower)), "")
    if area:
        key, label = f"{Need.QUESTION} {area}".lower(), f"question about {area}"
    else:
        told = sorted({w for w in WORD.findall(lower) if w not in STOP_WORDS})
        key, label = f"{Need.QUESTION}: {' '.join(told)[:LONGEST_LABEL]}", f"“{sentence}”"
    shown = (
        sentence if len(sentence) <= LONGEST_QUESTION else sentence[: LONGEST_QUESTION - 1] + "…"
    )
    return AnswerNeed(
        need=Need.QUESTION, reason=f"a question: “{shown}”", key=key, label=label[:LONGEST_LABEL]
    )
