//! What is asked, and by which rule it is decided.

use super::keys::Mark;
use crate::ids::{PersonId, TextRef};
use crate::motion::{DecidedBy, OwnersMatter, RulesOf};
use crate::references::{Refer, References};
use serde::{Deserialize, Serialize};

/// The form of the ballot. It never changes after the call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// One or several motions, each for, against or abstain.
    Motions {
        /// Their texts, in the order of the ballot.
        motions: Vec<TextRef>,
        /// Whether 从众 stands on the ballot beside each.
        with_majority: bool,
    },
    /// Several options, of which some may be ticked.
    Approval {
        /// Their texts, in the order of the ballot.
        options: Vec<TextRef>,
        /// How many may be ticked at most.
        most: u32,
        /// Whether "none of these" stands below them.
        none_of_these: bool,
    },
    /// Persons, of whom as many may be named as there are seats.
    Election {
        /// Who stands, in the order of the ballot.
        candidates: Vec<PersonId>,
        /// How many seats.
        seats: u32,
    },
}

impl Question {
    /// How many lines its ballot has.
    pub fn lines(&self) -> usize {
        match self {
            Question::Motions { motions, .. } => motions.len(),
            Question::Approval { options, .. } => options.len(),
            Question::Election { candidates, .. } => candidates.len(),
        }
    }

    /// Whether a mark stands on its ballot, for somebody to choose.
    pub fn offers(&self, mark: Mark) -> bool {
        match (self, mark) {
            (Question::Motions { with_majority, .. }, Mark::WithMajority) => *with_majority,
            (Question::Motions { .. }, Mark::Agree | Mark::Oppose | Mark::Abstain) => true,
            _ => false,
        }
    }
}

impl Refer for Question {
    fn refer(&self, to: &mut References) {
        match self {
            Question::Motions { motions: texts, .. } | Question::Approval { options: texts, .. } => texts.refer(to),
            Question::Election { candidates, .. } => candidates.refer(to),
        }
    }
}

/// By which rule it is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decides {
    /// Who decides.
    pub by: DecidedBy,
    /// What owners decide on (art. 278); none for everybody else.
    pub matter: Option<OwnersMatter>,
}

impl Decides {
    /// Owners, on one of the nine matters.
    pub fn owners(matter: OwnersMatter) -> Self {
        Self { by: DecidedBy::Owners, matter: Some(matter) }
    }

    /// Anybody else.
    pub fn by(by: DecidedBy) -> Self {
        Self { by, matter: None }
    }

    /// Whether areas are counted beside heads.
    pub fn is_owners(self) -> bool {
        self.by == DecidedBy::Owners
    }

    /// Its rules in the rule book; none for owners who decide on nothing.
    pub fn rules(self) -> Option<RulesOf> {
        self.by.rules().or_else(|| Some(self.matter?.rules()))
    }
}

impl Refer for Decides {}

/// How a question begins that asks for the opposite of what it means: nobody knows what "agree" says to it (R09).
const NEGATIVE: [&str; 10] = ["不同意", "反对", "是否不", "是否反对", "不赞成", "拒绝", "不要", "不应", "不得", "否决"];

/// The same in English, without what makes a question of them.
const NEGATIVE_IN_ENGLISH: [&str; 4] = ["oppose", "object to", "reject", "refuse"];

/// Whether a question is put in the negative, as far as its words tell.
pub fn is_put_in_the_negative(words: &str) -> bool {
    let words = words.trim_start_matches(|c: char| !c.is_alphanumeric());
    let words =
        ["是否同意", "您是否", "你是否", "请问"].iter().find_map(|polite| words.strip_prefix(polite)).unwrap_or(words);
    let english = words.to_ascii_lowercase();
    let english = english.strip_prefix("do you ").unwrap_or(&english);
    let is_english = NEGATIVE_IN_ENGLISH.iter().any(|negative| english.starts_with(negative));
    is_english || NEGATIVE.iter().any(|negative| words.starts_with(negative)) || words.starts_with('不')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r09_a_question_in_the_negative_is_told() {
        for negative in [
            "不同意加装电梯",
            " 是否不再续聘物业",
            "您是否反对拆除车棚？",
            "反对停车收费",
            "《不得养犬》",
            "Do you oppose the lift?",
        ] {
            assert!(is_put_in_the_negative(negative), "{negative}");
        }
        for plain in
            ["同意加装电梯", "是否同意更换水泵", "是否续聘物业", "车棚改造方案", "Do you agree to the lift?", ""]
        {
            assert!(!is_put_in_the_negative(plain), "{plain}");
        }
    }
}
