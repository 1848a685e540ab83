"""Sentences about answers and cards: code → (Vietnamese, English); each says what to do, none blames.

Texts in braces are filled in from the refusal's values.
"""

ANSWER_WORDS: dict[str, tuple[str, str]] = {
    # the answer as a whole
    "required": ("Xin trả lời câu này.", "Please answer this question."),
    "choose-one": ("Xin chọn một câu trả lời.", "Please choose an answer."),
    "yes-or-no": ("Xin chọn Có hoặc Không.", "Please choose Yes or No."),
    "not-an-option": (
        "Câu trả lời này không có trong danh sách. Xin chọn lại.",
        "This answer is not in the list. Please choose again.",
    ),
    "not-understood": (
        "Máy chưa hiểu câu trả lời này. Xin nhập lại.",
        "This answer could not be understood. Please enter it again.",
    ),
    "too-long": (
        "Câu trả lời dài quá. Xin viết ngắn lại.",
        "The answer is too long. Please shorten it.",
    ),
    "declaration-not-ticked": (
        "Xin đọc lời cam đoan; nếu đồng ý, người dân tự tay đánh dấu.",
        "Please read the declaration; if you agree, tick it yourself.",
    ),
    # names
    "name-has-digits": ("Họ tên không có chữ số. Xin sửa lại.", "A name has no digits. Please correct it."),
    "name-has-signs": (
        "Họ tên chỉ gồm chữ cái, dấu nháy và gạch nối. Xin sửa lại.",
        "A name has only letters, apostrophes and hyphens. Please correct it.",
    ),
    "name-unusual": (
        "Xin xem lại: đã ghi đủ họ, chữ đệm và tên chưa?",
        "Please check: are family, middle and given name all there?",
    ),
    # dates and times
    "date-not-understood": (
        "Xin ghi ngày theo thứ tự ngày, tháng, năm, ví dụ 05/06/1948.",
        "Please write day, month, year, for example 05/06/1948.",
    ),
    "date-incomplete": (
        "Câu này cần đủ ngày, tháng, năm.",
        "This question needs day, month and year.",
    ),
    "no-such-date": (
        "Không có ngày này trong lịch. Xin xem lại ngày và tháng.",
        "There is no such date. Please check day and month.",
    ),
    "year-four-digits": ("Xin ghi năm đủ bốn chữ số, ví dụ 1948.", "Please write the year with four digits."),
    "year-unlikely": ("Xin xem lại năm.", "Please check the year."),
    "date-in-future": (
        "Ngày này chưa tới. Xin xem lại.",
        "This day has not come yet. Please check it.",
    ),
    "date-not-in-future": ("Xin chọn một ngày sau hôm nay.", "Please choose a day after today."),
    "not-a-working-day": (
        "Ngày này cơ quan nghỉ. Xin chọn ngày làm việc.",
        "Offices are closed on this day. Please choose a working day.",
    ),
    "date-beyond-two-years": (
        "Thời hạn tối đa là 2 năm. Xin chọn ngày sớm hơn.",
        "The longest term is two years. Please choose an earlier day.",
    ),
    "date-not-after": (
        "Ngày kết thúc phải sau ngày bắt đầu. Xin xem lại.",
        "The last day must come after the first. Please check both.",
    ),
    "date-before": (
        "Ngày này không thể trước ngày sinh. Xin xem lại.",
        "This day cannot be before the birth. Please check it.",
    ),
    "under-14": (
        "Người yêu cầu phải từ đủ 14 tuổi. Xin xem lại ngày sinh, hoặc nhờ người lớn đứng tên.",
        "The requester must be 14 or older. Please check the date of birth, or let an adult be the requester.",
    ),
    "under-18": (
        "Người yêu cầu chưa đủ 18 tuổi. Nên có cha, mẹ hoặc người giám hộ cùng làm.",
        "The requester is under 18. A parent or guardian should take part.",
    ),
    "registration-late": (
        "Việc này đã quá thời hạn đăng ký. Vẫn đăng ký được, có thể phải nộp lệ phí.",
        "The time for registering is over. It can still be registered; a fee may be due.",
    ),
    "time-not-understood": ("Xin ghi giờ và phút, ví dụ 07:30.", "Please write hour and minute, such as 07:30."),
    # numbers
    "number-not-understood": ("Xin chỉ ghi chữ số.", "Please use digits only."),
    "number-too-large": ("Số này lớn quá. Xin xem lại.", "This number is too large. Please check it."),
    "number-out-of-range": (
        "Số này nhỏ quá hoặc lớn quá. Xin xem lại.",
        "This number is too small or too large. Please check it.",
    ),
    "money-not-positive": ("Số tiền phải lớn hơn 0.", "The amount must be more than 0."),
    # identity numbers
    "number-has-signs": (
        "Số giấy tờ chỉ gồm chữ số và chữ cái không dấu. Xin sửa lại.",
        "The number has only digits and plain letters. Please correct it.",
    ),
    "id-twelve-digits": (
        "Số định danh có đúng 12 chữ số. Xin đếm lại trên thẻ.",
        "The personal number has exactly 12 digits. Please count again on the card.",
    ),
    "id-digits-only": (
        "Số định danh chỉ có chữ số. Xin xem lại, có thể nhầm chữ O với số 0.",
        "The personal number has digits only. Please check: the letter O may stand for a zero.",
    ),
    "id-old-nine-digits": (
        "Đây là số chứng minh nhân dân cũ, 9 số. Nếu có thể, xin dùng số định danh 12 số.",
        "This is an old 9-digit identity number. Please use the 12-digit number if you can.",
    ),
    "id-or-passport": (
        "Xin ghi số định danh 12 số hoặc số hộ chiếu.",
        "Please write the 12-digit personal number or a passport number.",
    ),
    "id-not-twelve-digits": (
        "Số này không đủ 12 chữ số. Nếu là số định danh, xin xem lại.",
        "This number does not have 12 digits. If it is a personal number, please check it.",
    ),
    "unknown-province-code": (
        "Ba số đầu của số định danh chưa quen. Xin đối chiếu lại với thẻ.",
        "The first three digits are unusual. Please compare with the card.",
    ),
    "birth-year-conflicts-with-number": (
        "Năm sinh chưa khớp với số định danh. Xin xem lại; nếu thẻ ghi như vậy thì cứ tiếp tục.",
        "The year of birth does not agree with the number. Please check; if the card says so, go on.",
    ),
    "sex-conflicts-with-number": (
        "Giới tính chưa khớp với số định danh. Xin xem lại; nếu thẻ ghi như vậy thì cứ tiếp tục.",
        "The sex does not agree with the number. Please check; if the card says so, go on.",
    ),
    "same-number": (
        "Hai người không thể có cùng số định danh. Xin xem lại.",
        "Two people cannot have the same number. Please check.",
    ),
    # contact
    "phone-not-understood": ("Xin chỉ ghi các số của điện thoại.", "Please write only the digits of the phone."),
    "phone-ten-digits": (
        "Số di động có 10 số, bắt đầu bằng 03, 05, 07, 08 hoặc 09; máy bàn có 11 số, bắt đầu bằng 02.",
        "A mobile number has 10 digits and begins with 03, 05, 07, 08 or 09; a landline has 11 and begins with 02.",
    ),
    "mobile-ten-digits": (
        "Câu này cần số di động 10 số, bắt đầu bằng 03, 05, 07, 08 hoặc 09.",
        "This needs a 10-digit mobile number that begins with 03, 05, 07, 08 or 09.",
    ),
    "email-shape": (
        "Xin xem lại thư điện tử, ví dụ ten@gmail.com. Không có thì để trống.",
        "Please check the e-mail, such as name@gmail.com. Leave it empty if there is none.",
    ),
    # places and procedures
    "commune-missing": (
        "Xin chọn xã, phường hiện nay của địa chỉ này.",
        "Please choose today's commune or ward of this address.",
    ),
    "no-such-procedure": (
        "Không tìm thấy thủ tục này. Xin chọn trong danh sách.",
        "This procedure was not found. Please choose from the list.",
    ),
    # answers made of parts
    "account-number": (
        "Số tài khoản chỉ gồm chữ số và chữ cái không dấu.",
        "The account number has only digits and plain letters.",
    ),
    "account-incomplete": (
        "Xin ghi đủ ngân hàng, số tài khoản và tên chủ tài khoản.",
        "Please give the bank, the account number and the holder's name.",
    ),
    "consent-incomplete": (
        "Xin ghi đủ họ tên, ý kiến và cách xác nhận của người này.",
        "Please give this person's name, opinion and way of confirming.",
    ),
    "row-incomplete": ("Có dòng chưa ghi đủ. Xin xem lại.", "A line is not complete. Please check it."),
    "too-many-rows": ("Danh sách dài quá {most} dòng.", "The list has more than {most} lines."),
    # what forms ask for
    "ethnicity-of-neither": (
        "Dân tộc của con thường theo cha hoặc mẹ. Xin xem lại.",
        "A child's ethnic group usually follows the father or the mother. Please check.",
    ),
    "married-now": (
        "Người đang có vợ, có chồng thì chưa đăng ký kết hôn được. Xin hỏi cán bộ hộ tịch.",
        "A person who is married now cannot register a marriage. Please ask the civil-status officer.",
    ),
    "groom-under-20": (
        "Nam phải từ đủ 20 tuổi mới đăng ký kết hôn được. Xin xem lại ngày sinh.",
        "The man must be 20 or older to marry. Please check the date of birth.",
    ),
    "bride-under-18": (
        "Nữ phải từ đủ 18 tuổi mới đăng ký kết hôn được. Xin xem lại ngày sinh.",
        "The woman must be 18 or older to marry. Please check the date of birth.",
    ),
    "pension-age": (
        "Trợ cấp này dành cho người từ đủ 75 tuổi, hoặc từ 70 tuổi thuộc hộ nghèo, cận nghèo. Cán bộ sẽ xem xét.",
        "This pension is for people of 75 and over, or of 70 and over in poor households. The officer will decide.",
    ),
    "pension-year-only": (
        "Chỉ biết năm sinh thì cán bộ sẽ quyết định tháng bắt đầu hưởng.",
        "With only a year of birth, the officer will decide the first month of payment.",
    ),
}

CARD_WORDS: dict[str, tuple[str, str]] = {
    # the card was read, with a question
    "text-damaged": (
        "Máy quét làm mất dấu chữ. Xin xem lại họ tên và địa chỉ.",
        "The scanner lost some letters. Please check name and address.",
    ),
    "leading-zero-lost": (
        "Số định danh thiếu số 0 ở đầu. Xin đối chiếu với thẻ.",
        "The number lacks its leading zero. Please compare with the card.",
    ),
    "dates-out-of-order": (
        "Ngày cấp thẻ chưa hợp lý. Xin đối chiếu với thẻ.",
        "The day of issue looks wrong. Please compare with the card.",
    ),
    "issued-before-chip-cards": (
        "Ngày cấp sớm hơn khi có thẻ gắn chip. Xin đối chiếu với thẻ.",
        "The day of issue is before chip cards began. Please compare with the card.",
    ),
    "card-expired": (
        "Thẻ có thể đã đến tuổi phải đổi. Có thể hỏi thêm về thủ tục đổi thẻ 1.014063.",
        "The card may be due for exchange. You can ask about procedure 1.014063.",
    ),
    "possible-year-only-dob": (
        "Thẻ ghi ngày 01/01. Đây có đúng là ngày sinh, hay chỉ biết năm?",
        "The card says 1 January. Is that the real day, or is only the year known?",
    ),
    # the card could not be taken
    "invalid-date": (
        "Mã trên thẻ có ngày không đúng. Xin quét lại, hoặc nhập bằng tay.",
        "A date in the card's code is wrong. Please scan again, or type it in.",
    ),
    "card-cut-short": (
        "Mã quét chưa hết. Xin giữ yên thẻ và quét lại.",
        "The code was cut short. Please hold the card still and scan again.",
    ),
    "two-cards": ("Có hai lần quét dính nhau. Xin quét lại một lần.", "Two scans ran together. Please scan once."),
}

FORM_WORDS: dict[str, tuple[str, str]] = ANSWER_WORDS | CARD_WORDS
"""Every sentence of this module."""
