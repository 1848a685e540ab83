"""A report of nobody's, with everything in it that a report may have, and a name that a spreadsheet would run."""

from kiosk.domain.figures.report import Report, ReportRow, ReportTable

RUN = '=HYPERLINK("http://example.vn","bấm")'
HEADINGS = ("Nội dung", "Số lượng")


def rows(count: int) -> tuple[ReportRow, ...]:
    return tuple(ReportRow(f"Dòng thứ {one}", (str(one * 5),), (one * 5,)) for one in range(1, count + 1))


REPORT = Report(
    centre=("ỦY BAN NHÂN DÂN", "XÃ HẢI LỰU", "TỔ HỖ TRỢ PHẢN ỨNG NHANH"),
    country="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    motto="Độc lập - Tự do - Hạnh phúc",
    dated="Hải Lựu, ngày 27 tháng 11 năm 2026",
    title=("BÁO CÁO", "Kết quả hoạt động của Tổ", "Thời gian: 23/11/2026 – 29/11/2026"),
    addressed="Kính gửi: Ủy ban nhân dân xã Hải Lựu",
    intro="Tổ báo cáo kết quả như sau.",
    summary=ReportTable(
        sheet="Số chung",
        title="1. Số chung",
        headings=("Nội dung", "Số lượng", "Cách tính"),
        rows=(ReportRow("Phiên", ("100", "Mỗi lần một người ngồi lại với tổ là một phiên."), (100, None)),),
    ),
    tables=(
        ReportTable("Theo thủ tục", "2. Theo thủ tục", HEADINGS, rows(3), "Ghi chú.", charted=True),
        ReportTable(
            "Tên [lạ]/dài: " + "rất " * 10,
            "3. Tên lạ",
            HEADINGS,
            (
                ReportRow(RUN, ("+1",), (None,)),
                ReportRow("-2", ("dưới 5",), (None,)),
                ReportRow("@sum", ("7",), (7,)),
            ),
        ),
        ReportTable("Theo thủ tục", "4. Bảng dài", HEADINGS, rows(60), charted=True),
        ReportTable("Trống", "5. Bảng trống", HEADINGS, (), "Không tách, vì các nhóm đều quá ít người."),
    ),
    notes=("Số liệu tính đến 13:58, 27/11/2026.", "Số người là ước tính."),
    notes_title="Ghi chú về số liệu",
    remarks_title="Nhận xét, kiến nghị",
    remarks=("Kết quả nổi bật:", "Khó khăn, vướng mắc:", "Kiến nghị, đề xuất:"),
    recipients=("Nơi nhận:", "Như trên;", "Lưu: Tổ hỗ trợ."),
    signature=("TỔ TRƯỞNG", "(Ký, ghi rõ họ tên)"),
    foot="Báo cáo của Tổ, 23/11/2026 – 29/11/2026",
)
