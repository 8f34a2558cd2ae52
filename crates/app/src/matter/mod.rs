//! Matters: raised, acted on, listed, shown, followed, exported.

mod act;
mod add_picture;
mod draft;
mod erase;
pub mod export;
mod letter_number;
mod list;
mod load;
mod raise;
mod show_picture;
mod similar;
mod story;
mod support;
mod tell;
mod title;
mod tracking;
mod view;
mod worklist;

pub use act::{Acted, act_on_matter};
pub use add_picture::{PictureRefused, add_picture};
pub use draft::{code_of_draft, draft, keep_draft};
pub use erase::{Erased, erase};
pub(crate) use letter_number::letter_number_digest;
pub(crate) use list::items;
pub use list::{MatterItem, MatterList, MatterQuery, Shown, list_matters};
pub use raise::{Receipt, Report, raise_matter};
pub use show_picture::{PictureBytes, PictureSize, draft_picture, matter_picture, tracked_picture};
pub use similar::similar_matters;
pub use story::{Picture, Step, StepKind};
pub use support::support_matter;
pub(crate) use tell::tell;
pub(crate) use title::title_from;
pub use tracking::{holder_of_code, track_matter};
pub use view::{Contact, MatterView, view_matter};
pub use worklist::{LastStep, last_steps, worklist};
