//! Procedures.

use super::connection::{Link, operations};
use crate::error::StoreError;
use crate::rows::{ProcedureFilter, ProcedureRow};
use crate::{postgres, sqlite};
use mingtong_domain::ids::CommunityId;

operations! {
    /// Writes a procedure; what it says of a notice stands at that.
    procedure::put_procedure(community: CommunityId, row: &ProcedureRow) -> ();
    /// Procedures: first those under way, what changed last before the others.
    procedure::procedures(community: CommunityId, filter: &ProcedureFilter) -> Vec<ProcedureRow>;
}
