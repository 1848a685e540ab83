"""Every page has a script in both languages, made of what stands on it, and a voice can say all of it."""

import array
import re
import subprocess
import wave
from collections.abc import Iterator
from io import BytesIO
from typing import NamedTuple, get_args

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication

from kiosk.app.ports import Sentence
from ui.gallery.counter import Counter, PatientPrinter, SteadyClock
from ui.gallery.tour import ADDRESS, Tour
from ui.gallery.walk import Scene
from ui.spoken.script import SCRIPTS, opening, script
from ui.spoken.sentences import said
from ui.state import Page, State
from ui.words import Language
from ui.world import World

LANGUAGES: tuple[Language, ...] = ("vi", "en")
VOICES = {"vi": "vi", "en": "en-us"}


class Walked(NamedTuple):
    """The states in which the gallery pictures the program."""

    world: World
    scenes: list[Scene]

    def at(self, name: str, language: Language = "vi") -> State:
        return replace(next(scene.state for scene in self.scenes if scene.name == name), language=language)

    def first(self, page: Page, language: Language) -> State:
        return replace(next(scene.state for scene in self.scenes if scene.state.page == page), language=language)

    def says(self, name: str, language: Language = "vi") -> list[str]:
        return [sentence.text for sentence in script(self.world, self.at(name, language))]


@pytest.fixture(scope="module")
def walked(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walked]:
    del qapp
    clock, printer = SteadyClock(), PatientPrinter()
    counter = Counter(tmp_path_factory.mktemp("tour") / "store", clock, printer, ADDRESS)
    scenes = Tour(counter, clock, printer).walk()
    yield Walked(counter.world, scenes)
    counter.close()


def sound(sentences: tuple[Sentence, ...], language: Language) -> tuple[float, int]:
    """How long espeak-ng needs for the sentences of one language, in seconds, and how loud it gets."""
    text = "\n".join(sentence.text for sentence in sentences if sentence.language == language)
    run = subprocess.run(
        ["espeak-ng", "-v", VOICES[language], "--stdout"], input=text.encode(), capture_output=True, check=True
    )
    with wave.open(BytesIO(run.stdout)) as recording:
        rate = recording.getframerate()
    samples = array.array("h", run.stdout[44 : 44 + (len(run.stdout) - 44) // 2 * 2])
    return len(samples) / rate, max(map(abs, samples))


def test_every_page_has_a_script(walked: Walked) -> None:
    assert SCRIPTS.keys() == set(get_args(Page))
    assert {scene.state.page for scene in walked.scenes} == set(get_args(Page))


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_every_state_there_is_something_to_say_and_it_is_in_words(walked: Walked, language: Language) -> None:
    for scene in walked.scenes:
        state = replace(scene.state, language=language)
        whole, first = script(walked.world, state), opening(walked.world, state)
        texts = [sentence.text for sentence in whole]

        assert len(whole) >= 2, scene.name
        assert 1 <= len(first) <= len(whole), scene.name
        assert [text for text in texts if re.search(r"[0-9·•→✓“”*()\[\]{}…_]|\.\.", text)] == [], scene.name
        assert all(text.strip() == text and re.search(r"\w", text) for text in texts), scene.name
        assert any(sentence.language == language for sentence in whole), scene.name


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", get_args(Page))
def test_the_script_of_a_page_becomes_sound_of_a_likely_length(walked: Walked, page: Page, language: Language) -> None:
    sentences = script(walked.world, walked.first(page, language))
    letters = sum(len(sentence.text) for sentence in sentences if sentence.language == language)

    seconds, loudest = sound(sentences, language)

    assert 0.03 * letters < seconds < 0.2 * letters
    assert loudest > 5_000


def test_a_script_says_what_the_page_is_for_then_what_is_on_it_then_what_to_press(walked: Walked) -> None:
    says = walked.says("consent")

    assert says[0].startswith("Bước một trên ")
    assert says[1] == "Trang này hỏi bác có cho máy ghi thông tin hay không."
    assert says.index("Bác đồng ý chứ?") < says.index("Chạm vào Tôi đồng ý hoặc Không, chỉ hướng dẫn thôi.")
    assert says[-3:] == [
        "Xong thì bấm Tiếp tục, ở góc dưới bên phải.",
        "Bấm Quay lại, ở góc dưới bên trái, để trở lại.",
        "Muốn nghỉ thì bấm Tạm dừng, về trang chính.",
    ]


def test_a_sentence_that_has_to_be_said_comes_first(walked: Walked) -> None:
    assert walked.says("consent-unanswered")[0] == "Bác chọn một trong hai ô trả lời."
    assert walked.says("form-birth-to-fix")[0] == "Còn hai chỗ cần sửa, xem dòng chữ đỏ."


def test_the_sheet_is_read_instead_of_the_page_behind_it(walked: Walked) -> None:
    state = walked.at("home")
    opened = replace(state, sheet=True)

    texts = [sentence.text for sentence in script(walked.world, opened)]

    assert texts[0] == "Một bảng đang mở trên trang."
    assert "Đây là trang chính." not in texts


def test_every_answer_and_every_declaration_of_the_review_is_read(walked: Walked) -> None:
    says = " ".join(walked.says("review"))

    assert "Chưa đánh dấu." in says
    assert "Sai chỗ nào thì bấm Sửa ở chỗ ấy." in says
    assert says.count(":") > 15


def test_in_english_what_is_vietnamese_is_given_to_the_vietnamese_voice() -> None:
    assert said("en", ["Full name: Trần Văn Thử. Fee: 8.000 VND"]) == (
        Sentence("Full name", "en"),
        Sentence("Trần Văn Thử.", "vi"),
        Sentence("Fee: eight thousand dong", "en"),
    )
