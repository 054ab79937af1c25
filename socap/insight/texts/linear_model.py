"""A linear model of three classes, read from a file of weights by name."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from socap.insight.texts.text_features import features, plain_text, words_in

CLASSES = ("critical", "neutral", "positive")
FOLDER = Path(__file__).parent
INTERCEPT = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinearModel:
    """`weights` are by input and class; a class is called sure from its probability in `sure_from`.

    `rarity` says how telling each known word is, the rarer the more. `trained_on` is the SHA-256 of the
    labelled file.
    """

    rarity: Mapping[str, float]
    weights: Mapping[str, tuple[float, ...]]
    sure_from: Mapping[str, float]
    trained_on: str

    def probabilities(self, inputs: Mapping[str, float]) -> dict[str, float]:
        """Returns the probability of each class; inputs without a weight count for nothing."""
        sums = list(self.weights[INTERCEPT])
        for name, value in inputs.items():
            if value and (weights := self.weights.get(name)):
                sums = [total + value * weight for total, weight in zip(sums, weights, strict=True)]
        powers = [math.exp(total - max(sums)) for total in sums]
        return {name: power / sum(powers) for name, power in zip(CLASSES, powers, strict=True)}


@cache
def load_model(name: str) -> LinearModel:
    """Reads `weights_NAME.json`, which `bench/train_sentiment.py` writes."""
    data = json.loads((FOLDER / f"weights_{name}.json").read_text())
    return LinearModel(
        rarity=data["rarity"],
        weights={key: tuple(values) for key, values in data["weights"].items()},
        sure_from=data["sure_from"],
        trained_on=data["trained_on"],
    )


def inputs_of(
    text: str, rarity: Mapping[str, float], meaning: Sequence[float] = ()
) -> dict[str, float]:
    """Returns the inputs by name: features, known words, and the numbers of a sentence embedding."""
    return features(text) | word_inputs(text, rarity) | meaning_inputs(meaning)


def word_inputs(text: str, rarity: Mapping[str, float]) -> dict[str, float]:
    """Returns the rarity of each known word, scaled so that their squares add up to one."""
    known = [word for word in set(words_in(plain_text(text))) if word in rarity]
    size = math.hypot(*(rarity[word] for word in known)) or 1.0
    return {f"word {word}": rarity[word] / size for word in known}


def meaning_inputs(meaning: Sequence[float]) -> dict[str, float]:
    return {f"meaning {i}": value for i, value in enumerate(meaning)}
