//! The pictures of an official result, and what of a resolution is erased.

crate::pieces::pieces! {
    /// A picture of an official result: it is as public as the result.
    "resolution", "resolutions" at "number" as crate::extract::Number<mingtong_domain::ids::ResolutionId>,
    shown by mingtong_app::resolution::resolution_picture
}
