"""How long and how much: what one exchange may cost."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Deadlines in seconds and caps in bytes; an answer that breaks one is kept up to there."""

    connect: float = 10.0
    """Looking up the host, connecting and the TLS handshake together."""
    head: float = 30.0
    """From the request sent to the end of the response head."""
    idle: float = 30.0
    """The longest silence within a body."""
    slow_after: float = 30.0
    """How long a body may be slower than `slowest`, in bytes a second, on the average of all of it."""
    slowest: float = 1000.0
    total: float = 120.0
    """The whole exchange, connecting included."""
    silence: float = 2.0
    """The same for an answer that is no HTTP: it does not say where it ends."""
    head_bytes: int = 64 * 1024
    header_lines: int = 200
    body_bytes: int = 64 * 1024 * 1024
    """As sent, chunk framing included."""
