"""Every record, digest and citation checked against the bytes."""
