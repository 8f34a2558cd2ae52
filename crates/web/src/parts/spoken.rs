//! The words of a page or a command, for sentences that the use cases make.

use crate::format;
use mingtong_app::vote::{Filled, Speaker};
use mingtong_domain::Millis;
use mingtong_words::{Arg, FluentValue, Words};

/// The words of a page or a command.
#[derive(Debug, Clone, Copy)]
pub struct Spoken(pub Words);

impl Speaker for Spoken {
    fn say(&self, key: &str, args: &[(&'static str, Filled)]) -> String {
        if args.is_empty() {
            return self.0.t(key).to_owned();
        }
        let arg = |(name, filled): &(&'static str, Filled)| -> Arg<'static> {
            match filled {
                Filled::Text(text) => (*name, FluentValue::from(text.clone())),
                Filled::Number(number) => (*name, (*number).into()),
            }
        };
        self.0.ta(key, &args.iter().map(arg).collect::<Vec<_>>())
    }

    fn moment(&self, at: Millis) -> String {
        format::moment(self.0, at)
    }
}
