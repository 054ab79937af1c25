"""How journalists, hosts and outlets describe themselves."""

from socap.people.roles.matching import Vocabulary
from socap.people.roles.vocabulary.exclusions import EXCLUSIONS
from socap.people.roles.vocabulary.syntax import ITEM, ITEM_END, any_of, gap

OUTLET = any_of(
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
        r" (?:@\w+|the|" + OUTLET + ")",
        "editorial (?:director|lead|board|staff|team|cartoonist)",
        "reporter",
        "correspondent",
        "columnist",
        "(?:broadcaster|newscaster|sportscaster|podcaster)",
        "broadcast (?:journalism|media)",
        "newsreader",
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
        "(?:interested in|interest in|into)(?: [^ |]+)*",
        "good news",
        "i was not an? editor",
        "(?:journalism|media) (?:student|studies|graduate|major|professor)",
    ),
    hints=(
        r"(?:i |we )?(?:cover|covering) (?!letter|version|song|band|art)\w+",
        "reporting (?:on|from|for)",
        r"(?:write|writing|writes) (?:about|on) " + gap(6) + r"(?:for|at) (?:the )?@?\w+",
        "(?:tech|ai|business|startup|science|gaming|game|sport|space|climate|energy|health|auto) news",
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
