//! Every key of a meeting has its word in both languages.

use mingtong_app::meeting::families;
use mingtong_words::{Language, Words};

#[test]
fn every_key_of_a_meeting_has_its_word() {
    for language in Language::ALL {
        let words = Words::new(language);
        for (family, keys) in families() {
            for key in keys {
                assert!(words.word_if_any(family, key).is_some(), "{family} {key} in {language:?}");
            }
        }
    }
}
