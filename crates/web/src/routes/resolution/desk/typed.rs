//! What was typed into the form of a resolution, and what it asks for.

use crate::args::text_arg;
use crate::form::Form;
use crate::parts::money::fen;
use crate::visit::Visit;
use mingtong_app::resolution::{NewMoney, NewPoint, NewResolution};
use mingtong_domain::ids::{BodyId, MatterId, MeetingId, UnitId};
use mingtong_domain::limits::RESOLUTION_POINTS_MAX;
use mingtong_domain::matter::Outcome;
use mingtong_domain::meeting::ItemId;
use mingtong_domain::resolution::{Doer, FundKind, ResolutionKind};
use mingtong_words::Words;

/// Fields of a point.
pub(super) const FIELDS_OF_POINT: usize = 7;

/// The outcomes with which a resolution closes a matter.
const CLOSING: [Outcome; 2] = [Outcome::Explained, Outcome::SettledElsewhere];

/// What was typed so far.
#[derive(Debug, Clone, Default)]
pub(super) struct Typed {
    pub(super) meeting: String,
    pub(super) items: Vec<u32>,
    pub(super) kind: String,
    pub(super) title: String,
    pub(super) delegation: String,
    pub(super) points: Vec<TypedPoint>,
}

/// A point as it was typed.
#[derive(Debug, Clone, Default)]
pub(super) struct TypedPoint {
    pub(super) matter: String,
    pub(super) text: String,
    /// `community`, `unit:…`, `body:…`, or the outcome with which it closes.
    pub(super) who: String,
    pub(super) until: String,
    pub(super) amount: String,
    pub(super) source: String,
    pub(super) money: String,
}

impl TypedPoint {
    /// The points that were sent.
    pub(super) fn read(form: &Form) -> Vec<Self> {
        let point = |nth: usize| {
            let get = |name: &str| form.get(&format!("{name}-{nth}")).trim().to_owned();
            Self {
                matter: get("matter"),
                text: get("text"),
                who: get("who"),
                until: get("until"),
                amount: get("amount"),
                source: get("source"),
                money: get("money"),
            }
        };
        (1..=RESOLUTION_POINTS_MAX).filter(|nth| form.has(&format!("text-{nth}"))).map(point).collect()
    }

    /// What is asked for by them. A point of which nothing is filled in is none.
    ///
    /// # Errors
    /// The key of the text that says what to put right.
    pub(super) fn asked(points: &[Self]) -> Result<Vec<NewPoint>, &'static str> {
        points.iter().filter(|point| !point.is_empty()).map(Self::point).collect()
    }

    fn is_empty(&self) -> bool {
        self.text.is_empty() && self.until.is_empty() && self.amount.is_empty() && self.money.is_empty()
    }

    fn point(&self) -> Result<NewPoint, &'static str> {
        let closes = Outcome::from_key(&self.who).filter(|outcome| CLOSING.contains(outcome));
        let by = match self.who.split_once(':') {
            Some(("unit", id)) => Doer::Unit(UnitId(id.to_owned())),
            Some(("body", id)) => Doer::Body(BodyId(id.to_owned())),
            _ if self.who == "community" || closes.is_some() => Doer::Community,
            _ => return Err("resolution-wrong-choice"),
        };
        let until = match self.until.as_str() {
            "" => None,
            day => Some(day.parse().map_err(|_| "resolution-wrong-day")?),
        };
        let money = match self.amount.as_str() {
            "" => None,
            amount => Some(NewMoney {
                amount_fen: fen(amount).ok_or("resolution-wrong-amount")?,
                source: FundKind::from_key(&self.source).ok_or("resolution-wrong-choice")?,
                words: self.money.clone(),
            }),
        };
        let matter = match self.matter.as_str() {
            "" => None,
            number => Some(MatterId::parse(number).ok_or("notice-wrong-matter")?),
        };
        Ok(NewPoint { matter, text: self.text.clone(), by, until, money, closes })
    }
}

impl Typed {
    pub(super) fn read(form: &Form) -> Self {
        let get = |name: &str| form.get(name).trim().to_owned();
        Self {
            meeting: get("meeting"),
            items: form.all("item").iter().filter_map(|item| item.parse().ok()).collect(),
            kind: get("kind"),
            title: get("title"),
            delegation: get("delegation"),
            points: TypedPoint::read(form),
        }
    }

    /// The resolution that is asked for.
    ///
    /// # Errors
    /// The key of the text that says what to put right.
    pub(super) fn resolution(&self) -> Result<NewResolution, &'static str> {
        if self.items.is_empty() {
            return Err("resolution-wrong-item");
        }
        Ok(NewResolution {
            meeting: MeetingId(self.meeting.clone()),
            items: self.items.iter().map(|item| ItemId(*item)).collect(),
            kind: ResolutionKind::from_key(&self.kind).ok_or("resolution-wrong-choice")?,
            title: self.title.clone(),
            delegation: Some(self.delegation.clone()).filter(|words| !words.is_empty()),
            points: TypedPoint::asked(&self.points)?,
        })
    }
}

/// Who may do a point: value, words, whether they are a name.
pub(super) fn doers(visit: &Visit, bodies: &[(BodyId, String)]) -> Vec<(String, String, bool)> {
    let (words, hall) = (visit.words, &visit.hall);
    let mut all = vec![("community".to_owned(), words.t("resolution-new-community").to_owned(), false)];
    all.extend(hall.units().into_iter().map(|(id, name)| (format!("unit:{id}"), name.to_owned(), true)));
    all.extend(bodies.iter().map(|(id, name)| (format!("body:{id}"), name.clone(), true)));
    all.extend(CLOSING.iter().map(|outcome| {
        let outcome_word = words.word("outcome", outcome.key());
        let label = words.ta("resolution-new-closes", &[text_arg("outcome", outcome_word)]);
        (outcome.key().to_owned(), label, false)
    }));
    all
}

/// Where the money of a point may come from.
pub(super) fn funds(words: Words) -> Vec<(&'static str, String)> {
    FundKind::ALL.iter().map(|fund| (fund.key(), words.word("fund", fund.key()))).collect()
}
