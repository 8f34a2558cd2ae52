//! A meeting to be called, and what acts on it ask for.

use super::keys;
use crate::problem::Problem;
use mingtong_app::meeting::{Announcement, NewAgendaItem, NewRequest};
use mingtong_domain::Millis;
use mingtong_domain::ids::{BodyId, MatterId, PersonId};
use mingtong_domain::meeting::{Entered, NamedVoice, Paper, Proxy};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Which meetings are listed.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct MeetingFields {
    /// `ahead` for what is to come or runs, the next first; `past` for what is over, the latest first.
    #[param(inline)]
    pub shown: Option<keys::MeetingsShown>,
    /// Those of one body only, by its id.
    pub body: Option<String>,
    /// So many are left out from the beginning; `next` of the page before.
    pub skip: Option<u32>,
    /// So many at most; 20 unless asked otherwise.
    #[param(minimum = 1, maximum = 100)]
    pub limit: Option<u32>,
}

/// An item of an agenda.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAgendaItemBody {
    /// What is done with it.
    pub kind: keys::ItemKind,
    /// What it is called; 120 characters at most.
    pub title: String,
    /// The number of its matter.
    pub matter: Option<String>,
}

/// That people ask for a meeting of residents or of their representatives.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MeetingRequestBody {
    /// Who they are: adults, homes or groups ask for a residents' meeting, representatives for one of theirs.
    pub by: keys::AskedBy,
    /// How many ask.
    pub have: u32,
    /// How many there are; may be left out where the seats of the body say it.
    pub of: Option<u32>,
    /// From where the numbers are known; 2,000 characters at most.
    pub source: String,
}

impl From<MeetingRequestBody> for NewRequest {
    fn from(body: MeetingRequestBody) -> Self {
        Self { by: body.by.into(), have: body.have, of: body.of, source: body.source }
    }
}

/// A meeting to be called.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MeetingCallBody {
    /// The id of its body.
    pub body: String,
    /// What it is called; 120 characters at most.
    pub title: String,
    /// Where, in words; 120 characters at most.
    pub place: String,
    /// From when, in milliseconds since 1970 UTC.
    pub starts_ms: i64,
    /// Until when.
    pub ends_ms: Option<i64>,
    /// The agenda.
    #[serde(default)]
    pub items: Vec<NewAgendaItemBody>,
    /// Who asks for it; none where it is called without that.
    pub asked: Option<MeetingRequestBody>,
}

impl MeetingCallBody {
    /// The meeting in plain words.
    pub(super) fn announcement(self) -> Result<Announcement, Problem> {
        let Self { body, title, place, starts_ms, ends_ms, items, asked } = self;
        let item = |item: NewAgendaItemBody| {
            let NewAgendaItemBody { kind, title, matter } = item;
            Ok(NewAgendaItem { kind: kind.into(), title, matter: maybe_matter(matter)? })
        };
        let items = items.into_iter().map(item).collect::<Result<Vec<_>, Problem>>()?;
        let (starts, ends) = (Millis(starts_ms), ends_ms.map(Millis));
        Ok(Announcement { body: BodyId(body), title, place, starts, ends, items, asked: asked.map(Into::into) })
    }
}

/// A matter by its number.
pub(crate) fn maybe_matter(number: Option<String>) -> Result<Option<MatterId>, Problem> {
    let read = |number: String| MatterId::parse(&number).ok_or_else(|| Problem::unfit("matter"));
    number.map(read).transpose()
}

/// People whom nobody has entered yet, to be signed in.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewcomersBody {
    /// Their names; 500 at most, of 60 characters at most.
    pub names: Vec<String>,
    /// As what.
    pub attends: keys::Attends,
    /// How it was noted.
    pub by: keys::SignedInBy,
}

/// A voice given for somebody who is not there.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProxyBody {
    /// The id of whoever is away.
    pub giver: String,
    /// The id of whoever is there.
    pub holder: String,
}

impl From<ProxyBody> for Proxy {
    fn from(body: ProxyBody) -> Self {
        Self { giver: PersonId(body.giver), holder: PersonId(body.holder) }
    }
}

/// Who is due and there, where nobody keeps a roll.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EnteredBody {
    /// Who belongs there and may vote.
    pub due: u32,
    /// Who is there in person.
    pub present: u32,
    /// Those who are not there and whose voice another gives.
    #[serde(default)]
    pub proxies: u32,
}

impl From<EnteredBody> for Entered {
    fn from(body: EnteredBody) -> Self {
        Self { due: body.due, present: body.present, proxies: body.proxies }
    }
}

/// Somebody's voice in a call of names.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NamedVoiceBody {
    /// The id of whose it is.
    pub person: String,
    /// What they say.
    pub says: keys::Says,
}

impl From<NamedVoiceBody> for NamedVoice {
    fn from(body: NamedVoiceBody) -> Self {
        Self { person: PersonId(body.person), says: body.says.into() }
    }
}

/// A paper of an election. Which paper said what is not recorded.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PaperBody {
    /// The ids of those named on it; null where it cannot be read.
    pub names: Option<Vec<String>>,
}

impl From<PaperBody> for Paper {
    fn from(body: PaperBody) -> Self {
        body.names.map_or(Paper::Void, |names| Paper::Names(names.into_iter().map(PersonId).collect()))
    }
}
