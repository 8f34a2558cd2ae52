//! The words of imports.

use crate::keys::mirror;

mirror! {
    /// What became of a row of a file.
    Severity = mingtong_office::Severity, without key { Rejected, Doubtful, Skipped }
    /// Why a matter stays when its import is taken back.
    KeptBecause = mingtong_app::letter::KeptBecause, text "import-kept-" { ActedOn, Supported }
}
