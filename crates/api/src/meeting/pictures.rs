//! The pictures of a meeting (the sheets by which people were told of it, and those that were signed), and what of it
//! is erased.

crate::pieces::pieces! {
    /// A picture of a meeting. Sheets with signatures are for those of the community only.
    "meeting", "meetings" at "id" as crate::extract::Id<mingtong_domain::ids::MeetingId>,
    shown by mingtong_app::meeting::meeting_picture
}
