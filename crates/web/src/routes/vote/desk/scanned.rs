//! The number of a paper, typed or scanned: alone, or within the address that a code on the paper holds.

use mingtong_domain::ids::VoteId;
use mingtong_domain::vote::PaperNo;
use mingtong_domain::written;

/// The number of a paper of this vote.
///
/// # Errors
/// The key of the text that says what to put right.
pub(super) fn number(typed: &str, vote: &VoteId) -> Result<PaperNo, &'static str> {
    let typed = typed.trim();
    if let Some((_, rest)) = typed.split_once("/votes/") {
        let (of, rest) = rest.split_once(['/', '?']).unwrap_or((rest, ""));
        if of != vote.as_str() {
            return Err("papers-other-vote");
        }
        let number = rest.rsplit(['=', '/']).next().unwrap_or_default();
        return PaperNo::parse(number).ok_or("papers-wrong-check");
    }
    let plain: String = typed.chars().map(narrow).collect();
    // The number of a home has two hyphens.
    if plain.matches('-').count() > 1 {
        return Err("papers-no-number");
    }
    match PaperNo::parse(&plain) {
        Some(number) => Ok(number),
        None if plain.is_empty() => Err("papers-number-first"),
        None => Err("papers-wrong-check"),
    }
}

/// Digits and hyphens as Chinese keyboards write them.
pub(super) fn narrow(c: char) -> char {
    match c {
        '０'..='９' | '－' | '，' => written::narrow(c),
        '—' | '–' | '−' => '-',
        '、' => ',',
        '　' => ' ',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_typed_or_scanned_and_of_this_vote() {
        let vote = VoteId("v1".to_owned());
        let of = |typed: &str| number(typed, &vote).map(PaperNo::elector);
        let paper = PaperNo::of(7).to_string();
        let wide: String = paper.replace('-', "－");
        for typed in [&paper, &paper.replace('-', ""), &format!(" {paper} "), &wide] {
            assert_eq!(of(typed), Ok(7), "{typed}");
        }
        assert_eq!(of(&format!("https://a/c/m/desk/votes/v1/papers?number={paper}")), Ok(7));
        assert_eq!(of(&format!("https://a/c/m/desk/votes/v2/papers?number={paper}")), Err("papers-other-vote"));
        assert_eq!(of("0007-55"), Err("papers-wrong-check"));
        assert_eq!(of("0007"), Err("papers-wrong-check"));
        assert_eq!(of("3-2-501"), Err("papers-no-number"));
        assert_eq!(of(""), Err("papers-number-first"));
    }
}
