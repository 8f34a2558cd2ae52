//! Randomness: ids, salts, secrets.

use rand::rngs::{StdRng, SysRng};
use rand::{Rng, SeedableRng, TryRng};
use std::sync::{Arc, Mutex};

/// Letters and digits that cannot be mistaken for each other on paper or on the telephone (Crockford's base 32).
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A source of randomness: the system's, or a seed for tests and the demo.
#[derive(Debug, Clone, Default)]
pub enum Chance {
    /// The system's.
    #[default]
    System,
    /// The same sequence at every run. Never for secrets outside tests and the demo.
    Seeded(Arc<Mutex<StdRng>>),
}

impl Chance {
    /// The same sequence at every run.
    pub fn seeded(seed: u64) -> Self {
        Self::Seeded(Arc::new(Mutex::new(StdRng::seed_from_u64(seed))))
    }

    /// `N` random bytes.
    ///
    /// # Panics
    /// The system has no randomness: then nothing that is to be secret can be made, and nothing is.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        match self {
            Chance::System => SysRng.try_fill_bytes(&mut bytes).expect("the system gives randomness"),
            Chance::Seeded(rng) => {
                rng.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).fill_bytes(&mut bytes);
            }
        }
        bytes
    }

    /// An opaque id behind a prefix: 96 bits, so that two never meet.
    pub fn id(&self, prefix: &str) -> String {
        format!("{prefix}{}", hex::encode(self.bytes::<12>()))
    }

    /// A secret for a cookie: 256 bits.
    pub fn secret(&self) -> String {
        hex::encode(self.bytes::<32>())
    }

    /// A secret that people copy by hand: 60 bits as `K7QM-2XAB-9TRC`.
    pub fn code(&self) -> String {
        code_from(self.bytes())
    }
}

/// Sixty bits of `bytes`, written for people to copy.
pub fn code_from(bytes: [u8; 12]) -> String {
    let letters = bytes.map(|byte| char::from(ALPHABET[usize::from(byte % 32)]));
    let mut code = String::with_capacity(14);
    for (at, letter) in letters.into_iter().enumerate() {
        if at > 0 && at % 4 == 0 {
            code.push('-');
        }
        code.push(letter);
    }
    code
}

/// A code as it is compared: without spaces and hyphens, in capitals, with look-alikes read as what they stand for, and
/// the full-width characters (U+FF01 to U+FF5E) of an input method as the others.
pub fn normal_code(typed: &str) -> String {
    let narrow = |c: char| match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        other => other,
    };
    let plain = typed.chars().map(narrow).filter(char::is_ascii_alphanumeric).take(32);
    plain
        .map(|c| c.to_ascii_uppercase())
        .map(|c| match c {
            'O' => '0',
            'I' | 'L' => '1',
            'U' => 'V',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_survives_being_copied_by_hand() {
        let code = Chance::seeded(1).code();
        assert_eq!(code.len(), 14);
        let sloppy = code.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
        assert_eq!(normal_code(&sloppy), normal_code(&code));
        assert_eq!(normal_code("ＦＨ８ｑ－９ＴＲＣ"), "FH8Q9TRC", "as an input method types it");
    }

    #[test]
    fn a_seed_repeats_and_the_system_does_not() {
        assert_eq!(Chance::seeded(7).secret(), Chance::seeded(7).secret());
        assert_ne!(Chance::System.secret(), Chance::System.secret());
    }
}
