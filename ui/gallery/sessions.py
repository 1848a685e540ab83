"""The declarations that ask what the first one does not, and a session that is guidance only."""

from ui.acts import begin, doors, fill, guide, ways
from ui.gallery.people import OLDER
from ui.gallery.walk import Walk


class OtherSessions(Walk):
    """Residence, pension, disability; then a citizen who does not agree."""

    _searched = ""

    def walk(self) -> None:
        """One declaration after the other, up to its last page."""
        for procedure, name in (("1.004222", "residence"), ("1.014027", "pension"), ("1.001699", "disability")):
            self.sit_down(procedure)
            self.counter.act(ways.forward)
            self.counter.act(guide.identity_card, key="none")
            self.snap(f"prepare-{name}")
            self.counter.act(ways.forward)
            self._stops_in(name)
        self._doubtful()
        self._guidance()

    def _stops_in(self, name: str) -> None:
        """One picture of each kind of question that the first declaration does not have."""
        seen: set[str] = {"text", "name", "date", "number"}
        while self.counter.state.page == "form":
            rows = [row for row in self.counter.window.questions() if row.shown]
            for row in rows:
                self._open(row.key, row.kind, name)
            self.fill_page(OLDER)
            kinds = {row.kind for row in self.counter.window.questions() if row.shown}
            if kinds - seen:
                self.snap(f"form-{name}-{'-'.join(sorted(kinds - seen))}")
            seen |= kinds
            self.go_on(name)

    def _open(self, key: str, kind: str, name: str) -> None:
        act = self.counter.act
        if kind == "table":
            act(fill.add_entry, field=key)
            self.snap(f"form-{name}-table-open")
            act(fill.answer_part, field=key, part="ho_ten", typed="Nguyễn Văn Mẫu")
            self.snap(f"form-{name}-table-line")
        elif kind == "address" and self._searched != name:
            self._searched = name
            act(fill.look_for, field=key, text="hoa")
            self.snap(f"form-{name}-searching", f"search:{key}")

    def _doubtful(self) -> None:
        """A form whose model was not seen, and that the office has replaced since: all its notices at once."""
        self.sit_down("1.001776")
        self.counter.act(ways.forward)
        self.counter.act(guide.identity_card, key="none")
        self.counter.act(ways.forward)
        self.snap("form-allowance")
        self.snap_changed("form-allowance-older", newer_form=True)

    def _guidance(self) -> None:
        """No consent, no declaration, filed at the counter."""
        act = self.counter.act
        act(begin.at_home)
        act(doors.open_card, key="procedure")
        act(guide.choose, code="2.000884")
        act(guide.agree, yes=False)
        self.snap("consent-withheld")
        for name in ("prepare-counter", "slip-guidance", "portal-counter", "finish-guidance"):
            act(ways.forward)
            self.snap(name)
        act(ways.forward)
