"""Backups of what the WARC files do not tell, and bringing them back."""
