//! What of a provider is believed.

use super::told::NotVouched;
use crate::public_address::is_public;
use chrono::{DateTime, TimeDelta, Utc};
use openidconnect::core::{CoreIdToken, CoreIdTokenVerifier, CoreJwsSigningAlgorithm, CoreProviderMetadata};
use openidconnect::{ClaimsVerificationError, ClientId, Nonce, SignatureVerificationError};
use std::net::IpAddr;
use url::{Host, Url};

/// How much its clock and ours may differ.
const SKEW_MS: i64 = 60_000;
/// Longest name of somebody (OpenID Connect Core 1.0, section 2: 255 ASCII characters).
const SUBJECT_BYTES_MAX: usize = 255;

/// Why what a provider says is not believed.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unfit {
    /// It is signed by a key that we do not know.
    UnknownKey,
    /// Another reason, for the log.
    Because(String),
}

impl From<Unfit> for NotVouched {
    fn from(unfit: Unfit) -> Self {
        NotVouched::Distrusted(match unfit {
            Unfit::UnknownKey => "signed by a key that the provider does not name".to_owned(),
            Unfit::Because(reason) => reason,
        })
    }
}

/// Of whom a token speaks, once it is signed by the provider (RS256 or ES256, by one of its keys), for us, in answer to
/// our question, and within its time.
pub(super) fn subject(
    metadata: &CoreProviderMetadata,
    client_id: &str,
    token: &CoreIdToken,
    nonce: &Nonce,
    now_ms: i64,
) -> Result<String, Unfit> {
    let because = |reason: &str| Unfit::Because(reason.to_owned());
    let now = DateTime::<Utc>::from_timestamp_millis(now_ms).ok_or_else(|| because("there is no such time"))?;
    let skew = TimeDelta::milliseconds(SKEW_MS);
    let (late, early) = (now - skew, now + skew);
    let (client, issuer) = (ClientId::new(client_id.to_owned()), metadata.issuer().clone());
    // One without a secret: a signature by our secret, which is no key of the provider's, is none.
    let verifier = CoreIdTokenVerifier::new_public_client(client, issuer, metadata.jwks().clone())
        .set_allowed_algs([CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256, CoreJwsSigningAlgorithm::EcdsaP256Sha256])
        .set_time_fn(move || late)
        .set_issue_time_verifier_fn(
            move |issued: DateTime<Utc>| {
                if issued <= early { Ok(()) } else { Err("issued in the future".to_owned()) }
            },
        );
    let claims = token.claims(&verifier, nonce).map_err(|error| match error {
        ClaimsVerificationError::SignatureVerification(SignatureVerificationError::NoMatchingKey) => Unfit::UnknownKey,
        ClaimsVerificationError::SignatureVerification(error) => Unfit::Because(error.to_string()),
        other => Unfit::Because(other.to_string()),
    })?;
    if claims.authorized_party().is_some_and(|party| party.as_str() != client_id) {
        return Err(because("it was given to another program"));
    }
    let subject = claims.subject().as_str();
    if subject.is_empty() || subject.len() > SUBJECT_BYTES_MAX {
        return Err(because("it names nobody"));
    }
    Ok(subject.to_owned())
}

/// Whether nobody on the way can read along or write into it: by HTTPS, or where the provider is on this machine or at
/// a private number.
pub(super) fn is_guarded(url: &Url, is_local: bool) -> bool {
    url.scheme() == "https" || (url.scheme() == "http" && is_local)
}

/// Whether an address is one of this machine, or a private number.
pub(super) fn is_local(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(ip)) => !is_public(IpAddr::V4(ip)),
        Some(Host::Ipv6(ip)) => !is_public(IpAddr::V6(ip)),
        None => false,
    }
}
