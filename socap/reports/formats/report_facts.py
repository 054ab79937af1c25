"""What is said first of a report, whatever its format: whose it is, of what time, and which version."""

from socap.reports.composition.content import Content, Person, Table
from socap.reports.composition.language import Words


def name_of_version(content: Content, words: Words) -> str:
    return words.say("{title}, version {number}", title=content.title, number=content.number)


def facts(content: Content, words: Words) -> list[tuple[str, str]]:
    """Returns labels and values, without those that are not known."""
    read = words.moment_with_zone(content.as_of) if content.as_of else words.say("nothing read yet")
    found = [
        (words.say("Client"), content.client),
        (words.say("Prepared by"), content.brand.name),
        (words.say("From"), words.moment_with_zone(content.starts_at)),
        (words.say("Until"), words.moment_with_zone(content.ends_at)),
        (words.say("Data as of"), read),
        (words.say("State"), words.say("final") if content.final else words.say("interim")),
        (words.say("Version"), words.number(content.number)),
        (words.say("Made at"), words.moment_with_zone(content.created_at)),
        (words.say("Made by"), content.author),
        (words.say("Time zone"), words.zone_name),
        *((words.say("Removed"), text) for text in content.removed),
    ]
    return [(label, fact) for label, fact in found if fact]


def removal_notice(tweets: int, words: Words) -> str:
    return words.say_many(
        "{count} tweet was taken out because it was deleted or protected.",
        "{count} tweets were taken out because they were deleted or protected.",
        tweets,
    )


def page_words(content: Content, words: Words) -> dict[str, str]:
    """Returns what the page of a version says around its sections."""
    state = words.say("Final numbers") if content.final else words.say("Numbers so far")
    return {
        "state": state,
        "version": words.say("Version {number}", number=content.number),
        "save_pdf": words.say("Save as PDF"),
        "rows": words.say("Rows"),
    }


def follower_count(person: Person, words: Words) -> str:
    if person.followers is None:
        return ""
    return words.say("{count} followers", count=words.short(person.followers))


def row_count(table: Table, words: Words) -> str:
    """Returns what a long table is called while it is closed."""
    return words.say_many("{count} row", "{count} rows", len(table.cells))
