//! The forms of the acts on a vote.

use crate::parts::act_form::ActForm;
use crate::visit::Visit;
use mingtong_app::vote::VoteView;
use mingtong_domain::vote::Act;

/// The forms of everything that can be done on the page of a vote now.
pub(super) fn offered(_visit: &Visit, _view: &VoteView) -> Vec<ActForm> {
    vec![]
}

/// The form of one act; none for what is not done on the page of a vote.
pub(super) fn form(_visit: &Visit, _view: &VoteView, _act: Act) -> Option<ActForm> {
    None
}
