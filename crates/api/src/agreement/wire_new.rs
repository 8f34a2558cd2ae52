//! Agreements as they are drafted: amounts, areas, coefficients as plain decimal numbers, exact.

use super::keys::{AgreementChange, AgreementPart, AgreementPartyKind, AgreementSharedBy, AgreementSharedOf};
use crate::meeting::wire_call::maybe_matter;
use crate::moment::day;
use crate::problem::Problem;
use crate::roll::keys::HomePart;
use mingtong_app::agreement::{NewAgreement, NewCircle, NewLine, NewStands, NewTerms, NewVersion};
use mingtong_domain::Refusal;
use mingtong_domain::agreement::{Act, Income, Measures, Need, Origin};
use mingtong_domain::ids::{BodyId, HomeNo, NeedId, PersonId, PlaceId, RollId, UnitId};
use mingtong_domain::money::{read_yuan, yuan};
use mingtong_domain::refusal::Code;
use mingtong_domain::split::{Area, Factor, Fen};
use mingtong_domain::vote::Scope;
use mingtong_domain::written::narrow;
use serde::{Deserialize, Serialize};
use std::str::FromStr;
use utoipa::ToSchema;

/// A party to be drafted.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAgreementPartyBody {
    /// What it is.
    pub kind: AgreementPartyKind,
    /// What it does.
    pub part: AgreementPart,
    /// Of a home: the id of its roll.
    pub roll: Option<String>,
    /// Of a home: its number in the roll.
    pub home: Option<String>,
    /// Of a unit: its id.
    pub unit: Option<String>,
    /// Of a shop, a policy fund, a contractor or anybody else: the name.
    pub name: Option<String>,
    /// Of a shop, a contractor or anybody else: the id of the person who stands for it, where they are known here.
    pub person: Option<String>,
    /// What it gives where that is no money.
    pub gives: Option<String>,
    /// What that is worth, in yuan.
    pub worth: Option<String>,
    /// Its area in m²; of a home that of the roll where none is said.
    pub area: Option<String>,
    /// Its coefficient.
    pub coefficient: Option<String>,
    /// Its percentage.
    pub percent: Option<String>,
    /// By what its measure is multiplied.
    pub weight: Option<String>,
    /// What it pays or gets exactly, in yuan.
    pub fixed: Option<String>,
}

/// The homes that it concerns.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AgreementCircleBody {
    /// The id of the roll.
    pub roll: String,
    /// Which parts of it.
    pub parts: Vec<HomePart>,
    /// Buildings or stairwells: `3`, `3-2`; all where none is named.
    #[serde(default)]
    pub within: Vec<String>,
    /// The lowest floor.
    pub floor_from: Option<u32>,
    /// The highest floor.
    pub floor_to: Option<u32>,
    /// What they do.
    pub part: AgreementPart,
}

/// That no cost is borne, but income from common parts is shared out.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AgreementIncomeBody {
    /// What came in, in yuan.
    pub came: String,
    /// What of it is reasonable cost, in yuan.
    pub cost: String,
    /// Whether all that came in is shared out, or what is left after the cost: the total is exactly that.
    pub of: AgreementSharedOf,
}

impl From<Income> for AgreementIncomeBody {
    fn from(Income { came, cost, of }: Income) -> Self {
        Self { came: yuan(came), cost: yuan(cost), of: of.into() }
    }
}

impl AgreementIncomeBody {
    fn read(self, act: Act) -> Result<Income, Problem> {
        let amount = |text: &str| read_yuan(text).map_err(|_| Refusal::new(Code::AgreementIncome, act));
        Ok(Income { came: amount(&self.came)?, cost: amount(&self.cost)?, of: self.of.into() })
    }
}

/// The terms of an agreement.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AgreementTermsBody {
    /// What is agreed, in full.
    pub text: String,
    /// Whom it concerns and who therefore pays, in words.
    pub circle: String,
    /// The day on which the weights stood so: `2021-06-08`.
    pub day: String,
    /// What it costs in money, or what is shared out, in yuan: `600.00`.
    pub total: String,
    /// Where that is no cost: from what it is.
    pub income: Option<AgreementIncomeBody>,
    /// By which rule those who pay share that, or those who get it.
    pub by: AgreementSharedBy,
    /// Of the parties that are asked, so many consent before it starts: `>=2/3`; as the rule book says where left out.
    pub starts_heads: Option<String>,
    /// Of the money, so much is pledged before it starts; as the rule book says where left out.
    pub starts_money: Option<String>,
    /// How somebody joins late.
    pub late: Option<String>,
    /// How somebody leaves.
    pub exit: Option<String>,
    /// The homes that it concerns. Those that are named among the parties are not taken twice.
    pub homes: Option<AgreementCircleBody>,
    /// Parties that are named.
    #[serde(default)]
    pub parties: Vec<NewAgreementPartyBody>,
}

/// An agreement to be drafted.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAgreementBody {
    /// What it is called.
    pub title: String,
    /// The id of the place where it holds; the whole community where none is given.
    pub place: Option<String>,
    /// The id of the body that brings the parties together.
    pub body: Option<String>,
    /// The number of the matter that it comes from.
    pub matter: Option<String>,
    /// The number of the need that it comes from, where it comes from no matter: `2026-0007`.
    pub need: Option<String>,
    /// Its terms.
    pub terms: AgreementTermsBody,
}

/// A new version of an agreement.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RedraftAgreementBody {
    /// What kind of change it is.
    pub change: AgreementChange,
    /// Why, for everybody to read.
    pub reason: String,
    /// Its terms.
    pub terms: AgreementTermsBody,
    /// The `position` of the agreement as it was seen: when somebody acted since, nothing is done (409).
    pub seen: Option<i64>,
}

/// The floors above every house.
const FLOORS_MAX: u32 = 999;

/// A number of a party, in either width, in units of its last decimal; a sign, an exponent, one decimal too many are
/// refused as a page refuses them.
fn units<T: FromStr>(text: Option<&String>, units: fn(T) -> u64, wrong: &Refusal) -> Result<Option<i64>, Problem> {
    let read = |text: &String| {
        let text: String = text.chars().map(narrow).collect();
        let number = text.parse::<T>().ok().and_then(|number| i64::try_from(units(number)).ok());
        number.ok_or_else(|| Problem::from(wrong.clone()))
    };
    text.map(read).transpose()
}

fn need(field: &str, text: Option<String>) -> Result<Option<Need>, Problem> {
    text.map(|text| Need::try_from(text).map_err(|_| Problem::unfit(field))).transpose()
}

/// A matter or a need by its number, and not both.
pub(super) fn origin(matter: Option<String>, need: Option<String>) -> Result<Option<Origin>, Problem> {
    let need = need.map(|number| NeedId::parse(&number).ok_or_else(|| Problem::unfit("need"))).transpose()?;
    match (maybe_matter(matter)?, need) {
        (Some(_), Some(_)) => Err(Problem::unfit("need")),
        (matter, need) => Ok(matter.map(Origin::Matter).or(need.map(Origin::Need))),
    }
}

impl NewAgreementPartyBody {
    /// The party that stands there as number so many.
    fn read(self, no: usize, act: Act) -> Result<NewLine, Problem> {
        let wrong = Refusal::new(Code::AgreementMeasure, act).with(no);
        let worth = units(self.worth.as_ref(), Fen::count, &wrong)?;
        let measures = Measures {
            area: units(self.area.as_ref(), Area::ten_thousandths, &wrong)?,
            coefficient: units(self.coefficient.as_ref(), Factor::units, &wrong)?,
            percent: units(self.percent.as_ref(), Factor::units, &wrong)?,
            weight: units(self.weight.as_ref(), Factor::units, &wrong)?,
            fixed: units(self.fixed.as_ref(), Fen::count, &wrong)?,
        };
        let asked = |field: &str, value: Option<String>| value.ok_or_else(|| Problem::unfit(field));
        let person = self.person.map(PersonId);
        let stands = match self.kind {
            AgreementPartyKind::Home => {
                NewStands::Home(RollId(asked("roll", self.roll)?), HomeNo(asked("home", self.home)?))
            }
            AgreementPartyKind::Unit => NewStands::Unit(UnitId(asked("unit", self.unit)?)),
            AgreementPartyKind::Community => NewStands::Community,
            AgreementPartyKind::Shop => NewStands::Shop(asked("name", self.name)?, person),
            AgreementPartyKind::PolicyFund => NewStands::PolicyFund(asked("name", self.name)?),
            AgreementPartyKind::Contractor => NewStands::Contractor(asked("name", self.name)?, person),
            AgreementPartyKind::Other => NewStands::Other(asked("name", self.name)?, person),
        };
        Ok(NewLine { stands, part: self.part.into(), gives: self.gives, worth, measures })
    }
}

impl AgreementCircleBody {
    fn read(self) -> NewCircle {
        let floors = match (self.floor_from, self.floor_to) {
            (None, None) => None,
            (from, to) => Some(from.unwrap_or(1)..=to.unwrap_or(FLOORS_MAX)),
        };
        let scope = Scope {
            kinds: self.parts.into_iter().map(Into::into).collect(),
            within: self.within.into_iter().map(HomeNo).collect(),
            floors,
        };
        NewCircle { roll: RollId(self.roll), scope, part: self.part.into() }
    }
}

impl AgreementTermsBody {
    fn read(self, act: Act) -> Result<NewTerms, Problem> {
        let total = read_yuan(&self.total).map_err(|_| Refusal::new(Code::AgreementTotal, act))?;
        let parties = (1..).zip(self.parties).map(|(no, party)| party.read(no, act));
        Ok(NewTerms {
            text: self.text,
            circle: self.circle,
            day: day("day", &self.day)?,
            total,
            income: self.income.map(|income| income.read(act)).transpose()?,
            by: self.by.into(),
            heads: need("starts_heads", self.starts_heads)?,
            money: need("starts_money", self.starts_money)?,
            late: self.late,
            exit: self.exit,
            homes: self.homes.map(AgreementCircleBody::read),
            parties: parties.collect::<Result<_, _>>()?,
        })
    }
}

impl NewAgreementBody {
    /// The agreement, where its numbers can be read.
    pub(super) fn read(self) -> Result<NewAgreement, Problem> {
        Ok(NewAgreement {
            title: self.title,
            place: self.place.map(PlaceId),
            body: self.body.map(BodyId),
            origin: origin(self.matter, self.need)?,
            terms: self.terms.read(Act::Draft)?,
        })
    }
}

impl RedraftAgreementBody {
    /// The version, where its numbers can be read.
    pub(super) fn read(self) -> Result<NewVersion, Problem> {
        let terms = self.terms.read(Act::Redraft)?;
        Ok(NewVersion { change: self.change.into(), reason: self.reason, terms, seen: self.seen })
    }
}
