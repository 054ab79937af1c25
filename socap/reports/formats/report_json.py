"""A report as JSON in one canonical form, whose checksum is the report's, and the schema of that form."""

import hashlib
import json
from typing import Any

from socap.reports.composition.content import Content

# A file of the room's static folder; relative, so that a report has one checksum at every address.
SCHEMA_ADDRESS = "/static/reports/report.schema.json"


def canonical_json(content: Content) -> bytes:
    """Returns the same bytes for the same content: sorted keys, no spaces, UTF-8."""
    document = content.model_dump(mode="json") | {"$schema": SCHEMA_ADDRESS}
    text = json.dumps(
        document, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False
    )
    return text.encode()


def checksum(content: Content) -> str:
    """Returns the SHA-256 of the canonical JSON, in hexadecimal: that of the file, too."""
    return hashlib.sha256(canonical_json(content)).hexdigest()


def json_schema() -> dict[str, Any]:
    """Returns the JSON Schema of what `canonical_json` writes."""
    schema = Content.model_json_schema(mode="serialization")
    schema["properties"]["$schema"] = {"const": SCHEMA_ADDRESS}
    schema["required"] = sorted([*schema["required"], "$schema"])
    return {"$schema": "https://json-schema.org/draft/2020-12/schema"} | schema
