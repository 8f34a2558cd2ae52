//! How the acts on a thing with a life are declared: one entry gives the act its place in the tables of roles and
//! states, and the command its texts, its sample and its way to the act's own file.

/// Declares the acts on a thing, such as a matter, whose states are `StageKind`. Of each command: its key, roles,
/// stages, what it asks for (data; words that must be there, each with the most characters it may have; words that may
/// be left out), a sample with nothing in it that could be refused, and the function that decides it. Of the others:
/// key, roles and stages.
macro_rules! acts_on {
    (
        $about:literal;
        ($thing:ident: $Thing:ty, $stage:ident: $Stage:ty, $around:ident: $Around:ty, $cx:ident)
        commands { $(
            $(#[$doc:meta])*
            $name:ident {
                key: $key:literal,
                roles: $roles:expr,
                stages: $stages:expr,
                $(data: { $($(#[$ddoc:meta])* $data:ident: $type:ty,)* },)?
                $(words: { $($(#[$wdoc:meta])* $words:ident: $chars_max:ident,)* },)?
                $(maybe_words: { $($(#[$mdoc:meta])* $maybe:ident: $maybe_max:ident,)* },)?
                sample: $sample:expr,
                decide: $decide:expr,
            }
        )* }
        others { $(
            $(#[$odoc:meta])*
            $other:ident { key: $okey:literal, roles: $oroles:expr, stages: $ostages:expr, }
        )* }
    ) => {
        acts! {
            $about;
            $($(#[$odoc])* $other = $okey: $oroles,)*
            $($(#[$doc])* $name = $key: $roles,)*
        }

        impl Act {
            /// The states in which the act is possible; empty for acts that are not about one such thing.
            pub fn stages(self) -> &'static [StageKind] {
                match self { $(Act::$name => $stages,)* $(Act::$other => $ostages,)* }
            }

            /// Whether the act is possible in `stage`.
            pub fn is_possible_in(self, stage: StageKind) -> bool {
                self.stages().contains(&stage)
            }

            /// The acts that are about one such thing, in the order in which they are offered.
            pub fn on_one() -> impl Iterator<Item = Act> {
                Self::ALL.iter().copied().filter(|act| !act.stages().is_empty())
            }
        }

        /// A command. Its texts are words at the edge (`Command<String>`) and references once they were put
        /// aside (`Command`).
        #[derive(Debug, Clone, PartialEq)]
        pub enum Command<T = TextRef> { $(
            $(#[$doc])*
            $name {
                $($($(#[$ddoc])* $data: $type,)*)?
                $($($(#[$wdoc])* $words: T,)*)?
                $($($(#[$mdoc])* $maybe: Option<T>,)*)?
            },
        )* }

        impl<T> Command<T> {
            /// The act of the command.
            pub fn act(&self) -> Act {
                match self { $(Command::$name { .. } => Act::$name,)* }
            }

            /// The same command with its texts put aside.
            ///
            /// # Errors
            /// The first text that cannot be.
            pub fn put_aside<U, P>(self, by: &mut P) -> Result<Command<U>, P::Error>
            where
                P: $crate::put_aside::PutAside<T, U>,
            {
                Ok(match self { $(
                    Command::$name { $($($data,)*)? $($($words,)*)? $($($maybe,)*)? } => Command::$name {
                        $($($data,)*)?
                        $($($words: by.need($words, $chars_max)?,)*)?
                        $($($maybe: by.maybe($maybe, $maybe_max)?,)*)?
                    },
                )* })
            }

            /// What the command names beside its texts: units, pictures, matters.
            pub fn names(&self) -> $crate::references::References {
                let mut _to = $crate::references::References::default();
                match self { $(Command::$name { $($($data,)*)? .. } => {
                    $($($crate::references::Refer::refer($data, &mut _to);)*)?
                })* }
                _to
            }
        }

        /// What follows from a command in the state it finds, or why nothing does.
        pub(super) fn dispatch(
            $thing: &$Thing,
            $stage: &$Stage,
            command: Command,
            $around: &$Around,
            $cx: &Context<'_>,
        ) -> Result<Vec<Event>, Refusal> {
            let _ = ($thing, $stage);
            match command { $(
                Command::$name { $($($data,)*)? $($($words,)*)? $($($maybe,)*)? } => $decide,
            )* }
        }

        /// A command with nothing in it that could be refused; none for what is no command.
        pub(super) fn sample(act: Act, $thing: &$Thing, $stage: &$Stage, $cx: &Context<'_>) -> Option<Command> {
            let _ = $cx;
            match act { $(Act::$name => Some($sample),)* $(Act::$other => None,)* }
        }
    };
}
