//! What the finders find.

use std::ops::Range;

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A mobile number, or a fixed line with its area code.
    Phone,
    /// A resident identity number of 18 or 15 places with a plausible region and day of birth. The check digit is not
    /// asked: mistyped numbers are somebody's too; unless the places stand in small groups and no word says what they
    /// are.
    IdNumber,
    /// An e-mail address.
    Email,
    /// A bank card of 16 to 19 digits that passes its check (Luhn), or an account number named as such.
    BankCard,
    /// A QQ or 微信 account, named as such.
    Account,
    /// A home down to the household: building or unit, and room.
    HomeAddress,
    /// The number plate of a vehicle.
    Plate,
    /// A name by which a writer introduces themself (我叫…), that a form asks for (联系人：…), that stands behind what its
    /// bearer is (业主…) or that signs, there and wherever the same name stands again.
    Name,
}

/// One find.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What it is.
    pub kind: Kind,
    /// Where it stands: bytes of the text that was searched, on character boundaries, never empty.
    pub range: Range<usize>,
}

/// A find, and the bytes at its beginning, without hidden characters, that a masked text may still show where the kind
/// has such a beginning.
pub(super) struct Mark {
    pub(super) kind: Kind,
    pub(super) range: Range<usize>,
    pub(super) shown: usize,
}
