"""Which replies and quotes need an answer: the words of problems, complaints and questions, in English."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ProblemRule:
    """A problem is there where `words` are found; `label` names it on one line.

    `before_part` is said before the part of the product that has it ("crash on import"), if any can.
    """

    label: str
    words: re.Pattern[str]
    before_part: str = ""


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)")


CANNOT = (
    r"(?:can(?:'?t|not| not)|couldn'?t|could not|unable to|not able to|won'?t let me|impossible to)"
)
NOT_WORKING = (
    r"(?:does(?:n'?t| not)|do(?:n'?t| not)|did(?:n'?t| not)|is(?:n'?t| not)|ain'?t|never|not"
    r"|won'?t|stopped)"
    r"(?: (?:even|really|seem to|currently|quite))? "
)
# The first rule that fits says what it is.
PROBLEMS = (
    ProblemRule("charged wrongly", _any(
        r"(?:double|over)[- ]?charged", r"charged (?:me )?(?:twice|again|three times)",
        r"(?:want|asked for|need|where is|give me) (?:a |my )?(?:refund|money back)", "refund",
        r"billing (?:issue|problem|error)s?",
        r"payment (?:failed|fails|declined|error|does ?n'?t work)",
        r"can'?t (?:pay|cancel)",
    )),
    ProblemRule("crash", _any(r"crash(?:es|ed|ing)?", r"keeps? closing", r"force closes?"), "on"),
    ProblemRule("cannot sign in", _any(
        rf"{CANNOT} (?:\w+ )?(?:log ?in|login|sign ?in|sign ?up|register|get in|create an account|connect)",
        r"(?:log ?in|login|sign ?in|sign ?up|verification|confirmation)(?: page| button| email"
        r"| link| code)?"
        rf" (?:is |was )?(?:fail\w*|broken|down|{NOT_WORKING}(?:work\w*|arriv\w*))", "locked out",
        r"(?:never|didn'?t|haven'?t|not) (?:got|get|receiv\w*|gotten)(?: \w+){0,3} (?:email|code"
        r"|invite|link)",
    )),
    ProblemRule("down", _any(
        r"(?:is|it'?s|site|server|servers|page|app|website) (?:\w+ )?down",
        "down for (?:me|anyone|everyone|us)",
        r"outage", r"error (?:code )?\d{3}", r"\b(?:404|50[0234])\b", r"time[sd]? ?out",
        rf"{NOT_WORKING}(?:load\w*|open\w*|start\w*|respond\w*)", "(?:blank|white) (?:page|screen)",
    )),
    ProblemRule("data lost", _any(
        r"(?:lost|deleted|wiped|erased|lose|overwrote) (?:all )?(?:of )?(?:my|our|the)"
        r"(?: \w+)? (?:\w*data|drafts?|work|contacts?|files?|e?mails?|settings|notes|account"
        r"|progress|history)",
    )),
    ProblemRule("does not work", _any(
        rf"{NOT_WORKING}work(?:s|ed|ing)?(?! (?:with|on|in|for)\b.*\?)", "broken", "buggy",
        r"bugs?",
        r"glitch(?:y|es|ed)?", r"(?:freezes|froze|frozen|freezing|unusable|unresponsive)",
        r"fail(?:s|ed|ing)? (?:to|on|at|when|with|every)",
        r"(?:it|this|app|just) (?:keeps? )?fail(?:s|ed|ing)?",
        r"stuck (?:on|at|in)", r"keeps? (?:asking|failing|stopping|logging|spinning|loading)",
        r"(?:an|the|this|get|got|getting|same|with) errors?(?: message)?", "went wrong",
    ), "with"),
    ProblemRule("slow", _any(
        r"(?:so|too|very|really|super|painfully|is|it'?s|incredibly) (?:slow|laggy)", "laggy",
        r"takes? (?:forever|ages|too long)",
    ), "on"),
    ProblemRule("too expensive", _any(
        r"(?:too|so|way too|very|super|insanely|bit|pretty|more) (?:expensive|pricey|costly)",
        "overpriced",
        r"(?:expensive|pricey) (?:for|compared|tbh|imo|though)", "price gouging", r"rip ?-?off",
        rf"(?:{CANNOT}|can'?t) afford",
        r"(?:price|pricing|cost)s? (?:is|are|seems?|feels?|looks?) (?:\w+ )?"
        r"(?:high|steep|crazy|insane|ridiculous|absurd|wild|off|too much|a joke)",
        r"[$€£]\s?\d+[^.?!]{0,40}(?:no thanks|seriously|too much|is crazy|is insane|for what"
        r"|a joke|no way|lol)",
        r"why (?:is it |so )+expensive",
    )),
    ProblemRule("no answer from support", _any(
        r"support[^.?!]{0,40}(?:not|hasn'?t|haven'?t|never|no|didn'?t|doesn'?t|won'?t) "
        r"(?:answer|repl|respon|help|got)\w*",
        r"(?:nobody|no one|no-one|never|no) (?:answer|repl|respon)\w*",
        r"no (?:answer|reply|response) from",
        r"still waiting (?:for|on)", r"worst support",
    )),
    ProblemRule("worry about privacy", _any(
        r"scam(?:mer|med)?s?", "creepy", "spyware", "malware", "phishing", "privacy nightmare",
        r"(?:sell|selling|steal|stealing|leak|leaks|leaked|train(?:s|ed|ing)? on)"
        r"(?: \w+)? (?:my|our|your|user) (?:\w+ )?(?:data|e?mails?|content|information)",
        r"stop (?:reading|spamming|emailing|scraping|stealing)",
    )),
    ProblemRule("cannot do it", _any(rf"{CANNOT} (?!wait|believe|recommend|stop|get enough|imagine|agree|"
        r"thank|say|tell|lie|unsee|even|live|be|help|beat|go wrong|overstate|stress|imagine|lose"
        r"|miss)\w+",
        r"had to (?:restart|reinstall|give up)", r"gave up (?:after|on|when)?",
    ), "with"),
)  # fmt: skip
# Where one of these is found, a problem's words mean something else.
NO_PROBLEM = _any(
    r"crash course", r"broke the internet",
    r"(?:no|zero|without|not a single|fixed|fixes|fix) (?:\w+ )?bugs?",
    r"bug[- ]?free", r"bug fix(?:es)?", r"no (?:issues?|problems?|errors?|crash\w*)",
    r"(?:never|hasn'?t) crash\w*",
    r"(?:not|isn'?t) (?:too |that |so )?(?:expensive|pricey|overpriced)",
    r"(?:not|isn'?t) (?:a )?(?:scam|broken|slow|buggy)", r"stuck (?:in|on) my (?:head|mind)",
    "broken clock",
    r"(?:other|every other|old) (?:tools?|apps?|products?|ones?) (?:is|are|was|were"
    r"|keeps?) (?:\w+ )?(?:broken|slow|buggy)",
)  # fmt: skip

# Questions to nobody, or to those who read the quote.
RHETORICAL = _any(
    r"(?:isn'?t|aren'?t|ain'?t|wasn'?t|doesn'?t) (?:it|this|that|he|she|they) \w+",
    r"who(?:'s| is)? else",
    r"am i the only one", r"can you (?:believe|imagine)",
    r"how (?:is|are) (?:this|it|they|these|you)(?: guys)?"
    r" (?:so|this|that|even)",
    r"why (?:is|are) (?:this|it|they) so (?:good|great|cool|nice|clean|fast|smooth)",
    r"what (?:a|an) \w+",
    r"(?:right|huh|yeah|no|really|what|wow|wtf|seriously|eh|ok|okay|hello|lol|solved)\?+",
    r"what'?s not to (?:like|love)", r"how (?:cool|great|awesome|amazing|nice|good|crazy) is",
    "guess what",
    r"where have you been", r"what more", r"who needs", r"ready\?", r"you know what",
    r"remember when",
    r"what if", r"why not\?", r"have you (?:seen|tried|heard)",
    r"(?:what )?do you (?:guys |all )?think",
    r"thoughts\?",
)  # fmt: skip
# Asked of the team even without a question mark, or in a quote.
DIRECT = _any(
    r"how (?:do|does|can|would|will|much|long|many|is (?:it|this) different)",
    r"(?:is|are|will) there",
    r"(?:does|do|can|could|will|would) (?:it|this|you|i|we|they)", r"when (?:will|is|does|can|are)",
    r"any (?:plans?|chance|eta|update|discount|docs|news|way|word|idea when)",
    r"where (?:can|do|is|are)",
    r"which \w+", r"what (?:is|are|does|about|happens|model|kind|makes)", "price", "pricing",
    "eta", "roadmap",
    r"is (?:it|this) (?:open|free|available|safe|possible|only|built|secure|on|for)",
)  # fmt: skip
ASKED_WITHOUT_MARK = _any(
    r"^(?:please |pls |hi |hey |hello )?(?:how (?:do|can) (?:i|we)|is there (?:a|an|any)"
    r"|any (?:plans?|chance|eta) )",
    r"(?:i was |just |was )?wondering (?:if|whether|how|when|what)",
    r"(?:would|i'd) (?:love|like) to know",
    r"(?:can|could) (?:you|someone|anyone) (?:please )?(?:tell|explain|share|help|send|add"
    r"|support)",
    r"(?:i |we )?need (?:help|access|an invite|a demo)",
    r"^(?:price|pricing|cost|android|ios|docs|api|eta)$",
    r"looking for (?:early )?access", r"don'?t (?:understand|get) (?:how|what|why)",
    r"curious (?:how|if|what|whether)",
)  # fmt: skip

# What a problem or question is about, the most telling first; stems, with the word shown.
AREAS: tuple[tuple[str, str], ...] = (
    ("import", r"import\w*"), ("export", r"export\w*"), ("sign-in",
    r"log ?in\w*|logging in|sign ?in\w*|sso|2fa"),
    ("sign-up",
    r"sign\w* ?up|register\w*|registration|onboarding|waitlist|early access|invite\w*|access code"),
    ("upload", r"upload\w*"), ("download", r"download\w*"), ("install", r"install\w*|set ?up"),
    ("sync", r"sync\w*"), ("payment", r"pay\w*|checkout|billing|credit card|invoices?|subscri\w*"),
    ("price", r"pric\w*|cost\w*|free|plans?|tier|discount|expensive|overpriced|afford"
    r"|[$€£] ?\d+\w*"),
    ("Android", r"android|play store"), ("iPhone", r"ios|iphone|ipad|app ?store|testflight"),
    ("Windows", r"windows|pc"), ("Mac", r"mac\w*|desktop"), ("Linux", r"linux|ubuntu"),
    ("Chrome", r"chrome|extension"), ("Safari", r"safari"), ("Firefox", r"firefox"),
    ("Outlook", r"outlook|office 365|microsoft 365"), ("Gmail", r"gmail|google workspace"),
    ("Slack", r"slack"),
    ("Notion", r"notion"), ("calendar", r"calendar\w*"), ("shared inbox", r"shared inbox\w*"),
    ("API", r"api|webhooks?|sdk|cli|mcp"), ("open source",
    r"open[- ]?sourc\w*|source code|github|self[- ]?host\w*"),
    ("data and privacy",
    r"data|privacy|gdpr|eu|stored|secur\w*|encrypt\w*|soc ?2|hipaa|train\w* on"),
    ("model", r"models?|llm|gpt\w*|claude|gemini"), ("languages",
    r"languages?|german|french|spanish|japanese|rtl"),
    ("comparison", r"compar\w*|different|difference|vs|versus|better than|why not just"),
    ("mobile", r"mobile|phone|tablet"), ("teams", r"teams?|enterprise|seats?"), ("offline",
    r"offline"),
    ("notifications", r"notif\w*"), ("search", r"search\w*"), ("dark theme",
    r"dark (?:mode|theme)"),
    ("demo", r"demo"), ("website", r"website|site|landing page|link"), ("support", r"support"),
    ("documentation", r"docs?|documentation|tutorial|guide"), ("release date",
    r"when|release\w*|launch\w*|eta"),
)  # fmt: skip
AREA_WORDS = tuple((name, re.compile(rf"(?<!\w)(?:{words})(?!\w)")) for name, words in AREAS)
