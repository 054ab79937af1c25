"""A report's content for a client who may not see who is on the important list."""

from socap.reports.composition.content import Block, Content, People, Table


def without_names(content: Content) -> Content:
    """Returns the content without scores, and with reasons that name nobody."""
    sections = [
        section.model_copy(update={"blocks": [_redacted(block) for block in section.blocks]})
        for section in content.sections
    ]
    return content.model_copy(update={"sections": sections, "names_hidden": True})


def _redacted(block: Block) -> Block:
    if isinstance(block, People):
        items = [
            person.model_copy(update={"importance": None, "why": person.why_without_names})
            for person in block.items
        ]
        return block.model_copy(update={"items": items})
    if isinstance(block, Table):
        shown = [n for n, column in enumerate(block.columns) if not column.from_list]
        columns = [block.columns[n] for n in shown]
        cells = [[row[n] for n in shown] for row in block.cells]
        return block.model_copy(update={"columns": columns, "cells": cells})
    return block
