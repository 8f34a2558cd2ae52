//! How the events of a noun are declared: each once, with its kind, who may read it, and its data.

/// Who may read what an event tells. The log itself is public; this is about the texts and the story made of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readers {
    /// Everybody who may see the thing it happened to.
    Everybody,
    /// Only those who work on it: internal.
    Workers,
    /// Nobody reads it as a step of the story: other steps tell it.
    Nobody,
}

/// Declares the `Event` of a noun. Every field's type says what it refers to ([`crate::references`]).
macro_rules! events {
    ($doc:literal; $(
        $(#[$vdoc:meta])* $name:ident = $kind:literal, $readers:ident { $($(#[$fdoc:meta])* $field:ident: $type:ty,)* },
    )*) => {
        #[doc = $doc]
        #[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
        #[serde(tag = "kind", content = "data")]
        pub enum Event { $($(#[$vdoc])* #[serde(rename = $kind)] $name { $($(#[$fdoc])* $field: $type,)* },)* }

        /// What kind of event it is, without its data.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Kind { $($(#[$vdoc])* $name,)* }

        impl Kind {
            /// The kind as it is written in the log: `matter.raised`. Never changed after release.
            pub fn key(self) -> &'static str {
                match self { $(Kind::$name => $kind,)* }
            }

            /// The kind without the noun, as texts name it: `raised`.
            pub fn word(self) -> &'static str {
                self.key().split_once('.').map_or(self.key(), |(_, word)| word)
            }
        }

        impl Event {
            /// Every kind, in the order of declaration.
            pub const KINDS: &'static [&'static str] = &[$($kind,)*];

            /// What kind of event it is.
            pub fn kind(&self) -> Kind {
                match self { $(Event::$name { .. } => Kind::$name,)* }
            }

            /// Who may read it.
            pub fn readers(&self) -> $crate::events::Readers {
                match self { $(Event::$name { .. } => $crate::events::Readers::$readers,)* }
            }

            /// What it refers to.
            pub fn references(&self) -> $crate::references::References {
                let mut to = $crate::references::References::default();
                match self { $(Event::$name { $($field,)* } => {
                    $($crate::references::Refer::refer($field, &mut to);)*
                })* }
                to
            }
        }
    };
}
