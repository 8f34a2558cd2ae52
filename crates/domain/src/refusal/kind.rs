//! The sorts of refusals.

/// What sort of refusal a reason is: every edge answers each sort in its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The act is not possible in the state the matter is in.
    NotNow,
    /// The role that was worn may not do this.
    NotInThisRole,
    /// The role may do this, but not to what is another's.
    NotTheirs,
    /// What is asked for is not possible, whoever asks.
    NotPossible,
}
