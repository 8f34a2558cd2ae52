//! What a mirror of a log has beside its tiles: a page in each language on which a proof is checked, and its script. No
//! address in them is absolute, and nothing is asked of a server: they work from a disk.

use crate::assets::PROOF;
use askama::Template;
use mingtong_words::{Language, Words};

#[derive(Template)]
#[template(path = "mirror.html")]
struct CheckPage {
    page: Said,
    /// The page in the other language, and what that is called in it.
    other: (&'static str, &'static str, &'static str),
}

/// The texts, by the name under which every template asks for them.
struct Said {
    words: Words,
}

impl Said {
    fn t(&self, key: &'static str) -> &'static str {
        self.words.t(key)
    }
}

/// The files, each with its name in the directory of the mirror.
///
/// # Errors
/// The page could not be written: a fault of the program.
pub fn mirror_files() -> Result<Vec<(&'static str, String)>, askama::Error> {
    let page = |language, other| CheckPage { page: Said { words: Words::new(language) }, other }.render();
    Ok(vec![
        ("check.html", page(Language::ZhCn, ("check.en.html", "en", "English"))?),
        ("check.en.html", page(Language::En, ("check.html", "zh-CN", "中文"))?),
        ("proof.js", PROOF.to_owned()),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mirror_checks_proofs_without_us() {
        let files = mirror_files().unwrap();
        for (name, page) in files.iter().filter(|(name, _)| name.ends_with(".html")) {
            assert!(page.contains("src=\"proof.js\"") && page.contains("id=\"proof-check\""), "{name}");
            assert!(!page.contains("=\"/") && !page.contains("://"), "{name} names an absolute address");
        }
    }
}
