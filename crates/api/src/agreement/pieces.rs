//! What of an agreement is erased.

crate::pieces::pieces! {
    "agreement", "agreements" at "id" as crate::extract::Id<mingtong_domain::ids::AgreementId>
}
