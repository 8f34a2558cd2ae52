//! Something is given back to whoever gave it: an advance is repaid, what was held returned, a gift refunded.

use super::around::Around;
use super::checks;
use super::event::Event;
use super::keys::Form;
use crate::context::Context;
use crate::ids::{PictureId, TextRef};
use crate::money;
use crate::refusal::{Code, Refusal};
use jiff::civil::Date;

pub(super) fn give_back(
    around: &Around,
    (amount, day, pictures): (i64, Date, Vec<PictureId>),
    words: Option<TextRef>,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let pledge = checks::pledge(around.pledge.as_ref(), cx)?;
    checks::amount(amount, cx)?;
    if amount > pledge.kept() {
        return Err(cx.refuse(Code::MoreThanKept).with(money::yuan(pledge.kept())));
    }
    match pledge.form {
        Form::Held => checks::is_there(amount, around.balance.cash, cx)?,
        Form::Advance => checks::is_there(amount, around.balance.payable(), cx)?,
        Form::Gift if pledge.source.is_money() => checks::is_there(amount, around.balance.surplus(), cx)?,
        // What was used cannot be given back.
        Form::Gift => return Err(cx.refuse(Code::FundForm)),
    }
    checks::pictures(&pictures, cx)?;
    let day = checks::day(day, cx)?;
    checks::was_there(amount, around, cx)?;
    Ok(vec![Event::GivenBack { no: around.next_no(), amount, day, words, pictures }])
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use crate::fund::{AccountKind, Command, Form};
    use crate::ids::PictureId;
    use crate::limits::PICTURES_MAX;
    use crate::refusal::Code;

    fn back(amount: i64) -> Command {
        Command::GiveBack { amount, day: START.date(), pictures: vec![], words: None }
    }

    #[test]
    fn an_advance_is_repaid_once_there_is_money() {
        let mut story = Story::new();
        story.by(&staff(), of_form("p-00000001", 50_000, Form::Advance)).unwrap();
        story.about("p-00000001", &staff(), receiving("s-00000001", 50_000)).unwrap();
        story.pays("e-00000001", 50_000);
        let short = story.about("p-00000001", &staff(), back(50_000)).unwrap_err();
        assert_eq!((short.code, short.detail.as_deref()), (Code::FundShort, Some("0.00")));
        story.gives("p-00000002", 50_000);
        let proved = |count: usize| {
            let pictures = (0..count).map(|nth| PictureId(format!("voucher-{nth}"))).collect();
            Command::GiveBack { amount: 50_000, day: START.date(), pictures, words: None }
        };
        let refused = story.about("p-00000001", &staff(), proved(PICTURES_MAX + 1)).unwrap_err();
        assert_eq!(refused.code, Code::TooManyPictures);
        story.about("p-00000001", &staff(), proved(1)).unwrap();
        assert_eq!(story.pledge("p-00000001").given_back[0].pictures, [PictureId("voucher-0".to_owned())]);
        let more = story.about("p-00000001", &staff(), back(1)).unwrap_err();
        assert_eq!((more.code, more.detail.as_deref()), (Code::MoreThanKept, Some("0.00")));
        assert_eq!((story.sum(AccountKind::Advances), story.sum(AccountKind::Cash)), (0, 0));
    }

    #[test]
    fn what_is_held_for_others_pays_no_bill() {
        let mut story = Story::new();
        story.by(&staff(), of_form("p-00000001", 50_000, Form::Held)).unwrap();
        story.about("p-00000001", &staff(), receiving("s-00000001", 50_000)).unwrap();
        story.approved("e-00000001", 10_000);
        let refused = story.of("e-00000001", &staff(), paying()).unwrap_err();
        assert_eq!((refused.code, refused.detail.as_deref()), (Code::FundShort, Some("0.00")));
        story.about("p-00000001", &staff(), back(50_000)).unwrap();
        assert_eq!((story.sum(AccountKind::Held), story.sum(AccountKind::Cash)), (0, 0));
    }
}
