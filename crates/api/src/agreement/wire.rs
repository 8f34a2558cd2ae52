//! Agreements as they are read. Money is in yuan with two decimals, as in the file of a split.

use super::keys;
use super::wire_new::AgreementIncomeBody;
use crate::moment::{maybe_rfc3339, rfc3339};
use mingtong_app::Hall;
use mingtong_app::agreement::{AgreementItem, AgreementList, AgreementView, LineList, LineView, PreviewView};
use mingtong_app::matter::Said;
use mingtong_domain::agreement::{Origin, Party};
use mingtong_domain::money::yuan;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// A page of agreements, or of the parties of one.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct AgreementFields {
    /// Those about one matter only: its number.
    pub matter: Option<String>,
    /// Those from one need only: its number.
    pub need: Option<String>,
    /// So many are left out from the beginning; `next` of the page before.
    pub skip: Option<u32>,
}

/// Whose paper.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct PaperFields {
    /// The number of the version.
    pub version: u32,
    /// The number of the party in it.
    pub party: u32,
}

fn words(said: &Said) -> Option<String> {
    said.words().map(str::to_owned)
}

/// An agreement in a list.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct AgreementItemBody {
    /// Its id.
    pub id: String,
    /// Its public number.
    pub number: String,
    /// What it is called; none where that was erased.
    pub title: Option<String>,
    /// The name of the place where it holds; none for the whole community.
    pub place: Option<String>,
    /// Its state now.
    pub stage: keys::AgreementStage,
    /// What it costs in money, or what it shares out, in yuan.
    pub total: String,
    /// Whether that is no cost, but income that is shared out.
    pub shares_income: bool,
    /// How many parties it has.
    pub parties: i64,
    /// Those of them that are asked.
    pub asked: i64,
    /// The moment at which the last day to answer is over.
    pub ends: Option<String>,
}

impl From<AgreementItem> for AgreementItemBody {
    fn from(item: AgreementItem) -> Self {
        Self {
            id: item.id.0,
            number: item.number,
            title: words(&item.title),
            place: item.place,
            stage: item.stage.into(),
            total: yuan(item.total),
            shares_income: item.shares_income,
            parties: item.parties.0,
            asked: item.parties.1,
            ends: maybe_rfc3339(item.ends),
        }
    }
}

/// A page of agreements.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct AgreementsBody {
    /// The agreements.
    pub items: Vec<AgreementItemBody>,
    /// The `skip` of the next page; none on the last.
    pub next: Option<u32>,
}

impl From<AgreementList> for AgreementsBody {
    fn from(list: AgreementList) -> Self {
        Self { items: list.items.into_iter().map(Into::into).collect(), next: list.next }
    }
}

/// What a party answered.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct AgreementAnsweredBody {
    /// What.
    pub answer: keys::AgreementAnswer,
    /// How it came.
    pub way: keys::AgreementWay,
    /// When.
    pub at: String,
}

/// A party of an agreement.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct AgreementPartyBody {
    /// Its number.
    pub no: u32,
    /// What it is.
    pub kind: keys::AgreementPartyKind,
    /// What it is called: the number of a home, a name.
    pub name: String,
    /// What it does.
    pub part: keys::AgreementPart,
    /// What it pays or gets, in yuan.
    pub share: String,
    /// What it gives where that is no money.
    pub gives: Option<String>,
    /// What that is worth, in yuan: beside the money and never in it.
    pub worth: Option<String>,
    /// What it answered.
    pub answered: Option<AgreementAnsweredBody>,
    /// The number of what waits for its witness.
    pub waiting: Option<u32>,
    /// The ids of the pictures of its papers.
    pub pictures: Vec<String>,
    /// The keys of the acts about it that whoever asks can do now.
    pub acts: Vec<String>,
}

impl From<LineView> for AgreementPartyBody {
    fn from(line: LineView) -> Self {
        let Party { no, part, share, worth, .. } = line.party;
        Self {
            no,
            kind: line.kind.into(),
            name: line.name,
            part: part.into(),
            share: yuan(share),
            gives: line.gives,
            worth: worth.map(yuan),
            answered: line.answer.map(|(answer, way, at)| AgreementAnsweredBody {
                answer: answer.into(),
                way: way.into(),
                at: rfc3339(at),
            }),
            waiting: line.waiting,
            pictures: line.pictures.into_iter().map(|picture| picture.0).collect(),
            acts: line.offered.iter().map(|act| act.key().to_owned()).collect(),
        }
    }
}

/// A page of the parties of an agreement.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct AgreementPartiesBody {
    /// The parties, homes in the order of the roll first.
    pub items: Vec<AgreementPartyBody>,
    /// The `skip` of the next page; none on the last.
    pub next: Option<u32>,
}

impl From<LineList> for AgreementPartiesBody {
    fn from(list: LineList) -> Self {
        Self { items: list.items.into_iter().map(Into::into).collect(), next: list.next }
    }
}

/// A version of an agreement, as its history tells it.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct AgreementVersionBody {
    /// Its number.
    pub no: u32,
    /// When it was drafted.
    pub at: String,
    /// What kind of change it was; none for the first.
    pub change: Option<keys::AgreementChange>,
    /// Why.
    pub reason: Option<String>,
    /// When it was put to its parties.
    pub put: Option<String>,
    /// When it started.
    pub started: Option<String>,
}

/// An agreement.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct AgreementBody {
    /// Its id.
    pub id: String,
    /// Its public number.
    pub number: String,
    /// Its state now.
    pub stage: keys::AgreementStage,
    /// What it is called; none where that was erased.
    pub title: Option<String>,
    /// The name of the place where it holds; none for the whole community.
    pub place: Option<String>,
    /// The name of the body that brings the parties together.
    pub body: Option<String>,
    /// The number of the matter that it comes from.
    pub matter: Option<String>,
    /// The number of the need that it comes from.
    pub need: Option<String>,
    /// The version that is shown.
    pub version: u32,
    /// The number of the version that holds; none before the first started, and once it is void.
    pub in_force: Option<u32>,
    /// What is agreed.
    pub text: Option<String>,
    /// Whom it concerns, in words.
    pub circle: Option<String>,
    /// The day on which the weights stood so.
    pub day: String,
    /// What it costs in money, or what is shared out, in yuan.
    pub total: String,
    /// Where that is no cost: from what it is.
    pub income: Option<AgreementIncomeBody>,
    /// What is given beside the money is worth so much, in yuan.
    pub worth: String,
    /// By which rule those who pay, or get something, share the total.
    pub by: keys::AgreementSharedBy,
    /// How somebody joins late.
    pub late: Option<String>,
    /// How somebody leaves.
    pub exit: Option<String>,
    /// How many parties it has.
    pub parties: u32,
    /// Those of them that are asked.
    pub asked: u32,
    /// Those of them that pay.
    pub paying: u32,
    /// Of those that are asked, so many consent before it starts: `>=2/3`.
    pub starts_heads: String,
    /// Of the money, so much is pledged before it starts.
    pub starts_money: String,
    /// The digest over terms, parties and shares: what consent is given to. None before it was put to the parties.
    pub digest: Option<String>,
    /// The last day to answer, until 24:00.
    pub until: Option<String>,
    /// So many consent.
    pub consented: u32,
    /// So many decline.
    pub declined: u32,
    /// So much is pledged by those who consent, in yuan.
    pub pledged: String,
    /// Why it is void.
    pub voided: Option<String>,
    /// Its versions, the first first.
    pub versions: Vec<AgreementVersionBody>,
    /// The parties for which whoever asks stands, or is a witness.
    pub own: Vec<AgreementPartyBody>,
    /// The keys of the acts on it that whoever asks can do now.
    pub acts: Vec<String>,
    /// The position of its latest event.
    pub position: i64,
}

impl AgreementBody {
    /// As it is seen.
    pub(super) fn of(hall: &Hall, view: AgreementView) -> Self {
        let (agreement, version) = (view.agreement, view.version);
        let versions = view.versions.into_iter().map(|version| AgreementVersionBody {
            no: version.no,
            at: rfc3339(version.at),
            change: version.change.as_ref().map(|(change, _)| (*change).into()),
            reason: version.change.and_then(|(_, reason)| words(&reason)),
            put: maybe_rfc3339(version.put),
            started: maybe_rfc3339(version.started),
        });
        Self {
            number: view.number,
            stage: view.stage.into(),
            title: words(&view.title),
            place: view.place,
            body: view.body,
            matter: agreement.origin.and_then(Origin::matter).map(|matter| hall.number(matter)),
            need: agreement.origin.and_then(Origin::need).map(|need| hall.need_number(need)),
            version: version.no,
            in_force: view.in_force,
            text: words(&view.text),
            circle: words(&view.circle),
            day: version.deed.day.to_string(),
            total: yuan(version.deed.total),
            income: version.deed.income.map(Into::into),
            worth: yuan(version.size.worth),
            by: version.deed.by.into(),
            late: view.late.as_ref().and_then(words),
            exit: view.exit.as_ref().and_then(words),
            parties: version.size.parties,
            asked: version.size.asked,
            paying: version.size.paying,
            starts_heads: String::from(version.deed.starts.heads),
            starts_money: String::from(version.deed.starts.money),
            digest: version.put.as_ref().map(|put| put.digest.clone()),
            until: version.put.map(|put| put.until.to_string()),
            consented: view.tally.heads,
            declined: view.tally.declined,
            pledged: yuan(view.tally.money),
            voided: view.voided.as_ref().and_then(words),
            versions: versions.collect(),
            own: view.own.into_iter().map(Into::into).collect(),
            acts: view.offered.iter().map(|act| act.key().to_owned()).collect(),
            position: agreement.latest,
            id: agreement.id.0,
        }
    }
}

/// A party as it would be.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct AgreementShareBody {
    /// Its number.
    pub no: u32,
    /// What it is.
    pub kind: keys::AgreementPartyKind,
    /// What it is called.
    pub name: String,
    /// What it does.
    pub part: keys::AgreementPart,
    /// What it would pay or get, in yuan.
    pub share: String,
}

/// An agreement as it would be.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct AgreementPreviewBody {
    /// What it costs in money, or what would be shared out, in yuan: what the shares come to.
    pub total: String,
    /// Where that is no cost: from what it is.
    pub income: Option<AgreementIncomeBody>,
    /// Those that would be asked.
    pub asked: u32,
    /// Of those, so many consent before it starts.
    pub starts_heads: String,
    /// Of the money, so much is pledged before it starts.
    pub starts_money: String,
    /// The parties, homes in the order of the roll first.
    pub parties: Vec<AgreementShareBody>,
}

impl From<PreviewView> for AgreementPreviewBody {
    fn from(view: PreviewView) -> Self {
        let parties = view.lines.into_iter().map(|line| AgreementShareBody {
            no: line.party.no,
            kind: line.kind.into(),
            name: line.name,
            part: line.party.part.into(),
            share: yuan(line.party.share),
        });
        Self {
            total: yuan(view.deed.total),
            income: view.deed.income.map(Into::into),
            asked: view.size.asked,
            starts_heads: String::from(view.deed.starts.heads),
            starts_money: String::from(view.deed.starts.money),
            parties: parties.collect(),
        }
    }
}
