//! Meetings: called, acted on, listed, shown, written down.

mod act;
mod call;
mod draft;
mod erase_from_minutes;
mod families;
mod latest;
mod list;
mod load;
mod names;
mod next_agenda;
mod regular;
mod show_picture;
mod view;
mod view_agenda;
mod view_floor;
mod view_minutes;
mod view_people;
mod view_texts;

pub use act::{Acted, act_on_meeting, sign_in_newcomers};
pub use call::{Announcement, NewAgendaItem, NewRequest, call_meeting};
pub use draft::{DraftArg, DraftLine};
pub use erase_from_minutes::{ERASED_PASSAGE, erase_from_minutes};
pub use families::families;
pub use latest::LatestView;
pub use list::{MeetingListed, MeetingQuery, list_meetings};
pub(crate) use load::presence;
pub use mingtong_store::rows::MeetingsShown;
pub use names::Named;
pub use next_agenda::{Proposed, next_agenda};
pub use regular::{RegularMeeting, regular_meetings};
pub use show_picture::meeting_picture;
pub use view::{AdjournmentView, AskedView, MeetingView, OfficersView, ToldView, draft_of_meeting, view_meeting};
pub use view_agenda::{DecisionView, ElectionView, ItemView, MatterLink, MotionView, TestView, ViewView};
pub use view_floor::{FloorView, SpeechView};
pub use view_minutes::{Remains, SignatureView, VersionView};
pub use view_people::{AtMeeting, AttendanceView, AttendeeView};
