//! Projects: opened from a resolution or a matter, planned, worked on, accepted, accounted for, archived.

mod accepters;
mod act;
mod around;
mod basis;
mod books;
mod list;
mod open;
mod publish;
mod sheet;
mod show_picture;
mod texts;
mod view;
mod view_parts;
mod view_texts;

pub(crate) use accepters::leaves_too_few;
pub use act::{Acted, act_on_project};
pub(crate) use basis::{Loaded, load, matters};
pub use books::ProjectBooks;
pub use list::{ProjectListed, ProjectQuery, list_projects, projects_of};
pub use open::{NewProject, NewStep, open_project};
pub use publish::{NewAccount, publish_account};
pub use sheet::{AccountSheet, DecidedView, PaidLine, PostedSheet, RestLine, Voices, account_sheet};
pub use show_picture::project_picture;
pub use view::{ProjectView, view_project};
pub use view_parts::{
    AccountView, ContractorView, HazardClock, InspectionView, QuoteView, ReportView, ScopeView, StepView,
};
