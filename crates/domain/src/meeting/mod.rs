//! Meetings 会议: called with an agenda, opened, attended, decided in, ended, written down and signed.
//!
//! A meeting has three streams: what happens to it, who comes and goes, and who speaks. A decision looks at all of
//! them, and at the seats of its body: [`Gathering`].

mod act;
mod add_item;
mod adjourn;
mod apply;
mod ask_for_floor;
mod asked;
mod call;
mod call_off;
mod come;
mod count;
mod decide;
mod decide_by_hands;
mod decide_by_name;
mod decision;
mod draft;
mod elect;
mod electors;
mod end;
mod event;
mod excuse;
mod figures;
mod floor;
mod freeze_minutes;
mod gathering;
mod give_floor;
mod keys;
mod leave;
mod leave_floor;
mod minutes;
mod note_item;
mod notice;
mod numbers;
mod open;
mod presence;
mod put_motion;
mod put_off_item;
mod reckon;
mod record_view;
mod recuse;
mod refer_item;
mod resume;
mod sign_minutes;
mod state;
mod tell;
mod withdraw_item;
mod write_minutes;

#[cfg(test)]
mod story;
#[cfg(test)]
mod tests;

pub use act::{Act, Command};
pub use asked::{Asked, Request};
pub use call::call;
pub use count::quorum;
pub use decide::{decide, offered};
pub use decision::{Decision, Election, NamedVoice, Paper, Proxy, Votes};
pub use draft::{Line, draft};
pub use event::{Event, Kind};
pub use figures::{Entered, Figures, Papers, WrittenTest, whole_key};
pub use floor::{Floor, Speech, SpeechState, Subject};
pub use gathering::{Gathering, decided_by, notice_rule};
pub use keys::{
    AdjournedFor, AskedBy, Attends, ItemKind, Says, SignedInBy, SpeechKind, StageKind, TestKind, ToldBy, Verdict,
    VotedBy,
};
pub use minutes::{Signature, Version};
pub use numbers::{ItemId, MotionId, SpeechId};
pub use presence::{Excuse, Interval, Presence};
pub(crate) use reckon::{Reckoned, reckon};
pub use state::{
    Adjournment, Calling, Item, ItemState, Meeting, Motion, MotionState, NewItem, Officers, Recusal, Told, View,
};
