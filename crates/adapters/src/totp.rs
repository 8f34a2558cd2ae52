//! Codes of a telephone at sign-in: RFC 6238 as every app for them knows it, with SHA-1, steps of 30 seconds and six
//! digits. The secret is written in base 32 (RFC 4648), as people type it where they cannot scan.

use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;

/// Milliseconds for which a code stands.
const STEP_MS: i64 = 30_000;
/// Steps around now whose codes are taken: a telephone goes half a minute wrong, and people type slowly.
const STEPS_AROUND: i64 = 1;
/// Six digits.
const CODES: u32 = 1_000_000;
const DIGITS: usize = 6;
/// Bytes of a secret: as many as the digest has, as RFC 4226 recommends.
pub const SECRET_BYTES: usize = 20;
const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// The step at a moment.
fn step_at(now_ms: i64) -> i64 {
    now_ms.div_euclid(STEP_MS)
}

/// The code of a step.
fn code_of(secret: &[u8], step: i64) -> Option<u32> {
    let mut mac = Hmac::<Sha1>::new_from_slice(secret).ok()?;
    mac.update(&step.to_be_bytes());
    let digest = mac.finalize().into_bytes();
    let from = usize::from(digest.last()? & 0x0f);
    let four: [u8; 4] = digest.get(from..from + 4)?.try_into().ok()?;
    Some((u32::from_be_bytes(four) & 0x7fff_ffff) % CODES)
}

/// The code at a moment, as an app shows it; none where the secret is not one.
pub fn code_at(secret: &str, now_ms: i64) -> Option<String> {
    Some(format!("{:06}", code_of(&from_base32(secret)?, step_at(now_ms))?))
}

/// The step whose code was typed: one around now and after `last_step`, so that no code is taken twice; none where it
/// fits none of them.
pub fn fitting_step(secret: &str, typed: &str, now_ms: i64, last_step: i64) -> Option<i64> {
    if typed.len() != DIGITS || !typed.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (typed, secret) = (typed.parse::<u32>().ok()?, from_base32(secret)?);
    let now = step_at(now_ms);
    (now - STEPS_AROUND..=now + STEPS_AROUND)
        .filter(|step| *step > last_step)
        .find(|step| code_of(&secret, *step) == Some(typed))
}

/// Bytes in base 32, without the signs that fill up.
pub fn base32(bytes: &[u8]) -> String {
    let bits: Vec<u8> = bytes.iter().flat_map(|byte| (0..8).rev().map(move |at| (byte >> at) & 1)).collect();
    let letter = |five: &[u8]| {
        let value = (0..5).fold(0_usize, |value, at| value * 2 + usize::from(five.get(at).copied().unwrap_or(0)));
        char::from(ALPHABET[value % 32])
    };
    bits.chunks(5).map(letter).collect()
}

fn from_base32(text: &str) -> Option<Vec<u8>> {
    let (mut bytes, mut held, mut bits) = (Vec::new(), 0_u32, 0);
    for letter in text.bytes() {
        let value = ALPHABET.iter().position(|known| *known == letter.to_ascii_uppercase())?;
        held = (held << 5) | u32::try_from(value).ok()?;
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from((held >> bits) & 0xff).ok()?);
            held &= (1 << bits) - 1;
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The secret of the test vectors, "12345678901234567890".
    const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    /// RFC 6238, appendix B, the rows of SHA-1: of its eight digits, the last six.
    #[test]
    fn codes_are_those_of_the_rfc() {
        let vectors = [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ];
        for (seconds, code) in vectors {
            assert_eq!(code_at(SECRET, seconds * 1000).as_deref(), Some(code), "{seconds}");
        }
    }

    #[test]
    fn a_secret_comes_back() {
        assert_eq!(base32(b"12345678901234567890"), SECRET);
        assert_eq!(from_base32(SECRET).unwrap(), b"12345678901234567890");
        assert_eq!(from_base32(&SECRET.to_lowercase()).unwrap(), b"12345678901234567890");
        assert!(from_base32("no 1").is_none());
    }

    #[test]
    fn a_code_is_taken_around_its_time_and_once() {
        let now = 1_111_111_111_000;
        let code = code_at(SECRET, now).unwrap();
        let step = fitting_step(SECRET, &code, now, 0).expect("it fits");
        assert!(fitting_step(SECRET, &code, now, step).is_none(), "it was taken");
        assert!(fitting_step(SECRET, &code, now + STEP_MS, step - 1).is_some(), "typed slowly");
        assert!(fitting_step(SECRET, &code, now - STEP_MS, step - 1).is_some(), "a clock that is fast");
        assert!(fitting_step(SECRET, &code, now + 2 * STEP_MS, 0).is_none(), "its time is over");
        for nonsense in ["", "12345", "1234567", "12345x", "-12345", "+12345"] {
            assert!(fitting_step(SECRET, nonsense, now, 0).is_none(), "{nonsense}");
        }
    }
}
