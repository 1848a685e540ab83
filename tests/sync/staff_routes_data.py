"""How the routes over the province's data are asked: figures, dossiers, machines, alerts, tokens and the API."""

from collections.abc import Mapping

from tests.sync.staff_route import Route
from tests.sync.staff_world import World

KEPT = frozenset({200, 303, 409, 422})
"""It came as far as being judged: done, or refused for what was in the form."""


def dossier(world: World, centre: str) -> str:
    return f"/staff/dossiers/{world.slip(centre)}"


FIGURES: Mapping[str, Route] = {
    "GET /staff/figures": Route("see-figures"),
    "GET /staff/figures/definitions": Route("see-figures"),
    "GET /staff/figures/{board}": Route("see-figures", lambda *_: "/staff/figures/overview"),
    "GET /staff/figures/file/{board}/{name}": Route("see-figures", lambda *_: "/staff/figures/file/overview/all.xlsx"),
}

DOSSIERS: Mapping[str, Route] = {
    "GET /staff/dossiers": Route("see-dossiers"),
    "GET /staff/dossiers/{slip}": Route("see-dossiers", dossier, elsewhere=404),
    "POST /staff/dossiers/{slip}": Route(
        "set-status", dossier, lambda *_: {"what": "status:received", "said": "x"}, KEPT, elsewhere=404
    ),
    "POST /staff/dossiers/{slip}/undo": Route(
        "set-status",
        lambda world, centre: f"{dossier(world, centre)}/undo",
        lambda *_: {"seq": "1"},
        KEPT,
        elsewhere=404,
    ),
    "GET /staff/dossiers/imports": Route("set-status"),
    "POST /staff/dossiers/imports": Route("set-status", answers=KEPT),
    "GET /staff/dossiers/imports/{identity}": Route("set-status", answers=frozenset({404})),
    "GET /staff/dossiers/imports/{identity}/mistakes.csv": Route("set-status", answers=frozenset({404})),
    "POST /staff/dossiers/imports/{identity}/apply": Route("set-status", answers=frozenset({404})),
    "POST /staff/dossiers/imports/{identity}/discard": Route("set-status", answers=frozenset({404})),
    "POST /staff/dossiers/imports/{identity}/undo": Route("set-status", answers=frozenset({404})),
    "POST /staff/dossiers/imports/{identity}/names": Route("set-status", answers=frozenset({404})),
    "GET /staff/dossiers/names": Route("set-status"),
    "POST /staff/dossiers/names": Route("set-status", answers=KEPT),
}

TOKENS: Mapping[str, Route] = {
    "GET /staff/tokens": Route("manage-tokens"),
    "GET /staff/tokens/made/{key}": Route("manage-tokens", answers=frozenset({410})),
    "POST /staff/tokens": Route("manage-tokens", answers=KEPT),
    "POST /staff/tokens/{identity}/revoke": Route("manage-tokens", answers=frozenset({404})),
}


def machine(world: World, centre: str) -> str:
    return f"/staff/devices/{world.machine(centre)}"


MACHINES: Mapping[str, Route] = {
    "GET /staff/devices": Route("see-devices", shows=World.machine),
    "GET /staff/devices/new": Route("manage-devices"),
    "GET /staff/devices/made/{key}": Route("manage-devices", answers=frozenset({410})),
    "POST /staff/devices/new": Route("manage-devices", form=lambda _, centre: {"centre": centre}, answers=KEPT),
    "POST /staff/devices/codes/{code}/take-back": Route(
        "manage-devices", lambda world, centre: f"/staff/devices/codes/{world.code_id(centre)}/take-back"
    ),
    "GET /staff/devices/{device}": Route("see-devices", machine, elsewhere=404),
    "GET /staff/devices/{device}/set-aside": Route(
        "see-devices", lambda world, centre: f"{machine(world, centre)}/set-aside", elsewhere=404
    ),
    **{
        f"POST /staff/devices/{{device}}/{deed}": Route(
            "manage-devices",
            lambda world, centre, deed=deed: f"{machine(world, centre)}/{deed}",
            lambda _, centre: {"centre": centre},
            KEPT,
        )
        for deed in ("shut-out", "let-in", "move", "replace")
    },
    "GET /staff/alerts": Route("see-devices"),
    "GET /staff/alerts/made/{key}": Route("manage-alerts", answers=frozenset({410})),
    "POST /staff/alerts/channels": Route("manage-alerts", answers=KEPT),
    "POST /staff/alerts/channels/{number}/remove": Route(
        "manage-alerts", lambda *_: "/staff/alerts/channels/1/remove", answers=KEPT | {404}
    ),
}


def said(world: World, centre: str) -> dict[str, object]:
    return {"code": world.slip(centre), "status": "Đã tiếp nhận"}


API: Mapping[str, Route] = {
    "GET /api/v1/me": Route("signed-in"),
    "GET /api/v1/sessions": Route("see-dossiers", lambda *_: "/api/v1/sessions?limit=500", shows=World.slip),
    "GET /api/v1/dossiers": Route(
        "see-dossiers", lambda world, centre: f"/api/v1/dossiers?code={world.slip(centre)}", elsewhere=404
    ),
    "GET /api/v1/devices": Route("see-devices", lambda *_: "/api/v1/devices?limit=500", shows=World.machine),
    "GET /api/v1/figures": Route(
        "see-figures", lambda _, centre: f"/api/v1/figures?board=overview&span=2026-11&centre={centre}", elsewhere=404
    ),
    "POST /api/v1/statuses": Route("set-status", form=said, elsewhere=403),
    "POST /api/v1/statuses/batch": Route("set-status", form=lambda w, c: {"statuses": [said(w, c)]}),
    "GET /api/v1/statuses/waiting": Route(
        "see-dossiers", lambda *_: "/api/v1/statuses/waiting?limit=500", shows=World.waiting
    ),
    "GET /api/v1/openapi.json": Route("anyone"),
    "GET /api/v1/docs": Route("anyone"),
}

DATA: Mapping[str, Route] = {**FIGURES, **DOSSIERS, **TOKENS, **MACHINES, **API}
