"""The kinds of claim: each file finds and checks one.

A kind has `find(context) -> list[Claim]` and `check(claim, record, date) -> Check`; its name is the file's.
"""
