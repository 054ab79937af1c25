"""Phrases that mention a role without claiming it: somebody else's, denied, aspired to, or a topic."""

from socap.people.roles.vocabulary.syntax import any_of

ROLE = any_of(
    "founder  cofounder  co founder  ceo  cto  coo  cfo  cmo  cio  vc  investor  angel  entrepreneur"
    "  developer  dev  programmer  engineer  coder  hacker  journalist  reporter  editor  partner"
)

EXCLUSIONS = (
    rf"(?:not|isnt|arent|im no|never|neither|nor|non|wannabe|failed)"
    rf" (?:(?:an?|the|really|yet|actually|just) )*{ROLE}",
    rf"(?:aspiring|future|wannabe|would be|soon to be|pretend|fake) (?:\w+ )?"
    rf"{any_of('founder  cofounder  ceo  cto  cfo  coo  vc  investor  entrepreneur  journalist  reporter')}",
    any_of(
        "wife  husband  spouse  married  girlfriend  boyfriend  fiancee  daughter  son  brother"
        "  sister  mother  father  mom  mum  dad  friend  fan  assistant  secretary  aide  advisor"
        "  adviser  coach  mentor  ghostwriter  hand  ea  pa  chief of staff  staff  office  report"
        "  reports  reporting  voice  community  network  platform  tools  school  newsletter  podcast"
        "  coaching  marketing  content  design  copy  services  therapist  lawyer  counsel  recruiter"
    )
    + rf" (?:of|to|for) (?:(?:an?|the|our|my|every) )?(?:[^ |,]+ )?{ROLE}",
    rf"(?:helping|i help|we help|helps|serving|empowering|supporting|interviewing|interviews|connecting"
    rf"|coaching|advising|hiring|recruiting|teaching|training|follow|following) "
    rf"(?:(?!as )[^ |,&]+ ){{0,4}}?{ROLE}",
    rf"(?:our|their|his|her|your|every|any|dear|by) {ROLE}",
    rf"(?:\w+ )?{ROLE} (?:s )?"
    + any_of(
        "stories  story  jokes  memes  quotes  mindset  tips  advice  content  lifestyle  education"
        "  coaching  coach  mode  led  friendly  interviews  relations  news  community  communities"
        "  network  bootcamp  magazine  tools  updates  summit  conference  podcast  wisdom  protection"
        "  spouse  wife  institute  recruiter  recruiting  hiring  whisperer"
    ),
)

TOPICS = (
    r"(?:i )?(?:tweet|tweets|tweeting|write|writes|writing|wrote|post|posts|posting|talk|talks"
    r"|talking|blog|blogs|blogging|report|reports|reporting|speak|speaks|rant|rants|curious|thinking"
    r"|passionate|podcasting) (?:mostly |mainly |a lot )?(?:about|on)(?: [^ |]+)*",
    r"(?:cover|covers|covering)(?: [^ |]+)*",
    r"(?:lover|fan|fans|student|students|learner) of(?: [^ |]+)*",
    r"(?:interested|interest|interests|believer) in(?: [^ |]+)*",
    r"(?:loves?|likes?|love|enjoys?|learning|studying|collection of|news about)(?: [^ |]+)*",
)
