"""Run as `python tests/replica`: a folder, so its parent has to be made known first."""

import sys
from pathlib import Path

# This folder itself must not be searched: its `site` is not Python's.
sys.path[0] = str(Path(__file__).resolve().parent.parent)

from replica.cli import main  # noqa: E402

sys.exit(main())
