//! What is done with the register.

use crate::acts::roles::{DESK_AND_KEEPERS, KEEPERS};

acts! {
    "What is done with the register.";

    /// Add a place, or change its name, its code, where it lies 地点登记.
    RegisterPlace = "register_place": DESK_AND_KEEPERS,
    /// Add a unit, or change its name 单位登记.
    RegisterUnit = "register_unit": DESK_AND_KEEPERS,
    /// Add a category, or change what it is called, its code, where it stands, whether it is in use 分类维护.
    RegisterCategory = "register_category": DESK_AND_KEEPERS,
    /// Give a role to a person, or end it 授予角色.
    GrantRole = "grant_role": KEEPERS,
}
