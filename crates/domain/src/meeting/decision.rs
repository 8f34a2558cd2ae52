//! What was decided at a meeting, and who was elected there.

use super::figures::{Figures, Papers, WrittenTest};
use super::keys::{Says, Verdict, VotedBy};
use super::numbers::{ItemId, MotionId};
use crate::ids::{PersonId, TextRef};
use crate::motion::DecidedBy;
use crate::references::{Refer, References};
use crate::time::Millis;
use serde::{Deserialize, Serialize};

/// Somebody's voice in a call of names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedVoice {
    /// Whose.
    pub person: PersonId,
    /// What they say.
    pub says: Says,
}

impl Refer for NamedVoice {
    fn refer(&self, to: &mut References) {
        self.person.refer(to);
    }
}

/// A voice that somebody who is there gives for a member who is not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proxy {
    /// Whose voice it is.
    pub giver: PersonId,
    /// Who gives it.
    pub holder: PersonId,
}

impl Refer for Proxy {
    fn refer(&self, to: &mut References) {
        self.giver.refer(to);
        self.holder.refer(to);
    }
}

/// A decision, counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// On which motion.
    pub motion: MotionId,
    /// Of which item.
    pub item: ItemId,
    /// When.
    pub at: Millis,
    /// How voices were asked for.
    pub voted_by: VotedBy,
    /// By which rule it was decided.
    pub rule: DecidedBy,
    /// What was counted.
    pub figures: Figures,
    /// The tests, as they were written down.
    pub tests: Vec<WrittenTest>,
    /// What follows.
    pub verdict: Verdict,
    /// The two who counted.
    pub counted_by: [PersonId; 2],
    /// Who said what, in a call of names.
    pub voices: Vec<NamedVoice>,
    /// Voices given for others.
    pub proxies: Vec<Proxy>,
    /// Who did not decide on it.
    pub recused: Vec<PersonId>,
    /// From where the number of those due and present was known, where nobody keeps a roll.
    pub source: Option<TextRef>,
}

/// The votes of somebody in an election.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Votes {
    /// Who.
    pub person: PersonId,
    /// How many papers name them.
    pub votes: u32,
}

impl Refer for Votes {
    fn refer(&self, to: &mut References) {
        self.person.refer(to);
    }
}

/// One paper of an election, as the tellers read it. It stands in no record: only what they make together does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Paper {
    /// The persons named on it.
    Names(Vec<PersonId>),
    /// It cannot be read.
    Void,
}

impl Refer for Paper {
    fn refer(&self, to: &mut References) {
        if let Paper::Names(names) = self {
            names.refer(to);
        }
    }
}

/// An election, counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Election {
    /// Of which item.
    pub item: ItemId,
    /// When.
    pub at: Millis,
    /// To how many seats.
    pub seats: u32,
    /// Those due and present.
    pub figures: Papers,
    /// The test of attendance, where the rules ask for one.
    pub tests: Vec<WrittenTest>,
    /// Everybody who was named, most votes first.
    pub votes: Vec<Votes>,
    /// Who is elected.
    pub elected: Vec<PersonId>,
    /// Who has equal votes for the last seats.
    pub tied: Vec<PersonId>,
    /// Seats that nobody has.
    pub left: u32,
    /// The two who counted.
    pub counted_by: [PersonId; 2],
    /// From where the number of those due and present is known, where nobody keeps a roll.
    pub source: Option<TextRef>,
}
