"""A second copy of the WARC files: compared, brought up to date, restored from."""
