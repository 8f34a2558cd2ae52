//! Why a file of homes was not taken in.

use crate::problem::Problem;
use mingtong_app::roll::RollRefused;

impl From<RollRefused> for Problem {
    fn from(refused: RollRefused) -> Self {
        match refused {
            RollRefused::Bad(bad) => Self::of_file(bad.key(), bad.args(), &bad),
            RollRefused::Fail(fail) => fail.into(),
        }
    }
}
