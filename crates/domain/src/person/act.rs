//! What is done with people's data.

use crate::acts::roles::{DESK, KEEPERS};

acts! {
    "What is done with people's data.";

    /// Tell a raiser or supporter what was answered, outside the program 告知.
    Tell = "tell": DESK,
    /// Erase a text or a person's data 删除个人信息.
    Erase = "erase": KEEPERS,
}
