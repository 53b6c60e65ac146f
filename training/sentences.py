"""Our own training sentences: deeds by type put together with actors, modes of speech and contexts.

`annotations/deeds.txt` holds, a line each, a type, a deed in the past tense and the same deed after
"to", with {T} for the recipient; `annotations/passives.txt` those that name the recipient first. What a
text does with a deed decides the type: a friendly deed that is promised is AGREE, refused REJECT, demanded
REQUEST; a hostile one announced or called for is THREATEN; a refusal to end one is REJECT.
Two actors who do nothing to each other, and the recipient marked as the actor of a one-way deed, are NONE.
"""

from __future__ import annotations

import random
import re
import tomllib
from pathlib import Path

NONE = "NONE"
FRIENDLY = {"CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"}
HOSTILE = {"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}
RECIPROCAL = {"CONSULT", "AGREE", "COOPERATE"}

WORDS = tomllib.loads((Path(__file__).parent / "annotations" / "words.toml").read_text(encoding="utf-8"))
STATES = WORDS["states"]
DEMONYMS = WORDS["demonyms"]
GOVERNORS = WORDS["governors"]
FIGHTERS = WORDS["fighters"]
PEOPLE = WORDS["people"]
BODIES = WORDS["bodies"]
PERSONS = WORDS["persons"]
OPENINGS = WORDS["openings"]
ENDINGS = WORDS["endings"]
PLEDGES = WORDS["pledges"]
REFUSALS = WORDS["refusals"]
DEMANDS = WORDS["demands"]
MENACES = WORDS["menaces"]
THIRDS = WORDS["thirds"]
UNRELATED = WORDS["unrelated"]


def swapped(marked: str) -> str:
    """The sentence with actor and recipient exchanged."""
    for a, b in (
        ("<s>", "\0"),
        ("<t>", "<s>"),
        ("\0", "<t>"),
        ("</s>", "\1"),
        ("</t>", "</s>"),
        ("\1", "</t>"),
    ):
        marked = marked.replace(a, b)
    return marked


MARK = re.compile(r"</?[st]>")


def unmarked(marked: str) -> tuple[str, list[list[int] | None]]:
    """The text without markers, and where actor and recipient stand in it."""
    text, spans, place = "", {}, 0
    for found in MARK.finditer(marked):
        text += marked[place : found.start()]
        spans[found.group()] = len(text)
        place = found.end()
    text += marked[place:]
    both = [
        [spans[f"<{name}>"], spans[f"</{name}>"]] if f"<{name}>" in spans and f"</{name}>" in spans else None
        for name in "st"
    ]
    return text, both


def actor(generator: random.Random, kind: str | None = None) -> str:
    """A random actor: a state, a government or its head, fighters, people or a body."""
    kind = (
        kind or generator.choices(["state", "government", "fighters", "people", "body"], [5, 5, 2, 1.5, 2])[0]
    )
    if kind == "state":
        return generator.choice(STATES)
    if kind == "body":
        return generator.choice(BODIES)
    words = generator.choice({"government": GOVERNORS, "fighters": FIGHTERS, "people": PEOPLE}[kind])
    article = generator.choice(("", "", "the ")) if "{P}" not in words else ""
    return article + generator.choice(DEMONYMS) + " " + words.format(P=generator.choice(PERSONS))


def replaced_actors(marked: str, generator: random.Random) -> str:
    """The sentence with the marked actor or recipient, or both, replaced by another one of a like kind."""
    for mark in ("s", "t"):
        if generator.random() < 0.6:
            found = re.search(rf"<{mark}>(.*?)</{mark}>", marked)
            if not found or found.group(1).lstrip()[:1].islower():
                continue  # a thing or an act as recipient says much about the type
            words = found.group(1).lower()
            kind = None
            if re.search(r"polic|troop|soldier|army|milit|forces|rebel|fighter|guard|taliban|gunm", words):
                kind = "fighters"
            elif re.search(
                r"worker|student|people|teacher|protest|resident|thousand|hundred|women|prison", words
            ):
                continue
            new = actor(generator, kind or generator.choice(["state", "government", "body"]))
            marked = re.sub(rf"<{mark}>.*?</{mark}>", lambda _, new=new, m=mark: f"<{m}>{new}</{m}>", marked)
    return marked


def capital(text: str) -> str:
    """The text with its first letter, past markers, as a capital."""
    found = re.search(r"[A-Za-z]", re.sub(r"</?[st]>", lambda m: "_" * len(m.group()), text))
    return (
        text if not found else text[: found.start()] + text[found.start()].upper() + text[found.start() + 1 :]
    )


def read_lines(path: Path) -> list[list[str]]:
    """The fields of each line, which bars part: type, past, base in deeds.txt; type, frame in passives.txt."""
    return [line.split("|") for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def one(kind: str, past: str, base: str, generator: random.Random) -> list[tuple[str, str]]:
    """Sentences of one deed with random actors, and what they are."""
    doer = {"PROTEST": "people", "ASSAULT": "fighters", "RETREAT": "fighters", "MOBILIZE": "fighters"}.get(
        kind
    )
    s = f"<s>{actor(generator, doer if generator.random() < 0.6 else None)}</s>"
    t = f"<t>{actor(generator)}</t>"
    opening, ending = generator.choice(OPENINGS), generator.choice(ENDINGS)

    def sentence(text: str) -> str:
        return capital(f"{opening}{text}{ending}.")

    found = []
    plain = sentence(f"{s} {past.format(T=t)}")
    found.append((plain, kind))
    roll = generator.random()
    if roll < 0.3:
        found.append(
            (sentence(f"{s} has {past.format(T=t)}") if past.split()[0].endswith("ed") else plain, kind)
        )
    elif roll < 0.4:
        found.append((sentence(f"{s}, which borders {generator.choice(STATES)}, {past.format(T=t)}"), kind))
    if past.split()[0].endswith("ed") and past.split()[1:2] == ["{T}"]:
        tail = past.split("{T}", 1)[1]
        passive = sentence(f"{t} was {past.split()[0]}{tail} by {s}")
        found.append((passive, kind))
        found.append((swapped(passive), NONE))
    if kind in FRIENDLY:
        found.append((sentence(f"{s} {generator.choice(PLEDGES)} {base.format(T=t)}"), "AGREE"))
        found.append((sentence(f"{s} {generator.choice(REFUSALS)} {base.format(T=t)}"), "REJECT"))
        demand = generator.choice(DEMANDS).format(X=t, B=base.format(T=generator.choice(THIRDS)))
        found.append((sentence(f"{s} {demand}"), "REQUEST"))
    elif kind in HOSTILE:
        found.append((sentence(f"{s} {generator.choice(MENACES)} {base.format(T=t)}"), "THREATEN"))
        if generator.random() < 0.4:
            stop = generator.choice(
                ("refused to stop plans to", "rejected appeals not to", "will not end its decision to")
            )
            found.append((sentence(f"{s} {stop} {base.format(T=t)}"), "REJECT"))
        if generator.random() < 0.3:
            demand = generator.choice(DEMANDS).format(X=t, B="not " + base.format(T=generator.choice(THIRDS)))
            if "to not" in demand or "must not" in demand:
                found.append((sentence(f"{s} {demand}"), "REQUEST"))
    elif kind == "AGREE" and generator.random() < 0.5:
        found.append((sentence(f"{s} {generator.choice(REFUSALS)} {base.format(T=t)}"), "REJECT"))
    if kind not in RECIPROCAL and generator.random() < 0.35:
        found.append((swapped(generator.choice(found)[0]), NONE))
    if generator.random() < 0.2:
        third = generator.choice(STATES)
        told = sentence(f"<s>{third}</s> said {actor(generator)} {past.format(T=t)}")
        found.append((told, NONE))
    if kind in RECIPROCAL and "with {T}" in past:
        joint = past.replace(" with {T}", "", 1)
        if "{T}" not in joint:
            both = sentence(f"{s} and {t} {joint}")
            found += [(both, kind), (swapped(both), kind)]
    return [(text, label) for text, label in found if not (label == NONE and text.count("<s>") != 1)]


def own_sentences(folder: Path, *, seed: int, rounds: int = 6) -> list[tuple[str, str]]:
    """All our sentences, in a fixed order for a seed; some 9,300."""
    generator = random.Random(seed)
    found: list[tuple[str, str]] = []
    deeds, passives = read_lines(folder / "deeds.txt"), read_lines(folder / "passives.txt")
    for _ in range(rounds):
        for kind, past, base in deeds:
            found += one(kind, past, base, generator)
        for kind, frame in passives:
            s, t = f"<s>{actor(generator)}</s>", f"<t>{actor(generator)}</t>"
            opening, ending = generator.choice(OPENINGS), generator.choice(ENDINGS)
            told = capital(f"{opening}{frame.format(S=s, T=t)}{ending}.")
            found.append((told, kind))
            if kind not in RECIPROCAL:
                found.append((swapped(told), NONE))
        for frame in UNRELATED:
            s, t = f"<s>{actor(generator)}</s>", f"<t>{actor(generator)}</t>"
            found.append((capital(frame.format(S=s, T=t)), NONE))
    return list(dict.fromkeys(found))
