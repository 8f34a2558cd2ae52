//! Enums whose values are known by a key: in events, tables, texts, addresses and the API.

/// Declares an enum whose values have keys. Gives it `ALL`, `key`, `from_key`, and serde under the same keys.
macro_rules! keyed {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $key:literal,)* }) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ::serde::Serialize, ::serde::Deserialize,
        )]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $key)] $variant,)* }

        impl $name {
            /// Every value, in the order in which people are offered them.
            pub const ALL: &'static [$name] = &[$($name::$variant,)*];

            /// The key in events, tables, texts and the API.
            pub fn key(self) -> &'static str {
                match self { $($name::$variant => $key,)* }
            }

            /// The value of a key.
            pub fn from_key(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.key() == key)
            }
        }

        impl $crate::references::Refer for $name {}
    };
}
