"""WARC records: writing and reading them. Nothing else knows the format."""
