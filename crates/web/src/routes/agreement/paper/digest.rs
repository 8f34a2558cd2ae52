//! The digest of a version, short enough to be compared by eye.

use mingtong_app::agreement::AgreementView;

/// So many characters are compared, in groups of four.
const CHARS: usize = 16;

/// The beginning of the digest, in groups; none of a version that was not put to its parties.
pub(super) fn short(view: &AgreementView) -> Option<String> {
    let put = view.version.put.as_ref()?;
    let chars: Vec<char> = put.digest.chars().take(CHARS).collect();
    Some(chars.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" "))
}
