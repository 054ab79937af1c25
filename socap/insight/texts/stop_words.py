"""English words that say nothing by themselves, for phrases and groups."""

from typing import Final

_WORDS = """
a about above after again against all also am an and any are aren't as at be because been before
being below between both but by can can't cannot come could couldn't did didn't do does doesn't
doing don't down during each else even ever every few for from further get gets getting go goes
going gonna got had hadn't has hasn't have haven't having he he's her here hers herself him
himself his how i i'd i'll i'm i've if in into is isn't it it's its itself just let let's like ll
lol made make makes many may me might mine more most much must my myself need needs no nor not now
of off ok okay on once one only or other our ours out over own please put re really same see she
she's should so some someone something still such take than that that's the their theirs them
themselves then there there's these they they're thing things this those through to today too
under until up upon us use used using very via want wants was wasn't way we we'll we're we've were
weren't what what's when where which while who who's whom why will with without won't would
wouldn't yeah yes yet you you'd you'll you're you've your yours yourself
"""
STOP_WORDS: Final = frozenset(_WORDS.split())
