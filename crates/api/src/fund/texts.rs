//! What of a fund is erased.

crate::pieces::pieces! {
    "fund", "funds" at "id" as crate::extract::Id<mingtong_domain::ids::FundId>
}
