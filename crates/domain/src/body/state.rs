//! What a body is.

use super::regular::Regular;
use crate::ids::{BodyId, NoticeId, PersonId, PictureId, PlaceId, TextRef};
use crate::role::{Actor, Role};
use crate::time::Millis;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

keyed! {
    /// What kind of body it is.
    BodyKind {
        /// Residents' council 居民议事会.
        Council = "council",
        /// Courtyard deliberation group 院坝议事小组.
        CourtyardGroup = "courtyard_group",
        /// Residents' meeting 居民会议.
        ResidentsMeeting = "residents_meeting",
        /// Residents' representatives 居民代表会议.
        Representatives = "representatives",
        /// Supervisory committee 居务监督委员会.
        Supervisors = "supervisors",
        /// Owners of a building or courtyard 业主大会.
        Owners = "owners",
        /// The meeting of Party members 党员大会.
        PartyMembers = "party_members",
        /// Party committee and residents' committee together 社区两委.
        TwoCommittees = "two_committees",
    }
}

impl BodyKind {
    /// What its members are to the community, where that is an office of its own.
    pub fn role(self) -> Option<Role> {
        match self {
            BodyKind::Council | BodyKind::Representatives => Some(Role::CouncilMember),
            BodyKind::CourtyardGroup => Some(Role::GroupMember),
            BodyKind::ResidentsMeeting
            | BodyKind::Supervisors
            | BodyKind::Owners
            | BodyKind::PartyMembers
            | BodyKind::TwoCommittees => None,
        }
    }
}

keyed! {
    /// What somebody is in a body.
    Office {
        /// Calls and leads it 召集人、组长.
        Convenor = "convenor",
        /// Counts hands and papers 监票人.
        Teller = "teller",
        /// Deliberates and decides 成员.
        Member = "member",
        /// Moves up when a seat falls vacant; no vote before 候补.
        Alternate = "alternate",
    }
}

impl Office {
    /// Whether whoever holds it is due at meetings and votes there.
    pub fn votes(self) -> bool {
        self != Office::Alternate
    }
}

keyed! {
    /// How somebody came to a seat.
    SeatedBy {
        /// By an election.
        Election = "election",
        /// By the agreement of the residents.
        Agreement = "agreement",
        /// Sent by a unit or an organisation.
        Delegation = "delegation",
        /// Moved up from the alternates.
        MovedUp = "moved_up",
    }
}

keyed! {
    /// How a seat ended before its term.
    EndedBy {
        /// Given up by whoever held it 辞职.
        Resignation = "resignation",
        /// Taken back by those who gave it 罢免.
        Recall = "recall",
        /// Lapsed by absence without excuse 无故缺席.
        Absence = "absence",
        /// Moved away, died, or can no longer be a member.
        Leaving = "leaving",
    }
}

keyed! {
    /// How residents agreed to a body.
    AgreedBy {
        /// At a meeting.
        Meeting = "meeting",
        /// From door to door.
        Doors = "doors",
        /// In writing.
        Writing = "writing",
    }
}

/// A body as the register knows it: one that stands, or stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registered {
    /// Its id.
    pub id: BodyId,
    /// What kind it is.
    pub kind: BodyKind,
    /// Its name.
    pub name: TextRef,
    /// The courtyard it is for.
    pub place: Option<PlaceId>,
}

/// A seat that is held, or was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// Who.
    pub person: PersonId,
    /// As what.
    pub office: Office,
    /// From which day.
    pub from: Date,
    /// The last day of the term.
    pub until: Date,
    /// How they came to it.
    pub by: SeatedBy,
    /// With how many voices; orders the alternates.
    pub voices: Option<u32>,
    /// How and on which day it ended before its term.
    pub ended: Option<(EndedBy, Date)>,
}

impl Seat {
    /// Whether it is held on a day.
    pub fn is_held(&self, on: Date) -> bool {
        self.from <= on && on <= self.until && self.ended.is_none_or(|(_, day)| on < day)
    }
}

keyed! {
    /// The states of a body.
    StageKind {
        /// Proposed; the residents have not agreed yet 提议.
        Proposed = "proposed",
        /// The residents agreed; it is to be announced 已同意.
        Agreed = "agreed",
        /// Announced, with objections 公示中.
        Announced = "announced",
        /// It stands 已成立.
        Active = "active",
        /// It ended 已解散.
        Dissolved = "dissolved",
    }
}

/// That the residents agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// How.
    pub by: AgreedBy,
    /// Homes that were asked for.
    pub due: u32,
    /// Homes that agreed.
    pub agreed: u32,
    /// What was agreed, as it was written down.
    pub text: TextRef,
    /// Pictures of the sheet.
    pub pictures: Vec<PictureId>,
    /// When it was recorded.
    pub at: Millis,
}

/// A body as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// As the register knows it, or will.
    pub registered: Registered,
    /// How many seats it has; none where nobody has said.
    pub size: Option<u32>,
    /// Where it is in its life.
    pub stage: StageKind,
    /// When it came to that.
    pub stage_since: Millis,
    /// Who proposed it and why.
    pub proposal: Option<TextRef>,
    /// The agreement of the residents.
    pub agreement: Option<Agreement>,
    /// The last day of its announcement.
    pub announced_until: Option<Date>,
    /// The notice by which it was announced; none where that was before notices were things of their own.
    pub notice: Option<NoticeId>,
    /// Every seat that is held or was, in the order in which they were given.
    pub seats: Vec<Seat>,
    /// When and where it meets regularly.
    pub regular: Option<Regular>,
    /// The position of the latest event; -1 before the first.
    pub latest: i64,
    /// Events so far.
    pub events: usize,
}

impl Body {
    /// A body that the register knows and of which nothing more has been said.
    pub fn standing(registered: Registered) -> Body {
        Body {
            registered,
            size: None,
            stage: StageKind::Active,
            stage_since: Millis(0),
            proposal: None,
            agreement: None,
            announced_until: None,
            notice: None,
            seats: vec![],
            regular: None,
            latest: -1,
            events: 0,
        }
    }

    /// Whether it ended: it calls, decides, resolves and carries out nothing more.
    pub fn is_dissolved(&self) -> bool {
        self.stage == StageKind::Dissolved
    }

    /// The seats that are held on a day, alternates among them.
    pub fn held(&self, on: Date) -> impl Iterator<Item = &Seat> {
        self.seats.iter().filter(move |seat| seat.is_held(on))
    }

    /// The seats whose holders are due at a meeting on a day, and vote there.
    pub fn voting(&self, on: Date) -> impl Iterator<Item = &Seat> {
        self.held(on).filter(|seat| seat.office.votes())
    }

    /// The seat that somebody holds on a day.
    pub fn seat_of(&self, person: &PersonId, on: Date) -> Option<&Seat> {
        self.held(on).find(|seat| seat.person == *person)
    }

    /// The seat of whoever leads it on a day.
    pub fn convenor(&self, on: Date) -> Option<&Seat> {
        self.held(on).find(|seat| seat.office == Office::Convenor)
    }

    /// Whether somebody is its convenor on a day.
    pub fn is_convened_by(&self, person: &PersonId, on: Date) -> bool {
        self.seat_of(person, on).is_some_and(|seat| seat.office == Office::Convenor)
    }

    /// Whether whoever acts leads it on a day, or works at the desk, which may where those who lead may.
    pub fn is_led_by(&self, actor: &Actor, on: Date) -> bool {
        actor.role.is_desk() || actor.person.as_ref().is_some_and(|person| self.is_convened_by(person, on))
    }
}
