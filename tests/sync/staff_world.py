"""People and things of two communes, made fresh whenever a test asks for one, and who may ask for them."""

import secrets
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

import httpx
import msgspec
from sqlalchemy import insert, update

from kiosk.domain.ids import uuid7
from sync.province.accept import accept
from sync.province.cases.kinds import Statement
from sync.province.cases.speaking import Speaker, speak
from sync.province.commands.command import OPERATOR
from sync.province.database import Database
from sync.province.staff.enrol_codes import open_codes, write_enrol_code
from sync.province.staff.invitations import invite
from sync.province.staff.passwords import hash_password
from sync.province.staff.rights import Scope
from sync.province.staff.second import keep_secret, new_secret
from sync.province.staff.sessions import IDLE, WHOLE, csrf_of, digest_of, open_session
from sync.province.tables.doors import invitation
from sync.province.tables.staff import account, staff_session, token
from sync.province.web.staff.guard import COOKIE
from tests.sync.people import Keys, bodies_of, let_in, push_of, session_facts
from tests.sync.servers import Server

OWN, OTHER = "08782", "04795"
PASSWORD = "thuyền xanh gặp đá mưa"
_STORED = hash_password(PASSWORD)


class Person(NamedTuple):
    """Somebody with an account: what they know and what they carry."""

    id: str
    login: str
    secret: bytes


class Caller(NamedTuple):
    """Who asks: by a cookie, by a token, or by neither."""

    name: str
    role: str = ""
    cookie: str = ""
    token: str = ""

    def headers(self) -> dict[str, str]:
        """An address of their own, so that nobody waits for another; what a browser says of a form of our own page."""
        spread = ".".join(str(secrets.randbelow(250) + 1) for _ in range(3))
        own = {"X-Forwarded-For": f"10.{spread}", "Sec-Fetch-Site": "same-origin"}
        return own | ({"Authorization": f"Bearer {self.token}"} if self.token else {})


class World:
    """A running server with its database beside it."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.database = Database(server.database_url)
        self.client = httpx.Client(base_url=server.url, trust_env=False, timeout=30)

    def close(self) -> None:
        self.client.close()
        self.database.close()

    def person(self, role: str, *communes: str, name: str = "Trần Thị Thử") -> Person:
        """A new account with password and authenticator."""
        person = Person(uuid7(datetime.now(UTC)), f"nguoi-{secrets.token_hex(6)}", new_secret())
        with self.database.write() as connection:
            connection.execute(
                insert(account).values(
                    id=person.id, login=person.login, name=name, role=role, communes=" ".join(communes),
                    password=_STORED, created_at=datetime.now(UTC),
                )
            )  # fmt: skip
            keep_secret(connection, person.id, person.secret, 0)
        return person

    def signed_in(self, role: str, *communes: str) -> Caller:
        person = self.person(role, *communes)
        return Caller(role, role, self.session(person))

    def session(self, person: Person, age: timedelta = timedelta(), idle: timedelta = timedelta()) -> str:
        """The cookie of a session that began so long ago and was last used so long ago."""
        now = datetime.now(UTC)
        with self.database.write() as connection:
            secret = open_session(connection, person.id, "test", now)
            times = {"opened_at": now - age, "seen_at": now - idle}
            connection.execute(update(staff_session).where(staff_session.c.digest == digest_of(secret)).values(**times))
        return secret

    def disabled(self) -> Caller:
        """An administrator whose account was shut, with a cookie that was good before."""
        person = self.person("admin")
        cookie = self.session(person)
        with self.database.write() as connection:
            connection.execute(update(account).where(account.c.id == person.id).values(disabled_at=datetime.now(UTC)))
        return Caller("disabled", cookie=cookie)

    def program(self, rights: str, *communes: str, lives: timedelta = timedelta(days=1)) -> Caller:
        """A program of the province with a token."""
        secret, now = secrets.token_urlsafe(32), datetime.now(UTC)
        with self.database.write() as connection:
            connection.execute(
                insert(token).values(
                    digest=digest_of(secret), id=uuid7(now), name="thử", maker="", rights=rights,
                    communes=" ".join(communes), made_at=now, expires_at=now + lives,
                )
            )  # fmt: skip
        return Caller("program" if lives > timedelta() else "program-expired", token=secret)

    def callers(self) -> list[Caller]:
        """Everybody who is not somebody, and then one of each role; leader and official belong to `OWN`."""
        return [
            Caller("nobody"),
            Caller("guessed", cookie=secrets.token_urlsafe(32)),
            self.disabled(),
            Caller("idle", cookie=self.session(self.person("admin"), idle=IDLE + timedelta(seconds=5))),
            Caller("past", cookie=self.session(self.person("admin"), age=WHOLE + timedelta(seconds=5))),
            self.program("see-dossiers set-status", OWN, lives=timedelta(days=-1)),
            self.signed_in("admin"),
            self.signed_in("analyst"),
            self.signed_in("leader", OWN),
            self.signed_in("official", OWN),
            self.program("see-dossiers set-status", OWN),
        ]

    def invitation(self, centre: str, name: str = "Khách Mời") -> str:
        """The code of an invitation for an official of this commune."""
        with self.database.write() as connection:
            return invite(connection, OPERATOR, name, "official", [centre], datetime.now(UTC))

    def noted(self, centre: str) -> str:
        """A name that stands in the record of this commune and nowhere else."""
        name = f"Khách {secrets.token_hex(6)}"
        self.invitation(centre, name)
        return name

    def invitation_id(self, centre: str) -> str:
        code = self.invitation(centre)
        with self.database.read() as connection:
            query = invitation.select().where(invitation.c.digest == digest_of(code))
            return connection.execute(query).one().id

    def machine(self, centre: str) -> str:
        """A kiosk of this commune."""
        return let_in(self.database, Keys(), centre, datetime.now(UTC)).id

    def code_id(self, centre: str) -> str:
        """What the staff call a new enrolment code by."""
        now = datetime.now(UTC)
        with self.database.write() as connection:
            write_enrol_code(connection, centre, now)
            return next(one.id for one in open_codes(connection, Scope(frozenset({centre})), now) if one.id)

    def slip(self, centre: str) -> str:
        """The slip of a session of this commune."""
        keys, now = Keys(), datetime.now(UTC)
        code, facts = session_facts(keys, now - timedelta(hours=1))
        facts[0] = msgspec.structs.replace(facts[0], centre=centre)  # pyright: ignore[reportCallIssue] - it is opened
        accept(self.database, let_in(self.database, keys, centre, now), push_of(bodies_of(facts)), now)
        return code

    def waiting(self, centre: str) -> str:
        """The code of a dossier that somebody spoke of for this commune, and that has no session."""
        now, code = datetime.now(UTC), f"A00-261120-{secrets.randbelow(10**8):08}"
        said = Statement(code=code, said="Đang xử lý", source="thử", at=now)
        with self.database.write() as connection:
            speak(connection, Speaker(id=uuid7(now), scope=Scope(frozenset({centre}))), [said], now)
        return code

    def ask(self, caller: Caller, method: str, path: str, form: dict[str, object] | None = None) -> httpx.Response:
        """Ask as a browser does for a link or a form of our own pages."""
        self.client.cookies.clear()
        if caller.cookie:
            self.client.cookies.set(COOKIE, caller.cookie)
        if method == "GET":
            return self.client.get(path, headers=caller.headers())
        secret = csrf_of(caller.cookie)
        if path.startswith("/api/"):
            headers = caller.headers() | {"X-CSRF-Token": secret}
            return self.client.request(method, path, json=form or {}, headers=headers)
        return self.client.request(method, path, data={"csrf": secret} | (form or {}), headers=caller.headers())
