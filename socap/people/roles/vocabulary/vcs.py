"""How investors and their firms describe themselves."""

from socap.people.roles.matching import Vocabulary
from socap.people.roles.vocabulary.exclusions import EXCLUSIONS, TOPICS
from socap.people.roles.vocabulary.syntax import AT, ITEM, ITEM_END, any_of, gap

FUND = any_of(
    "a16z  @a16z  @a16zcrypto  andreessen horowitz  sequoia  @sequoia  accel  @accel  greylock  @greylockvc"
    "  founders fund  @foundersfund  @lightspeedvp  kleiner perkins  @kleinerperkins  first round"
    "  @firstround  general catalyst  @generalcatalyst  @gcvp  bessemer  @bessemervp  @indexventures"
    "  insight partners  @insightpartners  tiger global  softbank  @softbank  @usv  @paradigm"
    "  @polychain  @multicoincap  @variantfund  @dragonfly_xyz  @panteracapital  @benchmark"
    "  benchmark  @initialized  @500startups  500 startups  techstars  @techstars  antler  @antlerglobal"
    "  @ycombinator  y combinator  yc  @speedrun  @hashed_official  @blockchaincap  @hack_vc  @coatue"
)

VCS = Vocabulary(
    signs=(
        "investor",
        "investors in",
        "investor ,",
        "angel (?:investor|investors|investing|investment|investments)",
        "super angel",
        r"angel (?:in|@ ?\w+|at|to)",
        "occasional angel",
        "angel (?:,|&) (?:lp|advisor|operator|founder|investor)",
        r"early stage (?:at|@ ?\w+)",
        "vc",
        "venture (?:capital|capitalist|capitalists)",
        "venture (?:partner|investor|investing|(?:investment|investments)|fund|scout|principal|associate)",
        "general partner",
        "managing partner",
        r"gp (?:@ ?\w+|at|&|in|of|,)",
        r"lp (?:in|@ ?\w+|at)",
        "limited partner",
        "(?:private|growth) equity",
        "hedge fund(?: manager)?",
        "(?:fund|portfolio|asset|investment) manager",
        "family office",
        "deploying capital",
        "fund of funds",
        "investing (?:in|at|@ ?\\w+|across|early)",
        "(?:i|we) invest(?: in)?",
        "(?:invest|invests) in",
        "(?:i|we) back " + gap(3) + "(?:founders|startups|teams|companies|entrepreneurs)",
        "backing " + gap(4) + "(?:founders|startups|teams|companies|entrepreneurs|builders)",
        "funding " + gap(3) + "(?:founders|startups|entrepreneurs)",
        "(?:early stage|seed|pre seed|preseed|series a) (?:vc|fund|investing|investments?|investor)",
        "(?:seed|crypto|web3|venture|deeptech|climate|early stage) fund",
        "(?:first|early|seed|angel|small|pre seed|preseed) (?:checks?|cheques?)",
        "(?:writing|write|writes|writer of) " + gap(3) + "(?:checks|cheques)",
        "investment (?:team|associate|analyst|partner|principal|director|professional)",
        "(?:investment|investments) " + r"(?:at|@ ?\w+)",
        f"(?:scout|partner|partners|principal|associate|investing|(?:investment|investments)|investor|eir|analyst"
        f"|director|md|managing director|gp|advisor) {AT}{FUND}",
        f"{FUND} (?:scout|partner|investor)",
        r"(?:partner|principal|associate|analyst|director|md|head of platform|platform|eir|gp)"
        rf" {AT}(?:\w+ ){{1,3}}?(?:ventures|capital|vc|fund|invest|investments)",
        # A firm's handle as its own item: "@tidewaterventures", "@tidewater_vc".
        r"(?<!ex )(?<!by )(?<!prev )@(?=\w{4})\w*(?:ventures|capital|vc)",
        ITEM + "founders fund",
        # Other languages
        "inversor",
        "inversora",
        "inversionista",
        "investidor",
        "investidora",
        "investitore",
        "investitrice",
        "investisseur",
        "investisseuse",
        "business angel",
        "investorin",
        "kapitalgeber",
        "investeerder",
        "investerare",
        "inwestor",
        "инвестор",
        "інвестор",
        "yatirimci",
        "yatirimcisi",
        "(?:مستثمر|المستثمر)",
        "משקיע",
        "nha dau tu",
    ),
    exclusions=(
        *EXCLUSIONS,
        *(t for t in TOPICS if not t.startswith("(?:loves")),
        "investor (?:relations?|day|deck|updates?|education|protection|alerts?|news|intelligence)",
        "(?:backed|funded|supported|incubated|acquired|seeded) by(?: [^ |]+)*",
        "(?:raised|raising) " + gap(5) + "from(?: [^ |]+)*",
        "(?:venture capital|vc) (?:news|journalism|reporting|magazine|newsletter|podcast)",
        "portfolio (?:company|careers)",
        "(?:for|between|with|to|about|against|across|via) (?:[^ |]+ ){0,2}(?:vcs?|venture capital)",
        "(?:ex|prev|previously|formerly|former) (?:@\\w+|\\w+ (?:capital|ventures|vc))",
        "(?:not|never) " + gap(3) + "(?:investor|invest|investing|investment)",
        "managing partner "
        + gap(6)
        + "(?:law|llp|architects|design|agency|consulting|legal|media)",
        "(?:law|llp|architects|design|agency|consulting|legal) (?:firm )?(?:\\| |, )?managing partner",
        # "vc" is short for "você" (you) in Brazil.
        "(?:amo|sigo|que|se|com|pra|para|quando|como|eu|de|por|mas|e|q|nao|so|te|ate|sem|ser|ver|ter) vc",
        "vc (?:e|eh|nao|me|que|ta|vai|pode|tem|sabe|merece|quer|de|pra|sim|so|ja|se|ve|faz|fica|esta)",
        # The doctor.
        "(?:nhs|doctor|medical|salaried|locum|rural|family|gp) gp",
        "gp (?:surgery|trainee|practice|registrar|partner in)",
        "(?:activist|foreign|retail) investors",
        r"@capital\w*",
        "invest in (?:yourself|yourselves|your|you|people|love|loss)",
        "investing in (?:yourself|your|people|love|myself|my)",
    ),
    pairs=((ITEM + "angel" + ITEM_END, "business"),),
    script="|".join(
        (
            "投资人|投資人|投資家|投资者|风险投资|風險投資|天使投资|ベンチャーキャピタル|ベンチャーキャピタリスト",
            "투자자|벤처캐피탈|벤처투자|투자심사역",
            "निवेशक|นักลงทุน",
        )
    ),
    # A firm: a proper name before "Capital" or "Ventures", except cities, banks and figures of speech.
    verbatim_words=frozenset(("capital", "ventures", "vc")),
    verbatim=(
        r"(?<![\w@#.-])(?<!by )(?<!from )(?<!ex-)(?<!Ex-)"
        r"(?!(?:The|A|Our|My|Human|Social|Working|Political|Cultural|Creative|Intellectual|Nation|World"
        r"|State|National|Business|Joint|New|Other|Various|Multiple|Future|Past|Startup|Natural|Your"
        r"|Backed|By|From)\b)"
        r"[A-Z0-9][\w&’']{0,30}(?: [A-Z][\w&]{0,30}){0,2} (?:Capital|Ventures|VC)\b"
        r"(?! (?:of|One|City|Region|Hill|Letters|FM|Gazette|Markets|Gains|Weather|Factory|Market|Xtra"
        r"|Times|News|Area|District|Radio|Bikeshare)\b)"
    ),
)
