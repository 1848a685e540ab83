"""The page is read when that is asked for, and the voice never says what is not on the screen any more."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.conftest import MakeDesk
from tests.ui.desk import CARD, PIN, Desk
from ui.acts import frame
from ui.acts.voice import RATES

BIRTH = "1.001193"


def has(sentences: Sequence[str], words: str) -> bool:
    return any(words in sentence for sentence in sentences)


def test_a_tap_reads_the_page_and_turns_the_voice_on(desk: Desk) -> None:
    assert not desk.hands.sees("voiceAgain")

    desk.tap("readAloud")

    assert desk.voice.saying[0] == "Đây là trang chính."
    assert has(desk.voice.saying, "Làm thủ tục: Khai và nộp trên mạng")
    assert desk.hands.sees("voiceAgain")
    assert desk.state.voice


def test_nothing_is_said_before_somebody_asks(desk: Desk) -> None:
    desk.to_form(BIRTH, card=CARD)
    desk.write("input:nyc_ho_ten", "Trần Văn Thử")
    desk.tap("forward")

    assert desk.voice.said == []


def test_another_page_ends_the_reading_and_says_where_one_is(desk: Desk) -> None:
    desk.tap("readAloud")
    desk.tap("card:lookup")

    assert not has(desk.voice.saying, "trang chính")
    assert desk.voice.saying[0] == "Trang này để hỏi hồ sơ đến đâu."


def test_enough_is_silence_on_every_page_after(desk: Desk) -> None:
    desk.tap("readAloud", "voiceOff")

    assert desk.voice.saying == ()
    assert not desk.hands.sees("voiceOff")
    desk.tap("card:lookup")
    assert desk.voice.saying == ()


def test_slower_and_faster_go_in_steps_to_their_ends(desk: Desk) -> None:
    desk.tap("readAloud")
    begun = desk.voice.rate

    desk.tap("voiceSlower")
    assert desk.voice.rate < begun
    for _ in RATES:
        desk.tap("voiceSlower")
    assert desk.voice.rate == RATES[0]
    assert desk.problem() == "Giọng đọc đã chậm nhất rồi."
    for _ in range(len(RATES) + 1):
        desk.tap("voiceFaster")
    assert desk.voice.rate == RATES[-1]
    assert desk.problem() == "Giọng đọc đã nhanh nhất rồi."


def test_read_again_reads_the_page_as_it_is_now(desk: Desk) -> None:
    desk.choose(BIRTH)
    desk.tap("readAloud", "agreeYes", "voiceAgain")

    assert has(desk.voice.saying, "Đã chọn: Tôi đồng ý.")


def test_the_question_is_read_when_its_box_gets_the_focus(desk: Desk) -> None:
    desk.to_form(BIRTH)
    desk.tap("readAloud", "input:nyc_ho_ten")

    assert desk.voice.saying[0] == "Họ, chữ đệm, tên người yêu cầu."
    assert "Ô còn trống." in desk.voice.saying
    assert "Câu này cần trả lời." in desk.voice.saying


def test_another_box_of_the_same_question_says_only_which(desk: Desk) -> None:
    desk.to_form(BIRTH)
    desk.tap("readAloud", "day:nyc_ngay_sinh")
    assert desk.voice.saying[0] == "Ngày, tháng, năm sinh."

    desk.tap("month:nyc_ngay_sinh")

    assert desk.voice.saying == ("Tháng.",)


def test_forward_with_a_mistake_reads_the_sentence_and_the_error(desk: Desk) -> None:
    desk.to_form(BIRTH)
    desk.tap("readAloud", "forward")

    assert desk.voice.saying[0].startswith("Còn bốn chỗ cần sửa")
    assert desk.voice.saying[1] == "Họ, chữ đệm, tên người yêu cầu."
    assert has(desk.voice.saying, "Cần sửa: Câu này còn trống.")


def test_the_sheet_over_the_page_silences_it(desk: Desk) -> None:
    desk.tap("readAloud")
    desk.act(frame.open_sheet)

    assert desk.voice.saying == ("Đường gửi về tỉnh.",)


def test_without_a_voice_a_sentence_says_so_and_work_goes_on(desk: Desk) -> None:
    desk.tap("readAloud")
    assert desk.voice.failed is not None

    desk.voice.failed("no-vi")

    assert desk.problem().startswith("Máy chưa có giọng đọc tiếng Việt.")
    assert not desk.state.voice
    desk.choose(BIRTH)
    assert desk.problem() == ""


def test_after_the_citizen_has_left_nothing_is_read(desk: Desk) -> None:
    desk.to_form(BIRTH)
    desk.tap("readAloud", "voiceFaster", "pause")
    desk.comes("home")

    assert desk.voice.saying == ()
    assert not desk.state.voice
    assert desk.state.voice_rate == -0.25
    desk.choose(BIRTH)
    assert desk.voice.saying == ()


def test_a_pin_is_never_said(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.open()
    desk.tap("readAloud", "start")
    official = next(member.id for member in desk.state.members if member.role == "official")
    desk.tap(f"member:{official}", "readAloud")
    desk.enter_pin()
    desk.tap("card:settings", "card:member")
    desk.tap("readAloud")
    desk.write("input:pin", "86420")
    desk.leave_box()
    desk.tap("readAloud", "input:pin")

    assert has(desk.voice.saying, "Ô này không đọc lên.")
    spoken = " ".join(desk.voice.said)
    assert "tám sáu bốn" not in spoken
    assert "hai năm tám" not in spoken
    assert "86420" not in spoken
    assert PIN not in spoken


def test_the_button_stands_in_the_same_place_on_every_page(desk: Desk) -> None:
    places: set[tuple[int, int]] = set()

    def note() -> None:
        button = desk.hands.item("readAloud")
        spot = button.mapToScene(button.boundingRect().center())
        places.add((round(spot.x()), round(desk.window.root.height() - spot.y())))

    note()
    desk.choose(BIRTH)
    note()
    desk.agree()
    note()
    desk.tap("card:none")
    desk.comes("prepare")
    note()

    assert len(places) == 1


def test_with_keys_alone_it_is_reached_and_used(desk: Desk) -> None:
    for _ in range(30):
        if desk.focused() == "readAloud":
            break
        QTest.keyClick(desk.window.root, Qt.Key.Key_Tab)

    QTest.keyClick(desk.window.root, Qt.Key.Key_Return)

    assert desk.voice.saying[0] == "Đây là trang chính."
