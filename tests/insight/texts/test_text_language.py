import pytest

from socap.insight.texts.phrases import phrases_of
from socap.insight.texts.text_language import TextLanguage, language_name, language_of


@pytest.mark.parametrize(
    ("text", "given", "code", "source"),
    [
        ("anything", "de", "de", "provider"),
        ("anything", "iw", "he", "provider"),
        ("anything", "zh-CN", "zh", "provider"),
        ("das sieht wirklich richtig gut aus", "und", "de", "detected"),
        ("とても良いですね", "", "ja", "detected"),
        ("LFG", "qst", "", ""),
        ("", "", "", ""),
        ("\ufffe \x00 \U000e0001", "", "", ""),
    ],
)
def test_language(text: str, given: str, code: str, source: str) -> None:
    assert language_of(text, given) == TextLanguage(code=code, source=source)


def test_names() -> None:
    assert [language_name(code) for code in ("de", "he", "zh", "", "xx")] == [
        "German", "Hebrew", "Chinese", "Unknown", "xx",
    ]  # fmt: skip


def test_phrases_have_no_stop_words() -> None:
    assert phrases_of("The landing page is gorgeous. Keyboard shortcuts, please!") == [
        "landing page",
        "keyboard shortcuts",
    ]
    assert phrases_of("@team 10 10 https://a.example") == []
