"""The rules that our WARC files keep, checked by code that shares none with the writer."""
