"""Measures the sentiment of texts against a labelled file and prints one JSON object.

    python bench/sentiment.py FILE.csv

The file needs the columns `text` and `label` (positive, neutral, negative). `macro_recall` is of the best
method that is installed, and `methods` has each, beside plain VADER. Of the file that the weights
were trained on, each text is rated by a model trained without it (needs scikit-learn).
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter, process_time

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from bench.labelled_texts import LabelledText, labelled_texts
from socap.insight.texts.linear_model import CLASSES, load_model
from socap.insight.texts.sentiment import Method, best_method, probabilities

# The limits that VADER's authors recommend.
POSITIVE_FROM, CRITICAL_TO = 0.05, -0.05


def vader_answers(texts: Sequence[LabelledText]) -> list[str]:
    vader = SentimentIntensityAnalyzer()
    found = [vader.polarity_scores(text.text)["compound"] for text in texts]
    return [
        "positive" if v >= POSITIVE_FROM else "critical" if v <= CRITICAL_TO else "neutral"
        for v in found
    ]


def recalls(texts: Sequence[LabelledText], answers: Sequence[str]) -> dict[str, float]:
    """The mean recall of the classes that occur, the accuracy, and the recall of each class."""
    by_class = {}
    for name in CLASSES:
        of_class = [a == name for t, a in zip(texts, answers, strict=True) if t.label == name]
        if of_class:
            by_class[name] = round(sum(of_class) / len(of_class), 4)
    right = sum(t.label == a for t, a in zip(texts, answers, strict=True))
    return {
        "macro_recall": round(sum(by_class.values()) / len(by_class), 4),
        "accuracy": round(right / len(texts), 4),
        **{f"recall_{name}": value for name, value in by_class.items()},
    }


def confident(
    texts: Sequence[LabelledText], found: Sequence[dict[str, float]], method: Method
) -> dict[str, float | int | None]:
    """How many are called positive or critical with confidence, and how many of those are right."""
    limits = load_model(method).sure_from
    said = [(t.label, max(p, key=p.__getitem__), p) for t, p in zip(texts, found, strict=True)]
    sure = [(truth, name) for truth, name, p in said if p[name] >= limits[name]]
    told: dict[str, float | int | None] = {"unsure": len(texts) - len(sure)}
    for title, names in (
        ("confident", ("positive", "critical")),
        ("confident_positive", ("positive",)),
        ("confident_critical", ("critical",)),
    ):
        right = [truth == name for truth, name in sure if name in names]
        told[title] = len(right)
        told[f"{title}_precision"] = round(sum(right) / len(right), 4) if right else None
    return told


def measured(path: Path, texts: Sequence[LabelledText], method: Method) -> dict[str, object]:
    is_training_file = (
        hashlib.sha256(path.read_bytes()).hexdigest() == load_model(method).trained_on
    )
    probabilities([texts[0].text], method)  # loads the model
    wall, cpu = perf_counter(), process_time()
    found = probabilities([text.text for text in texts], method)
    wall, cpu = perf_counter() - wall, process_time() - cpu
    if is_training_file:
        from bench.train_sentiment import LAUNCH_REPLIES, out_of_fold

        found = out_of_fold(texts, labelled_texts(LAUNCH_REPLIES), method)[: len(texts)]
    answers = [max(p, key=p.__getitem__) for p in found]
    return {
        **recalls(texts, answers),
        **confident(texts, found, method),
        "cross_validated": is_training_file,
        "texts_per_second": round(len(texts) / wall),
        "texts_per_cpu_second": round(len(texts) / cpu),
    }


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("file", type=Path)
    path: Path = parser.parse_args(arguments).file
    texts = labelled_texts(path)
    best = best_method()
    methods = {"vader": recalls(texts, vader_answers(texts))}
    given = [Method.WORDS, *([Method.MEANING] if best is Method.MEANING else [])]
    result = {str(method): measured(path, texts, method) for method in given}
    print(
        json.dumps(
            {"n": len(texts), "method": best, **result[best], "methods": methods | result}, indent=2
        )
    )


if __name__ == "__main__":
    main()
