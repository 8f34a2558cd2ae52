//! The ballots that were cast, by what they say.

use crate::amount::Measure;

/// What a ballot that came back says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Choice {
    /// 赞成, 同意.
    Agree,
    /// 反对, 不同意.
    Oppose,
    /// 弃权, by a cross in its place. Takes part and does not agree.
    Abstain,
    /// 废票: cannot be read as one voice, for instance because two places are ticked.
    Void,
    /// 未选: came back without a mark.
    Blank,
    /// 从众, 随多数: joins whatever more of the others say. An option on some ballots.
    WithMajority,
}

impl Choice {
    /// Every choice, in the order of a sheet of the count.
    pub const ALL: &'static [Choice] =
        &[Choice::Agree, Choice::Oppose, Choice::Abstain, Choice::Void, Choice::Blank, Choice::WithMajority];

    /// The path of its number in a tally.
    pub const fn field(self) -> &'static str {
        match self {
            Choice::Agree => "cast.agree",
            Choice::Oppose => "cast.oppose",
            Choice::Abstain => "cast.abstain",
            Choice::Void => "cast.void",
            Choice::Blank => "cast.blank",
            Choice::WithMajority => "cast.with_majority",
        }
    }
}

/// How many ballots say what, in one measure; `None` is unknown, never nought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Cast<M> {
    /// [`Choice::Agree`].
    pub agree: Option<M>,
    /// [`Choice::Oppose`].
    pub oppose: Option<M>,
    /// [`Choice::Abstain`].
    pub abstain: Option<M>,
    /// [`Choice::Void`].
    pub void: Option<M>,
    /// [`Choice::Blank`].
    pub blank: Option<M>,
    /// [`Choice::WithMajority`]; also `None` when the ballot had no such option.
    pub with_majority: Option<M>,
}

impl<M: Measure> Cast<M> {
    /// The numbers that `number` gives for each choice.
    pub fn by(number: impl Fn(Choice) -> Option<M>) -> Cast<M> {
        Cast {
            agree: number(Choice::Agree),
            oppose: number(Choice::Oppose),
            abstain: number(Choice::Abstain),
            void: number(Choice::Void),
            blank: number(Choice::Blank),
            with_majority: number(Choice::WithMajority),
        }
    }

    /// The number of one choice.
    pub fn of(&self, choice: Choice) -> Option<M> {
        match choice {
            Choice::Agree => self.agree,
            Choice::Oppose => self.oppose,
            Choice::Abstain => self.abstain,
            Choice::Void => self.void,
            Choice::Blank => self.blank,
            Choice::WithMajority => self.with_majority,
        }
    }

    /// Units of these choices together; `None` if one of them is unknown.
    pub(crate) fn total(&self, choices: &[Choice]) -> Option<u64> {
        choices.iter().map(|choice| self.of(*choice).map(M::units)).sum()
    }

    /// Units of those of these choices that are known.
    pub(crate) fn known(&self, choices: &[Choice]) -> u64 {
        self.parts(choices).iter().map(|(_, units)| units).sum()
    }

    /// Path and units of each of these choices, 0 where unknown.
    pub(crate) fn parts(&self, choices: &[Choice]) -> Vec<(&'static str, u64)> {
        choices.iter().map(|choice| (choice.field(), self.of(*choice).map_or(0, M::units))).collect()
    }
}
