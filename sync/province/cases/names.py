"""What the offices' status names mean in our words: a table for each source, begun from what is known. Pure.

Source of the first rows: the domain notes on VNeID and the portal, section 4 (the names of one national interface) and
sections 5 and 6 (what can be said of money and of the way home). A number alone never counts: 6 means one thing in one
system and another in the next.
"""

from collections.abc import Iterable
from typing import Final, TypeAlias

import msgspec

from sync.province.cases.kinds import Kind, name_key

NATIONAL: Final = "Cổng Dịch vụ công quốc gia"
"""The names of the national interface; every other source falls back on them."""


class Name(msgspec.Struct, frozen=True, kw_only=True):
    """One name of one source: `word` is ours, empty when it stays text; not `sure` when it only comes near."""

    source: str
    kind: Kind
    said: str
    word: str = ""
    sure: bool = True

    @property
    def key(self) -> tuple[str, Kind, str]:
        """By what it is found."""
        return self.source, self.kind, name_key(self.said)


Book: TypeAlias = dict[tuple[str, Kind, str], Name]
"""The names that are known, by source, kind and key."""


def book_of(names: Iterable[Name]) -> Book:
    return {name.key: name for name in names}


def meaning(book: Book, source: str, kind: Kind, said: str) -> Name | None:
    """What the name means there, else what it means nationally; None when nobody has said yet."""
    key = name_key(said)
    asked = "dossier" if kind == "part" else kind
    for where in (source, NATIONAL):
        found = book.get((where, asked, key))
        if found is not None:
            return found
    return None


def _national(kind: Kind, said: str, word: str, *, sure: bool = True) -> Name:
    return Name(source=NATIONAL, kind=kind, said=said, word=word, sure=sure)


FIRST_NAMES: Final[tuple[Name, ...]] = (
    _national("dossier", "Mới đăng ký", "filed"),
    _national("dossier", "Được tiếp nhận", "received"),
    _national("dossier", "Không được tiếp nhận", "rejected"),
    _national("dossier", "Đang xử lý", "in-progress"),
    _national("dossier", "Yêu cầu bổ sung giấy tờ", "needs-more"),
    _national("dossier", "Yêu cầu thực hiện nghĩa vụ tài chính", "in-progress", sure=False),
    _national("dossier", "Đã bổ sung", "in-progress", sure=False),
    _national("dossier", "Công dân yêu cầu rút hồ sơ", "withdrawn", sure=False),
    _national("dossier", "Dừng xử lý", "stopped"),
    _national("dossier", "Đã xử lý xong", "result-ready"),
    _national("dossier", "Đã trả kết quả", "collected"),
    _national("dossier", "Đã nộp, chờ tiếp nhận", "filed"),
    _national("dossier", "Đã tiếp nhận", "received"),
    _national("dossier", "Đang giải quyết", "in-progress"),
    _national("dossier", "Cần bổ sung", "needs-more"),
    _national("dossier", "Có kết quả", "result-ready"),
    _national("dossier", "Đã nhận", "collected", sure=False),
    _national("dossier", "Bị từ chối", "rejected"),
    _national("dossier", "Đã rút", "withdrawn"),
    _national("dossier", "Dừng giải quyết", "stopped"),
    _national("payment", "Chưa thanh toán", "unpaid"),
    _national("payment", "Chờ thanh toán", "unpaid"),
    _national("payment", "Đã thanh toán", "paid"),
    _national("payment", "Không phải thanh toán", "free"),
    _national("payment", "Miễn phí", "free"),
    _national("payment", "Đã hoàn tiền", "refunded"),
    _national("delivery", "Nhận tại trung tâm", "at-centre"),
    _national("delivery", "Nhận bản điện tử", "electronic"),
    _national("delivery", "Đã gửi bưu chính", "posted"),
    _national("delivery", "Đang phát", "posted", sure=False),
    _national("delivery", "Đã phát", "delivered"),
    _national("delivery", "Phát không thành công", "returned", sure=False),
)
"""`sure` where the two names say the same; the others are shown to the citizen in the office's own words too."""
