"""Words that tell what a capitalised name is the name of, and words that are no name."""

import re


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


SENTENCE = re.compile(r"[.!?…]['\"”’»)\]]*\s+|\n\s*\n|[:;]\s*[\"“‘«]\s*|\s[—–]\s*[\"“‘«]\s*")
"""What stands between two sentences, or before a quoted one."""

CONNECTORS = _set(
    "of de la le du des da do dos das di del della van von der den ter ten zu al el &"
)
"""Small words that may stand within a name."""

OF = _set("for of de del della du")
"""Words behind the kind of an organisation that its name goes on with."""

ORGANISATION_CONNECTORS = _set("for and on")
"""Small words that may stand within the name of an organisation which began with its kind."""

OPENERS = _set(
    "according additionally afterwards also although am among another anyone as asked ayer"
    " because besides both but can could das der despite die during each earlier eight ein"
    " eine el eleven even every everyone everything experts few finally first five following"
    " former four further gestern gli he her here heute hier his how however i if il im in"
    " instead it its just la las last late later le les like lo los many maybe meanwhile might"
    " more most much nearly neither never next nine no nobody none nor not nothing now"
    " officials once one only or other others our perhaps please police rather reporters"
    " residents second seven several she should since six so some someone something sometimes"
    " soon still such supporters ten than that the their then there therefore these they third"
    " this those though three thus today together tomorrow tonight too twelve twenty two un"
    " under une until up usually very was we well were what when where whether which while who"
    " whose why will witnesses would yes yesterday yet you your"
)
"""Words that often begin a sentence and never a name."""

TITLES = _set(
    "mr mrs ms miss mx dr prime vice deputy prof professor sir dame lord lady baroness baron"
    " president premier chancellor minister secretary senator congressman congresswoman"
    " representative governor mayor councillor councilor mp mep judge justice captain colonel"
    " general major lieutenant sergeant officer inspector detective commissioner ambassador"
    " king queen prince princess pope bishop archbishop cardinal rabbi imam sheikh father"
    " sister brother reverend rev coach director chairman chairwoman chair chief spokesman"
    " spokeswoman spokesperson herr frau monsieur madame señor señora don signor"
)
"""Words before a person's name."""

SAYS = _set(
    "said says say told tells added adds argued argues asked asks warned warns wrote writes"
    " explained explains insisted insists claimed claims denied denies confirmed confirms replied"
    " responded tweeted posted recalled recalls testified acknowledged admitted joked noted notes"
    " stressed stated resigned died"
)
"""What a person does in the news."""

ORGANISATIONS = _set(
    "inc ltd llc plc corp corporation company co gmbh ag sa group holdings partners bank banks"
    " university college school academy institute ministry department agency authority council"
    " commission committee union unions association federation confederation party police court"
    " courier times wire news post herald gazette echo tribune journal guardian guild club"
    " hospital clinic trust foundation parliament congress senate assembly army navy force forces"
    " airlines airways railways railway fund office bureau service services society league"
    " alliance board chamber organisation organization museum church network press media radio"
    " television studios records systems technologies industries motors energy oil gas team"
    " fc exchange nations administration cabinet government forum observatory"
)
"""Words in the name of an organisation."""

PLACES = _set(
    "street road avenue lane boulevard square bridge river lake sea ocean gulf island islands isle"
    " isles bay port harbour harbor airport station mountain mountains mount valley park county"
    " province state republic region district city town village beach hill hills coast strait"
    " desert peninsula quay docks terminal canal forest plaza palace castle prison stadium"
    " cathedral highway states kingdom house"
)
"""Words in the name of a place."""

PLACE_BEGINNINGS = _set("north south east west northern southern eastern western new port lake"
                        " mount st saint san santa los las fort cape")  # fmt: skip
"""First words of many a place's name."""

WHERE = _set("in at near from outside across around toward towards into throughout via visiting")
"""Words before a place."""

GENERIC = ORGANISATIONS | PLACES | TITLES | _set("act bill law treaty day week year north south"
    " east west god lord internet english french german british american russian chinese european"
    " islamic christian jewish muslim catholic")  # fmt: skip
"""Words that alone are the name of nothing in particular."""
