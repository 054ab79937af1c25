"""How journalists, hosts and outlets describe themselves."""

from socap.people.organisations.known import Kind, known_of
from socap.people.roles.canonical import canonical_form
from socap.people.roles.matching import Vocabulary
from socap.people.roles.vocabulary.exclusions import EXCLUSIONS
from socap.people.roles.vocabulary.syntax import ITEM, ITEM_END, any_of, gap

OUTLET = "|".join(
    sorted(
        {
            form
            for known in known_of(Kind.OUTLET)
            for form in (
                *(f"@{handle}" for handle in known.handles),
                *(canonical_form(name)[3:-3] for name in (*known.spellings, *known.words)),
            )
        }
    )
)
OUTLET = rf"(?:{OUTLET}|@bbc\w*)"

# What part of an outlet somebody works for: "Tech @wsj", "Investigations, The Herald".
_DESK = any_of(
    "tech  technology  business  politics  political  policy  sports?  opinions?  climate  ai  crypto"
    "  markets  finance  economy  economics  investigations  investigative  science  health  culture"
    "  features  graphics  audience  news  video  audio  podcasts  weekend  national  foreign  world"
    "  international  metro  breaking news  standards  audience  investing  deals  startups  venture"
    "  media  entertainment  style  books  education  energy  security  cybersecurity  gaming  food"
    "  travel  photo  photos  visuals  data  interactives  analysis"
)

MEDIA = Vocabulary(
    signs=(
        "(?:journalist|photojournalist|videojournalist)",
        "journo",
        "(?:editor|copyeditor|subeditor)",
        "editor in chief",
        "(?:editor|reporters|writer|journalist|writers|journalists|editors) (?:at|for|of)"
        r" (?:@\w+|the|" + OUTLET + ")",
        "editorial (?:director|lead|board|staff|team|cartoonist)",
        "reporter",
        "correspondent",
        "columnist",
        "(?:broadcaster|newscaster|sportscaster|podcaster)",
        "broadcast (?:journalism|media)",
        "newsreader",
        "(?:weatherman|weatherwoman|weathercaster)",
        "meteorologist (?:at|for|on|@ ?\\w+)",
        "(?:bureau|news|copy) (?:desk )?(?:chief|director)",
        "assignment (?:desk|editor)",
        "(?:copy|news|city|sports?|metro|foreign|business|science) desk",
        "eic",
        "(?:nfl|nba|mlb|nhl|football|transfer|sports?|league|senior) insider",
        "podcasting (?:at|@ ?\\w+|about|with)",
        "(?:newsletter|obituary|column|essay|leader) (?:writer|writers|author)",
        "(?:media|culture|cultural|tech|architecture|design|fashion|dance|opera|jazz) critic",
        f"(?:cartoonist|columns?|columnist|photographs?|critic|writer) (?:for|at|in) {gap(4)}(?:post|times"
        "|herald|tribune|gazette|journal|chronicle|courier|observer|star|mail|press|standard|globe)",
        r"\d+ \d fm",
        "sports talk",
        "(?:bbc|cbs|nbc|abc|fox|sky|itv|cnn) news",
        "we cover "
        + gap(2)
        + "(?:startups|tech|crypto|business|politics|science|ai|venture|markets|finance|news)",
        "independent media",
        ITEM + "producer" + "(?= , (?:the|this) )",
        "(?:sports?|football|political|tv|radio|chief political|economics?|tennis|cricket) "
        "(?:commentator|pundit|announcer|analyst (?:at|for|on|,))",
        "(?:play by play|color commentator|colour commentator)",
        "(?:commentator|pundit|political analyst|storyteller|investigates?|investigating|investigations"
        "|host|anchor|presenter|fellow|photographer|illustrator|reviewer|critic|covers?|covering"
        f"|fact checker|newsletters?|cartoonist|essayist|author) {gap(5)}"
        f"(?:at|for|on|@|,|with|in) ?(?:the )?{OUTLET}",
        f"{_DESK}(?: (?:& )?\\w+)?(?: team| desk| section)? (?:at|for|@|,|with)? ?(?:the )?{OUTLET}",
        f"(?:emmy|peabody|pulitzer|murrow) {gap(3)}(?:winner|winning|finalist|nominated|prize)",
        "(?:award winning|independent|investigative|data|reader funded|nonprofit|public|local|solutions"
        "|public interest|accountability|quality) journalism",
        "journalism (?:at|for|from|that|about|since|,)",
        "(?:radio|fm|breakfast|drivetime) (?:dj|jock|presenter|host|jockey)",
        r"(?:dj|host|on air|mornings|afternoons|evenings) (?:on|at) (?:\w+ ){0,2}?"
        r"(?:fm|radio|\d+ \d fm|wave \d+)",
        f"hosting {gap(6)}(?:weekdays|weeknights|weekends|mornings|on @?\\w*(?:radio|tv|fm)\\w*)",
        "(?:news|staff|press|magazine|editorial|sports) (?:photographer|videographer|cameraman|camera)",
        r"(?:my|our|the|new|join my|join our|free|this) substack",
        "(?:a|the) (?:\\w+ )?newsletter (?:on|about|for|covering|exploring|by|from)",
        "(?:co ?host|cohosting|co hosting) (?:of |at |on |, )?"
        + gap(5)
        + "(?:pod|podcast|show|radio)",
        "newsletter (?:on|about|covering) " + gap(4) + r"(?:read by|\d+k)",
        "(?:film|movie|tv|game|games|video game|book|album|music|restaurant|theatre|theater"
        "|film & tv)s? (?:reviewer|reviews? (?:at|for|in))",
        "(?:games|gaming|trade|tech|local|freelance) press",
        "our (?:journalists|reporters|newsroom|correspondents)",
        "(?:latest|top|exclusive|breaking) (?:stories|scoops|reporting)",
        "(?:stories|scoops) (?:& scoops )?(?:from|on) "
        + gap(4)
        + "(?:desk|valley|reporters|newsroom)",
        "(?:we|who) report (?:on|from)",
        "(?:fact checking|factchecking)",
        "(?:public|community|student|college|talk|local|internet) radio",
        r"(?:nbc|abc|cbs|fox|cw|npr|pbs) (?:affiliate|\d+ news|member station)",
        "(?:evening|morning|late night|breakfast|talk|radio|tv|television|news|comedy) "
        r"(?:show|programme|program) (?:on|with|weekdays|weeknights|hosted)",
        r"(?:news|sports?) (?:& scores|& weather|, weather)",
        "the front page of(?! the internet)",
        "(?:tips|scoops) (?:to @|welcome|on signal|via signal)",
        "(?:send|got|have|news) (?:me |us |a |news |story |your )*"
        "(?:tips?|scoops?)(?= [|,]| on | to | via | at )",
        "(?:newspaper|newspaperman)",
        "(?:anchorman|anchorwoman)",
        r"(?:(?:news|tv|chief|co|morning|evening|weekend|sports|weeknight) anchor|anchor (?:at|for|@ ?\w+))",
        ITEM + "anchor" + ITEM_END,
        "(?:tv|radio|news|weather|sports) (?:presenter|personality|host|anchor|announcer)",
        "presenter",
        r"(?:co )?host (?:of|@ ?\w+|at|on|, the|, @\w+|& |for)",
        "(?:co )?(?:host|hosts) " + gap(4) + "(?:podcast|show|radio|pod)",
        "(?:podcast|show|talk show|tv|radio|co) host",
        "(?:hosts?|hosting|running) (?:the )?@\\w*(?:pod|podcast|show|radio)",
        "(?:weekly|daily|our|my|the|tech|startup|news|business) podcast",
        "podcast (?:about|on|for|with|by|from|covering|exploring)",
        ITEM + "(?:\\w+ ){0,3}podcast" + ITEM_END,
        r"(?:staff|senior|sports?|science|tech|technology|features?|culture|contributing|business"
        r"|freelance|news|political|politics|crypto|beat|health|climate|sportswriter|magazine|music"
        r"|food|entertainment) writer",
        "sportswriter",
        f"(?:writer|writing|written|contributor|words|bylines?|stories|work|opinions?|columns?) "
        f"(?:at|for|in|to|@|w/)? ?(?:the )?{OUTLET}",
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
        + gap(7)
        + "newsletter",
        "(?:daily|weekly|independent|leading|largest|best) " + gap(3) + "newsletter",
        "news (?:source|outlet|agency|site|website|network|channel|team|desk|room|service|portal"
        "|organisation|organization|media|publication|platform|magazine|editor|director|coverage|program)",
        "full episodes",
        r"(?:weeknights|weekdays|weekday mornings|sundays) (?:at )?\d+",
        r"(?:watch|tune in|airs|airing) "
        + gap(4)
        + "(?:nbc|abc|cbs|hbo|fox|bbc|cnn|espn|pbs|cnbc|netflix)",
        "news , alerts",
        "breaking (?:\\w+ )?(?:news|stories|headlines)",
        "(?:news|headlines) (?:in )?real ?time",
        "real ?time " + gap(3) + "(?:news|headlines)",
        "(?:news|politics|sports|world|campaign|political|comprehensive|live|our|local) coverage",
        "latest (?:\\w+ ){0,2}?(?:news|headlines)",
        "(?:local|political|trending|world|global|international|national|regional|market|crypto"
        "|bitcoin|financial|daily|independent|investigative|sports?|football|entertainment|celebrity)"
        " (?:\\w+ )?(?:news|journalism)",
        "news (?:, analysis|& analysis|, opinion|, views|& views|, features|, reviews|, sports?|, politics)",
        "(?:venture capital|vc|startup|tech) (?:news|reporting)",
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
        "(?:reportero|reportera)",
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
        "(?:radio|fernseh|wirtschafts|sport|wissenschafts|video|print|tech)(?:journalist|journalistin"
        "|reporter|redakteur|redakteurin)",
        "(?:redattore|redattrice|cronista|inviato|inviata)",
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
        "(?:haberler|haberleri|haber ajansi|son dakika)",
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
    exclusions=(
        *EXCLUSIONS,
        r"(?:video|photo|film|audio|music|sound|text|code|vs ?code|level|map|game|short form"
        r"|youtube|reels?|wikipedia|vim|emacs|gene|genome|image|colou?r|thumbnail) (?:\w+ )?editor",
        "editor (?:of|for) (?:videos?|youtube|reels|code|shorts)",
        "(?:associate |handling |section |academic )*editor (?:of |at |for |, |in )?(?:the )?(?:\\w+ )?"
        "journal of",
        "journals? editor",
        "(?:news|podcast|magazine) (?:junkie|addict|lover|fan|listener|enthusiast|obsessed|nerd|hound)",
        "official (?:\\w+ )?(?:source|account|page|channel|feed|handle|home|twitter)"
        + r" (?:for|of|from) "
        "(?:the )?(?:latest )?(?:news|updates|information|announcements)(?: [^ |]+)*",
        "news (?:& |, )updates",
        "(?<!breaking )(?<!latest )news (?:& |, )?(?:updates )?(?:about|from|on)(?: [^ |]+)*",
        "latest (?:news|updates|headlines) (?:& \\w+ )?(?:about|from|on|for)(?! around| across)"
        "(?: [^ |]+)*",
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
        "(?:reading|follow|following|love|loves|like|avoid|hate) " + gap(3) + "(?:news|headlines)",
        "(?:passionate|curious|obsessed|enthusiastic) (?:about|by|with)(?: [^ |]+)*",
        "(?:tweet|tweets|tweeting|retweet)(?: [^ |]+)*",
        "fake news",
        "(?:daily |weekly |best |latest |top |curator of )*(?:ai|chatgpt|llm) news",
        "(?:interested in|interest in|into)(?: [^ |]+)*",
        "good news",
        "i was not an? editor",
        "(?:student|studying|professor|lecturer|teaching|teaches) (?:of |in )?(?:\\w+ )?"
        "journalism(?: [^ |]+)*",
        "(?:journalism|media) (?:student|studies|graduate|major|professor)",
    ),
    hints=(
        r"(?:i |we )?(?:cover|covers|covering) (?!letter|version|song|band|art)\w+",
        "reporting (?:on|from|for)",
        r"(?:write|writing|writes) (?:about|on) " + gap(6) + r"(?:for|at) (?:the )?@?\w+",
        "(?:tech|business|startup|science|gaming|game|sport|space|climate|energy|health|auto) news",
        ITEM + "journalism",
        "podcast",
        "podcasts",
    ),
    topics=(
        "(?:i )?(?:listen|listens|listening|love|loves|enjoy|consume)(?: to)?(?: [^ |]+)*",
        "(?:cover|covering) (?:your|my|for|all|the cost|costs|me|letters?)(?: [^ |]+)*",
        "podcast (?:editor|editing|agency|guest|growth|marketing|launch|manager|consultant)",
        "(?:my|new|our) (?:book|course|youtube)(?: [^ |]+)*",
    ),
    except_when=("organisation", "maker"),
    # An outlet's name ("Valley News"), except products with "news" in their name.
    verbatim_words=frozenset(("news",)),
    verbatim=(
        r"(?<![\w@#])(?!(?:Apple|Google|Yahoo|Bing|Hacker|Fake|Good|Bad|Twitter|The|Our|Official|Latest"
        r"|No|Microsoft|Great|Product|More|Tweeting|Follow)\b)"
        r"[A-Z0-9]\w{1,30} News\b(?! (?:about|from|&|and))"
    ),
    script="|".join(
        (
            "新聞記者|记者|記者(?!会)|編集者|编辑|編集長|ジャーナリスト|新闻|ニュースキャスター|アナウンサー|媒体人",
            "기자(?!회견)|언론인|아나운서|편집장",
            "पत्रकार|ผู้สื่อข่าว|นักข่าว",
        )
    ),
)
