//! What a form of an act on a project asks for, once it was sent.

use crate::form::Form;
use crate::parts::money::fen;
use jiff::civil::Date;
use mingtong_app::project::NewAccount;
use mingtong_domain::ids::{PictureId, UnitId};
use mingtong_domain::procedure::Fen;
use mingtong_domain::project::{Act, Command, Income, Phase, StepProgress};
use mingtong_domain::resolution::FundKind;

/// What was asked for.
pub(super) enum Asked {
    Account(NewAccount),
    Command(Command<String>),
}

/// What a form that was sent asks for; nothing for an act that is not done by one.
///
/// # Errors
/// The key of the text that says what to put right.
pub(super) fn read(act: Act, form: &Form, pictures: &[PictureId]) -> Result<Option<Asked>, &'static str> {
    let text = |name: &str| form.get(name).to_owned();
    let pictures = || pictures.to_vec();
    let command = match act {
        Act::PublishAccount => return account(form).map(|account| Some(Asked::Account(account))),
        Act::AddQuote => Command::AddQuote {
            unit: form.maybe("unit").map(UnitId),
            amount_fen: amount(form.get("amount"))?,
            pictures: pictures(),
            name: form.maybe("name"),
            terms: form.maybe("terms"),
        },
        Act::StrikeQuote => Command::StrikeQuote { quote: number(form, "quote")?, reason: text("reason") },
        Act::Choose => Command::Choose {
            quote: number(form, "quote")?,
            guarantee_days: form.maybe("days").map(|days| days.trim().parse()).transpose().map_err(|_| NUMBER)?,
            reason: text("reason"),
        },
        Act::Begin => Command::Begin { text: text("text") },
        Act::ReportProgress => Command::ReportProgress {
            step: number(form, "step")?,
            progress: StepProgress::from_key(form.get("progress")).ok_or("project-wrong-choice")?,
            phase: Phase::from_key(form.get("phase")).ok_or("project-wrong-choice")?,
            pictures: pictures(),
            text: text("text"),
        },
        Act::AddStep => Command::AddStep { until: day(form, "until")?, text: text("text"), reason: text("reason") },
        Act::AlterStep => Command::AlterStep {
            step: number(form, "step")?,
            until: day(form, "until")?,
            text: text("text"),
            reason: text("reason"),
        },
        Act::DropStep => Command::DropStep { step: number(form, "step")?, reason: text("reason") },
        Act::ChangeScope => Command::ChangeScope {
            amount_fen: difference(form.get("amount"))?,
            text: text("text"),
            reason: text("reason"),
        },
        Act::ReportDone => Command::ReportDone { pictures: pictures(), text: text("text") },
        Act::Accept => Command::Accept { pictures: pictures(), text: text("text") },
        Act::SendBack => Command::SendBack { pictures: pictures(), reason: text("reason") },
        Act::ReportFault => Command::ReportFault { pictures: pictures(), text: text("text") },
        Act::Archive => Command::Archive {},
        Act::CallOff => Command::CallOff { reason: text("reason") },
        Act::Open => return Ok(None),
    };
    Ok(Some(Asked::Command(command)))
}

const NUMBER: &str = "project-wrong-number";

fn number(form: &Form, name: &str) -> Result<u32, &'static str> {
    form.get(name).trim().parse().map_err(|_| "project-wrong-choice")
}

pub(super) fn day(form: &Form, name: &str) -> Result<Date, &'static str> {
    form.get(name).trim().parse().map_err(|_| "project-wrong-day")
}

fn amount(text: &str) -> Result<i64, &'static str> {
    fen(text).ok_or("project-wrong-amount")
}

/// How much more; less with a minus before it.
fn difference(text: &str) -> Result<i64, &'static str> {
    match text.trim().strip_prefix(['-', '−', '－']) {
        Some(less) => amount(less).map(|fen| -fen),
        None => amount(text),
    }
}

fn account(form: &Form) -> Result<NewAccount, &'static str> {
    let mut income = vec![];
    for source in FundKind::ALL.iter().copied() {
        let typed = form.get(&format!("income-{}", source.key())).trim().to_owned();
        if !typed.is_empty() {
            let amount = Fen::new(amount(&typed)?).ok_or("project-wrong-amount")?;
            income.push(Income { source, amount });
        }
    }
    Ok(NewAccount {
        income,
        spent_fen: amount(form.get("spent"))?,
        title: form.get("title").to_owned(),
        text: form.get("text").to_owned(),
        from: day(form, "from")?,
        to: day(form, "to")?,
    })
}
