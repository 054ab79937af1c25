"""The JSON of a report has one form, one checksum and a published schema."""

import hashlib
import json
import os
from pathlib import Path

import jsonschema
import pytest
from django.test import Client

from socap.reports.composition.content import Content
from socap.reports.formats.report_json import (
    SCHEMA_ADDRESS,
    canonical_json,
    checksum,
    json_schema,
)
from tests.reports.contents import whole_content


def test_the_published_schema_is_the_one_of_the_content(repository: Path) -> None:
    path = repository / "socap/reports" / SCHEMA_ADDRESS.removeprefix("/")
    now = json.dumps(json_schema(), indent=1) + "\n"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        path.write_text(now)
    assert path.read_text() == now, (
        "what reports contain has changed; if that is meant: UPDATE_SNAPSHOTS=1 make check"
    )


def test_the_schema_is_served_to_everybody(client: Client) -> None:
    response = client.get(SCHEMA_ADDRESS)
    served = json.loads(b"".join(response))
    jsonschema.Draft202012Validator.check_schema(served)
    assert served["properties"]["sections"]


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_report_keeps_to_the_schema(language: str) -> None:
    document = json.loads(canonical_json(whole_content(language=language, as_of=None)))
    validator = jsonschema.Draft202012Validator(json_schema())
    validator.validate(document)
    for change in ({"number": "3"}, {"unheard_of": 1}, {"sections": [{"key": "x"}]}):
        assert not validator.is_valid(document | change)


def test_the_checksum_is_that_of_the_file_and_of_nothing_else() -> None:
    content = whole_content()
    stored = json.loads(content.model_dump_json())
    again = Content.model_validate(dict(reversed(stored.items())))
    assert canonical_json(again) == canonical_json(content)
    assert checksum(content) == hashlib.sha256(canonical_json(content)).hexdigest()
    assert checksum(whole_content(author="Somebody else")) != checksum(content)


def test_names_of_all_scripts_are_written_as_they_are() -> None:
    text = canonical_json(whole_content()).decode()
    assert "王小明" in text and "ليلى المنصوري" in text and "\n" not in text
