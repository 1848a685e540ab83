"""E-mail: new alerts of one channel as one letter, by the SMTP server that the operator named."""

import smtplib
import ssl
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime

from sync.protocol import LOOPBACK
from sync.province.language import Words
from sync.province.mail_box import MailBox
from sync.province.watch.alerts import Alert
from sync.province.watch.failures import not_told
from sync.province.watch.words import ADVICE, KIND, ON_THE_PAGE

TIMEOUT = 10.0
"""Seconds for one answer of the mail server; a letter needs about seven."""


def letter(
    alerts: Sequence[Alert], sentences: Sequence[Words], to: str, name: str, public_url: str, sender: str
) -> EmailMessage:
    """One letter about these alerts, each in its sentence; by its `name` a mailbox knows it when it comes again.

    It links to the page of alerts, or names it where no `public_url` is known.
    """
    first = KIND[alerts[0].kind].vi
    message = EmailMessage()
    message["Subject"] = f"Tận Tay: {first}" if len(alerts) == 1 else f"Tận Tay: {len(alerts)} cảnh báo mới"
    message["From"] = sender
    message["To"] = to
    message["Message-ID"] = f"<tantay-{name}@{sender.partition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"
    said = [(what, ADVICE[one.kind]) for one, what in zip(alerts, sentences, strict=True)]
    address = f"{public_url}/staff/alerts"
    where = Words(f"Xem tất cả: {address}", f"All of them: {address}") if public_url else ON_THE_PAGE
    vi = "\n\n".join(f"• {what.vi}\n  {advice.vi}" for what, advice in said)
    en = "\n\n".join(f"• {what.en}\n  {advice.en}" for what, advice in said)
    message.set_content(f"{vi}\n\n{where.vi}\n\n---- English ----\n\n{en}\n\n{where.en}\n")
    return message


def post(box: MailBox, message: EmailMessage, now: datetime) -> None:
    """Date the letter and hand it in: it is, once the server has taken it, whatever that server does afterwards.

    Raises `NotTold` with the kind of problem and nothing of what the server said.
    """
    message["Date"] = format_datetime(now)
    context = ssl.create_default_context()
    try:
        with _connected(box, context) as server:
            if not box.tls and box.host not in LOOPBACK:
                _start_tls(server, context)
            if box.user:
                _log_in(server, box)
            server.send_message(message)
    except (smtplib.SMTPException, OSError) as error:
        raise not_told("mail", error) from error


@contextmanager
def _connected(box: MailBox, context: ssl.SSLContext) -> Generator[smtplib.SMTP]:
    """A server to talk to; how it answers the goodbye says nothing of the letter, nor of what went wrong before."""
    if box.tls:
        server = smtplib.SMTP_SSL(box.host, box.port, timeout=TIMEOUT, context=context)
    else:
        server = smtplib.SMTP(box.host, box.port, timeout=TIMEOUT)
    try:
        yield server
    finally:
        with suppress(smtplib.SMTPException, OSError):
            server.quit()
        server.close()


def _start_tls(server: smtplib.SMTP, context: ssl.SSLContext) -> None:
    """Nothing is said in the clear, neither a password nor a letter."""
    try:
        server.starttls(context=context)
    except (smtplib.SMTPNotSupportedError, smtplib.SMTPResponseException) as error:
        raise not_told("mail", error, "no-tls") from error


def _log_in(server: smtplib.SMTP, box: MailBox) -> None:
    """Wrong name or password, or a server that knows no login, is one kind of problem: of the operator's setting."""
    try:
        server.login(box.user, box.password)
    except smtplib.SMTPServerDisconnected:
        raise
    except smtplib.SMTPException as error:
        raise not_told("mail", error, "login") from error
