//! The words of telling.

use crate::keys::mirror;

mirror! {
    /// What came of a call.
    CallResult = mingtong_domain::telling::CallResult { Told, NoAnswer, WrongNumber }
}
