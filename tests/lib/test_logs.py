"""One readable line per record, with its facts."""

import logging
import re
import sys

from socap.lib.logs import LineFormatter


def line(message: str = "campaign completed", *args: object, **facts: object) -> str:
    record = logging.LogRecord("socap", logging.INFO, __file__, 1, message, args, None)
    vars(record).update(facts)
    return LineFormatter().format(record)


def test_time_level_message_and_facts() -> None:
    assert re.fullmatch(
        r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ INFO    campaign completed action=complete campaign=3",
        line(action="complete", campaign=3),
    )


def test_without_facts_nothing_hangs_at_the_end() -> None:
    assert line().endswith("campaign completed")


def test_arguments_are_filled_in() -> None:
    assert "took 3 s" in line("took %d s", 3)


def test_only_plain_values_are_facts() -> None:
    assert line(a=None, b=1.5, c=True, d={"secret": 1}, e=[1]).endswith("a=None b=1.5 c=True")


def test_one_record_stays_on_one_line() -> None:
    assert "\n" not in line("first\nsecond", name="a\nb 2026-06-02T06:00:00Z ERROR forged")


def test_a_traceback_follows() -> None:
    try:
        raise ValueError("broke")
    except ValueError:
        record = logging.LogRecord("x", logging.ERROR, "", 1, "failed", (), sys.exc_info())
    first, *rest = LineFormatter().format(record).splitlines()
    assert first.endswith("ERROR   failed")
    assert rest[-1] == "ValueError: broke"
