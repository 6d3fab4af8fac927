"""Proofs that the storage keeps its word: each breaks it in one way, many times, and counts what was lost."""
