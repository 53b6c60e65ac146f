"""States: who they are, what they are called, which codes mean them, and when they were members."""

from comity.states.codes import code_to_state, to_iso3
from comity.states.dyads import dyad_key, split_dyad
from comity.states.foreign import find_foreign_names
from comity.states.membership import is_member, members, memberships
from comity.states.mentions import Mention, find_mentions
from comity.states.persons import Person, find_persons
from comity.states.resolve import resolve_state, state_kind, state_name

__all__ = [
    "Mention",
    "Person",
    "code_to_state",
    "dyad_key",
    "find_foreign_names",
    "find_mentions",
    "find_persons",
    "is_member",
    "members",
    "memberships",
    "resolve_state",
    "split_dyad",
    "state_kind",
    "state_name",
    "to_iso3",
]
