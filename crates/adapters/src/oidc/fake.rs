//! A provider for tests: it vouches for whomever a code names, where it is redeemed with what belongs to its way.

use super::told::{NotVouched, Way};
use crate::Chance;
use std::sync::{Mutex, PoisonError};

/// The ways that were begun and not yet finished.
#[derive(Default)]
pub(super) struct Fake {
    begun: Mutex<Vec<(String, String)>>,
}

impl Fake {
    pub(super) fn begin(&self, issuer: &str, chance: &Chance, state: &str) -> Way {
        let (nonce, verifier) = (chance.secret(), chance.secret());
        let mut begun = self.begun.lock().unwrap_or_else(PoisonError::into_inner);
        begun.push((nonce.clone(), verifier.clone()));
        Way { url: format!("{issuer}/auth?state={state}"), nonce, verifier }
    }

    pub(super) fn finish(&self, code: &str, nonce: &str, verifier: &str) -> Result<String, NotVouched> {
        let mut begun = self.begun.lock().unwrap_or_else(PoisonError::into_inner);
        let before = begun.len();
        begun.retain(|(one, other)| (one.as_str(), other.as_str()) != (nonce, verifier));
        match code {
            _ if begun.len() == before => Err(NotVouched::Refused("nobody is on this way".to_owned())),
            "away" => Err(NotVouched::Away("it was told so".to_owned())),
            "forged" => Err(NotVouched::Distrusted("it was told so".to_owned())),
            subject => Ok(subject.to_owned()),
        }
    }
}
