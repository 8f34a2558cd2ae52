//! What we say: the texts of every edge (pages, API, command line), in zh-CN and English.
//!
//! The texts live in `locales/{zh-CN,en}/<noun>.ftl` (Fluent syntax), what all nouns share in files named after what
//! they do for all (`app`, `cli`, `permission`, `refusals`, `time`). They are compiled into the binary. Texts without
//! arguments are resolved once at start, so that a page costs a table look-up per text and not a formatter run.
//! `cargo xtask tidy` proves that both languages have the same keys and that every key is used.
//!
//! This crate knows nothing of matters or pages: it turns a key and arguments into words.
#![warn(missing_docs)]

mod filled;
mod sources;

use filled::Filled;
use std::collections::HashMap;
use std::sync::LazyLock;

pub use fluent_bundle::FluentValue;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

/// A language that the program speaks. zh-CN is first: it is what an unknown visitor gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// Simplified Chinese as in mainland China.
    #[default]
    ZhCn,
    /// English.
    En,
}

impl Language {
    /// Both languages, the first being the default.
    pub const ALL: [Language; 2] = [Language::ZhCn, Language::En];

    /// The BCP 47 tag, as in `<html lang>`.
    pub fn tag(self) -> &'static str {
        match self {
            Language::ZhCn => "zh-CN",
            Language::En => "en",
        }
    }

    /// The language for a tag such as `zh`, `zh-Hans-CN` or `en-GB`; none for a language we do not speak.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next()?;
        if primary.eq_ignore_ascii_case("zh") {
            Some(Language::ZhCn)
        } else if primary.eq_ignore_ascii_case("en") {
            Some(Language::En)
        } else {
            None
        }
    }

    /// The first language of an `Accept-Language` header that we speak; zh-CN when there is none.
    ///
    /// Browsers send the tags in order of preference, so the weights need no reading.
    pub fn from_accept_language(header: &str) -> Self {
        header.split(',').take(20).filter_map(|item| Self::from_tag(item.split(';').next()?)).next().unwrap_or_default()
    }
}

/// An argument of a text: its name in the Fluent source and its value.
pub type Arg<'a> = (&'a str, FluentValue<'a>);

struct Catalogue {
    plain: HashMap<String, String>,
    filled: HashMap<String, Filled>,
    bundle: FluentBundle<FluentResource>,
}

static ZH_CN: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::new("zh-CN", sources::ZH_CN));
static EN: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::new("en", sources::EN));

impl Catalogue {
    fn new(tag: &str, sources: &[&str]) -> Self {
        let language: LanguageIdentifier = tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // Chinese and English are both written left to right: the isolation marks would only litter the pages.
        bundle.set_use_isolating(false);
        let mut keys = Vec::new();
        for source in sources {
            // A text that does not parse is left out here and caught by the test `every_source_parses`.
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _)| resource);
            keys.extend(keys_of(source));
            let _ = bundle.add_resource(resource);
        }
        let filled = keys.iter().filter_map(|key| Some((key.clone(), filled_text(&bundle, key)?))).collect();
        let plain = keys.into_iter().filter_map(|key| plain_text(&bundle, &key).map(|text| (key, text))).collect();
        Self { plain, filled, bundle }
    }
}

fn keys_of(source: &str) -> impl Iterator<Item = String> {
    source.lines().filter_map(|line| {
        let (key, _) = line.split_once(" =")?;
        let is_key = key.starts_with(|c: char| c.is_ascii_lowercase())
            && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
        is_key.then(|| key.to_owned())
    })
}

fn plain_text(bundle: &FluentBundle<FluentResource>, key: &str) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, None, &mut errors);
    errors.is_empty().then(|| text.into_owned())
}

fn filled_text(bundle: &FluentBundle<FluentResource>, key: &str) -> Option<Filled> {
    Filled::of(bundle.get_message(key)?.value()?)
}

/// The texts of one language. Cheap to copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Words {
    /// The language spoken.
    pub language: Language,
}

impl Words {
    /// The texts of `language`.
    pub fn new(language: Language) -> Self {
        Self { language }
    }

    /// The texts in which the program proposes and writes what a community publishes, in whichever language whoever
    /// publishes it reads the pages: what hangs at the gate is for the neighbours.
    pub fn of_the_record() -> Self {
        Self::new(Language::ZhCn)
    }

    fn catalogue(self) -> &'static Catalogue {
        match self.language {
            Language::ZhCn => &ZH_CN,
            Language::En => &EN,
        }
    }

    /// The text of `key` that takes no arguments. An unknown key is shown as itself, so that the fault can be seen.
    pub fn t<'k>(self, key: &'k str) -> &'k str
    where
        'static: 'k,
    {
        self.catalogue().plain.get(key).map_or(key, String::as_str)
    }

    /// The word of a family for a key of the domain: `word("stage", "open_for_claim")` is the text of
    /// `stage-open-for-claim`.
    ///
    /// Keys of the domain have `_` between their parts, keys of texts have `-`. The family is declared above its texts
    /// with `# used-as: stage-*`. A key that the family lacks is shown as itself, as by [`t`](Self::t).
    pub fn word(self, family: &str, key: &str) -> String {
        self.t(&key_of(family, key)).to_owned()
    }

    /// The same; none where the family lacks the key.
    pub fn word_if_any(self, family: &str, key: &str) -> Option<String> {
        let key = key_of(family, key);
        self.has(&key).then(|| self.t(&key).to_owned())
    }

    /// The text of `key` with arguments.
    pub fn ta(self, key: &str, args: &[Arg<'_>]) -> String {
        let catalogue = self.catalogue();
        if let Some(text) = catalogue.filled.get(key).and_then(|filled| filled.with(args)) {
            return text;
        }
        let Some(pattern) = catalogue.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.clone())).collect();
        catalogue.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// Whether there is a text for `key`.
    pub fn has(self, key: &str) -> bool {
        self.catalogue().bundle.has_message(key)
    }
}

fn key_of(family: &str, key: &str) -> String {
    let mut text = String::with_capacity(family.len() + 1 + key.len());
    text.push_str(family);
    text.push('-');
    text.extend(key.chars().map(|c| if c == '_' { '-' } else { c }));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_source_parses() {
        for source in sources::ZH_CN.iter().chain(sources::EN) {
            let parsed = FluentResource::try_new((*source).to_owned());
            assert!(parsed.is_ok(), "{:?}", parsed.err().map(|(_, errors)| errors));
        }
    }

    #[test]
    fn accept_language_takes_the_first_we_speak() {
        assert_eq!(Language::from_accept_language("fr-FR,fr;q=0.9,en;q=0.8,zh;q=0.7"), Language::En);
        assert_eq!(Language::from_accept_language("zh-Hans-CN, en"), Language::ZhCn);
        assert_eq!(Language::from_accept_language("de"), Language::ZhCn);
        assert_eq!(Language::from_accept_language(""), Language::ZhCn);
    }

    #[test]
    fn an_unknown_key_shows_itself() {
        assert_eq!(Words::default().t("no-such-key"), "no-such-key");
        assert_eq!(Words::default().ta("no-such-key", &[]), "no-such-key");
    }

    #[test]
    fn what_is_put_in_reads_as_the_formatter_writes_it() {
        for catalogue in [&*ZH_CN, &*EN] {
            for (key, filled) in &catalogue.filled {
                let pattern = catalogue.bundle.get_message(key).and_then(|message| message.value()).unwrap();
                let names = filled.names();
                let args: Vec<Arg<'_>> = names.iter().map(|name| (name.as_str(), 7.into())).collect();
                let formatted: FluentArgs<'_> = args.iter().cloned().collect();
                let formatted = catalogue.bundle.format_pattern(pattern, Some(&formatted), &mut Vec::new());
                assert_eq!(filled.with(&args).as_deref(), Some(&*formatted), "{key}");
                assert_eq!(filled.with(&[]).is_some(), names.is_empty(), "{key}");
            }
        }
        assert!(ZH_CN.filled.contains_key("span-days") && !EN.filled.contains_key("span-days"));
    }

    #[test]
    fn a_word_is_found_by_family_and_key() {
        assert_eq!(Words::new(Language::En).word("stage", "open_for_claim"), "Open for claim");
        assert_eq!(Words::new(Language::ZhCn).word("stage", "open_for_claim"), "待认领");
        assert_eq!(Words::new(Language::En).word("stage", "closed"), "Closed");
        assert_eq!(Words::new(Language::En).word("stage", "no_such_key"), "stage-no-such-key");
        assert_eq!(Words::new(Language::En).word_if_any("stage", "closed").as_deref(), Some("Closed"));
        assert_eq!(Words::new(Language::En).word_if_any("stage", "no_such_key"), None);
    }
}
