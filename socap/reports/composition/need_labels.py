"""What questions and problems are about, in the language of a report; what people wrote stays as it is."""

from socap.insight.texts.answer_rules import AREAS, PROBLEMS
from socap.reports.composition.language import Words
from socap.reports.composition.terms import mark

ABOUT = "question about "
PROBLEM_NAMES = {
    "charged wrongly": mark("charged wrongly"),
    "crash": mark("crash"),
    "cannot sign in": mark("cannot sign in"),
    "down": mark("down"),
    "data lost": mark("data lost"),
    "does not work": mark("does not work"),
    "slow": mark("slow"),
    "too expensive": mark("too expensive"),
    "no answer from support": mark("no answer from support"),
    "worry about privacy": mark("worry about privacy"),
    "cannot do it": mark("cannot do it"),
}
# With the part of the product that has the problem.
PROBLEMS_OF_PARTS = {
    "crash": mark("crash on {part}"),
    "does not work": mark("does not work with {part}"),
    "slow": mark("slow on {part}"),
    "cannot do it": mark("cannot do it with {part}"),
}
AREA_NAMES = {
    "import": mark("import"),
    "export": mark("export"),
    "sign-in": mark("sign-in"),
    "sign-up": mark("sign-up"),
    "upload": mark("upload"),
    "download": mark("download"),
    "install": mark("install"),
    "sync": mark("sync"),
    "payment": mark("payment"),
    "price": mark("price"),
    "calendar": mark("calendar"),
    "shared inbox": mark("shared inbox"),
    "open source": mark("open source"),
    "data and privacy": mark("data and privacy"),
    "model": mark("model"),
    "languages": mark("languages"),
    "comparison": mark("comparison"),
    "mobile": mark("mobile"),
    "teams": mark("teams"),
    "offline": mark("offline"),
    "notifications": mark("notifications"),
    "search": mark("search"),
    "dark theme": mark("dark theme"),
    "demo": mark("demo"),
    "website": mark("website"),
    "support": mark("support"),
    "documentation": mark("documentation"),
    "release date": mark("release date"),
}
# Names of products and platforms, which are the same in every language.
PROPER_NAMES = {
    "API", "Android", "Chrome", "Firefox", "Gmail", "Linux", "Mac", "Notion", "Outlook", "Safari",
    "Slack", "Windows", "iPhone",
}  # fmt: skip

assert PROBLEM_NAMES.keys() == {rule.label for rule in PROBLEMS}
assert PROBLEMS_OF_PARTS.keys() == {rule.label for rule in PROBLEMS if rule.before_part}
assert AREA_NAMES.keys() | PROPER_NAMES == {name for name, _ in AREAS}


def need_label_in(label: str, words: Words) -> str:
    """Returns the label of a line (`answer_needs.AnswerNeed`) in the language of `words`."""
    if label in PROBLEM_NAMES:
        return words.say(PROBLEM_NAMES[label])
    if label.startswith("“"):
        return words.say("“{question}”", question=label.strip("“”"))
    area = label.removeprefix(ABOUT)
    if area != label and area in AREA_NAMES.keys() | PROPER_NAMES:
        return words.say("question about {area}", area=area_in(area, words))
    for rule in PROBLEMS:
        part = label.removeprefix(f"{rule.label} {rule.before_part} ")
        if rule.before_part and part != label:
            return words.say(PROBLEMS_OF_PARTS[rule.label], part=area_in(part, words))
    return label


def area_in(name: str, words: Words) -> str:
    """Returns what a question or a problem is about; a word of the text itself stays as it is."""
    return words.say(AREA_NAMES.get(name, name))
