"""How the API says no: the shape of every error, the reasons that it gives, and what each means."""

from typing import Annotated, Any, Final

import msgspec
from litestar.openapi.datastructures import ResponseSpec
from msgspec import Meta

from sync.protocol import MAX_BODY, PROBLEM_TYPE
from sync.province.problems import REASONS
from sync.province.web.api.fields import one_of

OURS: Final = (
    "malformed", "signed-out", "forbidden", "other-site", "not-found", "wrong-method", "key-reused", "not-now",
    "too-large", "not-json", "compressed", "too-many", "bug", "unavailable",
)  # fmt: skip
"""Reasons that this API gives; the others are for machines."""
_SAID: Final = {"too-large": f"A body has at most {MAX_BODY} bytes."}
"""What is said in another way to machines, whose bodies may be compressed."""
MOST_ERRORS: Final = 100
_EXAMPLE: Final = "req-00000000000000000000000000000000"


def type_of(reason: str) -> str:
    """The name of a kind of problem, of which nothing is to be fetched."""
    return f"urn:tantay:problem:{reason}"


def sentence(reason: str) -> str:
    """What a reason means, as the API says it."""
    return _SAID.get(reason, REASONS[reason][1])


class Wrong(msgspec.Struct, frozen=True, kw_only=True):
    """What cannot be taken: a parameter or a field by its name, where it stands, and what was wanted instead."""

    name: Annotated[
        str,
        Meta(
            description="The parameter, or the field by its path; empty: the body as a whole.",
            examples=["statuses[7].status"],
        ),
    ]
    where: Annotated[
        str, Meta(description="Where it stands.", extra_json_schema=one_of("query", "header", "path", "body"))
    ] = msgspec.field(name="in")
    problem: Annotated[
        str,
        Meta(description="What was wanted, without what stood there.", examples=["Missing. The office's own name."]),
    ]


class ProblemDetails(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An error (RFC 9457), with our word for it in `reason`."""

    type: Annotated[
        str, Meta(description="`urn:tantay:problem:` and then the `reason`.", examples=[type_of("not-found")])
    ]
    title: Annotated[str, Meta(description="What the `reason` means, in a sentence.", examples=[sentence("not-found")])]
    status: Annotated[int, Meta(description="The HTTP status.", examples=[404])]
    reason: Annotated[
        str,
        Meta(
            description="Our word for it, which stays. " + " ".join(f"`{one}`: {sentence(one)}" for one in OURS),
            extra_json_schema=one_of(*OURS),
            examples=["not-found"],
        ),
    ]
    detail: Annotated[str, Meta(description="What it was this time, in a sentence; absent where `title` says all.")] = (
        ""
    )
    request: Annotated[
        str, Meta(description="The name of this request in the server's log: tell it with a question.",
                  examples=[_EXAMPLE])
    ] = ""  # fmt: skip


class Malformed(ProblemDetails, frozen=True, kw_only=True):
    """RFC 9457, with our word for the `reason`, and in `errors` each parameter or field that is missing or wrong."""

    errors: Annotated[
        tuple[Wrong, ...],
        Meta(
            description=f"Each parameter or field that is missing or wrong, {MOST_ERRORS} at most; none: see `detail`."
        ),
    ] = ()


def problems(*statuses: int) -> dict[int, ResponseSpec]:
    """How the errors of these statuses are described, and those that every address has."""
    return {
        status: ResponseSpec(
            Malformed if status == 400 else ProblemDetails,
            description=" ".join(f"`{one}`: {sentence(one)}" for one in _of(status)),
            media_type=PROBLEM_TYPE,  # pyright: ignore[reportArgumentType] - Litestar takes any media type here
            generate_examples=False,
        )
        for status in (*statuses, 405, 500)
    }


def example(status: int) -> dict[str, Any] | None:
    """A true error of this status; None where the API has none."""
    for reason in _of(status):
        problem = ProblemDetails(
            type=type_of(reason), title=sentence(reason), status=status, reason=reason, request=_EXAMPLE
        )
        return msgspec.to_builtins(problem)
    return None


def _of(status: int) -> list[str]:
    return [one for one in OURS if REASONS[one][0] == status]
