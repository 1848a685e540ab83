"""What of a request cannot be taken: every parameter and field by its name, and never what stood in it."""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Annotated, Any, Final, cast, get_args, get_origin

import msgspec
from litestar.exceptions import ValidationException
from litestar.handlers import HTTPRouteHandler
from litestar.params import ParameterKwarg
from litestar.typing import FieldDefinition

from sync.province.problems import AnyRequest
from sync.province.web.api.refusals import MOST_ERRORS, Malformed, ProblemDetails, Wrong

BODY: Final = "body"
"""Under which name `scope["state"]` holds a body that was read as JSON."""
LONGEST_NAME: Final = 60
"""As much is told of a name that is not known here."""
_TELLS: Final = "Expected"
"""How the messages begin that tell what is wanted, and nothing of what stood there."""
_MARKS: Final = (
    (b"\xef\xbb\xbf", "It begins with a byte order mark; send UTF-8 without one."),
    (b"\xff\xfe", "It is UTF-16; send UTF-8."),
    (b"\xfe\xff", "It is UTF-16; send UTF-8."),
)


def not_json(body: bytes, error: Exception) -> str:
    """Why these bytes cannot be read as JSON, in a sentence or two that quote nothing of them."""
    for mark, told in _MARKS:
        if body.startswith(mark):
            return f"The body is not JSON. {told}"
    match error:
        case UnicodeDecodeError():
            return "The body is not JSON. A text in it is not UTF-8."
        case RecursionError():
            return "The body is nested too deeply."
        case _ if "truncated" in str(error):
            return f"The body is not JSON. It ends too early, after {len(body)} bytes."
        case _:
            told = str(error).removeprefix("JSON is malformed: ").replace(" (byte ", " at byte ").removesuffix(")")
            return f"The body is not JSON: {told}."


def malformed(problem: ProblemDetails, request: AnyRequest, error: ValidationException) -> Malformed:
    """The problem with all that is missing or wrong, in one sentence each."""
    missing, wrong = _missing(request), _wrong(request, error)
    in_body = list(islice(_of_body(request), MOST_ERRORS + 1))
    if in_body:
        wrong = [one for one in wrong if one.where != BODY]
    found = [*missing, *wrong, *in_body]
    told = [f"The {one.where} parameter `{one.name}` is missing." for one in missing]
    told += [_sentence(one) for one in (*wrong, *in_body)]
    detail = " ".join(told[:MOST_ERRORS])
    if len(found) > MOST_ERRORS:
        detail += " And more."
    full = msgspec.structs.replace(problem, detail=detail)
    return Malformed(**msgspec.structs.asdict(full), errors=tuple(found[:MOST_ERRORS]))


def _sentence(one: Wrong) -> str:
    if one.where != BODY:
        return f"The {one.where} parameter `{one.name}` is wrong."
    if not one.name:
        return "The body is wrong."
    return f"The field `{one.name}` of the body is {'missing' if one.problem.startswith('Missing') else 'wrong'}."


def _missing(request: AnyRequest) -> list[Wrong]:
    """Every parameter of the address that must be there and is not."""
    return [
        Wrong(name=name, where="query", problem=f"Missing. {definition.description or ''}".strip())
        for name, (field, definition) in parameters_of(request.route_handler).items()
        if field.is_required and definition.header is None and name not in request.query_params
    ]


def _wrong(request: AnyRequest, error: ValidationException) -> list[Wrong]:
    """Every parameter and field that could not be taken, without what stood in it."""
    known = parameters_of(request.route_handler)
    found: list[Wrong] = []
    for one in error.extra if isinstance(error.extra, list) else ():
        name, where = str(one.get("key", "")), getattr(one.get("source"), "value", one.get("source"))
        definition = known[name][1] if name in known else None
        wanted = definition.description if definition is not None else ""
        found.append(
            Wrong(
                name=(definition.header if definition is not None else None) or name,
                where=str(where or BODY),
                problem=_told(str(one.get("message", "")), wanted or ""),
            )
        )
    return found


def _told(message: str, wanted: str) -> str:
    """What was wanted; the decoder writes a pattern as Python does, with each backslash twice."""
    plain = message.split(" - ", maxsplit=1)[0].replace("\\\\", "\\")
    told = f"{plain}." if plain.startswith(_TELLS) else ""
    return f"{told} {wanted}".strip() or "Not allowed here."


def _of_body(request: AnyRequest) -> Iterator[Wrong]:
    """Every field of the body that is missing or wrong; the decoder itself stops at the first."""
    field = request.route_handler.parsed_data_field
    state: dict[str, Any] = request.scope["state"]
    if field is not None and BODY in state:
        for name, problem in _faults(state[BODY], field.annotation, ""):
            yield Wrong(name=name, where=BODY, problem=problem)


def _faults(value: object, kind: object, path: str) -> Iterator[tuple[str, str]]:
    """What in this value does not fit its type: by its path, and what was wanted there."""
    problem = _problem(value, kind)
    if not problem:
        return
    bare = get_args(kind)[0] if get_origin(kind) is Annotated else kind
    inner: Iterator[tuple[str, str]] = iter(())
    if isinstance(value, dict) and isinstance(bare, type) and issubclass(bare, msgspec.Struct):
        inner = _of_struct(cast("dict[str, object]", value), bare, path)
    elif isinstance(value, list) and get_origin(bare) is list:
        rows, row_kind = cast("list[object]", value), get_args(bare)[0]
        inner = (fault for at, row in enumerate(rows) for fault in _faults(row, row_kind, f"{path}[{at}]"))
    first = next(inner, None)
    yield first or (path, _told(problem, _meaning(kind)))
    yield from inner


def _of_struct(value: Mapping[str, object], kind: type[msgspec.Struct], path: str) -> Iterator[tuple[str, str]]:
    fields = {one.encode_name: one for one in msgspec.structs.fields(kind)}
    for key, one in fields.items():
        name = f"{path}.{key}".removeprefix(".")
        if key in value:
            yield from _faults(value[key], one.type, name)
        elif one.required:
            yield name, f"Missing. {_meaning(one.type)}".strip()
    if kind.__struct_config__.forbid_unknown_fields:
        known = ", ".join(f"`{key}`" for key in fields)
        for key in (key for key in value if key not in fields):
            yield f"{path}.{key[:LONGEST_NAME]}".removeprefix("."), f"Not known here: known are {known}."


def _problem(value: object, kind: object) -> str:
    try:
        msgspec.convert(value, cast("Any", kind), strict=False, str_keys=True)
    except msgspec.ValidationError as error:
        return str(error)
    return ""


def _meaning(kind: object) -> str:
    """What the field means, as it is described; of one that may be null what its value means."""
    metas = (one for one in getattr(kind, "__metadata__", ()) if isinstance(one, msgspec.Meta))
    own = next((one.description for one in metas if one.description), "")
    return own or next((text for text in map(_meaning, get_args(kind)) if text), "")


def parameters_of(handler: HTTPRouteHandler) -> Mapping[str, tuple[FieldDefinition, ParameterKwarg]]:
    """The parameters that an address describes."""
    fields: dict[str, Any] = dict(handler.parsed_fn_signature.parameters)
    return {
        name: (field, field.kwarg_definition)
        for name, field in fields.items()
        if isinstance(field.kwarg_definition, ParameterKwarg)
    }
