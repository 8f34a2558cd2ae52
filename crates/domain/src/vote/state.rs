//! A vote: what is asked, of whom, from when until when, and how far it is.

use super::elector::Size;
use super::keys::{Across, Secrecy, StageKind, Verdict, Way};
use super::official::Official;
use super::question::{Decides, Question};
use crate::ids::{BodyId, MatterId, NoticeId, PersonId, PictureId, PlaceId, TextRef, VoteId};
use crate::motion::Silent;
use crate::references::{Refer, References};
use crate::role::Role;
use crate::time::Millis;
use serde::{Deserialize, Serialize};

/// What becomes of those who were given a ballot and did not return it (R07). Another setting than the default rests
/// on a clause of the rules of the building, and counts only with a proof of delivery for each of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SilentOwners {
    /// The setting.
    pub silent: Silent,
    /// The clause it rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<TextRef>,
}

impl Default for SilentOwners {
    fn default() -> Self {
        Self { silent: Silent::NotTakingPart, clause: None }
    }
}

impl Refer for SilentOwners {
    fn refer(&self, to: &mut References) {
        self.clause.refer(to);
    }
}

/// From where a vote comes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The body that called it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<BodyId>,
    /// The matter that it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub matter: Option<MatterId>,
    /// The notice by which it was announced.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<NoticeId>,
    /// The vote that had no quorum, of which it is the second.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub again_of: Option<VoteId>,
}

impl Refer for Origin {
    fn refer(&self, to: &mut References) {
        self.matter.refer(to);
    }
}

/// From when until when ballots are taken: the first moment included, the last not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// From when.
    pub opens: Millis,
    /// Until when.
    pub closes: Millis,
}

impl Refer for Window {}

impl Window {
    /// The state of a vote that was not counted: it opens and is over by its times, without anybody doing anything.
    pub fn stage_at(self, now: Millis) -> StageKind {
        match now {
            now if now < self.opens => StageKind::Announced,
            now if now < self.closes => StageKind::Open,
            _ => StageKind::Over,
        }
    }

    /// The last moment at which a ballot is taken: the law of that day holds.
    pub fn last(&self) -> Millis {
        Millis(self.closes.0.saturating_sub(1))
    }
}

/// How ballots come, and how they are counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conduct {
    /// Whether it is known whose a ballot is.
    pub secrecy: Secrecy,
    /// The ways that are allowed.
    pub ways: Vec<Way>,
    /// Which ballot holds where somebody gave several.
    pub across: Across,
    /// What becomes of silent owners.
    pub silent: SilentOwners,
    /// Whether whoever returned a void paper took part.
    pub void_takes_part: bool,
    /// Whether a voice can be given by another, in writing.
    pub proxies_count: bool,
}

impl Refer for Conduct {
    fn refer(&self, to: &mut References) {
        self.silent.refer(to);
    }
}

/// A voice that somebody gives for another, by a written proxy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proxy {
    /// For which elector.
    pub elector: u32,
    /// Whose voice it is.
    pub giver: PersonId,
    /// Who gives it.
    pub holder: PersonId,
    /// Pictures of the sheet.
    pub pictures: Vec<PictureId>,
}

/// A show of hands on one line of the ballot, as two tellers counted it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hands {
    /// Which line, from 1.
    pub line: u32,
    /// How many were there.
    pub present: u32,
    /// How many agree.
    pub agree: u32,
    /// How many oppose it.
    pub oppose: u32,
    /// How many abstain.
    pub abstain: u32,
}

impl Refer for Hands {}

/// What one teller counted at a show of hands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandsSeen {
    /// Who.
    pub by: Option<PersonId>,
    /// What they saw.
    pub hands: Hands,
}

/// That it was counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tallied {
    /// The digest of the sheet that was counted: whoever counts that sheet finds the same.
    pub sheet: String,
    /// What each line came to; one for an election.
    pub verdicts: Vec<Verdict>,
    /// The two who counted.
    pub counted_by: [PersonId; 2],
    /// When.
    pub at: Millis,
}

/// How far it is, beside its times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// Not counted.
    Uncounted,
    /// Counted.
    Counted(Tallied),
    /// Its result is public.
    Published(Tallied, Publication),
    /// Void.
    Void(Voided),
}

/// That its result was made public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// The notice of the result.
    pub notice: NoticeId,
    /// When.
    pub at: Millis,
}

/// That it is void.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voided {
    /// Why.
    pub reason: TextRef,
    /// When.
    pub at: Millis,
    /// What was public before it fell stays readable; none where nothing was.
    pub published: Option<(Tallied, Publication)>,
}

/// That somebody asks to declare a published vote void: another has to agree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoidAsked {
    /// Why.
    pub reason: TextRef,
    /// Who asks.
    pub by: Option<PersonId>,
    /// In which role, and when.
    pub role: (Role, Millis),
}

/// A vote as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vote {
    /// Its id.
    pub id: VoteId,
    /// Its number in the year in which it was called.
    pub number: u32,
    /// What it is called.
    pub title: TextRef,
    /// What it is about, in full.
    pub text: TextRef,
    /// What is asked.
    pub question: Question,
    /// By which rule it is decided.
    pub decides: Decides,
    /// Which buildings, stairwells or floors it concerns, in words.
    pub scope: TextRef,
    /// Where; none for the whole community.
    pub place: Option<PlaceId>,
    /// From where it comes.
    pub origin: Origin,
    /// From when until when.
    pub window: Window,
    /// Until when it would have been, before it was prolonged.
    pub prolonged: Option<Millis>,
    /// How ballots come.
    pub conduct: Conduct,
    /// Who counts.
    pub tellers: Vec<PersonId>,
    /// How large the electorate was when it was frozen.
    pub size: Size,
    /// The digest of the electorate when it was frozen.
    pub electorate: String,
    /// Shows of hands that two tellers counted alike: nothing else is counted.
    pub hands: Vec<Hands>,
    /// What each teller counted last on each line, in the order of counting.
    pub hands_seen: Vec<HandsSeen>,
    /// How far it is.
    pub progress: Progress,
    /// What the housing authority's system announced, by the lines of the ballot; of one line the last entry holds, and
    /// what it replaced stays readable.
    pub official: Vec<Official>,
    /// That somebody asks to declare it void, though it is published.
    pub void_asked: Option<VoidAsked>,
    /// The role of whoever called it, and when.
    pub by: (Role, Millis),
    /// Events so far.
    pub events: usize,
    /// The position of the latest event.
    pub latest: i64,
}

impl Vote {
    /// The state at a moment. It opens and is over by its times, without anybody doing anything.
    pub fn stage_at(&self, now: Millis) -> StageKind {
        match &self.progress {
            Progress::Void(_) => StageKind::Void,
            Progress::Published(..) => StageKind::Published,
            Progress::Counted(_) => StageKind::Counted,
            Progress::Uncounted => self.window.stage_at(now),
        }
    }

    /// How it was counted, and nothing of that was hidden since; none before.
    pub fn tallied(&self) -> Option<&Tallied> {
        match &self.progress {
            Progress::Counted(tallied) => Some(tallied),
            _ => self.published().map(|(tallied, _)| tallied),
        }
    }

    /// What was made public of it: that stays so when it is void.
    pub fn published(&self) -> Option<(&Tallied, &Publication)> {
        match &self.progress {
            Progress::Published(tallied, publication) => Some((tallied, publication)),
            Progress::Void(voided) => voided.published.as_ref().map(|(tallied, publication)| (tallied, publication)),
            Progress::Uncounted | Progress::Counted(_) => None,
        }
    }

    /// Why it is void, and since when.
    pub fn voided(&self) -> Option<&Voided> {
        if let Progress::Void(voided) = &self.progress { Some(voided) } else { None }
    }

    /// Whether nothing was decided because too few took part: it may be asked once more.
    pub fn had_no_quorum(&self) -> bool {
        let counted = self.tallied().filter(|_| self.voided().is_none());
        counted.is_some_and(|tallied| tallied.verdicts.iter().all(|verdict| *verdict == Verdict::NoQuorum))
    }

    /// Whether a text is what people are asked, and they have not got their result yet: whoever votes and whoever
    /// counts has to read it.
    pub fn needs(&self, text: &TextRef, now: Millis) -> bool {
        let lines = match &self.question {
            Question::Motions { motions: texts, .. } | Question::Approval { options: texts, .. } => texts.as_slice(),
            Question::Election { .. } => &[],
        };
        let is_asked = [&self.title, &self.text, &self.scope].contains(&text)
            || lines.contains(text)
            || self.conduct.silent.clause.as_ref() == Some(text);
        is_asked && !matches!(self.stage_at(now), StageKind::Published | StageKind::Void)
    }

    /// Whether somebody counts it.
    pub fn is_teller(&self, person: Option<&PersonId>) -> bool {
        person.is_some_and(|person| self.tellers.contains(person))
    }

    /// Whether a way is allowed.
    pub fn allows(&self, way: Way) -> bool {
        self.conduct.ways.contains(&way)
    }

    /// A teller counted hands: whatever they saw before on this line is forgotten.
    pub(super) fn see_hands(&mut self, seen: HandsSeen) {
        let line = seen.hands.line;
        self.hands_seen.retain(|before| before.hands.line != line || before.by != seen.by);
        self.hands_seen.push(seen);
        let of_line = || self.hands_seen.iter().map(|seen| seen.hands).filter(|hands| hands.line == line);
        let is_alike = |one: &Hands| of_line().filter(|other| other == one).count() > 1;
        let alike = of_line().rev().find(is_alike);
        self.hands.retain(|before| before.line != line);
        self.hands.extend(alike);
        self.hands.sort_unstable_by_key(|hands| hands.line);
    }

    /// Lines on which hands were counted, and not by two tellers alike.
    pub fn unsettled_hands(&self) -> impl Iterator<Item = u32> {
        let is_settled = |line: u32| self.hands.iter().any(|hands| hands.line == line);
        self.hands_seen.iter().map(|seen| seen.hands.line).filter(move |line| !is_settled(*line))
    }

    /// Whether who voted stays off the sheet: where areas stand beside secret ballots, those who have the same area
    /// hide each other only as long as nobody reads who of them voted.
    pub fn hides_who_voted(&self) -> bool {
        self.is_secret() && self.decides.is_owners()
    }

    /// Whether nobody is to know whose a ballot is.
    pub fn is_secret(&self) -> bool {
        self.conduct.secrecy == Secrecy::Secret
    }
}
