"""A widow who cannot answer everything: an old address, an old number, a question left for later, many lines."""

from ui.acts import begin, defer, fill, guide, ways
from ui.gallery.walk import Walk

WIDOW = "017152000014||Xa Thị Mến|01011952|Nữ|Xóm Nưa, Vầy Nưa, Đà Bắc, Hòa Bình|10082022"
MOTHER = "025301000020||Bàn Thị Mẩy|20112001|Nữ|Thôn Ví Dụ, Hải Lựu, Phú Thọ|10082025||||"
HOUSEHOLD = {"dan_toc": "Mường", "ly_do": "Nhà đông người"}
BIRTH = {"nyc_quan_he": "me", "nyc_dien_thoai": "0912000111", "tre_ngay_sinh": "12/11/2026", "tre_dan_toc": "Dao"}
LINES = 6


class AskedLater(Walk):
    """Two declarations, each as far as its pictures."""

    def walk(self) -> None:
        """The household with its lines and its open question, then the mother who is taken over."""
        self._household()
        self._birth()
        self.counter.act(begin.at_home)

    def _sit(self, procedure: str, card: str, *, keep: bool) -> None:
        act = self.counter.act
        self.sit_down(procedure, keep=keep)
        act(ways.forward)
        act(guide.scan, line=card)
        act(ways.forward)
        act(ways.forward)

    def _household(self) -> None:
        act = self.counter.act
        self._sit("1.011607", WIDOW, keep=False)
        while self.counter.state.page == "form":
            asked = {row.key for row in self.counter.window.questions()}
            if "noi_cu_tru" in asked:
                self.snap("form-old-address")
            if "tv" in asked:
                self._lines()
            self.fill_page(HOUSEHOLD)
            if "ly_do" in asked:
                act(defer.ask_later, field="ly_do")
                self.snap("form-left-for-later")
            self.go_on("household")
        self.snap("review-open")
        act(ways.forward)
        self.snap("slip-open")
        act(ways.forward)
        self.snap("finish-open")

    def _lines(self) -> None:
        act = self.counter.act
        for number in range(LINES):
            act(fill.add_entry, field="tv")
            act(fill.answer_part, field="tv", part="ho_ten", typed=f"Đinh Công {'ABCDEG'[number]}")
            act(fill.answer_part, field="tv", part="quan_he", typed="con")
        act(fill.answer_part, field="tv", part="ngay_sinh", typed="31/02/1990")
        self.snap("form-lines-to-fix")
        act(fill.answer_part, field="tv", part="ngay_sinh", typed="1990")

    def _birth(self) -> None:
        act = self.counter.act
        self._sit("1.001193", MOTHER, keep=True)
        while all(row.key != "me_ho_ten" for row in self.counter.window.questions()):
            if any(row.key == "nyc_dien_thoai" for row in self.counter.window.questions()):
                act(fill.answer, field="nyc_dien_thoai", typed="0168 123 4567")
                self.snap("form-old-number")
            self.fill_page(BIRTH)
            self.go_on("birth")
        act(fill.answer, field="co_thong_tin_me", typed="true")
        self.snap("form-taken-over")
