//! What a paper says, typed as digits: the fastest way for whoever enters hundreds of them.

use super::scanned::narrow;
use crate::form::Form;
use crate::routes::vote::ballot::{self, By};
use mingtong_domain::vote::{Mark, Paper, Question};

/// The digits of marks, in their order.
const DIGITS: [(char, Mark); 6] = [
    ('1', Mark::Agree),
    ('2', Mark::Oppose),
    ('3', Mark::Abstain),
    ('4', Mark::WithMajority),
    ('0', Mark::Blank),
    ('9', Mark::Void),
];

/// What is typed for a paper without a mark.
const BLANK: &str = "0";
/// What is typed for "none of these".
const NONE: &str = "x";

/// The digits that can be typed for each line, with the keys of their words; empty where lines are ticked.
pub(super) fn digits(question: &Question) -> Vec<(char, &'static str)> {
    let is_there = |mark: Mark| question.offers(mark) || matches!(mark, Mark::Blank | Mark::Void);
    match question {
        Question::Motions { .. } => {
            let there = DIGITS.iter().filter(|(_, mark)| is_there(*mark));
            there.map(|(digit, mark)| (*digit, mark.key())).collect()
        }
        Question::Approval { .. } | Question::Election { .. } => vec![],
    }
}

/// What was typed or ticked; none where nothing was: a paper without a mark is said to be one.
///
/// # Errors
/// The key of the text that says what to put right.
pub(super) fn said(form: &Form, question: &Question) -> Result<Option<Paper>, &'static str> {
    let typed = form.maybe("marks").map(|typed| read(&typed, question)).transpose()?;
    let is_of_ballot = |(name, value): (&str, &str)| {
        !value.is_empty() && (name.starts_with("line-") || matches!(name, "chosen" | "void"))
    };
    let ticked = match form.pairs().any(is_of_ballot) {
        true => Some(ballot::read(form, question, By::Teller)?),
        false => None,
    };
    match (typed, ticked) {
        (Some(typed), Some(ticked)) if typed.clone().settled() != ticked.clone().settled() => Err("papers-twice"),
        (Some(typed), _) => Ok(Some(typed)),
        (None, ticked) => Ok(ticked),
    }
}

/// What was typed.
fn read(typed: &str, question: &Question) -> Result<Paper, &'static str> {
    let typed: String = typed.chars().map(narrow).collect::<String>().to_ascii_lowercase();
    match question {
        Question::Motions { motions, .. } => {
            let offered = digits(question);
            let mark = |digit: char| {
                let known = DIGITS
                    .iter()
                    .find(|(known, mark)| *known == digit && offered.iter().any(|(_, key)| *key == mark.key()));
                known.map(|(_, mark)| *mark)
            };
            let bare = typed.chars().filter(|c| !matches!(c, ' ' | ','));
            let marks: Option<Vec<Mark>> = bare.map(mark).collect();
            marks.filter(|marks| marks.len() == motions.len()).map(Paper::Marks).ok_or("papers-wrong-digits")
        }
        Question::Approval { .. } | Question::Election { .. } => chosen(typed.trim(), question.lines()),
    }
}

fn chosen(typed: &str, lines: usize) -> Result<Paper, &'static str> {
    /// Lines of which the number is one digit.
    const ONE_DIGIT: usize = 9;
    if typed == NONE {
        return Ok(Paper::NoneOfThese);
    }
    if typed == BLANK {
        return Ok(Paper::Chosen(vec![]));
    }
    let parts: Vec<String> = if lines <= ONE_DIGIT {
        typed.chars().filter(|c| !matches!(c, ' ' | ',')).map(String::from).collect()
    } else {
        typed.split([' ', ',']).filter(|part| !part.is_empty()).map(str::to_owned).collect()
    };
    let numbers: Result<Vec<u32>, _> = parts.iter().map(|part| part.parse()).collect();
    numbers.ok().filter(|numbers| !numbers.is_empty()).map(Paper::Chosen).ok_or("papers-wrong-digits")
}

#[cfg(test)]
mod tests {
    use super::*;
    use Mark::{Abstain, Agree, Blank, Oppose};

    #[test]
    fn a_paper_is_typed_in_digits() {
        let motions = |with_majority| Question::Motions { motions: vec!["m".into(); 3], with_majority };
        assert_eq!(read("123", &motions(false)), Ok(Paper::Marks(vec![Agree, Oppose, Abstain])));
        assert_eq!(read("１ 0,1", &motions(false)), Ok(Paper::Marks(vec![Agree, Blank, Agree])));
        assert_eq!(read("444", &motions(true)), Ok(Paper::Marks(vec![Mark::WithMajority; 3])));
        for wrong in ["", "12", "1234", "445", "1a1"] {
            assert_eq!(read(wrong, &motions(true)), Err("papers-wrong-digits"), "{wrong}");
        }
        assert_eq!(read("444", &motions(false)), Err("papers-wrong-digits"), "it is not on the ballot");
        let options = |lines| Question::Approval { options: vec!["o".into(); lines], most: 2, none_of_these: true };
        assert_eq!(read("13", &options(3)), Ok(Paper::Chosen(vec![1, 3])));
        assert_eq!(read("13", &options(20)), Ok(Paper::Chosen(vec![13])));
        assert_eq!(read("1、13", &options(20)), Ok(Paper::Chosen(vec![1, 13])));
        assert_eq!(read("0", &options(3)), Ok(Paper::Chosen(vec![])));
        assert_eq!(read("X", &options(3)), Ok(Paper::NoneOfThese));
    }
}
