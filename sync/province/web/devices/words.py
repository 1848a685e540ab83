"""The sentences of the machines' pages, Vietnamese first, English second."""

from collections.abc import Mapping
from typing import Final

from sync.province.language import Words
from sync.province.watch.fleet import Why

MACHINES: Final = Words("Máy ở các trung tâm", "Machines at the centres")
MACHINE: Final = Words("Máy {machine} · {centre}", "Machine {machine} · {centre}")
NONE: Final = Words("Chưa có máy nào.", "There is no machine yet.")
COUNTED: Final = Words("{count} máy, lúc {at}.", "{count} machines, as of {at}.")
LET_IN_NEW: Final = Words("Cho một máy mới vào", "Let a new machine in")
ALL: Final = Words("Tất cả các xã, phường", "All communes")
SHOW: Final = Words("Xem", "Show")
LIST: Final = Words("Danh sách máy", "All machines")

CENTRE: Final = Words("Trung tâm", "Centre")
NAME: Final = Words("Máy", "Machine")
LAST_HEARD: Final = Words("Gửi lần cuối", "Last heard")
WAITING: Final = Words("Chờ gửi ở máy", "Waiting at the machine")
POSITION: Final = Words("Nhật ký: tỉnh có / máy có", "Ledger: here / there")
BUILD: Final = Words("Bản phần mềm", "Version")
CLOCK: Final = Words("Đồng hồ", "Clock")
TO_SEE: Final = Words("Cần xem", "To look at")
LET_IN: Final = Words("Ghi danh lúc", "Let in")
ENTRIES: Final = Words("Mục tỉnh đang giữ", "Entries held")

NEVER: Final = Words("chưa lần nào", "never")
UNKNOWN: Final = Words("máy chưa nói", "not said")
RIGHT: Final = Words("đúng", "right")
NOTHING: Final = Words("không", "nothing")
SHUT_OUT: Final = Words("đã khóa", "shut out")
REPLACED: Final = Words("đã có máy thay", "replaced")
FORKS: Final = Words("{count} lần nhật ký trái nhau", "{count} forks")
ASIDE: Final = Words("{count} mục để riêng", "{count} set aside")

WHAT_TO_DO: Final = Words("Cần làm gì", "What to do")
ALL_WELL: Final = Words("Không có gì phải làm.", "There is nothing to do.")
FORKED: Final = Words("Hai nhật ký trái nhau", "Two histories")
FORK_LINE: Final = Words(
    "Nhật ký {ledger}: {times} lần, lần cuối {at}; giống nhau tới mục {agreed}.",
    "Ledger {ledger}: {times} times, last on {at}; the same up to entry {agreed}.",
)
AGREED_UNKNOWN: Final = Words("chưa rõ", "not yet known")
SET_ASIDE: Final = Words("Mục để riêng", "Entries set aside")
SET_ASIDE_WHY: Final[Mapping[Why, Words]] = {
    "unreadable": Words(
        "{count} mục tỉnh chưa đọc được: máy chạy bản mới hơn máy chủ. Nâng cấp máy chủ, rồi chạy "
        "tantay-province rebuild; mục sẽ tự được tính.",
        "{count} cannot be read yet: the machine runs a newer version than the server. Upgrade the server, then run "
        "tantay-province rebuild; they are counted then.",
    ),
    "slip": Words(
        "{count} mã phiếu không do khóa của máy này làm ra, hoặc phiên khác đã có mã ấy. Hỏi trung tâm có chép ổ đĩa "
        "từ máy khác không; đối chiếu phiếu giấy.",
        "{count} slip codes were not made with this machine's key, or another session has them. Ask whether the disk "
        "was copied from another machine; compare with the paper slips.",
    ),
    "session": Words(
        "{count} mục thuộc phiên của một máy khác. Thường là ổ đĩa chép từ máy khác; phiên gốc không bị đổi.",
        "{count} belong to another machine's session. Usually the disk was copied; the first session is unchanged.",
    ),
}
KEPT: Final = Words(
    "Không mục nào bị xóa. Có thể tải về để gửi cho người phát triển.",
    "Nothing was deleted. They can be downloaded for the developers.",
)
DOWNLOAD: Final = Words("Tải các mục để riêng (JSON)", "Download what was set aside (JSON)")

SHUT: Final = Words("Khóa máy", "Shut the machine out")
SHUT_WHY: Final = Words(
    "Khi máy mất, bị trộm hoặc bán. Máy không gửi được gì nữa; những gì đã gửi vẫn còn. Có thể mở lại.",
    "When it is lost, stolen or sold. It can send nothing more; what it sent stays. It can be let in again.",
)
SURE: Final = Words("Tôi chắc chắn", "I am sure")
AGAIN: Final = Words("Mở lại máy", "Let it in again")
AGAIN_WHY: Final = Words(
    "Máy gửi tiếp từ chỗ đã dừng, kể cả những việc còn nằm trong ổ đĩa.",
    "It goes on where it stopped, with all that still lies on its disk.",
)
MOVE: Final = Words("Chuyển máy sang trung tâm khác", "Move it to another centre")
MOVE_WHY: Final = Words(
    "Máy phải gửi hết việc của trung tâm cũ trước. Sau đó tỉnh đưa một mã; gõ mã ấy ở mục Ghi danh của máy.",
    "It first has to send all that it did at the old centre. Then you get a code for the machine's enrolment page.",
)
TO: Final = Words("Chuyển tới", "To")
MAKE_CODE: Final = Words("Tạo mã", "Make the code")
REPLACE: Final = Words("Thay máy hỏng", "Replace a broken machine")
REPLACE_WHY: Final = Words(
    "Tạo mã cho máy mới. Khi máy mới ghi danh, máy này bị khóa; lịch sử và phiếu đã in của nó vẫn tra cứu được.",
    "Make a code for the new machine. Once that is in, this one is shut out; its history and its slips stay.",
)
LOST_NONE: Final = Words(
    "Khi gửi lần cuối, máy này không còn gì chờ gửi: không mất gì, trừ việc làm sau đó.",
    "When last heard nothing waited at it: nothing is lost but what was done after that.",
)
LOST: Final = Words(
    "Khi gửi lần cuối, máy này còn {count} mục chưa gửi: coi như mất, trừ khi ổ đĩa của nó chạy lại được. Khi đó bấm "
    "“Mở lại máy” để nó gửi nốt.",
    "When last heard {count} entries waited at it: they are lost unless its disk comes back. Then let it in again, and "
    "it sends the rest.",
)
LOST_UNKNOWN: Final = Words(
    "Máy này chưa bao giờ nói còn bao nhiêu việc chờ gửi: có thể mất một phần, trừ khi ổ đĩa của nó chạy lại được.",
    "It never said what waits at it: some may be lost, unless its disk comes back.",
)
REPLACED_BY: Final = Words("Máy thay", "The machine in its place")
REPLACES: Final = Words("Thay cho máy", "In the place of")

NEW_CODE: Final = Words("Mã ghi danh", "Enrolment code")
NEW_CODE_FOR: Final = Words("Cho {centre}", "For {centre}")
MOVE_CODE: Final = Words("Mã chuyển máy", "Code for a machine that moves")
MOVE_CODE_FOR: Final = Words(
    "Chuyển máy {machine} từ {old} sang {centre}", "Machine {machine} moves from {old} to {centre}"
)
REPLACE_CODE: Final = Words("Mã cho máy thay", "Code for a machine in another's place")
REPLACE_CODE_FOR: Final = Words(
    "Máy mới thay máy {machine} ở {centre}", "A new machine in the place of {machine}, {centre}"
)
ONCE: Final = Words(
    "Mã chỉ hiện một lần này. In trang này hoặc chép lại; mã dùng được cho một máy, trong 24 giờ.",
    "The code is shown this once. Print this page or write it down; it is good for one machine, for 24 hours.",
)
SHOWN_BEFORE: Final = Words(
    "Mã chỉ hiện một lần, và đã hiện rồi. Không có mã nào được tạo thêm. Chưa kịp chép: thu lại mã ấy ở danh sách máy, "
    "rồi tạo mã mới, ở đây cho máy mới, hoặc ở trang của máy cần chuyển hay thay.",
    "A code is shown once, and was shown. No other was made. If it was not copied: take it back in the list of "
    "machines and make a new one, here for a new machine, or on the page of the machine that moves or is replaced.",
)
OPEN_CODES: Final = Words("Mã ghi danh chưa dùng: {count}", "Enrolment codes not used yet: {count}")
CODES_WHY: Final = Words(
    "Ai có mã thì ghi danh được một máy. Mã bị lộ, in thừa hoặc không cần nữa: thu lại.",
    "Whoever has a code can let one machine in. Take back one that was seen by others, lost or is no longer needed.",
)
GOOD_FOR: Final = Words("Dùng để", "For")
MADE_BY: Final = Words("Ai tạo", "Made by")
MADE_AT: Final = Words("Tạo lúc", "Made")
RUNS_OUT: Final = Words("Hết hạn", "Runs out")
ON_SERVER: Final = Words("lệnh trên máy chủ", "a command on the server")
BEFORE_UPGRADE: Final = Words("bản phần mềm trước; tự hết hạn", "the version before; runs out by itself")
FOR_NEW: Final = Words("một máy mới ở {centre}", "a new machine at {centre}")
FOR_MOVE: Final = Words("chuyển máy {machine} tới {centre}", "moving {machine} to {centre}")
FOR_REPLACE: Final = Words("máy mới thay máy {machine} ở {centre}", "a new machine in the place of {machine}, {centre}")
TAKE_BACK: Final = Words("Thu lại", "Take back")
TAKEN_BACK: Final = Words(
    "Đã thu lại mã: không máy nào vào được bằng mã ấy.", "It is taken back: no machine can use it."
)
NOT_OPEN: Final = Words(
    "Mã này không còn dùng được nữa: đã có người thu lại, đã hết hạn, hoặc một máy vừa dùng. Máy vừa vào thì có trong "
    "danh sách; nếu đó là máy lạ, mở trang của máy và khóa nó.",
    "This code is good no more: it was taken back, has run out, or a machine has just used it. A machine that came in "
    "is in the list; if nobody knows it, open its page and shut it out.",
)
STEPS: Final = (
    Words("Trên máy: Cài đặt, rồi Ghi danh với tỉnh.", "On the machine: settings, then enrolment with the province."),
    Words("Gõ địa chỉ {url}", "Type the address {url}"),
    Words(
        "Quét hình vuông này bằng máy quét của quầy, hoặc gõ mã.",
        "Scan this square with the counter's scanner, or type the code.",
    ),
)
QR: Final = Words("Hình vuông QR của mã ghi danh", "QR of the enrolment code")
BACK: Final = Words("Về danh sách máy", "Back to the machines")
COMMUNE: Final = Words("Xã, phường", "Commune")

REFUSED: Final[Mapping[str, Words]] = {
    "bad-centre": Words("Chọn một xã, phường trong danh sách.", "Choose a commune of the list."),
    "same-centre": Words("Máy đang ở chính trung tâm này.", "The machine is in this centre already."),
    "shut-out": Words("Máy đang bị khóa. Mở lại máy trước.", "The machine is shut out. Let it in again first."),
    "pending-first": Words(
        "Máy còn {count} mục của trung tâm cũ chưa gửi. Nối mạng cho máy gửi hết, rồi làm lại.",
        "{count} entries of the old centre wait at the machine. Connect it until all are sent, then try again.",
    ),
    "not-said": Words(
        "Máy chưa lần nào cho biết còn việc chờ gửi hay không; máy mới ghi danh thì chưa kịp gửi gì. Bật máy, "
        "nối mạng, chờ vài phút rồi làm lại.",
        "The machine has not said yet what waits at it; one that was just let in has sent nothing so far. Turn it on, "
        "connect it, and try again in a few minutes.",
    ),
    "not-heard-lately": Words(
        "Đã lâu máy không gửi gì nên tỉnh không biết còn việc chờ gửi hay không. Bật máy, nối mạng, "
        "chờ vài phút rồi làm lại.",
        "The machine was not heard for a while, so nobody knows what waits at it. Turn it on, connect it, and try "
        "again in a few minutes.",
    ),
    "already-replaced": Words("Máy này đã có máy thay.", "Another machine has taken its place already."),
    "not-sure": Words("Đánh dấu ô “Tôi chắc chắn” rồi bấm lại.", "Tick “I am sure” and press again."),
}
