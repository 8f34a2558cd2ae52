//! The pictures of a notice, and what of it is erased.

crate::pieces::pieces! {
    /// A picture of where a notice was posted, as long as the notice is shown.
    "notice", "notices" at "id" as crate::extract::Id<mingtong_domain::ids::NoticeId>,
    shown by mingtong_app::notice::notice_picture
}
