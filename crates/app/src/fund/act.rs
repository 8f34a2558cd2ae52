//! Every act on a fund, on a pledge and on an expense goes this way. Which act does what is decided in `domain::fund`,
//! one file per act. What somebody sends twice is done once, and answered alike.

use super::accounts_posted::accounts_posted;
use super::alike::{lately_alike, quoters};
use super::around::around;
use super::donor::check_donor;
use super::fair_share::fair_share;
use super::hazard::names_hazard;
use super::payee::with_payee;
use super::projects::accepted_work;
use super::sent_before::{are_said, says_the_same};
use super::tell::tell;
use super::vouchers::check_vouchers;
use crate::app::App;
use crate::carry::{Carrier, Loaded, are_known, without_repeats};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::Texts;
use crate::who::Who;
use jiff::civil::Date;
use mingtong_domain::event::Recorded;
use mingtong_domain::fund::{self, Act, Command, Event, Expense, Fund, Pledge, WritesTo};
use mingtong_domain::ids::{ExpenseId, FundId, PictureId, PledgeId, Stream};
use mingtong_domain::matter::Visibility;
use mingtong_domain::money::yuan;
use mingtong_domain::refusal::Code;
use mingtong_domain::{Event as Any, Refusal};
use mingtong_store::Append;

/// What of a fund an act is about, beside the fund.
#[derive(Debug, Clone, Default)]
pub struct OnFund {
    /// The pledge.
    pub pledge: Option<PledgeId>,
    /// The expense.
    pub expense: Option<ExpenseId>,
    /// The position of the latest event of what it is about, as the person saw it: when somebody acted since, nothing
    /// is done.
    pub seen: Option<i64>,
}

/// Whether something was done, or had been.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Made {
    /// It was done now.
    New,
    /// The same was sent before.
    Exists,
}

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Done {
    /// Now, or before.
    pub made: Made,
    /// The number of the receipt or booking, where there is one.
    pub no: Option<u32>,
}

/// Acts on a fund, a pledge or an expense.
///
/// # Errors
/// A refusal of the domain, [`Fail::Changed`], [`Fail::NotFound`] also where the pledge is another's, or the database
/// failed.
pub async fn act_on_fund(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: FundId,
    on: OnFund,
    command: Command<String>,
) -> Result<Done, Fail> {
    let act = command.act();
    let acted = app.carry(hall, who, act, move |it| Box::pin(act_in(it, id, on, command))).await;
    let result = if acted.is_ok() { "done" } else { "refused" };
    metrics::counter!("mingtong_acts_total", "act" => act.key(), "result" => result).increment(1);
    acted
}

/// A fund with what of it the command is about.
struct About {
    stream: Stream,
    prior: Vec<Recorded>,
    fund: Fund,
    pledge: Option<Pledge>,
    expense: Option<Expense>,
}

async fn about(it: &mut Carrier<'_>, id: FundId, on: &OnFund, command: &Command<String>) -> Result<About, Fail> {
    let Loaded { thing: fund, prior: of_fund } = it.fund(&id).await?;
    let stream = match command {
        Command::Pledge { pledge, .. } => Stream::Pledge(id, pledge.clone()),
        Command::EnterExpense { expense, .. } => Stream::Expense(id, expense.clone()),
        _ => match command.act().writes_to() {
            WritesTo::Fund => Stream::Fund(id),
            WritesTo::Pledge => Stream::Pledge(id, on.pledge.clone().ok_or(Fail::NotFound)?),
            WritesTo::Expense => Stream::Expense(id, on.expense.clone().ok_or(Fail::NotFound)?),
        },
    };
    let prior = if matches!(stream, Stream::Fund(_)) { of_fund } else { it.stream(&stream).await? };
    let (pledge, expense) = (Pledge::from_stream(&prior), Expense::from_stream(&prior));
    let makes = matches!(command, Command::Pledge { .. } | Command::EnterExpense { .. });
    if prior.is_empty() && !makes {
        return Err(Fail::NotFound);
    }
    Ok(About { stream, prior, fund, pledge, expense })
}

async fn act_in(mut it: Carrier<'_>, id: FundId, on: OnFund, mut command: Command<String>) -> Result<Done, Fail> {
    let About { stream, prior, fund, pledge, expense } = about(&mut it, id, &on, &command).await?;
    if let Some(done) = done_before(&mut it, pledge.as_ref(), expense.as_ref(), &command).await? {
        return Ok(done);
    }
    let is_hidden = |pledge: &Pledge| !it.who.actor.role.is_desk() && !pledge.is_of(&it.who.actor);
    if command.act() == Act::VoidPledge && pledge.as_ref().is_some_and(is_hidden) {
        return Err(Fail::NotFound);
    }
    let latest = prior.last().map(|recorded| recorded.position);
    if on.seen.is_some_and(|seen| Some(seen) != latest) {
        return Err(Fail::Changed);
    }
    check_donor(&mut it, &command).await?;
    check_vouchers(&mut it, &command, (&fund.id, expense.as_ref())).await?;
    check_names(&mut it, &mut command).await?;
    let is_hazard = names_hazard(&mut it, &command, (fund.place.as_ref(), expense.as_ref())).await?;
    let (hall, who, now) = (it.hall.clone(), it.who.clone(), it.now);
    let lately_alike = lately_alike(&mut it.link(), (&hall, now), &fund, on.expense.as_ref(), &command).await?;
    let quoters = quoters(quoted_by(&command));
    let chance = it.app.chance.clone();
    let mut texts = Texts::new(&chance, it.act);
    let command = command.put_aside(&mut texts)?;
    let around = around(&mut it.link(), (&hall, &who, now), &fund, (pledge, expense), Some(command.act())).await?;
    let around = moving(&mut it, (&fund, on.pledge.as_ref()), &command, around).await?;
    let around = with_payee(&mut it, &command, around).await?;
    let accepted_work = command.act() == Act::Approve && accepted_work(&mut it.link(), &hall, &who, &fund).await?;
    let quoting = fund::Quoting { is_hazard, quoters, lately_alike };
    let around = fund::Around { accepted_work, quoting, ..around };
    let path = it.hall.register.path(fund.place.as_ref());
    let events = fund::decide(&fund, &around, command, &it.context(&path))?;
    let no = events.iter().find_map(Event::number);
    // The log is public: who gave what is not.
    let visibility = match stream {
        Stream::Pledge(..) => Visibility::Private,
        _ => Visibility::Public,
    };
    let sealed = it.seal(visibility, events.clone());
    it.record(vec![Append { stream, prior, events: sealed }], &texts.into_inner()).await?;
    tell(&mut it, &fund, &events).await?;
    Ok(Done { made: Made::New, no })
}

/// With what is looked at where money moves: from when on posted accounts leave room, what was there that day, and
/// whose it is.
async fn moving(
    it: &mut Carrier<'_>,
    (fund, pledge): (&Fund, Option<&PledgeId>),
    command: &Command,
    around: fund::Around,
) -> Result<fund::Around, Fail> {
    let (hall, now, surplus) = (it.hall.clone(), it.now, around.left_over());
    let accounts_posted = match command {
        Command::Receive { .. } | Command::Pay { .. } | Command::GiveBack { .. } => {
            accounts_posted(&mut it.link(), &hall, fund, now).await?
        }
        _ => None,
    };
    // What was held for somebody else that day paid nothing either.
    let is_held = around.pledge.as_ref().is_some_and(|pledge| pledge.form == fund::Form::Held);
    let cash_since = match command {
        Command::Pay { day } | Command::GiveBack { day, .. } => cash_since(it, &fund.id, *day, !is_held).await?,
        _ => around.balance.cash,
    };
    let goes_back = match command {
        Command::GiveBack { .. } => true,
        Command::ReverseReceipt { reason, .. } => reason.goes_back(),
        _ => false,
    };
    let fair_share = match pledge.filter(|_| goes_back) {
        Some(pledge) => Some(fair_share(&mut it.link(), &hall, (&fund.id, pledge), surplus).await?),
        None => None,
    };
    let balance = fund::Balance { cash_since, ..around.balance };
    Ok(fund::Around { balance, fair_share, accounts_posted, ..around })
}

/// Who quoted, in the words of a command.
fn quoted_by(command: &Command<String>) -> &str {
    let (Command::EnterExpense { quoted_by, .. } | Command::ChangeExpense { quoted_by, .. }) = command else {
        return "";
    };
    quoted_by.as_deref().unwrap_or_default()
}

/// The least money that there was in a fund at the end of any day from one on, in fen.
async fn cash_since(it: &mut Carrier<'_>, fund: &FundId, day: Date, without_held: bool) -> Result<i64, Fail> {
    let community = it.hall.id;
    let moves = it.link().cash_from(community, fund.as_str(), &day.to_string(), without_held).await?;
    let ends = moves.into_iter().scan(0_i64, |cash, moved| {
        *cash = cash.saturating_add(moved);
        Some(*cash)
    });
    Ok(ends.min().unwrap_or_default())
}

/// What was done when the same was sent before: under the id that whoever sends it made, by the same person, with all
/// that it says. The same id with anything else is another, and refused as such, before anything else is: whoever went
/// back and put a figure right hears that what they sent first stands.
async fn done_before(
    it: &mut Carrier<'_>,
    pledge: Option<&Pledge>,
    expense: Option<&Expense>,
    command: &Command<String>,
) -> Result<Option<Done>, Fail> {
    let exists = |no| Some(Done { made: Made::Exists, no });
    let actor = it.who.actor.clone();
    Ok(match (command, pledge, expense) {
        (Command::Pledge { source, form, amount, person, unit, shown, until, donor, what, .. }, Some(before), _) => {
            let is_theirs = before.is_of(&actor) || actor.role.is_desk();
            let is_same = (before.source, before.form, before.amount) == (*source, *form, *amount)
                && (before.shown, before.until) == (*shown, *until)
                && (person.is_none() || before.person == *person)
                && (unit.is_none() || before.unit == *unit);
            let said = [(before.donor.as_ref(), donor.as_deref()), (before.what.as_ref(), what.as_deref())];
            match is_theirs && is_same && are_said(it, &said).await? {
                true => exists(before.receipts.last().map(|receipt| receipt.no)),
                false if is_theirs => return Err(used(it, Code::PledgeIdTaken, before.amount)),
                false => None,
            }
        }
        (Command::Receive { amount, day, slip, .. }, Some(before), _) if actor.role.is_desk() => {
            match before.receipts.iter().find(|receipt| receipt.slip == *slip) {
                Some(same) if (same.amount, same.day) == (*amount, *day) => exists(Some(same.no)),
                Some(other) => return Err(used(it, Code::PledgeIdTaken, other.amount)),
                None => None,
            }
        }
        (Command::EnterExpense { .. }, _, Some(before)) => {
            let is_theirs = actor.person.as_ref().is_some_and(|person| before.authors.first() == Some(person));
            let spending = &before.spending;
            match is_theirs && says_the_same(it, spending, command).await? {
                true => exists(None),
                false if is_theirs => return Err(used(it, Code::ExpenseIdTaken, spending.amount)),
                false => None,
            }
        }
        _ => None,
    })
}

/// That an id was used for something else of the same people, and how much that was.
fn used(it: &Carrier<'_>, code: Code, fen: i64) -> Fail {
    Refusal::new(code, it.act).with(yuan(fen)).into()
}

/// What the command names must be here: units and people of this community, pictures.
async fn check_names(it: &mut Carrier<'_>, command: &mut Command<String>) -> Result<(), Fail> {
    let mut pictures: Vec<PictureId> = match command {
        Command::EnterExpense { vouchers, quotes, .. } | Command::ChangeExpense { vouchers, quotes, .. } => {
            without_repeats(vouchers);
            vouchers.iter().cloned().chain(quotes.iter().filter_map(|quote| quote.picture.clone())).collect()
        }
        Command::Receive { pictures, .. }
        | Command::GiveBack { pictures, .. }
        | Command::ReverseReceipt { pictures, .. }
        | Command::ReverseExpense { pictures, .. } => {
            without_repeats(pictures);
            pictures.clone()
        }
        _ => vec![],
    };
    without_repeats(&mut pictures);
    let names = command.names();
    if names.units.iter().any(|unit| !it.hall.register.units.contains_key(unit)) {
        return Err(Refusal::new(Code::NoSuchUnit, it.act).into());
    }
    are_known(it, &names.persons).await?;
    it.attach(&pictures).await?;
    Ok(())
}

/// The events of a fund, for whoever records several streams in one write.
pub(super) fn sealed(it: &Carrier<'_>, event: Event) -> Vec<mingtong_store::NewEvent> {
    it.seal(Visibility::Private, [Any::from(event)])
}
