"""What is told of the fields that several answers of the API have: their meaning, their shape, a true example."""

from datetime import datetime
from typing import Annotated, Any, Final, TypeAlias, get_args

import msgspec
from litestar.params import Parameter

from kiosk.domain.facts import Outcome

OUTCOMES: Final = (*get_args(Outcome), "")


def one_of(*words: str) -> dict[str, Any]:
    """For `extra_json_schema`: the words that may stand here, where their table is no type."""
    return {"enum": list(dict.fromkeys(words))}


def shown(example: str) -> dict[str, Any]:
    """For `schema_extra` of a parameter: a true value."""
    return {"examples": [example]}


Moment: TypeAlias = Annotated[datetime, msgspec.Meta(tz=True)]
OneCommune: TypeAlias = Annotated[
    str | None, Parameter(pattern="^[0-9]{5}$", description="Only this commune.", schema_extra=shown("08782"))
]
OneProcedure: TypeAlias = Annotated[
    str | None,
    Parameter(
        pattern="^[0-9A-Za-z.]{1,40}$",
        description="Only this procedure, by its national code.",
        schema_extra=shown("1.004222"),
    ),
]
Commune: TypeAlias = Annotated[
    str, msgspec.Meta(description="The commune, by its national code of five digits.", examples=["08782"])
]
Procedure: TypeAlias = Annotated[
    str,
    msgspec.Meta(description="The procedure, by its national code; empty when none was chosen.", examples=["1.004222"]),
]
DossierCode: TypeAlias = Annotated[
    str | None,
    msgspec.Meta(
        description="The dossier's code as its receipt has it; null while nothing was filed.",
        examples=["H44.22-261126-0001"],
    ),
]
OutcomeWord: TypeAlias = Annotated[
    str,
    msgspec.Meta(
        description="How the session ended: `filed` on the portal; `prepared` and still to be filed; `guided`: only "
        "guidance was given; `papers-missing`; `abandoned` unfinished; empty: it has not ended.",
        extra_json_schema=one_of(*OUTCOMES),
    ),
]
Next: TypeAlias = Annotated[
    str | None, msgspec.Meta(description="The `cursor` of the next page; null on the last one.")
]
