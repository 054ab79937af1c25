"""Reads workbooks back as a spreadsheet program would."""

import io
from importlib import import_module
from pathlib import Path
from typing import Any

# It has no types of its own.
openpyxl: Any = import_module("openpyxl")


def read_workbook(content: bytes | Path) -> Any:
    """Sheets by name, rows and cells as `openpyxl` names them."""
    source = io.BytesIO(content) if isinstance(content, bytes) else content
    return openpyxl.load_workbook(source)
