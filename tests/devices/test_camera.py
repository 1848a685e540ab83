"""The camera reads cards as people hold them, shows what it sees, keeps nothing, and says why it sees nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFilter
from PIL.ImageQt import toqimage
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QVideoFrame
from pytestqt.qtbot import QtBot
from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode

from kiosk.app.scanning import CameraProblem, Scan
from kiosk.devices.camera import QtCamera
from kiosk.devices.camera_job import Watcher, code_in
from kiosk.devices.camera_words import Head, first

pytestmark = pytest.mark.qt_log_ignore("No RHI backend")

OLD = "025150000012|130000012|Nguyễn Thị Mẫu|01011950|Nữ|Khu 3, Hưng Hóa, Tam Nông, Phú Thọ|25042021"
NEW = "025215000078||Đinh Văn Bé|05062015|Nam|Thôn Ví Dụ, Hải Lựu, Phú Thọ|10102025||Đinh Văn Cha|Lê Thị Mẹ|"


def code(text: str, points: int = 6) -> Image.Image:
    """The QR of a text, as it is printed on a card."""
    qr = QRCode(error_correction=ERROR_CORRECT_M, box_size=points, border=4)
    qr.add_data(text.encode())
    return qr.make_image().get_image().convert("L")


def held(picture: Image.Image, size: tuple[int, int] = (1280, 720), ground: int = 120) -> Image.Image:
    """A frame in which somebody holds it: on a grey ground, off the middle."""
    frame = Image.new("L", size, ground)
    frame.paste(picture, ((size[0] - picture.width) * 2 // 5, (size[1] - picture.height) // 2))
    return frame


def turned(picture: Image.Image, degrees: float) -> Image.Image:
    return picture.rotate(degrees, expand=True, fillcolor=120, resample=Image.Resampling.BICUBIC)


def tilted(picture: Image.Image) -> Image.Image:
    """As seen from the side: the far edge is shorter."""
    wide, high = picture.size
    corners = (-wide * 0.12, 0, 0, high * 1.08, wide, high, wide * 1.05, -high * 0.1)
    return picture.transform((wide, high), Image.Transform.QUAD, corners, Image.Resampling.BICUBIC, fillcolor=120)


def shaded(picture: Image.Image) -> Image.Image:
    """Under a lamp on one side."""
    shade = Image.linear_gradient("L").rotate(90).resize(picture.size).point([50 + value // 2 for value in range(256)])
    return Image.composite(picture, Image.new("L", picture.size, 60), shade)


WAYS = {
    "straight": lambda text: held(code(text)),
    "upside down": lambda text: held(turned(code(text), 180)),
    "turned by 30 degrees": lambda text: held(turned(code(text), 30)),
    "out of focus": lambda text: held(code(text, 8)).filter(ImageFilter.GaussianBlur(2)),
    "seen from the side": lambda text: held(tilted(code(text, 8))),
    "in bad light": lambda text: held(shaded(code(text))),
    "small": lambda text: held(code(text, 3)),
    "in a cheap camera": lambda text: held(code(text, 4), (640, 480)).filter(ImageFilter.GaussianBlur(0.8)),
}


@pytest.mark.parametrize("text", [OLD, NEW], ids=["seven fields", "eleven fields"])
@pytest.mark.parametrize("way", WAYS)
def test_a_card_is_read_however_it_is_held(way: str, text: str) -> None:
    assert code_in(toqimage(WAYS[way](text))) == text


def test_a_picture_without_a_code_says_nothing() -> None:
    frame = Image.new("L", (1280, 720), 120)
    ImageDraw.Draw(frame).ellipse((300, 200, 700, 600), fill=200)

    assert code_in(toqimage(frame)) == ""


class Told:
    """What the process that looks says, and a clock of its own."""

    def __init__(self) -> None:
        self.heads: list[Head] = []
        self.pictures: list[bytes] = []
        self.time = 100.0
        self.watcher = Watcher(self.take, lambda: self.time)

    def take(self, words: bytes) -> None:
        found = first(words)
        assert found is not None
        head, payload, rest = found
        assert rest == b""
        self.heads.append(head)
        self.pictures += [payload] if head.came == "picture" else []

    def sees(self, picture: Image.Image) -> None:
        self.watcher.see(QVideoFrame(toqimage(picture)))
        self.watcher.look()

    def said(self, came: str) -> list[Head]:
        return [head for head in self.heads if head.came == came]


def test_frames_become_small_pictures_and_each_code_is_told_once_while_it_stays(qapp: QCoreApplication) -> None:
    del qapp
    told = Told()
    for _ in range(3):
        told.sees(held(code(OLD)))

    assert [head.text for head in told.said("code")] == [OLD]
    assert len(told.pictures) == 3
    assert QImage.fromData(told.pictures[0]).width() == 640

    told.time += 10
    told.sees(held(code(OLD)))
    assert len(told.said("code")) == 2


def test_frames_between_two_looks_are_never_touched(qapp: QCoreApplication) -> None:
    del qapp
    told = Told()
    for _ in range(30):
        told.watcher.see(QVideoFrame(toqimage(held(code(OLD)))))
    told.watcher.look()
    told.watcher.look()

    assert len(told.pictures) == 1


def test_a_camera_that_shows_nothing_or_no_more_is_said_to(qapp: QCoreApplication) -> None:
    del qapp
    told = Told()
    told.time += 7
    told.watcher.look()
    assert told.said("problem") == []
    told.time += 2
    told.watcher.look()
    assert [head.problem for head in told.said("problem")] == ["camera-broken"]

    told = Told()
    told.sees(held(code(OLD)))
    told.time += 4
    told.watcher.look()
    assert [head.problem for head in told.said("problem")] == ["camera-gone"]


class Window:
    """What the window is told."""

    def __init__(self) -> None:
        self.scans: list[Scan] = []
        self.pictures: list[bytes] = []
        self.problems: list[CameraProblem] = []


@pytest.fixture
def window() -> Window:
    return Window()


def camera_of(window: Window, *job: str) -> QtCamera:
    camera = QtCamera(job=job) if job else QtCamera()
    camera.listen(window.scans.append)
    camera.watch(window.pictures.append)
    return camera


STAND_IN = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QVideoFrame
from kiosk.devices import camera_job

def begin(watcher):
    frame = QVideoFrame(QImage(sys.argv[1]))
    timer = QTimer(interval=30)
    timer.timeout.connect(lambda: watcher.see(frame))
    timer.start()
    return timer

camera_job.run(begin)
"""
"""The process that looks, with a frame of ours in the place of the camera's."""


@pytest.fixture
def seeing(window: Window, tmp_path: Path, qapp: QCoreApplication) -> Iterator[QtCamera]:
    del qapp
    held(code(NEW)).save(tmp_path / "frame.png")
    camera = camera_of(window, "-c", STAND_IN, str(tmp_path / "frame.png"))
    yield camera
    camera.shut_down()


def test_what_the_camera_reads_and_sees_comes_through_from_its_own_process(
    seeing: QtCamera, window: Window, qtbot: QtBot
) -> None:
    seeing.open(window.problems.append)
    qtbot.waitUntil(lambda: bool(window.scans) and len(window.pictures) > 2, timeout=15_000)

    assert window.scans == [Scan(NEW, "camera")]
    assert QImage.fromData(window.pictures[-1]).width() == 640
    assert window.problems == []


def test_a_camera_that_was_closed_tells_nothing_more_and_its_last_picture_goes(
    seeing: QtCamera, window: Window, qtbot: QtBot
) -> None:
    seeing.open(window.problems.append)
    qtbot.waitUntil(lambda: bool(window.pictures), timeout=15_000)
    seeing.close()
    assert window.pictures[-1] == b""

    before = len(window.pictures)
    seeing.close()
    qtbot.wait(300)
    assert len(window.pictures) == before
    assert window.problems == []


@pytest.mark.skipif(any(Path("/dev").glob("video*")), reason="this machine has a camera")
def test_a_machine_without_a_camera_says_so_by_itself(window: Window, qapp: QCoreApplication, qtbot: QtBot) -> None:
    del qapp
    camera = camera_of(window)
    camera.open(window.problems.append)
    qtbot.waitUntil(lambda: bool(window.problems), timeout=15_000)

    assert window.problems == ["camera-none"]
    camera.shut_down()


@pytest.mark.parametrize("job", ["import os; os._exit(3)", "import sys; sys.exit('no')"])
def test_a_process_that_goes_without_a_word_is_a_broken_camera(
    window: Window, qapp: QCoreApplication, qtbot: QtBot, job: str
) -> None:
    del qapp
    camera = camera_of(window, "-c", job)
    camera.open(window.problems.append)
    qtbot.waitUntil(lambda: bool(window.problems), timeout=15_000)

    assert window.problems == ["camera-broken"]
    camera.shut_down()
