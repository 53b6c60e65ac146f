"""Numbers as a text writes them: "seven", "seventieth", "sixty-five", "70th"."""

from __future__ import annotations

import re
from typing import Final

ONES: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
TENS: Final = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
VALUES: Final = {
    **{word: value for value, word in enumerate(ONES)},
    **{word: 10 * (at + 2) for at, word in enumerate(TENS)},
}
ORDINALS: Final = {
    "first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12,
    **{f"{word}th": value for word, value in VALUES.items()},
    **{f"{word[:-1]}ieth": value for word, value in VALUES.items() if word.endswith("y")},
}  # fmt: skip
_WORD: Final = "|".join(sorted([*VALUES, "hundred"], key=len, reverse=True))
CARDINAL: Final = (
    rf"(?:\d{{1,3}}|(?:(?:a|{'|'.join(ONES[1:10])}) hundred(?: and)? )?(?:{_WORD})(?: hundred)?"
    rf"(?:[\s-](?:{'|'.join(ONES[1:10])}))?)"
)
ORDINAL: Final = (
    rf"(?:\d{{1,3}}(?:st|nd|rd|th)|"
    rf"(?:(?:{'|'.join(TENS)})[\s-])?(?:{'|'.join(sorted(ORDINALS, key=len, reverse=True))}))"
)


def number(text: str) -> int | None:
    """The value of a number up to 999 in digits or words, cardinal or ordinal; None for other words.

    Example:
        >>> number("seventy-fifth")
        75
    """
    word = text.strip().lower()
    digits = re.fullmatch(r"(\d{1,3})(?:st|nd|rd|th)?", word)
    if digits:
        return int(digits[1])
    total = 0
    for part in re.split(r"[\s-]+", word):
        if part == "hundred":
            total = 100 * max(total, 1)
            continue
        if part in ("a", "and") and "hundred" in word:
            continue
        value = VALUES.get(part, ORDINALS.get(part))
        if value is None:
            return None
        total += value
    return total
