//! Passwords: argon2id with the parameters that OWASP recommends (19 MiB, 2 passes, 1 lane).
//!
//! The memory in which they are hashed is taken once and used again: an allocator keeps what each thread had, and forty
//! guesses would cost as much as forty at a time.

use crate::gate::{Gate, Undone};
use argon2::password_hash::phc::{Output, ParamsString, PasswordHash, Salt};
use argon2::{ARGON2ID_IDENT, Algorithm, Argon2, Block, Params, Version};
use std::sync::{LazyLock, Mutex, PoisonError};

const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;

/// The blocks in which passwords are hashed, one password at a time.
static BLOCKS: Mutex<Vec<Block>> = Mutex::new(Vec::new());

/// A hash to compare with where there is no account, so that an unknown login takes as long as a known one.
static NOBODY: LazyLock<String> = LazyLock::new(|| hash_now("nobody", &[0; 16]).unwrap_or_default());

/// A password could not be hashed.
#[derive(Debug, thiserror::Error)]
pub enum PasswordError {
    /// Too many wait.
    #[error(transparent)]
    Undone(#[from] Undone),
    /// The parameters.
    #[error("a password could not be hashed: {0}")]
    Fault(String),
}

fn fault(error: impl ToString) -> PasswordError {
    PasswordError::Fault(error.to_string())
}

/// The output of argon2id for a password, in the blocks that every other one is hashed in.
fn output(password: &str, salt: &Salt, params: &Params, bytes: usize) -> Result<Output, PasswordError> {
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params.clone());
    let mut blocks = BLOCKS.lock().unwrap_or_else(PoisonError::into_inner);
    let count = params.block_count();
    if blocks.len() < count {
        blocks.resize(count, Block::new());
    }
    let blocks = blocks.get_mut(..count).ok_or_else(|| fault("memory"))?;
    let mut buffer = [0; Output::MAX_LENGTH];
    let out = buffer.get_mut(..bytes).ok_or_else(|| fault("length"))?;
    argon2.hash_password_into_with_memory(password.as_bytes(), salt, out, blocks).map_err(fault)?;
    Output::new(out).map_err(fault)
}

fn hash_now(password: &str, salt: &[u8; 16]) -> Result<String, PasswordError> {
    let params = Params::new(MEMORY_KIB, PASSES, 1, None).map_err(fault)?;
    let salt = Salt::new(salt).map_err(fault)?;
    let output = output(password, &salt, &params, Params::DEFAULT_OUTPUT_LEN)?;
    let hash = PasswordHash {
        algorithm: ARGON2ID_IDENT,
        version: Some(Version::V0x13.into()),
        params: ParamsString::try_from(&params).map_err(fault)?,
        salt: Some(salt),
        hash: Some(output),
    };
    Ok(hash.to_string())
}

fn verify_now(password: &str, stored: &str) -> bool {
    let Ok(hash) = PasswordHash::new(stored) else { return false };
    let (Some(salt), Some(expected)) = (&hash.salt, &hash.hash) else { return false };
    // Only what this program has written: no other parameters, no more memory.
    let is_ours = hash.algorithm == ARGON2ID_IDENT && hash.version == Some(Version::V0x13.into());
    let Ok(params) = Params::try_from(&hash) else { return false };
    let is_ours = is_ours && params.m_cost() <= MEMORY_KIB;
    // Outputs are compared in constant time.
    is_ours && output(password, salt, &params, expected.len()).is_ok_and(|found| found == *expected)
}

/// The hash of a password as a PHC string.
///
/// # Errors
/// Too many wait, or the parameters failed.
pub async fn hash(gate: &Gate, password: String, salt: [u8; 16]) -> Result<String, PasswordError> {
    gate.work(move || hash_now(&password, &salt)).await?
}

/// Whether the password fits the stored hash; with no stored hash it takes as long and never fits.
///
/// # Errors
/// Too many wait.
pub async fn verify(gate: &Gate, password: String, stored: Option<String>) -> Result<bool, Undone> {
    let verify = move || match stored {
        Some(stored) => verify_now(&password, &stored),
        None => {
            verify_now(&password, &NOBODY);
            false
        }
    };
    gate.work(verify).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_fits_its_own_hash_only() {
        let gate = Gate::new(1, 1);
        let stored = hash(&gate, "正确的密码".to_owned(), [1; 16]).await.unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(verify(&gate, "正确的密码".to_owned(), Some(stored.clone())).await.unwrap());
        assert!(!verify(&gate, "错误的密码".to_owned(), Some(stored)).await.unwrap());
        assert!(!verify(&gate, "nobody".to_owned(), None).await.unwrap());
    }

    /// A hash that an earlier version of this program wrote.
    #[test]
    fn what_was_hashed_before_still_fits() {
        use argon2::password_hash::{PasswordHasher, PasswordVerifier};
        let params = Params::new(MEMORY_KIB, PASSES, 1, None).unwrap();
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let before = argon2.hash_password_with_salt("密码".as_bytes(), &[7; 16]).unwrap().to_string();
        assert_eq!(hash_now("密码", &[7; 16]).unwrap(), before);
        assert!(verify_now("密码", &before) && !verify_now("米码", &before));
        let hash = PasswordHash::new(&before).unwrap();
        assert!(argon2.verify_password("密码".as_bytes(), &hash).is_ok());
    }

    #[test]
    fn the_memory_is_taken_once() {
        for guess in 0..4 {
            assert!(!verify_now(&guess.to_string(), &NOBODY));
        }
        let blocks = BLOCKS.lock().unwrap();
        assert_eq!(blocks.capacity() * Block::SIZE, MEMORY_KIB as usize * 1024);
    }
}
