//! Public accounts 收支公示: what came into funds, what was paid of them and what is left, for a time and a circle of
//! funds. Everything is a reading of what was booked by its day.

mod entries;
mod export;
mod figures;
mod flows;
mod list;
mod period;
mod statement;
mod view;

pub use entries::{Entries, EntryAbout, EntryQuery, EntryView, list_entries};
pub use export::{FigureLine, figure_lines, write_figures};
pub use figures::{Figure, Section};
pub use flows::MonthFlow;
pub use list::{Accounts, Apart, CommunityYear, FundAccount, list_accounts};
pub use period::{Period, PeriodKind};
pub use statement::{Held, Statement};
pub use view::{AccountView, Compared, view_account};
