//! What a form that was sent asks for.

use super::forms::{Chosen, budget_field};
use crate::args::text_arg;
use crate::form::Form;
use crate::parts::digits::number;
use crate::parts::money::{fen, is_torn};
use jiff::civil::Date;
use mingtong_app::fund::OnFund;
use mingtong_domain::fund::{self, Act, BudgetLine, Command, Quote, RedReason, RestGoes, Shown, Source, SpendingLine};
use mingtong_domain::ids::{ExpenseId, MatterId, PictureId, PledgeId, UnitId};
use mingtong_words::Words;

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

/// What has to be put right in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wrong {
    /// The name of the field.
    pub(super) field: String,
    /// The key of its label, and of which line of a budget it is.
    label: (&'static str, Option<SpendingLine>),
    /// The key of the text that says what to put right.
    key: &'static str,
}

impl Wrong {
    /// What to put right, with the name of the field before it.
    fn text(&self, words: Words) -> String {
        let field = match self.label {
            (label, Some(line)) => words.ta(label, &[text_arg("line", words.word("fund-line", line.key()))]),
            (label, None) => words.t(label).to_owned(),
        };
        words.ta("fund-wrong-at", &[text_arg("field", field), text_arg("text", words.t(self.key).to_owned())])
    }
}

/// Everything that has to be put right, in one text.
pub(super) fn told(words: Words, wrong: &[Wrong]) -> String {
    wrong.iter().map(|wrong| wrong.text(words)).collect::<Vec<_>>().join(" ")
}

/// What to put right where an amount is none, in a form of its own.
pub(super) fn wrong_amount(words: Words, label: &'static str) -> String {
    Wrong { field: String::new(), label: (label, None), key: "fund-wrong-amount" }.text(words)
}

/// What to put right where nothing was written, in a form of its own.
pub(super) fn missing(words: Words, label: &'static str) -> String {
    Wrong { field: String::new(), label: (label, None), key: "fund-wrong-missing" }.text(words)
}

/// A form that is read to its end, whatever is wrong in it.
struct Reader<'f> {
    form: &'f Form,
    wrong: Vec<Wrong>,
}

impl Reader<'_> {
    fn text(&self, name: &str) -> String {
        self.form.get(name).to_owned()
    }

    /// The value of a field; notes what to put right where there is none.
    fn keep<T>(
        &mut self,
        (field, label): (&'static str, &'static str),
        key: &'static str,
        value: Option<T>,
    ) -> Option<T> {
        if value.is_none() {
            self.wrong.push(Wrong { field: field.to_owned(), label: (label, None), key });
        }
        value
    }

    fn choice<T>(&mut self, field: (&'static str, &'static str), from_key: impl Fn(&str) -> Option<T>) -> Option<T> {
        self.keep(field, "fund-wrong-choice", from_key(self.form.get(field.0)))
    }

    fn amount(&mut self) -> Option<i64> {
        self.keep(("amount", "fund-field-amount"), "fund-wrong-amount", fen(self.form.get("amount")))
    }

    /// What the whole bill comes to, where an expense is a part of it.
    fn bill(&mut self) -> Option<Option<i64>> {
        match self.form.maybe("bill") {
            None => Some(None),
            Some(text) => self.keep(("bill", "fund-field-bill"), "fund-wrong-amount", fen(&text).map(Some)),
        }
    }

    fn day(&mut self, field: (&'static str, &'static str)) -> Option<Date> {
        self.keep(field, "fund-wrong-day", self.form.get(field.0).trim().parse().ok())
    }

    fn line(&mut self) -> Option<SpendingLine> {
        self.choice(("line", "fund-field-line"), SpendingLine::from_key)
    }

    /// Beside which booking, how much and why.
    fn red(&mut self) -> Option<(u32, i64, RedReason)> {
        let of = number::<u32>(self.form.get("of"));
        let of = self.keep(("of", "fund-field-of"), "fund-wrong-number", of);
        let (amount, reason) = (self.amount(), self.choice(("reason", "fund-field-red"), RedReason::from_key));
        Some((of?, amount?, reason?))
    }

    /// Amounts with spaces, commas or semicolons between them.
    fn quotes(&mut self) -> Option<Vec<Quote>> {
        let (field, text) = (("quotes", "fund-field-quotes"), self.form.get("quotes"));
        if is_torn(text) {
            return self.keep(field, "fund-quotes-torn", None);
        }
        let parts = text.split([' ', ',', '，', '、', ';', '；']).filter(|part| !part.is_empty());
        let quotes = parts.map(|part| Some(Quote { amount: fen(part)?, picture: None })).collect();
        self.keep(field, "fund-wrong-amount", quotes)
    }

    fn hazard(&mut self) -> Option<Option<MatterId>> {
        match self.form.get("hazard").trim() {
            "" => Some(None),
            number => {
                let id = MatterId::parse(number).map(Some);
                self.keep(("hazard", "fund-field-hazard"), "fund-wrong-matter", id)
            }
        }
    }

    /// The lines of a budget that are filled in; nought is as good as empty.
    fn budget(&mut self) -> Option<Vec<BudgetLine>> {
        let mut lines = vec![];
        for line in SpendingLine::ALL {
            let field = budget_field(*line);
            let Some(text) = self.form.maybe(&field) else { continue };
            match fen(&text) {
                Some(amount) => lines.extend((amount != 0).then_some(BudgetLine { line: *line, amount })),
                None => {
                    let label = ("fund-field-budget", Some(*line));
                    self.wrong.push(Wrong { field, label, key: "fund-wrong-amount" });
                }
            }
        }
        Some(lines)
    }
}

/// The command; none for an act that has no form here.
///
/// # Errors
/// Everything that has to be put right.
pub(super) fn read(act: Act, form: &Form, pictures: &[PictureId]) -> Result<Option<Command<String>>, Vec<Wrong>> {
    if matches!(act, Act::OpenFund | Act::RefundSurplus | Act::ReadBooks) {
        return Ok(None);
    }
    let mut reader = Reader { form, wrong: vec![] };
    let command = command(act, &mut reader, pictures);
    if reader.wrong.is_empty() { Ok(command) } else { Err(reader.wrong) }
}

fn command(act: Act, it: &mut Reader<'_>, pictures: &[PictureId]) -> Option<Command<String>> {
    let pictures = pictures.to_vec();
    let day = ("day", "fund-field-day");
    Some(match act {
        Act::Pledge => pledged(it)?,
        Act::Receive => {
            let (amount, day) = (it.amount(), it.day(day));
            Command::Receive { amount: amount?, day: day?, slip: it.text("slip"), pictures }
        }
        Act::VoidPledge => Command::VoidPledge { reason: it.text("reason") },
        Act::GiveBack => {
            let (amount, day) = (it.amount(), it.day(day));
            Command::GiveBack { amount: amount?, day: day?, pictures, words: it.form.maybe("words") }
        }
        Act::ReverseReceipt => {
            let (of, amount, reason) = it.red()?;
            Command::ReverseReceipt { of, amount, reason, words: it.text("words"), pictures }
        }
        Act::ReverseExpense => {
            let (of, amount, reason) = it.red()?;
            Command::ReverseExpense { of, amount, reason, words: it.text("words"), pictures }
        }
        Act::EnterExpense | Act::ChangeExpense => spent(act, it, pictures)?,
        Act::Approve => Command::Approve { digest: it.text("digest") },
        Act::Pay => Command::Pay { day: it.day(day)? },
        Act::WithdrawExpense => Command::WithdrawExpense { reason: it.text("reason") },
        Act::SetBudget => Command::SetBudget { lines: it.budget()?, reason: it.form.maybe("reason") },
        Act::Close => {
            let goes = it.choice(("goes", "fund-field-goes"), RestGoes::from_key)?;
            Command::Close { goes, words: it.form.maybe("words") }
        }
        Act::OpenFund | Act::RefundSurplus | Act::ReadBooks => return None,
    })
}

fn pledged(it: &mut Reader<'_>) -> Option<Command<String>> {
    let source = it.choice(("source", "fund-field-source"), Source::from_key);
    let (amount, until) = (it.amount(), it.day(("until", "fund-field-until")));
    Some(Command::Pledge {
        pledge: PledgeId(it.text("id")),
        source: source?,
        form: fund::Form::from_key(it.form.get("form")).unwrap_or(fund::Form::Gift),
        amount: amount?,
        person: None,
        unit: it.form.maybe("unit").map(UnitId),
        shown: Shown::from_key(it.form.get("shown")).unwrap_or(Shown::Nameless),
        until: until?,
        donor: it.form.maybe("donor"),
        what: it.form.maybe("what"),
    })
}

/// An expense that is entered anew, or changed.
fn spent(act: Act, it: &mut Reader<'_>, vouchers: Vec<PictureId>) -> Option<Command<String>> {
    let (amount, line, bill, quotes, hazard) = (it.amount(), it.line(), it.bill(), it.quotes(), it.hazard());
    let (amount, line, bill, quotes, hazard) = (amount?, line?, bill?, quotes?, hazard?);
    let (payee, purpose) = (it.text("payee"), it.text("purpose"));
    let (quoted_by, why_fewer) = (it.form.maybe("quoted_by"), it.form.maybe("why_fewer"));
    Some(match act {
        Act::EnterExpense => {
            let expense = ExpenseId(it.text("id"));
            Command::EnterExpense {
                expense,
                amount,
                line,
                vouchers,
                bill,
                quotes,
                hazard,
                payee,
                purpose,
                quoted_by,
                why_fewer,
            }
        }
        _ => Command::ChangeExpense {
            amount,
            line,
            vouchers,
            bill,
            quotes,
            hazard,
            payee,
            purpose,
            quoted_by,
            why_fewer,
        },
    })
}
