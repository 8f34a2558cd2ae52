//! Terms as people type them, read: names put aside, homes looked up in their roll, the circle of payers drawn from it.

use crate::carry::{Carrier, are_known};
use crate::fail::Fail;
use crate::roll::homes;
use crate::texts::{Texts, line};
use jiff::civil::Date;
use mingtong_adapters::Chance;
use mingtong_domain::Refusal;
use mingtong_domain::agreement::{Income, Measures, Need, NewDeed, NewParty, Part, SharedBy, Stands};
use mingtong_domain::ids::{HomeNo, PartyKey, PersonId, RollId, Stream, TextRef, UnitId};
use mingtong_domain::limits::{AGREEMENT_PARTIES_MAX, NAME_CHARS_MAX, REASON_CHARS_MAX, TEXT_CHARS_MAX};
use mingtong_domain::refusal::Code;
use mingtong_domain::roll::{self, Home};
use mingtong_domain::vote::{Entitled, Scope};
use mingtong_store::rows::HomeFilter;
use mingtong_text::normal;
use std::collections::{BTreeSet, HashMap, HashSet};

/// Who a party is, in plain words.
#[derive(Debug, Clone)]
pub enum NewStands {
    /// A home of a roll.
    Home(RollId, HomeNo),
    /// A shop, by its name, and who stands for it where they are known here.
    Shop(String, Option<PersonId>),
    /// A unit of the register.
    Unit(UnitId),
    /// The community.
    Community,
    /// A policy fund, by its name.
    PolicyFund(String),
    /// Who does the work, by name, and who stands for them where they are known here.
    Contractor(String, Option<PersonId>),
    /// Anybody else.
    Other(String, Option<PersonId>),
}

/// A party in plain words.
#[derive(Debug, Clone)]
pub struct NewLine {
    /// Who.
    pub stands: NewStands,
    /// What it does.
    pub part: Part,
    /// What it gives where that is no money.
    pub gives: Option<String>,
    /// What that is worth, in fen.
    pub worth: Option<i64>,
    /// By what its share is measured. Where none is said, the area of a home is that of the roll on the day of the
    /// terms.
    pub measures: Measures,
}

/// The homes that it concerns: a stairwell, floors, a whole yard. Those that are named beside are not taken twice.
#[derive(Debug, Clone)]
pub struct NewCircle {
    /// Of which roll.
    pub roll: RollId,
    /// Which of its parts.
    pub scope: Scope<roll::Part>,
    /// What they do.
    pub part: Part,
}

/// Terms in plain words.
#[derive(Debug, Clone)]
pub struct NewTerms {
    /// What is agreed, in full.
    pub text: String,
    /// Whom it concerns and who therefore pays, in words.
    pub circle: String,
    /// The day on which the weights stood so.
    pub day: Date,
    /// What it costs in money, or what is shared out, in fen.
    pub total: i64,
    /// Where that is no cost: from what it is.
    pub income: Option<Income>,
    /// By which rule those who pay share that, or those who get it.
    pub by: SharedBy,
    /// Of the parties that are asked, so many consent before it starts; what the rule book says where it is left out.
    pub heads: Option<Need>,
    /// Of the money, so much is pledged before it starts; what the rule book says where it is left out.
    pub money: Option<Need>,
    /// How somebody joins late.
    pub late: Option<String>,
    /// How somebody leaves.
    pub exit: Option<String>,
    /// The homes that it concerns.
    pub homes: Option<NewCircle>,
    /// Parties that are named.
    pub parties: Vec<NewLine>,
}

/// Reads terms. What is refused here writes nothing.
pub(super) async fn read(it: &mut Carrier<'_>, terms: NewTerms, texts: &mut Texts<'_>) -> Result<NewDeed, Fail> {
    let refuse = |code| Fail::from(Refusal::new(code, it.act));
    if terms.parties.len() > AGREEMENT_PARTIES_MAX {
        return Err(Refusal::new(Code::AgreementParties, it.act).with(AGREEMENT_PARTIES_MAX).into());
    }
    let persons: Vec<PersonId> = terms.parties.iter().filter_map(person).cloned().collect();
    let unknown_unit = terms.parties.iter().any(|line| match &line.stands {
        NewStands::Unit(unit) => !it.hall.register.units.contains_key(unit),
        _ => false,
    });
    if unknown_unit {
        return Err(refuse(Code::NoSuchUnit));
    }
    are_known(it, &persons).await?;
    let rolls = rolls(it, &terms).await?;
    let mut named = Named { seen: HashSet::new(), texts };
    let mut parties = Vec::with_capacity(terms.parties.len());
    for (line, no) in terms.parties.into_iter().zip(1_usize..) {
        parties.push(named.party(line, no, &rolls, it)?);
    }
    if let Some(circle) = terms.homes {
        parties.extend(drawn(&circle, &parties, &rolls, &it.app.chance));
    }
    Ok(NewDeed {
        text: texts.need(&terms.text, TEXT_CHARS_MAX)?,
        circle: texts.need(&terms.circle, REASON_CHARS_MAX)?,
        day: terms.day,
        total: terms.total,
        income: terms.income,
        by: terms.by,
        heads: terms.heads,
        money: terms.money,
        late: texts.maybe(terms.late.as_deref(), REASON_CHARS_MAX)?,
        exit: texts.maybe(terms.exit.as_deref(), REASON_CHARS_MAX)?,
        parties,
    })
}

fn person(line: &NewLine) -> Option<&PersonId> {
    match &line.stands {
        NewStands::Shop(_, person) | NewStands::Contractor(_, person) | NewStands::Other(_, person) => person.as_ref(),
        NewStands::Home(..) | NewStands::Unit(_) | NewStands::Community | NewStands::PolicyFund(_) => None,
    }
}

/// Homes of a roll, by their numbers.
type Homes = HashMap<RollId, HashMap<HomeNo, Home>>;

/// The rolls that are named, with their homes and the areas that these had on the day of the terms: each is read once,
/// however many parties name it.
async fn rolls(it: &mut Carrier<'_>, terms: &NewTerms) -> Result<Homes, Fail> {
    let of_parties = terms.parties.iter().filter_map(|line| match &line.stands {
        NewStands::Home(roll, _) => Some(roll),
        _ => None,
    });
    let named: BTreeSet<&RollId> = of_parties.chain(terms.homes.as_ref().map(|circle| &circle.roll)).collect();
    let (community, mut rolls) = (it.hall.id, Homes::new());
    for roll in named {
        if it.link().roll(community, roll.as_str()).await?.is_none() {
            return Err(Refusal::new(Code::NoSuchRoll, it.act).into());
        }
        let mut homes = homes(&mut it.link(), community, roll, &HomeFilter::default()).await?;
        if terms.day < it.now.date() {
            let events = it.stream(&Stream::Roll(roll.clone())).await?;
            let areas = roll::areas_on(terms.day, &events);
            homes.iter_mut().for_each(|home| home.area = areas.get(&home.no).copied().unwrap_or(home.area));
        }
        rolls.insert(roll.clone(), homes.into_iter().map(|home| (home.no.clone(), home)).collect());
    }
    Ok(rolls)
}

/// What the log is to call a party.
fn new_key(chance: &Chance) -> PartyKey {
    PartyKey(chance.id("k"))
}

/// The homes of the circle that are not named beside.
fn drawn(circle: &NewCircle, named: &[NewParty], rolls: &Homes, chance: &Chance) -> Vec<NewParty> {
    let is_named: BTreeSet<&Stands> = named.iter().map(|party| &party.stands).collect();
    let homes = rolls.get(&circle.roll).into_iter().flat_map(HashMap::values);
    let entitled = |home: &&Home| {
        circle.scope.holds(&Entitled { home: home.no.clone(), kind: home.part, owner: None::<()>, area: home.area })
    };
    let party = |home: &Home| NewParty {
        key: new_key(chance),
        stands: Stands::Home(circle.roll.clone(), home.no.clone()),
        part: circle.part,
        gives: None,
        worth: None,
        measures: Measures { area: home.area, ..Measures::default() },
    };
    let mut found: Vec<&Home> = homes.filter(entitled).collect();
    found.sort_by(|one, other| one.no.cmp(&other.no));
    found.into_iter().map(party).filter(|party| !is_named.contains(&party.stands)).collect()
}

/// Reads parties one after the other: no name stands for two.
struct Named<'t, 'c> {
    seen: HashSet<String>,
    texts: &'t mut Texts<'c>,
}

impl Named<'_, '_> {
    fn party(&mut self, line: NewLine, no: usize, rolls: &Homes, it: &Carrier<'_>) -> Result<NewParty, Fail> {
        let NewLine { stands, part, gives, worth, mut measures } = line;
        let stands = match stands {
            NewStands::Home(roll, home) => {
                let known = rolls.get(&roll).and_then(|homes| homes.get(&home));
                let known = known.ok_or_else(|| Refusal::new(Code::NowhereOnRoll, it.act).with(&home))?;
                measures.area = measures.area.or(known.area);
                Stands::Home(roll, home)
            }
            NewStands::Unit(unit) => Stands::Unit(unit),
            NewStands::Community => Stands::Community,
            NewStands::Shop(name, person) => Stands::Shop(self.name(&name, no, it)?, person),
            NewStands::PolicyFund(name) => Stands::PolicyFund(self.name(&name, no, it)?),
            NewStands::Contractor(name, person) => Stands::Contractor(self.name(&name, no, it)?, person),
            NewStands::Other(name, person) => Stands::Other(self.name(&name, no, it)?, person),
        };
        let gives = self.texts.maybe(gives.as_deref(), REASON_CHARS_MAX)?;
        Ok(NewParty { key: new_key(&it.app.chance), stands, part, gives, worth, measures })
    }

    fn name(&mut self, name: &str, no: usize, it: &Carrier<'_>) -> Result<TextRef, Fail> {
        let name = line(Some(name), NAME_CHARS_MAX, it.act)?;
        let name = name.ok_or_else(|| Refusal::new(Code::TextMissing, it.act))?;
        // Marks, spaces and the width of letters make no other shop.
        if !self.seen.insert(normal::fingerprint_form(&name)) {
            return Err(Refusal::new(Code::AgreementPartyTwice, it.act).with(no).into());
        }
        Ok(self.texts.need(&name, NAME_CHARS_MAX)?)
    }
}
