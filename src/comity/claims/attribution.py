"""Who says so, and whether anybody does: speakers, quotations, questions, denials and wishes."""

from __future__ import annotations

import re
from typing import Final

SAYS: Final = (
    r"(?:say|says|said|argue|argues|argued|claim|claims|claimed|contend|contends|believe|believes|insist|insists|"
    r"insisted|maintain|maintains|warn|warns|warned|stated|told|noted|notes|stressed|stresses|emphasi[sz]ed|wrote|"
    r"writes|described|describes?|calls?|called|asserts?|asserted|complains?|complained|points? out|pointed out|"
    r"recalled|declared|allege[sd]?|reaffirmed|affirmed|recogni[sz]ed|acknowledged|added)"
)
SPEAKER: Final = re.compile(
    rf"(?P<who>(?:(?:[A-Z][\w.'’\-]+ ){{1,6}}and )?(?:[Tt]he (?:two )?|[Tt]heir |[Bb]oth |[Ss]ome |[Mm]any "
    rf")?(?:[A-Z][\w.'’\-]+ ){{0,6}}(?:[A-Z][\w.'’\-]+|[Cc]ritics|[Aa]nalysts|[Ee]xperts|[Oo]bservers|[Oo]fficials|"
    rf"[Oo]pponents|[Ss]keptics|[Ss]ceptics|[Ss]ome|[Mm]any|leaders|presidents|ministers|sides|commentators|"
    rf"economists|diplomats|generals|[Hh]e|[Ss]he|[Tt]hey)(?: (?:of|in|at|from) (?:the )?[A-Z][\w ]{{1,30}}?)?) "
    rf"(?:have |has |also |often |rightly |wrongly |still |always )*{SAYS}\b(?: that)?"
)
ACCORDING: Final = re.compile(r"\b[Aa]ccording to (?P<who>[^,.;]{2,60})")
AFTER: Final = re.compile(
    rf"[,”\"]\s*(?:{SAYS} )(?P<who>[^,.;]{{2,60}})|,[”\"]?\s(?P<name>[^,.;\"”]{{2,50}}?) {SAYS}\b"
)
# "Or so its diplomats like to claim" is what its diplomats say.
ASIDE: Final = re.compile(r"^(?:or )?so |(?: (?:like|love|want|wish|never tire))s? (?:to|of)$", re.I)
QUOTED: Final = re.compile(r"“([^“”]*)”|\"([^\"]*)\"")
OWN: Final = {"i", "we"}

DENIED: Final = re.compile(
    r"\b(?:not|never|no longer|cannot|hardly|neither|nor|without|far from|fail(?:s|ed)? to)\b|n['’]t\b", re.I
)
NO_DENIAL: Final = re.compile(
    # "Far from swamping the market, their trade has halved" denies what stands before the comma.
    r"^\W*far from \w+ing\b[^,.;]*,|\b(?:not|n['’]t|nor (?:is|are|was|were|has|have|does|do) (?:it|this|that|they|"
    r"these|ours?|theirs?)(?: been)?) (?:just|only|merely|simply|solely|confined|limited)\b|\bnever (?:been|stood|"
    r"run) (?:stronger|closer|better|deeper|warmer|higher|larger|greater|colder|cooler|weaker|worse|lower|smaller|"
    r"fewer|poorer)\b|\bmore often than not\b|\bnot quite\b|\bas often as not\b|\bif not\b|\bnot least\b|\bwhether or "
    r"not\b|\bnot (?:so )?long ago\b|\bno doubt\b|\b(?:not|never|n['’]t) (?:forget|doubt|deny|overlook|stop\w*|"
    r"prevent\w*|ke[ep]pt)\b|\bnot to (?:mention|be (?:named|identified|quoted))\b|\bwithout (?:doubt|question|"
    r"interruption|a break|exception)\b|(?:,| and) (?:no longer|not) (?:the )?(?-i:[A-Z])\w+,",
    re.I,
)
WISHED: Final = re.compile(
    r"^May (?=[a-z])|\b(?:(?-i:may)|might|could(?! not (?:do|live|manage) without)|would(?! (?:like|add|say|call|"
    r"argue|describe|maintain|point out|remind|note|stress|submit|have (?:us|you|one) (?:believe|think)|go (?:so far|"
    r"further)|be hard))|should|must|hopes?|hoping|hoped|wish(?:es)?(?! to (?:clarify|stress|state|make clear|point|"
    r"emphasi[sz]e|recall|note|underline|inform|reiterate|thank|say|add))|if|whether|unless|perhaps|possibly|"
    r"potentially|aims? to|seeks? to|aspir\w+|let us(?! (?:not forget|remember|recall|be (?:clear|honest|frank|blunt|"
    r"fair)|admit|not pretend))|can(?! (?:be (?:seen|traced|dated|said|described)|tell|confirm|report|assure|"
    r"say)\b))\b",
    re.I,
)
# "Both could gain"
GUESSED: Final = re.compile(r"\b(?:both|each|they|we|it|the two)\b(?: \w+){0,2} (?:could|might)\b", re.I)
BREAK: Final = re.compile(r"[;:]|,\s(?:but|yet|while|although|though|whereas|so that)\b|\bbut\b")


def is_left_out(text: str, start: int, end: int, *, reads_denial: bool = False) -> bool:
    """Whether the words at start..end are asked, denied or only wished for, rather than asserted.

    With `reads_denial` a denial is left to the caller.
    """
    if text.rstrip().rstrip("”\"'’)").endswith("?"):
        return True
    clause = clause_before(text, start)
    if not reads_denial and denied(clause + text[start:end]):
        return True
    return bool(WISHED.search(clause.split(",")[-1]) or GUESSED.search(text[start:end]))


def denied(text: str) -> bool:
    """Whether words deny; "more often than not" and "not only" do not."""
    return bool(DENIED.search(NO_DENIAL.sub(" ", text)))


def clause_before(text: str, start: int) -> str:
    """The words from the last break between clauses up to start."""
    breaks = [found.end() for found in BREAK.finditer(text, 0, start)]
    return text[breaks[-1] if breaks else 0 : start]


def attributed_to(text: str, start: int, end: int) -> str | None:
    """Who is said to say the words at start..end, as the text names them; None: the document itself.

    Words between quotation marks without a named speaker are attributed to "a speaker quoted".
    """
    for pattern in (ACCORDING, SPEAKER):
        for found in pattern.finditer(text):
            who = found["who"].strip()
            if pattern is SPEAKER and found.end() > start:
                continue
            if who.lower() not in OWN:
                return who
    for found in AFTER.finditer(text, end):
        who = ASIDE.sub("", (found["who"] or found["name"] or "").strip(' ”"'))
        if who and who.lower() not in OWN:
            return who
    for quoted in QUOTED.finditer(text):
        # A word or two in quotation marks are a term, not a statement.
        if quoted.start() <= start and end <= quoted.end() and len(quoted[0].split()) > 5:
            return "a speaker quoted"
    return None
