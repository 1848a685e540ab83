"""Lists of holidays as they might be, for hypothesis."""

from datetime import date
from typing import get_args

from hypothesis import strategies as st

from kiosk.domain.calendar.days_off import DayChange
from kiosk.domain.calendar.working_days import Holiday, HolidayKind

_YEARS = st.dates(date(2025, 12, 1), date(2028, 3, 31))

HOLIDAYS = st.lists(
    st.builds(
        Holiday,
        _YEARS,
        st.sampled_from(get_args(HolidayKind)),
        st.just("Ngày nghỉ"),
        confidence=st.sampled_from(["B", "C"]),
    ),
    max_size=60,
).map(tuple)

CHANGES = st.lists(
    st.builds(DayChange, _YEARS, st.booleans(), st.text(min_size=1, max_size=20)),
    max_size=20,
    unique_by=lambda change: change.date,
).map(tuple)
