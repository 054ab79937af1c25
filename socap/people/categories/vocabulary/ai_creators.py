"""How people who make content about AI describe themselves."""

from socap.people.categories.matching import Vocabulary
from socap.people.categories.vocabulary.syntax import any_of

AI = any_of(
    "ai  genai  agi  artificial intelligence  generative ai  chatgpt  llm  llms  midjourney"
    "  machine learning  deep learning  prompt engineering  prompts  inteligencia artificial  ki"
    "  intelligence artificielle  ia"
)
AI_THING = (
    rf"{AI}(?! (?:enthusiast|engineer|researcher|research engineer|startup|company|agency|lab|labs"
    r"|powered|first|native|products|phd|student|infrastructure|infra))"
)

AI_CREATORS = Vocabulary(
    signs=(
        rf"(?:{AI}|tech|technology)(?: (?:&|,) \w+)? (?:content )?(?:creator|influencer|youtuber"
        r"|educator|explainer|communicator|vlogger|tiktoker|content|storyteller|threads|tutorials)",
        rf"{AI}(?: (?:&|,) \w+)? (?:artist|filmmaker|art|newsletter|evangelist|thought leader|hot takes"
        r"|takes|memes)",
        rf"(?:daily|weekly|best|latest|free|coolest|newest|useful|top) (?:\w+ )?{AI} "
        r"(?:tools?|tips|news|updates|insights|prompts|hacks|workflows|tricks)",
        rf"{AI} (?:tools|tips|news|updates|insights|prompts|hacks|workflows)"
        r"(?: & \w+)? (?:daily|every day|everyday|weekly|for)",
        rf"(?:hot takes|takes|threads|insights|tips|tutorials|sharing|i share|shares|share|curating"
        rf"|curate|i teach|teaching you|teaching people|i explain|explaining|explained|simplifying"
        rf"|demystifying|breaking down|break down|decoding|educating|guides?|videos|content|youtube"
        rf"|newsletter|follow (?:me )?for|learn|master|get better at|dm for collabs) "
        rf"(?:[^ |]+ ){{0,6}}?{AI_THING}",
        rf"(?:test|testing|simplify|simplifies|explain|explains|review|reviewing|demystify|teach) "
        rf"(?:\w+ ){{0,2}}?{AI}",
        rf"your {AI} (?:guide|mentor|bestie|friend|source)",
        rf"(?:updated|ahead|informed|up to date|up to speed) (?:on|with|in|about|of) {AI}",
        rf"{AI} (?:\w+ )(?:content )?(?:creator|creators)",
        rf"{AI} (?:[^ |]+ ){{0,4}}?on (?:youtube|tiktok|instagram|yt)",
        rf"making (?:\w+ )?{AI} (?:simple|easy|accessible|fun|understandable|useful|practical|human)",
        rf"(?:helping|help|helps) (?:you|people|everyone|others|professionals|creators|businesses)"
        rf" (?:\w+ )?(?:learn|master|use|leverage|understand|navigate|with) (?:\w+ )?{AI}",
        rf"(?:your|the) (?:daily |weekly )?(?:dose|source|guide|hub) (?:of|to|for) (?:\w+ )?{AI}",
        rf"(?:creador|creadora|criador|divulgador|divulgadora) (?:\w+ ){{0,3}}?(?:de )?{AI}",
    ),
    asides=(
        rf"(?:not|no|without|anti|against|hate|hates) (?:an? )?{AI}(?: [^ |]+)*",
        r"(?:we|our)(?: [^ |]+)*",
        "(?:machine learning|deep learning|ai) (?:researcher|scientist|engineer|phd|blog posts)",
        "collection of(?: [^ |]+)*",
        "(?:building|builds|build)(?: [^ |]+)*",
        "learn(?:s|er)? machine learning",
        "guide (?:dog|dogs)",
    ),
    hints=(
        rf"(?:i )?(?:write|writes|writing|talk|talks|talking|tweet|tweets|tweeting|post|posts|posting"
        rf"|yap|yapping|rant|exploring) (?:\w+ )?(?:about|on|abt) (?:[^ |]+ ){{0,5}}?{AI_THING}",
        rf"(?:exploring|discover|discovering|all things) (?:[^ |]+ ){{0,3}}?{AI_THING}",
        rf"{AI} news",
    ),
    unless=("science", "reporter", "organisation", "developers"),
    together=(
        ("(?:influencer|content creator|youtuber|tiktoker|thought leader)", "ai"),
        ("newsletter", "ai newsletter"),
        ("(?:i share|sharing|tutorials|threads|free resources)", "ai item"),
    ),
    script="ai ?博主|ai ?発信",
)
