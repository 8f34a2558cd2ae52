//! How people can be reached: what is kept must be good enough to reach them with.

use crate::fail::Fail;
use crate::texts::line;
use mingtong_domain::limits;
use mingtong_domain::refusal::Code;
use mingtong_domain::{Act, Refusal};
pub use mingtong_text::telephone::{dialled, is_phone};
use mingtong_text::telephone::{in_half_width, is_several};

/// Something before and something with a dot after the sign; only a message that arrives proves more.
pub fn is_email(text: &str) -> bool {
    let parts = text.split_once('@');
    parts.is_some_and(|(name, host)| !name.is_empty() && host.trim_matches('.').contains('.') && !text.contains(' '))
}

/// A telephone number as somebody gave it, in half width, by which it is read, found and dialled; none when nothing was
/// given.
pub(crate) fn phone(words: Option<&str>, act: impl Into<Act>) -> Result<Option<String>, Fail> {
    Ok(given(words, is_phone, Code::PhoneIncomplete, act)?.map(|words| in_half_width(&words)))
}

/// The same where there is room for one number alone.
pub(crate) fn one_phone(words: Option<&str>, act: impl Into<Act>) -> Result<Option<String>, Fail> {
    let act = act.into();
    match phone(words, act)? {
        Some(words) if is_several(&words) => Err(Refusal::new(Code::PhoneSeveral, act).into()),
        words => Ok(words),
    }
}

/// An e-mail address as somebody gave it; none when nothing was given.
pub(crate) fn email(words: Option<&str>, act: impl Into<Act>) -> Result<Option<String>, Fail> {
    given(words, is_email, Code::EmailIncomplete, act)
}

fn given(
    words: Option<&str>,
    is_usable: fn(&str) -> bool,
    code: Code,
    act: impl Into<Act>,
) -> Result<Option<String>, Fail> {
    let act = act.into();
    match line(words, limits::CONTACT_CHARS_MAX, act)? {
        Some(words) if !is_usable(&words) => Err(Refusal::new(code, act).into()),
        words => Ok(words),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use mingtong_domain::matter::Act;

    #[test]
    fn what_nobody_can_be_reached_with_is_refused() {
        for (text, usable) in [("a@b.cn", true), ("a@b", false), ("@b.cn", false), ("a b@c.cn", false), ("a@.", false)]
        {
            assert_eq!(is_email(text), usable, "{text}");
        }
        assert!(phone(Some("  "), Act::Raise).unwrap().is_none());
        assert!(phone(Some("1381234567"), Act::Raise).is_err());
        assert_eq!(phone(Some(" １３８ 1234  5678"), Act::Raise).unwrap().as_deref(), Some("138 1234 5678"));
        assert_eq!(phone(Some("０871－63312345转２"), Act::Raise).unwrap().as_deref(), Some("0871-63312345转2"));
    }
}
