"""Draws the charts of a report once, for its page, PDF and mails, from the specifications that it keeps."""

from socap.charts.vector_chart import chart_svg
from socap.reports.composition.content import Block, Chart, Content
from socap.reports.composition.language import LOCALES

WIDTH = 900
# The outlines of the world are the same in every report, and larger than the rest of one.
NOT_KEPT = {"world"}


def draw_charts(content: Content) -> tuple[Content, dict[str, bytes]]:
    """Returns the content with the names of its drawings, and these as SVG by name."""
    drawn: dict[str, bytes] = {}
    locale = LOCALES[content.language]
    sections = []
    for section in content.sections:
        blocks: list[Block] = []
        for block in section.blocks:
            if isinstance(block, Chart):
                name = f"charts/{block.key}.svg"
                svg = chart_svg(
                    block.spec,
                    width=WIDTH,
                    height=block.height,
                    locale=locale,
                    brand=content.brand.colour,
                )
                drawn[name] = svg.encode()
                block = block.model_copy(update={"svg": name, "spec": _kept(block)})
            blocks.append(block)
        sections.append(section.model_copy(update={"blocks": blocks}))
    return content.model_copy(update={"sections": sections}), drawn


def _kept(chart: Chart) -> dict[str, object]:
    data = chart.spec.get("datasets", {})
    return chart.spec | {"datasets": {name: data[name] for name in data if name not in NOT_KEPT}}
