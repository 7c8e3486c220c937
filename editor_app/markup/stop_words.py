"""English words too common to say what a story is about."""

_LISTED = """
a about above according across after again against all almost also although always am among
an and any are aren as at be became because been before being below between both but by came
can cannot could couldn did didn do does doesn doing don down during each either else even
ever every few first for from further get gets getting give given go goes going got had hadn
has hasn have haven having he her here hers herself him himself his how however i if in into
is isn it its itself just know last least less let like ll made make makes making many may
me might mine more most much must my myself near need needs never new next no nor not now of
off often on once one only or other others our ours ourselves out over own per perhaps put
quite rather re s said same say says see seen several shall she should shouldn since so some
still such t take taken takes than that the their theirs them themselves then there these
they thing things this those though three through thus to together told too took toward
towards two under until up upon us use used uses using ve very via want wants was wasn way
we well went were weren what when where whether which while who whom whose why will with
within without won would wouldn yes yet you your yours yourself yourselves
"""
STOP_WORDS = frozenset(_LISTED.split())
