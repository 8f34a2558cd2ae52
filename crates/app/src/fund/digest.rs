//! The digest that an approval signs.

use mingtong_domain::fund::Spending;
use sha2::{Digest, Sha256};

/// The SHA-256 digest, in hex, of payee, amount, purpose, vouchers and what else an approval rests on.
pub(super) fn digest(spending: &Spending) -> String {
    hex::encode(Sha256::digest(spending.signed()))
}
