"""What the Typst template shows of a report's content: texts as they are printed, and where they go."""

from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import groupby
from typing import Any

from socap.lib.rtl_isolation import isolate_rtl
from socap.reports.composition.chart_marks import explained_marks
from socap.reports.composition.content import (
    Block,
    Brand,
    Chart,
    Content,
    Figure,
    Figures,
    Paragraph,
    People,
    Person,
    Quote,
    Section,
    Table,
)
from socap.reports.composition.language import Words
from socap.reports.composition.values import written
from socap.reports.formats.frozen_tables import frozen_titles
from socap.reports.formats.report_facts import follower_count
from socap.reports.formats.typesetting.fonts import families
from socap.reports.formats.typesetting.languages import known_language
from socap.reports.formats.typesetting.pictures import Picture
from socap.reports.formats.typesetting.table_view import halves, table_view

View = dict[str, Any]
LOGO_WIDTH, LOGO_HEIGHT = 70.0, 18.0  # mm
# Characters from which a quote takes the whole width, and may go on on the next page.
LONG_QUOTE, LONGER_THAN_A_PAGE = 400, 2_000


def report_view(content: Content, pictures: Mapping[str, Picture], *, replaced: Set[str]) -> View:
    """Returns what the template reads; `pictures` are the assets that can be printed."""
    words = Words(content.language, content.timezone)
    brand = content.brand
    return {
        "title": isolate_rtl(content.title),
        "client": isolate_rtl(content.client),
        "document_title": " – ".join(filter(None, (content.title, content.client))),
        "author": brand.name or content.author,
        "keywords": _keywords(content, words),
        "language": content.language,
        "families": families(),
        "brand": _brand(brand, pictures),
        "cover": _cover(content, words) if content.cover else [],
        "cover_words": [text for text in content.cover_words.split("\n\n") if text.strip()],
        "say": _fixed_words(words) | {"version": _version(content, words)},
        "sections": [_section(section, content, words, pictures) for section in content.sections],
        "about": _about(content, words, replaced),
    }


def _brand(brand: Brand, pictures: Mapping[str, Picture]) -> View:
    view = brand.model_dump() | {"logo": ""}
    if logo := pictures.get(brand.logo):
        width = min(LOGO_WIDTH, LOGO_HEIGHT * logo.ratio)
        view |= {"logo": logo.path, "logo_width": width, "logo_light": logo.is_light}
    return view


def _path(name: str, pictures: Mapping[str, Picture]) -> str:
    return pictures[name].path if name in pictures else ""


def _fixed_words(words: Words) -> dict[str, str]:
    return {
        "kind": words.say("Launch report"),
        "contents": words.say("Contents"),
        "page": words.say("Page {page} of {pages}"),
        "note": words.say("Note"),
        "importance": words.say("Importance"),
        "change": words.say("+ and −: change since the first reading"),
        "about": words.say("About this version"),
    }


def _version(content: Content, words: Words) -> str:
    return words.say("Version {number}", number=words.number(content.number))


def _keywords(content: Content, words: Words) -> list[str]:
    found = (words.say("Launch report"), content.title, content.client, content.brand.name)
    return [word for word in found if word]


def _cover(content: Content, words: Words) -> list[list[str]]:
    start, end = words.moment(content.starts_at), words.moment(content.ends_at)
    state = words.say("final") if content.final else words.say("interim")
    as_of = words.moment(content.as_of) if content.as_of else words.say("nothing read yet")
    rows = [
        [words.say("Monitor window"), f"{start} – {end}"],
        [words.say("Data as of"), as_of],
        [words.say("Time zone"), words.zone_name],
        [_version(content, words), f"{state}, {words.moment(content.created_at)}"],
    ]
    if content.brand.name:
        rows.append([words.say("Prepared by"), isolate_rtl(content.brand.name)])
    return rows


def _about(content: Content, words: Words, replaced: Set[str]) -> View:
    created = words.moment_with_zone(content.created_at)
    lines = [
        words.say(
            "Version {number}, made by {author}, {created}. The data it rests on:",
            number=words.number(content.number),
            author=isolate_rtl(content.author),
            created=created,
        )
    ]
    signs = words.say_many(
        "{count} character that no font has is shown as �.",
        "{count} different characters that no font has are shown as �.",
        len(replaced),
    )
    titles = frozen_titles(words)
    tables = [
        [titles.get(table.name, table.name), words.number(table.rows), table.sha256]
        for table in content.tables
    ]
    return {
        "lines": lines,
        "tables": tables,
        "head": [words.say("Table"), words.say("Rows"), words.say("Checksum (SHA-256)")],
        "removed": content.removed,
        "replaced": signs if replaced else "",
    }


def _section(
    section: Section, content: Content, words: Words, pictures: Mapping[str, Picture]
) -> View:
    views = (_block(block, content, words, pictures) for block in section.blocks)
    blocks = [view | _without_repetition(view, section.title) for view in views if view]
    return {
        "title": section.title,
        "words": _paragraphs(section.words),
        "blocks": list(_side_by_side(blocks)),
    }


def _without_repetition(view: View, title: str) -> View:
    return {"title": ""} if view.get("title") == title else {}


def _side_by_side(blocks: Iterable[View]) -> Iterator[View]:
    """Puts two narrow tables that follow each other beside each other, and a long one beside itself."""
    for narrow, found in groupby(blocks, key=lambda view: bool(view.get("narrow"))):
        run = list(found)
        step = 2 if narrow else 1
        for start in range(0, len(run), step):
            together = run[start : start + step]
            if len(together) == 1 and together[0].get("halved"):
                [table] = together
                yield table | {"kind": "halves", "parts": list(halves(table))}
            elif narrow:
                yield {"kind": "pair", "blocks": together}
            else:
                yield from together


def _paragraphs(text: str) -> list[str]:
    return [part.strip() for part in text.split("\n\n") if part.strip()]


def _block(block: Block, content: Content, words: Words, pictures: Mapping[str, Picture]) -> View:
    match block:
        case Paragraph():
            return {"kind": "paragraphs", "texts": _paragraphs(block.text)}
        case Figures():
            return {"kind": "figures", "items": [_figure(item, words) for item in block.items]}
        case Table():
            return table_view(block, words, names_hidden=content.names_hidden)
        case Chart():
            return _chart(block, words, pictures)
        case People():
            hidden = content.names_hidden
            people = [_person(item, words, pictures, names_hidden=hidden) for item in block.items]
            return {"kind": "people", "items": people}
    return {"kind": "quotes", "items": [_quote(item, words, pictures) for item in block.items]}


def _chart(chart: Chart, words: Words, pictures: Mapping[str, Picture]) -> View:
    picture = _path(chart.svg, pictures)
    # Without a drawing it still says in words what it would show.
    view = {"kind": "chart", "title": chart.title, "summary": chart.summary, "picture": picture}
    return view | {"marks": explained_marks(chart, words)}


def _figure(figure: Figure, words: Words) -> View:
    return {
        "label": figure.label,
        "value": written(figure.value, figure.unit, words),
        "change": "" if figure.change is None else words.change(figure.change),
        "note": figure.note,
    }


def _person(
    person: Person, words: Words, pictures: Mapping[str, Picture], *, names_hidden: bool
) -> View:
    importance = ""
    if person.importance is not None and not names_hidden:
        importance = words.number(person.importance)
    facts = [f"@{person.username}", follower_count(person, words), isolate_rtl(person.place)]
    return {
        "name": isolate_rtl(person.name),
        "initial": _initial(person.name, person.username),
        "url": person.url,
        "avatar": _path(person.avatar, pictures),
        "roles": person.roles,
        "facts": [fact for fact in facts if fact],
        "verified": words.say("verified") if person.verified else "",
        "importance": importance,
        "why": person.why_without_names if names_hidden else person.why,
        "did": person.did[:1].upper() + person.did[1:],
        "note": person.note,
    }


def _quote(quote: Quote, words: Words, pictures: Mapping[str, Picture]) -> View:
    language = known_language(quote.lang)
    return {
        "parts": quote.text.splitlines(),
        "long": len(quote.text) > LONG_QUOTE,
        "very_long": len(quote.text) > LONGER_THAN_A_PAGE,
        "language": language,
        "families": families(language) if language in ("ja", "ko") else [],
        "name": isolate_rtl(quote.name),
        "initial": _initial(quote.name, quote.username),
        "username": f"@{quote.username}",
        "url": quote.url,
        "avatar": _path(quote.avatar, pictures),
        "at": words.moment(quote.at),
        "sentiment": quote.sentiment,
        "note": quote.note,
    }


def _initial(name: str, username: str) -> str:
    return next((letter for letter in name + username if letter.isalnum()), "·").upper()
