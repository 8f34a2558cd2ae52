//! What is pledged to a fund.

use super::keys;
use super::money::fen;
use super::said::words;
use super::wire_expense::RedEntryBody;
use crate::moment::day;
use crate::moment::rfc3339;
use crate::problem::Problem;
use mingtong_app::fund::{Donor, PledgeList, PledgeView, ReceiptView};
use mingtong_domain::fund::{Act, Command};
use mingtong_domain::ids::{PersonId, PledgeId, UnitId};
use mingtong_domain::money::yuan;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A pledge to be given.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPledgeBody {
    /// An id at random, such as a UUID: sent twice, it is one pledge. It stands in the public log.
    pub id: String,
    /// Where it comes from.
    pub source: keys::FundSource,
    /// For whom it is; for the purpose of the fund where it is not said.
    pub form: Option<keys::PledgeForm>,
    /// How much, in yuan: `300.00`.
    pub amount: String,
    /// The id of the person who gives it, where the desk writes it down.
    pub person: Option<String>,
    /// The id of the unit that gives it.
    pub unit: Option<String>,
    /// Who gives it, in words: a home, a name.
    pub donor: Option<String>,
    /// How they stand in public; by name, masked, where it is not said.
    pub shown: Option<keys::DonorShown>,
    /// What it is; needed where it is no money.
    pub what: Option<String>,
    /// The last day on which it holds: `2021-06-30`.
    pub until: String,
}

impl NewPledgeBody {
    /// The command, where amount and day can be read.
    pub(super) fn read(self) -> Result<Command<String>, Problem> {
        Ok(Command::Pledge {
            amount: fen(&self.amount, Act::Pledge)?,
            until: day("until", &self.until)?,
            pledge: PledgeId(self.id),
            source: self.source.into(),
            form: self.form.unwrap_or(keys::PledgeForm::Gift).into(),
            person: self.person.map(PersonId),
            unit: self.unit.map(UnitId),
            shown: self.shown.unwrap_or(keys::DonorShown::Named).into(),
            donor: self.donor,
            what: self.what,
        })
    }
}

/// A receipt, or an entry of what was given back.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct PledgeReceiptBody {
    /// Its number.
    pub no: u32,
    /// How much.
    pub amount: String,
    /// On which day.
    pub day: String,
    /// What of it stands.
    pub net: String,
    /// Red entries beside it.
    pub reds: Vec<RedEntryBody>,
    /// The ids of its pictures.
    pub pictures: Vec<String>,
}

impl From<ReceiptView> for PledgeReceiptBody {
    fn from(view: ReceiptView) -> Self {
        Self {
            no: view.no,
            amount: yuan(view.amount),
            day: view.day.to_string(),
            net: yuan(view.net),
            reds: view.reds.into_iter().map(Into::into).collect(),
            pictures: view.pictures.into_iter().map(|picture| picture.0).collect(),
        }
    }
}

/// A pledge, as whoever asks may read it.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct PledgeBody {
    /// Its id.
    pub id: String,
    /// Where it comes from.
    pub source: keys::FundSource,
    /// For whom it is.
    pub form: keys::PledgeForm,
    /// Who gives it, masked for all but whoever may know; none where they wish no name, or it was erased.
    pub donor: Option<String>,
    /// What it is, where it is no money.
    pub what: Option<String>,
    /// How much.
    pub amount: String,
    /// What came in of it, without what of that was turned round.
    pub received: String,
    /// What came in of it and was turned round by red entries.
    pub turned_round: String,
    /// What of that was given back.
    pub given_back: String,
    /// What is to come now.
    pub to_come: String,
    /// Its state now.
    pub state: keys::PledgeState,
    /// The last day on which it holds.
    pub until: String,
    /// When it was given.
    pub at: String,
    /// What came in; for whoever gave it, and whoever sees everything.
    pub receipts: Vec<PledgeReceiptBody>,
    /// What of that was given back, each with what proves it; for the same people.
    pub given_back_entries: Vec<PledgeReceiptBody>,
    /// Whether it is that of whoever asks.
    pub own: bool,
    /// The position of its latest event.
    pub position: i64,
    /// What whoever asks can do now: the keys of acts.
    pub acts: Vec<String>,
}

impl From<PledgeView> for PledgeBody {
    fn from(view: PledgeView) -> Self {
        Self {
            id: view.id.0,
            source: view.source.into(),
            form: view.form.into(),
            donor: match view.donor {
                Donor::Named(name) => Some(name),
                Donor::Nameless | Donor::Erased => None,
            },
            what: view.what.as_ref().and_then(words),
            amount: yuan(view.amount),
            received: yuan(view.received),
            turned_round: yuan(view.turned_round),
            given_back: yuan(view.returned),
            to_come: yuan(view.to_come),
            state: view.state.into(),
            until: view.until.to_string(),
            at: rfc3339(view.at),
            receipts: view.receipts.into_iter().map(Into::into).collect(),
            given_back_entries: view.given_back.into_iter().map(Into::into).collect(),
            own: view.is_own,
            position: view.position,
            acts: view.offered.iter().map(|act| act.key().to_owned()).collect(),
        }
    }
}

/// A page of pledges.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct PledgesBody {
    /// The pledges, the first first; nobody who did not pledge is among them.
    pub items: Vec<PledgeBody>,
    /// The `skip` of the next page; none on the last.
    pub next: Option<u32>,
}

impl From<PledgeList> for PledgesBody {
    fn from(list: PledgeList) -> Self {
        Self { items: list.items.into_iter().map(Into::into).collect(), next: list.next }
    }
}
