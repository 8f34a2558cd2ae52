//! Rows as they come from the database, the same for both engines; a file for each noun.

mod account_book;
mod agreement;
mod body;
mod books;
mod community;
mod content;
mod fund;
mod letter;
mod log;
mod matter;
mod meeting;
mod need;
mod notice;
mod person;
mod procedure;
mod project;
mod reception;
mod register;
mod reporting;
mod resolution;
mod resource;
mod roll;
mod telling;
mod vote;

pub use account_book::AccountBookRow;
pub use agreement::{
    AgreementAnswerRow, AgreementFilter, AgreementPartyRow, AgreementRow, AgreementTallyRow, AgreementsShown, BorneRow,
    ToAnswerFilter,
};
pub use body::BodyRow;
pub use books::BooksFaultRow;
pub use community::CommunityRow;
pub use content::{ContentRow, PictureRow, StoredPicture};
pub use fund::{
    AccountSumRow, BookingLineRow, BookingRow, DayPaidRow, EntryFilter, EntryRow, ExpenseRow, FlowFilter, FlowRow,
    FlowsBy, FundFilter, FundRow, LineSumRow, PledgeRow, StandingSumRow, ToComeRow, WaitingSumRow,
};
pub use letter::{BatchRow, Batches, LetterRow};
pub use log::EventRow;
pub(crate) use matter::listed_columns;
pub use matter::{
    BesideRow, Between, BrokenDownBy, Counted, CountedRow, Counts, DatedBy, Figure, FiguresRow, FiguresWanted,
    LedgerRow, ListedRow, MatterFilter, MatterOrder, MatterRow, PhoneLookRow, TemplateRow, Took, TookRow, WaitingRow,
    WrittenDownRow,
};
pub use meeting::{ExcusedRow, MeetingFilter, MeetingItemRow, MeetingRow, MeetingsShown, PresenceRow, SpeechRow};
pub use need::{NeedFilter, NeedRow, NeedsShown, UptakeFilter, UptakeRow};
pub use notice::NoticeRow;
pub use person::{
    AccountElsewhereRow, AccountRow, DataLookRow, DataRequestRow, GuardianRow, InvitationRow, LookFilter,
    OpenSessionRow, OutboxRow, OwnDraftRow, OwnFilterRow, PersonRow, ProviderLinkRow, ProviderStepRow, SecondFactorRow,
    SessionRow, SignInStepRow, StandInRow, WritingRow,
};
pub use procedure::{ProcedureFilter, ProcedureRow};
pub use project::{ProjectFilter, ProjectRow};
pub use reception::ReceptionRow;
pub use register::RoleRow;
pub use reporting::{ReportingFilter, ReportingRow, ReportingsShown, ServiceRow};
pub use resolution::{ResolutionFilter, ResolutionRow};
pub use resource::{ResourceFilter, ResourceRow};
pub use roll::{HomeFilter, HomeOwnerRow, HomeRow, OwnedHomeRow, RollRow};
pub use telling::{CallEnd, HookRow, IncidentRow, MailCodeRow, MessageEnd, MessageRow, ToCall};
pub use vote::{
    BallotRow, BoxPaperRow, CorrectionRow, ElectorFilter, ElectorOwnerRow, ElectorRow, ElectorsShown, HouseholdCodeRow,
    ProxyRow, ReceiptRow, TurnoutRow, VoteFilter, VoteRow, VotedRow, VotesShown,
};
