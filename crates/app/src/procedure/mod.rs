//! Procedures 四议两公开: begun, carried step by step, listed, shown.

mod act;
mod around;
mod begin;
mod list;
mod motions;
mod publish;
mod read;
mod show_picture;
mod view;

pub(crate) use read::Reading;

pub use act::act_on_procedure;
pub use begin::{NewQuestion, begin_procedure};
pub use list::{ProcedureItem, ProcedureList, ProcedureQuery, list_procedures};
pub use motions::{DecidedMotion, decided_motions};
pub use publish::{Made, NewPublication, publish_step};
pub use show_picture::procedure_picture;
pub use view::{CorrectionView, HeldView, ProcedureView, PublicationView, StepView, view_procedure};
