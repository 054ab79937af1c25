"""Trains the sentiment of texts on a labelled file and writes the weights that the product ships.

    python bench/train_sentiment.py FILE.csv [--folds 5]

The columns are those of `bench/sentiment.py`. `bench/launch_replies.csv`, invented replies to launches,
is added to the training. Needs scikit-learn, of the development tools; the model with sentence
embeddings is trained where `socap[insight]` is installed.
"""

import argparse
import hashlib
import json
import math
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.labelled_texts import LabelledText, labelled_texts
from socap.insight.texts import sentence_embeddings
from socap.insight.texts.linear_model import (
    CLASSES,
    FOLDER,
    INTERCEPT,
    meaning_inputs,
    word_inputs,
)
from socap.insight.texts.text_features import features, plain_text, words_in

LAUNCH_REPLIES = Path(__file__).with_name("launch_replies.csv")
# A word in fewer texts than this says more about them than about words.
FEWEST_TEXTS = 4
# How much a step of one weighs: below the features, which vary by about one.
WORD_SCALE, MEANING_SCALE = 6.0, 16.0
PENALTY = {"words": 0.01, "meaning": 0.003}
# So much of what is called this with confidence must be right in cross-validation. Criticism is rare,
# and is asked for less, so that it is shown at all.
WANTED_PRECISION = {"positive": 0.85, "critical": 0.72}
SURE_OF_NEUTRAL = 0.45
SEED = 1


def methods() -> list[str]:
    return ["words", "meaning"] if sentence_embeddings.are_installed() else ["words"]


@dataclass(frozen=True, slots=True)
class Sample:
    """A text with the inputs that do not depend on other texts."""

    text: str
    label: str
    inputs: dict[str, float]


def samples(texts: Sequence[LabelledText], method: str) -> list[Sample]:
    meanings: Iterable[list[float]] = repeat([])
    if method == "meaning":
        meanings = sentence_embeddings.embeddings([plain_text(text.text) for text in texts])
    return [
        Sample(one.text, one.label, features(one.text) | meaning_inputs(meaning))
        for one, meaning in zip(texts, meanings, strict=False)
    ]


class Trained:
    """A logistic regression on named inputs, scaled, with classes of equal weight."""

    def __init__(self, given: Sequence[Sample], method: str) -> None:
        import numpy as np
        from sklearn.linear_model import LogisticRegression

        found = Counter(word for one in given for word in set(words_in(plain_text(one.text))))
        self.rarity = {
            word: round(math.log((1 + len(given)) / (1 + number)) + 1, 3)
            for word, number in sorted(found.items())
            if number >= FEWEST_TEXTS
        }
        own = [*given[0].inputs]
        self.names = [*own, *(f"word {word}" for word in self.rarity)]
        table = self._table(given)
        is_word = np.array([name.startswith("word ") for name in self.names])
        is_meaning = np.array([name.startswith("meaning ") for name in self.names])
        self.centre = np.where(is_word, 0, table.mean(axis=0))
        self.scale = np.where(is_word, 1 / WORD_SCALE, np.maximum(table.std(axis=0), 1e-6))
        self.scale = np.where(is_meaning, 1 / MEANING_SCALE, self.scale)
        self.fitted = LogisticRegression(
            C=PENALTY[method], class_weight="balanced", max_iter=500
        ).fit((table - self.centre) / self.scale, [one.label for one in given])

    def _table(self, given: Sequence[Sample]) -> Any:
        import numpy as np

        rows = [one.inputs | word_inputs(one.text, self.rarity) for one in given]
        return np.array([[row.get(name, 0.0) for name in self.names] for row in rows])

    def probabilities(self, given: Sequence[Sample]) -> Any:
        return self.fitted.predict_proba((self._table(given) - self.centre) / self.scale)

    def weights(self) -> dict[str, list[float]]:
        """Returns the weights of the inputs as they are, by name."""
        slopes = self.fitted.coef_ / self.scale
        intercept = self.fitted.intercept_ - slopes @ self.centre
        table = {INTERCEPT: intercept} | dict(zip(self.names, slopes.T, strict=True))
        return {name: [round(float(v), 4) for v in values] for name, values in table.items()}


def out_of_fold(
    texts: Sequence[LabelledText],
    more: Sequence[LabelledText],
    method: str,
    folds: int = 5,
    seed: int = SEED,
) -> list[dict[str, float]]:
    """Returns the probabilities of each text by a model trained without it."""
    from sklearn.model_selection import StratifiedKFold

    whole = [*texts, *more]
    given = samples(whole, method)
    found: list[dict[str, float]] = [{}] * len(whole)
    splits = StratifiedKFold(folds, shuffle=True, random_state=seed)
    for train, test in splits.split(given, [one.label for one in given]):
        fitted = Trained([given[i] for i in train], method)
        for i, values in zip(test, fitted.probabilities([given[i] for i in test]), strict=True):
            found[i] = dict(zip(CLASSES, map(float, values), strict=True))
    return found


def sure_from(probabilities: Sequence[dict[str, float]], labels: Sequence[str]) -> dict[str, float]:
    """Returns from which probability a class is right often enough."""
    found = {"neutral": SURE_OF_NEUTRAL}
    for name, wanted in WANTED_PRECISION.items():
        called = sorted(
            (
                (p[name], label == name)
                for p, label in zip(probabilities, labels, strict=True)
                if max(p, key=p.__getitem__) == name
            ),
            reverse=True,
        )
        right, lowest = 0, 1.0
        for n, (value, is_right) in enumerate(called, start=1):
            right += is_right
            if n >= 20 and right / n >= wanted:
                lowest = value
        found[name] = round(lowest, 3)
    return found


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("file", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    options = parser.parse_args(arguments)
    texts, more = labelled_texts(options.file), labelled_texts(LAUNCH_REPLIES)
    labels = [text.label for text in [*texts, *more]]
    for method in methods():
        held_out = out_of_fold(texts, more, method, options.folds)
        trained = Trained(samples([*texts, *more], method), method)
        data = {
            "trained_on": hashlib.sha256(options.file.read_bytes()).hexdigest(),
            "sure_from": sure_from(held_out, labels),
            "rarity": trained.rarity,
            "weights": trained.weights(),
        }
        path = FOLDER / f"weights_{method}.json"
        path.write_text(json.dumps(data, separators=(",", ":")).replace("],", "],\n") + "\n")
        print(f"{path}: {len(data['weights'])} weights, sure from {data['sure_from']}")


if __name__ == "__main__":
    main()
