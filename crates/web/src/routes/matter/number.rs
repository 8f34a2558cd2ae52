//! The number of a matter in an address.

use crate::params::Params;
use crate::problem::{Cause, Problem};
use crate::visit::Visit;
use mingtong_domain::ids::MatterId;

/// The number in the path.
pub(crate) fn number(visit: &Visit, params: &Params) -> Result<MatterId, Problem> {
    let id = params.get("number").and_then(|number| MatterId::parse(number));
    id.ok_or_else(|| visit.because(Cause::NotFound))
}
