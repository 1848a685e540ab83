"""How each route of the staff is asked, and of whom it takes what: a line for each, or the table's test fails."""

import secrets
from collections.abc import Mapping

from tests.sync.staff_route import Ask, Route
from tests.sync.staff_routes_data import DATA
from tests.sync.staff_world import World


def marked(world: World, centre: str) -> str:
    """An official of this commune, known by an address that only their line in a list has."""
    return f"/staff/accounts/{world.person('official', centre).id}"


def invited(end: str = "") -> Ask:
    return lambda world, centre: f"/staff/invited/{world.invitation(centre)}{end}"


def account(end: str = "") -> Ask:
    return lambda world, centre: marked(world, centre) + end


DOOR: Mapping[str, Route] = {
    "GET /staff/sign-in": Route("anyone"),
    "POST /staff/sign-in": Route(
        "anyone", form=lambda *_: {"login": secrets.token_hex(8), "password": "y"}, answers=frozenset({403})
    ),
    "GET /staff/sign-in/second": Route("anyone"),
    "POST /staff/sign-in/second": Route("anyone", form=lambda *_: {"code": "0"}),
    "GET /staff/sign-in/elsewhere": Route("anyone", answers=frozenset({404})),
    "GET /staff/sign-in/back": Route("anyone", answers=frozenset({404})),
    "POST /staff/sign-out": Route("signed-in"),
    "GET /staff": Route("signed-in"),
    "GET /staff/invited/{code}": Route("anyone", invited()),
    "POST /staff/invited/{code}/password": Route("anyone", invited("/password"), answers=frozenset({422})),
    "POST /staff/invited/{code}/phone": Route("anyone", invited("/phone"), answers=frozenset({422})),
    "POST /staff/invited/{code}/again": Route("anyone", invited("/again")),
    "GET /staff/me": Route("signed-in"),
    "POST /staff/me/password": Route("signed-in", answers=frozenset({422})),
    "POST /staff/me/others": Route("signed-in"),
    "POST /staff/me/codes": Route("signed-in", answers=frozenset({422})),
    "GET /staff/accounts": Route("manage-accounts", shows=marked),
    "GET /staff/accounts/made/{key}": Route("manage-accounts", answers=frozenset({410})),
    "POST /staff/accounts": Route(
        "manage-accounts",
        form=lambda _, centre: {"name": "Thử", "role": "official", "communes": centre},
        elsewhere=403,
    ),
    "POST /staff/accounts/invitations/{name}/withdraw": Route(
        path=lambda world, centre: f"/staff/accounts/invitations/{world.invitation_id(centre)}/withdraw",
        needs="manage-accounts",
        elsewhere=404,
    ),
    "GET /staff/accounts/{who}": Route("manage-accounts", account(), elsewhere=404),
    "POST /staff/accounts/{who}/change": Route(
        "manage-accounts", account("/change"), lambda _, centre: {"role": "official", "communes": centre}, elsewhere=404
    ),
    "POST /staff/accounts/{who}/shut": Route("manage-accounts", account("/shut"), elsewhere=404),
    "POST /staff/accounts/{who}/reopen": Route("manage-accounts", account("/reopen"), elsewhere=404),
    "POST /staff/accounts/{who}/unlock": Route("manage-accounts", account("/unlock"), elsewhere=404),
    "POST /staff/accounts/{who}/renew": Route("manage-accounts", account("/renew"), elsewhere=404),
    "GET /staff/record": Route("see-record", shows=World.noted),
}

ROUTES: Mapping[str, Route] = {**DOOR, **DATA}
