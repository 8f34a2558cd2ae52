//! A pledge 认捐: somebody's word, what came of it, and what was given back.

use super::keys::{Form, RedReason, Shown, Source};
use crate::ids::{FundId, PersonId, PictureId, PledgeId, TextRef, UnitId};
use crate::role::{Actor, Role};
use crate::time::Millis;
use jiff::SignedDuration;
use jiff::civil::Date;

keyed! {
    /// The state of a pledge at a moment.
    PledgeState {
        /// The word holds, for all of it or for a rest 已认捐.
        Reserved = "reserved",
        /// All of it came in 已到账.
        Received = "received",
        /// What did not come in is not to come 已作废.
        Voided = "voided",
        /// Its last day is over; read, never written 已过期.
        Expired = "expired",
    }
}

/// What was received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// Its number within the fund.
    pub no: u32,
    /// How much, in fen.
    pub amount: i64,
    /// On which day.
    pub day: Date,
    /// The name that whoever took it gave to it.
    pub slip: String,
    /// Pictures of it.
    pub pictures: Vec<PictureId>,
    /// When it was entered.
    pub at: Millis,
}

/// What was given back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenBack {
    /// The number of the booking.
    pub no: u32,
    /// How much, in fen.
    pub amount: i64,
    /// On which day.
    pub day: Date,
    /// Why, in words.
    pub words: Option<TextRef>,
    /// Pictures of what proves it.
    pub pictures: Vec<PictureId>,
    /// When it was entered.
    pub at: Millis,
}

/// A red entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Red {
    /// Its number within the fund.
    pub no: u32,
    /// Beside which it stands.
    pub of: u32,
    /// How much is turned round, in fen.
    pub amount: i64,
    /// Why.
    pub reason: RedReason,
    /// Why, in words.
    pub words: TextRef,
    /// Pictures of what proves it.
    pub pictures: Vec<PictureId>,
    /// On which day.
    pub day: Date,
    /// When it was entered.
    pub at: Millis,
}

/// What is turned round of a booking, in fen.
pub(super) fn turned_round(reds: &[Red], no: u32) -> i64 {
    reds.iter().filter(|red| red.of == no).map(|red| red.amount).sum()
}

/// A pledge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pledge {
    /// Its id, which whoever gave it made.
    pub id: PledgeId,
    /// For which fund.
    pub fund: FundId,
    /// Where it comes from.
    pub source: Source,
    /// For whom it is.
    pub form: Form,
    /// How much, in fen.
    pub amount: i64,
    /// Who, where they are known here.
    pub person: Option<PersonId>,
    /// Which unit or shop.
    pub unit: Option<UnitId>,
    /// Who, in words.
    pub donor: Option<TextRef>,
    /// How they stand in public.
    pub shown: Shown,
    /// What it is, where it is no money.
    pub what: Option<TextRef>,
    /// The last day on which the word holds.
    pub until: Date,
    /// The role of whoever wrote it down, and when.
    pub by: (Role, Millis),
    /// What came in.
    pub receipts: Vec<Receipt>,
    /// What was given back.
    pub given_back: Vec<GivenBack>,
    /// Red entries beside either.
    pub reds: Vec<Red>,
    /// Why the rest is not to come.
    pub voided: Option<TextRef>,
    /// Events so far.
    pub events: usize,
    /// The position of the latest event.
    pub latest: i64,
}

impl Pledge {
    /// The moment at which its last day is over.
    pub fn ends(&self) -> Millis {
        Millis::from_date(self.until.saturating_add(SignedDuration::from_hours(24)))
    }

    /// What came in, without what was turned round, in fen.
    pub fn received(&self) -> i64 {
        self.receipts.iter().map(|it| it.amount - turned_round(&self.reds, it.no)).sum()
    }

    /// What was given back, without what was turned round, in fen.
    pub fn returned(&self) -> i64 {
        self.given_back.iter().map(|it| it.amount - turned_round(&self.reds, it.no)).sum()
    }

    /// What is in the fund of it, in fen.
    pub fn kept(&self) -> i64 {
        self.received() - self.returned()
    }

    /// What is to come yet, whatever the day is, in fen.
    pub fn to_come(&self) -> i64 {
        if self.voided.is_some() { 0 } else { (self.amount - self.received() - self.left_for_good()).max(0) }
    }

    /// What came in and was turned round because it does not belong here, in fen.
    fn left_for_good(&self) -> i64 {
        self.turned_round_of_receipts(|reason| !reason.is_owed_again())
    }

    /// What came in and what of it went back, in fen, as those who gave share what is left: a red entry by which money
    /// goes back counts as giving it back does, so that nobody gets their share once in each way.
    pub fn came_and_went(&self) -> (i64, i64) {
        let went = self.turned_round_of_receipts(RedReason::goes_back);
        (self.received() + went, self.returned() + went)
    }

    /// What of its receipts was turned round for some reasons, in fen.
    fn turned_round_of_receipts(&self, counts: impl Fn(RedReason) -> bool) -> i64 {
        let is_receipt = |red: &&Red| self.receipts.iter().any(|receipt| receipt.no == red.of);
        self.reds.iter().filter(is_receipt).filter(|red| counts(red.reason)).map(|red| red.amount).sum()
    }

    /// Its state at a moment.
    pub fn state_at(&self, now: Millis) -> PledgeState {
        if self.voided.is_some() {
            PledgeState::Voided
        } else if self.to_come() == 0 {
            // Of what went back as a whole nothing came in.
            if self.received() == 0 { PledgeState::Voided } else { PledgeState::Received }
        } else if now >= self.ends() {
            PledgeState::Expired
        } else {
            PledgeState::Reserved
        }
    }

    /// What is to come yet at a moment, in fen: nothing once its last day is over.
    pub fn open_at(&self, now: Millis) -> i64 {
        if self.state_at(now) == PledgeState::Reserved { self.to_come() } else { 0 }
    }

    /// Whether it is the actor's own.
    pub fn is_of(&self, actor: &Actor) -> bool {
        let is_person = actor.person.is_some() && actor.person == self.person;
        is_person || (actor.unit().is_some() && actor.unit() == self.unit.as_ref())
    }

    /// Whether it counts against what is needed: money for the purpose.
    pub fn fills_the_gap(&self) -> bool {
        self.source.is_money() && self.form == Form::Gift
    }
}
