"""Where a picture's copies are: a style, and a token that is no part of its identity."""

from replica.answers import token
from replica.model import FILES

STYLES = {"large": (480, 320), "medium": (220, 147), "sdg_icon": (96, 96)}


def styled(path: str, style: str) -> str:
    """Return the address of a picture's copy in a style.

    >>> styled(f"{FILES}/press_release/media/x.jpg", "large")
    '/sites/g/files/tmzbdl9001/files/styles/large/public/press_release/media/x.jpg?itok=fa95ace1'
    """
    return f"{FILES}/styles/{style}/public{path.removeprefix(FILES)}?itok={token(style, path)}"


def icon(number: int) -> str:
    """Return the address of a goal's icon.

    >>> icon(4).partition("?")[0]
    '/sites/g/files/tmzbdl9001/files/styles/sdg_icon/public/sdgs-icon/e_web_04.png'
    """
    return styled(f"{FILES}/sdgs-icon/e_web_{number:02}.png", "sdg_icon")
