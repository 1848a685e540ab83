"""The team's report as it stands on paper and in a workbook: every word and number decided, nothing left to count."""

import msgspec


class ReportRow(msgspec.Struct, frozen=True):
    """One line: `text` is what is printed; `numbers` are the same as numbers, None where one may not be told."""

    label: str
    texts: tuple[str, ...]
    numbers: tuple[int | None, ...]


class ReportTable(msgspec.Struct, frozen=True):
    """One table with its headings; `charted` draws its first number as bars above it.

    `sheet` is its name in a workbook, `note` what has to be known to read it.
    """

    sheet: str
    title: str
    headings: tuple[str, ...]
    rows: tuple[ReportRow, ...]
    note: str = ""
    charted: bool = False


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """A report of one span.

    `remarks` are headings below which room is left for writing by hand; `summary` is the table of what is never added.
    """

    centre: tuple[str, ...]
    country: str
    motto: str
    dated: str
    title: tuple[str, ...]
    addressed: str
    intro: str
    summary: ReportTable
    tables: tuple[ReportTable, ...]
    notes: tuple[str, ...]
    notes_title: str
    remarks_title: str
    remarks: tuple[str, ...]
    recipients: tuple[str, ...]
    signature: tuple[str, ...]
    foot: str
    practice: bool = False
