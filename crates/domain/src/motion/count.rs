//! Counts a vote by the law of its day: the rule book says what is asked, `methods` whether it is met.

use super::decided_by::{DecidedBy, RulesOf};
use super::question::{Charter, Question, Silent};
use super::wrong::{Why, Wrong};
use crate::rules::{Rule, RuleBook, Whole};
use crate::time::Millis;
use mingtong_methods::assembly::{self, AssemblyRule, Proxies, Sitting};
use mingtong_methods::owners::{self, OwnersRule, Setting};
use mingtong_methods::{Fault, FaultKind, Outcome, Test, Threshold};

/// What becomes of a vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// As its rule and its setting say.
    pub counted: Counted,
    /// The same under each other way of dealing with those who were silent: both tallies are always shown (R07).
    pub also: Vec<(Silent, Counted)>,
    /// The law or standard that the tests rest on, each once; without those whose place the charter takes.
    pub basis: Vec<String>,
    /// Whether they rest on a charter, too.
    pub rests_on: RestsOn,
}

/// On what the tests of a vote rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RestsOn {
    /// On the rule book alone.
    TheRuleBook,
    /// On what was given as the charter, too.
    ACharter,
    /// On a charter that asks for less than the law does, which no charter can.
    LessThanTheLaw,
}

/// The tests of a vote, and what follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// What follows.
    pub outcome: Outcome,
    /// Each test with its numbers.
    pub tests: Vec<Test>,
}

/// What is asked of a vote.
struct Asked {
    attendance: Option<Threshold>,
    agree: Threshold,
    of: Whole,
    basis: Vec<String>,
    rests_on: RestsOn,
}

/// Counts a vote by the rules of `book`. Where it names no day, those of `today` hold.
///
/// # Errors
/// Every field whose number contradicts the others; the day, where the book knows no rule of it.
pub fn count(question: &Question, book: &RuleBook, today: Millis) -> Result<Answer, Vec<Wrong>> {
    let at = question.date.map_or(today, Millis::from_date);
    let rules = question.rule.rules().or_else(|| Some(question.matter?.rules()));
    let wrong = |field: &str, why| vec![Wrong { field: field.to_owned(), why }];
    let rules = rules.ok_or_else(|| wrong("matter", Why::Missing))?;
    let asked = asked(question, rules, book, at).ok_or_else(|| wrong("date", Why::NoRuleThen))?;
    match question.rule {
        DecidedBy::Owners => count_owners(question, asked),
        _ => count_assembly(question, asked),
    }
}

fn asked(question: &Question, rules: RulesOf, book: &RuleBook, at: Millis) -> Option<Asked> {
    let charter = question.charter;
    let (attendance, of_attendance) = book.requirement(rules.attendance, at).ok()?;
    let (agree, of_agree) = book.requirement(rules.agree, at).ok()?;
    // Whoever takes another base asks for another majority than the law, whatever the share.
    let is_other_base = charter.base.is_some_and(|base| base != agree.of());
    let said = [(of_attendance, charter.quorum.is_some()), (of_agree, charter.pass.is_some() || is_other_base)];
    let mut basis: Vec<String> = vec![];
    for (rule, is_replaced) in said {
        if !is_replaced && !basis.contains(&rule.basis) {
            basis.push(rule.basis.clone());
        }
    }
    let is_less = |own: Option<Threshold>, law: Option<Threshold>, of: &Rule| {
        of.is_national() && own.zip(law).is_some_and(|(own, law)| own.asks_less_than(law))
    };
    let is_smaller_base = is_other_base && agree.of() == Whole::All && of_agree.is_national();
    let is_less_than_law = is_less(charter.quorum, attendance.threshold(), of_attendance)
        || is_smaller_base
        || (!is_other_base && is_less(charter.pass, agree.threshold(), of_agree));
    let rests_on = match charter == Charter::default() {
        true => RestsOn::TheRuleBook,
        false if is_less_than_law => RestsOn::LessThanTheLaw,
        false => RestsOn::ACharter,
    };
    Some(Asked {
        rests_on,
        attendance: charter.quorum.or(attendance.threshold()),
        agree: charter.pass.or(agree.threshold())?,
        of: charter.base.unwrap_or(agree.of()),
        basis,
    })
}

fn count_owners(question: &Question, asked: Asked) -> Result<Answer, Vec<Wrong>> {
    let base = match asked.of {
        Whole::All => owners::Base::Electorate,
        Whole::Present => owners::Base::TookPart,
    };
    let rule = OwnersRule { participation: asked.attendance, agree: asked.agree, base };
    let setting = Setting { silent: question.silent.of_methods(), void: question.void() };
    let counted = owners::count_all(rule, &question.heads, &question.area, setting).map_err(said_of_owners)?;
    let one = |counted: owners::Counted| Counted { outcome: counted.outcome, tests: counted.tests };
    let also = counted.others.into_iter().map(|other| (Silent::from_methods(other.setting.silent), one(other)));
    let (basis, rests_on) = (asked.basis, asked.rests_on);
    Ok(Answer { also: also.collect(), counted: one(counted.chosen), basis, rests_on })
}

fn count_assembly(question: &Question, asked: Asked) -> Result<Answer, Vec<Wrong>> {
    let base = match asked.of {
        Whole::All => assembly::Base::Due,
        Whole::Present => assembly::Base::Present,
    };
    let rule = AssemblyRule { attendance: asked.attendance, agree: asked.agree, base };
    let (present, proxies, heads) = (question.present, question.proxies, question.heads);
    // Who is due at a meeting is its electorate, under whichever name it was written down.
    let due = question.due.or(heads.electorate);
    if let Some(electorate) = heads.electorate.filter(|electorate| Some(*electorate) != due) {
        let why = Why::Contradicts { expected: due.unwrap_or(electorate).to_string() };
        return Err(vec![Wrong { field: "electorate.heads".to_owned(), why }]);
    }
    let sitting = Sitting { due, present, proxies, voted: heads.took_part, cast: heads.cast };
    let proxies = if question.proxies_count { Proxies::Count } else { Proxies::DoNotCount };
    let due_is = if question.due.is_some() { "due" } else { "electorate.heads" };
    let said = |faults| said_of_an_assembly(faults, due_is);
    let setting = assembly::Setting { proxies, void: question.void() };
    let counted = assembly::count(rule, &sitting, setting).map_err(said)?;
    let counted = Counted { outcome: counted.outcome, tests: counted.tests };
    Ok(Answer { counted, also: vec![], basis: asked.basis, rests_on: asked.rests_on })
}

fn said_of_owners(faults: Vec<Fault>) -> Vec<Wrong> {
    let name = |fault: &Fault, part: &str| format!("{part}.{}", fault.measure.key());
    faults.iter().map(|fault| said(fault, |part| name(fault, part))).collect()
}

/// Who is due stands in the field `due_is`.
fn said_of_an_assembly(faults: Vec<Fault>, due_is: &str) -> Vec<Wrong> {
    let name = |part: &str| match part {
        "due" => due_is.to_owned(),
        "present" | "proxies" => part.to_owned(),
        "voted" => "took_part.heads".to_owned(),
        cast => format!("{cast}.heads"),
    };
    faults.iter().map(|fault| said(fault, name)).collect()
}

/// A fault with the names of the fields as they are written.
fn said(fault: &Fault, name: impl Fn(&str) -> String) -> Wrong {
    let why = match fault.kind {
        FaultKind::AboveWhole { whole } => Why::AboveWhole { whole: name(whole) },
        FaultKind::BelowParts => Why::BelowParts,
        FaultKind::Contradicts { expected } => Why::Contradicts { expected: expected.to_string() },
        FaultKind::NotOffered => Why::NotForThisRule,
    };
    Wrong { field: name(fault.field), why }
}
