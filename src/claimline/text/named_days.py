"""Weekdays and months in names: papers that come out on a day, and people who are called like one."""

# "the Oster Sunday Herald"
AFTER_DAY = frozenset(
    "Times Telegraph Mail Mirror Express Herald Post Star Sun People Independent Tribune Mercury World Business Observer Age "
    "Standard Guardian Nation Sport Review Magazine News Today Vision Monitor Punch Life League Club School".split()
)
# "the Oster Mail on Sunday"
BEFORE_ON_DAY = frozenset("Mail Independent Scotland Ireland Wales Post Herald Sport".split())
# "Sunday Okoro resigned"
GIVEN_WEEKDAYS = frozenset({"Sunday", "Friday"})
GIVEN_NAMES = GIVEN_WEEKDAYS | {"April", "June", "August"}
