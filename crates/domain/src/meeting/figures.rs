//! What was counted, as it is written down: it can be printed again without the rule book.

use super::keys::TestKind;
use crate::references::Refer;
use crate::rules::{Requirement, RuleId, Whole};
use mingtong_methods::Heads;
use serde::{Deserialize, Serialize};

/// What was counted at a decision: people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Figures {
    /// 应到: who belongs there and may vote.
    pub due: u32,
    /// 实到: who was there in person and decides on this item.
    pub present: u32,
    /// 委托: those who were not there and whose voice another gave.
    pub proxies: u32,
    /// 赞成.
    pub agree: u32,
    /// 反对.
    pub oppose: u32,
    /// 弃权.
    pub abstain: u32,
}

impl Figures {
    /// Those who said something.
    pub fn voted(&self) -> u32 {
        self.agree.saturating_add(self.oppose).saturating_add(self.abstain)
    }

    /// Those who were there and said nothing.
    pub fn silent(&self) -> u32 {
        self.present.saturating_add(self.proxies).saturating_sub(self.voted())
    }
}

impl Refer for Figures {}

/// What was counted at an election.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Papers {
    /// Who belongs there and may vote.
    pub due: u32,
    /// Who was there in person.
    pub present: u32,
    /// Papers that came back.
    pub cast: u32,
    /// Of these: void.
    pub void: u32,
    /// Of these: without a name.
    pub blank: u32,
}

impl Refer for Papers {}

/// Who is due and who is there where nobody keeps a roll: entered, with the text from where it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entered {
    /// Who belongs there and may vote.
    pub due: u32,
    /// Who is there in person.
    pub present: u32,
    /// Those who are not there and whose voice another gives.
    pub proxies: u32,
}

impl Refer for Entered {}

/// The key of the word for whom a share is of: voices given for others are there too.
pub fn whole_key(whole: Whole, proxies: u32) -> &'static str {
    match whole {
        Whole::Present if proxies > 0 => "present_and_proxies",
        whole => whole.key(),
    }
}

/// One share that had to be reached, with the numbers that were compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct WrittenTest {
    /// What was asked.
    pub test: TestKind,
    /// The rule by which it was asked.
    pub rule: RuleId,
    /// The part.
    pub have: u32,
    /// The whole.
    pub of: u32,
    /// Which share of whom had to be reached.
    pub asks: Requirement,
    /// The smallest part that is enough.
    pub need: u32,
}

impl WrittenTest {
    /// Whether the share was reached.
    pub fn holds(&self) -> bool {
        let heads = |number: u32| Heads::new(number.into()).ok();
        match (self.asks.threshold(), heads(self.have), heads(self.of)) {
            (Some(threshold), Some(have), Some(of)) => threshold.holds(have, of),
            _ => false,
        }
    }
}

impl Refer for WrittenTest {}
