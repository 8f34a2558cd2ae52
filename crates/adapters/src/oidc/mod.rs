//! Signing in by a provider of the city's or the unit's own: OpenID Connect, authorization code with PKCE (S256). The
//! protocol is `openidconnect`'s; the way outward, the clock and chance are ours. Of whoever signs in nothing is asked
//! but who they are to the provider (`sub`): no name, no address.

mod asked;
mod fake;
mod told;
mod trust;

use crate::Chance;
use asked::Asked;
use fake::Fake;
use std::fmt;
use std::sync::Arc;

pub use told::{BadSettings, NotVouched, Settings, Way};

/// A provider. Cheap to clone.
#[derive(Clone)]
pub struct Provider(Arc<Which>);

enum Which {
    /// One that is asked.
    Asked(Box<Asked>),
    /// One for tests.
    Fake(Fake),
}

/// What the fake is called, and where it would be.
const FAKE: (&str, &str) = ("City", "https://provider.example");

impl fmt::Debug for Provider {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Provider").field("issuer", &self.issuer()).finish_non_exhaustive()
    }
}

impl Provider {
    /// A provider as the operator describes it; it is not asked yet. It may be in a private network.
    ///
    /// # Errors
    /// The settings cannot be right.
    pub fn new(settings: Settings) -> Result<Self, BadSettings> {
        Ok(Self(Arc::new(Which::Asked(Box::new(Asked::new(settings)?)))))
    }

    /// One for tests, which vouches for whom a code names; at `away` it is away, and `forged` is not to be trusted.
    pub fn fake() -> Self {
        Self(Arc::new(Which::Fake(Fake::default())))
    }

    /// What stands on the button.
    pub fn label(&self) -> &str {
        match &*self.0 {
            Which::Asked(asked) => &asked.settings.label,
            Which::Fake(_) => FAKE.0,
        }
    }

    /// The provider's address, as accounts are linked to it.
    pub fn issuer(&self) -> &str {
        match &*self.0 {
            Which::Asked(asked) => &asked.settings.issuer,
            Which::Fake(_) => FAKE.1,
        }
    }

    /// Begins a way to the provider, on which `state` comes back. It is asked whether it is there.
    ///
    /// # Errors
    /// The provider is away, or what it says of itself cannot be trusted.
    pub async fn begin(&self, chance: &Chance, state: &str, now_ms: i64) -> Result<Way, NotVouched> {
        match &*self.0 {
            Which::Asked(asked) => asked.begin(chance, state, now_ms).await,
            Which::Fake(fake) => Ok(fake.begin(FAKE.1, chance, state)),
        }
    }

    /// Redeems the code with which somebody came back; who they are to the provider.
    ///
    /// # Errors
    /// The provider is away or refuses the code; or what it says is not signed by it, not for us, not in answer to this
    /// question, or out of its time.
    pub async fn finish(&self, code: &str, nonce: &str, verifier: &str, now_ms: i64) -> Result<String, NotVouched> {
        match &*self.0 {
            Which::Asked(asked) => asked.finish(code, nonce, verifier, now_ms).await,
            Which::Fake(fake) => fake.finish(code, nonce, verifier),
        }
    }
}

#[cfg(test)]
mod tests;
