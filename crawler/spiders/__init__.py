"""The spiders: thin, one file each."""
