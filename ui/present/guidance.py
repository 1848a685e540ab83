"""What the page shows on which a citizen is led through a topic."""

from kiosk.app.ports import SlipText
from kiosk.domain.guidance.guide import Group, Guide, Line, Step, Thing, Topic
from ui.acts.guidance import guide_of, here
from ui.present.frame import in_language
from ui.present.printing import print_kind, print_text
from ui.state import State
from ui.views.base import LineRow
from ui.views.guidance import GroupRow, GuidanceView, TopicRow
from ui.words import Language, say
from ui.world import World


def guidance(world: World, state: State) -> GuidanceView:
    """The list of topics, or the step that the citizen stands on."""
    guide, found = guide_of(world), here(world, state)
    if found is None:
        return GuidanceView(
            title=say(state.language, "guidance.title"),
            hint=say(state.language, "guidance.hint"),
            groups=tuple(_group(guide, group, state.language) for group in guide.groups),
            red_line=_red_line(guide, state.language),
        )
    return _step(guide, *found, state)


def _group(guide: Guide, group: Group, language: Language) -> GroupRow:
    topics = tuple(
        TopicRow(key=topic.id, title=in_language(topic.title, language), text=in_language(topic.text, language))
        for topic in guide.topics
        if topic.group == group.id
    )
    return GroupRow(key=group.id, title=in_language(group.title, language), topics=topics)


def _step(guide: Guide, topic: Topic, step: Step, state: State) -> GuidanceView:
    language = state.language
    things = guide.things(step.end) if step.end is not None else ()
    bring = tuple(_line(thing, language) for thing in things)
    is_end = step.end is not None
    unsure = any(said.confidence == "C" for said in (*step.lines, *things))
    return GuidanceView(
        step=f"{topic.id}.{step.id}",
        title=in_language(step.title, language),
        hint=in_language(topic.title, language),
        drawing=step.drawing,
        drawing_text=say(language, f"drawing.{step.drawing}") if step.drawing else "",
        lines=tuple(LineRow(label=_line(line, language)) for line in step.lines),
        note=say(language, "guidance.unsure") if unsure else "",
        answers=tuple(TopicRow(key=choice.to, title=in_language(choice.text, language)) for choice in step.choices),
        bring_title=say(language, "guidance.bring") if bring else "",
        bring=tuple(LineRow(label=thing) for thing in bring),
        red_line=_red_line(guide, language),
        print_roll=say(language, "guidance.print-roll") if is_end else "",
        print_a5=say(language, "slip.print-a5") if is_end else "",
        print_text=print_text(state),
        print_kind=print_kind(state),
        prepare_text=say(language, "guidance.prepare") if step.end is not None and step.end.procedure else "",
    )


def _line(line: Line | Thing, language: Language) -> str:
    text = in_language(line.text, language)
    return say(language, "guidance.line-unsure", text=text) if line.confidence == "C" else text


def _on_paper(line: Line | Thing) -> str:
    return say("vi", "guidance.slip-unsure", text=line.text.vi) if line.confidence == "C" else line.text.vi


def _red_line(guide: Guide, language: Language) -> str:
    return " ".join(in_language(words, language) for words in guide.red_lines)


def slip_text(world: World, state: State) -> SlipText | None:
    """What the citizen takes along of a step that is an end; None on any other."""
    found = here(world, state)
    if found is None or found[1].end is None:
        return None
    topic, step = found
    things = guide_of(world).things(found[1].end)
    return SlipText(
        code="",
        url="",
        procedure=topic.title.vi,
        procedure_code="",
        centre=world.places.commune_name(state.centre),
        issued_at=state.now,
        state=step.title.vi,
        next_steps=tuple(_on_paper(line) for line in step.lines),
        bring=tuple(_on_paper(thing) for thing in things),
        english=(topic.title.en, step.title.en),
    )
