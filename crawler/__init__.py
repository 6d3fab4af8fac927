"""Polite, exact fetching; the only package that imports Scrapy."""
