//! The pictures of a project, and what of it is erased.

crate::pieces::pieces! {
    /// A picture of a project: as public as what it shows. That of a quote is shown once the contractor is chosen.
    "project", "projects" at "number" as crate::extract::Number<mingtong_domain::ids::ProjectId>,
    shown by mingtong_app::project::project_picture
}
