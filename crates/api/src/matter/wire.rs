//! One matter with its story.

use super::keys;
use super::wire_clock::ClockBody;
use super::wire_deliberation::DeliberationBody;
use crate::moment::{maybe_ms, maybe_rfc3339, rfc3339};
use crate::register;
use mingtong_app::matter::{Acted, Contact, Correction, MatterView, Picture, PictureSize, Said, Step, Tracked};
use mingtong_domain::matter::Handler;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// A picture.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct PictureBody {
    /// Its id.
    pub id: String,
    /// Its width.
    pub width_px: i64,
    /// Its height.
    pub height_px: i64,
    /// How the public sees it otherwise, for whoever sees more: `awaits_review`, `taken_down`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub showing: Option<String>,
}

impl From<Picture> for PictureBody {
    fn from(picture: Picture) -> Self {
        let showing = picture.showing.map(|showing| showing.key().to_owned());
        Self { id: picture.id.0, width_px: picture.size_px.0, height_px: picture.size_px.1, showing }
    }
}

/// Which picture is wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct PictureFields {
    /// The whole picture unless asked otherwise.
    #[param(inline)]
    pub size: Option<keys::PictureSize>,
}

impl PictureFields {
    /// How large the picture is wanted.
    pub(crate) fn size(&self) -> PictureSize {
        self.size.map_or(PictureSize::Whole, Into::into)
    }
}

/// Something that was put right.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct CorrectionBody {
    /// What: `title`, `place`, `track`, `channel`.
    pub what: String,
    /// What stood there; none for a place that nobody could say, and for erased words.
    pub from: Option<String>,
    /// What stands there now.
    pub to: Option<String>,
}

impl From<Correction> for CorrectionBody {
    fn from(correction: Correction) -> Self {
        let key = |key: &str| Some(key.to_owned());
        let said = |said: &Said| said.words().map(str::to_owned);
        let (what, from, to) = match correction {
            Correction::Title(change) => ("title", said(&change.from), said(&change.to)),
            Correction::Place(change) => ("place", change.from, change.to),
            Correction::Track(change) => ("track", key(change.from.key()), key(change.to.key())),
            Correction::Channel(change) => ("channel", key(change.from.key()), key(change.to.key())),
        };
        Self { what: what.to_owned(), from, to }
    }
}

/// One step of a matter's story.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct StepBody {
    /// The position in the log.
    pub position: i64,
    /// When it happened; none for an imported answer without a date.
    pub at: Option<String>,
    /// See `at`.
    pub at_ms: Option<i64>,
    /// What happened: `raised`, `replied`, `returned` …
    pub kind: String,
    /// In which role somebody acted.
    pub role: register::keys::Role,
    /// The name of the unit it is about.
    pub unit: Option<String>,
    /// The name of the body it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// The id of the category that it was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// What was said; none when nothing was, or it was erased.
    pub text: Option<String>,
    /// The id of what was said, by which it can be erased.
    pub text_id: Option<String>,
    /// Whether it was said and erased.
    pub erased: bool,
    /// Why there is no text where something was said: `erased`, `awaits_review`, `taken_down`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub withheld: Option<String>,
    /// How the public reads it otherwise, for whoever reads more: `awaits_review`, `masked`, `taken_down`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub showing: Option<String>,
    /// Another matter it is about.
    pub matter: Option<String>,
    /// The number of the resolution it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolution: Option<String>,
    /// Until when it was deferred, or when what is not solved is looked at again.
    pub until: Option<String>,
    /// See `until`.
    pub until_ms: Option<i64>,
    /// A judgement, 1–5.
    pub level: Option<u8>,
    /// What was put right.
    pub corrected: Vec<CorrectionBody>,
    /// Pictures.
    pub pictures: Vec<PictureBody>,
    /// How many pictures are not shown to whoever asks.
    pub pictures_withheld: usize,
    /// Whether only staff see it.
    pub internal: bool,
}

impl From<Step> for StepBody {
    fn from(step: Step) -> Self {
        Self {
            position: step.position,
            at: maybe_rfc3339(step.at),
            at_ms: maybe_ms(step.at),
            kind: step.kind.key().to_owned(),
            role: step.role.into(),
            unit: step.unit,
            body: step.body,
            category: step.category.map(|category| category.0),
            withheld: step.said.as_ref().and_then(Said::withheld).map(str::to_owned),
            showing: step.showing.as_ref().map(|showing| showing.key().to_owned()),
            text: step.said.as_ref().and_then(Said::words).map(str::to_owned),
            text_id: step.text_ref.map(|text| text.0),
            erased: step.said == Some(Said::Erased),
            matter: step.matter.map(|id| id.to_string()),
            resolution: step.resolution.map(|id| id.to_string()),
            until: maybe_rfc3339(step.until),
            until_ms: maybe_ms(step.until),
            level: step.level,
            corrected: step.corrected.into_iter().map(Into::into).collect(),
            pictures: step.pictures.into_iter().map(Into::into).collect(),
            pictures_withheld: step.pictures_withheld,
            internal: step.internal,
        }
    }
}

/// How the raiser can be reached; only for the desk.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ContactBody {
    /// The id of the person, by which name and contacts can be erased.
    pub person: String,
    /// The name.
    pub name: Option<String>,
    /// The telephone number.
    pub phone: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
}

impl From<Contact> for ContactBody {
    fn from(contact: Contact) -> Self {
        Self { person: contact.person.0, name: contact.name, phone: contact.phone, email: contact.email }
    }
}

/// A matter.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct MatterBody {
    /// The id in addresses: `2021-0001`.
    pub id: String,
    /// The public number: `明通2021-0001`.
    pub number: String,
    /// What it is about; none when it was erased.
    pub title: Option<String>,
    /// The id of the title, by which it can be erased.
    pub title_id: String,
    /// Whether the title was erased.
    pub title_erased: bool,
    /// Why the title cannot be read: `erased`, `awaits_review`, `taken_down`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title_withheld: Option<String>,
    /// Whether words or pictures of it are shown only after somebody has looked at them.
    pub awaits_review: bool,
    /// Its state now.
    pub state: keys::State,
    /// The position of its latest event: send it as `seen` with an act.
    pub position: i64,
    /// Through which door it came.
    pub channel: keys::Channel,
    /// Ordinary or hazard.
    pub track: keys::Track,
    /// Who sees it.
    pub visibility: keys::Visibility,
    /// The name of the place.
    pub place: Option<String>,
    /// The id of what it is about, an entry of `/categories`.
    pub category: Option<String>,
    /// The city's own code for that, its leading zeros kept.
    pub category_code: Option<String>,
    /// The name of the unit that has or last had it.
    pub unit: Option<String>,
    /// The name of the body in which it was raised.
    pub body: Option<String>,
    /// The id of the body that deliberates on it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deliberating: Option<String>,
    /// What became of it in meetings, the latest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deliberations: Vec<DeliberationBody>,
    /// The id of the reception at which it was written down.
    pub reception: Option<String>,
    /// When the voice was heard.
    pub received: String,
    /// See `received`.
    pub received_ms: i64,
    /// When it was last closed.
    pub closed: Option<String>,
    /// See `closed`.
    pub closed_ms: Option<i64>,
    /// How it ended.
    pub outcome: Option<keys::Outcome>,
    /// The raiser's judgement, 1–5.
    pub rating: Option<u8>,
    /// The running clock that is due first.
    pub next_clock: Option<ClockBody>,
    /// Since when it waits for whoever raised it to tell more.
    pub asked_back: Option<String>,
    /// See `asked_back`.
    pub asked_back_ms: Option<i64>,
    /// Until when it is deferred.
    pub deferred_until: Option<String>,
    /// See `deferred_until`.
    pub deferred_until_ms: Option<i64>,
    /// The matter in which it goes on.
    pub merged_into: Option<String>,
    /// How many met the same.
    pub supports: i64,
    /// Whether personal data are masked in its texts.
    pub masked: bool,
    /// What happened, the latest first.
    pub steps: Vec<StepBody>,
    /// What whoever asks may do now.
    pub acts: Vec<String>,
    /// How the raiser can be reached, for the desk.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<ContactBody>,
    /// Whether the contact is withheld now: that somebody looks could not be noted. Left out where not so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub contact_withheld: bool,
    /// The number that its letter carries at its own office, for whoever works here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub letter_number: Option<String>,
    /// The raiser's own matter, where it was merged into this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub yours: Option<String>,
    /// What else the same tracking code opens.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<String>,
}

impl From<Tracked> for MatterBody {
    fn from(tracked: Tracked) -> Self {
        let yours = tracked.own.map(|own| own.matter.id.to_string());
        let others = tracked.others.iter().map(|other| other.matter.to_string()).collect();
        Self { yours, others, ..tracked.view.into() }
    }
}

impl From<MatterView> for MatterBody {
    fn from(view: MatterView) -> Self {
        let matter = view.matter;
        Self {
            id: matter.id.to_string(),
            number: view.number,
            letter_number: view.letter_number,
            title_erased: view.title == Said::Erased,
            title_withheld: view.title.withheld().map(str::to_owned),
            title: view.title.words().map(str::to_owned),
            awaits_review: matter.publication.awaits_review(),
            title_id: matter.title.0,
            state: view.stage.into(),
            position: matter.latest.0,
            channel: matter.channel.into(),
            track: matter.track.into(),
            visibility: matter.visibility.into(),
            place: view.place,
            category: matter.category.map(|category| category.0),
            category_code: view.category_code,
            unit: view.unit,
            body: view.body,
            deliberating: deliberating(view.handler),
            deliberations: view.deliberations.into_iter().map(Into::into).collect(),
            reception: matter.reception.map(|id| id.0),
            received: rfc3339(matter.received),
            received_ms: matter.received.0,
            closed: maybe_rfc3339(matter.closed),
            closed_ms: maybe_ms(matter.closed),
            outcome: matter.outcome.map(Into::into),
            rating: matter.rating,
            next_clock: view.next.map(|next| ClockBody::new(next, view.colour)),
            asked_back: maybe_rfc3339(matter.asked_back),
            asked_back_ms: maybe_ms(matter.asked_back),
            deferred_until: maybe_rfc3339(view.deferred_until),
            deferred_until_ms: maybe_ms(view.deferred_until),
            merged_into: view.merged_into.map(|id| id.to_string()),
            supports: view.supports,
            masked: view.masked,
            steps: view.steps.into_iter().map(Into::into).collect(),
            acts: view.acts.into_iter().map(|act| act.key().to_owned()).collect(),
            contact: view.contact.map(Into::into),
            contact_withheld: view.is_contact_withheld,
            yours: None,
            others: vec![],
        }
    }
}

/// The body that deliberates on a matter.
fn deliberating(handler: Option<Handler>) -> Option<String> {
    match handler {
        Some(Handler::Body(body)) => Some(body.0),
        _ => None,
    }
}

/// What became of an act.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ActedBody {
    /// The state after it.
    pub state: keys::State,
    /// The position of the latest event.
    pub position: i64,
}

impl From<Acted> for ActedBody {
    fn from(acted: Acted) -> Self {
        Self { state: acted.stage.into(), position: acted.position }
    }
}

/// How the matters are to be written.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ExportFields {
    /// The kind of file.
    #[param(inline)]
    pub format: keys::ExportFormat,
}
