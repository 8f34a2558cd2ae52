//! What of a reception is erased.

crate::pieces::pieces! {
    "reception", "receptions" at "id" as crate::extract::Id<mingtong_domain::ids::ReceptionId>
}
