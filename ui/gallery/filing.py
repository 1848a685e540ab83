"""Beside the portal, and the list of what waits to be filed."""

from datetime import timedelta

from msgspec.structs import replace

from kiosk.app.ask import Prepared, Waiting
from kiosk.domain.calendar.working_days import Window
from kiosk.domain.dossiers.filing import PARCEL_PHONE, RECIPIENT
from kiosk.domain.ids import SessionId
from kiosk.domain.local_time import day_of
from ui.acts import companion, filing, waiting, ways
from ui.gallery.counter import Counter, SteadyClock
from ui.gallery.walk import Scene, Walk


class Filing(Walk):
    """The scenes of the companion and of what waits."""

    def __init__(self, counter: Counter, clock: SteadyClock, scenes: list[Scene]) -> None:
        super().__init__(counter, scenes)
        self._clock = clock

    def beside_the_portal(self) -> None:
        """Every step of the portal, what is noted there, and the code in its kinds."""
        act = self.counter.act
        act(ways.forward)
        self.snap("portal")
        act(ways.forward)
        self.snap("portal-agency")
        act(ways.forward)
        self.snap("portal-login")
        act(ways.forward)
        act(companion.copy, field=next(iter(companion.texts(self.counter.world, self.counter.state))))
        self.snap("portal-answers")
        while self.counter.state.stage != "fee":
            act(ways.forward)
            if self.counter.state.stage == "papers":
                self.snap("portal-papers")
        self.snap("portal-fee")
        act(filing.answer, field="payment", typed="free")
        act(filing.answer, field="delivery", typed="post")
        act(filing.answer, field=RECIPIENT, typed="Trần Văn Thử")
        act(filing.answer, field=PARCEL_PHONE, typed="0912")
        self.snap("portal-post")
        act(filing.answer, field=PARCEL_PHONE, typed="0912 345 678")
        act(filing.later)
        act(filing.answer, field="contact", typed="true")
        self.snap("portal-later")
        act(ways.back)
        act(ways.forward)
        act(ways.forward)
        self.snap("portal-code-or-later")
        act(companion.set_dossier, typed="abc 12")
        self.snap("portal-odd-code")
        act(companion.set_dossier, typed="H62.15-261120-0007")
        self.snap("portal-old-agency")
        act(companion.set_dossier, typed="H44.15-261120-0007")
        self.snap("portal-code")
        self.snap("portal-typing", "dossier")
        act(ways.forward)

    def waits(self, waits: tuple[Waiting, ...]) -> None:
        """A long list with everything on its lines, and what is asked about one of them."""
        kept = replace(waits[0].session, keep_paused=True, keep_days=30, postponed="question-open", consent="given")
        day, today = timedelta(days=1), day_of(self._clock.now())
        full = tuple(
            Waiting(
                replace(waits[0].row, session=SessionId(f"s{number}"), slip="3" * 18, state="ended"),
                replace(kept, changed_at=self._clock.now() - days * day),
                "0912345678",
                Prepared(Window(first=today - 60 * day, last=today + left * day), count),
                "T. V. Thử",
            )
            for number, (days, left, count) in enumerate(((30, -4, 2), (28, 3, 0), (27, 40, 1), (10, 0, 0), (0, 9, 0)))
        )
        self.snap_changed("waiting-many", waiting=tuple(one.row for one in full) * 40, waits=full)
        self.snap_changed(
            "waiting-done", waits=full, stage="done", chosen="s0", draft={"dossier": "H28.15-261120-0007"}
        )
        self.counter.act(waiting.ask_give_up, session=waits[0].row.session)
        self.snap("waiting-give-up")
        self.counter.act(ways.back)
