//! Somebody gives their word 认捐: it counts against what is missing at once. Nobody is made to, and nobody is listed
//! who does not.

use super::around::Around;
use super::checks;
use super::event::Event;
use super::giver::gives_own;
use super::keys::{Form, Shown, Source};
use super::state::Fund;
use crate::context::Context;
use crate::ids::{PersonId, PledgeId, TextRef, UnitId};
use crate::money;
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;
use jiff::SignedDuration;
use jiff::civil::Date;

/// What somebody gives their word for.
pub(super) struct Word {
    pub(super) pledge: PledgeId,
    pub(super) source: Source,
    pub(super) form: Form,
    pub(super) amount: i64,
    pub(super) person: Option<PersonId>,
    pub(super) unit: Option<UnitId>,
    pub(super) donor: Option<TextRef>,
    pub(super) shown: Shown,
    pub(super) what: Option<TextRef>,
    pub(super) until: Date,
}

pub(super) fn pledge_money(fund: &Fund, around: &Around, word: Word, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    if !around.is_known_here {
        return Err(cx.refuse(Code::NotKnownHere));
    }
    if around.pledge.is_some() {
        return Err(cx.refuse(Code::PledgeIdTaken));
    }
    checks::made_id(word.pledge.as_str(), cx)?;
    checks::takes(around, cx)?;
    checks::source(fund, word.source, cx)?;
    checks::amount(word.amount, cx)?;
    let (person, unit) = donor(&word, cx)?;
    gives_own(word.source, around, cx)?;
    if word.form != Form::Gift && !word.source.is_money() {
        return Err(cx.refuse(Code::FundForm));
    }
    if !word.source.is_money() && word.what.is_none() {
        return Err(cx.refuse(Code::InKindWhat));
    }
    holds_for(word.until, cx)?;
    if let (Some(target), true) = (fund.target, word.source.is_money() && word.form == Form::Gift) {
        let gap = target.saturating_sub(around.balance.promised).max(0);
        if word.amount > gap {
            return Err(cx.refuse(Code::PledgeAboveGap).with(money::yuan(gap)));
        }
    }
    let Word { pledge, source, form, amount, donor, shown, what, until, .. } = word;
    let fund = fund.id.clone();
    Ok(vec![Event::Reserved { fund, pledge, source, form, amount, person, unit, donor, shown, what, until }])
}

/// Whose word it is: whoever works at the desk writes it down for anybody, everybody else gives their own.
fn donor(word: &Word, cx: &Context<'_>) -> Result<(Option<PersonId>, Option<UnitId>), Refusal> {
    if let Some(unit) = &word.unit {
        cx.acts_for(unit)?;
    }
    let is_own = word.person.is_none() || word.person == cx.actor.person;
    let is_own_unit = word.unit.is_none() || word.unit.as_ref() == cx.actor.unit();
    let person = match cx.actor.role.is_desk() {
        true => word.person.clone(),
        false if !is_own || !is_own_unit => return Err(cx.refuse(Code::NotYourPledge)),
        false => cx.actor.person.clone(),
    };
    let unit = word.unit.clone().or_else(|| cx.actor.unit().cloned());
    if person.is_none() && unit.is_none() && word.donor.is_none() {
        return Err(cx.refuse(Code::DonorMissing));
    }
    Ok((person, unit))
}

/// Refuses a word that holds no day, or for longer than the rule book says.
fn holds_for(until: Date, cx: &Context<'_>) -> Result<(), Refusal> {
    let (today, days) = (cx.now.date(), cx.integer(RuleId::FundPledgeDays)?);
    let last = today.saturating_add(SignedDuration::from_hours(days.saturating_mul(24)));
    if (today..=last).contains(&until) { Ok(()) } else { Err(cx.refuse(Code::PledgeUntil).with(days)) }
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::fund::{Command, PledgeState};

    fn with(change: impl Fn(&mut Command)) -> Command {
        let mut command = pledging("p-00000009", 30_000);
        change(&mut command);
        command
    }

    #[test]
    fn a_word_counts_at_once_and_lapses_by_its_date_without_anybody_doing_anything() {
        let mut story = Story::with_target(70_000);
        story.by(&resident("anna"), pledging("p-00000001", 50_000)).unwrap();
        let refused = story.by(&resident("bert"), pledging("p-00000002", 30_000)).unwrap_err();
        assert_eq!((refused.code, refused.detail.as_deref()), (Code::PledgeAboveGap, Some("200.00")));
        story.at = story.pledge("p-00000001").ends();
        assert_eq!(story.pledge("p-00000001").state_at(story.at), PledgeState::Expired);
        let again = until(pledging("p-00000002", 70_000), story.at.date());
        story.by(&resident("bert"), again).unwrap();
    }

    #[test]
    fn an_amount_below_nought_of_nothing_or_huge_is_repelled() {
        for wrong in [0, -1, -30_000, i64::MIN, i64::MAX, 10_000_000_001] {
            let mut story = Story::new();
            let refused = story.by(&resident("anna"), pledging("p-00000001", wrong));
            assert_eq!(refused.unwrap_err().code, Code::FundAmount, "{wrong}");
        }
    }

    #[test]
    fn a_thousandth_of_a_yuan_is_repelled() {
        for text in ["0.001", "-1", "1e9", "99999999999999999999", "", "300,00", "NaN"] {
            assert!(money::read_yuan(text).is_err(), "{text}");
        }
        assert_eq!(money::read_yuan("300.01"), Ok(30_001));
        assert_eq!((money::yuan(-30_001), money::yuan(0)), ("-300.01".to_owned(), "0.00".to_owned()));
    }

    #[test]
    fn a_word_in_the_name_of_another_is_repelled() {
        let mut story = Story::new();
        for other in [
            with(|it| {
                if let Command::Pledge { person, .. } = it {
                    *person = Some("bert".into())
                }
            }),
            with(|it| {
                if let Command::Pledge { unit, .. } = it {
                    *unit = Some("u1".into())
                }
            }),
        ] {
            assert_eq!(story.by(&resident("anna"), other).unwrap_err().code, Code::NotYourPledge);
        }
        let foreign = with(|it| {
            if let Command::Pledge { unit, .. } = it {
                *unit = Some("u2".into())
            }
        });
        assert_eq!(story.by(&handler("u1"), foreign).unwrap_err().code, Code::NotYourUnit);
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        let mut story = Story::new();
        let in_kind = with(|it| {
            if let Command::Pledge { source, .. } = it {
                *source = Source::InKind
            }
        });
        let advance = with(|it| {
            if let Command::Pledge { source, form, .. } = it {
                (*source, *form) = (Source::Discount, Form::Advance);
            }
        });
        let elsewhere = with(|it| {
            if let Command::Pledge { source, .. } = it {
                *source = Source::RepairFund
            }
        });
        let long = until(with(|_| {}), jiff::civil::date(2031, 1, 1));
        let past = until(with(|_| {}), jiff::civil::date(2021, 6, 7));
        for (command, code) in [
            (in_kind, Code::InKindWhat),
            (advance, Code::FundForm),
            (elsewhere, Code::FundSource),
            (long, Code::PledgeUntil),
            (past, Code::PledgeUntil),
            (pledging("p1", 100), Code::MadeId),
            (pledging("p-0000/0001", 100), Code::MadeId),
        ] {
            assert_eq!(story.by(&resident("anna"), command).unwrap_err().code, code);
        }
        let stranger = story.by(&stranger(), pledging("p-00000001", 100)).unwrap_err();
        assert_eq!(stranger.code, Code::NotKnownHere);
        story.by(&resident("anna"), pledging("p-00000001", 100)).unwrap();
        let twice = story.by(&resident("bert"), pledging("p-00000001", 100)).unwrap_err();
        assert_eq!(twice.code, Code::PledgeIdTaken);
    }
}
