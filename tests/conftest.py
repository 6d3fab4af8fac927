"""What holds for all tests."""

from hypothesis import settings

# Machines are noisy: no example fails for being slow once.
settings.register_profile("house", deadline=None)
settings.load_profile("house")
