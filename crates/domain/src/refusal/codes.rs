//! How the reasons of refusals are declared: sort by sort, each with the key of its text.

macro_rules! codes {
    ($($kind:ident { $($(#[$doc:meta])* $name:ident = $key:literal,)* })*) => {
        /// The reason of a refusal. Its [`key`](Code::key) is the key of the text shown to the person.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Code { $($($(#[$doc])* $name,)*)* }

        impl Code {
            /// Every reason; a test proves that each has a text in both languages.
            pub const ALL: &'static [Code] = &[$($(Code::$name,)*)*];

            /// The key of the text, such as `refusal-handler-cannot-verify`.
            pub fn key(self) -> &'static str {
                match self { $($(Code::$name => $key,)*)* }
            }

            /// The sort under which it is declared.
            pub fn kind(self) -> Kind {
                match self { $($(Code::$name => Kind::$kind,)*)* }
            }
        }
    };
}
