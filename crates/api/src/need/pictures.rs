//! The pictures of what was done for a need, and what of it is erased.

crate::pieces::pieces! {
    /// A picture of what was done for a need, as public as the need.
    "need", "needs" at "number" as crate::extract::Number<mingtong_domain::ids::NeedId>,
    shown by mingtong_app::need::need_picture
}
