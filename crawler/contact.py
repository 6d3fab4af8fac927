"""Who can be asked about this crawler: a site's people must be able to reach the operator."""

import re
from urllib.parse import urlsplit

from archive.errors import UsageError

_MAIL = re.compile(r"[^@\s<>()]+@([^@\s<>()]+\.[^@\s<>().]+)")
# Names that belong to nobody (RFC 2606, RFC 6761), or to this machine alone.
_NOBODY = re.compile(
    r"(?:.+\.)?(?:example(?:\.(?:com|net|org|edu))?|invalid|test|localhost|local|localdomain)", re.IGNORECASE
)


def mail_of(contact: str | None) -> str | None:
    """Return the mail address, if that is what the contact is.

    >>> mail_of("archive@iom-chronicle.ge"), mail_of("https://iom-chronicle.ge/@bot")
    ('archive@iom-chronicle.ge', None)
    """
    return contact if contact and _MAIL.fullmatch(contact) else None


def require_contact(contact: str | None) -> None:
    """Raise unless somebody can be reached there.

    >>> require_contact("https://iom-chronicle.ge/bot")
    >>> require_contact("you@example.org")
    Traceback (most recent call last):
    archive.errors.UsageError: setting 'contact' is 'you@example.org', which reaches nobody: set your own
    """
    if contact is None:
        raise UsageError(
            "no contact is set: a public site is crawled only by somebody who can be reached; "
            'write contact = "you@your.domain" into matiane.toml, or set MATIANE_CONTACT'
        )
    mail = _MAIL.fullmatch(contact)
    host = mail[1] if mail else _host(contact)
    if not host or "." not in host or _NOBODY.fullmatch(host):
        raise UsageError(f"setting 'contact' is {contact!r}, which reaches nobody: set your own")


def _host(contact: str) -> str:
    try:
        parts = urlsplit(contact)
    except ValueError:
        return ""
    return (parts.hostname or "") if parts.scheme in {"http", "https"} else ""
