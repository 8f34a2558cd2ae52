//! The words of deliberating bodies.

use crate::keys::mirror;

mirror! {
    /// What a deliberating body is.
    BodyKind = mingtong_domain::body::BodyKind { Council, CourtyardGroup }
}
