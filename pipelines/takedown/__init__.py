"""What taking down does to derived rows, and its commands."""
