"""Bios for generated accounts, by kind."""

import random

from socap.simulator.world.names import COMPANIES, FUNDS, OUTLETS

KINDS = (
    "ordinary",
    "developer",
    "founder",
    "ai_creator",
    "media",
    "c_level",
    "vc",
    "yc_alumni",
)

_BIOS = {
    "founder": (
        "Founder of @{handle}",
        "Co-founder & CEO @{handle}. Previously built {company}.",
        "building {company} 🛠️ | co-founder | coffee, climbing, cat pics",
        "Founder, {company}. Second time around.\n\nWriting about pricing and hiring.",
        "founder @{handle} ✦ ex-{company2}",
        "Fundadora de {company}. Madre de dos.",
        "I started {company} in a garage. Still no garage door.",
    ),
    "vc": (
        "Partner @ {fund}. Seed and Series A, mostly infrastructure.",
        "Investor at {fund} | prev. operator at {company}",
        "Angel investor. 40+ companies. DMs open for founders.",
        "GP, {fund}. I like boring software and weird founders.",
        "Venture @{handle}. Board: {company}, {company2}",
        "VC at {fund} 🌱 opinions mine, returns theirs",
    ),
    "ai_creator": (
        "I test AI tools so you don't have to 🤖 newsletter 80k+ readers 👇",
        "Daily AI breakdowns | prompts, agents, workflows",
        "Making AI simple. Threads every morning ☕ DM for collabs",
        "AI educator · 1M+ views a week · tutorials on agents & LLMs",
        "Curating the best of generative AI. Tools, papers, memes.",
    ),
    "media": (
        "Reporter @{handle}. Tips: signal in link",
        "Senior writer, {outlet}. Startups, labor and money.",
        "Journalist covering AI for {outlet}. She/her",
        "Host of a podcast about people who ship. Editor at {outlet}.",
        "Editor-in-chief, {outlet}",
    ),
    "developer": (
        "Software engineer @{handle}. Rust, Postgres, long walks.",
        "full stack developer | open source maintainer | 🐍",
        "Backend dev by day, synths by night",
        "Engineering @ {company}. I break builds professionally.",
        "ML engineer. Training small models on small budgets.",
        "Développeuse web, mainteneuse de {company}.js",
        "ソフトウェアエンジニア / TypeScript / 猫",
        "iOS developer 📱 shipping side projects nobody asked for",
    ),
    "c_level": (
        "CTO @ {company}",
        "CMO at {company} | brand, growth, bad puns",
        "Chief Product Officer, {company}. Ex-{company2}.",
        "COO @{handle}. I make the trains run.",
        "CFO | {company} | numbers with feelings",
    ),
    "yc_alumni": (
        "Co-founder {company} (YC W{year})",
        "{company} (YC S{year}) • hiring",
        "YC S{year}. Building {company} with my best friend.",
    ),
    "ordinary": (
        "",
        "",
        "",
        "",
        "",
        "Dad, runner, terrible cook.",
        "mostly here for the memes",
        "✨ living one day at a time ✨",
        "Product designer. Type nerd. Plants.",
        "Student. Physics, football, sleep.",
        "Growth marketer | email, SEO, paid | 🏀",
        "she/her | books | tea | dogs",
        "opinions are my own and also wrong",
        "web3 enjoyer 🚀 gm",
        "Teacher. In service of curious kids since 2009.",
        "Directora de arte. Cine, gatos y café.",
        "Vicepresidente del club de ajedrez del barrio",
        "Recruiter. Cool teams only.",
        "Je regarde les trains passer.",
        "مهتم بالتقنية والقهوة",
        "אוהב טכנולוגיה, בירה וריצה",
        "音楽とゲームと珈琲",
        "서울에서 고양이 두 마리와 삽니다",
        "Freelance writer. Ghostwriting for people with no time.\n📩 DM",
        "Community manager • gamer • night owl 🌙",
        "just a guy with a router",
        "PhD candidate, computational biology. Views mine.",
        "Data analyst. Spreadsheets are a love language. 📊",
        "Ex-lots of things. Now gardening.",
        "follow back 💯 | crypto | fitness",
        "marketing lead @{handle}",
        "Sales at {company}. I will follow up.",
        "Photographer. Mostly fog.",
    ),
}


def draw_bio(kind: str, *, rng: random.Random) -> str:
    """Returns a random bio for this kind of account; ordinary accounts often have none."""
    text = rng.choice(_BIOS[kind])
    if "{" not in text:
        return text
    company, company2 = rng.choice(COMPANIES), rng.choice(COMPANIES)
    return text.format(
        handle=company.lower() + "hq",
        company=company,
        company2=company2,
        fund=rng.choice(FUNDS),
        outlet=rng.choice(OUTLETS),
        year=rng.randrange(12, 26),
    )
