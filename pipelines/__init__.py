"""From capture to change: reading pages, remembering versions, telling about changes."""
