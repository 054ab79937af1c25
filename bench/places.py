"""Measures how places are derived: `python bench/places.py FILE.csv` prints JSON.

The file has the columns `raw` and `country` (empty: no country is named), and may have `accept`, all
right answers with `|` between them. `--wrong` lists what is wrong.
"""

import argparse
import json
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.csv_lines import csv_lines
from socap.insight.places.finder import find_place
from socap.insight.places.place import Place


def main(path: Path, *, show: bool) -> None:
    rows = [record for _, record in csv_lines(path, "raw", "country")]
    find_place("warm up")
    began = time.process_time()
    found = [find_place(row["raw"]) for row in rows]
    seconds = time.process_time() - began
    right = [place.country in accepted(row) for row, place in zip(rows, found, strict=True)]
    placed = [is_right for is_right, place in zip(right, found, strict=True) if place.country]
    sure = [
        is_right for is_right, place in zip(right, found, strict=True) if place.confidence == "sure"
    ]
    measured = {
        "rows": len(rows),
        "accuracy": share(right),
        "precision_placed": share(placed),
        "precision_sure": share(sure),
        "placed": len(placed),
        "sure": len(sure),
        "accounts_per_second": round(len(rows) / seconds) if seconds else None,
    }
    print(json.dumps(measured, indent=2))
    if show:
        for row, place, is_right in zip(rows, found, right, strict=True):
            if not is_right:
                print(described(row["raw"], row["country"], place), file=sys.stderr)


def accepted(row: dict[str, str]) -> set[str]:
    return set((row.get("accept") or row["country"]).split("|"))


def share(right: list[bool]) -> float | None:
    return round(sum(right) / len(right), 4) if right else None


def described(raw: str, country: str, place: Place) -> str:
    return f"{raw!r}: {country or '-'}, found {place.country or '-'} ({place.city}, {place.reason})"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("path", type=Path, metavar="FILE.csv")
    parser.add_argument("--wrong", action="store_true", help="list what is wrong")
    given = parser.parse_args()
    main(given.path, show=given.wrong)
