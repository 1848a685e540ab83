"""What is said of an alert, and what to do about it: Vietnamese first, English second, no personal data in any."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from sync.province.language import Words, when, when_en
from sync.province.watch.alerts import Alert
from sync.province.watch.rules import Kind

KIND: Final[dict[Kind, Words]] = {
    "silent": Words("Trung tâm im lặng", "Silent centre"),
    "backlog": Words("Việc chờ gửi tăng", "Growing backlog"),
    "repeats": Words("Hỏng đi hỏng lại", "Repeated fault"),
    "fork": Words("Hai nhật ký trái nhau", "Two histories"),
    "clock": Words("Đồng hồ sai", "Clock is off"),
    "certificate": Words("Chứng thư sắp hết hạn", "Certificate is ending"),
    "holidays": Words("Chưa biết ngày nghỉ", "Days off not known"),
}

ADVICE: Final[dict[Kind, Words]] = {
    "silent": Words(
        "Gọi trung tâm: quầy có mở không, máy có bật không, mạng có chạy không. Việc của dân không mất: máy giữ lại và "
        "gửi khi có mạng.",
        "Call the centre: is the counter open, is the machine on, is the network up? No work is lost: the machine "
        "keeps it and sends it when the line is back.",
    ),
    "backlog": Words(
        "Đường truyền không theo kịp. Kiểm tra mạng của trung tâm; trong lúc đó để máy bật qua đêm cho gửi hết.",
        "The line cannot keep up. Check the centre's network; meanwhile leave the machine on overnight to send it all.",
    ),
    "repeats": Words(
        "Một lần sửa không đủ. Cử người xem tận nơi hoặc thay thiết bị.",
        "One repair is not enough. Send somebody, or replace the device.",
    ),
    "fork": Words(
        "Có thể một bản sao của máy này đang chạy, hoặc máy vừa được khôi phục từ bản lưu. Không mục nào bị ghi đè: "
        "máy tự mở nhật ký mới. Hỏi trung tâm có hai máy cùng một ổ đĩa không; nếu có, ghi danh lại một máy.",
        "A copy of this machine may be running, or it was put back from a backup. Nothing was overwritten: the "
        "machine goes on in a new ledger. Ask the centre whether two machines have the same disk; if so, enrol one "
        "of them anew.",
    ),
    "clock": Words(
        "Giờ trên phiếu và trong nhật ký của máy này sai. Nhờ trung tâm chỉnh đồng hồ hoặc bật giờ tự động.",
        "Times on this machine's slips and in its ledger are wrong. Ask the centre to set the clock, or to let the "
        "network set it.",
    ),
    "certificate": Words(
        "Hết hạn thì không máy nào gửi được. Gia hạn chứng thư trên máy chủ ngay.",
        "Once it has ended, no machine can send. Renew the server's certificate now.",
    ),
    "holidays": Words(
        "Cài bản cập nhật có thông báo nghỉ lễ của năm này. Cho đến lúc đó, trung tâm chỉ bị coi là im lặng sau bốn "
        "ngày làm việc, và không bị coi là im lặng trong dịp Tết (18/01 đến hết tháng 2).",
        "Install the update that has this year's notice of days off. Until then a centre counts as silent only after "
        "four working days, and never around the lunar new year (18 January to the end of February).",
    ),
}

ON_THE_PAGE: Final = Words(
    "Xem tất cả ở trang Cảnh báo trên máy chủ của tỉnh.", "All of them stand on the province's page of alerts."
)

MACHINES: Final = {
    "internet": Words("mạng", "network"),
    "computer": Words("máy tính", "computer"),
    "printer": Words("máy in", "printer"),
    "scanner": Words("máy quét", "scanner"),
    "clock": Words("đồng hồ", "clock"),
    "disk": Words("ổ đĩa", "disk"),
    "screen": Words("màn hình", "screen"),
    "sound": Words("loa", "sound"),
}


def sentence(alert: Alert, commune: Callable[[str], str], counter: Callable[[str], Words | None]) -> Words:
    """What is amiss, in one sentence with its figures; causes are called by the `counter`'s own words."""
    said, centre = alert.said, commune(alert.centre) if alert.centre else ""
    match alert.kind:
        case "silent":
            vi, en = _moments(said["since"])
            return Words(
                f"{centre}: không máy nào gửi gì trong cả một ngày làm việc; lần cuối lúc {vi}.",
                f"{centre}: no machine has sent anything for a whole working day; last on {en}.",
            )
        case "backlog":
            return Words(
                f"{centre}: máy {said['machine']} còn {said['count']} mục chưa gửi, mỗi lần một nhiều hơn.",
                f"{centre}: {said['count']} entries wait at {said['machine']}, more each time.",
            )
        case "repeats":
            return _repeats(said, centre, counter)
        case "fork":
            vi, en = _moments(said["at"])
            return Words(
                f"{centre}: máy {said['machine']} gửi một nhật ký khác với nhật ký tỉnh đã có, lúc {vi}.",
                f"{centre}: {said['machine']} sent another history than the one the province holds, on {en}.",
            )
        case "clock":
            vi, en = _off(int(said["seconds"]))
            return Words(
                f"{centre}: đồng hồ máy {said['machine']} {vi}.", f"{centre}: the clock of {said['machine']} is {en}."
            )
        case "certificate":
            vi, en = _moments(said["until"])
            return Words(f"Chứng thư của máy chủ tỉnh hết hạn lúc {vi}.", f"The server's certificate ends on {en}.")
        case "holidays":
            return Words(
                f"Danh sách ngày nghỉ chưa có năm {said['year']}.", f"The list of days off has no {said['year']} yet."
            )


def clock_words(seconds: int) -> Words:
    """How far a clock is from the province's."""
    return _off(seconds)


def _repeats(said: Mapping[str, str], centre: str, counter: Callable[[str], Words | None]) -> Words:
    what = MACHINES.get(said["machine"], Words(said["machine"], said["machine"]))
    cause = counter(f"is.{said['cause']}") or counter("is.other") or Words(said["cause"], said["cause"])
    times = int(said["times"])
    return Words(
        f"{centre}: {what.vi} hỏng lần thứ {times} trong một tuần vì cùng một nguyên nhân ({cause.vi}).",
        f"{centre}: the {what.en} failed for the {_ordinal(times)} time in a week, by one cause ({cause.en}).",
    )


def _ordinal(number: int) -> str:
    if number % 100 in {11, 12, 13}:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def _off(seconds: int) -> Words:
    minutes = abs(seconds) // 60
    vi, en = (f"{minutes} phút", f"{minutes} min") if minutes < 120 else (f"{minutes // 60} giờ", f"{minutes // 60} h")
    return Words(f"nhanh {vi}", f"{en} fast") if seconds > 0 else Words(f"chậm {vi}", f"{en} slow")


def _moments(text: str) -> Words:
    at = datetime.fromisoformat(text)
    return Words(when(at), when_en(at))
