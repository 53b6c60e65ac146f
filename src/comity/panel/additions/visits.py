"""Official visits: of US presidents and secretaries of state, and of leaders to the USA."""

from comity.panel.columns import Addition

ADDITION = Addition(
    "visits",
    "Official visits: of US presidents and secretaries of state, and of leaders to the USA",
    indicators=(
        "president_visits",
        "secretary_visits",
        "visits_to_us",
    ),
)
