"""Reads the CSV files that benchmarks are given."""

import csv
from pathlib import Path


def csv_lines(path: Path, *needed: str) -> list[tuple[int, dict[str, str]]]:
    """Every row with its line; SystemExit with a sentence when the file cannot be used as it is."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, restval="")
            missing = [name for name in needed if name not in (reader.fieldnames or ())]
            if missing:
                raise SystemExit(
                    f"{path}: no column {', '.join(missing)}; needs {', '.join(needed)}"
                )
            found = [(reader.line_num, record) for record in reader]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise SystemExit(f"{path}: cannot be read: {error}") from error
    if not found:
        raise SystemExit(f"{path}: holds no rows")
    return found
