"""The tests' OpenID provider, started and restarted as a process, and a browser that goes there and back."""

import secrets
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit

import httpx

from sync.province.staff.sso import BACK
from tests.sync.servers import ROOT

NAME = "tài khoản tỉnh"
CLIENT, SECRET = "tantay", "between us two / 100%"


class Provider:
    """A provider on a port of its own; each start has new keys."""

    def __init__(self, port: int, public_url: str) -> None:
        self.issuer = f"http://127.0.0.1:{port}"
        self._command = [sys.executable, "-W", "ignore", "-m", "tests.sync.provider", str(port), public_url + BACK]
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def settings(self) -> dict[str, str]:
        """What the province is told of it."""
        return {
            "TANTAY_OIDC_ISSUER": self.issuer,
            "TANTAY_OIDC_CLIENT": CLIENT,
            "TANTAY_OIDC_SECRET": SECRET,
            "TANTAY_OIDC_NAME": NAME,
            "TANTAY_TRUSTED_PROXIES": "127.0.0.1",
        }

    def start(self) -> None:
        self._process = subprocess.Popen(self._command, cwd=ROOT, stderr=subprocess.DEVNULL)
        with httpx.Client(transport=httpx.HTTPTransport(retries=8), trust_env=False) as line:
            assert line.get(f"{self.issuer}/.well-known/openid-configuration").status_code == 200

    def stop(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait(20)
            self._process = None


@contextmanager
def providing(port: int, public_url: str) -> Generator[Provider]:
    provider = Provider(port, public_url)
    try:
        provider.start()
        yield provider
    finally:
        provider.stop()


class Surfer:
    """A browser of one person: goes to the provider, says who it is there, and comes back."""

    def __init__(self, url: str) -> None:
        place = {"X-Forwarded-For": f"10.1.{secrets.randbelow(250)}.{secrets.randbelow(250)}"}
        self.client = httpx.Client(base_url=url, headers=place, trust_env=False, timeout=30)

    def close(self) -> None:
        self.client.close()

    def go(self, **asked: str) -> str:
        """The address at the provider to which one is sent."""
        answer = self.client.get("/staff/sign-in/elsewhere", params=asked)
        assert answer.status_code == 303, answer.text
        return answer.headers["Location"]

    def back(self, address: str) -> httpx.Response:
        return self.client.get(address.removeprefix(str(self.client.base_url).rstrip("/")))

    def there_and_back(self, subject: str = "lan-0123", **asked: str) -> httpx.Response:
        return self.back(vouched(self.go(**asked), subject))


def vouched(address: str, subject: str = "lan-0123") -> str:
    """Say at the provider who one is; the address to which it sends one back."""
    answer = httpx.post(address, data={"sub": subject}, trust_env=False)
    assert answer.status_code == 302, answer.text
    return answer.headers["Location"]


def asked_in(address: str) -> dict[str, str]:
    """The query of an address."""
    return {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
