"""The words by which a sentence says who said something, and which outlet carried it."""

import re
from dataclasses import dataclass
from functools import cache

CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽΑ-ΩА-ЯЁІЇЄ"
_TOKEN = rf"(?<!\w)[{CAPITAL}](?>[\w’'&-]*)(?:(?<![\w’'&-]{{4}})\.)?"
_LINKING = (
    "of the|of|de la|de los|de las|de|da|del|della|di|du|des|dos|das|van der|van den|van de|van|"
    "von der|von dem|von|zu|ter|ten|al|bin|ibn"
)
NAME = rf"{_TOKEN}(?:\s(?:(?:{_LINKING})\s)?{_TOKEN}){{0,6}}"
"""A proper name: words with a capital, small ones such as "van der" between them."""

OUTLETS = frozenset(
    """
    ABC|ABC News|AFP|Agence France-Presse|Al Jazeera|ANSA|AP|AP News|APNews|Associated Press|
    Axios|BBC|BBC News|Belga|Bloomberg|CBC|CBS|CBS News|CNBC|CNN|Corriere della Sera|CTK|
    Daily Mail|Der Spiegel|Der Standard|Deutsche Welle|Deutschlandfunk|Die Welt|Die Zeit|dpa|DPA|
    EFE|El Mundo|El País|Euronews|FAZ|Financial Times|Focus Taiwan|Forbes|Fox News|
    Frankfurter Allgemeine Zeitung|Guardian|Handelsblatt|Il Sole 24 Ore|Interfax|ITV|KCNA|Kyodo|
    Kyodo News|La Repubblica|La Stampa|Le Figaro|Le Monde|Libération|Lusa|MSNBC|NBC|NBC News|
    New York Times|Newsweek|NHK|NOS|NPR|NRC|NTB|NTV|ORF|PBS|Politico|ProPublica|RAI|Reuters|RFI|
    Ritzau|RTÉ|SABC|Sky News|Spiegel|SRF|Süddeutsche Zeitung|Tagesschau|TASS|The Economist|
    The Guardian|Times of India|USA Today|Vox|Wall Street Journal|Washington Post|Xinhua|Yonhap|
    ZDF|Het Parool|Volkskrant|Economist|ANP|PA|Press Association
    """.replace("\n", "")
    .replace("    ", "")
    .casefold()
    .split("|")
)
"""Agencies, papers and stations that need no other sign to be known as outlets."""

_SIGNS = (
    "Agency|Bulletin|Broadcasting|Chronicle|Courier|Daily|Dispatch|Echo|Examiner|Express|Gazette|"
    "Globe|Herald|Independent|Inquirer|Journal|Ledger|Magazine|Mail|Mercury|Mirror|Monitor|News|"
    "Newswire|Observer|Post|Press|Radio|Register|Review|Sentinel|Standard|Star|Sun|Telegraph|Times|"
    "Tribune|TV|Weekly|Wire|Zeitung|Anzeiger|Allgemeine|Nachrichten|Rundschau|Tageblatt|Presse|"
    "Blatt|Kurier|Journaal|Dagblad|Courant|Gazzetta|Diario|Periódico|Jornal|Agencia"
)
_FIRST = "Agence|Agencia|Daily|Diario|Jornal|Radio|TV|Weekly"
_COMPOUNDS = "zeitung|kurier|blatt|anzeiger|nachrichten|rundschau|dagblad|krant|bladet|avisen"
LIKE_AN_OUTLET = re.compile(
    rf"\S*(?:{_COMPOUNDS})|(?:^|.*[\s-]|.*[a-z])(?:{_SIGNS})(?:\s(?:Online|Today|Service|Agency))?|(?:{_FIRST})\s.+"
)
"""The whole name of an outlet, as far as one can tell it by its words."""

SIGN = re.compile(rf"(?:{_SIGNS}|{_FIRST})\b|(?:{_COMPOUNDS})\b")
"""What most names of outlets have in them; quick to look for."""

TITLES = frozenset(
    """
    Ambassador Archbishop Bishop Captain Chairman Chairwoman Chancellor Chief Colonel Commander
    Commissioner Congressman Congresswoman Councillor Deputy Detective Director Doctor Dr Dr.
    General Governor Inspector Judge Justice King Leader Lieutenant Lord Major Mayor Minister Mr
    Mr. Mrs Mrs. Ms Ms. President Prime Prince Princess Professor Prof Prof. Queen Rabbi Rep.
    Reverend Secretary Sen. Senator Sergeant Sheikh Sheriff Sir Speaker Superintendent Supreme Vice
    Président Présidente
    Presidente Ministro Ministra
    """.split()
)
"""Words with a capital that belong to a post, not to the name behind them."""

POSTS = re.compile(
    r".*(?:chef|kanzler|leiter|meister|minister|präsident|sprecher|direktor|vorstand)(?:in)?"
    r"|.*vorsitzender?",
    re.IGNORECASE,
)
"""The same where a language makes posts of any two words, as German does."""


@dataclass(frozen=True, slots=True)
class Cues:
    """One language's words, as alternatives of a regular expression."""

    said: str
    told: str
    according: str
    report: str
    reported: str
    carried: str
    pronoun: str
    article: str


_ENGLISH = Cues(
    said=(
        "said|says|added|adds|asked|asks|wrote|writes|tweeted|posted|warned|warns|insisted|insists|"
        "argued|argues|claimed|claims|explained|explains|noted|notes|replied|recalled|stated|states|"
        "stressed|announced|declared|vowed|pledged|called|described|admitted|confirmed|denied|joked|"
        "continued|concluded|commented|remarked|suggested|urged|observed|acknowledged|predicted|"
        "promised|told"
    ),
    told="told|tells|speaking to|spoke to|talking to|in an interview with|in a statement to",
    according="according to|as per|per",
    report=(
        "reports?|story|article|dispatch|investigation|interview|statement|account|analysis|column|"
        "editorial|figures|coverage"
    ),
    reported=(
        "reported|reports|reporting|wrote|writes|said|says|quoted|quotes|revealed|published|found|"
        "cited|adds|added|noted|notes"
    ),
    carried="reported by|published by|published in|quoted by|cited by|carried by|first reported by|"
    "seen by|obtained by|citing|quoting|via",
    pronoun="he|she|they",
    article="the",
)
_OTHERS = {
    "de": Cues(
        said="sagte|sagt|erklärte|erklärt|meinte|betonte|warnte|ergänzte|fügte|schrieb|teilte",
        told="sagte|sagt|gegenüber|im Gespräch mit|im Interview mit|erklärte",
        according="laut|nach Angaben von|nach Angaben der|nach Angaben des|zufolge",
        report="Berichts?|Bericht|Artikel|Meldung|Interview",
        reported="berichtet|berichtete|meldet|meldete|schreibt|schrieb|zitiert",
        carried="berichtet von|zitiert von|unter Berufung auf",
        pronoun="er|sie",
        article="der|die|das|dem|den",
    ),
    "fr": Cues(
        said="a dit|dit|déclare|a déclaré|affirme|a affirmé|explique|a expliqué|ajoute|a ajouté|"
        "assure|souligne|estime|raconte",
        told="a déclaré à|a dit à|a confié à|auprès de|dans un entretien à|dans un entretien au",
        according="selon|d’après|d'après",
        report="rapport|article|enquête|dépêche|entretien",
        reported="rapporte|a rapporté|écrit|a écrit|révèle|a révélé|indique|a indiqué",
        carried="rapporté par|publié par|cité par|citant",
        pronoun="il|elle|ils|elles|-t-il|-t-elle",
        article="la|le|les|l’|l'",
    ),
    "es": Cues(
        said="dijo|dice|afirmó|afirma|explicó|explica|aseguró|añadió|agregó|señaló|declaró|advirtió",
        told="dijo a|declaró a|contó a|explicó a|en declaraciones a|en una entrevista con",
        according="según|de acuerdo con",
        report="informe|artículo|reportaje|entrevista|nota",
        reported="informó|informa|reportó|publicó|publica|reveló",
        carried="publicado por|publicado en|citado por|citando a",
        pronoun="él|ella",
        article="el|la|los|las",
    ),
    "it": Cues(
        said="ha detto|dice|ha dichiarato|ha affermato|afferma|ha spiegato|spiega|ha aggiunto",
        told="ha (?:detto|dichiarato) (?:all[’']|alla|allo|al|a)"
        "|in un’intervista (?:all[’']|alla|al|a)",
        according="secondo|stando a",
        report="rapporto|articolo|inchiesta|intervista",
        reported="riporta|ha riportato|scrive|ha scritto|rivela|ha rivelato",
        carried="riportato da|pubblicato da|citato da|citando",
        pronoun="lui|lei",
        article="il|la|lo|l’|l'",
    ),
    "pt": Cues(
        said="disse|diz|afirmou|afirma|explicou|acrescentou|declarou|garantiu",
        told="disse à|disse ao|disse a|contou à|em entrevista à|em entrevista ao",
        according="segundo|de acordo com",
        report="relatório|artigo|reportagem|entrevista",
        reported="informou|noticiou|publicou|revelou|escreveu",
        carried="publicado por|publicado em|citado por|citando",
        pronoun="ele|ela",
        article="o|a|os|as",
    ),
    "nl": Cues(
        said="zei|zegt|verklaarde|vertelde|vertelt|stelde|stelt|aldus|benadrukte|schreef",
        told="zei tegen|vertelde|vertelt|vertelde aan|in gesprek met|tegen|tegenover",
        according="volgens",
        report="rapport|artikel|bericht|interview",
        reported="meldt|meldde|schrijft|schreef|bericht|berichtte",
        carried="gemeld door|gepubliceerd door|gepubliceerd in|geciteerd door",
        pronoun="hij|zij|ze",
        article="de|het",
    ),
}


@cache
def cues(language: str) -> Cues:
    """Return the words of a language together with the English ones; English for any other."""
    other = _OTHERS.get(language[:2].lower())
    if other is None:
        return _ENGLISH
    fields = Cues.__dataclass_fields__
    return Cues(**{name: f"{getattr(other, name)}|{getattr(_ENGLISH, name)}" for name in fields})
