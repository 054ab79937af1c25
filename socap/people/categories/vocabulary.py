"""The words by which people of each category describe themselves, and the phrases that mislead.

Patterns are matched against whole words of the canonical form: lower case, no accents, no
apostrophes or hyphens ("co-founder" is "co founder"), "|" between phrases, "," within lists.
A pattern says whole words only, and its gaps are bounded, so that matching stays linear.
"""

from socap.people.categories.matching import Vocabulary


def _any(words: str) -> str:
    """One of the words or phrases; the table writes them apart by two spaces."""
    return "(?:" + "|".join(words.split("  ")) + ")"


def _gap(most: int) -> str:
    """Up to so many words of the same phrase."""
    return rf"(?:[^ |]+ ){{0,{most}}}?"


_AT = r"(?:at |@ ?|for |with |, )"
_ITEM = r"(?<=[|,&] )"
_ITEM_END = r"(?= [|,&])"
_PHRASE = r"(?<=\| )"

_ROLE = _any(
    "founder  cofounder  co founder  ceo  cto  coo  cfo  cmo  cio  vc  investor  angel  entrepreneur"
    "  developer  dev  programmer  engineer  coder  hacker  journalist  reporter  editor  partner"
)

# --- asides: a role is named, but it is somebody else's, denied, dreamt of, or only a topic -------

_ASIDES = (
    rf"(?:not|isnt|arent|im no|never|neither|nor|non|wannabe|failed)"
    rf" (?:(?:an?|the|really|yet|actually|just) )*{_ROLE}",
    rf"(?:aspiring|future|wannabe|would be|soon to be|pretend|fake) (?:\w+ )?"
    rf"{_any('founder  cofounder  ceo  cto  cfo  coo  vc  investor  entrepreneur')}",
    _any(
        "wife  husband  spouse  married  girlfriend  boyfriend  fiancee  daughter  son  brother"
        "  sister  mother  father  mom  mum  dad  friend  fan  assistant  secretary  aide  advisor"
        "  adviser  coach  mentor  ghostwriter  hand  ea  pa  chief of staff  staff  office  report"
        "  reports  reporting  voice  community  network  platform  tools  school  newsletter  podcast"
        "  coaching  marketing  content  design  copy  services  therapist  lawyer  counsel  recruiter"
    )
    + rf" (?:of|to|for) (?:(?:an?|the|our|my|every) )?(?:[^ |,]+ )?{_ROLE}",
    rf"(?:helping|help|helps|serving|empowering|supporting|interviewing|interviews|connecting"
    rf"|coaching|advising|hiring|recruiting|teaching|training|follow|following) "
    rf"(?:(?!as )[^ |,]+ ){{0,4}}?{_ROLE}",
    rf"(?:our|their|his|her|your|every|any|dear|by) {_ROLE}",
    rf"(?:\w+ )?{_ROLE} (?:s )?"
    + _any(
        "stories  story  jokes  memes  quotes  mindset  tips  advice  content  lifestyle  education"
        "  coaching  coach  mode  led  friendly  interviews  relations  news  community  communities"
        "  network  bootcamp  magazine  tools  updates  summit  conference  podcast  wisdom  protection"
        "  spouse  wife  institute  recruiter  recruiting  hiring  whisperer"
    ),
)

# Community Manager, developer relations and the like are roles, so developers keep their own list.
_DEVELOPER_MODIFIES = r"(?:dev|developer) (?:relations|advocate|advocacy|experience|evangelist)"

_TOPICS = (
    r"(?:i )?(?:tweet|tweets|tweeting|write|writes|writing|wrote|post|posts|posting|talk|talks"
    r"|talking|blog|blogs|blogging|report|reports|reporting|speak|speaks|rant|rants|curious|thinking"
    r"|passionate|podcasting) (?:mostly |mainly |a lot )?(?:about|on)(?: [^ |]+)*",
    r"(?:cover|covers|covering)(?: [^ |]+)*",
    r"(?:lover|fan|fans|student|students|learner) of(?: [^ |]+)*",
    r"(?:interested|interest|interests|believer) in(?: [^ |]+)*",
    r"(?:loves?|likes?|love|enjoys?|learning|studying|collection of|news about)(?: [^ |]+)*",
)

FOUNDERS = Vocabulary(
    signs=(
        "founder",
        "cofounder",
        "co fondateur",
        "(?:co )?(?:founder|founders) of",
        "fndr",
        "ceo",
        
        "chief executive(?: officer)?",
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
        "(?:business|company|agency|startup|shop|store) owner",
        r"owner (?:at )?@ ?\w+",
        r"owner (?:&|,) (?:operator|ceo|director)",
        r"(?:i |we )?(?:started|cofounding) @ ?\w+",
        "started the @\\w+",
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
    asides=(
        *_ASIDES,
        "founding (?:engineer|designer|team|member|developer)",
        r"(?:ceo|founder|president) of (?:my|our|being|doing|nothing|everything|sleeping|bad|this"
        r"|the (?:house|household|family|couch|kitchen))",
        r"(?:family|household|home|chief) ceo",
        r"(?:work|works|working|worked) (?:for|with) (?:the )?(?:co )?founder",
        r"founded (?:in|by|on)",
        r"@\w+ founded",
        "founders? fund",
    ),
    hints=(
        _PHRASE
        + r"(?:(?:currently|now|busy|quietly|im|still) )*building (?:@ ?\w+|my startup|a startup"
        + r"|my own|something new|startups)",
        r", (?:now |currently )?building @ ?\w+",
    ),
    unless=("employee", "organisation", "developers"),
    script="|".join((
        "创始人|創辦人|创办人|創始人|创业者|創業者|企業家|企业家|连续创业|起業家|代表取締役|共同創業",
        "창업자|창립자|공동창업|대표이사|기업가",
        "संस्थापक|उद्यमी|ผู้ก่อตั้ง",
    )),
)

_FIRM = _any("ventures  venture  capital  vc  vcs")
_FUND = _any(
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
        "angel" + r"(?= (?:\| )*\|| , advisor| & advisor| , investor)",
        "occasional angel",
        "vc",
        "venture (?:capital|capitalist|capitalists)",
        "venture (?:partner|investor|investing|(?:investment|investments)|fund|scout|principal|associate)",
        "general partner",
        "managing partner",
        r"gp (?:@ ?\w+|at|and|&|in|of|,)",
        "gp (?=\\|)",
        r"lp (?:in|@ ?\w+|at)",
        "limited partner",
        "(?:private|growth) equity",
        "hedge fund(?: manager)?",
        "(?:fund|portfolio|asset|investment) manager",
        "fund of funds",
        "investing (?:in|at|@ ?\\w+|across|early|,)",
        "(?:i|we) invest(?: in)?",
        "(?:invest|invests) in",
        "(?:i|we) back " + _gap(3) + "(?:founders|startups|teams|companies|entrepreneurs)",
        "backing " + _gap(4) + "(?:founders|startups|teams|companies|entrepreneurs|builders)",
        "funding " + _gap(3) + "(?:founders|startups|entrepreneurs)",
        "(?:early stage|seed|pre seed|preseed|series a) (?:vc|fund|investing|(?:investment|investments)|investor)",
        "(?:seed|crypto|web3|venture|deeptech|climate|early stage) fund",
        "(?:first|early|seed|angel|small|pre seed|preseed) (?:check|checks|cheque|cheques)",
        "(?:writing|write|writes|writer of) " + _gap(3) + "(?:checks|cheques)",
        "investment (?:team|associate|analyst|partner|principal|director|professional)",
        "(?:investment|investments) " + r"(?:at|@ ?\w+)",
        f"(?:scout|partner|partners|principal|associate|investing|(?:investment|investments)|investor|eir|analyst"
        f"|director|md|managing director|gp|advisor) {_AT}{_FUND}",
        f"{_FUND} (?:scout|partner|investor)",
        r"(?:partner|principal|associate|analyst|director|md|head of platform|platform|eir|gp)"
        rf" {_AT}(?:\w+ ){{1,3}}?(?:ventures|capital|vc|fund|invest|investments)",
        # The employer alone, as its own item: "@tidewaterventures", "@tidewater_vc".
        r"(?<!ex )(?<!by )(?<!prev )@(?=\w{4})\w*(?:ventures|capital|vc)",
        _ITEM + "founders fund",
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
    asides=(
        *_ASIDES,
        *(t for t in _TOPICS if not t.startswith("(?:loves")),
        "investor (?:relations?|day|deck|updates?|education|protection|alerts?|news|intelligence)",
        "(?:backed|funded|supported|incubated|acquired|seeded) by(?: [^ |]+)*",
        "(?:raised|raising) " + _gap(5) + "from(?: [^ |]+)*",
        "portfolio (?:company|careers)",
        "(?:for|between|with|to|about|against|across|via) (?:[^ |]+ ){0,2}(?:vcs?|venture capital)",
        "(?:ex|prev|previously|formerly|former) (?:@\\w+|\\w+ (?:capital|ventures|vc))",
        "(?:not|never) " + _gap(3) + "(?:investor|invest|investing|investment)",
        "managing partner " + _gap(6) + "(?:law|llp|architects|design|agency|consulting|legal|media)",
        "(?:law|llp|architects|design|agency|consulting|legal) (?:firm )?(?:\\| |, )?managing partner",
        # The doctor.
        "(?:nhs|doctor|medical|salaried|locum|rural|family|gp) gp",
        "gp (?:surgery|trainee|practice|registrar|partner in)",
        "(?:activist|foreign|retail) investors",
        r"@capital\w*",
        "invest in (?:yourself|yourselves|your|you|people|love|loss)",
        "investing in (?:yourself|your|people|love|myself|my)",
    ),
    script="|".join((
        "投资人|投資人|投資家|投资者|风险投资|風險投資|天使投资|ベンチャーキャピタル|ベンチャーキャピタリスト",
        "투자자|벤처캐피탈|벤처투자|투자심사역",
        "निवेशक|นักลงทุน",
    )),
    # A firm: a proper name before "Capital" or "Ventures". Cities, banks and figures of speech are not.
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
    asides=(
        *_ASIDES,
        *_TOPICS[:2],
        "(?:office|offices) of the \\w+",
        # A community takeover of an abandoned token is also called a CTO.
        "cto (?:team|token|coin|coins|project|projects|community|lead|meme|memes)",
        "(?:community takeover|memecoin|token) (?:\\| |, )?cto",
        "(?:for|helping|with|to|by|of) (?:the |our )?(?:ctos?|cfos?|coos?|cmos?|cios?|cisos?)",
        "chief " + _gap(2) + "(?:happiness|fun|nap|snack|cat|dog|mom|dad|barking|treat) officer",
    ),
    script="|".join((
        "最高技術責任者|最高財務責任者|最高執行責任者|首席技术官|首席运营官|首席财务官|首席技術官|技術長|财务总监",
        "최고기술책임자|최고재무책임자|최고운영책임자",
    )),
    # These mean other things in small letters and in other trades, so they want a place or a neighbour.
    verbatim_words=frozenset("cpo cro cso cdo cco clo cbo cgo caio cxo cao".split()),
    verbatim=(
        r"(?<![\w@#/])(?:CPO|CRO|CSO|CDO|CCO|CLO|CBO|CGO|CAIO|CXO|CAO)"
        r"(?= ?@| at | of |,? ex-|/C[A-Z]O| ?& ?C| \| | - |, [A-Z@]|\s*$)"
        r"|(?<=/)(?:CPO|CRO|CSO|CDO|CCO|CBO|CGO|CAIO)\b"
        r"|(?<=[Ff]ounder & )(?:CPO|CRO|CSO|CDO|CCO|CBO|CGO|CAIO)\b"
    ),
)

_OUTLET = _any(
    "wsj  @wsj  nyt  @nytimes  new york times  bloomberg  @business  techcrunch  @techcrunch  forbes"
    "  @forbes  wired  @wired  bbc  @bbc\\w*  cnn  @cnn  reuters  @reuters  ap  @ap  cnbc  @cnbc  @ft"
    "  financial times  guardian  @guardian  economist  @theeconomist  @verge  the verge"
    "  @theinformation  axios  @axios  politico  @politico  @voxdotcom  @theatlantic  @newyorker"
    "  coindesk  @coindesk  cointelegraph  @cointelegraph  @theblock__  decrypt  @decryptmedia"
    "  business insider  @businessinsider  fortune  @fortunemagazine  washington post  @washingtonpost"
    "  npr  @npr  le monde  @lemondefr  el pais  @el_pais  der spiegel  handelsblatt  nikkei"
)

MEDIA = Vocabulary(
    signs=(
        "(?:journalist|photojournalist|videojournalist)",
        "journo",
        "(?:editor|copyeditor|subeditor)",
        "editor in chief",
        "(?:editor|reporters|writer|journalist|writers|journalists|editors) (?:at|for|of)"
        r" (?:@\w+|the|" + _OUTLET + ")",
        "editorial (?:director|lead|board|staff|team|cartoonist)",
        "reporter",
        "correspondent",
        "columnist",
        "(?:broadcaster|newscaster|sportscaster|podcaster)",
        "broadcast (?:journalism|media)",
        "newsreader",
        "(?:newspaper|newspaperman)",
        "(?:anchor|anchorman|anchorwoman)",
        "(?:tv|radio|news|weather|sports) (?:presenter|personality|host|anchor|announcer)",
        "presenter",
        r"(?:co )?host (?:of|@ ?\w+|at|on|, the|, @\w+|& |for)",
        "(?:co )?(?:host|hosts) " + _gap(4) + "(?:podcast|show|radio|pod)",
        "(?:podcast|show|talk show|tv|radio|co) host",
        "(?:hosts?|hosting|running) (?:the )?@\\w*(?:pod|podcast|show|radio)",
        "(?:weekly|daily|our|my|the|tech|startup|news|business) podcast",
        "podcast (?:about|on|for|with|by|from|covering|exploring)",
        _ITEM + "(?:\\w+ ){0,3}podcast" + _ITEM_END,
        r"(?:staff|senior|sports?|science|tech|technology|features?|culture|contributing|business"
        r"|freelance|news|political|politics|crypto|beat|health|climate|sportswriter|magazine|music"
        r"|food|entertainment) writer",
        "sportswriter",
        f"(?:writer|writing|written|contributor|words|bylines?|stories|work|opinions?|columns?) "
        f"(?:at|for|in|to|@|w/)? ?(?:the )?{_OUTLET}",
        "(?:byline|bylines)",
        r"contributor (?:@ ?\w+|at)",
        "(?:tv|television|radio|news|executive|senior|documentary|podcast|show|page|segment|film"
        "|broadcast|series|associate|multimedia|digital|supervising) producer",
        r"producer (?:at|@ ?\w+|for|of)",
        "(?:morning|chief|tv|weekend|evening|broadcast) meteorologist",
        "(?:film|music|art|theatre|theater|tv|literary|restaurant|food|book) critic",
        "(?:tech|news|political|sports?|finance|financial|football|crypto|science) blogger",
        "publisher",
        "newsroom",
        "magazine",
        "(?:i write|writing|writes|author of|write|publishing|writer of|publisher of) "
        + _gap(7)
        + "newsletter",
        "(?:daily|weekly|independent|leading|largest|best) " + _gap(3) + "newsletter",
        "news (?:source|outlet|agency|site|website|network|channel|team|desk|room|service|portal"
        "|organisation|organization|media|publication|platform|magazine|editor|director|coverage|program)",
        "full episodes",
        "news , alerts",
        "breaking (?:\\w+ )?(?:news|stories|headlines)",
        "(?:news|politics|sports|world|campaign|political|comprehensive|live|our|local) coverage",
        "latest (?:\\w+ ){0,2}?(?:news|headlines)",
        "(?:local|political|trending|world|global|international|national|regional|market|crypto"
        "|bitcoin|financial|daily|independent|investigative|sports?|football|entertainment|celebrity)"
        " (?:\\w+ )?(?:news|journalism)",
        "news " + _any(", analysis  & analysis  , opinion  , views  & views  , features  , reviews  , sport  , sports  , politics"),
        "headlines",
        "photojournalism",
        "press photographer",
        "war photographer",
        "documentary photographer",
        # Other languages
        "periodista",
        "comunicador social",
        "(?:redactor|redactora)",
                "(?:locutor|locutora)",
        "corresponsal",
        "noticias",
        "columnista",
        "jornalista",
        "(?:apresentador|apresentadora)",
        "colunista",
        "reportera",
        "giornalista",
        "conduttore",
        "caporedattore",
        "journaliste",
        "redactrice",
        "redacteur(?: en chef)?",
        "redactrice en chef",
        "(?:chroniqueur|chroniqueuse)",
        "animateur radio",
        "journalistin",
        "redakteur",
        "redakteurin",
        "chefredakteur",
        "chefredakteurin",
        "reporterin",
        "moderatorin",
        "korrespondent",
        "nachrichten",
        "redacteur",
        "verslaggever",
        "presentator",
        "toimittaja",
        "dziennikarz",
        "dziennikarka",
        "redaktor",
        "novinar",
        "zurnalist",
        "журналист",
        "журналистка",
        "журналіст",
        "редактор",
        "репортер",
        "корреспондент",
        "ведущий подкаста",
        "новости",
        "gazeteci",
        "muhabir",
        "editoru",
        "haber",
        "wartawan",
        "jurnalis",
        "berita",
        "nha bao",
        "phong vien",
        "(?:صحفي|صحفى|الصحفي)",
        "صحفية",
        "صحافي",
        "اعلامي",
        "إعلامي",
        "عيתונאי",
        "עיתונאי",
        "עיתונאית",
    ),
    asides=(
        *_ASIDES,
        r"(?:video|photo|film|audio|music|sound|text|code|vs ?code|level|map|game|short form"
        r"|youtube|reels?|wikipedia|vim|emacs|gene|genome|image|colou?r|thumbnail) (?:\w+ )?editor",
        "editor (?:of|for) (?:videos?|youtube|reels|code|shorts)",
        "(?:associate |handling |section |academic )*editor (?:of |at |for |, |in )?(?:the )?(?:\\w+ )?"
        "journal of",
        "journals? editor",
        "(?:news|podcast|magazine) (?:junkie|addict|lover|fan|listener|enthusiast|obsessed|nerd|hound)",
        "official (?:\\w+ )?(?:source|account|page|channel|feed|handle|home|twitter)" + r" (?:for|of|from) "
        "(?:the )?(?:latest )?(?:news|updates|information|announcements)(?: [^ |]+)*",
        "news (?:& |, )updates",
        "news (?:& |, )?(?:updates )?(?:about|from|on)(?: [^ |]+)*",
        "latest (?:news|updates|headlines) (?:& updates |& \\w+ )?(?:about|from|on|for)(?: [^ |]+)*",
        "(?:beats|music|record|hip hop|techno|house|edm|dj|artist|song|songwriter) producer",
        "producer (?:of|for) (?:beats|music|wine|cheese|honey)",
        "(?:airbnb|party|event|meetup|superhost|guest) hosts?",
        "host (?:of|for) (?:meetups?|events?|parties|spaces|hackathons?)",
        "guest (?:on|host)(?: [^ |]+)*",
        "anchor (?:baby|protocol|investor|tenant|point)",
        "(?:fortune|forbes|bloomberg) (?:30|40|under|\\d+)(?: [^ |]+)*",
        "(?:featured|seen|quoted|mentioned|as heard) (?:in|on|by)(?: [^ |]+)*",
        "@\\w+ (?:forbes|magazine) 30",
        "(?:editor|magazine|podcast) (?:plugin|extension|app|software|tools?)",
        "(?:game|software|app|indie game|music|record) publisher",
        "publishers",
        "(?:subscribe|sign up|read|join) (?:to |for )?(?:my|our|the) (?:\\w+ )?newsletter",
        "(?:reading|follow|following|love|loves|like|avoid|hate) (?:the )?(?:latest )?\\w* ?(?:news|headlines)",
        "(?:passionate|curious|obsessed|enthusiastic) (?:about|by|with)(?: [^ |]+)*",
        "(?:i )?(?:tweet|tweets|tweeting|retweet) (?:mostly )?(?:about )?(?: [^ |]+)*",
        "fake news",
        "good news",
        "i was not an? editor",
        "(?:journalism|media) (?:student|studies|graduate|major|professor)",
    ),
    hints=(
        r"(?:i |we )?(?:cover|covering) (?!letter|version|song|band|art)\w+",
        "reporting (?:on|from|for)",
        r"(?:write|writing|writes) (?:about|on) " + _gap(6) + r"(?:for|at) (?:the )?@?\w+",
        "(?:tech|ai|business|startup|science|gaming|game|sport|space|climate|energy|health|auto) news",
        _ITEM + "journalism",
        "podcast",
        "podcasts",
    ),
    topics=(
        "(?:i )?(?:listen|listens|listening|love|loves|enjoy|consume)(?: to)?(?: [^ |]+)*",
        "(?:cover|covering) (?:your|my|for|all|the cost|costs|me|letters?)(?: [^ |]+)*",
        "podcast (?:editor|editing|agency|guest|growth|marketing|launch|manager|consultant)",
        "(?:my|new|our) (?:book|course|youtube)(?: [^ |]+)*",
    ),
    unless=("organisation", "maker"),
    script="|".join((
        "新聞記者|记者|記者(?!会)|編集者|编辑|編集長|ジャーナリスト|新闻|ニュースキャスター|アナウンサー|媒体人",
        "기자(?!회견)|언론인|아나운서|편집장",
        "पत्रकार|ผู้สื่อข่าว|นักข่าว",
    )),
)

_LANGUAGE = _any(
    "python  javascript  typescript  rust  golang  go  ruby  rails  ruby on rails  php  java  kotlin"
    "  swift  scala  clojure  clojurescript  haskell  elixir  erlang  ocaml  lisp  perl  cplusplus"
    "  csharp  fsharp  dotnet  js  ts  nodejs  node  reactjs  react  react native  vuejs  vue  angular"
    "  svelte  nextjs  django  flask  laravel  symfony  spring boot  postgres  postgresql  mysql"
    "  mongodb  redis  neo4j  graphql  docker  kubernetes  k8s  terraform  ansible  puppet  linux  unix"
    "  aws  gcp  solidity  flutter  android dev  ios dev  html  css  sql  wasm  webassembly  vim  emacs"
    "  bash  powershell  zig  lua  nim  julia"
)
_CRAFT = _any(
    "developer  dev  programmer  coder  hacker  engineer  engineering  developpeur  programming  coding"
    "  contributor  committer  maintainer"
)

DEVELOPERS = Vocabulary(
    signs=(
        "(?:developer|webdeveloper|dev|webdev)",
        "programmer",
        "coder",
        "engineer",
        "hacker",
        "devrel",
        _DEVELOPER_MODIFIES,
        "software (?:engineering|development|craftsman|craftsperson|craftsmanship|architect"
        "|dev|guy|person|craft)",
        "(?:full stack|fullstack|front end|frontend|back end|backend|mobile|web|app|ios|android|game) (?:dev|development)",
        "(?:full stack|fullstack|front end|frontend|back end|backend|fullstack)" + _ITEM_END,
        f"{_LANGUAGE} {_CRAFT}",
        "(?:software|solutions?|cloud|systems?|security|enterprise|data|platform|application|network)"
        " architect",
        "sre",
        "(?:sys admin|sysadmin)",
        "(?:system|systems|network|linux|database|unix) administrator",
        "dba",
        "webmaster",
        "(?:tech|technical|engineering|dev|development) (?:lead|leader|manager|director)",
        "(?:director|head|vp|svp|evp|manager|vice president) (?:of )?" + _gap(4) + "engineering",
        r"engineering " + r"(?:@ ?\w+|at)",
        "(?:open sourcer|opensourcer)",
        "open source (?:developer|maintainer|contributor|hacker|engineer|author|committer)",
        "(?:core|kernel|oss) (?:developer|dev|maintainer|contributor|committer|team)",
        "(?:maintainer|committer|maintains|maintaining|contributor) (?:of|to|on) "
        "(?!the community|the discussion|society)" + _gap(3) + r"(?:@?\w+)",
        "(?:i|who|that|still|also) (?:code|codes)",
        "(?:writing|write|writes|wrote|written|about|shipping|ship|ships|slinging|reading) "
        "(?:\\w+ )?code",
        "code (?:monkey|wrangler|slinger|poet|ninja)",
        "codes",
        "coding (?:things|stuff|@ ?\\w+|at)",
        "(?:pythonista|pythoneer|rubyist|rustacean|lisper|haskeller|clojurian|clojurist|javascripter"
        "|gopher|perl monger|elixirist|phper|djangonaut|kotliner|swiftie dev|linuxer)",
        "(?:smart contract|security|protocol) (?:dev|developer|auditor|engineer)",
        "(?:white hat|whitehat)",
        "(?:creator|author|maintainer|maker|inventor) (?:of )?" + _gap(8) + _LANGUAGE,
        r"(?:creator|author|maintainer) (?:of |\| )?@?\w+(?:js|py|rb|rs|cli|sdk|orm)",
        r"@?\w{2,}(?:js|py|rb|orm) (?:creator|author|maintainer|contributor|core)",
        "(?:build|make|making|built|write|writing|ship) (?:\\w+ )?(?:software|apps|websites|compilers)",
        _PHRASE + r"software (?:@ ?\w+|at)",
        "(?:mobile|web|app|ios|android|backend|frontend) (?:dev|engineering)",
        # Other languages
        "(?:desarrollador|desarrolladora)",
        "(?:programador|programadora)",
        "(?:ingeniero|ingeniera) (?:de software|informatico|informatica|en sistemas|de sistemas)",
        "(?:desenvolvedor|desenvolvedora)",
        "(?:engenheiro|engenheira) de (?:software|dados|computacao)",
        "sviluppatore",
        "sviluppatrice",
        "programmatore",
        "developpeur",
        "developpeuse",
        "programmeur",
        "ingenieur (?:logiciel|informatique|developpement|devops)",
        "informaticien",
        "entwickler",
        "entwicklerin",
        "softwareentwickler",
        "webentwickler",
        "programmierer",
        "softwareingenieur",
        "ontwikkelaar",
        "utvecklare",
        "udvikler",
        "utvikler",
        "ohjelmoija",
        "koodari",
        "programista",
        "programistka",
        "vyvojar",
        "разработчик",
        "разработчица",
        "программист",
        "программистка",
        "розробник",
        "програміст",
        "yazilimci",
        "(?:yazilim )?gelistirici",
        "yazilim (?:muhendisi|muhendis)",
        "bilgisayar muhendisi",
        "pengembang (?:web|aplikasi|perangkat lunak)",
        "lap trinh vien",
        "(?:مطور|مبرمج)",
        "מפתח",
        "מתכנת",
    ),
    asides=(
        *(a for a in _ASIDES if "institute" not in a),
        rf"(?!{_DEVELOPER_MODIFIES})(?:\w+ )?{_ROLE} "
        + _any(
            "jokes  memes  quotes  tips  content  tools  news  conference  summit  bootcamp  hiring"
            "  recruiter  recruiting  recruitment  productivity  platform  infrastructure"
        ),
        r"(?:civil|mechanical|chemical|sound|audio|recording|mixing|mastering|structural|biomedical"
        r"|aerospace|petroleum|mining|electrical|environmental|industrial|geotechnical|marine"
        r"|agricultural|materials?|nuclear|process|sales|flight|train|locomotive|broadcast|prompt|growth"
        r"|genetic|tissue|bio|social|acoustic|hvac|automotive|racing|race|combat|military|field|water"
        r"|manufacturing|maintenance|building|construction|transportation|traffic|reverse|fire|safety"
        r"|energy|drilling|reservoir|rocket|value|belief) (?:& \w+ )?(?:engineer|engineers|engineering)",
        "engineering (?:student|graduate|grad|professor|degree|dropout|education|news|school|college"
        "|company|firm|world|geologist|physics|undergrad)",
        "(?:student|professor|faculty|school|college|department|dept|institute|degree|phd|msc|bsc|ms|bs"
        "|masters|graduate|lecturer) (?:of|in|at) (?:\\w+ ){0,3}?engineering",
        "(?:business|biz|bus|corp|product|property|real estate|land|curriculum|community|people"
        "|leadership|talent|personal|franchise|film|training|course|recipe|market|sales|resort|housing"
        "|partnership) (?:developer|dev|development)",
        "(?:growth|life|bio|brain|body|travel|mind|productivity|health|food|marketing) hacker",
        "hacker (?:dojo|news|house|one)",
        "(?:devops|dev|developer|programmer|engineering|coding|code) (?:enthusiast|community)",
        "(?:area|zip|dress|promo|discount|qr|referral|bar|use|cheat|building|penal|moral|my) code",
        "code (?:of|red|for|is|club|green)",
        "(?:learning|learn|want) to code",
        "codes? (?:for|of) (?:discount|conduct)",
        "(?:contributor|contributors) (?:to|at|on) " + _OUTLET,
        r"contributor to (?:society|the conversation|the debate|\w+ magazine)",
        "go (?:dev|engineer) yourself",
        "(?:tweets?|tweeting|post|posting|newsletter|news)(?: [^ |]+)* developers?",
    ),
    hints=(
        _ITEM + "devops" + r"(?= (?:[|,&]|at|@))",
        "devops (?:lead|consultant|specialist|architect|trainer|at)",
        _ITEM + f"{_LANGUAGE}(?: (?:& )?{_LANGUAGE})*" + _ITEM_END,
        "engineering",
        "programming",
        _ITEM + "(?:coding|infosec|cybersecurity|appsec)" + _ITEM_END,
        f"{_LANGUAGE} (?:fanboy|fangirl|geek|nerd|ninja|wizard|person|guy|expert|consultant)",
        "(?:machine learning|ml|ai) engineer",
        "(?:100daysofcode|100 daysofcode|100days of code)",
    ),
    topics=_TOPICS,
    unless=("organisation", "science", "media", "student"),
    script="|".join((
        "程序员|程式設計師|工程師|工程师|开发者|開發者|プログラマ|エンジニア|開発者|ソフトウェア開発",
        "개발자|프로그래머|엔지니어",
        "डेवलपर|प्रोग्रामर|โปรแกรมเมอร์|นักพัฒนา",
    )),
)

_BATCH = (
    r"(?:[wsfx] ?(?:0[5-9]|1\d|2\d)|(?:winter|summer|fall|spring|autumn)(?: (?:20)?[012]\d|(?:20)?[012]\d))"
)
_YC = r"(?:yc|y combinator|ycombinator|@ycombinator|@yc)"

YC_ALUMNI = Vocabulary(
    signs=(
        rf"{_YC} (?:[,&|] |@ )?(?:batch )?{_BATCH}",
        r"yc[wsfx]?(?:0[5-9]|1\d|2\d)",
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
    asides=(
        rf"(?:rejected|reject|rejection|denied|turned down) (?:by |from )?{_YC}(?: [^ |]+)*",
        rf"(?:apply|applying|applied|hoping|dreaming|interviewing|helping|help|advising|coaching|not)"
        rf" (?:[^ |]+ ){{0,3}}?{_YC}(?: [^ |]+)*",
        rf"{_YC} (?:reject|rejects|rejected|applicant|hopeful|interview|startup school|founders)(?: [^ |]+)*",
        rf"(?:partner|partners|works?|working|engineer|engineering|team|invest\w+|gp|visiting) "
        rf"(?:at |in |of |& |@ )?{_YC}",
    ),
    together=(
        (_ITEM + _YC + _ITEM_END, "founders"),
        (_PHRASE + _BATCH + r"(?= \|)", "founders"),
    ),
    script="YC校友|yc校友",
)

_AI = _any(
    "ai  genai  agi  artificial intelligence  generative ai  chatgpt  llm  llms  midjourney"
    "  machine learning  deep learning  prompt engineering  prompts  inteligencia artificial  ki"
    "  intelligence artificielle  ia"
)
_AI_THING = (
    rf"{_AI}(?! (?:enthusiast|engineer|researcher|research engineer|startup|company|agency|lab|labs"
    r"|powered|first|native|products|phd|student|infrastructure|infra))"
)

AI_CREATORS = Vocabulary(
    signs=(
        rf"(?:{_AI}|tech|technology)(?: (?:&|,) \w+)? (?:content )?(?:creator|influencer|youtuber"
        r"|educator|explainer|communicator|vlogger|tiktoker|content|storyteller|threads|tutorials)",
        rf"{_AI}(?: (?:&|,) \w+)? (?:artist|filmmaker|art|newsletter|evangelist|thought leader|hot takes"
        r"|takes|memes)",
        rf"(?:daily|weekly|best|latest|free|coolest|newest|useful|top) (?:\w+ )?{_AI} "
        r"(?:tools?|tips|news|updates|insights|prompts|hacks|workflows|tricks)",
        rf"{_AI} (?:tools|tips|news|updates|insights|prompts|hacks|workflows)"
        r"(?: & \w+)? (?:daily|every day|everyday|weekly|for)",
        rf"(?:hot takes|takes|threads|insights|tips|tutorials|sharing|i share|shares|share|curating"
        rf"|curate|i teach|teaching you|teaching people|i explain|explaining|explained|simplifying"
        rf"|demystifying|breaking down|break down|decoding|educating|guides?|videos|content|youtube"
        rf"|newsletter|follow (?:me )?for|learn|master|get better at|dm for collabs) "
        rf"(?:[^ |]+ ){{0,6}}?{_AI_THING}",
        rf"making (?:\w+ )?{_AI} (?:simple|easy|accessible|fun|understandable|useful|practical|human)",
        rf"(?:helping|help|helps) (?:you|people|everyone|others|professionals|creators|businesses)"
        rf" (?:\w+ )?(?:learn|master|use|leverage|understand|navigate|with) (?:\w+ )?{_AI}",
        rf"(?:your|the) (?:daily |weekly )?(?:dose|source|guide|hub) (?:of|to|for) (?:\w+ )?{_AI}",
        rf"(?:creador|creadora|criador|divulgador|divulgadora) (?:\w+ ){{0,3}}?(?:de )?{_AI}",
    ),
    asides=(
        rf"(?:not|no|without|anti|against|hate|hates) (?:an? )?{_AI}(?: [^ |]+)*",
        r"(?:we|our)(?: [^ |]+)*",
        "(?:machine learning|deep learning|ai) (?:researcher|scientist|engineer|phd|blog posts)",
        "collection of(?: [^ |]+)*",
        "(?:building|builds|build)(?: [^ |]+)*",
        "learn(?:s|er)? machine learning",
        "guide (?:dog|dogs)",
    ),
    hints=(
        rf"(?:i )?(?:write|writes|writing|talk|talks|talking|tweet|tweets|tweeting|post|posts|posting"
        rf"|yap|yapping|rant|exploring) (?:\w+ )?(?:about|on|abt) (?:[^ |]+ ){{0,5}}?{_AI_THING}",
        rf"(?:exploring|discover|discovering|all things) (?:[^ |]+ ){{0,3}}?{_AI_THING}",
        rf"{_AI} news",
    ),
    unless=("science", "reporter", "organisation", "developers"),
    together=(
        ("(?:influencer|content creator|youtuber|tiktoker|thought leader)", "ai"),
        ("(?:newsletter)", "ai newsletter"),
    ),
    script="ai ?博主|ai ?発信",
)

EVIDENCE = {
    "founders": FOUNDERS,
    "vcs": VCS,
    "ai_creators": AI_CREATORS,
    "media": MEDIA,
    "developers": DEVELOPERS,
    "c_level": C_LEVEL,
    "yc_alumni": YC_ALUMNI,
}

CIRCUMSTANCES = {
    "organisation": "|".join(
        (
            "we",
            "our",
            "us",
            "official (?:account|twitter|page|bot|source)",
            "the official",
            "were (?:the|your|a|an|building|hiring)",
            "the worlds",
            "book a demo",
            "need help",
            "a community of",
            "(?:platform|app|tools?|protocol|software) (?:for|to)",
            "discussions with",
        )
    ),
    "employee": _any(
        "head  lead  director  manager  vp  svp  chief  intern  growth  marketing  community  ambassador"
        "  moderator  mod  sales  bd  partnerships  designer  recruiter  product  ops  comms  social"
    ),
    "maker": _any("engineer  developer  programmer  devops  ceo"),
    "science": "|".join(
        (
            "data (?:science|scientist|scientists|analyst|analytics)",
            "prof",
            "professor",
            "lecturer",
            "phd",
            "postdoc",
            "scientist",
            "statistician",
            "(?:ai |ml |security )?researcher",
            "rstats",
        )
    ),
    "student": _any("student  undergrad  undergraduate  graduate  studying"),
    "reporter": _any("journalist  reporter  editor  correspondent  columnist  anchor  staff writer"),
    "ai": _AI,
    "ai newsletter": rf"newsletter {_gap(4)}{_AI}",
}

# The account of an outlet, told by its name.
OUTLET_NAME = "(?:news|podcast|magazine|gazette|tribune|newspaper|herald|radio|the (?:[^ ]+ ){1,4}show) ?$"
