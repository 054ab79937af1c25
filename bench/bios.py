"""Measures `detect_roles` against a labelled file of bios and prints one JSON object.

    python bench/bios.py FILE.csv [--errors]

The file needs the columns `bio` and `socap_categories` ("founders|vcs"); `name` and `id` are used
where present. `macro_f1` is the mean F1 over the classes that occur in the truth or the answers.
"""

import argparse
import csv
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

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
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            missing = [c for c in NEEDED if c not in (reader.fieldnames or ())]
            if missing:
                raise SystemExit(
                    f"{path}: no column {', '.join(missing)}; needs {', '.join(NEEDED)}"
                )
            rows = [_row(path, reader.line_num, record) for record in reader]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise SystemExit(f"{path}: cannot be read: {error}") from error
    if not rows:
        raise SystemExit(f"{path}: holds no rows")
    return rows


def _row(path: Path, line: int, record: dict[str, str | None]) -> Row:
    truth = frozenset(filter(None, (record["socap_categories"] or "").split("|")))
    unknown = truth - set(Role)
    if unknown or not truth:
        raise SystemExit(f"{path}, line {line}: unknown or empty categories {sorted(unknown)}")
    return Row(record.get("id") or str(line), record.get("name") or "", record["bio"] or "", truth)


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


def microseconds_per_bio(rows: Sequence[Row]) -> float:
    """Mean time of one answer in the quickest of several rounds over the file."""
    rounds = []
    for _ in range(ROUNDS):
        start = perf_counter()
        for row in rows:
            detect_roles(row.bio, row.name)
        rounds.append(perf_counter() - start)
    return round(min(rounds) / len(rows) * 1e6, 1)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("file", type=Path)
    parser.add_argument("--errors", action="store_true", help="list the rows answered wrongly")
    options = parser.parse_args(arguments)
    rows = labelled_rows(options.file)
    answers = [frozenset(map(str, detect_roles(row.bio, row.name))) for row in rows]
    result = report(rows, answers) | {"microseconds_per_bio": microseconds_per_bio(rows)}
    if options.errors:
        result["errors"] = [
            {"id": r.id, "bio": r.bio, "expected": sorted(r.truth), "answered": sorted(a)}
            for r, a in zip(rows, answers, strict=True)
            if r.truth != a
        ]
    print(json.dumps(result, indent=2, ensure_ascii=False))


if __name__ == "__main__":
    main()
