"""The report that tests of formats use has everything that a report can have."""

from typing import get_args

from socap.reports.composition.content import Block, Column, Unit
from tests.reports.contents import assets_of, blocks_of, whole_content


def test_it_has_every_kind_of_block_column_and_unit() -> None:
    content = whole_content()
    kinds = get_args(get_args(Block)[0])
    blocks = {kind.__name__: blocks_of(content, kind) for kind in kinds}
    assert all(blocks.values())
    types = {column.type for table in blocks["Table"] for column in table.columns}
    assert types == {*get_args(Column.model_fields["type"].annotation)}
    assert {item.unit for figures in blocks["Figures"] for item in figures.items} == {
        *get_args(Unit)
    }
    assert len(blocks["People"][0].items) == 20 == len(blocks["Table"][-2].cells)
    assert len(assets_of(content)) == 18
