//! A draft of the minutes as lines of which every edge knows the words.

use super::names::Names;
use crate::hall::Hall;
use jiff::civil::Date;
use mingtong_domain::Millis;
use mingtong_domain::ids::{MatterId, PersonId, TextRef};
use mingtong_domain::meeting::{
    Decision, Election, Gathering, ItemId, ItemKind, ItemState, Line, Motion, Says, SpeechKind, Verdict, VotedBy,
    WrittenTest, draft, whole_key,
};

/// What a line names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DraftArg {
    /// Words, or names.
    Text(String),
    /// A number.
    Number(i64),
    /// A moment; none where it is not known.
    Moment(Option<Millis>),
    /// A day.
    Day(Date),
    /// A word of a family, by its key.
    Word(&'static str, &'static str),
}

/// A line of the draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftLine {
    /// The key of its words: `minutes-line-place`.
    pub key: &'static str,
    /// What it names.
    pub args: Vec<(&'static str, DraftArg)>,
}

fn line<const N: usize>(key: &'static str, args: [(&'static str, DraftArg); N]) -> DraftLine {
    DraftLine { key, args: args.into_iter().collect() }
}

/// Words; where they were erased, the word for that.
fn text(words: impl Into<String>) -> DraftArg {
    let words = words.into();
    if words.is_empty() { DraftArg::Word("words", "erased") } else { DraftArg::Text(words) }
}

fn number(number: impl TryInto<i64>) -> DraftArg {
    DraftArg::Number(number.try_into().unwrap_or(i64::MAX))
}

/// The draft of a meeting.
pub(super) fn lines(it: &Gathering<'_>, names: &Names, hall: &Hall) -> Vec<DraftLine> {
    let writing = Writing { it, names, hall };
    draft(it).iter().flat_map(|line| writing.write(line)).collect()
}

struct Writing<'a> {
    it: &'a Gathering<'a>,
    names: &'a Names,
    hall: &'a Hall,
}

impl Writing<'_> {
    fn write(&self, of: &Line<'_>) -> Vec<DraftLine> {
        let (names, meeting) = (self.names, self.it.meeting);
        let one = match of {
            Line::Motion(motion) => self.motion(motion),
            Line::Decision(decision) => return self.decision(decision),
            Line::Election(election) => return self.election(election),
            Line::CameTo(state) => return self.came_to(state),
            Line::Head => line(
                "minutes-line-head",
                [
                    ("body", text(self.hall.body_name(&meeting.body))),
                    ("year", text(meeting.starts.year().to_string())),
                    ("number", number(meeting.number)),
                    ("title", text(names.said(&meeting.title))),
                ],
            ),
            Line::When(from, None) => line("minutes-line-since", [("from", DraftArg::Moment(*from))]),
            Line::When(from, until) => {
                line("minutes-line-when", [("from", DraftArg::Moment(*from)), ("until", DraftArg::Moment(*until))])
            }
            Line::Place(place) => line("minutes-line-place", [("place", text(names.said(place)))]),
            Line::Chair(person) => self.person("minutes-line-chair", person),
            Line::Recorder(person) => self.person("minutes-line-recorder", person),
            Line::Tellers(persons) => self.persons("minutes-line-tellers", *persons),
            Line::Attendance { due, came, excused, absent } => line(
                "minutes-line-attendance",
                [
                    ("due", number(*due)),
                    ("came", number(*came)),
                    ("excused", number(*excused)),
                    ("absent", number(*absent)),
                ],
            ),
            Line::Members(persons) => return self.members(persons),
            Line::Excused(persons) => self.persons("minutes-line-excused", persons),
            Line::Absent(persons) => self.persons("minutes-line-absent", persons),
            Line::Guests(guests) => line("minutes-line-guests", [("n", number(*guests))]),
            Line::Observers(observers) => line("minutes-line-observers", [("n", number(*observers))]),
            Line::Item(id, kind, title, matter) => self.item(*id, *kind, title, *matter),
            Line::Recused(person, reason) if !names.is_public(person) => {
                line("minutes-line-recused-somebody", [("reason", text(names.said(reason)))])
            }
            Line::Recused(person, reason) => line(
                "minutes-line-recused",
                [("person", text(names.name(person))), ("reason", text(names.said(reason)))],
            ),
            Line::Spoke(kind, persons) => return self.spoke(*kind, persons),
            Line::View(person, words) if !names.is_public(person) => {
                line("minutes-line-view-of-somebody", [("text", text(names.said(words)))])
            }
            Line::View(person, words) => {
                line("minutes-line-view", [("person", text(names.name(person))), ("text", text(names.said(words)))])
            }
            Line::Adjourned(to, reason) => {
                line("minutes-line-adjourned", [("day", DraftArg::Day(*to)), ("reason", text(names.said(reason)))])
            }
        };
        vec![one]
    }

    fn item(&self, id: ItemId, kind: ItemKind, title: &TextRef, matter: Option<MatterId>) -> DraftLine {
        let n = ("n", number(id.0));
        let kind = ("kind", DraftArg::Word("item-kind", kind.key()));
        let title = ("title", text(self.names.said(title)));
        match matter {
            None => line("minutes-line-item", [n, kind, title]),
            Some(matter) => {
                let matter = ("matter", text(self.hall.number(matter)));
                line("minutes-line-item-of-matter", [n, kind, title, matter])
            }
        }
    }

    fn person(&self, key: &'static str, person: &PersonId) -> DraftLine {
        line(key, [("person", text(self.names.name(person)))])
    }

    fn persons<'p>(&self, key: &'static str, persons: impl IntoIterator<Item = &'p PersonId>) -> DraftLine {
        line(key, [("persons", self.list(persons))])
    }

    fn list<'p>(&self, persons: impl IntoIterator<Item = &'p PersonId>) -> DraftArg {
        let names: Vec<String> = persons.into_iter().map(|person| self.names.name(person)).collect();
        text(names.join("、"))
    }

    /// Those who decided: by their names where they sit in the body, else by their number.
    fn members(&self, persons: &[PersonId]) -> Vec<DraftLine> {
        let (named, others) = self.of_body(persons);
        let of_body = (!named.is_empty()).then(|| self.persons("minutes-line-members", named.iter().copied()));
        let beside = || line("minutes-line-members-others", [("n", number(others))]);
        of_body.into_iter().chain((others > 0).then(beside)).collect()
    }

    /// Those whom everybody knows, and how many others there are.
    fn of_body<'p>(&self, persons: &'p [PersonId]) -> (Vec<&'p PersonId>, usize) {
        let named: Vec<&PersonId> = persons.iter().filter(|person| self.names.is_public(person)).collect();
        let others = persons.len() - named.len();
        (named, others)
    }

    /// Those of the body by their names, the others by their number.
    fn spoke(&self, kind: SpeechKind, persons: &[PersonId]) -> Vec<DraftLine> {
        let kind = || ("kind", DraftArg::Word("speech-kind", kind.key()));
        let (named, others) = self.of_body(persons);
        let of_body = || line("minutes-line-spoke", [kind(), ("persons", self.list(named.iter().copied()))]);
        let beside = || line("minutes-line-spoke-others", [kind(), ("n", number(others))]);
        let of_body = (!named.is_empty()).then(of_body);
        of_body.into_iter().chain((others > 0).then(beside)).collect()
    }

    fn motion(&self, motion: &Motion) -> DraftLine {
        let (n, said) = (("n", number(motion.id.0)), ("text", text(self.names.said(&motion.text))));
        match (motion.amends, &motion.mover) {
            (Some(amended), _) => line("minutes-line-amendment", [n, ("amended", number(amended.0)), said]),
            (None, Some(mover)) if self.names.is_public(mover) => {
                line("minutes-line-motion-moved", [n, ("person", text(self.names.name(mover))), said])
            }
            (None, _) => line("minutes-line-motion", [n, said]),
        }
    }

    fn decision(&self, decision: &Decision) -> Vec<DraftLine> {
        let figures = decision.figures;
        let mut lines = vec![line(
            "minutes-line-decision",
            [
                ("how", DraftArg::Word("voted-by", decision.voted_by.key())),
                ("due", number(figures.due)),
                ("present", number(figures.present)),
                ("agree", number(figures.agree)),
                ("oppose", number(figures.oppose)),
                ("abstain", number(figures.abstain)),
            ],
        )];
        if figures.proxies > 0 {
            lines.push(line("minutes-line-proxies", [("n", number(figures.proxies))]));
        }
        lines.extend(self.source(decision.source.as_ref()));
        if decision.voted_by == VotedBy::Names {
            lines.extend(Says::ALL.iter().filter_map(|says| self.voices(decision, *says)));
        }
        if !decision.recused.is_empty() {
            lines.push(line("minutes-line-not-counted", []));
        }
        lines.extend(decision.tests.iter().map(|it| test(it, figures.proxies)));
        let key = match decision.verdict {
            Verdict::Carried => "minutes-line-verdict-carried",
            Verdict::NotCarried => "minutes-line-verdict-not-carried",
        };
        lines.push(line(key, []));
        lines.push(self.persons("minutes-line-counted", &decision.counted_by));
        lines
    }

    fn voices(&self, decision: &Decision, says: Says) -> Option<DraftLine> {
        let said = decision.voices.iter().filter(|voice| voice.says == says).map(|voice| &voice.person);
        let persons: Vec<&PersonId> = said.collect();
        let says = DraftArg::Word("says", says.key());
        (!persons.is_empty()).then(|| line("minutes-line-voices", [("says", says), ("persons", self.list(persons))]))
    }

    fn source(&self, source: Option<&TextRef>) -> Option<DraftLine> {
        source.map(|source| line("minutes-line-source", [("text", text(self.names.said(source)))]))
    }

    fn election(&self, election: &Election) -> Vec<DraftLine> {
        let figures = election.figures;
        let mut lines = vec![line(
            "minutes-line-election",
            [
                ("seats", number(election.seats)),
                ("due", number(figures.due)),
                ("present", number(figures.present)),
                ("cast", number(figures.cast)),
                ("void", number(figures.void)),
                ("blank", number(figures.blank)),
            ],
        )];
        lines.extend(self.source(election.source.as_ref()));
        lines.extend(election.tests.iter().map(|it| test(it, 0)));
        let votes = election.votes.iter().map(|it| format!("{} {}", self.names.name(&it.person), it.votes));
        let votes: Vec<String> = votes.collect();
        if !votes.is_empty() {
            lines.push(line("minutes-line-votes", [("persons", text(votes.join("、")))]));
        }
        if !election.elected.is_empty() {
            lines.push(self.persons("minutes-line-elected", &election.elected));
        }
        if !election.tied.is_empty() {
            lines.push(self.persons("minutes-line-tied", &election.tied));
        }
        if election.left > 0 {
            lines.push(line("minutes-line-left", [("n", number(election.left))]));
        }
        lines.push(self.persons("minutes-line-counted", &election.counted_by));
        lines
    }

    fn came_to(&self, state: &ItemState) -> Vec<DraftLine> {
        let reason = |reason| ("reason", text(self.names.said(reason)));
        let one = match state {
            ItemState::Open | ItemState::Decided(_) | ItemState::Elected => return vec![],
            ItemState::PutOff { to, reason: why } => {
                line("minutes-line-put-off", [("day", DraftArg::Day(*to)), reason(why)])
            }
            ItemState::Referred { to, reason: why } => {
                line("minutes-line-referred", [("body", text(self.hall.body_name(to))), reason(why)])
            }
            ItemState::Noted(None) => line("minutes-line-noted", []),
            ItemState::Noted(Some(words)) => line("minutes-line-noted-with", [("text", text(self.names.said(words)))]),
            ItemState::Withdrawn { reason: why, .. } => line("minutes-line-withdrawn", [reason(why)]),
        };
        vec![one]
    }
}

fn test(test: &WrittenTest, proxies: u32) -> DraftLine {
    let asks = test.asks.threshold().map(|threshold| threshold.to_string().replace(">=", "≥")).unwrap_or_default();
    line(
        "minutes-line-test",
        [
            ("test", DraftArg::Word("meeting-test", test.test.key())),
            ("have", number(test.have)),
            ("of", number(test.of)),
            ("asks", text(asks)),
            ("whole", DraftArg::Word("meeting-whole", whole_key(test.asks.of(), proxies))),
            ("need", number(test.need)),
        ],
    )
}
