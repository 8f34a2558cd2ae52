//! The one function that counts a vote: from its sheet to its result. What is shown, printed, sent and counted again
//! by a stranger all comes from here. The order of the lines and the way a ballot came make no difference.

use super::count_fault::Uncountable;
use super::elect::elect;
use super::figures::{Arithmetic, Column, Item, NoneOfThese, Under, VoteResult};
use super::keys::Verdict;
use super::paper::Paper;
use super::question::Question;
use super::reconcile;
use super::sheet::Sheet;
use super::tallies::{self, Tallies, check, tallies};
use crate::motion::Silent;
use crate::rules::Whole;
use mingtong_methods::assembly::{self, AssemblyRule, Proxies, Sitting};
use mingtong_methods::owners::{self, OwnersRule, Setting};
use mingtong_methods::{Cast, Choice, Fault, Heads, Measure, Tally, Test, Void};

/// Counts a vote.
///
/// # Errors
/// [`Uncountable`]: what cannot be true has no result.
pub fn count(sheet: &Sheet) -> Result<VoteResult, Uncountable> {
    check(sheet)?;
    let ballots = reconcile::ballots(sheet);
    let is_unproven = sheet.silent != Silent::NotTakingPart && ballots.unproven > 0;
    let (mut items, mut election) = (vec![], None);
    match &sheet.question {
        Question::Election { seats, .. } => election = Some(elect(sheet, *seats)?),
        question => {
            for line in 0..question.lines() {
                items.push(item(sheet, line, is_unproven)?);
            }
        }
    }
    let ways = reconcile::ways(sheet);
    let none_of_these = none_of_these(sheet)?;
    Ok(VoteResult { ballots, items, none_of_these, election, ways, is_unproven, proxies_count: sheet.proxies_count })
}

fn none_of_these(sheet: &Sheet) -> Result<Option<NoneOfThese>, Uncountable> {
    if !matches!(sheet.question, Question::Approval { none_of_these: true, .. }) {
        return Ok(None);
    }
    let says = |paper: &Paper| if *paper == Paper::NoneOfThese { Choice::Agree } else { Choice::Blank };
    let counted = tallies::of_papers(sheet, says)?;
    let area = counted.area.cast.agree.filter(|_| sheet.decides.is_owners());
    Ok(Some(NoneOfThese { heads: counted.heads.cast.agree.map(Measure::units), area: area.map(Measure::units) }))
}

fn item(sheet: &Sheet, line: usize, is_unproven: bool) -> Result<Item, Uncountable> {
    let counted = tallies(sheet, line)?;
    let void = void(sheet);
    let number = u32::try_from(line).map_or(u32::MAX, |line| line.saturating_add(1));
    let (chosen, others) = match sheet.decides.is_owners() {
        true => by_owners(sheet, &counted, is_unproven)?,
        false => (by_heads(sheet, &counted)?, vec![]),
    };
    let area = sheet.decides.is_owners().then(|| column(&counted.area, void));
    Ok(Item { line: number, heads: column(&counted.heads, void), area, chosen, others })
}

fn void(sheet: &Sheet) -> Void {
    if sheet.void_takes_part { Void::TakesPart } else { Void::SetAside }
}

/// By heads and by area, with the silent treated as the setting says and in both other ways.
fn by_owners(sheet: &Sheet, counted: &Tallies, is_unproven: bool) -> Result<(Under, Vec<Under>), Uncountable> {
    let rule = OwnersRule {
        participation: sheet.asked.attendance.asks.threshold(),
        agree: sheet.asked.agree.asks.threshold().ok_or(Uncountable::NoRule)?,
        base: match sheet.asked.agree.asks.of() {
            Whole::All => owners::Base::Electorate,
            Whole::Present => owners::Base::TookPart,
        },
    };
    let silent = if is_unproven { Silent::NotTakingPart } else { sheet.silent };
    let setting = Setting { silent: silent.of_methods(), void: void(sheet) };
    let all = owners::count_all(rule, &counted.heads, &counted.area, setting).map_err(contradicts)?;
    let under = |counted: owners::Counted| Under {
        silent: Silent::from_methods(counted.setting.silent),
        tests: counted.tests.iter().map(|test| arithmetic(sheet, test)).collect(),
        verdict: Verdict::from(counted.outcome),
    };
    Ok((under(all.chosen), all.others.into_iter().map(under).collect()))
}

/// By heads alone: those due are the voices, those there are whose ballots came.
fn by_heads(sheet: &Sheet, counted: &Tallies) -> Result<Under, Uncountable> {
    let rule = AssemblyRule {
        attendance: sheet.asked.attendance.asks.threshold(),
        agree: sheet.asked.agree.asks.threshold().ok_or(Uncountable::NoRule)?,
        base: match sheet.asked.agree.asks.of() {
            Whole::All => assembly::Base::Due,
            Whole::Present => assembly::Base::Present,
        },
    };
    let heads = |count: u64| Heads::new(count).ok();
    let cast = Cast { with_majority: None, ..counted.heads.cast };
    let sitting = Sitting {
        due: counted.heads.electorate,
        present: heads(counted.present),
        proxies: heads(counted.proxies),
        voted: None,
        cast,
    };
    let proxies = if sheet.proxies_count { Proxies::Count } else { Proxies::DoNotCount };
    let setting = assembly::Setting { proxies, void: void(sheet) };
    let counted = assembly::count(rule, &sitting, setting).map_err(contradicts)?;
    Ok(Under {
        silent: Silent::NotTakingPart,
        tests: counted.tests.iter().map(|test| arithmetic(sheet, test)).collect(),
        verdict: Verdict::from(counted.outcome),
    })
}

fn contradicts(_: Vec<Fault>) -> Uncountable {
    Uncountable::Numbers
}

fn arithmetic(sheet: &Sheet, test: &Test) -> Arithmetic {
    let need = if test.name.is_of_quorum() { &sheet.asked.attendance } else { &sheet.asked.agree };
    let units = |amount: Option<mingtong_methods::Amount>| amount.map(mingtong_methods::Amount::units);
    let of = units(test.whole);
    // Heads and areas are compared alike; an area has the larger range.
    let smallest = of.and_then(|of| test.need.needed(mingtong_methods::Area::from_ten_thousandths(of).ok()?));
    Arithmetic {
        test: test.name.into(),
        rule: need.rule,
        asks: need.asks,
        have: units(test.part),
        of,
        need: smallest.map(Measure::units),
        holds: test.holds,
    }
}

fn column<M: Measure>(tally: &Tally<M>, void: Void) -> Column {
    let units = |number: Option<M>| number.map(M::units);
    Column {
        electorate: units(tally.electorate),
        took_part: units(tally.taking_part(void)),
        agree: units(tally.cast.agree),
        oppose: units(tally.cast.oppose),
        abstain: units(tally.cast.abstain),
        with_majority: units(tally.cast.with_majority),
        blank: units(tally.cast.blank),
        void: units(tally.cast.void),
        not_returned: units(tally.not_returned),
        not_delivered: units(tally.not_delivered),
    }
}
