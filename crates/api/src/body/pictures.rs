//! The pictures of a body, and what of it is erased.

crate::pieces::pieces! {
    /// A picture of the sheet on which the residents agreed, with its signatures; only for those of the community.
    "body", "bodies" at "id" as crate::extract::Id<mingtong_domain::ids::BodyId>,
    shown by mingtong_app::body::body_picture
}
