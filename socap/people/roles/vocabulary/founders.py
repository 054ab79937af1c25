"""How founders, entrepreneurs and chief executives describe themselves."""

from socap.people.roles.matching import Vocabulary
from socap.people.roles.vocabulary.exclusions import EXCLUSIONS
from socap.people.roles.vocabulary.syntax import PHRASE

SEVERAL = r"(?:two|three|four|five|six|several|multiple|a few|a couple|\d+x?)"

FOUNDERS = Vocabulary(
    signs=(
        "founder",
        "cofounder",
        "co fondateur",
        "(?:co )?(?:founder|founders) of",
        "fndr",
        "ceo",
        "chief executive(?! assistant)(?: officer)?",
        r"(?:co )?founded(?! in \d| in the| by| \d| on)",
        "cofounded",
        "(?:serial |social )?entrepreneur",
        "solopreneur",
        "founding partner",
        "venture builder",
        "startup builder",
        "indie (?:hacker|maker)",
        "indiehacker",
        "bootstrapper",
        "building in public",
        "buildinpublic",
        "(?:building|bootstrapping|launching|growing) (?:an? |my )?(?:\\w+ )?"
        "(?:startup|startups|saas|company)",
        "(?:business|company|agency|startup|shop|store) owner",
        r"owner (?:at )?@ ?\w+",
        r"owner (?:&|,) (?:operator|ceo|director)",
        r"(?:i |we )?(?:started|cofounding) @ ?\w+",
        "started the @\\w+",
        rf"(?:started|built|sold|bootstrapped|exited|scaled) (?:& \w+ )?{SEVERAL} (?:\w+ )?"
        "(?:companies|startups|businesses|agencies)",
        rf"{SEVERAL} (?:\w+ )?(?:exits|exit)(?! (?:planning|interviews?|polls?))",
        # Spanish, Portuguese, Italian, French, German, Dutch, Nordic
        "(?:co )?fundador",
        "(?:co )?fundadora",
        "cofundador",
        "cofundadora",
        "emprendedor",
        "emprendedora",
        "empresario",
        "empresaria",
        "empreendedor",
        "empreendedora",
        "empresario",
        "director ejecutivo",
        "directora ejecutiva",
        "diretor executivo",
        "consejero delegado",
        "(?:co )?fondatore",
        "(?:co )?fondatrice",
        "cofondatore",
        "imprenditore",
        "imprenditrice",
        "amministratore delegato",
        "(?:co )?fondateur",
        "cofondateur",
        "cofondatrice",
        "entrepreneuse",
        "pdg",
        "(?:co )?(?:grunder|gruender|mitgrunder)",
        "(?:co )?(?:grunderin|gruenderin|mitgrunderin)",
        "unternehmer",
        "unternehmerin",
        "geschaftsfuhrer",
        "geschaftsfuhrerin",
        "(?:oprichter|medeoprichter)",
        "ondernemer",
        "(?:grundare|medgrundare)",
        "entreprenor",
        "griunder",
        "perustaja",
        # Polish, Czech, Russian, Ukrainian, Turkish, Indonesian, Vietnamese, Arabic, Hebrew
        "(?:zalozyciel|wspolzalozyciel)",
        "przedsiebiorca",
        "zakladatel",
        "(?:основатель|сооснователь)",
        "(?:основательница|сооснователница)",
        "предприниматель",
        "засновник",
        "співзасновник",
        "підприємець",
        "kurucu",
        "kurucusu",
        "girisimci",
        "pendiri",
        "pengusaha",
        "nha sang lap",
        "(?:مؤسس|المؤسس)",
        "رائد اعمال",
        "رائد أعمال",
        "מייסד",
        "מייסדת",
        "יזם",
    ),
    exclusions=(
        *EXCLUSIONS,
        "founding (?:engineer|designer|team|member|developer)",
        r"(?:ceo|founder|president) of (?:my|our|being|doing|nothing|everything|sleeping|bad|this"
        r"|the (?:house|household|family|couch|kitchen))",
        "(?:ceo|founder|president) of (?:loving|hating|simping|stanning|crying|overthinking|eating"
        "|procrastinating|procrastination|sarcasm|chaos|naps|vibes|the .{1,20} fan ?club)",
        r"(?:family|household|home|chief) ceo",
        r"(?:work|works|working|worked) (?:for|with) (?:the )?(?:co )?founder",
        r"founded (?:in|by|on)",
        r"@\w+ founded",
        "founders? fund",
    ),
    hints=(
        PHRASE
        + r"(?:(?:currently|now|busy|quietly|im|still) )*building (?:@ ?\w+|my startup|a startup"
        + r"|my own|something new|startups)",
        r", (?:now |currently )?building @ ?\w+",
        # A name and what it is: "building Tidepool, the calendar for crews".
        PHRASE
        + r"(?:currently |now )?(?:building|making) \w+ , (?:the|an?) (?:\w+ ){1,3}(?:for|to|that|where|\|)",
        PHRASE
        + r"(?:building|creating|inventing) the future of (?:\w+ ){1,3}?(?:@ ?\w+|(?:at|with) @?\w+)",
        PHRASE + r"(?:proud )?owner ,",
    ),
    except_when=("employee", "organisation", "developers"),
    script="|".join(
        (
            "创始人|創辦人|创办人|創始人|创业者|創業者|企業家|企业家|连续创业|起業家|代表取締役|共同創業",
            "창업자|창립자|공동창업|대표이사|기업가",
            "संस्थापक|उद्यमी|ผู้ก่อตั้ง",
        )
    ),
)
