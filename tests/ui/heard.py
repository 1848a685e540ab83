"""A window with nobody behind it: what it asks for is written down."""

from tests.ui.scene import NobodyListens


class Heard(NobodyListens):
    """Writes down what the window asks for."""

    def __init__(self) -> None:
        self.said: list[tuple[str, ...]] = []

    def answer(self, field: str, typed: str) -> None:
        self.said.append(("answer", field, typed))

    def answer_part(self, field: str, part: str, typed: str) -> None:
        self.said.append(("answer part", field, part, typed))

    def search(self, field: str, text: str) -> None:
        self.said.append(("search", field, text))

    def pick(self, field: str, key: str) -> None:
        self.said.append(("pick", field, key))

    def add_entry(self, field: str) -> None:
        self.said.append(("add", field))

    def open_entry(self, field: str, key: str) -> None:
        self.said.append(("open", field, key))

    def remove_entry(self, field: str, key: str) -> None:
        self.said.append(("remove", field, key))

    def move_entry(self, field: str, key: str) -> None:
        self.said.append(("move", field, key))

    def ask_later(self, field: str) -> None:
        self.said.append(("later", field))

    def take(self, field: str, key: str) -> None:
        self.said.append(("take", field, key))

    def back(self) -> None:
        self.said.append(("back",))

    def forward(self) -> None:
        self.said.append(("forward",))

    def pause(self) -> None:
        self.said.append(("pause",))

    def text_size(self) -> None:
        self.said.append(("text size",))

    def switch_contrast(self) -> None:
        self.said.append(("contrast",))

    def switch_language(self) -> None:
        self.said.append(("language",))

    def open_sheet(self) -> None:
        self.said.append(("open sheet",))

    def close_sheet(self) -> None:
        self.said.append(("close sheet",))

    def send_now(self) -> None:
        self.said.append(("send now",))

    def open_usb(self) -> None:
        self.said.append(("open usb",))

    def stay(self) -> None:
        self.said.append(("stay",))

    def take_newer(self) -> None:
        self.said.append(("take newer",))
