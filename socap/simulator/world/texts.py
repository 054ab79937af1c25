"""Texts for generated launch posts, replies and quotes in several languages."""

import random

PRODUCT = "Lanternfold"
COMPANY = "LanternfoldHQ"

_MAIN = (
    "Today we launch {product}: your whole inbox, answered before you wake up.\n\n"
    "Two years, eleven rewrites, one very patient team.\n\nTry it: https://t.co/{link}",
    "{product} is live 🏮\n\n· reads all threads\n· drafts in your voice\n· never sends without you"
    "\n\nhttps://t.co/{link}",
    "We asked 400 people what they hate about email. We built {product} together.\n\n"
    "Here is a 2-minute demo 👇 https://t.co/{link}",
    "A small thing we are proud of: @{company} shows its work. Every draft says why it says what "
    "it says. https://t.co/{link}",
)
_INFLUENCER = (
    "I have been using {product} for 3 weeks. My inbox went from 4,100 to 0.\n\n7 things it does "
    "that surprised me 🧵👇",
    "this is the first AI email tool that did not embarrass me.\n\n@{company} cooked 🔥",
    "Email is solved???\n\n{product} just launched and the demo is unreal. Bookmark this.",
    "Hot take: {product} will do to email what search did to bookmarks. https://t.co/{link}",
    "Honest review of {product} after 200 hours:\n\n✅ speed\n✅ tone\n❌ no Android yet\n\n"
    "Full thread below.",
)
_INVESTOR = (
    "Thrilled to back @{company}. The most careful product team I have met in ten years. "
    "https://t.co/{link}",
    "We led the seed in {product}. Short memo on why: https://t.co/{link}",
    "Some founders pitch a market. This team pitched a Tuesday morning. Congrats @{company} 🏮",
    "Proud investor. Proud user. {product} is out today.",
)
LAUNCH = {"main": _MAIN, "influencer": _INFLUENCER, "investor": _INVESTOR}

_REPLIES = {
    "en": (
        "Congrats on the launch! 🎉",
        "Congrats team, huge.",
        "Just signed up. Onboarding took 40 seconds, respect.",
        "How does this handle shared inboxes?",
        "pricing?",
        "Is there an Android app coming?",
        "Been waiting for this since the beta. Day one customer.",
        "This looks great but where is my data stored? EU?",
        "not another AI wrapper 🙄",
        "I don't get it. What does it do that filters can't?",
        "LFG 🚀🚀🚀",
        "🔥",
        "🔥🔥🔥",
        "👏👏👏",
        "wow",
        "TestResult it, crashed twice on import. Sent you a report, hope it helps!",
        "The landing page is gorgeous. Who did the illustrations?",
        "We moved our support team to it last month. Reply time went from 9h to 40 min. Not "
        "exaggerating.",
        "@{author} does it work with Outlook?",
        "@{author} DM'd you",
        'Honestly the "shows its work" part is what sold me. Every other tool feels like a slot '
        "machine: you pull, something comes out, and you have no idea why. Here I can see which "
        "thread it read, what it assumed, and change one line. More of this please, everywhere, "
        "in every product. I would pay double for calendars to work the same way.",
        "Stop reading my email pls",
        "Can't log in, is it down for anyone else?",
        "This is going to save me so much time ❤️",
        "cancelled my other subscription within ten minutes",
        "Terrible experience so far, support has not answered in a day.",
        "saw this on three accounts today, ok I'm in",
        "who funded this?",
        "ngl the demo gave me chills",
        "I&apos;ll wait for v2 &amp; a dark theme",
        "first",
        "Love it.\n\nOne request: keyboard shortcuts for everything.\n\nThat's the tweet.",
    ),
    "pt": (
        "Parabéns pelo lançamento! 👏",
        "Alguém já testou com e-mail em português?",
        "muito bom, mas o preço em dólar dói",
    ),
    "de": (
        "Glückwunsch! Wie sieht es mit DSGVO aus?",
        "Sieht super aus, läuft das auch mit IMAP?",
        "Braucht kein Mensch.",
    ),
    "fr": (
        "Bravo à toute l'équipe 🎉",
        "C'est disponible en français ?",
        "Encore une appli qui lit mes mails, non merci",
    ),
    "es": (
        "¡Felicidades! Lo pruebo esta noche",
        "¿Tiene plan gratis?",
        "No funciona en mi móvil 😩",
    ),
    "ja": (
        "リリースおめでとうございます!",
        "日本語のメールにも対応していますか?",
        "これは便利そう。早速試してみます🙌",
    ),
    "ar": (
        "مبروك على الإطلاق 🎉",
        "هل يدعم اللغة العربية؟",
        "تجربة ممتازة حتى الآن، شكراً @{author}",
    ),
    "he": (
        "מזל טוב! נראה מעולה 🔥",
        "יש תמיכה בעברית?",
    ),
    "tr": (
        "Tebrikler, harika olmuş 👏",
        "Türkçe destek var mı?",
    ),
    "zh": (
        "恭喜发布!",
        "支持中文邮件吗?",
    ),
    "ko": (
        "출시 축하드립니다 🎉",
        "한국어도 되나요?",
    ),
    "id": (
        "Selamat ya! Keren banget",
        "Ada versi gratisnya?",
    ),
    "pl": (
        "Gratulacje! Działa z polskim?",
        "Wygląda świetnie",
    ),
}
_QUOTES = {
    "en": (
        "This is the launch of the week.",
        "Finally someone gets email right. Thread worth reading 👇",
        "my whole timeline is {product} today and I'm not mad about it",
        "Watch the demo until the end.",
        "I advised this team early on. So happy to see it out.",
        "Unpopular opinion: the tech is fine, the privacy policy is not.",
        "Study this launch video. The first 5 seconds alone.",
        "Tools I actually pay for:\n\n1. editor\n2. calendar\n3. {product}",
        "Hmm. Great demo, but demos are easy. Show me month three.",
        "Every founder should copy how they announced this 📌",
        "👀",
        "Big day for @{author} 🏮",
        "RIP inbox zero consultants",
    ),
    "pt": ("Olha isso! Melhor lançamento do mês 🚀",),
    "de": ("Spannend. Werde berichten.",),
    "fr": ("À suivre de près 👀",),
    "es": ("Esto cambia todo. Miren el vídeo 👇",),
    "ja": ("メールの未来がここにある。",),
    "ar": ("أفضل إطلاق رأيته هذا العام 👇",),
    "he": ("השקה מרשימה, שווה לעקוב 👀",),
    "tr": ("Bunu mutlaka izleyin 👇",),
    "zh": ("这个产品值得关注。",),
    "ko": ("이번 주 최고의 런칭",),
    "id": ("Wajib coba sih ini",),
    "pl": ("Warto obserwować.",),
}
_FURTHER = (
    "{product}, day two: thank you for {count} replies. We read every one of them.",
    "You asked for keyboard shortcuts. {product} has them as of this morning ⌨️",
    "How we built {product}: the three decisions that we would take again. https://t.co/{link}",
    "Import was down for 20 minutes, sorry. {product} is back, and so are your drafts.",
    "Our favourite {product} story so far: a clinic that answers its mail before lunch again.",
    "We are hiring two engineers for {product}. Quiet office, loud opinions. https://t.co/{link}",
)
_UNRELATED = (
    "Best flat white of the week, no contest ☕",
    "Reading list for the train: one novel, two manuals, no mail.",
    "Reminder to self: sleep is a feature.",
    "If your meeting has no agenda it is a podcast.",
    "Marathon training, week 3. Everything hurts, nothing is broken 🏃",
)
ENGLISH_SHARE = 0.55
"""The share of speakers of other languages who write in English."""


def launch_text(category: str, *, turn: int, rng: random.Random) -> str:
    choices = LAUNCH[category]
    link = _link(rng)
    return choices[turn % len(choices)].format(product=PRODUCT, company=COMPANY, link=link)


def further_text(*, related: bool, rng: random.Random) -> str:
    """Returns a later post of an author, on the launch or on something else."""
    text = rng.choice(_FURTHER if related else _UNRELATED)
    return text.format(product=PRODUCT, count=rng.randrange(200, 4000), link=_link(rng))


def reply_text(*, lang: str, author: str, rng: random.Random) -> tuple[str, str]:
    """Returns a reply and its language; like X, it starts with the name replied to."""
    text, used = _pick(_REPLIES, lang=lang, author=author, rng=rng)
    return (text if text.startswith(f"@{author}") else f"@{author} {text}"), used


def quote_text(*, lang: str, author: str, rng: random.Random) -> tuple[str, str]:
    return _pick(_QUOTES, lang=lang, author=author, rng=rng)


def _link(rng: random.Random) -> str:
    return "".join(rng.choices("abcdefghkmnpqrstuvwxyzABCDEFGHJKLMNPQR23456789", k=10))


def _pick(
    texts: dict[str, tuple[str, ...]], *, lang: str, author: str, rng: random.Random
) -> tuple[str, str]:
    used = lang if lang in texts and (lang == "en" or rng.random() > ENGLISH_SHARE) else "en"
    text = rng.choice(texts[used])
    if "{" in text:
        text = text.format(author=author, product=PRODUCT)
    # X gives no language for a post of only emoji.
    return text, used if any(char.isalpha() for char in text) else "zxx"
