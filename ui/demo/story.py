"""The story of the demonstration: offline first, then the line, the province, and the citizen's status page."""

import json
import os
import subprocess
import sys
import urllib.request
from pathlib import Path

from PySide6.QtNetwork import QLocalServer

from kiosk.config import Config
from ui.demo.canaries import readable_in
from ui.demo.filling import Filler
from ui.demo.fingers import Fingers
from ui.kiosk import Kiosk
from ui.pair import Pair
from ui.present.hand import slip_text
from ui.state import Page, State

PROCEDURE = "1.001193"
CENTRE = "08782"
PIN = "25807"
NAME, NUMBER, PHONE = "Trần Văn Thử", "026048000034", "0912345678"
CARD = f"{NUMBER}||{NAME}|05061948|Nam|Thôn Ví Dụ, Hải Lựu, Sông Lô, Vĩnh Phúc|10082022"
CANARIES = (NAME, NUMBER, PHONE, "Nguyễn Thị Mẫu Đơn", "Thôn Ví Dụ")
DOSSIER = "H44.15-261120-0007"
PORTAL_STEPS = 12
"""More than there are before the answers about the child."""

ANSWERS = {
    "nyc_loai_cu_tru": "thuong_tru",
    "nyc_noi_cu_tru": "hai luu",
    "nyc_dien_thoai": PHONE,
    "nyc_quan_he": "ong_ba",
    "tre_ho": "Trần",
    "tre_chu_dem": "Minh",
    "tre_ten": "An",
    "tre_ngay_sinh": "12/11/2026",
    "tre_gioi_tinh": "nam",
    "tre_dan_toc": "Kinh",
    "tre_noi_sinh_loai": "co_so_y_te",
    "tre_noi_sinh_ten": "Trạm y tế xã Hải Lựu",
    "me_ho_ten": "Nguyễn Thị Mẫu Đơn",
    "me_ngay_sinh": "//1998",
    "me_dan_toc": "Kinh",
    "me_so_dinh_danh": "026198000017",
    "co_thong_tin_cha": "false",
}


class Story:
    """Plays the volunteer's and the citizen's part on a kiosk of its own; `step` names what is being tried."""

    def __init__(self, out: Path, work: Path) -> None:
        self.step = "start"
        self._out = out
        self._work = work
        self._pictures = 0
        self._pair = Pair(work / "province")
        config = Config(public_url=self._pair.expected_url, idle_seconds=0)
        self._kiosk = Kiosk(work / "kiosk", QLocalServer(), config, paired=False)
        self._kiosk.appear(windowed=True)
        self._kiosk.window.root.resize(1920, 1080)
        self._hands = Fingers(self._kiosk.window.root)

    @property
    def _state(self) -> State:
        return self._kiosk.shell.state

    def play(self) -> dict[str, object]:
        """The whole story; what came of it, for the summary."""
        self._first_start()
        self._sit_down()
        self._declare()
        session = self._state.session
        if session is None:
            raise AssertionError("the session is gone")
        self._take_the_slip()
        url = self._state.slip_url.partition("#")[0]
        code = session.slip or (self._state.session.slip if self._state.session else "")
        self._file()
        self._bring_the_line()
        self._status_comes_back(code)
        return {
            "session": session.id,
            "procedure": session.procedure,
            "slip_code": code,
            "status_url": url,
            "facts": self._kiosk.entries(),
            "province_entries": self._province_has(),
        }

    def _picture(self, name: str) -> None:
        self._pictures += 1
        self._hands.picture(self._out / f"{self._pictures:02d}-{name}.png")

    def _wait_for(self, page: Page) -> None:
        def says() -> str:
            problem = self._state.problem
            return f"page {page}; it is {self._state.page}, problem {problem.code if problem else 'none'}"

        if self._state.page != page:
            self._hands.until(lambda: self._state.page == page, says())

    def _first_start(self) -> None:
        self.step = "first start"
        hands = self._hands
        hands.until(lambda: self._state.loaded, "the store does not open")
        self._picture("standby")
        hands.tap("start")
        hands.write("search", "hai luu")
        self._picture("centre")
        hands.tap(f"place:{CENTRE}")
        hands.tap("forward")
        hands.write("name", "Lê Thu Hà")
        self._picture("official")
        hands.tap("forward")
        self._enter_pin()
        self._picture("pin")
        self._enter_pin()
        self._wait_for("home")
        self._picture("home")

    def _enter_pin(self) -> None:
        for digit in PIN:
            self._hands.tap(f"pin{digit}")
        self._hands.tap("pinDone")

    def _sit_down(self) -> None:
        self.step = "choose, consent, identity, papers"
        hands = self._hands
        hands.tap("card:procedure")
        hands.write("search", "khai sinh")
        self._picture("choose")
        hands.tap(f"procedure:{PROCEDURE}")
        self._wait_for("consent")
        hands.tap("agreeYes")
        hands.tap("keepYes")
        self._picture("consent")
        hands.tap("forward")
        self._wait_for("identity")
        self._picture("identity")
        hands.scan(CARD)
        hands.until(lambda: self._state.stage == "scanned", "the card is not read")
        self._picture("card")
        hands.tap("forward")
        self._wait_for("prepare")
        self._picture("prepare")
        hands.tap("paper:giay_chung_sinh:yes")
        hands.tap("paper:giay_to_tuy_than:yes")
        self._picture("papers")
        hands.tap("forward")
        self._wait_for("form")

    def _declare(self) -> None:
        self.step = "the declaration"
        filler = Filler(self._hands, self._kiosk.window.questions, ANSWERS)
        while self._state.page == "form":
            before = self._state.session
            filler.fill_page()
            self._picture("form")
            self._hands.tap("forward")
            if self._state.session == before:
                wrong = {key: problem.code for key, problem in self._state.errors.items()}
                raise AssertionError(f"the page does not let go: {wrong}")
        self._wait_for("review")
        self._picture("review")
        for row in self._kiosk.window.declarations():
            self._hands.tap(f"declare:{row}")
        self._picture("declared")
        self._hands.tap("forward")
        self._wait_for("slip")

    def _take_the_slip(self) -> None:
        self.step = "the slip"
        world = self._kiosk.world
        text = slip_text(world, self._state)
        (self._out / "slip.pdf").write_bytes(world.make_slip(text, "roll"))
        (self._out / "slip-a5.pdf").write_bytes(world.make_slip(text, "a5"))
        self._picture("slip")
        self._hands.tap("printRoll")
        self._hands.until(lambda: self._state.print_state is not None, "the printer says nothing", 30)
        self._picture("printed")

    def _file(self) -> None:
        self.step = "the portal and the end"
        hands = self._hands
        hands.tap("forward")
        self._wait_for("portal")
        self._picture("portal")
        for _ in range(PORTAL_STEPS):  # the page, the agency, signing in, the requester; then the child
            if not hands.sees("copy:tre_ho"):
                hands.tap("forward")
        self._picture("portal-answers")
        hands.tap("copy:tre_ho")
        hands.tap("toCode")
        hands.write("dossier", DOSSIER)
        self._picture("dossier")
        hands.tap("forward")
        self._wait_for("finish")
        hands.tap("face:3")
        self._picture("finish")
        hands.tap("forward")
        self._wait_for("home")
        self._picture("home-waiting-to-send")

    def _bring_the_line(self) -> None:
        self.step = "enrolment and sync"
        hands = self._hands
        self._pair.start()
        hands.until(lambda: bool(self._pair.url), "the province does not start")
        code = self._pair.enrol_code(CENTRE)
        hands.tap("card:settings")
        hands.tap("card:enrol")
        hands.write("input:url", self._pair.url)
        hands.write("input:code", code)
        self._picture("enrol")
        hands.tap("forward")
        hands.until(self._all_sent, "the log does not arrive", 60)
        self._picture("sent")

    def _all_sent(self) -> bool:
        line = self._state.line
        return line is not None and line.enrolled and line.waiting_entries == 0 and not line.problem

    def _province_has(self) -> int:
        """How many entries the province holds of the one machine that it knows."""
        return sum(json.loads(line)["entries"] for line in self._province("devices").splitlines())

    def _province(self, *arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "sync.province", *arguments],
            env=os.environ | self._pair.variables,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise AssertionError(done.stderr.strip())
        return done.stdout

    def _status_comes_back(self, code: str) -> None:
        self.step = "the status"
        hands = self._hands
        self._province("status", code, "received", "--note", "Hồ sơ đã được tiếp nhận")
        with urllib.request.urlopen(f"{self._pair.url}/t/{code}", timeout=10) as answer:  # noqa: S310 - our loopback
            (self._out / "status.html").write_bytes(answer.read())
        hands.tap("back")
        hands.tap("status-pill")
        self._picture("line")
        hands.tap("sendNow")
        hands.tap("closeSheet")
        hands.tap("card:lookup")
        hands.until(lambda: self._status_is_here(code), "the status does not come", 60)
        self._picture("lookup")

    def _status_is_here(self, code: str) -> bool:
        self._hands.write("query", code)
        self._hands.tap("find")
        found = self._state.found
        return found is not None and found.status is not None and found.status.status == "received"

    def close(self) -> None:
        """End the kiosk, its sync process and the province."""
        self._kiosk.close()
        self._pair.stop()

    def readable_at_rest(self) -> int:
        """How often something of the demo citizen can be read in any file that the run wrote."""
        return sum(readable_in(file, CANARIES) for file in sorted(self._out.rglob("*")) if file.is_file())
