//! What helps at a desk, as it goes over the wire: kept texts, drafts, who is in charge and who stands in.

use crate::moment::rfc3339;
use crate::problem::Problem;
use mingtong_app::matter::{HandedOver, InCharge, NewTemplate, StandIn, Template};
use mingtong_app::person::OwnDraft;
use mingtong_domain::Millis;
use mingtong_domain::matter::Act;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Fields of one form, and letters of the name of one: more than any form has.
const FIELDS_MAX: usize = 20;
const FIELD_NAME_CHARS_MAX: usize = 40;

/// A text that is kept for writing.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct TemplateBody {
    /// Its id.
    pub id: String,
    /// For which act it is offered: `reply`, `progress`, `mark_done`, `return`, `decline`.
    pub act: String,
    /// Its name.
    pub name: String,
    /// The text, with placeholders in braces: `{number}`.
    pub body: String,
    /// When it was changed last.
    pub changed: String,
    /// See `changed`.
    pub changed_ms: i64,
}

impl From<Template> for TemplateBody {
    fn from(template: Template) -> Self {
        Self {
            id: template.id,
            act: template.act.key().to_owned(),
            name: template.name,
            body: template.body,
            changed: rfc3339(template.changed),
            changed_ms: template.changed.0,
        }
    }
}

/// A text to be kept for writing.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTemplateBody {
    /// For which act it is offered: one of `reply`, `progress`, `mark_done`, `return`, `decline` that you may do.
    pub act: String,
    /// Its name; 60 characters at most.
    pub name: String,
    /// The text, with placeholders in braces.
    pub body: String,
}

impl NewTemplateBody {
    pub(super) fn read(self) -> Result<NewTemplate, Problem> {
        let act = Act::from_key(&self.act).filter(|act| Template::ACTS.contains(act));
        Ok(NewTemplate { act: act.ok_or_else(|| Problem::unfit("act"))?, name: self.name, body: self.body })
    }
}

/// What somebody has begun to write and not sent.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct OwnDraftBody {
    /// For which act.
    pub act: String,
    /// Its fields by their names, as on the page of the matter: `text`, `reason`, `plan`.
    pub fields: BTreeMap<String, String>,
    /// When it was kept.
    pub kept: String,
    /// See `kept`.
    pub kept_ms: i64,
}

impl From<OwnDraft> for OwnDraftBody {
    fn from(draft: OwnDraft) -> Self {
        Self {
            act: draft.form,
            fields: draft.fields.into_iter().collect(),
            kept: rfc3339(draft.touched),
            kept_ms: draft.touched.0,
        }
    }
}

/// What somebody has begun to write.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct KeepDraftBody {
    /// The fields by their names, in small letters: `text`, `reason`, `plan`; 20 at most.
    pub fields: BTreeMap<String, String>,
}

impl KeepDraftBody {
    pub(super) fn read(self) -> Result<Vec<(String, String)>, Problem> {
        let is_letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_".contains(&byte);
        let is_name = |name: &str| (1..=FIELD_NAME_CHARS_MAX).contains(&name.len()) && name.bytes().all(is_letter);
        match self.fields.len() <= FIELDS_MAX && self.fields.keys().all(|name| is_name(name)) {
            true => Ok(self.fields.into_iter().collect()),
            false => Err(Problem::unfit("fields")),
        }
    }
}

/// Somebody of the desk, and of how many matters they are in charge.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct InChargeBody {
    /// Who.
    pub person: String,
    /// Their name.
    pub name: String,
    /// Of how many that are not closed.
    pub matters: i64,
}

impl From<InCharge> for InChargeBody {
    fn from(it: InCharge) -> Self {
        Self { person: it.colleague.person.0, name: it.colleague.name, matters: it.matters }
    }
}

/// Everything of one is handed over to another.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HandOverBody {
    /// The id of whoever is in charge.
    pub from: String,
    /// The id of whoever will be.
    pub to: String,
    /// What they need to know; for staff.
    pub note: Option<String>,
}

/// What became of a hand-over.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct HandedOverBody {
    /// How many were handed over.
    pub done: usize,
    /// Those that were not.
    pub left: Vec<LeftBody>,
}

/// A matter that was not handed over.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct LeftBody {
    /// Which.
    pub matter: String,
    /// The reason, as the `code` of a problem says it.
    pub code: String,
}

impl From<HandedOver> for HandedOverBody {
    fn from(handed: HandedOver) -> Self {
        let left = handed.left.into_iter();
        let left = left
            .map(|(matter, fail)| LeftBody { matter: matter.to_string(), code: Problem::from(fail).code().to_owned() });
        Self { done: handed.done, left: left.collect() }
    }
}

/// That somebody stands in for somebody who is away.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StandInBody {
    /// The id of whoever is away.
    pub away: String,
    /// The id of whoever stands in.
    pub stand_in: String,
    /// The first day: `2021-06-08`.
    pub from: String,
    /// The last day.
    pub until: String,
}

impl From<StandIn> for StandInBody {
    fn from(it: StandIn) -> Self {
        Self {
            away: it.away.0,
            stand_in: it.stand_in.0,
            from: it.from.date().to_string(),
            until: Millis(it.until.0 - 1).date().to_string(),
        }
    }
}
