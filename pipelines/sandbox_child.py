"""The child's side of the sandbox: what runs between an order and its answer."""

import errno
import gc
import os
import pickle
import resource
import signal
from contextlib import suppress
from multiprocessing.connection import Connection


def serve(descriptor: str, seconds: str, memory: str) -> None:
    """Be the child: answer tasks until the parent closes the line or is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_AS, (int(memory), int(memory)))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # BeautifulSoup's trees are made of cycles: fewer, larger collections save a tenth of the time.
    gc.set_threshold(20_000, 20, 20)
    line = Connection(int(descriptor))
    with suppress(EOFError, OSError):
        while True:
            message = line.recv_bytes()
            signal.setitimer(signal.ITIMER_REAL, float(seconds))
            answer = _answer(message)
            signal.setitimer(signal.ITIMER_REAL, 0)
            line.send_bytes(answer)


def _answer(message: bytes) -> bytes:
    try:
        function, args, kwargs = pickle.loads(message)  # noqa: S301
        return pickle.dumps((True, function(*args, **kwargs)), pickle.HIGHEST_PROTOCOL)
    except MemoryError:
        # At once: unwinding would need memory too.
        os._exit(errno.ENOMEM)
    except Exception as error:  # noqa: BLE001
        return _failure(error)


def _failure(error: Exception) -> bytes:
    """Pickle an error; one that pickle cannot bring back is told as its words."""
    try:
        message = pickle.dumps((False, error), pickle.HIGHEST_PROTOCOL)
        pickle.loads(message)  # noqa: S301
    except Exception:  # noqa: BLE001
        return pickle.dumps((False, RuntimeError(f"{type(error).__name__}: {error}")))
    return message
