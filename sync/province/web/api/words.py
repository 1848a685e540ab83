"""What the page of the API says to people before the reference, which is English in either language."""

from typing import Final

from sync.province.language import Words

TITLE: Final = Words("Giao diện cho hệ thống khác, phiên bản 1", "The API, version 1")
CONTENTS: Final = Words("Mục lục", "Contents")
EXAMPLE: Final = Words("Ví dụ", "Example")
ERRORS: Final = Words("Các lỗi", "Errors")
SCHEMAS: Final = Words("Kiểu dữ liệu", "Schemas")
ABOUT: Final[tuple[tuple[Words, Words], ...]] = (
    (
        Words("Dùng để làm gì", "What it is for"),
        Words(
            "Hệ thống khác của tỉnh, chẳng hạn hệ thống một cửa, gửi trạng thái hồ sơ đến đây, và lấy về hồ sơ, phiên, "
            "số liệu, máy. Người dân và quầy đọc được trạng thái ngay sau khi gửi. Phần tra cứu bên dưới viết bằng "
            "tiếng Anh.",
            "Other systems of the province, such as that of the one-stop desk, send statuses of dossiers here, and "
            "fetch dossiers, sessions, figures and machines. Citizens and counters can read a status at once.",
        ),
    ),
    (
        Words("Lấy mã truy cập ở đâu", "How to get a token"),
        Words(
            "Quản trị viên của tỉnh tạo mã ở trang `/staff/tokens`: chọn quyền, xã, phường và số ngày. Mã chỉ hiện một "
            "lần. Mỗi lần gọi, gửi kèm `Authorization: Bearer MÃ`. Mã hết hạn hoặc đã thu lại thì câu trả lời là 401, "
            "và `detail` nói rõ vì sao.",
            "An administrator of the province makes one at `/staff/tokens`, with rights, communes and days; it is "
            "shown once. Send `Authorization: Bearer TOKEN` with each call. One that has expired or was taken back is "
            "answered with 401, and `detail` says which.",
        ),
    ),
    (
        Words("Gửi mã hồ sơ chưa ai biết thì sao", "What happens with an unknown code"),
        Words(
            "Chưa phiên nào có mã hồ sơ ấy thì trạng thái vẫn được giữ, câu trả lời là `later`, và hiện ra khi có "
            "phiên mang mã đó. Mã phiếu mà không máy nào in thì bị từ chối.",
            "While no session has the dossier's code, the status is kept, the answer is `later`, and it is shown once "
            "a session has the code. A slip's code that no machine printed is refused.",
        ),
    ),
    (
        Words("Khi có lỗi", "When something is wrong"),
        Words(
            "Mỗi lỗi là JSON kiểu `application/problem+json`: `reason` là tên lỗi, không đổi; `detail` nói lần này sai "
            "gì; `errors` nêu từng tham số, từng trường thiếu hoặc sai. Gặp 429 hoặc 503 thì chờ số giây trong "
            "`Retry-After` rồi gọi lại, với cùng `Idempotency-Key`.",
            "Every error is JSON of the type `application/problem+json`: `reason` is its name, which stays; `detail` "
            "says what it was this time; `errors` name each parameter and field that is missing or wrong. After 429 or "
            "503 wait the seconds in `Retry-After`, and call again with the same `Idempotency-Key`.",
        ),
    ),
)
