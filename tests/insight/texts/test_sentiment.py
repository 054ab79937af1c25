import json
from pathlib import Path

import pytest

from bench import sentiment as bench
from socap.insight.texts.sentiment import Method, Rating, Sentiment, rate


def rated(text: str, language: str = "en") -> Rating:
    return rate([(text, language)], method=Method.WORDS)[0]


@pytest.mark.parametrize(
    "text",
    ["Congrats on the launch, this looks great!", "LFG 🚀🚀", "🔥🔥🔥", "love this, so well made"],
)
def test_praise_is_positive(text: str) -> None:
    assert rated(text).sentiment is Sentiment.POSITIVE


@pytest.mark.parametrize(
    "text",
    ["Terrible app, it crashed and I lost everything", "overpriced and broken, avoid this scam"],
)
def test_blame_is_critical(text: str) -> None:
    assert rated(text).sentiment is Sentiment.CRITICAL


def test_what_asks_is_not_praised() -> None:
    assert rated("Which file formats does it read?").leaning == "neutral"


def test_the_reason_names_the_words() -> None:
    found = rated("not good, but the demo is gorgeous")
    assert found.reason == "praise: “gorgeous”; criticism: “not … good”"
    assert rated("see you on Tuesday").reason == "no words of praise or criticism"


def test_what_is_unclear_is_unsure_and_says_where_it_leans() -> None:
    found = rated("Nice idea, terrible execution, lovely people")
    assert found.sentiment is Sentiment.UNSURE
    assert found.leaning and 0 < found.confidence < 1


def test_other_languages_are_not_rated() -> None:
    found = rated("das sieht wirklich gut aus", "de")
    assert (found.sentiment, found.reason) == (
        Sentiment.NOT_RATED,
        "only English is rated",
    )
    assert rated("", "").sentiment is Sentiment.NOT_RATED
    assert rated("👏👏", "").sentiment is Sentiment.POSITIVE  # emoji have no language


def test_order_is_kept_among_texts_that_are_not_rated() -> None:
    found = rate([("super", "de"), ("love it", "en"), ("bom", "pt")], method=Method.WORDS)
    assert [one.sentiment for one in found] == ["not_rated", "positive", "not_rated"]


def test_the_bench_prints_the_macro_recall(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "texts.csv"
    file.write_text("text,label\nlove it,positive\nworst scam ever,negative\na table,neutral\n")
    bench.main([str(file)])
    printed = json.loads(capsys.readouterr().out)
    assert printed["macro_recall"] == 1.0 and printed["cross_validated"] is False
    assert set(printed["methods"]) >= {"vader", "words"}


def test_the_bench_names_what_is_wrong_with_a_file(tmp_path: Path) -> None:
    file = tmp_path / "texts.csv"
    file.write_text("text,label\nlove it,angry\n")
    with pytest.raises(SystemExit, match="line 2: unknown label 'angry'"):
        bench.main([str(file)])
