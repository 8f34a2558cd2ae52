//! By which provider people may be vouched for at sign-in, beside their password (docs/ops/oidc.md).

use anyhow::{Context, bail};
use mingtong_app::oidc::{Provider, Settings};
use mingtong_words::Words;
use std::path::PathBuf;

/// Where a provider sends people back to, behind the public address.
const RETURN: &str = "/sign-in/return";

/// Of which provider.
#[derive(Debug, clap::Args)]
pub struct Vouching {
    /// The provider of sign-ins (OpenID Connect): its issuer, letter by letter.
    #[arg(long, env = "MINGTONG_OIDC_ISSUER", requires = "oidc_client_id")]
    oidc_issuer: Option<String>,
    /// What this program is called there.
    #[arg(long, env = "MINGTONG_OIDC_CLIENT_ID", requires = "oidc_issuer")]
    oidc_client_id: Option<String>,
    /// The file with the secret by which the provider knows this program.
    #[arg(long, env = "MINGTONG_OIDC_CLIENT_SECRET_FILE", requires = "oidc_issuer")]
    oidc_client_secret_file: Option<PathBuf>,
    /// What stands on the button.
    #[arg(long, env = "MINGTONG_OIDC_LABEL", requires = "oidc_issuer")]
    oidc_label: Option<String>,
}

impl Vouching {
    /// The provider; none where no issuer is set. It is not asked before somebody signs in.
    ///
    /// # Errors
    /// Nobody said where people come back to, the secret cannot be read, or the settings cannot be right.
    pub fn provider(&self, words: Words, public_url: &str) -> anyhow::Result<Option<Provider>> {
        let (Some(issuer), Some(client_id)) = (&self.oidc_issuer, &self.oidc_client_id) else { return Ok(None) };
        if public_url.is_empty() {
            bail!(words.t("cli-oidc-public-url"));
        }
        let settings = Settings {
            issuer: issuer.clone(),
            client_id: client_id.clone(),
            client_secret: self.secret(words)?,
            label: self.oidc_label.clone().unwrap_or_default(),
            return_to: format!("{}{RETURN}", public_url.trim_end_matches('/')),
        };
        Ok(Some(Provider::new(settings).context(words.t("cli-oidc-settings"))?))
    }

    fn secret(&self, words: Words) -> anyhow::Result<Option<String>> {
        let Some(path) = &self.oidc_client_secret_file else { return Ok(None) };
        let read = std::fs::read_to_string(path).context(words.t("cli-oidc-secret"))?;
        let secret = read.trim();
        if secret.is_empty() {
            bail!(words.t("cli-oidc-secret"));
        }
        Ok(Some(secret.to_owned()))
    }
}
