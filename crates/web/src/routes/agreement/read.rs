//! How what was sent becomes the command.

use crate::fields::Form;
use crate::parts::digits;
use mingtong_domain::agreement::{Act, Answer, Command};
use mingtong_domain::ids::{PersonId, PictureId};

/// What a form that was sent asks for; none where the act has no form here.
///
/// # Errors
/// The key of the text that says what to put right.
pub(super) fn read(act: Act, form: &Form, pictures: &[PictureId]) -> Result<Option<Command<String>>, &'static str> {
    let day = |name: &str| form.get(name).trim().parse().map_err(|_| "agreement-wrong-day");
    let number = |name: &str| digits::number::<u32>(form.get(name)).ok_or("agreement-wrong-number");
    let answer = || answer_of(form);
    let digest = form.get("digest").to_owned();
    Ok(Some(match act {
        Act::Put => Command::Put { until: day("until")? },
        Act::Answer => {
            Command::Answer { party: number("party")?, answer: answer()?, digest, reason: form.maybe("reason") }
        }
        Act::EnterPaper => Command::EnterPaper {
            party: number("party")?,
            answer: answer()?,
            digest,
            day: day("day")?,
            pictures: pictures.to_vec(),
        },
        Act::SayOnBehalf => {
            let witness = form.maybe("witness").map(PersonId).ok_or("agreement-wrong-witness")?;
            Command::SayOnBehalf { party: number("party")?, answer: answer()?, digest, witness }
        }
        Act::ConfirmOnBehalf => Command::ConfirmOnBehalf { party: number("party")?, digest, nth: number("nth")? },
        Act::Void => Command::Void { reason: form.get("reason").to_owned() },
        Act::Draft | Act::Redraft | Act::Read | Act::IssueSlips => return Ok(None),
    }))
}

/// What a party answers.
///
/// # Errors
/// The key of the text that says what to put right.
pub(super) fn answer_of(form: &Form) -> Result<Answer, &'static str> {
    Answer::from_key(form.get("answer")).ok_or("agreement-wrong-answer")
}
