//! What is done with a community.

use crate::acts::roles::{EVERYBODY, KEEPERS};

acts! {
    "What is done with a community.";

    /// Say how people reach the community 公布联系方式.
    TellContact = "tell_contact": KEEPERS,
    /// Change a rule of the rule book 修改规则.
    SetRule = "set_rule": KEEPERS,
    /// Read the public record 查看公开记录.
    ReadPublic = "read_public": EVERYBODY,
}
