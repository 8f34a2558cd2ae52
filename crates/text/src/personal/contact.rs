//! E-mail addresses, QQ and 微信 accounts.

use super::cursor::Cursor;
use super::finding::{Kind, Mark};

/// Longest local part and longest domain that are read (RFC 5321, 4.5.3.1).
const LOCAL_MAX: usize = 64;
const DOMAIN_MAX: usize = 255;

/// The e-mail address around the `@` at `at`.
pub(super) fn email_at(text: &str, at: usize) -> Option<Mark> {
    let mut start = Cursor::new(text, at);
    start.skip_back(LOCAL_MAX, |c| c.is_ascii_alphanumeric() || "._%+-".contains(c));
    start.skip(LOCAL_MAX, |c| "._%+-".contains(c));
    if start.at() >= at {
        return None;
    }
    let mut end = Cursor::new(text, at);
    end.bump();
    let domain = end;
    end.skip(DOMAIN_MAX, |c| c.is_ascii_alphanumeric() || c == '.' || c == '-');
    end.skip_back(DOMAIN_MAX, |c| c == '.' || c == '-');
    if end.at() <= domain.at() || !domain.until(&end).contains(['.', '．']) {
        return None;
    }
    let first = text[start.at()..].chars().next()?.len_utf8();
    Some(Mark { kind: Kind::Email, range: start.at()..end.at(), shown: first })
}

/// The account named by the word that begins at `at` (QQ, 扣扣, 微信, 薇信, vx, wx).
///
/// A group's number (QQ群) and a public account (公众号, 官方微信) belong to nobody in particular.
pub(super) fn account_at(text: &str, at: usize) -> Option<Mark> {
    let mut here = Cursor::new(text, at);
    let qq = here.eat_any(&["qq", "扣扣"]);
    if !qq && !here.eat_any(&["微信", "薇信", "v信", "vx", "wx"]) {
        return None;
    }
    let before = Cursor::new(text, at).peek_back();
    if before.is_some_and(|c| c.is_ascii_alphanumeric()) || Cursor::new(text, at).follows(3, &["官方", "公众"]) {
        return None;
    }
    let named = here.eat_any(&["号码", "账号", "帐号", "号", "id"]);
    let mut linked = named;
    for _ in 0..3 {
        linked |= here.eat_any(&[":", "是", "为"]);
        here.skip(2, |c| c == ' ' || c == '\u{3000}');
    }
    let start = here;
    let digits = here.skip(13, |c| c.is_ascii_digit());
    let number = (5..=12).contains(&digits) && (qq || linked);
    if !number {
        here.skip(20, |c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
        let id = start.until(&here);
        let letter_first = start.peek().is_some_and(|c| c.is_ascii_alphabetic());
        if qq || !linked || !letter_first || !(6..=20).contains(&id.chars().count()) {
            return None;
        }
    }
    if here.peek().is_some_and(|c| c.is_ascii_alphanumeric() || c == '@') {
        return None;
    }
    let shown = start.until(&here).chars().take(2).map(char::len_utf8).sum();
    Some(Mark { kind: Kind::Account, range: start.at()..here.at(), shown })
}
