import pytest

from socap.insight.texts.answer_needs import Need, answer_need


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("crashed twice on import", "crash on import"),
        ("Every time I import my contacts it crashes", "crash on import"),
        ("cannot log in since yesterday", "cannot sign in"),
        ("Nice, but way too expensive for students", "too expensive"),
        ("I was charged twice!", "charged wrongly"),
        ("support never answered me", "no answer from support"),
        ("the app freezes when I open the calendar", "does not work with calendar"),
        ("so slow that I closed it", "slow"),
    ],
)
def test_problems(text: str, label: str) -> None:
    found = answer_need(text, is_quote=False)
    assert (found.need, found.label) == (Need.PROBLEM, label)


@pytest.mark.parametrize(
    "text",
    ["crash on import", "CRASHED on import again 😡", "app crashes when I import a file"],
)
def test_one_complaint_in_other_words_has_one_key(text: str) -> None:
    assert answer_need(text, is_quote=False).key == "problem crash import"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Is there an Android app?", "question android"),
        ("android when?", "question android"),
        ("@team how much does it cost?", "question price"),
        ("pricing?", "question price"),
        ("wondering if it can read PDFs", "question: pdfs read wondering"),
    ],
)
def test_questions(text: str, key: str) -> None:
    found = answer_need(text, is_quote=False)
    assert (found.need, found.key) == (Need.QUESTION, key)


@pytest.mark.parametrize(
    "text",
    [
        "Congrats!", "", "🔥", "isn't it beautiful?", "wow, really?", "this broke the internet",
        "zero bugs so far, love it", "can't wait to try this", "not expensive at all",
        "https://example.com/?a=b",
    ],
)  # fmt: skip
def test_no_answer_is_needed(text: str) -> None:
    assert answer_need(text, is_quote=False).need is Need.NONE


def test_a_quote_asks_its_followers_unless_it_asks_about_the_product() -> None:
    assert answer_need("Big news in email. Agree or disagree?", is_quote=True).need is Need.NONE
    assert answer_need("Does it work offline?", is_quote=True).need is Need.QUESTION


def test_the_reason_quotes_the_words() -> None:
    assert (
        answer_need("Bah, it keeps failing", is_quote=False).reason
        == "a problem: “it keeps failing”"
    )
