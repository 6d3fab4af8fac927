"""What a text mentions: projects, donors, partners, places, development goals and key figures."""

import re
from collections.abc import Iterable

from pipelines.mentions import MentionKind, Mentions, MentionSpan
from pipelines.parsers import mention_goals, mention_projects
from pipelines.parsers.mention_figures import find_figures
from pipelines.parsers.mention_goals import goal_at
from pipelines.parsers.mention_leads import LEADS
from pipelines.parsers.mention_lexicon import read_words
from pipelines.parsers.mention_places import KNOWN, is_place
from pipelines.parsers.mention_projects import Project, project_at
from pipelines.parsers.mention_roles import find_players

_CUES = mention_projects.CUES | mention_goals.CUES | LEADS.keys()
_MTAVRULI = re.compile("[\u1c90-\u1cba]")
_SMALL = dict(zip(range(0x1C90, 0x1CBB), range(0x10D0, 0x10FB), strict=True))

# What is named, its name, and from where to where.
_Span = tuple[MentionKind, str, int, int]


def find_mentions(body: str) -> Mentions:
    """Return what a body mentions. Precision comes first: what is not sure is left out.

    >>> said = find_mentions("ტრენინგს 40 ადამიანი დაესწრო. იგი პროექტ EMERGE-ის ფარგლებში, ლოპოტას ტბაზე, "
    ...                      "ნორვეგიის საგარეო საქმეთა სამინისტროს მხარდაჭერით გაიმართა.")
    >>> said.projects, said.donors, said.places, [(it.value, it.what) for it in said.figures]
    (('EMERGE',), ('Norwegian Ministry of Foreign Affairs',), ('Lopota lake',), [(40, 'ადამიანი')])
    """
    text = body.translate(_SMALL) if _MTAVRULI.search(body) else body
    names, cues = read_words(text, KNOWN, _CUES)
    projects = _projects(text, cues)
    taken = {place for project in projects for place in range(project.start, project.end)}
    others: list[_Span] = [
        *((it.part, it.name, it.start, it.end) for it in find_players(text, names, cues)),
        *(("place", it.name.name, it.start, it.end) for it in names if is_place(text, it)),
        *(("sdg", *goal) for cue in cues if cue[0] in mention_goals.CUES and (goal := goal_at(text, cue))),
    ]
    spans = {*_full_names(projects), *(span for span in others if span[2] not in taken)}
    kept = sorted(spans, key=lambda span: (span[2], span[0]))
    return Mentions(
        projects=_names("project", kept),
        donors=_names("donor", kept),
        partners=_names("partner", kept),
        places=_names("place", kept),
        spans=tuple(MentionSpan(what, name, body[start:end], start, end) for what, name, start, end in kept),
        figures=tuple(figure for figure in find_figures(body) if figure.start not in taken),
    )


def _projects(text: str, cues: Iterable[re.Match[str]]) -> list[Project]:
    beside = (project_at(text, *cue.span()) for cue in cues if cue[0] in mention_projects.CUES)
    return [project for project in beside if project]


def _full_names(projects: Iterable[Project]) -> Iterable[_Span]:
    """Yield projects by their names, with the acronym where it is told once, by either later on."""
    full = {
        known: f"{project.name} ({project.acronym})"
        for project in projects
        if project.acronym
        for known in (project.name, project.acronym)
    }
    for project in projects:
        yield "project", full.get(project.name, project.name), project.start, project.end


def _names(what: MentionKind, spans: Iterable[_Span]) -> tuple[str, ...]:
    return tuple(sorted({name for kind, name, _, _ in spans if kind == what}))
