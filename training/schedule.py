"""The course of the learning rate in training."""

from __future__ import annotations

import torch


def up_and_down(optimiser: torch.optim.Optimizer, steps: int) -> torch.optim.lr_scheduler.LambdaLR:
    """Straight up over the first 6 % of the steps, then straight down to nothing at the last."""
    return torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / (0.06 * steps)) * max(0.0, 1 - step / steps)
    )
