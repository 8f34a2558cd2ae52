//! What was sent, as a command.

use crate::form::Form;
use crate::parts::money::{fen, whole};
use mingtong_domain::ids::{PictureId, ResourceId, UnitId};
use mingtong_domain::need::{Act, Class, Command, Measure, Share};

/// The key of the words that say what is wrong.
pub(super) type Wrong = &'static str;

/// What was sent, as a command.
///
/// # Errors
/// What is wrong with it.
pub(super) fn read(act: Act, measure: Measure, form: &Form, pictures: &[PictureId]) -> Result<Command<String>, Wrong> {
    let number = || form.get("number").parse().map_err(|_| "need-wrong-uptake");
    let reason = || form.get("reason").to_owned();
    let until = || form.get("until").trim().parse().map_err(|_| "need-wrong-day");
    Ok(match act {
        Act::Publish => Command::Publish {
            class: Some(Class::from_key(form.get("class")).ok_or("need-wrong-class")?),
            total: Some(total(form)?),
            title: form.maybe("title"),
            text: form.maybe("text"),
        },
        Act::Decline => Command::Decline { reason: reason() },
        Act::TakeUp => Command::TakeUp {
            unit: UnitId(form.maybe("unit").ok_or("need-wrong-unit")?),
            amount: amount(measure, form.get("amount")).ok_or("need-wrong-amount")?,
            until: until()?,
            resource: form.maybe("resource").and_then(|number| ResourceId::parse(&number)),
            plan: form.maybe("plan"),
        },
        Act::ConfirmUptake => Command::ConfirmUptake { number: number()? },
        Act::RefuseUptake => Command::RefuseUptake { number: number()?, reason: reason() },
        Act::BeginUptake => Command::BeginUptake { number: number()? },
        Act::ReportUptake => Command::ReportUptake {
            number: number()?,
            report: form.get("report").to_owned(),
            pictures: pictures.to_vec(),
        },
        Act::MeetUptake => Command::MeetUptake { number: number()?, judgement: form.maybe("judgement") },
        Act::SendBackUptake => Command::SendBackUptake { number: number()?, until: until()?, reason: reason() },
        Act::ReleaseUptake => Command::ReleaseUptake { number: number()?, reason: reason() },
        Act::Settle => Command::Settle { judgement: form.maybe("judgement") },
        Act::Withdraw => Command::Withdraw { reason: reason() },
        Act::Propose => return Err("problem-not-found"),
    })
}

/// How much in all, as a form says it.
///
/// # Errors
/// There is no such amount.
pub(super) fn total(form: &Form) -> Result<Share, Wrong> {
    let measure = Measure::from_key(form.get("measure")).ok_or("need-wrong-total")?;
    let wrong = if measure == Measure::Whole { "need-wrong-whole" } else { "need-wrong-total" };
    let amount = amount(measure, form.get("total")).ok_or(wrong)?;
    Ok(Share { measure, amount })
}

/// How many homes it serves, as it is typed; none where it is no whole number.
pub(super) fn homes(text: &str) -> Option<u32> {
    whole(text).and_then(|homes| homes.try_into().ok())
}

/// An amount in a measure: yuan become fen; of a whole there is one, and whoever types another means to divide it.
fn amount(measure: Measure, text: &str) -> Option<i64> {
    match measure {
        Measure::Whole if text.trim().is_empty() => Some(Share::WHOLE.amount),
        Measure::Whole => whole(text).filter(|amount| *amount == Share::WHOLE.amount),
        Measure::Money => fen(text),
        Measure::Hours | Measure::Parts => whole(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_in_its_measure() {
        assert_eq!(amount(Measure::Money, "300.5"), Some(30_050));
        assert_eq!(amount(Measure::Hours, "１２"), Some(12));
        assert_eq!((amount(Measure::Whole, ""), amount(Measure::Whole, "1")), (Some(1), Some(1)));
        assert_eq!((homes("１２"), homes("1.5"), homes("-1")), (Some(12), None, None));
        for (measure, text) in [
            (Measure::Whole, "7"),
            (Measure::Money, "0.001"),
            (Measure::Money, "-1"),
            (Measure::Hours, "1.5"),
            (Measure::Parts, ""),
            (Measure::Parts, "=1+1"),
            (Measure::Parts, "3元"),
        ] {
            assert_eq!(amount(measure, text), None, "{text}");
        }
    }
}
