"""What officials set: the scanner's port, tried at once, and the team, whose own cards are no citizens' cards."""

import pytest

from kiosk.app.scanning import PortFound, Scan
from tests.ui.desk import CARD, OFFICIAL, VOLUNTEER, Desk

NUMBER, MASKED = "026048000034", "026•••••0034"
PORT = "1a86:7523:"


@pytest.fixture
def opened(desk: Desk) -> Desk:
    desk.tap("card:settings")
    return desk


def setting(desk: Desk, name: str) -> str:
    with desk.second().reading() as ledger:
        return ledger.setting(name)


def member(desk: Desk, name: str) -> str:
    return next(str(one.id) for one in desk.state.members if one.name == name)


def know_card_of(desk: Desk, name: str) -> None:
    desk.tap("card:people", f"card:{member(desk, name)}")
    desk.scanner.say(Scan(CARD, "port"))
    desk.tap("back", "back", "back")


def test_a_port_is_chosen_kept_and_used_at_once(opened: Desk) -> None:
    opened.tap("card:scanner")
    assert opened.shows("không dùng")

    opened.tap(f"card:{PORT}")
    assert setting(opened, "scanner") == PORT
    assert opened.scanner.state == "ready"
    assert opened.shows("đã sẵn sàng")
    assert opened.shows("Đang dùng cổng này")

    opened.tap("card:no-port")
    assert setting(opened, "scanner") == ""
    assert opened.shows("không dùng")


def test_a_port_that_is_plugged_in_shows_within_a_second(opened: Desk) -> None:
    opened.scanner.found = ()
    opened.tap("card:scanner")
    assert not opened.hands.sees(f"card:{PORT}")

    opened.scanner.found = (PortFound(PORT, "Máy quét mới"),)
    opened.tick()
    assert opened.shows("Máy quét mới")


def test_the_chosen_port_is_used_again_after_a_start(opened: Desk) -> None:
    opened.tap("card:scanner", f"card:{PORT}")
    opened.scanner.use("")
    opened.open()

    assert opened.scanner.state == "ready"


@pytest.mark.parametrize(("means", "said"), [("port", "Mã đến qua cổng USB."), ("keys", "như bàn phím")])
def test_trying_the_scanner_shows_what_came_and_hides_the_number(opened: Desk, means: str, said: str) -> None:
    opened.tap("card:scanner")
    if means == "keys":
        opened.hands.scan(CARD)
    else:
        opened.scanner.say(Scan(CARD, "port"))

    assert opened.shows(MASKED)
    assert opened.shows(said)
    assert opened.shows("Chữ tiếng Việt đủ dấu.")
    assert NUMBER not in str(opened.state)
    assert "Trần" not in str(opened.state.tried)


def test_trying_a_scanner_that_loses_letters_says_what_to_do(opened: Desk) -> None:
    opened.tap("card:scanner")
    opened.scanner.say(Scan(CARD.replace("ầ", "?"), "port"))

    assert opened.shows("Đặt máy quét sang UTF-8")


@pytest.mark.parametrize("line", ["https://example.vn", "026048000034||cụt", "12"])
def test_whatever_else_is_tried_is_named(opened: Desk, line: str) -> None:
    opened.tap("card:scanner")
    opened.scanner.say(Scan(line, "port"))

    assert opened.state.tried is not None
    assert opened.shows("Mã đến qua cổng USB.")


def test_what_was_tried_is_gone_with_the_page(opened: Desk) -> None:
    opened.tap("card:scanner")
    opened.scanner.say(Scan(CARD, "port"))
    opened.tap("back")

    assert opened.state.tried is None


def test_a_name_is_corrected_everywhere(opened: Desk) -> None:
    opened.tap("card:people", f"card:{member(opened, OFFICIAL)}")
    opened.write("input:name", "Lê  Thu Hà Giang")
    opened.tap("forward")

    assert opened.problem() == "Đã sửa tên: Lê Thu Hà Giang."
    assert opened.state.member is not None
    assert opened.state.member.name == "Lê Thu Hà Giang"
    with opened.second().reading() as ledger:
        assert "Lê Thu Hà Giang" in [one.name for one in ledger.members()]


def test_a_volunteer_who_becomes_an_official_decides_from_then_on(opened: Desk) -> None:
    who = member(opened, VOLUNTEER)
    opened.tap("card:people", f"card:{who}", "option:role:official", "forward")

    assert opened.problem() == "Vai trò của Nguyễn Văn Mẫu bây giờ là Cán bộ."
    with opened.second().reading() as ledger:
        assert next(one.role for one in ledger.members() if one.id == who) == "official"
    opened.tap(f"card:{member(opened, OFFICIAL)}")
    assert not opened.hands.sees("option:role:volunteer")
    opened.tap("back", "back", "back", "signOut", "forward", "start", f"member:{who}")
    opened.enter_pin()
    opened.comes("home")
    opened.tap("card:settings", "card:machines")
    assert opened.hands.sees("pairing")


@pytest.mark.parametrize(("name", "code"), [("", "name-missing"), (VOLUNTEER, "name-taken")])
def test_a_name_that_cannot_be_is_refused(opened: Desk, name: str, code: str) -> None:
    opened.tap("card:people", f"card:{member(opened, OFFICIAL)}")
    opened.write("input:name", name)
    opened.tap("forward")

    assert opened.state.problem is not None
    assert opened.state.problem.code == code


def test_of_a_members_card_only_a_mark_is_kept(opened: Desk) -> None:
    who = member(opened, OFFICIAL)
    opened.tap("card:people", f"card:{who}")
    assert opened.shows("chưa ghi")
    opened.scanner.say(Scan(CARD, "port"))

    assert opened.problem() == f"Đã ghi thẻ {MASKED}."
    assert opened.shows("đã ghi")
    mark = setting(opened, f"card_mark:{who}")
    assert len(mark) == 64
    assert NUMBER not in str(opened.state) + mark

    opened.tap("card:no-card")
    assert setting(opened, f"card_mark:{who}") == ""
    assert opened.shows("chưa ghi")


def test_what_is_no_card_is_not_kept_as_one(opened: Desk) -> None:
    who = member(opened, OFFICIAL)
    opened.tap("card:people", f"card:{who}")
    opened.scanner.say(Scan("https://example.vn", "port"))

    assert opened.problem().startswith("Đây là một địa chỉ trang mạng")
    assert setting(opened, f"card_mark:{who}") == ""


@pytest.mark.parametrize("way", ["port", "keys", "camera", "typed"])
def test_the_helpers_own_card_is_refused(opened: Desk, way: str) -> None:
    know_card_of(opened, OFFICIAL)
    opened.choose("1.001193")
    opened.agree()
    if way == "typed":
        opened.tap("card:type")
        opened.write("input:card.id", NUMBER)
        opened.write("input:card.name", "Trần Văn Thử")
        opened.write("year:card.dob", "1948")
        opened.tap("option:card.sex:nam", "forward")
    elif way == "keys":
        opened.hands.scan(CARD)
    elif way == "port":
        opened.scanner.say(Scan(CARD, "port"))
    else:
        opened.tap("card:camera")
        opened.camera.say(Scan(CARD, "camera"))

    assert opened.problem().startswith("Đây là thẻ của chính bạn")
    assert opened.state.page == "identity"
    assert opened.state.card is None


SAID = f"Đây là thẻ của {VOLUNTEER}, người trong tổ."


def test_a_colleagues_card_is_named_and_taken_only_by_a_tap_of_its_own(opened: Desk) -> None:
    know_card_of(opened, VOLUNTEER)
    opened.choose("1.001193")
    opened.agree()
    opened.scan(CARD)
    assert opened.problem().startswith(SAID)
    opened.tap("textSize", "textSize", "textSize", "textSize", "forward")
    assert opened.state.page == "identity"
    assert opened.problem().startswith(SAID)

    opened.tap("card:colleague")
    assert opened.problem() == ""
    assert not opened.hands.sees("card:colleague")
    opened.tap("forward")
    opened.comes("prepare")


def test_another_card_after_a_colleagues_is_taken_without_a_question(opened: Desk) -> None:
    know_card_of(opened, VOLUNTEER)
    opened.choose("1.001193")
    opened.agree()
    opened.scan(CARD)
    opened.tap("again")
    opened.scan(CARD.replace(NUMBER, "026048000035"))
    assert opened.problem() == ""
    opened.tap("forward")

    opened.comes("prepare")


def test_a_colleagues_number_that_is_typed_is_asked_about_too(opened: Desk) -> None:
    know_card_of(opened, VOLUNTEER)
    opened.choose("1.001193")
    opened.agree()
    opened.tap("card:type")
    opened.write("input:card.id", NUMBER)
    opened.write("input:card.name", "Trần Văn Thử")
    opened.write("year:card.dob", "1948")
    opened.tap("option:card.sex:nam", "forward")
    assert opened.problem().startswith(SAID)
    opened.tap("card:colleague", "forward")

    opened.comes("prepare")


def test_the_card_of_who_has_left_the_team_is_a_citizens(opened: Desk) -> None:
    know_card_of(opened, VOLUNTEER)
    opened.tap("card:settings", "card:people", f"card:{member(opened, VOLUNTEER)}", "card:remove", "forward")
    opened.tap("back", "back")
    opened.choose("1.001193")
    opened.agree()
    opened.scan(CARD)

    assert opened.problem() == ""


def test_the_code_for_the_enrolment_is_scanned_into_its_box(opened: Desk) -> None:
    opened.tap("card:enrol")
    assert opened.shows("Mã ghi danh do tỉnh cấp cho từng trung tâm.")
    opened.hands.scan("ABCD-EFGH-1234")

    assert opened.hands.reads("input:code") == "ABCD-EFGH-1234"
