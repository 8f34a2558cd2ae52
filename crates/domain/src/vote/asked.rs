//! What is asked of a vote, by the law of its last day, written out: a published vote is counted again without the
//! rule book.

use super::question::{Decides, Question};
use crate::rules::{Requirement, Rule, RuleBook, RuleId, RuleValue};
use crate::time::Millis;
use serde::{Deserialize, Serialize};

/// One requirement, and on what it rests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Need {
    /// The rule.
    pub rule: RuleId,
    /// How many it takes.
    pub asks: Requirement,
    /// The law, standard or charter.
    pub basis: String,
}

/// What is asked of a vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// How many take part.
    pub attendance: Need,
    /// How many agree; in an election, on how many papers somebody is named.
    pub agree: Need,
}

impl Asked {
    /// Whether a rule that comes with the program asks for these shares, on whatever day. Whoever brings a sheet
    /// may have written others into it, and a community may have rules of its own.
    pub fn is_known(&self) -> bool {
        let is_known = |need: &Need| {
            let same = |rule: &Rule| rule.id == need.rule && rule.value == RuleValue::Requirement(need.asks);
            RuleBook::defaults().iter().any(same)
        };
        [&self.attendance, &self.agree].into_iter().all(is_known)
    }
}

/// What the rule book asks of a vote whose last ballot was taken at `last`; none where it knows no rule of that day.
pub fn asked(question: &Question, decides: Decides, book: &RuleBook, last: Millis) -> Option<Asked> {
    let rules = decides.rules()?;
    let need = |rule: RuleId| {
        let (asks, Rule { basis, .. }) = book.requirement(rule, last).ok()?;
        Some(Need { rule, asks, basis: basis.clone() })
    };
    let agree = match question {
        Question::Election { .. } => RuleId::MeetingElectAgree,
        Question::Motions { .. } | Question::Approval { .. } => rules.agree,
    };
    Some(Asked { attendance: need(rules.attendance)?, agree: need(agree)? })
}
