"""Finds the numbers in a saved summary that a report version does not have, as the data has changed since."""

from socap.reports.composition.content import Content
from socap.reports.composition.language import Words
from socap.reports.drafting.fact_check import wrong_numbers_in
from socap.reports.drafting.report_facts import Subject, report_facts


def outdated_numbers(content: Content, text: str) -> list[str]:
    """Returns the numbers of the text that are not among those of the content, as they are written."""
    subject = Subject(
        title=content.title,
        client=content.client,
        starts_at=content.starts_at,
        ends_at=content.ends_at,
        as_of=content.as_of,
    )
    words = Words(content.language, content.timezone)
    counted = [section for section in content.sections if section.key != "summary"]
    return wrong_numbers_in(text, report_facts(subject, counted, [], words))
