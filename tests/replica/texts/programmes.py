"""Programme pages, in the order of the root pages that `write` names."""

from . import programmes_policy as policy
from . import programmes_return as people

PROGRAMMES = (
    people.RETURN,
    policy.SBMMG,
    policy.BORDERS,
    policy.VISA_FREE,
    people.TRAFFICKING,
    policy.LABOUR,
    policy.SAFE_MIGRATION,
    people.PROTECTION,
    people.PILOT,
    policy.SAFE,
    people.HEALTH,
    people.COVID,
    policy.DIASPORA,
    people.COMMUNITY,
    policy.DATA,
    people.EMERGENCY,
    policy.YOUTH,
    policy.GOVERNANCE,
)
