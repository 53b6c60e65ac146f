"""Treaties in force between the two: environment, trade, health."""

from comity.panel.columns import Addition

ADDITION = Addition(
    "treaties",
    "Treaties in force between the two: environment, trade, health",
    indicators=(
        "joint_treaties_environment",
        "bilateral_treaties_environment",
        "joint_treaties_trade",
        "joint_treaties_health",
    ),
)
