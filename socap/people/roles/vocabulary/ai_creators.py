"""How people who make content about AI describe themselves."""

from socap.people.roles.matching import Vocabulary
from socap.people.roles.vocabulary.syntax import any_of, gap

AI = any_of(
    "ai  genai  agi  artificial intelligence  generative ai  chatgpt  llm  llms  midjourney"
    "  machine learning  deep learning  prompt engineering  prompts  inteligencia artificial  ki"
    "  intelligence artificielle  ia"
)
AI_THING = (
    rf"{AI}(?! (?:enthusiast|engineer|researcher|research engineer|startup|company|agency|lab|labs"
    r"|powered|first|native|products|phd|student|infrastructure|infra))"
)

# Programs that draw, film, speak or compose; who names them makes something with them.
STUDIO = any_of(
    "midjourney  sora  veo  veo ?3  runway  runwayml  kling  kling ai  pika  pika labs  luma  dall ?e"
    "  dalle  stable diffusion  sdxl  comfyui  heygen  elevenlabs  suno  udio  higgsfield  nano banana"
    "  leonardo ai  ideogram  firefly"
)
MADE = any_of(
    "films?  short films?  videos?  movies?  music videos?  art  artworks?  images?  pictures?  animations?"
    "  music  songs?  ads  commercials?  visuals  stories  worlds  photos?  portraits?  trailers?"
)

AI_CREATORS = Vocabulary(
    signs=(
        rf"(?:making|make|makes|creating|create|creates|directing|crafting|i made) {gap(3)}{MADE} "
        rf"(?:with|in|using|via|by) (?:\w+ , )?(?:{STUDIO}|{AI})",
        rf"{MADE} (?:made |created |generated )(?:with|in|using|by) (?:{STUDIO}|{AI})",
        rf"{STUDIO} (?:artist|art|daily|creator|creations|ambassador|partner|prompts|filmmaker)",
        rf"(?:getting|get) (?:the )?most (?:out of|from) (?:\w+ )?{AI}",
        rf"(?:posting|post|sharing|share|shipping|filming) (?:\w+ )?{AI} (?:\w+ )?"
        "(?:experiments?|demos?|finds|tests|discoveries|wins|fails)",
        rf"(?:demos?|tests?|reviews?|walkthroughs?) of (?:\w+ ){{0,3}}?{AI_THING}",
        "prompt (?:whisperer|wizard|artist|crafter|creator|designer|alchemist|guru)",
        rf"(?:{STUDIO} , ){{1,5}}(?:& )?{STUDIO}",
        rf"(?:{AI}|tech|technology)(?: (?:&|,) \w+)? (?:content )?(?:creator|influencer|youtuber"
        r"|educator|explainer|communicator|vlogger|tiktoker|content|storyteller|threads|tutorials)",
        rf"{AI}(?: (?:&|,) \w+)? (?:artist|filmmaker|art|newsletter|evangelist|thought leader|hot takes"
        r"|takes|memes)",
        rf"(?:daily|weekly|best|latest|free|coolest|newest|useful|top) (?:\w+ )?{AI} "
        r"(?:tools?|tips|news|updates|insights|prompts|hacks|workflows|tricks)",
        rf"{AI} (?:tools|tips|news|updates|insights|prompts|hacks|workflows)"
        r"(?: & \w+)? (?:daily|every day|everyday|weekly|for (?:you|everyone|beginners|free|creators"
        r"|marketers|busy|non|people|professionals))",
        rf"{AI} (?:tools?|tips|news|updates|prompts|hacks|tutorials|guides|tricks|workflows) (?:& |, )"
        r"(?:tools|tips|tricks|news|updates|prompts|hacks|tutorials|guides|threads|resources|insights"
        r"|workflows|templates|automations|courses|reviews|demos|experiments|memes|how tos)",
        rf"(?:daily|weekly|curator of|curating) {gap(2)}{AI} (?:\w+ )?(?:news|tools|tips|content)",
        rf"{AI} ,? ?(?:& \w+ )?(?:explained|demystified|simplified|decoded|made (?:simple|easy))",
        rf"{AI} (?:tools? )?(?:explorer|curator|reviewer|tester|youtube|speaker|keynote speaker)",
        rf"(?:voice|voices|speaker|influencer|thought leader|commentator) (?:in|on|for) {gap(3)}{AI}",
        rf"(?:all about|everything|anything) (?:about )?{AI}(?= [|,.&])",
        rf"documenting {gap(4)}{AI}",
        rf"the {AI} (?:guy|girl|lady|man|woman|bro|professor|teacher|coach)"
        "(?= (?:[|,&]|for|of|who|from|on) ?)",
        rf"{AI} (?:\w+ )?(?:coach|trainer|teacher|instructor)",
        rf"(?:chatgpt|midjourney|{AI}) (?:\w+ )?(?:tips|prompts|hacks|tutorials|tricks|prompt library)",
        rf"(?:prompts|prompt library|tutorials) (?:for|on|with) {AI}",
        rf"(?:turn|turning) {AI} {gap(3)}into (?:\w+ )?(?:threads|videos|posts|plain english|stories)",
        rf"{AI} (?:tools? )?reviews",
        rf"(?:contenido|contenidos|contenu|conteudo|contenuti|inhalte) {gap(3)}{AI}",
        rf"(?:comparto|compartilho|je partage|condivido|ich teile) {gap(5)}{AI}",
        rf"(?:hot takes|takes|threads|insights|tips|tutorials|guides?|videos|content|newsletter|lessons)"
        rf" (?:about|on|around|in|for|&|into|to|of) {gap(5)}{AI_THING}",
        rf"(?:sharing|i share|shares|share|curating|curate|i teach|teaching you|teaching people|i explain"
        rf"|explaining|explained|simplifying|simplify|demystifying|demystify|breaking down|break down"
        rf"|decoding|educating|follow (?:me )?for|get better at|learn|dm for collabs|youtube) "
        rf"{gap(6)}{AI_THING}",
        rf"master(?! in| of| student) {gap(3)}{AI_THING}",
        rf"your {AI} (?:guide|mentor|bestie|friend|source)",
        rf"(?:updated|ahead|informed|up to date|up to speed) (?:on|with|in|about|of) {AI}",
        rf"{AI} (?:\w+ )(?:content )?(?:creator|creators)",
        rf"{AI} {gap(4)}on (?:youtube|tiktok|instagram|yt)",
        rf"(?:making|make|makes) (?:\w+ )?{AI} (?:simple|easy|accessible|fun|understandable"
        r"|useful|practical|human)",
        rf"(?:helping|help|helps) (?:you|people|everyone|others|professionals|creators|businesses)"
        rf" (?:\w+ )?(?:learn|master|use|leverage|understand|navigate|with) (?:\w+ )?{AI}",
        rf"(?:your|the) (?:daily |weekly )?(?:dose|source|guide|hub) (?:of|to|for) (?:\w+ )?{AI}",
        rf"(?:creador|creadora|criador|divulgador|divulgadora) (?:\w+ ){{0,3}}?(?:de )?{AI}",
    ),
    exclusions=(
        rf"(?:not|no|without|anti|against|hate|hates) (?:an? )?{AI}(?: [^ |]+)*",
        r"(?:we|our)(?: [^ |]+)*",
        "(?:machine learning|deep learning|ai) (?:researcher|scientist|engineer|phd|blog posts)",
        "collection of(?: [^ |]+)*",
        "(?:building|builds|build)(?: [^ |]+)*",
        "learn(?:s|er)? machine learning",
        "guide (?:dog|dogs)",
        "(?:bot|bots|retweet|retweets|retweeting|rt|rts)(?: [^ |]+)*",
    ),
    hints=(
        rf"(?:i )?(?:write|writes|writing|talk|talks|talking|tweet|tweets|tweeting|post|posts|posting"
        rf"|yap|yapping|rant|exploring) (?:\w+ )?(?:about|on|abt) {gap(5)}{AI_THING}",
        rf"(?:exploring|discover|discovering|all things) {gap(3)}{AI_THING}(?! (?:at|@|for) )",
        rf"(?:test|testing|explains?|reviews?|reviewing|teach|teaching) {gap(2)}{AI_THING}",
        rf"{AI} news",
        rf"(?:unpacking|navigating|chronicling|decode|unpack) {gap(3)}{AI_THING}",
        rf"(?:you|people|everyone|creators|professionals|beginners) {gap(5)}"
        rf"(?:with|using|through|via) {AI_THING}",
    ),
    except_when=("science", "reporter", "organisation", "developers"),
    pairs=(
        ("(?:influencer|content creator|youtuber|tiktoker|thought leader)", "ai"),
        ("newsletter", "ai newsletter"),
        ("(?:tutorials?|videos?|walkthroughs?|explainers?) (?:on|for) (?:youtube|yt|tiktok)", "ai"),
        (
            "(?:(?:tech|gadget|product|software|app) (?:reviewer|reviews)|on youtube|youtube)",
            "ai item",
        ),
        (
            r"(?:(?:for|brand|open to) collabs?|collabs? open|collaborations?"
            r"|\d+k (?:readers|followers|subs))",
            "ai item",
        ),
        ("(?:i share|sharing|tutorials|threads|free resources)", "ai item"),
        ("sharing (?:the )?(?:best|top|latest|daily|free|my)", "ai"),
    ),
    script="ai ?博主|ai ?発信",
)
