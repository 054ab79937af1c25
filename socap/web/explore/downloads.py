"""Downloads: CSV as a stream, Excel from a temporary file."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from django.http import FileResponse, StreamingHttpResponse

from socap.campaigns.models import Campaign
from socap.lib.bounds import zone_of
from socap.reports.export import csv_lines
from socap.reports.workbook import Column, write_workbook

IMPORTANCE = (
    "the sum of the weights of the important people who follow the account, plus its own weight if"
    " it is one of them; as of the export"
)
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def csv_download(
    name: str, columns: Sequence[str], rows: Iterable[object]
) -> StreamingHttpResponse:
    response = StreamingHttpResponse(
        csv_lines(columns, rows, for_excel=True), content_type="text/csv; charset=utf-8"
    )
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def workbook_download(
    name: str,
    *,
    title: str,
    columns: Sequence[Column],
    rows: Iterable[object],
    about: Sequence[tuple[str, str]],
    zone: str,
) -> FileResponse:
    with TemporaryDirectory(prefix="socap-export-") as folder:
        path = Path(folder) / "export.xlsx"
        write_workbook(path, title=title, columns=columns, rows=rows, metadata=about, zone=zone)
        # The open file stays readable after the folder is deleted.
        file = path.open("rb")
    return FileResponse(file, as_attachment=True, filename=name, content_type=XLSX)


def about_export(
    campaign: Campaign, *, content: str, conditions: Sequence[str], order: str, now: datetime
) -> list[tuple[str, str]]:
    """Returns the rows of the sheet that describes the export."""
    zone = zone_of(campaign.timezone)
    return [
        ("Campaign", campaign.name),
        ("Client", campaign.client_name or "–"),
        ("Content", content),
        ("Filters", "\n".join(conditions) or "none (all recorded data)"),
        ("Order", order),
        ("Exported at", f"{now.astimezone(zone):%Y-%m-%d %H:%M:%S}"),
        ("Times are in", campaign.timezone),
        ("Importance", IMPORTANCE),
    ]
