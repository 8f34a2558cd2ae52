//! The words of the interface that stand for one of a few things; each noun has its own in its `keys.rs`.

/// Makes an enum of the wire that stands for one of the domain, and the test of its words.
///
/// The compiler sees to it that no value is forgotten. Every word is compared with the key of the domain:
///
/// - `Name = path { … }`: the word is what `key()` gives;
/// - `Name = path, text "prefix-" { … }`: `key()` gives the key of a text, the prefix and then the word with dashes;
/// - `Name = path, without key { … }`: only the interface has words for it.
macro_rules! mirror {
    (@key $value:ident $word:ident) => { assert_eq!($word, $value.key()); };
    (@key $value:ident $word:ident text $prefix:literal) => {
        assert_eq!(concat!($prefix, "{}").replace("{}", &$word.replace('_', "-")), $value.key());
    };
    (@key $value:ident $word:ident without key) => { let _ = ($word, $value); };
    ($($(#[$doc:meta])* $name:ident = $domain:path $(, $kind:ident $of:tt)? { $($variant:ident),* $(,)? })*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
            #[serde(rename_all = "snake_case")]
            pub enum $name { $($variant,)* }

            impl From<$domain> for $name {
                fn from(value: $domain) -> Self {
                    match value { $(<$domain>::$variant => Self::$variant,)* }
                }
            }

            impl From<$name> for $domain {
                fn from(value: $name) -> Self {
                    match value { $($name::$variant => Self::$variant,)* }
                }
            }
        )*

        #[cfg(test)]
        mod tests {
            #[test]
            fn every_word_is_the_key_of_the_domain() {
                $(for value in [$(<$domain>::$variant),*] {
                    let word = serde_json::to_value(super::$name::from(value)).unwrap();
                    let word = word.as_str().unwrap();
                    $crate::keys::mirror!(@key value word $($kind $of)?);
                })*
            }
        }
    };
}
pub(crate) use mirror;
