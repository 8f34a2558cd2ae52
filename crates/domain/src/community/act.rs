//! What is done with a community.

use crate::acts::roles::{ADMINISTRATORS, EVERYBODY, KEEPERS};

acts! {
    "What is done with a community.";

    /// Say how people reach the community 公布联系方式.
    TellContact = "tell_contact": KEEPERS,
    /// Tell the holidays and worked weekends of a year 录入放假安排.
    ArrangeYear = "arrange_year": KEEPERS,
    /// Change a rule of the rule book 修改规则.
    SetRule = "set_rule": KEEPERS,
    /// Take a copy of everything along 下载备份.
    TakeBackup = "take_backup": ADMINISTRATORS,
    /// Read the public record 查看公开记录.
    ReadPublic = "read_public": EVERYBODY,
}
