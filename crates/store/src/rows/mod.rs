//! Rows as they come from the database, the same for both engines; a file for each noun.

mod body;
mod community;
mod content;
mod letter;
mod log;
mod matter;
mod meeting;
mod notice;
mod person;
mod procedure;
mod project;
mod reception;
mod register;
mod resolution;
mod roll;
mod vote;

pub use body::BodyRow;
pub use community::CommunityRow;
pub use content::{ContentRow, PictureRow};
pub use letter::{BatchRow, Batches, LetterRow};
pub use log::EventRow;
pub(crate) use matter::listed_columns;
pub use matter::{BesideRow, Counts, ListedRow, MatterFilter, MatterOrder, MatterRow};
pub use meeting::{ExcusedRow, MeetingFilter, MeetingItemRow, MeetingRow, MeetingsShown, PresenceRow, SpeechRow};
pub use notice::NoticeRow;
pub use person::{AccountRow, OutboxRow, PersonRow, SessionRow};
pub use procedure::{ProcedureFilter, ProcedureRow};
pub use project::{ProjectFilter, ProjectRow};
pub use reception::ReceptionRow;
pub use register::RoleRow;
pub use resolution::{ResolutionFilter, ResolutionRow};
pub use roll::{HomeFilter, HomeOwnerRow, HomeRow, RollRow};
pub use vote::{
    BallotRow, BoxPaperRow, CorrectionRow, ElectorFilter, ElectorOwnerRow, ElectorRow, ElectorsShown, HouseholdCodeRow,
    ProxyRow, ReceiptRow, TurnoutRow, VoteFilter, VoteRow, VotedRow, VotesShown,
};
