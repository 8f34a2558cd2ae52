//! How what was sent becomes the command.

use crate::fields::Form;
use crate::parts::digits;
use crate::parts::money::fen;
use jiff::civil::Date;
use mingtong_app::procedure::{Made, NewPublication};
use mingtong_domain::ids::PictureId;
use mingtong_domain::meeting::MotionId;
use mingtong_domain::procedure::{Act, Assembly, Command, Fen, MotionOf, Numbers, Roll, Sheet, Step};

/// What was sent.
pub(super) enum Asked {
    /// An act.
    Act(Command<String>),
    /// A step to be made public.
    Publish(NewPublication),
}

/// What a form that was sent asks for.
///
/// # Errors
/// The key of the text that says what to put right.
pub(super) fn read(act: Act, form: &Form, pictures: &[PictureId]) -> Result<Option<Asked>, &'static str> {
    let text = |name: &str| form.get(name).to_owned();
    let step = || Step::from_key(form.get("step")).ok_or("problem-not-found");
    let (place, mode, source) = (form.maybe("place"), form.maybe("form"), form.maybe("source"));
    let said = text("said");
    Ok(Some(match act {
        Act::NoteStep => {
            let (step, sheet) = (step()?, sheet(form, pictures)?);
            Asked::Act(Command::NoteStep { step, sheet, said, place, form: mode, source })
        }
        Act::CorrectStep => {
            let (step, sheet, reason) = (step()?, sheet(form, pictures)?, text("reason"));
            Asked::Act(Command::CorrectStep { step, sheet, said, reason, place, form: mode, source })
        }
        Act::DiscloseResolution => Asked::Publish(publication(form, Made::Resolution)?),
        Act::DiscloseResult => {
            let cost = form
                .maybe("cost")
                .map(|cost| fen(&cost).and_then(Fen::new).ok_or("procedure-wrong-cost"))
                .transpose()?;
            Asked::Publish(publication(form, Made::Result(cost))?)
        }
        Act::Withdraw => Asked::Act(Command::Withdraw { reason: text("reason") }),
        Act::Begin => return Ok(None),
    }))
}

fn sheet(form: &Form, pictures: &[PictureId]) -> Result<Sheet, &'static str> {
    let numbers = match form.maybe("motion") {
        Some(motion) => Numbers::Decided(motion_of(&motion).ok_or("procedure-wrong-motion")?),
        None => Numbers::Entered(roll(form)?),
    };
    let assembly = form.maybe("assembly");
    Ok(Sheet {
        day: maybe_day(form, "day")?,
        assembly: assembly.map(|key| Assembly::from_key(&key).ok_or("procedure-wrong-choice")).transpose()?,
        papers: maybe_day(form, "papers")?,
        numbers,
        pictures: pictures.to_vec(),
    })
}

fn motion_of(text: &str) -> Option<MotionOf> {
    let (meeting, motion) = text.rsplit_once('/')?;
    Some(MotionOf { meeting: meeting.into(), motion: MotionId(motion.parse().ok()?) })
}

fn roll(form: &Form) -> Result<Roll, &'static str> {
    let number = |name: &str| digits::number::<u32>(form.get(name)).ok_or("procedure-wrong-number");
    Ok(Roll {
        due: number("due")?,
        present: number("present")?,
        agree: number("agree")?,
        oppose: number("oppose")?,
        abstain: number("abstain")?,
    })
}

fn publication(form: &Form, made: Made) -> Result<NewPublication, &'static str> {
    let day = |name: &str| maybe_day(form, name)?.ok_or("procedure-wrong-day");
    let (title, text) = (form.get("title").to_owned(), form.get("text").to_owned());
    Ok(NewPublication { made, title, text, from: day("from")?, to: day("to")? })
}

fn maybe_day(form: &Form, name: &str) -> Result<Option<Date>, &'static str> {
    form.maybe(name).map(|day| day.trim().parse().map_err(|_| "procedure-wrong-day")).transpose()
}
