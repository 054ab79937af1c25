"""How C-level executives other than the CEO describe themselves."""

from socap.people.roles.matching import Vocabulary
from socap.people.roles.vocabulary.exclusions import EXCLUSIONS, TOPICS
from socap.people.roles.vocabulary.syntax import gap

C_LEVEL = Vocabulary(
    signs=(
        "(?:cto|cfo|coo|cmo|cio|ciso|vciso|chro)",
        r"chief (?:(?!executive|petty|warrant|police|fire|probation)[^ |]+ ){1,5}?officer",
        "chief executive & operating officer",
        "chief (?:technology|operating|financial|marketing|product|revenue|people|information|growth)"
        r" (?:at|@ ?\w+)",
        "directeur (?:technique|financier|des operations|marketing)",
        "directrice (?:technique|financiere|des operations|marketing)",
        "director (?:de tecnologia|de operaciones|financiero|tecnico)",
        "directora (?:de tecnologia|de operaciones|financiera)",
        "(?:diretor|diretora) (?:de tecnologia|de operacoes|financeiro|financeira)",
        "direttore (?:finanziario|tecnologico)",
        "technischer (?:leiter|direktor|geschaftsfuhrer)",
        "finanzvorstand",
        "(?:технический|финансовый|операционный|коммерческий) директор",
    ),
    exclusions=(
        *EXCLUSIONS,
        *TOPICS[:2],
        "(?:office|offices) of the \\w+",
        # A community takeover of an abandoned token is also called a CTO.
        "cto (?:team|token|coin|coins|project|projects|community|lead|meme|memes)",
        "(?:community takeover|memecoin|token) (?:\\| |, )?cto",
        "(?:for|helping|with|to|by|of) (?:the |our )?(?:ctos?|cfos?|coos?|cmos?|cios?|cisos?)",
        "chief " + gap(2) + "(?:happiness|fun|nap|snack|cat|dog|mom|dad|barking|treat) officer",
    ),
    script="|".join(
        (
            "最高技術責任者|最高財務責任者|最高執行責任者|首席技术官|首席运营官|首席财务官|首席技術官|技術長|财务总监",
            "최고기술책임자|최고재무책임자|최고운영책임자",
        )
    ),
    # Ambiguous in lower case and in other trades, so they must stand alone or next to a company.
    verbatim_words=frozenset(
        ["cpo", "cro", "cso", "cdo", "cco", "clo", "cbo", "cgo", "caio", "cxo", "cao"]
    ),
    verbatim=(
        r"(?<![\w@#/])(?:CPO|CRO|CSO|CDO|CCO|CLO|CBO|CGO|CAIO|CXO|CAO)"
        r"(?= ?@| at | of |,? ex-|/C[A-Z]O| ?& ?C| \| | - |, [A-Z@]|\s*$)"
        r"|(?<=/)(?:CPO|CRO|CSO|CDO|CCO|CBO|CGO|CAIO)\b"
        r"|(?<=[Ff]ounder & )(?:CPO|CRO|CSO|CDO|CCO|CBO|CGO|CAIO)\b"
    ),
)
