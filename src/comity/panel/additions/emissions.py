"""Carbon dioxide and primary energy of each state."""

from comity.panel.columns import Addition

ADDITION = Addition(
    "emissions",
    "Carbon dioxide and primary energy of each state",
    indicators=(
        "co2",
        "co2_per_person",
        "primary_energy",
    ),
)
