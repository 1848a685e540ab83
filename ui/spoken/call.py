"""The call that the whole room hears."""

from kiosk.app.ports import Sentence
from ui.spoken.sentences import said
from ui.state import State
from ui.words import say


def called(state: State) -> tuple[Sentence, ...]:
    """The number that is called here, and where to go: in Vietnamese, and again in English where that is on."""
    own, known = state.queue.list.counter, state.queue.list.queue
    here = known.at(own)
    if here is None:
        return ()
    vi = said("vi", [say("vi", "queue.come", number=here.label, counter=own)])
    en = said("en", [say("en", "queue.come", number=here.label, counter=own)]) if state.language == "en" else ()
    return (*vi, *en)
