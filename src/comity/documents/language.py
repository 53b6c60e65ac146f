"""The language of a text, from its script and its commonest words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

SAMPLE = 20_000
ENOUGH = 0.12

# Function words of the languages that documents of foreign ministries most often come in.
COMMON = {
    "en": "the of and to in a that is for on with as by at from this was are has have be it its will an not we our",
    "fr": "le la les de des et du un une en que est pour dans qui sur par au avec ce ont sont plus nous leur",
    "de": "der die das und in den von zu mit ist des sich auf für im dem nicht ein eine als auch es werden wir",
    "es": "el la los las de y que en un una del por con para se es al como su más entre este ha sobre",
    "pt": "o a os as de e que em um uma do da dos das para com no na por se mais ao como entre foi",
    "it": "il lo la gli le di e che in un una del della per con si è al da sono nel dei più come alla",
    "nl": "de het een en van in dat is op te voor met zijn aan niet door ook als bij naar uit om wordt",
    "tr": "ve bir bu ile için olarak da de ki olan daha en gibi kadar iki sonra arasında ise",
    "id": "dan yang di dengan untuk pada dari ini itu dalam akan kedua tidak adalah oleh juga antara",
    "pl": "i w z na do się nie że jest o od za po przez oraz dla jak co to są który",
    "vi": "và của các là trong cho được với có một không những này về đã từ",
    "sv": "och att det som en på är av för med till den har inte om ett vi från",
}
SCRIPTS = {
    "HANGUL": "ko",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "CJK": "zh",
    "CYRILLIC": "ru",
    "ARABIC": "ar",
    "HEBREW": "he",
    "THAI": "th",
    "DEVANAGARI": "hi",
    "GREEK": "el",
    "GEORGIAN": "ka",
    "ARMENIAN": "hy",
    "BENGALI": "bn",
}


def detect_language(text: str) -> str | None:
    """ISO 639-1 code of the language that most of the text is in; None where too little speaks for one.

    A script that one of our languages owns decides by itself (Han with kana is Japanese); Latin script is
    decided by the share of function words: at least 12 % of all words, the largest share wins; a language other
    than English must show four different ones, since one or two may be English words too ("met", "in").
    """
    sample = text[:SAMPLE]
    scripts: Counter[str] = Counter()
    for letter in sample:
        if letter.isalpha():
            name = "LATIN" if letter.isascii() else unicodedata.name(letter, "OTHER")
            scripts[re.split(r"[ -]", name)[0]] += 1
    if not scripts:
        return None
    script, n = scripts.most_common(1)[0]
    if script == "CJK" and scripts["HIRAGANA"] + scripts["KATAKANA"] > 0.05 * n:
        return "ja"
    if script != "LATIN":
        return SCRIPTS.get(script)
    words = re.findall(r"[^\W\d_]+", sample.lower())
    if not words:
        return None
    shares = {}
    for code, common in COMMON.items():
        known = set(common.split())
        shares[code] = sum(word in known for word in words) / len(words)
    best = max(shares, key=lambda code: shares[code])
    if best != "en" and len(set(words) & set(COMMON[best].split())) < 4:
        return None
    return best if shares[best] >= ENOUGH else None
