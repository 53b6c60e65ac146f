"""What all tests share: property tests have no time limit, since a busy machine is no fault."""

from hypothesis import settings

settings.register_profile("comity", deadline=None)
settings.load_profile("comity")
