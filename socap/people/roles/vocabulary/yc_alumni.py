"""How Y Combinator alumni describe themselves."""

from socap.people.roles.matching import Vocabulary
from socap.people.roles.vocabulary.syntax import ITEM, ITEM_END, PHRASE

_YEARS = tuple(f"{year:02}" for year in range(5, 31))
_LONG_YEARS = "|".join((*_YEARS, *(f"20{year}" for year in _YEARS)))
_BATCH_CODES = "|".join(f"{season}{year}" for season in "wsfx" for year in _YEARS)
_BATCH = f"(?:{_BATCH_CODES}|(?:winter|summer|spring|fall|autumn) (?:{_LONG_YEARS}))"
_YC = r"(?:yc|y combinator|ycombinator|@ycombinator|@yc)"

YC_ALUMNI = Vocabulary(
    signs=(
        rf"{_YC} (?:[,&|] |@ )?(?:batch )?{_BATCH}",
        "(?:" + "|".join(f"yc{season}{year}" for season in ("", *"wsfx") for year in _YEARS) + ")",
        r"yc (?:0[5-9]|1\d|2\d)",
        rf"{_BATCH} (?:batch |at |@ )?{_YC}",
        rf"{_YC} (?:alum|alums|alumni|alumna|alumnus|founder|backed|company|startup|fellow|grad|graduate"
        r"|funded|batch)",
        rf"(?:backed|funded) by (?:[^ |]+ ){{0,5}}?{_YC}",
        rf"(?:alum|alumni|alumna|alumnus|graduate|grad|alumn) (?:of |at |@ )?{_YC}",
        rf"\dx {_YC}",
        rf"{_YC} \dx",
        rf"ex {_YC}",
        rf"(?:went through|did|in|graduated|through|attended) {_YC}",
    ),
    exclusions=(
        rf"(?:rejected|reject|rejection|denied|turned down) (?:by |from )?{_YC}(?: [^ |]+)*",
        rf"(?:apply|applying|applied|hoping|dreaming|interviewing|helping|help|advising|coaching|not)"
        rf" (?:[^ |]+ ){{0,3}}?{_YC}(?: [^ |]+)*",
        rf"{_YC} (?:reject|rejects|rejected|applicant|hopeful|interview|startup school|founders)(?: [^ |]+)*",
        rf"(?:partner|partners|works?|working|engineer|engineering|team|invest\w+|gp|visiting) "
        rf"(?:at |in |of |& |@ )?{_YC}",
    ),
    pairs=(
        (ITEM + _YC + ITEM_END, "founders"),
        (PHRASE + _BATCH + r"(?= \|)", "founders"),
    ),
    script="YC校友|yc校友",
)
