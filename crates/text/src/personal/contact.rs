//! E-mail addresses, QQ and 微信 accounts.

use super::cursor::{Cursor, fold};
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

/// The account named by the word that begins at `at` (QQ, 扣扣, 微信, 薇信, vx, wx; 微 and v behind 加).
///
/// A group's number (QQ群) and a public account (公众号, 官方微信) belong to nobody in particular.
pub(super) fn account_at(text: &str, at: usize) -> Option<Mark> {
    let before = Cursor::new(text, at);
    let mut here = before;
    let qq = here.eat_any(&["qq", "扣扣", "q q"]);
    let wechat = !qq && here.eat_any(&["微信", "薇信", "v信", "vx", "wx"]);
    let added = !qq && !wechat && here.eat_any(&["v", "微", "薇"]) && before.ends(2, &["加", "加我", "+"]);
    if !(qq || wechat || added) {
        return None;
    }
    if before.peek_back().is_some_and(|c| c.is_ascii_alphanumeric()) || before.follows(3, &["官方", "公众"]) {
        return None;
    }
    here.skip(1, is_blank);
    let mut linked = here.eat_any(&["号码", "账号", "帐号", "号", "id"]);
    for _ in 0..3 {
        linked |= here.eat_any(&[":", "是", "为"]);
        here.skip(2, is_blank);
    }
    let end = number_end(here, qq, linked).or_else(|| if qq { None } else { name_end(here, linked) })?;
    if end.peek().is_some_and(|c| c.is_ascii_alphanumeric() || c == '@') {
        return None;
    }
    let shown = here.until(&end).chars().take(2).map(char::len_utf8).sum();
    Some(Mark { kind: Kind::Account, range: here.at()..end.at(), shown })
}

/// The end of 5 to 12 digits, of a QQ number also in groups: 888 12345, 8 8 8 1 2 3 4 5.
fn number_end(start: Cursor<'_>, qq: bool, linked: bool) -> Option<Cursor<'_>> {
    const DIGITS: std::ops::RangeInclusive<usize> = 5..=12;
    let mut end = start;
    let mut digits = end.skip(13, |c| c.is_ascii_digit());
    let is_grouped = qq && digits < *DIGITS.start();
    while is_grouped && (1..13).contains(&digits) {
        let mut next = end;
        next.skip(1, |c| is_blank(c) || c == '-');
        match next.skip(13, |c| c.is_ascii_digit()) {
            0 => break,
            more => (digits, end) = (digits + more, next),
        }
    }
    (DIGITS.contains(&digits) && (qq || linked)).then_some(end)
}

/// The end of a name of 6 to 20 places. Where only a blank stands before it, a place that is no letter says that it is
/// no word: 微信 zhou_88, but not 微信 WeChat.
fn name_end(start: Cursor<'_>, linked: bool) -> Option<Cursor<'_>> {
    let mut end = start;
    let places = end.skip(20, |c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    let is_told = linked || start.until(&end).contains(|c: char| !fold(c).is_ascii_alphabetic());
    let letter_first = start.peek().is_some_and(|c| c.is_ascii_alphabetic());
    (letter_first && is_told && (6..=20).contains(&places)).then_some(end)
}

fn is_blank(c: char) -> bool {
    c == ' ' || c == '\u{3000}'
}
