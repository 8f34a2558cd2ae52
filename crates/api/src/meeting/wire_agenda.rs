//! The agenda of a meeting with what came of each item, on the wire.

use super::keys;
use super::wire_named::{NamedBody, all};
use crate::moment::rfc3339;
use mingtong_app::meeting::{DecisionView, ElectionView, ItemView, MotionView, TestView, ViewView};
use mingtong_domain::meeting::ItemState;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A test of a decision or a request: `have` of `of` had to be at least `need`.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct MeetingTestBody {
    /// What was asked.
    pub test: keys::MeetingTest,
    /// The rule by which it was asked.
    pub rule: String,
    /// The part.
    pub have: u32,
    /// The whole.
    pub of: u32,
    /// Which share of whom had to be reached: `>=2/3 all`.
    pub asks: String,
    /// The smallest part that is enough.
    pub need: u32,
    /// Whether it was reached.
    pub holds: bool,
    /// The law, standard or charter.
    pub basis: String,
}

impl From<TestView> for MeetingTestBody {
    fn from(view: TestView) -> Self {
        let test = view.test;
        Self {
            test: test.test.into(),
            rule: test.rule.to_string(),
            have: test.have,
            of: test.of,
            asks: test.asks.to_string(),
            need: test.need,
            holds: view.holds,
            basis: view.basis,
        }
    }
}

fn tests(views: Vec<TestView>) -> Vec<MeetingTestBody> {
    views.into_iter().map(Into::into).collect()
}

/// Somebody with what they say.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct SaidBody {
    /// Who.
    pub person: NamedBody,
    /// What.
    pub says: keys::Says,
}

/// A voice that somebody gave for another.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct GivenBody {
    /// Whose voice it is.
    pub giver: NamedBody,
    /// Who gave it.
    pub holder: NamedBody,
}

/// A decision with its arithmetic.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct MeetingDecisionBody {
    /// When.
    pub at: String,
    /// How voices were asked for.
    pub voted_by: keys::VotedBy,
    /// By which rule: `body.present`, `residents_meeting`, `representatives`, `party_members`.
    pub rule: String,
    /// Who belonged there and might vote.
    pub due: u32,
    /// Who was there in person and decided on it.
    pub present: u32,
    /// Those whose voice another gave.
    pub proxies: u32,
    /// How many agreed.
    pub agree: u32,
    /// How many opposed it.
    pub oppose: u32,
    /// How many abstained.
    pub abstain: u32,
    /// The tests.
    pub tests: Vec<MeetingTestBody>,
    /// What follows.
    pub verdict: keys::MeetingVerdict,
    /// The two who counted.
    pub counted_by: Vec<NamedBody>,
    /// Who said what, in a call of names.
    pub voices: Vec<SaidBody>,
    /// Voices given for others.
    pub given: Vec<GivenBody>,
    /// Who did not decide on it.
    pub recused: Vec<NamedBody>,
    /// From where the numbers are known, where nobody keeps a roll.
    pub source: Option<String>,
}

impl From<DecisionView> for MeetingDecisionBody {
    fn from(view: DecisionView) -> Self {
        let (figures, decision) = (view.decision.figures, view.decision);
        let said = |(person, voice): (_, mingtong_domain::meeting::NamedVoice)| SaidBody {
            person: NamedBody::from(person),
            says: voice.says.into(),
        };
        Self {
            at: rfc3339(decision.at),
            voted_by: decision.voted_by.into(),
            rule: decision.rule.key().to_owned(),
            due: figures.due,
            present: figures.present,
            proxies: figures.proxies,
            agree: figures.agree,
            oppose: figures.oppose,
            abstain: figures.abstain,
            tests: tests(view.tests),
            verdict: decision.verdict.into(),
            counted_by: all(view.counted_by),
            voices: view.voices.into_iter().map(said).collect(),
            given: view
                .proxies
                .into_iter()
                .map(|(giver, holder)| GivenBody { giver: giver.into(), holder: holder.into() })
                .collect(),
            recused: all(view.recused),
            source: view.source,
        }
    }
}

/// A motion.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct MotionBody {
    /// Its number.
    pub motion: u32,
    /// What shall hold.
    pub text: String,
    /// The motion it would change.
    pub amends: Option<u32>,
    /// Who moves it.
    pub mover: Option<NamedBody>,
    /// Where it is in its life.
    pub state: keys::MotionState,
    /// How it was decided.
    pub decision: Option<MeetingDecisionBody>,
}

impl From<MotionView> for MotionBody {
    fn from(view: MotionView) -> Self {
        Self {
            motion: view.motion.id.0,
            text: view.text,
            amends: view.motion.amends.map(|motion| motion.0),
            mover: view.mover.map(Into::into),
            state: view.motion.state.into(),
            decision: view.decision.map(Into::into),
        }
    }
}

/// Somebody with their votes.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct VotesBody {
    /// Who.
    pub person: NamedBody,
    /// How many papers name them.
    pub votes: u32,
}

/// An election. Which paper said what is recorded nowhere.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ElectionBody {
    /// When.
    pub at: String,
    /// To how many seats.
    pub seats: u32,
    /// Who belonged there and might vote.
    pub due: u32,
    /// Who was there in person.
    pub present: u32,
    /// Papers that came back.
    pub cast: u32,
    /// Of these: void.
    pub void: u32,
    /// Of these: without a name.
    pub blank: u32,
    /// The test of attendance.
    pub tests: Vec<MeetingTestBody>,
    /// Everybody who was named, most votes first.
    pub votes: Vec<VotesBody>,
    /// Who is elected.
    pub elected: Vec<NamedBody>,
    /// Who has equal votes for the last seats.
    pub tied: Vec<NamedBody>,
    /// Seats that nobody has.
    pub left: u32,
    /// The two who counted.
    pub counted_by: Vec<NamedBody>,
    /// From where the numbers are known, where nobody keeps a roll.
    pub source: Option<String>,
}

impl From<ElectionView> for ElectionBody {
    fn from(view: ElectionView) -> Self {
        let figures = view.election.figures;
        Self {
            at: rfc3339(view.election.at),
            seats: view.election.seats,
            due: figures.due,
            present: figures.present,
            cast: figures.cast,
            void: figures.void,
            blank: figures.blank,
            tests: tests(view.tests),
            votes: view.votes.into_iter().map(|(person, votes)| VotesBody { person: person.into(), votes }).collect(),
            elected: all(view.elected),
            tied: all(view.tied),
            left: view.election.left,
            counted_by: all(view.counted_by),
            source: view.source,
        }
    }
}

/// Somebody's words on an item.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct WordsBody {
    /// Whose.
    pub person: NamedBody,
    /// Their words, or why they do not decide on it.
    pub text: String,
}

impl From<ViewView> for WordsBody {
    fn from(view: ViewView) -> Self {
        Self { person: view.person.into(), text: view.text }
    }
}

/// An item of the agenda.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct AgendaItemBody {
    /// Its place, from 1.
    pub item: u32,
    /// What is done with it.
    pub kind: keys::ItemKind,
    /// What it is called.
    pub title: String,
    /// The number of its matter.
    pub matter: Option<String>,
    /// `open`, `carried`, `not_carried`, `elected`, `put_off`, `referred`, `noted`, `withdrawn`.
    pub state: String,
    /// Whether people were told of it in time, so that there can be a vote on it.
    pub noticed: bool,
    /// To which day it was put off.
    pub put_off_to: Option<String>,
    /// The id of the body to which it was sent.
    pub sent_to: Option<String>,
    /// Who took it from the agenda.
    pub withdrawn_by: Option<NamedBody>,
    /// What came of it, or why it went elsewhere.
    pub came_of: Option<String>,
    /// Who does not decide on it, and why.
    pub recused: Vec<WordsBody>,
    /// Its motions.
    pub motions: Vec<MotionBody>,
    /// Its elections.
    pub elections: Vec<ElectionBody>,
    /// Views that are read beside what was decided.
    pub views: Vec<WordsBody>,
}

impl From<ItemView> for AgendaItemBody {
    fn from(view: ItemView) -> Self {
        let put_off_to = match &view.state {
            ItemState::PutOff { to, .. } => Some(to.to_string()),
            _ => None,
        };
        Self {
            item: view.id.0,
            kind: view.kind.into(),
            title: view.title,
            matter: view.matter.map(|matter| matter.id.to_string()),
            state: view.state.key().to_owned(),
            noticed: view.is_noticed,
            put_off_to,
            sent_to: view.sent_to.map(|(body, _)| body.0),
            withdrawn_by: view.withdrawn_by.map(Into::into),
            came_of: view.came_of,
            recused: view.recused.into_iter().map(|(person, text)| WordsBody { person: person.into(), text }).collect(),
            motions: view.motions.into_iter().map(Into::into).collect(),
            elections: view.elections.into_iter().map(Into::into).collect(),
            views: view.views.into_iter().map(Into::into).collect(),
        }
    }
}
