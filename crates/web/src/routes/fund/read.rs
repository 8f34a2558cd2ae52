//! What a form that was sent asks for.

use super::forms::{Chosen, budget_field};
use crate::form::Form;
use crate::parts::money::{fen, is_torn};
use jiff::civil::Date;
use mingtong_app::fund::OnFund;
use mingtong_domain::fund::{self, Act, BudgetLine, Command, Quote, RedReason, RestGoes, Shown, Source, SpendingLine};
use mingtong_domain::ids::{ExpenseId, MatterId, PictureId, PledgeId, UnitId};

/// The line that a form is about.
pub(super) fn chosen(form: &Form) -> Chosen {
    Chosen::of(form.get("pledge"), form.get("expense"))
}

/// The line that a form is about, and what of it was seen.
pub(super) fn on(form: &Form, act: Act) -> OnFund {
    let seen = form.get("seen").parse().ok();
    let base = OnFund { seen, ..OnFund::default() };
    match chosen(form) {
        Chosen::Pledge(pledge) => OnFund { pledge: Some(pledge), ..base },
        Chosen::Expense(expense) => OnFund { expense: Some(expense), ..base },
        // What is made has nothing that was seen.
        Chosen::None if matches!(act, Act::Pledge | Act::EnterExpense) => OnFund::default(),
        Chosen::None => base,
    }
}

/// The command; none for an act that has no form here.
///
/// # Errors
/// The key of the text that says what to put right.
pub(super) fn read(act: Act, form: &Form, pictures: &[PictureId]) -> Result<Option<Command<String>>, &'static str> {
    let text = |name: &str| form.get(name).to_owned();
    let day = |name: &str| form.get(name).trim().parse::<Date>().map_err(|_| "fund-wrong-day");
    let amount = || fen(form.get("amount")).ok_or("fund-wrong-amount");
    let of = || form.get("of").trim().parse().map_err(|_| "fund-wrong-number");
    let reason = || RedReason::from_key(form.get("reason")).ok_or("fund-wrong-choice");
    Ok(Some(match act {
        Act::Pledge => Command::Pledge {
            pledge: PledgeId(text("id")),
            source: Source::from_key(form.get("source")).ok_or("fund-wrong-choice")?,
            form: fund::Form::from_key(form.get("form")).unwrap_or(fund::Form::Gift),
            amount: amount()?,
            person: None,
            unit: form.maybe("unit").map(UnitId),
            shown: Shown::from_key(form.get("shown")).unwrap_or(Shown::Nameless),
            until: day("until")?,
            donor: form.maybe("donor"),
            what: form.maybe("what"),
        },
        Act::Receive => {
            Command::Receive { amount: amount()?, day: day("day")?, slip: text("slip"), pictures: pictures.to_vec() }
        }
        Act::VoidPledge => Command::VoidPledge { reason: text("reason") },
        Act::GiveBack => Command::GiveBack {
            amount: amount()?,
            day: day("day")?,
            pictures: pictures.to_vec(),
            words: form.maybe("words"),
        },
        Act::ReverseReceipt => {
            Command::ReverseReceipt { of: of()?, amount: amount()?, reason: reason()?, words: text("words") }
        }
        Act::ReverseExpense => {
            Command::ReverseExpense { of: of()?, amount: amount()?, reason: reason()?, words: text("words") }
        }
        Act::EnterExpense => entered(form, pictures)?,
        Act::ChangeExpense => Command::ChangeExpense {
            amount: amount()?,
            line: line(form)?,
            vouchers: pictures.to_vec(),
            quotes: quotes(form)?,
            hazard: hazard(form)?,
            payee: text("payee"),
            purpose: text("purpose"),
            quoted_by: form.maybe("quoted_by"),
            why_fewer: form.maybe("why_fewer"),
        },
        Act::Approve => Command::Approve { digest: text("digest") },
        Act::Pay => Command::Pay { day: day("day")? },
        Act::WithdrawExpense => Command::WithdrawExpense { reason: text("reason") },
        Act::SetBudget => Command::SetBudget { lines: budget(form)?, reason: form.maybe("reason") },
        Act::Close => Command::Close {
            goes: RestGoes::from_key(form.get("goes")).ok_or("fund-wrong-choice")?,
            words: form.maybe("words"),
        },
        Act::OpenFund | Act::RefundSurplus | Act::ReadBooks => return Ok(None),
    }))
}

/// An expense that is entered anew.
fn entered(form: &Form, pictures: &[PictureId]) -> Result<Command<String>, &'static str> {
    Ok(Command::EnterExpense {
        expense: ExpenseId(form.get("id").to_owned()),
        amount: fen(form.get("amount")).ok_or("fund-wrong-amount")?,
        line: line(form)?,
        vouchers: pictures.to_vec(),
        quotes: quotes(form)?,
        hazard: hazard(form)?,
        payee: form.get("payee").to_owned(),
        purpose: form.get("purpose").to_owned(),
        quoted_by: form.maybe("quoted_by"),
        why_fewer: form.maybe("why_fewer"),
    })
}

fn line(form: &Form) -> Result<SpendingLine, &'static str> {
    SpendingLine::from_key(form.get("line")).ok_or("fund-wrong-choice")
}

/// The lines of a budget that are filled in; nought is as good as empty.
fn budget(form: &Form) -> Result<Vec<BudgetLine>, &'static str> {
    let mut lines = vec![];
    for line in SpendingLine::ALL {
        let Some(text) = form.maybe(&budget_field(*line)) else { continue };
        let amount = fen(&text).ok_or("fund-wrong-amount")?;
        lines.extend((amount != 0).then_some(BudgetLine { line: *line, amount }));
    }
    Ok(lines)
}

/// Amounts with spaces, commas or semicolons between them.
fn quotes(form: &Form) -> Result<Vec<Quote>, &'static str> {
    if is_torn(form.get("quotes")) {
        return Err("fund-quotes-torn");
    }
    let parts = form.get("quotes").split([' ', ',', '，', '、', ';', '；']).filter(|part| !part.is_empty());
    let quote = |part| Ok(Quote { amount: fen(part).ok_or("fund-wrong-amount")?, picture: None });
    parts.map(quote).collect()
}

fn hazard(form: &Form) -> Result<Option<MatterId>, &'static str> {
    let number = form.maybe("hazard").filter(|number| !number.trim().is_empty());
    number.map(|number| MatterId::parse(number.trim()).ok_or("fund-wrong-matter")).transpose()
}
