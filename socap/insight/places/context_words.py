"""The words around the names of places, of `context_words.txt`."""

from pathlib import Path


def _section(name: str) -> frozenset[str]:
    content = (Path(__file__).parent / "context_words.txt").read_text(encoding="utf-8")
    section = content.partition(f"[{name}]")[2].partition("\n#")[0]
    return frozenset(section.split())


FILLERS, PRESENT = _section("fillers"), _section("present")
DENIED, PAST = _section("denied"), _section("past")
