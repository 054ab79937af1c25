"""Finds the organisations that a bio names: known ones anywhere, others by how people write them.

    "Partner @Acme Ventures, ex-Google. DM me"  ->  Acme Ventures (fund), Google (company, formerly)

Pure functions: the same bio always gives the same answer.
"""

import re
from dataclasses import dataclass, replace
from functools import cache

from socap.people.organisations.known import Kind, Known, known_organisations
from socap.people.organisations.organisation_key import organisation_key

# Whoever names more is a list, not a person.
MOST = 8

_FIRM_WORD = r"(?:Ventures?|Capital|Partners|Labs?|Studios?|Media|News|Group|VC|Bank|Health)"
# "@Acme Ventures" is a name, and not the handle @Acme.
_HANDLE = re.compile(rf"(?<![\w@.])@([A-Za-z0-9_]{{2,30}})(?!\w)(?!\s{_FIRM_WORD}\b)")
_WORK = (
    r"at|joined|of|for|founder|co-?founder|founded|ceo|cto|cfo|coo|cmo|cpo|chief|partner|gp|vp"
    r"|principal|associate|head|lead|leader|director|manager|engineer|engineering|developer|dev"
    r"|designer|design|product|pm|marketing|growth|sales|research|researcher|scientist|editor|writer"
    r"|reporter|journalist|correspondent|columnist|host|producer|analyst|investor|investing|scout"
    r"|building|build|built|works?|working|work|team|intern|ops|operations|comms|devrel|advisor"
    r"|recruiter|talent|lawyer|counsel|president|owner|board|fellow|staff|now|currently|previously"
    r"|prev|formerly|ex|past|venture|data|security|ai|ml|community|partnerships|policy|chair|editor-at-large"
)
# "role @handle", "role, @handle", "role & role @handle", "@one, @two" behind one that counts.
_WORK_BEFORE = re.compile(
    rf"(?:\b(?:{_WORK})[\s,:/|&+–—-]*(?:the\s)?|\d\s?[·•|]\s?)$", re.IGNORECASE
)
_LIST_BEFORE = re.compile(r"^\s*(?:,|&|\+|/|and|\||·|•)\s*$", re.IGNORECASE)
_FORMER = re.compile(
    r"(?:\b(?:ex|prev\.|former|formerly|prev|previous|previously|past|alum|alumni|once|used to \w+|was)\b"
    r"[^.;|\n·•)]{0,60}|\bex-)$",
    re.IGNORECASE,
)
_NOW = re.compile(r"\b(?:now|currently|today)\b", re.IGNORECASE)
# Not what its owner works for.
_OTHERS = re.compile(
    r"(?:\b(?:as seen|seen|featured|quoted|published|listed|covered|mentioned|heard)\s(?:in|on|by|at)"
    r"|\b(?:love|loves|loving|hate|fan of|reads?|reading|watch(?:es|ing)?|follow|backed by|funded by"
    r"|(?:not|never|un)\s?(?:affiliated|endorsed)?\s?(?:with|by)?|powered by|wife of|husband of"
    r"|married to|supporter of|supports?|friend of|dm|dad of|mom of|views? (?:are )?not"
    r"|opinions? not|student at|studying at)\b)"
    r"[^.;|\n·•]{0,50}$",
    re.IGNORECASE,
)
_NAME_WORD = r"(?:[A-Z][\w’'&.-]*\w|[A-Z]|[A-Z0-9][A-Za-z0-9]*[A-Z][\w]*)"
_AT_NAME = re.compile(
    rf"(?:(?:\b[Ee]x[- ]|\b(?:[Pp]rev|[Ff]ormerly|[Pp]reviously):? |(?<![\w@])@(?=\w+\s{_FIRM_WORD}\b))"
    rf"|(?:\b(?:at|joined|founded|founder of|ceo of|cto of|building|editor of|partner of|head of \w+ at)"
    rf"|(?<![\w@])@)\s(?:the\s|The\s)?)({_NAME_WORD}(?:\s(?:&\s|of\s|for\s|and\s)?{_NAME_WORD}){{0,3}})"
)
_ROLE_NAME = re.compile(
    r"\b(?i:founder|ceo|cto|cfo|coo|cmo|cpo|partner|principal|gp|vp|editor(?:-in-chief)?|writer|host"
    rf"|reporter|correspondent|officer|engineer|analyst|director|head of \w+|lead)"
    rf",\s({_NAME_WORD}(?:\s(?:&\s)?{_NAME_WORD}){{0,2}})(?=\s*(?:[.,;|(\n·•]|$))"
)
_NO_NAMES = frozenset(
    re.findall(
        r"\S+",
        "home work heart night scale speed large peace mom dad god i im ive the my your our a an once"
        " founder cofounder ceo cto investor author speaker mum engineer developer writer editor"
        " partner product marketing design growth monday tuesday friday sunday weekends present"
        " startup startups stealth something things in ai web3 saas b2b public usa uk eu nyc sf la"
        " london paris berlin series seed university school college gmail email dms dm she he they"
        " her him comedian musician artist poet actor father mother husband wife runner geek coach"
        " consultant mentor advisor teacher student journalist reporter photographer podcaster"
        " designer lawyer",
    )
)
# What makes an ordinary word a name: "at Notion", "ex-Stripe"; or it stands in a list of names.
_NAMED_BEFORE = re.compile(
    r"(?:\bat |@ ?|\bex[- ]|\b(?:prev|previously|formerly):? |\bat the )$", re.IGNORECASE
)
# Whoever uses "Google Ads" is not at Google.
_PRODUCT = (
    r"\s(?:Ads|Analytics|Sheets|Docs|Maps|Excel|Office|Teams|Store|Play|Premium|Pro|MVP|Champion)\b"
)
_LEGAL = re.compile(r"[\s,]+(?:inc|llc|ltd|gmbh|corp|co|plc|sa|bv|ag|labs?|hq)\.?$", re.IGNORECASE)
_FUND_NAME = re.compile(
    r"(?:\b(?:ventures?|capital|vc|partners fund|angels|venture partners|seed fund|fund)$"
    r"|(?:ventures|capital|vc)$)",
    re.IGNORECASE,
)
_OUTLET_NAME = re.compile(
    r"(?:\b(?:news|times|post|herald|tribune|gazette|magazine|journal|weekly|daily|podcast|radio|tv"
    r"|chronicle|review|observer|courier)$|(?:news|podcast|magazine|radio)$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """An organisation named in a bio: `words` name it there; `former` if its owner has left."""

    name: str
    kind: Kind
    former: bool
    words: str

    @property
    def key(self) -> str:
        """What all spellings of the organisation have in common."""
        return organisation_key(self.name)


def organisations_in(bio: str) -> tuple[Mention, ...]:
    """Returns the organisations that the owner of the bio belongs or belonged to, each once."""
    if len(bio) < 3:
        return ()
    found: dict[str, Mention] = {}
    claimed: list[tuple[int, int]] = []
    for start, end, name, kind, words in (*_known_in(bio), *_others_in(bio)):
        before = bio[:start]
        if any(start < to and end > since for since, to in claimed) or _OTHERS.search(before):
            continue
        claimed.append((start, end))
        mention = Mention(name, kind, _is_former(before), words)
        known = found.get(mention.key)
        # Whoever names it twice, "ex-Acme, now at Acme again", is there.
        if known is None or known.former:
            found[mention.key] = mention
        elif known.name.startswith("@") and not name.startswith("@"):
            found[mention.key] = replace(known, name=name, kind=kind)
    return tuple(found.values())[:MOST]


def _is_former(before: str) -> bool:
    former = _FORMER.search(before)
    return bool(former) and not _NOW.search(former[0] if former else "")


@cache
def _tables() -> tuple[dict[str, Known], dict[str, Known], re.Pattern[str], re.Pattern[str]]:
    """Returns the known organisations by handle and by spelling, and the patterns that find spellings."""
    handles = {handle: known for known in known_organisations() for handle in known.handles}
    spelt: dict[str, Known] = {}
    plain: list[str] = []
    words: list[str] = []
    for known in known_organisations():
        for spelling in known.spellings:
            spelt.setdefault(spelling, known)
            plain.append(spelling)
        for word in known.words:
            spelt.setdefault(word, known)
            words.append(word)
    return handles, spelt, _any_of(plain), _any_of(words)


def _any_of(names: list[str]) -> re.Pattern[str]:
    longest_first = sorted(set(names), key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w@#])(?:{'|'.join(map(re.escape, longest_first))})(?!\w|{_PRODUCT})")


def _known_in(bio: str) -> list[tuple[int, int, str, Kind, str]]:
    handles, spelt, plain, words = _tables()
    found = [
        (m.start(), m.end(), known.name, known.kind, m[0])
        for m in _HANDLE.finditer(bio)
        if (known := handles.get(m[1].lower()))
    ]
    for m in plain.finditer(bio):
        found.append((m.start(), m.end(), spelt[m[0]].name, spelt[m[0]].kind, m[0]))
    for m in words.finditer(bio):
        listed = any(
            end < m.start() and _LIST_BEFORE.match(bio[end : m.start()]) for _, end, *_ in found
        )
        if listed or _NAMED_BEFORE.search(bio[: m.start()]):
            found.append((m.start(), m.end(), spelt[m[0]].name, spelt[m[0]].kind, m[0]))
    return sorted(found, key=lambda one: (one[0], -one[1]))


def _others_in(bio: str) -> list[tuple[int, int, str, Kind, str]]:
    """Returns those that the list does not know: handles and names behind words of work."""
    handles, spelt, _, _ = _tables()
    found = []
    counted_until = -1
    for m in _HANDLE.finditer(bio):
        before = bio[: m.start()]
        in_list = counted_until >= 0 and _LIST_BEFORE.match(bio[counted_until : m.start()])
        if _WORK_BEFORE.search(before) or in_list:
            counted_until = m.end()
            if m[1].lower() not in handles and m[1].lower() not in _NO_NAMES:
                found.append((m.start(), m.end(), f"@{m[1].lower()}", _kind_of(m[1]), m[0]))
    for pattern in (_AT_NAME, _ROLE_NAME):
        for m in pattern.finditer(bio):
            name = _LEGAL.sub("", m[1].rstrip(" .,-&")).strip()
            if len(name) > 1 and name.split()[0].casefold() not in _NO_NAMES:
                known = spelt.get(name)
                name, kind = (known.name, known.kind) if known else (name, _kind_of(name))
                found.append((m.start(1), m.end(1), name, kind, m[1]))
    return found


def _kind_of(name: str) -> Kind:
    if _FUND_NAME.search(name):
        return Kind.FUND
    return Kind.OUTLET if _OUTLET_NAME.search(name) else Kind.OTHER
