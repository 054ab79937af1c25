"""`DATABASE_URL` is read, or refused without a word of it."""

import pytest

from socap.lib.database.database_url import database_settings


@pytest.mark.parametrize(
    ("url", "known"),
    [
        ("postgresql://u:p@h:5433/d", ("u", "p", "h", "5433", "d")),
        ("postgres://u@h", ("u", "", "h", "", "postgres")),
        ("postgresql://u:a:b@h/d", ("u", "a:b", "h", "", "d")),
        ("postgresql://u:p%40ss%2Fw@[::1]:5432/d", ("u", "p@ss/w", "::1", "5432", "d")),
        ("postgresql://postgres@/postgres?host=%2Frun%2Fpg", ("postgres", "", "/run/pg", "", "postgres")),
        ("postgresql://%2Frun%2Fpg/d", ("", "", "/run/pg", "", "d")),
        ("postgresql://u:p@a:1,b:2/d?target_session_attrs=primary", ("u", "p", "a,b", "1,2", "d")),
        ("host=h password='p w' dbname=d", ("", "p w", "h", "", "d")),
    ],
)  # fmt: skip
def test_what_can_be_read(url: str, known: tuple[str, ...]) -> None:
    found = database_settings(url)
    assert tuple(found[n] for n in ("USER", "PASSWORD", "HOST", "PORT", "NAME")) == known


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://u:hush@hush@h/d",
        "postgresql://u:hush/hush@h/d",
        "postgresql://u:hush?hush@h/d",
        "postgresql://u:hush#hush@h/d",
        "postgresql://u:hush%zz@h/d",
        "postgresql://u:hush",
        "postgresql://u:hush hush@h/d",
        "postgresql://u:p@h/d?hush=1",
        "mysql://u:hush@h/d",
        "u:hush@h:5432/d",
        "password=hush hush host=h",
        "hush",
    ],
)
def test_what_cannot_be_read_is_not_repeated(url: str) -> None:
    with pytest.raises(
        ValueError, match="write postgresql://user:password@host:5432/name"
    ) as refused:
        database_settings(url)
    assert "hush" not in str(refused.value)
    assert refused.value.__cause__ is None
