//! What is said of a provider, and what comes of asking it.

/// What the operator says of the provider.
#[derive(Clone)]
pub struct Settings {
    /// The provider's address, letter by letter as it says it itself.
    pub issuer: String,
    /// What we are called there.
    pub client_id: String,
    /// By which it knows us; none where it knows us by PKCE alone.
    pub client_secret: Option<String>,
    /// What stands on the button; where it is empty, the provider's host.
    pub label: String,
    /// The address to which it sends people back, letter by letter as it was registered there.
    pub return_to: String,
}

/// What is wrong with the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadSettings {
    /// The issuer is no address of HTTPS, nor one of this machine or of a private number.
    #[error("the issuer is no https:// address")]
    Issuer,
    /// Nobody can be sent back to this address.
    #[error("there is no address to come back to")]
    ReturnTo,
    /// The cryptography of the way outward cannot be set up.
    #[error("the cryptography cannot be set up")]
    Tls,
}

/// Why somebody was not vouched for. What stands within is for the log.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotVouched {
    /// The provider does not answer.
    #[error("the provider is away: {0}")]
    Away(String),
    /// It does not know us, or not what it is asked about.
    #[error("the provider refused: {0}")]
    Refused(String),
    /// What it says cannot be trusted.
    #[error("not to be trusted: {0}")]
    Distrusted(String),
}

/// A way to the provider that was begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// Where the browser goes.
    pub url: String,
    /// What the provider writes into its answer, so that it is the one to this question.
    pub nonce: String,
    /// By which whoever began redeems the code; the browser never sees it.
    pub verifier: String,
}
