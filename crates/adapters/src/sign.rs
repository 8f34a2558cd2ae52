//! Signatures by which receivers know that a message is ours: Standard Webhooks 1.0, and that of DingTalk's robots.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// What stands before a secret of Standard Webhooks.
const PREFIX: &str = "whsec_";
/// Bytes of a secret: the standard asks for 24 to 64.
const SECRET_BYTES: usize = 32;

/// A new secret as it is given to whoever receives: `whsec_…`.
pub fn new_secret(chance: &crate::Chance) -> String {
    format!("{PREFIX}{}", BASE64_STANDARD.encode(chance.bytes::<SECRET_BYTES>()))
}

/// The signature of a message of Standard Webhooks under a secret: `v1,…`; none where the secret cannot be read.
pub fn webhook(secret: &str, id: &str, timestamp_s: i64, body: &str) -> Option<String> {
    let key = BASE64_STANDARD.decode(secret.strip_prefix(PREFIX).unwrap_or(secret)).ok()?;
    Some(format!("v1,{}", signed(&key, &format!("{id}.{timestamp_s}.{body}"))))
}

/// The `sign` of a message to a robot of DingTalk, before it is put into the address.
pub fn dingtalk(secret: &str, timestamp_ms: i64) -> String {
    signed(secret.as_bytes(), &format!("{timestamp_ms}\n{secret}"))
}

fn signed(key: &[u8], words: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("a key of any length will do");
    mac.update(words.as_bytes());
    BASE64_STANDARD.encode(mac.finalize().into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Chance;

    /// The vector that the libraries of the standard are tested with.
    #[test]
    fn the_published_vector_is_signed_as_published() {
        let (id, body) = ("msg_p5jXN8AQM9LWM0D4loKWxJek", "{\"test\": 2432232314}");
        let signature = webhook("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", id, 1_614_265_330, body);
        assert_eq!(signature.as_deref(), Some("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
        assert!(webhook("whsec_no base64", id, 0, body).is_none());
    }

    #[test]
    fn a_robot_is_signed_for_by_its_secret() {
        assert_eq!(dingtalk("SEC000", 1_623_115_800_000), "waUfn++9MhHJpR89fFO6dUktXAtTO9Jp9Fb7fmPYaSs=");
    }

    #[test]
    fn a_new_secret_is_one_of_the_standard() {
        let secret = new_secret(&Chance::seeded(1));
        assert!(secret.starts_with("whsec_") && webhook(&secret, "m", 0, "{}").is_some(), "{secret}");
    }
}
