//! People: their data stand apart from the record and can be erased; their accounts and sessions; what they are told.

mod account;
mod add;
pub mod contact;
mod erase;
mod find;
mod in_roles;
mod kept_form;
mod own_draft;
mod own_filter;
mod session;
mod telephone;
mod telling;

pub use account::{Account, DEMO_PASSWORD, set_password};
pub use add::{Newcomer, add_newcomer, add_person};
pub use erase::erase_person;
pub(crate) use find::people_called;
pub use in_roles::{InRoles, people_in_roles, person_in_roles};
pub use kept_form::{KeptForm, forget_form, is_form_of, is_kept, keep_form, kept_form};
pub(crate) use own_draft::UNTOUCHED_MS;
pub use own_draft::{OwnDraft, forget_own_draft, keep_own_draft, own_drafts};
pub use own_filter::{OwnFilter, forget_own_filter, own_filters, save_own_filter};
pub(crate) use session::IDLE_MS;
pub use session::{Session, session, sign_in, sign_out, wear_role};
pub use telling::{Telling, Topic, mark_told, waiting_to_be_told};
