//! A fund is opened 设立资金: for a purpose, with the sources it may take from; what it begins with is carried from a
//! closed fund, and never typed.

use super::checks;
use super::event::Event;
use super::keys::{FundClass, Purse, RestGoes, Source};
use super::origin::{Basis, Origin, holds};
use super::state::{Carried, Fund};
use crate::context::Context;
use crate::ids::{FundId, PlaceId, TextRef};
use crate::refusal::{Code, Refusal};

/// A fund to be opened.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenFund {
    /// The id it gets.
    pub fund: FundId,
    /// What it is for.
    pub purpose: TextRef,
    /// Where; none for the whole community.
    pub place: Option<PlaceId>,
    /// From where it takes.
    pub sources: Vec<Source>,
    /// What kind of community fund it is; none for another fund.
    pub class: Option<FundClass>,
    /// How much money is needed, in fen; none where that is open.
    pub target: Option<i64>,
    /// What it comes from; none where it is of the community as a whole.
    pub origin: Option<Origin>,
}

/// Opens a fund; with the rest of a closed one, where that is given: `basis` is what it comes from, as that stands. The
/// second event is of the closed one.
///
/// # Errors
/// The role may not, or not there; it takes from nowhere, or from one source twice; a community fund does not take from
/// the community; what is needed is no amount; the other fund is open, has no rest to be carried, or it was carried;
/// the rest of a community fund does not go to one of its class; a rest would leave the balance of what common parts
/// earn, or come into it; what it comes from does not hold or is private.
pub fn open(
    open: OpenFund,
    from: Option<&Fund>,
    basis: Option<Basis<'_>>,
    cx: &Context<'_>,
) -> Result<(Event, Option<Event>), Refusal> {
    cx.authorise()?;
    let OpenFund { fund, purpose, place, mut sources, class, target, origin } = open;
    let named = sources.len();
    sources.sort();
    sources.dedup();
    let is_class_right = class.is_none() || sources.contains(&Source::Community);
    if sources.is_empty() || sources.len() != named || !is_class_right {
        return Err(cx.refuse(Code::FundSources));
    }
    target.map(|target| checks::amount(target, cx)).transpose()?;
    basis.map(|basis| holds(basis, cx)).transpose()?;
    // What was for one of the four classes stays for it, with all that binds it.
    if from.is_some_and(|from| from.class.is_some() && from.class != class) {
        return Err(cx.refuse(Code::CarriedToClass));
    }
    let purse = Purse::of(sources.iter().copied());
    if from.is_some_and(|from| !from.purse().goes_into(purse)) {
        return Err(cx.refuse(Code::CarriedToPurse));
    }
    let carried = from.map(|from| carried(from, cx)).transpose()?;
    let on = carried.is_some().then(|| Event::CarriedOn { to: fund.clone() });
    Ok((Event::Opened { fund, purpose, place, sources, class, target, carried, origin }, on))
}

fn carried(from: &Fund, cx: &Context<'_>) -> Result<Carried, Refusal> {
    match &from.closed {
        Some(closed) if closed.goes == RestGoes::CarriedOn && from.carried_on.is_none() => {
            Ok(Carried { from: from.id.clone(), amount: closed.rest })
        }
        _ => Err(cx.refuse(Code::NothingToCarry)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::role::Actor;

    fn try_open(actor: &Actor, new: OpenFund, from: Option<&Fund>) -> Result<Event, Refusal> {
        Story::new().with_context(actor, |cx| open(new, from, None, cx).map(|(event, _)| event))
    }

    #[test]
    fn the_desk_opens_a_fund_that_takes_from_somewhere() {
        try_open(&staff(), opening(), None).unwrap();
        assert_eq!(try_open(&lead(), opening(), None).unwrap_err().code, Code::RoleMayNot);
        for sources in [vec![], vec![Source::Shop, Source::Shop]] {
            let refused = try_open(&staff(), OpenFund { sources, ..opening() }, None);
            assert_eq!(refused.unwrap_err().code, Code::FundSources);
        }
        let class = Some(FundClass::PublicService);
        let of_community = OpenFund { class, sources: vec![Source::Shop], ..opening() };
        assert_eq!(try_open(&staff(), of_community, None).unwrap_err().code, Code::FundSources);
        for target in [0, -1, i64::MAX] {
            let refused = try_open(&staff(), OpenFund { target: Some(target), ..opening() }, None);
            assert_eq!(refused.unwrap_err().code, Code::FundAmount);
        }
    }

    #[test]
    fn an_opening_balance_is_carried_from_a_closed_fund_and_once() {
        let mut story = Story::new();
        story.gives("p-00000001", 70_000);
        let open_one = story.fund();
        assert_eq!(try_open(&staff(), opening(), Some(&open_one)).unwrap_err().code, Code::NothingToCarry);
        story.by(&staff(), closing(RestGoes::CarriedOn)).unwrap();
        let closed = story.fund();
        let Event::Opened { carried, .. } = try_open(&staff(), opening(), Some(&closed)).unwrap() else {
            panic!("it opens")
        };
        assert_eq!(carried, Some(Carried { from: closed.id.clone(), amount: 70_000 }));
        let of_class = Fund { class: Some(FundClass::PublicService), ..closed.clone() };
        assert_eq!(try_open(&staff(), opening(), Some(&of_class)).unwrap_err().code, Code::CarriedToClass);
        let common = vec![Source::CommonIncome];
        let of_owners = Fund { sources: common.clone(), ..closed.clone() };
        assert_eq!(try_open(&staff(), opening(), Some(&of_owners)).unwrap_err().code, Code::CarriedToPurse);
        let to_owners = OpenFund { sources: common, ..opening() };
        assert_eq!(try_open(&staff(), to_owners.clone(), Some(&closed)).unwrap_err().code, Code::CarriedToPurse);
        try_open(&staff(), to_owners, Some(&of_owners)).unwrap();
        let twice = Fund { carried_on: Some("f2".into()), ..closed };
        assert_eq!(try_open(&staff(), opening(), Some(&twice)).unwrap_err().code, Code::NothingToCarry);
    }
}
