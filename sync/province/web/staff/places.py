"""Communes on the pages of the staff: named where something holds for them, and as boxes to tick."""

from sync.province.language import Words, said
from sync.province.staff.rights import Staff
from sync.province.web.markup import Html, tag
from sync.province.web.pages import Names
from sync.province.web.staff import account_words as own
from sync.province.web.staff import door_words as door
from sync.province.web.staff.fields import text
from sync.province.web.staff.guard import Visit


def where(visit: Visit, names: Names, communes: frozenset[str] | None) -> str:
    """The communes by name, or the whole province."""
    if communes is None:
        return said(door.WHOLE_PROVINCE, visit.language)
    return ", ".join(names.commune(code) for code in sorted(communes))


def commune_boxes(visit: Visit, names: Names, staff: Staff, ticked: frozenset[str], hint: Words) -> Html:
    """A box for each commune of this person's scope, sent as `communes`; who has but one finds it ticked."""
    mine = [one for one in names.homes.items() if staff.scope.holds(one[0])]
    boxes = [
        tag(
            "label",
            tag("input", type="checkbox", name="communes", value=code, checked=code in ticked or len(mine) == 1),
            " ",
            name,
        )
        for code, name in mine
    ]
    return tag(
        "fieldset",
        tag("legend", said(own.COMMUNES, visit.language)),
        text(visit, hint, class_="soft") if len(mine) > 1 else None,
        tag("div", *boxes, class_="boxes"),
    )
