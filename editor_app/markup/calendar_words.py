"""Names of days and months, which have a capital in some languages and name nobody."""

from functools import lru_cache

_WORDS = {
    "en": "monday tuesday wednesday thursday friday saturday sunday january february march april"
    " may june july august september october november december feb sept oct nov dec tues thurs",
    "de": "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar jänner"
    " februar märz april mai juni juli august september oktober november dezember",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin"
    " juillet août septembre octobre novembre décembre",
    "es": "lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo"
    " junio julio agosto septiembre octubre noviembre diciembre",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile"
    " maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "segunda terça quarta quinta sexta sábado domingo janeiro fevereiro março abril maio"
    " junho julho agosto setembro outubro novembro dezembro",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april"
    " mei juni juli augustus september oktober november december",
    "sv": "måndag tisdag onsdag torsdag fredag lördag söndag januari februari mars april maj juni"
    " juli augusti september oktober november december",
    "da": "mandag tirsdag onsdag torsdag fredag lørdag søndag januar februar marts april maj juni"
    " juli august september oktober november december",
    "nb": "mandag tirsdag onsdag torsdag fredag lørdag søndag januar februar mars april mai juni"
    " juli august september oktober november desember",
}  # fmt: skip
_SAME = {"no": "nb", "nn": "nb", "lb": "de"}


@lru_cache(64)
def calendar_words(language: str) -> frozenset[str]:
    """Return the days and months, in small letters, that a text in ``language`` may speak of.

    English ones are among them, as stories quote; for a language that is not
    known they are all.
    """
    code = language.lower().replace("_", "-").partition("-")[0]
    own = _WORDS.get(_SAME.get(code, code), "")
    return frozenset(f"{_WORDS['en']} {own}".split())
