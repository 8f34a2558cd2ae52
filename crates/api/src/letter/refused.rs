//! Why a file of letters was not taken in.

use crate::problem::Problem;
use mingtong_app::letter::ImportRefused;
use mingtong_office::{BadMapping, Unreadable};

impl From<BadMapping> for Problem {
    fn from(bad: BadMapping) -> Self {
        Self::of_file(bad.key(), bad.args(), &bad)
    }
}

impl From<Unreadable> for Problem {
    fn from(unreadable: Unreadable) -> Self {
        Self::of_file(unreadable.key(), unreadable.args(), &unreadable)
    }
}

impl From<ImportRefused> for Problem {
    fn from(refused: ImportRefused) -> Self {
        match refused {
            ImportRefused::Unreadable(unreadable) => unreadable.into(),
            ImportRefused::Fail(fail) => fail.into(),
            ImportRefused::Stopped { batch, fail, .. } => {
                Self::from(fail).because("refusal-import-stopped", batch.as_str())
            }
        }
    }
}
