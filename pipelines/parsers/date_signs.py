"""Words beside a number or a month that show whether a date is meant."""

# After "in 2018" or "July 4 and 5" these show that the number is no count of something.
GO_ON = frozenset(
    "a about across after again all alone already also among an and are around as at be because before"
    " began both but by can could did due during each for from further had has have he her his how however"
    " i if in into is it its just more most nearly new not of on only or our over she since so some such"
    " than that the their there these they this those through throughout to together took under until up"
    " was we were when where which while who will with within without would onwards onward".split()
)
COUNTED = frozenset(
    "people persons individuals migrants returnees refugees families households beneficiaries"
    " participants respondents interviewees workers adults children women men girls boys students pupils"
    " citizens cases victims visits calls copies members representatives officers staff schools villages"
    " countries hours days weeks months years metres meters kilometres km kg tons square million thousand"
    " billion percent per gel lari usd dollars eur euro euros cents times pieces pages".split()
)
# "A total of 2018" is no year, "the summer of 2018" is one.
AMOUNTS = frozenset(
    "all amount any audience average budget capacity cost crowd each fee fine grant group half list majority"
    " many maximum minimum most none number one out population price quarter sample some sum team third"
    " total".split()
)
# Of a month or a year these are a part that a day or two would name, were they read: the fifth of May 2020.
PARTS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth day days week weeks weekend"
    " month months quarters half halves part".split()
)
GEORGIAN_PARTS = ("პირველ", "მეორე", "მესამე", "მეოთხე", "ბოლო", "I")
DOCUMENTS = frozenset("law decree report census survey study assessment".split())
GROWTH = frozenset("rose grew increased fell dropped decreased declined went up down".split())
MONTH_PREPOSITIONS = frozenset(
    "in since until till from during throughout through by before after between".split()
)
FIRM_YEAR_PREPOSITIONS = frozenset(
    "since until till during throughout year years spring summer autumn winter early late".split()
)
YEAR_PREPOSITIONS = FIRM_YEAR_PREPOSITIONS | frozenset("in from through by before after between of".split())
NAMES = frozenset("Agenda Convention Protocol Compact Declaration Goals".split())
GEORGIAN_NAMES = ("კონვენცი", "ოქმ", "წესრიგ", "დეკლარაცი", "კანონ", "ხელშეკრულებ", "პაქტ")
PLACES = frozenset("Street St Square Avenue Ave Park Boulevard Bridge University".split())
GEORGIAN_PLACES = ("ქუჩ", "მოედ", "გამზირ", "პარკ", "ხიდ", "ბაღ")
CUSTOMS = frozenset("every each annually yearly ყოველ ყოველი ყოველწლიურად".split())
RELATIVE = CUSTOMS | frozenset(
    "annual last next previous past coming following this გასულ გასული მომავალ მომავალი წინა".split()
)
DURING = frozenset("განმავლობაში მანძილზე პერიოდში ბოლოს დასაწყისში".split())
