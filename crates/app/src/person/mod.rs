//! People: their data stand apart from the record and can be erased; their accounts and sessions; what they are told.

mod account;
mod add;
pub mod contact;
mod device;
mod elsewhere;
mod erase;
mod find;
mod in_roles;
mod invitation;
mod invite_many;
mod kept_form;
mod lets_in;
mod login;
mod own;
pub mod own_data;
mod own_draft;
mod own_filter;
mod provider;
mod provider_link;
mod reach;
mod second_factor;
mod session;
mod sign_in;
mod telling;
mod writing;

pub use account::{Account, DEMO_PASSWORD, set_password, wrong_in_account};
pub(crate) use account::{prepared, put_account};
pub use add::{Newcomer, add_newcomer, add_person};
pub use device::Device;
pub use elsewhere::{
    Elsewhere, Offer, Workplace, account_elsewhere, agree_to_work, end_account_elsewhere, leave_work, offer_account,
    offered_by, session_elsewhere, wear_role_elsewhere, workplaces,
};
pub(crate) use erase::erase_data;
pub use erase::erase_person;
pub(crate) use find::{is_contact, people_called};
pub use in_roles::{InRoles, people_in_roles, person_in_roles};
pub use invitation::{Invitation, Invited, accept_invitation, choose_login, invite, invited};
pub use invite_many::{InviteRefused, Invitee, faulty_lines, invite_people};
pub use kept_form::{KeptForm, forget_form, is_form_of, is_kept, keep_form, kept_form};
pub use login::{account_typed, folded_login};
pub use own::{
    OwnSession, change_password, end_other_sessions, end_session, own_login, own_sessions, sign_out_everywhere,
};
pub(crate) use own_draft::UNTOUCHED_MS;
pub use own_draft::{OwnDraft, draft_thing, forget_own_draft, keep_own_draft, own_drafts};
pub use own_filter::{OwnFilter, forget_own_filter, own_filters, save_own_filter};
pub use provider::{Answer, CameBack, NotIn, Sent, accept_by_provider, come_back, link_provider, sign_in_by_provider};
pub use provider_link::{ProviderLink, own_provider_link, unlink_provider};
pub use reach::set_email;
pub(crate) use second_factor::is_themself;
pub use second_factor::{
    SecondFactor, SwitchedOn, confirm_second_factor, has_second_factor, leave_second_factor, own_second_factor,
    propose_second_factor, take_off_second_factor,
};
pub(crate) use session::IDLE_MS;
pub use session::{Session, session, sign_out, wear_role};
pub(crate) use sign_in::STEP_MS;
pub use sign_in::{Entered, enter, finish_sign_in, sign_in, sign_in_at_once};
pub use telling::{Telling, Topic, mark_told, waiting_to_be_told};
pub use writing::{Writing, others_writing};
