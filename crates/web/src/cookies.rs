//! Reading and setting cookies.

use crate::site::Config;
use axum::http::{HeaderMap, HeaderValue, header};

/// The session of a signed-in person.
pub(crate) const SESSION: &str = "mt_session";
/// The short name of the community in which that session lives. It opens nothing: it says where to look for the token.
pub(crate) const HOME: &str = "mt_home";
/// The secret of a sign-in whose password fitted and whose code is still asked.
pub(crate) const STEP: &str = "mt_step";
/// The secret of somebody who was sent to the provider of sign-ins.
pub(crate) const PROVIDER: &str = "mt_provider";
/// A random mark by which "me too" knows a browser again.
pub(crate) const VISITOR: &str = "mt_visitor";
/// The secret under which a form is kept whose session had ended.
pub(crate) const KEPT: &str = "mt_kept";
/// A ballot that was just given, with its receipt.
pub(crate) const GIVEN: &str = "mt_given";
/// The pages that are sent it, where it was given with an account.
pub(crate) const GIVEN_BELOW: &str = "/votes";
/// The language.
pub(crate) const LANGUAGE: &str = "mt_lang";
/// Large print.
pub(crate) const PRINT: &str = "mt_print";

/// The value of a cookie.
pub(crate) fn get<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(key, _)| *key == name).map(|(_, value)| value)
}

/// A cookie that scripts cannot read and other sites cannot send along with a form; forgotten after `days` (at once
/// for 0).
pub(crate) fn set(config: &Config, name: &str, value: &str, days: u32) -> HeaderValue {
    within(config, name, value, "/", u64::from(days) * 86_400)
}

/// The same, sent to pages below a path only, and forgotten after `seconds`.
pub(crate) fn within(config: &Config, name: &str, value: &str, path: &str, seconds: u64) -> HeaderValue {
    let secure = if config.https { "; Secure" } else { "" };
    let cookie = format!("{name}={value}; Path={path}; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}");
    HeaderValue::from_str(&cookie).unwrap_or(HeaderValue::from_static(""))
}
