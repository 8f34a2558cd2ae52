//! What a ballot says, and the number that a sheet of paper carries.

use super::keys::{BallotState, Mark, VoidFor};
use super::question::Question;
use crate::references::Refer;
use mingtong_methods::approval;
use mingtong_methods::{Choice, election};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt;
use std::num::NonZeroU32;

/// What a ballot says, whichever way it came.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// A mark for each motion, in their order.
    Marks(Vec<Mark>),
    /// The numbers of the options or persons that are ticked, from 1.
    Chosen(Vec<u32>),
    /// None of the options.
    NoneOfThese,
    /// It does not count, and why.
    Void(VoidFor),
}

impl Refer for Paper {}

/// Why a ballot cannot say this.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misfit {
    /// It is of another form, or has another number of lines.
    Form,
    /// A mark or an option is not on the ballot.
    NotOffered,
    /// More is ticked than may be. On paper that makes it void; on a page it is said before.
    TooMany,
}

impl Paper {
    /// Whether it can be a ballot of this question.
    ///
    /// # Errors
    /// [`Misfit`].
    pub fn fits(&self, question: &Question) -> Result<(), Misfit> {
        let numbered = |chosen: &[u32], lines: usize| {
            chosen.iter().all(|number| usize::try_from(*number).is_ok_and(|number| (1..=lines).contains(&number)))
        };
        match (self, question) {
            (Paper::Void(_), _) => Ok(()),
            (Paper::Marks(marks), Question::Motions { motions, with_majority }) => {
                if marks.len() != motions.len() {
                    Err(Misfit::Form)
                } else if !with_majority && marks.contains(&Mark::WithMajority) {
                    Err(Misfit::NotOffered)
                } else {
                    Ok(())
                }
            }
            (Paper::NoneOfThese, Question::Approval { none_of_these: true, .. }) => Ok(()),
            (Paper::NoneOfThese, Question::Approval { .. }) => Err(Misfit::NotOffered),
            (Paper::Chosen(chosen), Question::Approval { .. } | Question::Election { .. }) => {
                if numbered(chosen, question.lines()) { Ok(()) } else { Err(Misfit::NotOffered) }
            }
            _ => Err(Misfit::Form),
        }
    }

    /// The same, and nothing on it that would not count: as a page takes it.
    ///
    /// # Errors
    /// [`Misfit`].
    pub fn is_sound(&self, question: &Question) -> Result<(), Misfit> {
        self.fits(question)?;
        match (self, question) {
            (Paper::Void(_), _) => Err(Misfit::NotOffered),
            (Paper::Marks(marks), _) if marks.contains(&Mark::Void) => Err(Misfit::NotOffered),
            (Paper::Chosen(chosen), _) if different(chosen) > most(question) => Err(Misfit::TooMany),
            _ => Ok(()),
        }
    }

    /// What it is: void, blank or cast.
    pub fn state(&self, question: &Question) -> BallotState {
        match self {
            Paper::Void(_) => BallotState::Void,
            Paper::Marks(marks) if marks.iter().all(|mark| *mark == Mark::Blank) => BallotState::Blank,
            Paper::Marks(marks) if marks.iter().all(|mark| matches!(mark, Mark::Blank | Mark::Void)) => {
                BallotState::Void
            }
            Paper::Chosen(chosen) if chosen.is_empty() => BallotState::Blank,
            Paper::Chosen(chosen) if different(chosen) > most(question) => BallotState::Void,
            Paper::Marks(_) | Paper::Chosen(_) | Paper::NoneOfThese => BallotState::Cast,
        }
    }

    /// The same whatever the order and number of ticks: by this two readings of one paper are compared.
    pub fn settled(self) -> Self {
        match self {
            Paper::Chosen(chosen) => Paper::Chosen(BTreeSet::from_iter(chosen).into_iter().collect()),
            other => other,
        }
    }

    /// Whether somebody who gives both for two parts says two things (R04). What is left blank or void says nothing.
    pub(super) fn contradicts(&self, other: &Paper, question: &Question) -> bool {
        let says = |choice: &Choice| !matches!(choice, Choice::Blank | Choice::Void);
        let said = |paper: &Paper, line| Some(paper.says(question, line)).filter(says);
        match question {
            Question::Election { .. } => {
                let is_cast = |paper: &Paper| paper.state(question) == BallotState::Cast;
                is_cast(self) && is_cast(other) && self.clone().settled() != other.clone().settled()
            }
            Question::Motions { .. } | Question::Approval { .. } => (0..question.lines())
                .any(|line| said(self, line).zip(said(other, line)).is_some_and(|(one, other)| one != other)),
        }
    }

    /// What it says to one line of the ballot, from 0.
    pub(super) fn says(&self, question: &Question, line: usize) -> Choice {
        match (self, question) {
            (Paper::Marks(marks), _) => marks.get(line).map_or(Choice::Void, |mark| mark.choice()),
            (_, Question::Approval { most, .. }) => {
                let option = u32::try_from(line).map_or(u32::MAX, |line| line.saturating_add(1));
                let most = NonZeroU32::new(*most).unwrap_or(NonZeroU32::MIN);
                approval::says(&self.as_approval(), &option, most)
            }
            _ => Choice::Void,
        }
    }

    fn as_approval(&self) -> approval::Paper<u32> {
        match self {
            Paper::Chosen(chosen) => approval::Paper::Options(chosen.clone()),
            Paper::NoneOfThese => approval::Paper::NoneOfThese,
            Paper::Marks(_) | Paper::Void(_) => approval::Paper::Void,
        }
    }

    /// What it says in an election.
    pub(super) fn names(&self) -> election::Paper<u32> {
        match self {
            Paper::Chosen(chosen) => election::Paper::Names(chosen.clone()),
            Paper::Marks(_) | Paper::NoneOfThese | Paper::Void(_) => election::Paper::Void,
        }
    }
}

fn different(chosen: &[u32]) -> usize {
    chosen.iter().collect::<BTreeSet<_>>().len()
}

/// How many may be ticked.
fn most(question: &Question) -> usize {
    let most = match question {
        Question::Approval { most, .. } => *most,
        Question::Election { seats, .. } => *seats,
        Question::Motions { .. } => return 0,
    };
    usize::try_from(most).unwrap_or(usize::MAX)
}

/// The number that a sheet of paper carries: that of its elector, and two digits by which a slip of the pen is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PaperNo(u32);

/// The check is the rest by this prime: any one wrong digit and any two that changed places are found.
const CHECKED_BY: u64 = 97;

impl PaperNo {
    /// The number of the paper of an elector.
    pub fn of(elector: u32) -> Self {
        Self(elector)
    }

    /// Whose paper it is.
    pub fn elector(self) -> u32 {
        self.0
    }

    fn check(self) -> u64 {
        CHECKED_BY - (u64::from(self.0) * 100) % CHECKED_BY
    }

    /// Reads `0007-54`, with or without the hyphen; none where the check is wrong.
    pub fn parse(text: &str) -> Option<Self> {
        let digits: String = text.chars().filter(|c| !matches!(c, '-' | ' ')).collect();
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) || digits.len() < 3 {
            return None;
        }
        let (elector, _) = digits.split_at_checked(digits.len() - 2)?;
        let number = Self(elector.parse().ok()?);
        (number.to_string().replace('-', "").trim_start_matches('0') == digits.trim_start_matches('0'))
            .then_some(number)
    }
}

impl fmt::Display for PaperNo {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}", self.0, self.check())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn motions(count: usize, with_majority: bool) -> Question {
        Question::Motions { motions: vec!["m".into(); count], with_majority }
    }

    fn options(most: u32) -> Question {
        Question::Approval { options: vec!["o".into(); 3], most, none_of_these: true }
    }

    #[test]
    fn what_is_not_on_the_ballot_cannot_be_said() {
        let marks = |marks: &[Mark]| Paper::Marks(marks.to_vec());
        assert_eq!(marks(&[Mark::Agree]).fits(&motions(2, false)), Err(Misfit::Form));
        assert_eq!(marks(&[Mark::WithMajority]).fits(&motions(1, false)), Err(Misfit::NotOffered));
        assert_eq!(marks(&[Mark::WithMajority]).is_sound(&motions(1, true)), Ok(()));
        assert_eq!(marks(&[Mark::Void]).fits(&motions(1, true)), Ok(()), "a paper may be spoilt");
        assert_eq!(marks(&[Mark::Void]).is_sound(&motions(1, true)), Err(Misfit::NotOffered), "a page may not");
        assert_eq!(Paper::Chosen(vec![4]).fits(&options(1)), Err(Misfit::NotOffered));
        assert_eq!(Paper::Chosen(vec![0]).fits(&options(1)), Err(Misfit::NotOffered));
        assert_eq!(Paper::Chosen(vec![1, 2]).is_sound(&options(1)), Err(Misfit::TooMany));
        assert_eq!(Paper::NoneOfThese.fits(&motions(1, false)), Err(Misfit::Form));
    }

    #[test]
    fn r22_void_blank_and_cast_are_apart() {
        use BallotState::*;
        for (paper, question, state) in [
            (Paper::Marks(vec![Mark::Blank, Mark::Blank]), motions(2, false), Blank),
            (Paper::Marks(vec![Mark::Blank, Mark::Void]), motions(2, false), Void),
            (Paper::Marks(vec![Mark::Void, Mark::Agree]), motions(2, false), Cast),
            (Paper::Chosen(vec![]), options(1), Blank),
            (Paper::Chosen(vec![2, 2]), options(1), Cast),
            (Paper::Chosen(vec![1, 2]), options(1), Void),
            (Paper::NoneOfThese, options(1), Cast),
            (Paper::Void(VoidFor::TickAndCross), options(1), Void),
        ] {
            assert_eq!(paper.state(&question), state, "{paper:?}");
        }
    }

    proptest! {
        #[test]
        fn a_paper_is_found_by_its_number_and_by_no_slip_of_the_pen(
            elector in 1_u32..100_000, at in 0_usize..6, by in 1_u8..10,
        ) {
            let written = PaperNo::of(elector).to_string();
            prop_assert_eq!(PaperNo::parse(&written), Some(PaperNo::of(elector)));
            let mut digits = written.replace('-', "").into_bytes();
            let at = at.min(digits.len() - 1);
            digits[at] = (digits[at] - b'0' + by) % 10 + b'0';
            prop_assert_eq!(PaperNo::parse(&String::from_utf8(digits).unwrap()), None);
        }
    }
}
