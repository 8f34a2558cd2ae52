//! A provider that is really asked.

use super::told::{BadSettings, NotVouched, Settings, Way};
use super::trust::{Unfit, is_guarded, is_local, subject};
use crate::Chance;
use crate::outward::{NoAnswer, Outward};
use openidconnect::core::{
    CoreAuthenticationFlow, CoreClient, CoreClientAuthMethod, CoreIdToken, CoreProviderMetadata,
};
use openidconnect::{
    AuthType, AuthorizationCode, ClientId, ClientSecret, CsrfToken, DiscoveryError, EndpointMaybeSet, EndpointNotSet,
    EndpointSet, HttpRequest, HttpResponse, IssuerUrl, Nonce, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl,
    RequestTokenError, TokenResponse,
};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tokio::sync::Mutex;

/// How long the provider may take for one answer: somebody waits.
const TIMEOUT: Duration = Duration::from_secs(10);
/// Keys are asked for again at an unknown one, at most so often: what is forged shall not make us ask.
pub(super) const KEYS_AGAIN_MS: i64 = 10_000;

/// A provider with what it said of itself last.
pub(super) struct Asked {
    /// What the operator says of it.
    pub(super) settings: Settings,
    issuer: IssuerUrl,
    return_to: RedirectUrl,
    outward: Outward,
    /// How often it was asked what it says of itself.
    asked: AtomicU64,
    known: Mutex<Known>,
}

/// What the provider said of itself last, with its keys.
struct Known {
    answer: Result<Arc<CoreProviderMetadata>, NotVouched>,
    at_ms: i64,
}

type Client =
    CoreClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointMaybeSet, EndpointMaybeSet>;
type Coming = Pin<Box<dyn Future<Output = Result<HttpResponse, NoAnswer>> + Send>>;

impl Asked {
    /// See [`super::Provider::new`].
    pub(super) fn new(mut settings: Settings) -> Result<Self, BadSettings> {
        let issuer = IssuerUrl::new(settings.issuer.clone()).map_err(|_| BadSettings::Issuer)?;
        if !is_guarded(issuer.url(), is_local(issuer.url())) {
            return Err(BadSettings::Issuer);
        }
        if settings.label.is_empty() {
            settings.label = issuer.url().host_str().unwrap_or_default().to_owned();
        }
        let return_to = RedirectUrl::new(settings.return_to.clone()).map_err(|_| BadSettings::ReturnTo)?;
        let outward = Outward::new(true).map_err(|_| BadSettings::Tls)?.within(TIMEOUT);
        let nothing = Err(NotVouched::Away("it was not asked yet".to_owned()));
        let known = Mutex::new(Known { answer: nothing, at_ms: 0 });
        Ok(Self { settings, issuer, return_to, outward, asked: AtomicU64::new(0), known })
    }

    /// See [`super::Provider::begin`].
    pub(super) async fn begin(&self, chance: &Chance, state: &str, now_ms: i64) -> Result<Way, NotVouched> {
        let metadata = self.ask(now_ms).await?;
        let (nonce, verifier, state) = (chance.secret(), chance.secret(), CsrfToken::new(state.to_owned()));
        let challenge = PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(verifier.clone()));
        let given = Nonce::new(nonce.clone());
        let client = self.client(&metadata);
        let asked = client.authorize_url(CoreAuthenticationFlow::AuthorizationCode, move || state, move || given);
        let (url, _, _) = asked.set_pkce_challenge(challenge).url();
        Ok(Way { url: url.into(), nonce, verifier })
    }

    /// See [`super::Provider::finish`].
    pub(super) async fn finish(
        &self,
        code: &str,
        nonce: &str,
        verifier: &str,
        now_ms: i64,
    ) -> Result<String, NotVouched> {
        let metadata = self.known(now_ms).await?;
        let token = self.redeem(&metadata, code, verifier).await?;
        let (client_id, nonce) = (&self.settings.client_id, Nonce::new(nonce.to_owned()));
        match subject(&metadata, client_id, &token, &nonce, now_ms) {
            Ok(subject) => Ok(subject),
            Err(Unfit::UnknownKey) => {
                // It may sign with another key since; forged tokens name keys, too.
                let unknown = || NotVouched::Distrusted("signed by a key that the provider does not name".to_owned());
                let metadata = self.ask_again(now_ms).await?.ok_or_else(unknown)?;
                subject(&metadata, client_id, &token, &nonce, now_ms).map_err(NotVouched::from)
            }
            Err(unfit) => Err(unfit.into()),
        }
    }

    async fn redeem(
        &self,
        metadata: &CoreProviderMetadata,
        code: &str,
        verifier: &str,
    ) -> Result<CoreIdToken, NotVouched> {
        let (client, way) = (self.client(metadata), way(&self.outward));
        let request = client.exchange_code(AuthorizationCode::new(code.to_owned()));
        let request = request.map_err(|_| NotVouched::Distrusted("it names no token endpoint".to_owned()))?;
        let request = request.set_pkce_verifier(PkceCodeVerifier::new(verifier.to_owned()));
        let answer = request.request_async(&way).await.map_err(|error| match error {
            RequestTokenError::Request(error) => NotVouched::Away(error.to_string()),
            RequestTokenError::ServerResponse(said) => NotVouched::Refused(said.to_string()),
            other => NotVouched::Distrusted(other.to_string()),
        })?;
        answer.id_token().cloned().ok_or_else(|| NotVouched::Distrusted("there is no id_token".to_owned()))
    }

    fn client(&self, metadata: &CoreProviderMetadata) -> Client {
        let Settings { client_id, client_secret, .. } = &self.settings;
        let secret = client_secret.clone().map(ClientSecret::new);
        let client = CoreClient::from_provider_metadata(metadata.clone(), ClientId::new(client_id.clone()), secret);
        // What it does not say is Basic (OpenID Connect Discovery 1.0, section 3).
        let methods = metadata.token_endpoint_auth_methods_supported();
        let takes_basic = methods.is_none_or(|all| all.contains(&CoreClientAuthMethod::ClientSecretBasic));
        let auth = if takes_basic { AuthType::BasicAuth } else { AuthType::RequestBody };
        client.set_auth_type(auth).set_redirect_uri(self.return_to.clone())
    }

    /// What the provider said of itself when it was last asked.
    async fn known(&self, now_ms: i64) -> Result<Arc<CoreProviderMetadata>, NotVouched> {
        let known = self.known.lock().await.answer.clone();
        match known {
            Ok(metadata) => Ok(metadata),
            Err(_) => self.ask(now_ms).await,
        }
    }

    /// Asks once more, unless it was just asked.
    async fn ask_again(&self, now_ms: i64) -> Result<Option<Arc<CoreProviderMetadata>>, NotVouched> {
        let at_ms = self.known.lock().await.at_ms;
        if now_ms - at_ms < KEYS_AGAIN_MS {
            return Ok(None);
        }
        self.ask(now_ms).await.map(Some)
    }

    /// Asks what the provider says of itself, and for its keys. Whoever comes while it is being asked shares the
    /// answer: one that is away holds up nobody for longer than one question.
    async fn ask(&self, now_ms: i64) -> Result<Arc<CoreProviderMetadata>, NotVouched> {
        let before = self.asked.load(Ordering::SeqCst);
        let mut known = self.known.lock().await;
        if self.asked.load(Ordering::SeqCst) != before {
            return known.answer.clone();
        }
        let answer = self.discovered().await.map(Arc::new);
        *known = Known { answer: answer.clone(), at_ms: now_ms };
        self.asked.fetch_add(1, Ordering::SeqCst);
        answer
    }

    async fn discovered(&self) -> Result<CoreProviderMetadata, NotVouched> {
        let way = way(&self.outward);
        let found = CoreProviderMetadata::discover_async(self.issuer.clone(), &way).await;
        let metadata = found.map_err(|error| match error {
            DiscoveryError::Request(error) => NotVouched::Away(error.to_string()),
            DiscoveryError::Response(status, ..) => NotVouched::Away(format!("it answers {status}")),
            other => NotVouched::Distrusted(other.to_string()),
        })?;
        let is_local = is_local(self.issuer.url());
        let named = [metadata.authorization_endpoint().url(), metadata.jwks_uri().url()];
        let token = metadata.token_endpoint().map(|endpoint| endpoint.url());
        if named.into_iter().chain(token).any(|url| !is_guarded(url, is_local)) {
            return Err(NotVouched::Distrusted("it names an address without https".to_owned()));
        }
        Ok(metadata)
    }
}

/// Our way outward, as the protocol asks for one.
fn way(outward: &Outward) -> impl Fn(HttpRequest) -> Coming + Send + Sync + use<> {
    let outward = outward.clone();
    move |asked: HttpRequest| -> Coming {
        let outward = outward.clone();
        Box::pin(async move { outward.fetch(asked).await })
    }
}
