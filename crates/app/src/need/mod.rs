//! Needs: asked for, looked at, listed, taken up whole or in shares, done, judged, taken off the list.

mod act;
mod agreed;
mod export;
mod import;
mod import_rows;
mod list;
mod propose;
mod show_picture;
mod to_judge;
mod uptakes;
mod view;

pub use act::act_on_need;
pub(crate) use agreed::with_agreements;
pub use export::{Ledger, export_list};
pub use import::{LedgerRefused, LedgerReport, import_ledger};
pub use import_rows::Say;
pub(crate) use list::needs_where;
pub use list::{NeedItem, NeedList, NeedQuery, list_needs, needs_of_matter, needs_to_work_on};
pub use propose::{NewNeed, propose_need};
pub use show_picture::need_picture;
pub use to_judge::needs_to_judge;
pub(crate) use uptakes::uptakes_of;
pub use uptakes::{UptakeItem, UptakeList, list_uptakes};
pub use view::{AskerView, NeedView, UptakeView, view_need};
