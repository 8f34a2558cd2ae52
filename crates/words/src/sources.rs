//! Which files of `locales/` are compiled in. A new one is one more name in one list; `cargo xtask tidy` names the
//! file that was forgotten.

/// Makes a constant for each language from one list of file names.
macro_rules! sources {
    ($($file:literal),+ $(,)?) => {
        /// The texts in simplified Chinese, one item a file.
        pub(crate) const ZH_CN: &[&str] = &[$(include_str!(concat!("../../../locales/zh-CN/", $file, ".ftl"))),+];
        /// The texts in English, one item a file.
        pub(crate) const EN: &[&str] = &[$(include_str!(concat!("../../../locales/en/", $file, ".ftl"))),+];
    };
}

sources![
    // What all nouns share.
    "app",
    "cli",
    "help",
    "paper",
    "permission",
    "refusals",
    "time",
    // One for each noun.
    "account_book",
    "agreement",
    "body",
    "community",
    "fund",
    "letter",
    "matter",
    "meeting",
    "motion",
    "need",
    "notice",
    "person",
    "procedure",
    "project",
    "reception",
    "register",
    "reporting",
    "resolution",
    "resource",
    "roll",
    "split",
    "telling",
    "vote",
];
