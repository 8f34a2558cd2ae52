//! The number of an agreement.

use crate::hall::Hall;
use mingtong_domain::agreement::Agreement;

/// Its number in the year in which it was drafted.
pub(crate) fn number_of_agreement(hall: &Hall, agreement: &Agreement) -> String {
    let year = agreement.before.first().unwrap_or(&agreement.version).by.1.year();
    hall.agreement_number(i64::from(year), agreement.number)
}
