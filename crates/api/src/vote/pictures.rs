//! The pictures of a vote, and what of it is erased.

crate::pieces::pieces! {
    /// A picture of the sheet of a proxy; only for those who count and for the desk.
    "vote", "votes" at "id" as crate::extract::Id<mingtong_domain::ids::VoteId>,
    shown by mingtong_app::vote::vote_picture
}
