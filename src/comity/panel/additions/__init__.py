"""What can be added to a panel: one file per addition."""
