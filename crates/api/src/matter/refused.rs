//! Why a picture was not taken in, and why there is no file of matters.

use crate::problem::Problem;
use mingtong_app::Fail;
use mingtong_app::matter::{PictureRefused, export::ExportFailed};

impl From<PictureRefused> for Problem {
    fn from(refused: PictureRefused) -> Self {
        match refused {
            PictureRefused::Picture(error) => Self::of_file("refusal-not-a-picture", vec![], error),
            PictureRefused::Fail(fail) => fail.into(),
        }
    }
}

impl From<ExportFailed> for Problem {
    fn from(failed: ExportFailed) -> Self {
        match failed {
            ExportFailed::Fail(fail) => fail.into(),
            ExportFailed::Unwritable(unwritable) => Fail::Fault(unwritable.to_string()).into(),
        }
    }
}
