//! The pictures of a procedure, and what of it is erased.

crate::pieces::pieces! {
    /// A picture of a sheet with its signatures; only for those of the community.
    "procedure", "procedures" at "id" as crate::extract::Id<mingtong_domain::ids::ProcedureId>,
    shown by mingtong_app::procedure::procedure_picture
}
