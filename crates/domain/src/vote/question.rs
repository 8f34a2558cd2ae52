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

    /// Whether those decide whom a roll of homes lists. Members of bodies, representatives and Party members are not
    /// drawn from homes: they decide at their meetings, by their seats (R13, R15, R17).
    pub fn is_of_homes(self) -> bool {
        matches!(self.by, DecidedBy::Owners | DecidedBy::ResidentsMeeting | DecidedBy::OneProjectOneMeeting)
    }

    /// Its rules in the rule book; none for owners who decide on nothing.
    pub fn rules(self) -> Option<RulesOf> {
        self.by.rules().or_else(|| Some(self.matter?.rules()))
    }
}

impl Refer for Decides {}

/// How a question begins, in any writing and without a meaning of its own, or agreeing to what follows; the longer ones
/// first.
const POLITE: [&str; 31] = [
    "请问",
    "您是否",
    "你是否",
    "大家是否",
    "我们是否",
    "是否应当",
    "是否应该",
    "是否应",
    "是否",
    "我们",
    "本人",
    "同意不同意",
    "赞成不赞成",
    "支持不支持",
    "同意",
    "赞成",
    "贊成",
    "支持",
    "您",
    "你",
    "我",
    "should we ",
    "shall we ",
    "do you ",
    "would you ",
    "will you ",
    "are you ",
    "agree to ",
    "agree that ",
    "agree ",
    "support ",
];

/// How it goes on where it asks for the opposite of what it means: nobody knows what "agree" says to it (R09).
const NEGATIVE: [&str; 18] = [
    "别", "反对", "反對", "拒绝", "拒絕", "否决", "否決", "抵制", "against ", "oppose ", "object ", "reject ",
    "refuse ", "disagree", "decline ", "do not ", "don't ", "not ",
];

/// Things whose name begins with "not", and bounds: they deny nothing.
const NAMES: [&str; 18] = [
    "不锈钢",
    "不鏽鋼",
    "不动产",
    "不動產",
    "不间断",
    "不断电",
    "不定期",
    "不干胶",
    "别墅",
    "别的",
    "别处",
    "不超过",
    "不超過",
    "不少于",
    "不低于",
    "不高于",
    "不大于",
    "不小于",
];

/// Whether a question is put in the negative, as far as its words tell.
pub fn is_put_in_the_negative(words: &str) -> bool {
    let words = words.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase().replace('’', "'");
    let mut asked = words.as_str();
    while let Some(rest) = POLITE.iter().find_map(|polite| asked.strip_prefix(polite)) {
        asked = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
    }
    let begins = |with: &[&str]| with.iter().any(|with| asked.starts_with(with));
    (begins(&NEGATIVE) || asked.starts_with('不')) && !begins(&NAMES)
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
            "您不支持更换水泵吗",
            "是否拒绝更换水泵",
            "是否否决方案",
            "是否反對更換水泵",
            "同意不修门吗",
            "是否同意不再续聘物业",
            "赞成反对停车收费",
            "同意别装电梯",
            "我支持“拒绝涨价”",
        ] {
            assert!(is_put_in_the_negative(negative), "{negative}");
        }
        for negative in [
            "Do you oppose the lift?",
            "Don’t keep the manager",
            "NOT to renew",
            "Are you against it?",
            "Should we reject it?",
            "Shall we not replace the pump?",
            "Do you agree not to renew?",
            "Agree to reject the offer",
        ] {
            assert!(is_put_in_the_negative(negative), "{negative}");
        }
        for plain in ["Do you agree to the lift?", "Notice boards in every stairwell", "Do you support it?"] {
            assert!(!is_put_in_the_negative(plain), "{plain}");
        }
        for plain in [
            "同意加装电梯",
            "是否同意更换水泵",
            "是否续聘物业",
            "车棚改造方案",
            "",
            "是否同意不锈钢门更换",
            "不动产登记是否同意",
            "同意不超过八万元更换水泵",
            "同意不间断供电",
            "同意别墅区安装路灯",
            "赞成取消停车收费",
            "您同意不同意加装电梯",
        ] {
            assert!(!is_put_in_the_negative(plain), "{plain}");
        }
    }
}
