"""The archive: WARC files, their index, and every way to read them."""
