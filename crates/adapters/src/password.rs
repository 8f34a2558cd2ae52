//! Passwords: argon2id with the parameters that OWASP recommends (19 MiB, 2 passes, 1 lane), never more than two at a
//! time, so that a flood of sign-ins costs neither all memory nor all cores.

use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};
use std::sync::LazyLock;
use tokio::sync::Semaphore;

static AT_A_TIME: Semaphore = Semaphore::const_new(2);

const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;

/// A hash to compare with where there is no account, so that an unknown login takes as long as a known one.
static NOBODY: LazyLock<String> = LazyLock::new(|| hash_now("nobody", &[0; 16]).unwrap_or_default());

/// A password could not be hashed.
#[derive(Debug, thiserror::Error)]
#[error("a password could not be hashed: {0}")]
pub struct PasswordError(String);

fn argon2() -> Result<Argon2<'static>, PasswordError> {
    let params = Params::new(MEMORY_KIB, PASSES, 1, None).map_err(|error| PasswordError(error.to_string()))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn hash_now(password: &str, salt: &[u8; 16]) -> Result<String, PasswordError> {
    let hash = argon2()?.hash_password_with_salt(password.as_bytes(), salt);
    hash.map(|hash| hash.to_string()).map_err(|error| PasswordError(error.to_string()))
}

fn verify_now(password: &str, stored: &str) -> bool {
    let Ok(argon2) = argon2() else { return false };
    PasswordHash::new(stored).is_ok_and(|hash| argon2.verify_password(password.as_bytes(), &hash).is_ok())
}

/// The hash of a password as a PHC string.
///
/// # Errors
/// The parameters or the thread pool failed.
pub async fn hash(password: String, salt: [u8; 16]) -> Result<String, PasswordError> {
    let _permit = AT_A_TIME.acquire().await.map_err(|error| PasswordError(error.to_string()))?;
    let hashed = tokio::task::spawn_blocking(move || hash_now(&password, &salt)).await;
    hashed.unwrap_or_else(|error| Err(PasswordError(error.to_string())))
}

/// Whether the password fits the stored hash; with no stored hash it takes as long and never fits.
pub async fn verify(password: String, stored: Option<String>) -> bool {
    let Ok(_permit) = AT_A_TIME.acquire().await else { return false };
    let verified = tokio::task::spawn_blocking(move || match stored {
        Some(stored) => verify_now(&password, &stored),
        None => {
            verify_now(&password, &NOBODY);
            false
        }
    });
    verified.await.unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_fits_its_own_hash_only() {
        let stored = hash("正确的密码".to_owned(), [1; 16]).await.unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(verify("正确的密码".to_owned(), Some(stored.clone())).await);
        assert!(!verify("错误的密码".to_owned(), Some(stored)).await);
        assert!(!verify("nobody".to_owned(), None).await);
    }
}
