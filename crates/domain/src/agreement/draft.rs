//! An agreement is drafted 起草协议, with every party's share: what is asked for later is what stands here.

use super::act::Act;
use super::deed::{Deed, Income, Need, Size, Starts};
use super::event::Event;
use super::keys::{Change, Part, SharedBy};
use super::origin::Origin;
use super::party::{NewParty, Party, Stands};
use super::shares::shares;
use super::state::Agreement;
use crate::context::Context;
use crate::ids::{AgreementId, BodyId, PlaceId, TextRef};
use crate::limits::{AGREEMENT_FEN_MAX, AGREEMENT_PARTIES_MAX, HOMES_OF_AN_ENTRY, STREAM_EVENTS_MAX, YEARS};
use crate::money::yuan;
use crate::refusal::{Code, Refusal};
use crate::resolution::led_by;
use crate::rules::RuleId;
use jiff::civil::Date;
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// Terms to be drafted. What is left out of its condition, the rule book says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDeed {
    /// What is agreed, in full.
    pub text: TextRef,
    /// Whom it concerns and who therefore pays, in words.
    pub circle: TextRef,
    /// The day on which the weights stood so.
    pub day: Date,
    /// What it costs in money, or what is shared out, in fen.
    pub total: i64,
    /// Where that is no cost: from what it is.
    pub income: Option<Income>,
    /// By which rule those who pay share that, or those who get it.
    pub by: SharedBy,
    /// Of the parties that are asked, so many consent before it starts.
    pub heads: Option<Need>,
    /// Of the money, so much is pledged before it starts.
    pub money: Option<Need>,
    /// How somebody joins late.
    pub late: Option<TextRef>,
    /// How somebody leaves.
    pub exit: Option<TextRef>,
    /// The parties.
    pub parties: Vec<NewParty>,
}

/// An agreement to be drafted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drafting {
    /// The id it gets.
    pub agreement: AgreementId,
    /// Its number within the year.
    pub number: u32,
    /// What it is called.
    pub title: TextRef,
    /// Where it holds; none for the whole community.
    pub place: Option<PlaceId>,
    /// The body that brings the parties together.
    pub body: Option<BodyId>,
    /// What it comes from.
    pub origin: Option<Origin>,
    /// Its terms.
    pub deed: NewDeed,
}

/// What of an agreement is written where: to its own stream, and to that of its parties.
#[derive(Debug, Clone, PartialEq)]
pub struct Drafted {
    /// The draft.
    pub own: Event,
    /// The list of its parties, in parts.
    pub parties: Vec<Event>,
}

/// A version as it would be, before anybody is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// Its terms.
    pub deed: Deed,
    /// How many stand in it.
    pub size: Size,
    /// Its parties, with their shares.
    pub parties: Vec<Party>,
}

/// What would stand in a version: the same function makes the preview and the version.
///
/// # Errors
/// The total, the day, a party or a measure cannot be; or it does not come to the total, and by how much.
pub fn preview(new: NewDeed, cx: &Context<'_>) -> Result<Preview, Refusal> {
    if !(0..=AGREEMENT_FEN_MAX).contains(&new.total) {
        return Err(cx.refuse(Code::AgreementTotal));
    }
    if let Some(income) = new.income {
        check_income(income, new.total, cx)?;
    }
    if new.day > cx.now.date() || !YEARS.contains(&new.day.year()) {
        return Err(cx.refuse(Code::AgreementWeightsDay));
    }
    let mut parties = new.parties;
    parties.sort_by_cached_key(|party| party.stands.order());
    check(&parties, cx)?;
    let shares = shares(new.total, new.by, &parties).map_err(|(code, detail)| cx.refuse(code).with(detail))?;
    let starts = Starts {
        heads: need(new.heads, RuleId::AgreementStartHeads, cx)?,
        money: need(new.money, RuleId::AgreementStartMoney, cx)?,
    };
    let deed = Deed {
        text: new.text,
        circle: new.circle,
        day: new.day,
        total: new.total,
        income: new.income,
        by: new.by,
        starts,
        late: new.late,
        exit: new.exit,
    };
    let numbered = (1_u32..).zip(parties).zip(shares);
    let parties: Vec<Party> = numbered
        .map(|((no, party), share)| Party {
            no,
            key: Some(party.key),
            stands: party.stands,
            part: party.part,
            gives: party.gives,
            worth: party.worth,
            measures: party.measures,
            // A share is never more than the total, which fits.
            share: i64::try_from(share.amount.count()).unwrap_or(i64::MAX),
        })
        .collect();
    let size = size(&parties, cx)?;
    Ok(Preview { deed, size, parties })
}

/// What is shared out is exactly what there is to share.
fn check_income(income: Income, total: i64, cx: &Context<'_>) -> Result<(), Refusal> {
    if !(0..=AGREEMENT_FEN_MAX).contains(&income.came) || !(0..=income.came).contains(&income.cost) {
        return Err(cx.refuse(Code::AgreementIncome));
    }
    let over = total.saturating_sub(income.to_share());
    let code = match over.cmp(&0) {
        Ordering::Equal => return Ok(()),
        Ordering::Less => Code::AgreementIncomeShort,
        Ordering::Greater => Code::AgreementIncomeOver,
    };
    Err(cx.refuse(code).with(yuan(over.saturating_abs())))
}

fn need(said: Option<Need>, rule: RuleId, cx: &Context<'_>) -> Result<Need, Refusal> {
    match said {
        Some(need) => Ok(need),
        None => cx.requirement(rule)?.threshold().map(Need).ok_or_else(|| cx.no_such(rule)),
    }
}

/// Each stands there once, and says what it gives where that is no money.
fn check(parties: &[NewParty], cx: &Context<'_>) -> Result<(), Refusal> {
    let asked = parties.iter().filter(|party| party.part.is_asked()).count();
    if parties.len() < 2 || asked == 0 || parties.len() > AGREEMENT_PARTIES_MAX {
        return Err(cx.refuse(Code::AgreementParties).with(AGREEMENT_PARTIES_MAX));
    }
    let mut seen: BTreeSet<&Stands> = BTreeSet::new();
    for (party, no) in parties.iter().zip(1_usize..) {
        if !seen.insert(&party.stands) {
            return Err(cx.refuse(Code::AgreementPartyTwice).with(no));
        }
        let says_what = party.gives.is_some() || party.worth.is_some();
        let is_worth = party.worth.is_none_or(|worth| (0..=AGREEMENT_FEN_MAX).contains(&worth));
        let fits = if party.part.is_no_money() { party.gives.is_some() && is_worth } else { !says_what };
        if !fits {
            return Err(cx.refuse(Code::AgreementGives).with(no));
        }
    }
    Ok(())
}

fn size(parties: &[Party], cx: &Context<'_>) -> Result<Size, Refusal> {
    let count = |is_it: fn(Part) -> bool| {
        u32::try_from(parties.iter().filter(|party| is_it(party.part)).count()).unwrap_or(u32::MAX)
    };
    let worth = parties.iter().filter_map(|party| party.worth).try_fold(0_i64, i64::checked_add);
    let worth = worth.ok_or_else(|| cx.refuse(Code::AgreementTotal))?;
    Ok(Size { parties: count(|_| true), asked: count(Part::is_asked), paying: count(|it| it == Part::Pays), worth })
}

/// Drafts it.
///
/// # Errors
/// The role may not, not there, or leads not the body; it would share out income and come from a need, which asks for
/// money; and as [`preview`].
pub fn draft(drafting: Drafting, leads: Option<&BodyId>, cx: &Context<'_>) -> Result<Drafted, Refusal> {
    let cx = &cx.attempting(Act::Draft);
    cx.authorise()?;
    led_by(drafting.body.as_ref(), leads, cx)?;
    let Drafting { agreement, number, title, place, body, origin, deed } = drafting;
    let Preview { deed, size, parties } = preview(deed, cx)?;
    let (matter, need) = (origin.and_then(Origin::matter), origin.and_then(Origin::need));
    if deed.income.is_some() && need.is_some() {
        return Err(cx.refuse(Code::AgreementIncomeOfNeed));
    }
    let own = Event::Drafted { agreement, number, title, place, body, matter, need, deed: Box::new(deed), size };
    Ok(Drafted { own, parties: listed(1, parties) })
}

/// Drafts it anew: a new version, to which nobody consented.
///
/// # Errors
/// It is void; the role may not, not there, or leads not the body; somebody would join late or leave, and the version
/// that holds has no rule for it; a cost that was borne would become income that is shared out, or the other way round;
/// and as [`preview`].
pub fn redraft(
    agreement: &Agreement,
    (change, reason): (Change, TextRef),
    new: NewDeed,
    leads: Option<&BodyId>,
    cx: &Context<'_>,
) -> Result<Drafted, Refusal> {
    let cx = &cx.attempting(Act::Redraft);
    may_redraft(agreement, leads, cx)?;
    let holds = agreement.in_force().map(|version| &version.deed);
    let has_rule = match change {
        Change::LateJoiner => holds.is_some_and(|deed| deed.late.is_some()),
        Change::Exit => holds.is_some_and(|deed| deed.exit.is_some()),
        Change::Correction | Change::Refusal => true,
    };
    if !has_rule {
        return Err(cx.refuse(Code::AgreementNoRule));
    }
    // What came of it came of a cost that is borne, or did not because there is none.
    if new.income.is_some() != agreement.shares_income() {
        return Err(cx.refuse(Code::AgreementOtherKind));
    }
    let Preview { deed, size, parties } = preview(new, cx)?;
    let version = agreement.version.no.saturating_add(1);
    let own = Event::Redrafted { version, change, reason, deed: Box::new(deed), size };
    Ok(Drafted { own, parties: listed(version, parties) })
}

/// Whether whoever acts may draft it anew now.
pub(super) fn may_redraft(agreement: &Agreement, leads: Option<&BodyId>, cx: &Context<'_>) -> Result<(), Refusal> {
    cx.authorise()?;
    led_by(agreement.body.as_ref(), leads, cx)?;
    let stage = agreement.stage_at(cx.now);
    if !Act::Redraft.is_possible_in(stage) {
        return Err(Refusal { from: Some(stage.key()), ..cx.refuse(Code::NotInThisState) });
    }
    // What it still needs to its end: put, started, voided.
    const ENDING: usize = 3;
    if agreement.events.saturating_add(ENDING) >= STREAM_EVENTS_MAX {
        return Err(cx.refuse(Code::RecordTooLong));
    }
    Ok(())
}

/// A list in parts, each of which fits an entry of the log.
fn listed(version: u32, parties: Vec<Party>) -> Vec<Event> {
    let parts = parties.chunks(HOMES_OF_AN_ENTRY);
    parts.map(|part| Event::PartiesListed { version, parties: part.to_vec() }).collect()
}
