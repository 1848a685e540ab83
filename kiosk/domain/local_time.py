"""Vietnam's wall clock: UTC+7 all year, no summer time since 1975."""

from datetime import date, datetime, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")


def local(at: datetime) -> datetime:
    """The same moment as a Vietnamese clock shows it."""
    return at.astimezone(VIETNAM)


def whole_second(at: datetime) -> datetime:
    """The moment without its fraction: nobody reads it, and on a thin line it costs as much as the facts themselves."""
    return at.replace(microsecond=0)


def day_of(at: datetime) -> date:
    """The calendar day in Vietnam."""
    return local(at).date()


def clock_text(at: datetime) -> str:
    """`09:42`."""
    return local(at).strftime("%H:%M")


def day_text(day: date) -> str:
    """`22/11/2026`."""
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}"


def moment_text(at: datetime) -> str:
    """`09:42, 22/11/2026`."""
    return f"{clock_text(at)}, {day_text(day_of(at))}"
