//! Whether the quotation marks of a row can be trusted.

/// What the quotation marks of a record are worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Quotes {
    /// Every opening mark has its partner.
    Paired,
    /// A cell of several lines, one of which reads like a row: its opening mark may have taken in rows below.
    Spanning,
    /// An opening mark had no partner and was left out.
    Stray,
}
