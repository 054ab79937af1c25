"""The files of a report version, rendered from its frozen content when first asked for, then kept."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.utils.text import slugify

from socap.reports.composition.content import Content
from socap.reports.composition.language import Words
from socap.reports.composition.plan import Plan
from socap.reports.composition.redacted import without_names
from socap.reports.formats.csv_zip import csv_zip
from socap.reports.formats.pdf import pdf
from socap.reports.formats.report_json import canonical_json
from socap.reports.formats.report_workbook import write_report_workbook
from socap.reports.formats.slides import slides
from socap.reports.models import ReportFile, ReportVersion
from socap.reports.versions.report_versions import content_of, files_of

Bytes = dict[str, bytes]
Rendered = tuple[bytes, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file. For the team it also holds the rows that the numbers rest on, up to `most_rows`."""

    label: str
    extension: str
    media_type: str
    render: Callable[[Content, Bytes, Bytes], Rendered]
    most_rows: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """`notes` say what had to be done to render it, such as characters that no font has."""

    name: str
    data: bytes
    media_type: str
    notes: dict[str, Any]


def _pdf(content: Content, assets: Bytes, rows: Bytes) -> Rendered:
    made = pdf(content, assets)
    return made.data, {"accessible": made.accessible, "replaced": made.replaced}


def _workbook(content: Content, assets: Bytes, rows: Bytes) -> Rendered:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "report.xlsx"
        write_report_workbook(path, content, rows)
        return path.read_bytes(), {}


def _csv(content: Content, assets: Bytes, rows: Bytes) -> Rendered:
    return b"".join(csv_zip(content, rows)), {}


def _json(content: Content, assets: Bytes, rows: Bytes) -> Rendered:
    return canonical_json(content), {}


def _slides(content: Content, assets: Bytes, rows: Bytes) -> Rendered:
    return slides(content, assets), {}


OFFICE = "application/vnd.openxmlformats-officedocument"
# With more rows a workbook takes a minute to be written, and longer to be opened; the CSV has them all.
FORMATS = {
    "pdf": Format("PDF", "pdf", "application/pdf", _pdf),
    "xlsx": Format("Excel", "xlsx", f"{OFFICE}.spreadsheetml.sheet", _workbook, most_rows=50_000),
    "csv": Format("CSV", "zip", "application/zip", _csv, most_rows=10**9),
    "json": Format("JSON", "json", "application/json", _json),
    "pptx": Format("PowerPoint", "pptx", f"{OFFICE}.presentationml.presentation", _slides),
}


def download(
    version: ReportVersion, kind: str, *, for_client: bool = False, hide_names: bool = False
) -> Download:
    """Returns the file of one of FORMATS. Raises KeyError, and ValueError while the version is not made.

    Clients get the answers to the questions, and not the rows behind them.
    """
    form = FORMATS[kind]
    reader = "hidden" if hide_names else "client" if form.most_rows and for_client else "team"
    name = f"files/{reader}.{kind}"
    kept = ReportFile.objects.filter(version=version, name=name).first()
    if kept is None:
        content = content_of(version)
        if hide_names:
            content = without_names(content)
        has_rows = not for_client and sum(one.rows for one in content.tables) <= form.most_rows
        rows = files_of(version, "rows/") if has_rows else {}
        data, notes = form.render(content, files_of(version, "assets/"), rows)
        kept, _ = ReportFile.objects.get_or_create(
            version=version,
            name=name,
            defaults={"data": data, "size": len(data), "notes": notes},
        )
    plan = Plan.model_validate(version.plan)
    word = slugify(Words(plan.language, version.campaign.timezone).say("report"))
    return Download(
        name=f"{slugify(version.campaign.name) or 'campaign'}-{word}-{version.number}.{form.extension}",
        data=bytes(kept.data),
        media_type=form.media_type,
        notes=kept.notes,
    )
