//! A report in four short pages, without an account and without script.

pub(in crate::routes::matter) mod check;
pub(in crate::routes::matter) mod draft;
pub(in crate::routes::matter) mod place;
pub(in crate::routes::matter) mod receipt;
mod step;
pub(in crate::routes::matter) mod tell;
pub(in crate::routes::matter) mod what;
