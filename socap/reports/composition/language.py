"""The words, numbers and dates of a report in its language.

Texts are marked where they are used, `words.say("...")`; their translations stand in `locale/LANGUAGE.po`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_compact_decimal, format_currency, format_decimal, format_percent
from babel.support import NullTranslations, Translations

from socap.lib.bounds import zone_of

FOLDER = Path(__file__).parent.parent / "locale"
# The codes of the languages with a catalogue, and how each is called in itself.
LANGUAGES: Mapping[str, str] = {"en": "English", "de": "Deutsch"}
# What Babel writes by the locale: English dates as on the pages of SOCAP, day before month.
LOCALES = {"en": "en_GB", "de": "de_DE"}


@cache
def catalogue(language: str) -> NullTranslations:
    """Returns the translations, read from the text file, so that nothing has to be compiled beforehand."""
    path = FOLDER / f"{language}.po"
    if not path.exists():
        return NullTranslations()
    compiled = BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file, locale=language))
    compiled.seek(0)
    return Translations(compiled)


@dataclass(frozen=True, slots=True)
class Words:
    """Says texts in `language` (a key of LANGUAGES) and writes times in the zone `timezone`."""

    language: str
    timezone: str

    @property
    def locale(self) -> str:
        return LOCALES[self.language]

    def say(self, text: str, **values: object) -> str:
        """Returns the translated text with `{name}` replaced by the values."""
        found = catalogue(self.language).gettext(text) if text else ""
        return found.format(**values) if values else found

    def say_many(self, one: str, many: str, count: int, **values: object) -> str:
        """Returns the form for `count`, which stands in the text as `{count}`, written by the locale."""
        found = catalogue(self.language).ngettext(one, many, count)
        return found.format(count=self.number(count), **values)

    def number(self, value: float, digits: int = 0) -> str:
        """Returns `12,345` or `0.4`: whole, or with at most so many digits after the point."""
        shape = "#,##0" if not digits else "#,##0." + "#" * digits
        return str(format_decimal(value, shape, locale=self.locale))

    def change(self, value: int) -> str:
        """Returns `+12`, `−3` or `±0`."""
        sign = "+" if value > 0 else "−" if value < 0 else "±"
        return f"{sign}{self.number(abs(value))}"

    def factor(self, value: float) -> str:
        """Returns `2.7×` or `12×`, as charts mark how many times as much as expected there was."""
        shape = "#,##0.0" if value < 10 else "#,##0"
        return f"{format_decimal(value, shape, locale=self.locale)}×"

    def short(self, value: float) -> str:
        """Returns `12K` for numbers that need not be exact, such as followers."""
        if abs(value) < 10_000:
            return self.number(value)
        found = str(format_compact_decimal(value, fraction_digits=1, locale=self.locale))
        return self.number(value) if found.isdigit() else found  # German shortens only millions

    @property
    def million(self) -> str:
        """Returns what millions are shortened by (`" Mio."`), '' where thousands are shortened too."""
        if self.short(10_000) != self.number(10_000):
            return ""
        written = str(format_compact_decimal(1_000_000, locale=self.locale))
        return written.replace("\N{NO-BREAK SPACE}", " ").removeprefix("1")

    @property
    def day_pattern(self) -> str:
        """Returns how a day of a month is written, in Unicode's letters: `d MMM`."""
        return str(Locale.parse(self.locale).datetime_skeletons["MMMd"].pattern)

    def share(self, value: float) -> str:
        """Returns `12%`, `1.2%` or `0.12%`: of a small share two digits count."""
        digits = 0 if not value or abs(value) >= 0.0995 else 1 if abs(value) >= 0.00995 else 2
        shape = str(Locale.parse(self.locale).percent_formats[None].pattern)
        if digits:
            shape = shape.replace("0", "0." + "0" * digits)
        return str(format_percent(value, shape, locale=self.locale))

    @property
    def percent_sign(self) -> str:
        """Returns `%` with the space before it, if the language has one there."""
        return str(Locale.parse(self.locale).percent_formats[None].pattern).lstrip("#,0")

    @property
    def dollar_shape(self) -> str:
        """Returns the format of an amount in office programs: `"$"#,##0.00`."""
        shape = str(Locale.parse(self.money_locale).currency_formats["standard"].pattern)
        return shape.replace("¤", '"$"')

    @property
    def money_locale(self) -> str:
        return "en_US" if self.language == "en" else self.locale

    def dollars(self, value: float) -> str:
        """Returns `$12` or `$12.50`: cents only where there are some."""
        locale = self.money_locale
        shape = "¤#,##0" if self.language == "en" else "#,##0 ¤"
        if value % 1:
            return str(format_currency(value, "USD", locale=locale))
        return str(format_currency(value, "USD", shape, locale=locale, currency_digits=False))

    def moment(self, at: datetime) -> str:
        """Returns date and time in the zone of the report, without the zone."""
        local = at.astimezone(zone_of(self.timezone))
        return f"{self.day(local.date())}, {format_time(local, 'HH:mm', locale=self.locale)}"

    @property
    def zone_name(self) -> str:
        return self.timezone.replace("_", " ")

    def moment_with_zone(self, at: datetime) -> str:
        return f"{self.moment(at)} ({self.zone_name})"

    def short_moment(self, local: datetime) -> str:
        """Returns `2 Jun 14:30`, of a time that is local already."""
        day = format_skeleton("MMMd", local, locale=self.locale)
        return f"{day} {format_time(local, 'HH:mm', locale=self.locale)}"

    def clock(self, at: datetime) -> str:
        return str(format_time(at.astimezone(zone_of(self.timezone)), "HH:mm", locale=self.locale))

    def day(self, day: date) -> str:
        return str(
            format_date(day, "long" if self.language == "de" else "d MMMM yyyy", locale=self.locale)
        )

    def listed(self, items: list[str]) -> str:
        """Returns `a, b and c`."""
        return str(format_list(items, locale=self.locale)) if items else ""
