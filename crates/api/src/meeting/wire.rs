//! Meetings on the wire.

use super::keys;
use super::wire_agenda::{AgendaItemBody, MeetingTestBody};
use super::wire_floor::FloorBody;
use super::wire_named::NamedBody;
use super::wire_people::{AttendanceBody, OfficersBody};
use crate::moment::{maybe_rfc3339, rfc3339};
use mingtong_app::meeting::{
    Acted, AdjournmentView, AskedView, MeetingListed, MeetingView, SignatureView, ToldView, VersionView,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What became of an act.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct MeetingActed {
    /// The state after it.
    pub stage: keys::MeetingStage,
    /// The position of the latest event of the meeting; who comes and goes does not move it.
    pub position: i64,
}

impl From<Acted> for MeetingActed {
    fn from(acted: Acted) -> Self {
        Self { stage: acted.stage.into(), position: acted.position }
    }
}

/// A meeting in a list.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct MeetingListedBody {
    /// Its id.
    pub id: String,
    /// The id of its body.
    pub body: String,
    /// The name of that body.
    pub body_name: String,
    /// The year in which it begins.
    pub year: i64,
    /// Its number among the meetings of that body in that year.
    pub number: i64,
    /// What it is called.
    pub title: String,
    /// Where.
    pub place: String,
    /// From when, as it was announced.
    pub starts: String,
    /// Until when, where that was announced.
    pub ends: Option<String>,
    /// When it begins; where it was adjourned, the beginning of the day on which it goes on.
    pub day: String,
    /// Where it is in its life.
    pub stage: keys::MeetingStage,
    /// Items of its agenda.
    pub items: i64,
    /// Of these: still to be dealt with.
    pub open_items: i64,
    /// Decisions.
    pub decisions: i64,
}

impl From<MeetingListed> for MeetingListedBody {
    fn from(listed: MeetingListed) -> Self {
        Self {
            id: listed.id.0,
            body: listed.body.0,
            body_name: listed.body_name,
            year: listed.year,
            number: listed.number,
            title: listed.title,
            place: listed.place,
            starts: rfc3339(listed.starts),
            ends: maybe_rfc3339(listed.ends),
            day: rfc3339(listed.day),
            stage: listed.stage.into(),
            items: listed.items,
            open_items: listed.open_items,
            decisions: listed.decisions,
        }
    }
}

/// Meetings.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct MeetingsBody {
    /// The meetings.
    pub items: Vec<MeetingListedBody>,
    /// The `skip` of the next page; none on the last.
    pub next: Option<u32>,
}

/// A draft of the minutes, line by line, in both languages.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct DraftBody {
    /// In Chinese.
    #[serde(rename = "zh-CN")]
    pub zh_cn: Vec<String>,
    /// In English.
    pub en: Vec<String>,
}

/// A passage to be erased.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PassageBody {
    /// The passage, letter by letter.
    pub passage: String,
}

/// That enough people asked for a meeting.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct AskedBody {
    /// Who they are.
    pub by: keys::AskedBy,
    /// How many ask, of how many, and how many it takes.
    pub test: MeetingTestBody,
    /// From where the numbers are known.
    pub source: String,
}

impl From<AskedView> for AskedBody {
    fn from(view: AskedView) -> Self {
        Self { by: view.by.into(), test: view.test.into(), source: view.source }
    }
}

/// That people were told of a meeting.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ToldBody {
    /// How.
    pub by: keys::ToldBy,
    /// On which day.
    pub on: String,
    /// Ids of pictures of it.
    pub pictures: Vec<String>,
    /// Who wrote it down.
    pub written_by: Option<NamedBody>,
}

impl From<ToldView> for ToldBody {
    fn from(view: ToldView) -> Self {
        Self {
            by: view.told.by.into(),
            on: view.told.on.to_string(),
            pictures: view.told.pictures.into_iter().map(|picture| picture.0).collect(),
            written_by: view.written_by.map(Into::into),
        }
    }
}

/// That a meeting was put off or broken off.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct AdjournmentBody {
    /// To which day.
    pub to: String,
    /// Why.
    pub why: keys::AdjournedFor,
    /// Why, in words.
    pub reason: String,
    /// When.
    pub at: String,
}

impl From<AdjournmentView> for AdjournmentBody {
    fn from(view: AdjournmentView) -> Self {
        let it = view.adjournment;
        Self { to: it.to.to_string(), why: it.why.into(), reason: view.reason, at: rfc3339(it.at) }
    }
}

/// A signature.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct SignatureBody {
    /// Who signed.
    pub person: NamedBody,
    /// When it was recorded.
    pub at: String,
    /// Who recorded it, where they signed on paper.
    pub recorded_by: Option<NamedBody>,
    /// Ids of pictures of the signed sheet.
    pub pictures: Vec<String>,
}

impl From<SignatureView> for SignatureBody {
    fn from(view: SignatureView) -> Self {
        Self {
            person: view.person.into(),
            at: rfc3339(view.at),
            recorded_by: view.recorded_by.map(Into::into),
            pictures: view.pictures.into_iter().map(|picture| picture.0).collect(),
        }
    }
}

/// A version of the minutes.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct MinutesBody {
    /// Its digest, to which signatures are given.
    pub digest: String,
    /// The text, with `■■■` where a passage was erased.
    pub text: String,
    /// What there is still of it: only where that is the whole can its digest be made again from it.
    pub remains: keys::MinutesRemains,
    /// Who wrote it.
    pub by: Option<NamedBody>,
    /// When.
    pub at: String,
    /// Why it was changed after it had stood.
    pub reason: Option<String>,
    /// Who signed it.
    pub signatures: Vec<SignatureBody>,
    /// Since when it stands.
    pub frozen: Option<String>,
}

impl From<VersionView> for MinutesBody {
    fn from(view: VersionView) -> Self {
        Self {
            digest: view.digest.0,
            text: view.text,
            remains: view.remains.into(),
            by: view.by.map(Into::into),
            at: rfc3339(view.at),
            reason: view.reason,
            signatures: view.signatures.into_iter().map(Into::into).collect(),
            frozen: maybe_rfc3339(view.frozen),
        }
    }
}

/// A meeting with its agenda, who is there, what was decided, and its minutes. A text that was erased is empty.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct MeetingInFull {
    /// Its id.
    pub id: String,
    /// The id of its body.
    pub body: String,
    /// The name of that body.
    pub body_name: String,
    /// Its number among the meetings of that body in the year in which it begins.
    pub number: u32,
    /// What it is called.
    pub title: String,
    /// Where.
    pub place: String,
    /// From when.
    pub starts: String,
    /// Until when, as it was announced.
    pub ends: Option<String>,
    /// The day on which it convenes, or convenes again.
    pub day: String,
    /// Where it is in its life.
    pub stage: keys::MeetingStage,
    /// Who asked for it; none where it was called without that.
    pub asked: Option<AskedBody>,
    /// Whether people heard of it in time.
    pub notice: keys::MeetingNotice,
    /// The last day on which they could be told in time.
    pub tell_until: String,
    /// How they were told.
    pub told: Vec<ToldBody>,
    /// Why it does not take place.
    pub called_off: Option<String>,
    /// Who leads, writes and counts.
    pub officers: Option<OfficersBody>,
    /// How many are there.
    pub attendance: AttendanceBody,
    /// Who speaks, and who waits.
    pub floor: FloorBody,
    /// The agenda with what came of each item.
    pub items: Vec<AgendaItemBody>,
    /// To which days it was put off or broken off.
    pub adjournments: Vec<AdjournmentBody>,
    /// When it ended.
    pub ended: Option<String>,
    /// The versions of the minutes, the latest first.
    pub minutes: Vec<MinutesBody>,
    /// What whoever asks may do now.
    pub acts: Vec<String>,
    /// The position of the latest event, for `seen`.
    pub position: i64,
}

impl From<MeetingView> for MeetingInFull {
    fn from(view: MeetingView) -> Self {
        let meeting = view.meeting;
        Self {
            id: meeting.id.0,
            body: meeting.body.0,
            body_name: view.body_name,
            number: meeting.number,
            title: view.title,
            place: view.place,
            starts: rfc3339(meeting.starts),
            ends: maybe_rfc3339(meeting.ends),
            day: meeting.day.to_string(),
            stage: view.stage.into(),
            asked: view.asked.map(Into::into),
            notice: view.timeliness.into(),
            tell_until: view.tell_until.to_string(),
            told: view.told.into_iter().map(Into::into).collect(),
            called_off: view.called_off,
            officers: view.officers.map(Into::into),
            attendance: (&view.attendance).into(),
            floor: view.floor.into(),
            items: view.items.into_iter().map(Into::into).collect(),
            adjournments: view.adjournments.into_iter().map(Into::into).collect(),
            ended: maybe_rfc3339(meeting.ended),
            minutes: view.minutes.into_iter().map(Into::into).collect(),
            acts: view.acts.iter().map(|act| act.key().to_owned()).collect(),
            position: meeting.latest,
        }
    }
}
