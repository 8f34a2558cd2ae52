//! What was typed of an agreement to be drafted.

use super::lines::{Unread, read};
use crate::form::Form;
use crate::parts::digits::number;
use crate::parts::money::fen;
use crate::parts::pasted::{narrow, visible};
use crate::parts::people_choices::Somebody;
use crate::visit::Visit;
use mingtong_app::Fail;
use mingtong_app::agreement::{NewAgreement, NewCircle, NewTerms};
use mingtong_app::register::people_of_agreements;
use mingtong_domain::agreement::{Income, Need, Origin, Part, SharedBy, SharedOf};
use mingtong_domain::ids::{HomeNo, MatterId, NeedId, PlaceId, RollId};
use mingtong_domain::roll;
use mingtong_domain::vote::Scope;
use std::collections::HashMap;

/// The fields of the form, but for the boxes.
const FIELDS: [&str; 23] = [
    "title",
    "text",
    "circle",
    "place",
    "matter",
    "need",
    "day",
    "of",
    "came",
    "cost",
    "total",
    "by",
    "heads",
    "money",
    "late",
    "exit",
    "roll",
    "within",
    "floor_from",
    "floor_to",
    "part",
    "parties",
    "change",
];

/// The floors above every house.
const FLOORS_MAX: u32 = 999;

/// What was typed so far.
#[derive(Debug, Clone, Default)]
pub(super) struct Typed {
    fields: HashMap<&'static str, String>,
    kinds: Vec<String>,
    pub(super) reason: String,
    pub(super) seen: String,
    people: Vec<Somebody>,
}

/// What has to be put right.
pub(super) enum Wrong {
    /// A field: the key of its text.
    Field(&'static str),
    /// A line of a party.
    Line(Unread),
}

impl Typed {
    /// What was sent. Where nothing else is chosen, income is shared out by area (Civil Code 283): that is proposed.
    pub(super) fn read(form: &Form) -> Self {
        let fields = FIELDS.into_iter().map(|name| (name, visible(form.get(name)).trim().to_owned())).collect();
        let (reason, seen) = (form.get("reason").trim().to_owned(), form.get("seen").to_owned());
        let typed = Self { fields, kinds: form.all("kind").to_vec(), reason, seen, people: vec![] };
        let is_open = typed.shares_income() && typed.get("by").is_empty();
        if is_open { typed.with("by", SharedBy::Area.key()) } else { typed }
    }

    /// Whether no cost is borne, but income is shared out.
    pub(super) fn shares_income(&self) -> bool {
        SharedOf::from_key(self.get("of")).is_some()
    }

    /// What stands in a field.
    pub(super) fn get(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }

    /// Whether homes of a kind are drawn.
    pub(super) fn draws(&self, kind: &str) -> bool {
        self.kinds.iter().any(|chosen| chosen == kind)
    }

    /// The same with what is known of a field.
    pub(super) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.fields.insert(name, value.into());
        self
    }

    /// The same with the people whom a line can name.
    pub(super) async fn knowing_people(self, visit: &Visit) -> Result<Self, Fail> {
        let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
        let found = people_of_agreements(app, hall, &who).await?;
        let people = found.into_iter().map(|(id, name)| Somebody { id, name }).collect();
        Ok(Self { people, ..self })
    }

    /// The same with homes of a kind.
    pub(super) fn drawing(mut self, kind: roll::Part) -> Self {
        self.kinds.push(kind.key().to_owned());
        self
    }

    /// The same with the position of the latest event that is shown.
    pub(super) fn seen_at(self, position: i64) -> Self {
        Self { seen: position.to_string(), ..self }
    }

    /// The agreement.
    pub(super) fn agreement(&self, visit: &Visit) -> Result<NewAgreement, Wrong> {
        Ok(NewAgreement {
            title: self.get("title").to_owned(),
            place: self.maybe("place").map(PlaceId),
            body: crate::parts::place_choices::own_body(visit),
            origin: self.origin()?,
            terms: self.terms(visit)?,
        })
    }

    /// What it comes from: a matter or a need, and not both.
    fn origin(&self) -> Result<Option<Origin>, Wrong> {
        match (self.get("matter"), self.get("need")) {
            ("", "") => Ok(None),
            (matter, "") => {
                MatterId::parse(matter).map(Origin::Matter).ok_or(Wrong::Field("procedure-wrong-matter")).map(Some)
            }
            ("", need) => NeedId::parse(need).map(Origin::Need).ok_or(Wrong::Field("agreement-wrong-need")).map(Some),
            _ => Err(Wrong::Field("agreement-wrong-origin")),
        }
    }

    /// Its terms.
    pub(super) fn terms(&self, visit: &Visit) -> Result<NewTerms, Wrong> {
        let roll = self.maybe("roll").map(RollId);
        let parties = read(visit, self.get("parties"), roll.as_ref(), (self.people.as_slice(), self.shares_income()));
        let need = |name: &str| {
            self.maybe(name)
                .map(|text| Need::try_from(narrow(&text)).map_err(|_| Wrong::Field("agreement-wrong-share")))
                .transpose()
        };
        Ok(NewTerms {
            text: self.get("text").to_owned(),
            circle: self.get("circle").to_owned(),
            day: self.get("day").parse().map_err(|_| Wrong::Field("agreement-wrong-day"))?,
            total: fen(self.get("total")).ok_or(Wrong::Field("agreement-wrong-total"))?,
            income: self.income()?,
            by: SharedBy::from_key(self.get("by")).ok_or(Wrong::Field("agreement-wrong-by"))?,
            heads: need("heads")?,
            money: need("money")?,
            late: self.maybe("late"),
            exit: self.maybe("exit"),
            homes: self.circle(roll)?,
            parties: parties.map_err(Wrong::Line)?,
        })
    }

    /// From what that is which is shared out; none where a cost is borne. Nobody is guessed to mean gross or net.
    fn income(&self) -> Result<Option<Income>, Wrong> {
        let Some(of) = SharedOf::from_key(self.get("of")) else {
            let is_cost = self.get("came").is_empty() && self.get("cost").is_empty();
            return if is_cost { Ok(None) } else { Err(Wrong::Field("agreement-wrong-of")) };
        };
        let amount = |name: &str| fen(self.get(name)).ok_or(Wrong::Field("agreement-wrong-income"));
        Ok(Some(Income { came: amount("came")?, cost: amount("cost")?, of }))
    }

    fn circle(&self, roll: Option<RollId>) -> Result<Option<NewCircle>, Wrong> {
        let Some(part) = Part::from_key(self.get("part")) else { return Ok(None) };
        let roll = roll.ok_or(Wrong::Field("agreement-wrong-roll"))?;
        let floor = |name: &str| {
            self.maybe(name).map(|text| number(&text).ok_or(Wrong::Field("agreement-wrong-floor"))).transpose()
        };
        let floors = match (floor("floor_from")?, floor("floor_to")?) {
            (None, None) => None,
            (from, to) => Some(from.unwrap_or(1)..=to.unwrap_or(FLOORS_MAX)),
        };
        let within = self.get("within").split([',', '，', '、', ' ', '\n']).map(str::trim);
        let scope = Scope {
            kinds: self.kinds.iter().filter_map(|key| roll::Part::from_key(key)).collect(),
            within: within.filter(|place| !place.is_empty()).map(HomeNo::from).collect(),
            floors,
        };
        Ok(Some(NewCircle { roll, scope, part }))
    }

    fn maybe(&self, name: &str) -> Option<String> {
        Some(self.get(name)).filter(|text| !text.is_empty()).map(str::to_owned)
    }
}
