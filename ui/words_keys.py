"""Sentences for who does not see the screen or does not touch it: code → (Vietnamese, English)."""

WORDS_KEYS: dict[str, tuple[str, str]] = {
    "step.done": ("Bước {number}: {label}, đã xong", "Step {number}: {label}, done"),
    "step.now": ("Bước {number}: {label}, đang làm", "Step {number}: {label}, now"),
    "step.later": ("Bước {number}: {label}, chưa tới", "Step {number}: {label}, later"),
}
