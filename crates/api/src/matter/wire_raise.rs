//! A voice on its way in.

use super::keys;
use crate::moment::{maybe_ms, maybe_rfc3339};
use mingtong_app::matter::{Age, Guardian, Reach, Receipt, Report};
use mingtong_domain::ids::{BodyId, CategoryId, PictureId, PlaceId, ReceptionId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What somebody reports. Only `text` is needed.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RaiseBody {
    /// What was said; 10,000 characters at most.
    pub text: String,
    /// In a line, 120 characters at most; taken from the text when it is left out.
    pub title: Option<String>,
    /// Through which door; `web` unless said otherwise.
    pub channel: Option<keys::Channel>,
    /// The id of the place.
    pub place: Option<String>,
    /// The id of what it is about; for whoever speaks for themself a major category.
    pub category: Option<String>,
    /// Who sees it; everybody unless said otherwise.
    pub visibility: Option<keys::Visibility>,
    /// Ordinary unless said otherwise.
    pub track: Option<keys::Track>,
    /// The raiser's name, where they want to be told.
    pub name: Option<String>,
    /// The raiser's telephone number.
    pub phone: Option<String>,
    /// The raiser's e-mail address.
    pub email: Option<String>,
    /// Whether the unit that works on it may call the raiser; not unless said.
    #[serde(default)]
    pub unit_may_call: bool,
    /// Whether whoever speaks is under 14: their name and contact are kept only with a `guardian` who agrees.
    #[serde(default)]
    pub under_14: bool,
    /// Who agreed for somebody under 14; of no account for anybody else.
    pub guardian: Option<GuardianBody>,
    /// Ids of pictures that were taken in before.
    #[serde(default)]
    pub pictures: Vec<String>,
    /// The id of the reception at which it is written down.
    pub reception: Option<String>,
    /// The id of the body in which it was raised.
    pub body: Option<String>,
}

/// Who agreed that the contact of a child is kept.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GuardianBody {
    /// Their name.
    pub name: String,
    /// Who they are to the child.
    pub relation: String,
}

impl From<GuardianBody> for Guardian {
    fn from(GuardianBody { name, relation }: GuardianBody) -> Self {
        Self { name, relation }
    }
}

impl From<RaiseBody> for Report {
    fn from(body: RaiseBody) -> Self {
        use mingtong_domain::matter::{Channel, Track, Visibility};
        Self {
            channel: body.channel.map_or(Channel::Web, Into::into),
            place: body.place.map(PlaceId),
            category: body.category.map(CategoryId),
            title: body.title,
            text: body.text,
            visibility: body.visibility.map_or(Visibility::Public, Into::into),
            track: body.track.map_or(Track::Ordinary, Into::into),
            name: body.name,
            phone: body.phone,
            email: body.email,
            unit_may_call: body.unit_may_call,
            age: if body.under_14 { Age::Under14(body.guardian.map(Into::into)) } else { Age::NotSaid },
            pictures: body.pictures.into_iter().map(PictureId).collect(),
            reception: body.reception.map(ReceptionId),
            body: body.body.map(BodyId),
            draft: None,
        }
    }
}

/// What the raiser takes home.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ReceiptBody {
    /// The id in addresses: `2021-0001`.
    pub id: String,
    /// The public number: `明通2021-0001`.
    pub number: String,
    /// The secret code with which the raiser follows, rates, reopens or withdraws it. It is told once.
    pub tracking_code: String,
    /// Until when it will be accepted or declined.
    pub accept_due: Option<String>,
    /// See `accept_due`.
    pub accept_due_ms: Option<i64>,
    /// Until when there will be a first reply.
    pub reply_due: Option<String>,
    /// See `reply_due`.
    pub reply_due_ms: Option<i64>,
    /// Whether what was written is shown only after somebody has looked at it.
    pub held_back: bool,
}

impl From<Receipt> for ReceiptBody {
    fn from(receipt: Receipt) -> Self {
        Self {
            id: receipt.matter.to_string(),
            number: receipt.number,
            tracking_code: receipt.tracking_code,
            accept_due: maybe_rfc3339(receipt.accept_due),
            accept_due_ms: maybe_ms(receipt.accept_due),
            reply_due: maybe_rfc3339(receipt.reply_due),
            reply_due_ms: maybe_ms(receipt.reply_due),
            held_back: receipt.held_back,
        }
    }
}

/// The way to one's own matter.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TrackBody {
    /// The secret code of the receipt.
    pub tracking_code: String,
    /// Which of the matters that it opens, where one voice became several; the one that was raised when left out.
    pub matter: Option<String>,
}

/// What is masked.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MaskBody {
    /// The `text_id` or `title_id` of the text.
    pub text: String,
    /// Words as they stand in the text; each is masked wherever it stands.
    pub words: Vec<String>,
}

/// Against what a code is issued anew.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReissueCodeBody {
    /// The telephone number or the e-mail address that whoever asks says they left.
    pub contact: String,
}

/// "Me too".
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SupportBody {
    /// A telephone number, for whoever wants to be told of every reply.
    pub phone: Option<String>,
    /// An e-mail address, for whoever wants to be told of every reply in writing.
    pub email: Option<String>,
}

impl From<SupportBody> for Reach {
    fn from(body: SupportBody) -> Self {
        Self { phone: body.phone, email: body.email, untold: false }
    }
}
