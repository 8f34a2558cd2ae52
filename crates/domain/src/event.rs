//! The contract of the log: what can happen, as it is written down forever.
//!
//! An event is never changed after release; it is followed by a newer version with an upcaster ([`crate::upcast`]).
//! An event carries no personal data and no free text: a person is an opaque id, a text is a [`TextRef`].

use crate::ids::*;
use crate::matter::{Binding, Channel, ClosedBy, Handler, Outcome, ReopenCause, ReturnedTo, Track, Visibility};
use crate::reception::DelegateSeat;
use crate::register::{BodyKind, PlaceKind};
use crate::role::{Role, Scope};
use crate::rules::{RuleId, RuleValue};
use crate::time::{Deadline, Millis};
use serde::{Deserialize, Serialize};

/// One event with its place in the log.
#[derive(Debug, Clone, PartialEq)]
pub struct Recorded {
    /// The position in the community's log, from 0, without gaps.
    pub position: i64,
    /// When it was recorded.
    pub at: Millis,
    /// Who acted; none for somebody without an account who left no contact.
    pub person: Option<PersonId>,
    /// The role worn.
    pub role: Role,
    /// What happened; none where the body of a private event was erased.
    pub event: Option<Event>,
}

/// Where an imported letter came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterSource {
    /// The import.
    pub batch: BatchId,
    /// The row in the file, as a person counts it.
    pub row: u32,
    /// The number the letter carries at its hotline.
    pub number: Option<TextRef>,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "data")]
pub enum Event {
    /// The community began its record.
    #[serde(rename = "community.founded")]
    CommunityFounded {
        /// The short name in addresses.
        slug: String,
        /// What stands before the matter numbers: 明通.
        prefix: String,
        /// The name.
        name: TextRef,
        /// The division code (GB/T 2260 and its 12-digit extension), as text.
        division_code: String,
    },
    /// How people reach the community was told, or told anew.
    #[serde(rename = "community.contact_told")]
    ContactTold {
        /// Telephone, address, hours.
        text: TextRef,
    },
    /// A number of the domain was set.
    #[serde(rename = "rule.set")]
    RuleSet {
        /// Which.
        rule: RuleId,
        /// Its value.
        value: RuleValue,
        /// For whom it holds: 全国, 昆明市, 本社区.
        jurisdiction: TextRef,
        /// The article, standard or decision it rests on.
        basis: TextRef,
        /// The first day on which it holds.
        from: jiff::civil::Date,
        /// The last day, where it ends.
        to: Option<jiff::civil::Date>,
    },
    /// A place was added to the tree.
    #[serde(rename = "place.registered")]
    PlaceRegistered {
        /// The new place.
        place: PlaceId,
        /// What it lies in; none at the top.
        parent: Option<PlaceId>,
        /// What it is.
        kind: PlaceKind,
        /// Its code, as text (leading zeros count); may be empty.
        code: String,
        /// Its name.
        name: TextRef,
    },
    /// A place got another code; the old one is kept as history.
    #[serde(rename = "place.recoded")]
    PlaceRecoded {
        /// The place.
        place: PlaceId,
        /// The new code.
        code: String,
    },
    /// A unit was added.
    #[serde(rename = "unit.registered")]
    UnitRegistered {
        /// The new unit.
        unit: UnitId,
        /// Its name.
        name: TextRef,
    },
    /// A body was formed.
    #[serde(rename = "body.formed")]
    BodyFormed {
        /// The new body.
        body: BodyId,
        /// Council or courtyard group.
        kind: BodyKind,
        /// Its name.
        name: TextRef,
        /// The courtyard it is for.
        place: Option<PlaceId>,
    },
    /// A person was given a role.
    #[serde(rename = "role.granted")]
    RoleGranted {
        /// Who.
        holder: PersonId,
        /// What.
        role: Role,
        /// Where.
        scope: Scope,
    },
    /// A role ended.
    #[serde(rename = "role.ended")]
    RoleEnded {
        /// Whose.
        holder: PersonId,
        /// Which.
        role: Role,
        /// Where it held.
        scope: Scope,
    },
    /// A person's name and contacts were erased, because they had a right to it.
    #[serde(rename = "person.erased")]
    PersonErased {
        /// Who; nothing but the opaque id is left.
        person: PersonId,
    },
    /// A matter was raised.
    #[serde(rename = "matter.raised")]
    MatterRaised {
        /// The new matter.
        matter: MatterId,
        /// Through which door it came.
        channel: Channel,
        /// Where it is; none for "I cannot say".
        place: Option<PlaceId>,
        /// What it is about, in a line.
        title: TextRef,
        /// What was said; none where a letter came without content.
        text: Option<TextRef>,
        /// Who raised it; none for nobody that can be told apart.
        raiser: Option<PersonId>,
        /// Whether the public sees it.
        visibility: Visibility,
        /// Ordinary or hazard.
        track: Track,
        /// Pictures.
        pictures: Vec<PictureId>,
        /// The reception at which it was written down.
        reception: Option<ReceptionId>,
        /// The body in which it was raised.
        body: Option<BodyId>,
        /// Whether personal data were found in its texts; they are masked until a person decides.
        personal_data: bool,
        /// When the voice was heard (for imported letters: the day of the letter).
        received: Millis,
        /// The clocks that start.
        clocks: Vec<Deadline>,
        /// Where an imported letter came from.
        letter: Option<LetterSource>,
    },
    /// It was accepted.
    #[serde(rename = "matter.accepted")]
    MatterAccepted {
        /// Ordinary or hazard, as the desk sees it.
        track: Track,
        /// The clocks that start.
        clocks: Vec<Deadline>,
    },
    /// It was declined; the reason is the reply before this event.
    #[serde(rename = "matter.declined")]
    MatterDeclined {},
    /// It was merged into another; the reason is the reply before this event.
    #[serde(rename = "matter.merged")]
    MatterMerged {
        /// The matter that goes on.
        into: MatterId,
    },
    /// Another matter was merged into this one.
    #[serde(rename = "matter.absorbed")]
    MatterAbsorbed {
        /// The matter that ended here.
        from: MatterId,
        /// The deadlines it was still promised.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        clocks: Vec<Deadline>,
    },
    /// It was given to a unit.
    #[serde(rename = "matter.assigned")]
    MatterAssigned {
        /// To whom.
        unit: UnitId,
        /// Whether an arbiter decided, so that it cannot be returned.
        binding: Binding,
        /// What is asked.
        note: Option<TextRef>,
    },
    /// Units may come forward.
    #[serde(rename = "matter.opened_for_claim")]
    MatterOpenedForClaim {
        /// What is asked.
        note: Option<TextRef>,
    },
    /// A unit took it on.
    #[serde(rename = "matter.claimed")]
    MatterClaimed {
        /// Who.
        unit: UnitId,
        /// What it will do.
        plan: TextRef,
    },
    /// It was sent back.
    #[serde(rename = "matter.returned")]
    MatterReturned {
        /// By which unit; none for the street office.
        unit: Option<UnitId>,
        /// Why.
        reason: TextRef,
        /// To the desk, or to an arbiter because it was returned too often.
        to: ReturnedTo,
    },
    /// It was put off.
    #[serde(rename = "matter.deferred")]
    MatterDeferred {
        /// When it comes back by itself.
        until: Millis,
        /// Why.
        reason: TextRef,
        /// The new clock to finish, where one ran.
        finish: Option<Deadline>,
    },
    /// It was taken up again before its date.
    #[serde(rename = "matter.resumed")]
    MatterResumed {
        /// The clock to finish without the rest of the deferral, if it runs.
        finish: Option<Deadline>,
    },
    /// It was reported to the street office.
    #[serde(rename = "matter.escalated")]
    MatterEscalated {
        /// Why.
        reason: TextRef,
    },
    /// It was answered in public.
    #[serde(rename = "matter.replied")]
    MatterReplied {
        /// The answer.
        text: TextRef,
        /// The unit that answers; none for the community.
        unit: Option<UnitId>,
        /// When it was given; none where an imported answer carries no date.
        given: Option<Millis>,
        /// Whether personal data were found in it.
        personal_data: bool,
    },
    /// An internal note was written.
    #[serde(rename = "matter.noted")]
    MatterNoted {
        /// The note.
        text: TextRef,
    },
    /// Somebody asked in public how it stands.
    #[serde(rename = "matter.followed_up")]
    MatterFollowedUp {
        /// The question.
        text: TextRef,
    },
    /// The work is reported as done; what was done is the reply before this event.
    #[serde(rename = "matter.done")]
    MatterDone {
        /// With which outcome.
        outcome: Outcome,
        /// Who handled it.
        handler: Handler,
        /// Pictures of the result.
        pictures: Vec<PictureId>,
        /// The clocks that start.
        clocks: Vec<Deadline>,
        /// When the desk looks again at what is not solved.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        review: Option<Millis>,
    },
    /// Somebody else checked it.
    #[serde(rename = "matter.verified")]
    MatterVerified {
        /// What was seen.
        text: TextRef,
        /// Pictures of what was seen.
        pictures: Vec<PictureId>,
        /// The clock to close it.
        clocks: Vec<Deadline>,
    },
    /// Somebody else checked it and found it not done.
    #[serde(rename = "matter.found_not_done")]
    MatterFoundNotDone {
        /// What was seen.
        text: TextRef,
        /// Pictures of what was seen.
        pictures: Vec<PictureId>,
    },
    /// It was closed.
    #[serde(rename = "matter.closed")]
    MatterClosed {
        /// With which outcome.
        outcome: Outcome,
        /// After a check, or by an import.
        by: ClosedBy,
    },
    /// The raiser judged the outcome.
    #[serde(rename = "matter.rated")]
    MatterRated {
        /// 5 very satisfied … 1 very dissatisfied.
        level: u8,
        /// In their words.
        text: Option<TextRef>,
    },
    /// It was opened again.
    #[serde(rename = "matter.reopened")]
    MatterReopened {
        /// On whose word.
        cause: ReopenCause,
        /// Why.
        reason: Option<TextRef>,
        /// The clocks that start.
        clocks: Vec<Deadline>,
    },
    /// The raiser took it back.
    #[serde(rename = "matter.withdrawn")]
    MatterWithdrawn {
        /// Why.
        reason: Option<TextRef>,
    },
    /// A person decided on the personal data found in its texts.
    #[serde(rename = "matter.personal_data_reviewed")]
    PersonalDataReviewed {
        /// Whether they stay masked.
        keep_masked: bool,
    },
    /// Personal data were found in a text that came with the act before; its texts are masked until a person decides.
    #[serde(rename = "matter.personal_data_found")]
    PersonalDataFound {},
    /// One of its texts was erased, because somebody had a right to it.
    #[serde(rename = "matter.text_erased")]
    MatterTextErased {
        /// What is no longer there.
        text: TextRef,
    },
    /// One of its pictures was erased, because somebody had a right to it.
    #[serde(rename = "matter.picture_erased")]
    MatterPictureErased {
        /// What is no longer there.
        picture: PictureId,
    },
    /// The import that brought it was taken back.
    #[serde(rename = "matter.import_undone")]
    MatterImportUndone {
        /// Which import.
        batch: BatchId,
    },
    /// Somebody met the same.
    #[serde(rename = "matter.supported")]
    MatterSupported {
        /// Which matter.
        matter: MatterId,
        /// Who.
        supporter: PersonId,
    },
    /// A reception was announced or recorded.
    #[serde(rename = "reception.opened")]
    ReceptionOpened {
        /// The new reception.
        reception: ReceptionId,
        /// Where.
        place: Option<PlaceId>,
        /// What it is called.
        title: TextRef,
        /// From when.
        starts: Millis,
        /// Until when.
        ends: Millis,
        /// Who receives.
        delegates: Vec<DelegateSeat>,
        /// Whether it was announced in time.
        notice: crate::reception::Notice,
    },
    /// A reception ended.
    #[serde(rename = "reception.closed")]
    ReceptionClosed {
        /// Which.
        reception: ReceptionId,
    },
}

impl Event {
    /// The version in which events are written today. A change of an event's data makes a new version and an upcaster.
    pub const VERSION: u32 = 1;

    /// Whether the event carries the reference to a text or the id of a picture.
    pub fn refers_to(&self, id: &str) -> bool {
        // Every reference is the whole of a JSON string.
        serde_json::to_string(self).is_ok_and(|json| json.contains(&format!("\"{id}\"")))
    }
}
