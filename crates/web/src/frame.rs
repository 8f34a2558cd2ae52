//! What a page outside a community, or in none that is known, stands in.

use crate::preferences::{is_large, language};
use axum::extract::Request;
use axum::http::Method;
use mingtong_words::{Language, Words};

/// What a page outside a community, or in none that is known, needs to know of a request to lead on.
#[derive(Debug, Clone)]
pub(crate) struct Frame {
    pub(crate) words: Words,
    /// The community's front page where the address lies in one, else that of the installation.
    pub(crate) home: String,
    pub(crate) in_community: bool,
    /// Where the switches of language and print lead.
    pub(crate) here: String,
    pub(crate) large: bool,
    /// Whether something was typed: the browser still has it.
    pub(crate) was_sent: bool,
}

impl Frame {
    pub(crate) fn of(request: &Request) -> Self {
        let path = request.uri().path();
        let slug = path.strip_prefix("/c/").and_then(|rest| rest.split('/').next()).filter(|slug| !slug.is_empty());
        let home = slug.map_or("/".to_owned(), |slug| format!("/c/{slug}"));
        let was_sent = request.method() == Method::POST;
        // The address of a form cannot be opened; one that begins with two slashes would lead to another host.
        let asked = request.uri().path_and_query().map_or(path, |asked| asked.as_str());
        let here = if was_sent || path.starts_with("//") { home.clone() } else { asked.to_owned() };
        let (words, large) = (Words::new(language(request.headers())), is_large(request.headers()));
        Self { words, home, in_community: slug.is_some(), here, large, was_sent }
    }

    /// `lang` for what people typed, where the page speaks another language than they do.
    pub(crate) fn said(&self) -> &'static str {
        if self.words.language == Language::En { " lang=\"zh-CN\"" } else { "" }
    }

    /// Where it leads, with a choice of the visitor.
    pub(crate) fn with_query(&self, pair: &str) -> String {
        with_query(&self.here, pair)
    }
}

/// An address with one pair more.
pub(crate) fn with_query(address: &str, pair: &str) -> String {
    let sign = if address.contains('?') { '&' } else { '?' };
    format!("{address}{sign}{pair}")
}
