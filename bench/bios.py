"""Measures `detect_roles` against a labelled file of bios and prints one JSON object.

    python bench/bios.py FILE.csv [--errors]

The file needs the columns `bio` and `socap_categories` ("founders|vcs"); `name` and `id` are used
where present. `macro_f1` is the mean F1 over the classes that occur in the truth or the answers.
"""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.csv_lines import csv_lines
from socap.insight.automation.bio_statements import words_of_automation
from socap.people.organisations.mentions import organisations_in
from socap.people.roles.role_detection import Role, detect_roles

NEEDED = ("bio", "socap_categories")
ROUNDS = 50


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled bio."""

    id: str
    name: str
    bio: str
    truth: frozenset[str]


def labelled_rows(path: Path) -> list[Row]:
    """Every row of the file; SystemExit with a sentence when it cannot be used as it is."""
    return [_row(path, line, record) for line, record in csv_lines(path, *NEEDED)]


def _row(path: Path, line: int, record: dict[str, str]) -> Row:
    truth = frozenset(filter(None, record["socap_categories"].split("|")))
    unknown = truth - set(Role)
    if unknown or not truth:
        raise SystemExit(f"{path}, line {line}: unknown or empty categories {sorted(unknown)}")
    return Row(record.get("id") or str(line), record.get("name", ""), record["bio"], truth)


def report(rows: Sequence[Row], answers: Sequence[frozenset[str]]) -> dict[str, object]:
    """n, macro_f1, exact_match and, per class, precision, recall, f1 and support."""
    per_class: dict[str, dict[str, float]] = {}
    for category in Role:
        pairs = [(category in r.truth, category in a) for r, a in zip(rows, answers, strict=True)]
        both = pairs.count((True, True))
        true, said = sum(t for t, _ in pairs), sum(s for _, s in pairs)
        if true or said:
            per_class[category] = {
                "precision": round(both / said, 4) if said else 0.0,
                "recall": round(both / true, 4) if true else 0.0,
                "f1": round(2 * both / (true + said), 4),
                "support": true,
            }
    exact = sum(r.truth == a for r, a in zip(rows, answers, strict=True))
    return {
        "n": len(rows),
        "macro_f1": round(sum(c["f1"] for c in per_class.values()) / len(per_class), 4),
        "exact_match": round(exact / len(rows), 4),
        "per_class": per_class,
    }


def microseconds_per_bio(rows: Sequence[Row], read: Callable[[Row], object]) -> float:
    """Mean time of one answer in the quickest of several rounds over the file."""
    rounds = []
    for _ in range(ROUNDS):
        start = perf_counter()
        for row in rows:
            read(row)
        rounds.append(perf_counter() - start)
    return round(min(rounds) / len(rows) * 1e6, 1)


def read_roles(row: Row) -> object:
    return detect_roles(row.bio, row.name)


def read_profile(row: Row) -> object:
    """All that is read in a bio: roles, organisations, and whether it says that a program writes."""
    return read_roles(row), organisations_in(row.bio), words_of_automation(row.bio)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("file", type=Path)
    parser.add_argument("--errors", action="store_true", help="list the rows answered wrongly")
    options = parser.parse_args(arguments)
    rows = labelled_rows(options.file)
    answers = [frozenset(map(str, detect_roles(row.bio, row.name))) for row in rows]
    whole = microseconds_per_bio(rows, read_profile)
    result = report(rows, answers) | {
        "microseconds_per_bio": microseconds_per_bio(rows, read_roles),
        "profiles_per_second": round(1e6 / whole),
    }
    if options.errors:
        result["errors"] = [
            {"id": r.id, "bio": r.bio, "expected": sorted(r.truth), "answered": sorted(a)}
            for r, a in zip(rows, answers, strict=True)
            if r.truth != a
        ]
    print(json.dumps(result, indent=2, ensure_ascii=False))


if __name__ == "__main__":
    main()
