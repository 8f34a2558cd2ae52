//! A provider of our own signs what it should not, and is not believed.

use super::asked::KEYS_AGAIN_MS;
use super::trust::is_guarded;
use super::*;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::sync::Mutex as Shared;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use url::Url;

const NOW_S: i64 = 1_623_115_800;
const NOW_MS: i64 = NOW_S * 1000;
const SECRET: &str = "a secret that nobody guesses";
const RETURN_TO: &str = "https://mingtong.example/sign-in/return";

/// A key under the name that a token gives it.
struct Key {
    name: &'static str,
    pair: EcdsaKeyPair,
}

impl Key {
    fn new(name: &'static str) -> Self {
        let (algorithm, chance) = (&ECDSA_P256_SHA256_FIXED_SIGNING, SystemRandom::new());
        let made = EcdsaKeyPair::generate_pkcs8(algorithm, &chance).unwrap();
        Self { name, pair: EcdsaKeyPair::from_pkcs8(algorithm, made.as_ref(), &chance).unwrap() }
    }

    fn public(&self) -> Value {
        let (x, y) = self.pair.public_key().as_ref()[1..].split_at(32);
        let [x, y] = [x, y].map(|half| BASE64_URL_SAFE_NO_PAD.encode(half));
        json!({ "kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": self.name, "x": x, "y": y })
    }

    fn sign(&self, claims: &Value) -> String {
        let words = unsigned(&json!({ "alg": "ES256", "kid": self.name }), claims);
        let signature = self.pair.sign(&SystemRandom::new(), words.as_bytes()).unwrap();
        format!("{words}.{}", BASE64_URL_SAFE_NO_PAD.encode(signature.as_ref()))
    }
}

fn unsigned(head: &Value, claims: &Value) -> String {
    [head, claims].map(|part| BASE64_URL_SAFE_NO_PAD.encode(part.to_string())).join(".")
}

/// What the provider answers, and what it was asked.
#[derive(Default)]
struct Says {
    keys: Vec<Value>,
    /// The status and the body of what follows upon a code.
    token: (u16, Value),
    asked: Vec<String>,
}

struct Fake {
    issuer: String,
    says: Arc<Shared<Says>>,
}

impl Fake {
    /// A provider that names a key.
    async fn with(key: &Key) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let says = Arc::new(Shared::new(Says { keys: vec![key.public()], ..Says::default() }));
        let (kept, named) = (says.clone(), issuer.clone());
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                answer(stream, &named, &kept).await;
            }
        });
        Self { issuer, says }
    }

    fn provider(&self) -> Provider {
        Provider::new(settings(&self.issuer)).unwrap()
    }

    /// Claims that are right in all.
    fn claims(&self) -> Value {
        json!({
            "iss": self.issuer, "aud": "mingtong", "sub": "u-17", "nonce": "n-1",
            "iat": NOW_S, "exp": NOW_S + 300,
        })
    }

    fn gives(&self, id_token: &str) {
        let body = json!({ "access_token": "at", "token_type": "Bearer", "id_token": id_token });
        self.says.lock().unwrap().token = (200, body);
    }

    fn times_asked(&self, path: &str) -> usize {
        self.says.lock().unwrap().asked.iter().filter(|asked| asked.contains(path)).count()
    }
}

fn settings(issuer: &str) -> Settings {
    Settings {
        issuer: issuer.to_owned(),
        client_id: "mingtong".to_owned(),
        client_secret: Some(SECRET.to_owned()),
        label: "City".to_owned(),
        return_to: RETURN_TO.to_owned(),
    }
}

async fn answer(mut stream: TcpStream, issuer: &str, says: &Shared<Says>) {
    let asked = read(&mut stream).await;
    let (status, body) = {
        let mut says = says.lock().unwrap();
        let answer = if asked.contains("/.well-known/openid-configuration") {
            (200, described(issuer))
        } else if asked.starts_with("GET /jwks") {
            (200, json!({ "keys": says.keys }))
        } else {
            says.token.clone()
        };
        says.asked.push(asked);
        (answer.0, answer.1.to_string())
    };
    let head = format!("HTTP/1.1 {status} Said\r\ncontent-type: application/json\r\ncontent-length: {}", body.len());
    let _ = stream.write_all(format!("{head}\r\n\r\n{body}").as_bytes()).await;
}

/// A whole request: its head, and as much behind it as that says.
async fn read(stream: &mut TcpStream) -> String {
    let (mut text, mut piece) = (String::new(), [0; 4096]);
    loop {
        let came = stream.read(&mut piece).await.unwrap();
        text.push_str(&String::from_utf8_lossy(&piece[..came]));
        let Some((head, body)) = text.split_once("\r\n\r\n") else {
            assert!(came > 0, "it was cut off: {text}");
            continue;
        };
        let length = head.to_lowercase().lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok());
        if came == 0 || body.len() >= length.unwrap_or(0) {
            return text;
        }
    }
}

fn described(issuer: &str) -> Value {
    json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/auth"),
        "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": format!("{issuer}/jwks"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["ES256"],
    })
}

async fn finished(provider: &Provider, now_ms: i64) -> Result<String, NotVouched> {
    provider.finish("c-1", "n-1", &"v".repeat(64), now_ms).await
}

#[tokio::test]
async fn a_way_asks_for_a_code_by_a_challenge_and_for_nothing_but_who() {
    let fake = Fake::with(&Key::new("k1")).await;
    let way = fake.provider().begin(&Chance::seeded(1), "mingtong.s-1", NOW_MS).await.unwrap();
    let url = Url::parse(&way.url).unwrap();
    assert!(way.url.starts_with(&format!("{}/auth?", fake.issuer)), "{url}");
    let says = |name: &str| url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned());
    let challenge = BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(&way.verifier));
    for (name, value) in [
        ("response_type", "code"),
        ("client_id", "mingtong"),
        ("redirect_uri", RETURN_TO),
        ("scope", "openid"),
        ("state", "mingtong.s-1"),
        ("nonce", way.nonce.as_str()),
        ("code_challenge_method", "S256"),
        ("code_challenge", challenge.as_str()),
    ] {
        assert_eq!(says(name).as_deref(), Some(value), "{name}");
    }
    let other = fake.provider().begin(&Chance::System, "mingtong.s-1", NOW_MS).await.unwrap();
    assert!(other.nonce != way.nonce && other.verifier != way.verifier);
}

#[tokio::test]
async fn a_code_is_redeemed_with_what_only_we_know() {
    let key = Key::new("k1");
    let fake = Fake::with(&key).await;
    fake.gives(&key.sign(&fake.claims()));
    assert_eq!(finished(&fake.provider(), NOW_MS).await, Ok("u-17".to_owned()));
    let says = fake.says.lock().unwrap();
    let sent = says.asked.iter().find(|asked| asked.starts_with("POST /token")).unwrap();
    let verifier = format!("code_verifier={}", "v".repeat(64));
    for said in ["code=c-1", verifier.as_str(), "redirect_uri=https%3A%2F%2Fmingtong.example%2Fsign-in%2Freturn"] {
        assert!(sent.contains(said), "{said}: {sent}");
    }
    assert!(sent.to_lowercase().contains("authorization: basic "), "{sent}");
}

#[tokio::test]
async fn what_is_not_said_to_us_now_in_answer_is_not_believed() {
    let key = Key::new("k1");
    let fake = Fake::with(&key).await;
    let provider = fake.provider();
    let with = |name: &str, value: Value| {
        let mut claims = fake.claims();
        claims[name] = value;
        claims
    };
    let wrong = [
        with("nonce", json!("n-2")),
        with("nonce", Value::Null),
        with("aud", json!("another")),
        with("aud", json!(["mingtong", "another"])),
        with("azp", json!("another")),
        with("iss", json!("https://elsewhere.example")),
        with("exp", json!(NOW_S - 90)),
        with("iat", json!(NOW_S + 90)),
        with("sub", json!("")),
        with("sub", json!("x".repeat(256))),
    ];
    for claims in wrong {
        fake.gives(&key.sign(&claims));
        let found = finished(&provider, NOW_MS).await;
        assert!(matches!(found, Err(NotVouched::Distrusted(_))), "{claims}: {found:?}");
    }
    for (name, value) in [("exp", NOW_S - 30), ("iat", NOW_S + 30)] {
        fake.gives(&key.sign(&with(name, json!(value))));
        assert!(finished(&provider, NOW_MS).await.is_ok(), "clocks differ a little: {name}");
    }
}

#[tokio::test]
async fn what_is_not_signed_by_a_key_of_the_provider_is_not_believed() {
    let key = Key::new("k1");
    let fake = Fake::with(&key).await;
    let (provider, claims) = (fake.provider(), fake.claims());
    let words = unsigned(&json!({ "alg": "HS256" }), &claims);
    let mut mac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).unwrap();
    mac.update(words.as_bytes());
    let by_secret = format!("{words}.{}", BASE64_URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes()));
    let none = format!("{}.", unsigned(&json!({ "alg": "none" }), &claims));
    let (signed, other) = (key.sign(&claims), key.sign(&json!({ "sub": "u-18" })));
    let swapped = format!("{}.{}", signed.rsplit_once('.').unwrap().0, other.rsplit_once('.').unwrap().1);
    for forged in [none, by_secret, swapped, Key::new("k1").sign(&claims), "nonsense".to_owned()] {
        fake.gives(&forged);
        let found = finished(&provider, NOW_MS).await;
        assert!(matches!(found, Err(NotVouched::Distrusted(_))), "{forged}: {found:?}");
    }
}

#[tokio::test]
async fn keys_are_asked_for_again_at_an_unknown_one_and_not_too_often() {
    let (old, new) = (Key::new("k1"), Key::new("k2"));
    let fake = Fake::with(&old).await;
    let provider = fake.provider();
    fake.gives(&new.sign(&fake.claims()));
    assert!(finished(&provider, NOW_MS).await.is_err());
    assert!(finished(&provider, NOW_MS + 1).await.is_err());
    assert_eq!(fake.times_asked("GET /jwks"), 1, "it was just asked");
    fake.says.lock().unwrap().keys = vec![new.public(), old.public()];
    assert_eq!(finished(&provider, NOW_MS + KEYS_AGAIN_MS).await, Ok("u-17".to_owned()));
    assert_eq!(fake.times_asked("GET /jwks"), 2);
    assert!(finished(&provider, NOW_MS + KEYS_AGAIN_MS).await.is_ok());
    assert_eq!(fake.times_asked("GET /jwks"), 2, "it is known now");
}

#[tokio::test]
async fn one_that_is_away_or_says_no_is_told_apart() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let nobody = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let away = Provider::new(settings(&nobody)).unwrap();
    assert!(matches!(away.begin(&Chance::seeded(1), "s", NOW_MS).await, Err(NotVouched::Away(_))));
    assert!(matches!(finished(&away, NOW_MS).await, Err(NotVouched::Away(_))));
    let fake = Fake::with(&Key::new("k1")).await;
    fake.says.lock().unwrap().token = (400, json!({ "error": "invalid_grant" }));
    assert!(matches!(finished(&fake.provider(), NOW_MS).await, Err(NotVouched::Refused(_))));
}

#[tokio::test]
async fn one_that_calls_itself_otherwise_is_not_the_one() {
    let fake = Fake::with(&Key::new("k1")).await;
    let other = Provider::new(settings(&format!("{}/", fake.issuer))).unwrap();
    assert!(matches!(other.begin(&Chance::seeded(1), "s", NOW_MS).await, Err(NotVouched::Distrusted(_))));
}

#[test]
fn nobody_reads_along() {
    for issuer in ["http://sso.example.cn", "http://8.8.8.8", "ftp://localhost", "nonsense"] {
        assert_eq!(Provider::new(settings(issuer)).err(), Some(BadSettings::Issuer), "{issuer}");
    }
    for issuer in ["https://sso.example.cn/realms/city", "http://localhost:3000", "http://10.1.2.3", "http://[::1]:1"] {
        assert!(Provider::new(settings(issuer)).is_ok(), "{issuer}");
    }
    let unnamed = Settings { label: String::new(), ..settings("https://sso.example.cn/realms/city") };
    assert_eq!(Provider::new(unnamed).unwrap().label(), "sso.example.cn");
    let plain = Url::parse("http://10.0.0.1/token").unwrap();
    assert!(!is_guarded(&plain, false), "one with HTTPS names no address without");
    let nowhere = Settings { return_to: "/sign-in".to_owned(), ..settings("https://sso.example.cn") };
    assert_eq!(Provider::new(nowhere).err(), Some(BadSettings::ReturnTo));
}
