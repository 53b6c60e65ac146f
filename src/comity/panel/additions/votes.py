"""Agreement in the UN General Assembly."""

from comity.panel.columns import Addition

ADDITION = Addition(
    "votes",
    "Agreement of votes in the UN General Assembly; by issue: add the indicators vote_agreement_...",
    indicators=("vote_agreement",),
    theirs="add_fpsim() (its own sources)",
)
