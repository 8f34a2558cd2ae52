//! What was done with a meeting last, for whoever wanted to do something and came second.

use mingtong_domain::Millis;
use mingtong_domain::event::{self, Recorded};
use mingtong_domain::meeting::{Act, Event};
use mingtong_domain::role::Role;

/// What was done with a meeting last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LatestView {
    /// What.
    pub act: Act,
    /// In which role.
    pub role: Role,
    /// When.
    pub at: Millis,
}

pub(super) fn latest(events: &[Recorded]) -> Option<LatestView> {
    let recorded = events.last()?;
    let Some(event::Event::Meeting(event)) = &recorded.event else { return None };
    Some(LatestView { act: act_of(event)?, role: recorded.role, at: recorded.at })
}

/// The act on the meeting of which something is the outcome; erasing is none.
fn act_of(event: &Event) -> Option<Act> {
    Some(match event {
        Event::TextErased { .. } | Event::PictureErased { .. } | Event::MinutesShortened { .. } => return None,
        Event::Called { .. } => Act::Call,
        Event::ItemAdded { .. } => Act::AddItem,
        Event::ItemWithdrawn { .. } => Act::WithdrawItem,
        Event::Told { .. } => Act::Tell,
        Event::CalledOff { .. } => Act::CallOff,
        Event::Opened { .. } => Act::Open,
        Event::OfficersChanged { .. } => Act::ChangeOfficers,
        Event::Recused { .. } => Act::Recuse,
        Event::MotionPut { .. } => Act::PutMotion,
        Event::Decided { voices, .. } if voices.is_empty() => Act::DecideByHands,
        Event::Decided { .. } => Act::DecideByName,
        Event::Elected { .. } => Act::Elect,
        Event::ItemPutOff { .. } => Act::PutOffItem,
        Event::ItemReferred { .. } => Act::ReferItem,
        Event::ItemNoted { .. } => Act::NoteItem,
        Event::ViewRecorded { .. } => Act::RecordView,
        Event::Adjourned { .. } => Act::Adjourn,
        Event::Resumed {} => Act::Resume,
        Event::Ended {} => Act::End,
        Event::MinutesWritten { .. } => Act::WriteMinutes,
        Event::MinutesSigned { .. } => Act::SignMinutes,
        Event::MinutesFrozen { .. } => Act::FreezeMinutes,
        Event::MinutesAmended { .. } => Act::AmendMinutes,
        Event::Came { .. } => Act::Come,
        Event::Left { .. } | Event::Emptied {} => Act::Leave,
        Event::Excused { .. } => Act::Excuse,
        Event::FloorAsked { .. } => Act::AskForFloor,
        Event::FloorGiven { .. } => Act::GiveFloor,
        Event::FloorLeft { .. } | Event::FloorCleared {} => Act::LeaveFloor,
    })
}
