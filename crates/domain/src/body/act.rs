//! What is done with bodies.

use crate::acts::roles::KEEPERS;

acts! {
    "What is done with bodies.";

    /// Add a body 议事组织登记.
    Form = "form_body": KEEPERS,
}
