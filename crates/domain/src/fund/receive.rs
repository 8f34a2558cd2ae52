//! What was pledged comes in 到账, whole or in part, with a receipt that has a number.

use super::around::Around;
use super::checks;
use super::event::Event;
use super::pledge::PledgeState;
use super::state::Fund;
use crate::context::Context;
use crate::ids::PictureId;
use crate::money;
use crate::refusal::{Code, Refusal};
use jiff::civil::Date;

/// What came in.
pub(super) struct Coming {
    pub(super) amount: i64,
    pub(super) day: Date,
    pub(super) slip: String,
    pub(super) pictures: Vec<PictureId>,
}

pub(super) fn receive(
    (fund, around): (&Fund, &Around),
    coming: Coming,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let pledge = checks::pledge(around.pledge.as_ref(), cx)?;
    let Coming { amount, day, slip, pictures } = coming;
    match pledge.state_at(cx.now) {
        PledgeState::Reserved => {}
        PledgeState::Received => return Err(cx.refuse(Code::PledgeReceived)),
        PledgeState::Voided => return Err(cx.refuse(Code::PledgeVoided)),
        PledgeState::Expired => return Err(cx.refuse(Code::PledgeExpired).with(pledge.until)),
    }
    checks::takes(around, cx)?;
    checks::made_id(&slip, cx)?;
    if pledge.receipts.iter().any(|receipt| receipt.slip == slip) {
        return Err(cx.refuse(Code::PledgeIdTaken));
    }
    checks::amount(amount, cx)?;
    if amount > pledge.to_come() {
        return Err(cx.refuse(Code::MoreThanPledged).with(money::yuan(pledge.to_come())));
    }
    checks::pictures(&pictures, cx)?;
    let day = checks::day((fund, around), day, cx)?;
    Ok(vec![Event::Received { no: around.next_no(), amount, day, slip, pictures }])
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use crate::fund::{Command, PledgeState};
    use crate::refusal::Code;

    #[test]
    fn it_comes_in_whole_or_in_part_with_numbers_in_a_row() {
        let mut story = Story::new();
        story.by(&resident("anna"), pledging("p-00000001", 30_000)).unwrap();
        let refused = story.about("p-00000001", &staff(), receiving("s-00000001", 30_001)).unwrap_err();
        assert_eq!((refused.code, refused.detail.as_deref()), (Code::MoreThanPledged, Some("300.00")));
        story.about("p-00000001", &staff(), receiving("s-00000001", 10_000)).unwrap();
        let twice = story.about("p-00000001", &staff(), receiving("s-00000001", 10_000)).unwrap_err();
        assert_eq!(twice.code, Code::PledgeIdTaken);
        story.about("p-00000001", &staff(), receiving("s-00000002", 20_000)).unwrap();
        let pledge = story.pledge("p-00000001");
        assert_eq!(pledge.receipts.iter().map(|it| it.no).collect::<Vec<_>>(), [1, 2]);
        assert_eq!((pledge.state_at(story.at), pledge.kept()), (PledgeState::Received, 30_000));
        let more = story.about("p-00000001", &staff(), receiving("s-00000003", 1)).unwrap_err();
        assert_eq!(more.code, Code::PledgeReceived);
    }

    #[test]
    fn an_amount_below_nought_of_nothing_or_huge_is_repelled() {
        let mut story = Story::new();
        story.by(&resident("anna"), pledging("p-00000001", 30_000)).unwrap();
        for wrong in [0, -1, -30_000, i64::MIN, i64::MAX, 10_000_000_001] {
            let refused = story.about("p-00000001", &staff(), receiving("s-00000001", wrong)).unwrap_err();
            assert_eq!(refused.code, Code::FundAmount, "{wrong}");
        }
        assert_eq!(story.pledge("p-00000001").to_come(), 30_000);
    }

    #[test]
    fn only_the_desk_takes_it_in_and_not_before_it_came() {
        let mut story = Story::new();
        story.by(&resident("anna"), pledging("p-00000001", 30_000)).unwrap();
        let own = story.about("p-00000001", &resident("anna"), receiving("s-00000001", 30_000)).unwrap_err();
        assert_eq!(own.code, Code::RoleMayNot);
        let Command::Receive { amount, slip, .. } = receiving("s-00000001", 30_000) else { panic!("it receives") };
        for day in [jiff::civil::date(2021, 6, 9), jiff::civil::date(1021, 6, 8)] {
            let early = Command::Receive { amount, day, slip: slip.clone(), pictures: vec![] };
            assert_eq!(story.about("p-00000001", &staff(), early).unwrap_err().code, Code::FundDay);
        }
        story.at = story.pledge("p-00000001").ends();
        let late = story.about("p-00000001", &staff(), receiving("s-00000001", 30_000)).unwrap_err();
        assert_eq!(late.code, Code::PledgeExpired);
    }
}
