//! With what somebody signs in: what is taken as a login, and whose account is found by what was typed.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_domain::Refusal;
use mingtong_domain::ids::{CommunityId, PersonId};
use mingtong_domain::limits::NAME_CHARS_MAX;
use mingtong_domain::refusal::Code;
use mingtong_domain::register::Act;
use mingtong_store::Link;
use mingtong_store::rows::AccountRow;
use mingtong_text::normal::normal;
use mingtong_text::script::is_han;

/// The login that was meant, whatever the width of its letters and their case: a Chinese keyboard types `ｚｈａｎｇ`.
/// Guesses at one account count by it as well.
pub fn folded_login(typed: &str) -> String {
    normal(typed)
}

/// A login as it is kept.
///
/// # Errors
/// It is missing or too long, or others could not tell it from another one or could not type it: see [`is_usable`].
pub(super) fn login_of(typed: &str) -> Result<String, Fail> {
    let login = folded_and_measured(typed)?;
    if !is_usable(typed.trim(), &login) {
        return Err(Refusal::new(Code::LoginUnusable, Act::GrantRole).into());
    }
    Ok(login)
}

/// The login that was meant, where something was and it is not too long.
fn folded_and_measured(typed: &str) -> Result<String, Fail> {
    if typed.trim().is_empty() {
        return Err(Refusal::new(Code::TextMissing, Act::GrantRole).into());
    }
    let login = folded_login(typed);
    if login.chars().count() > NAME_CHARS_MAX {
        return Err(Refusal::new(Code::TextTooLong, Act::GrantRole).with(NAME_CHARS_MAX).into());
    }
    Ok(login)
}

/// Letters of ASCII, digits, a few signs and Han characters, nothing invisible between them: letters of other scripts
/// look like these, and nobody sees which of them a slip shows. Signs alone are none.
fn is_usable(typed: &str, login: &str) -> bool {
    let shows = |c: char| !normal(c.encode_utf8(&mut [0; 4])).is_empty();
    let names = |c: char| c.is_ascii_alphanumeric() || is_han(c);
    typed.chars().all(shows) && login.chars().all(|c| names(c) || "._-@".contains(c)) && login.chars().any(names)
}

/// The account that was meant. One that was saved before logins were folded is still opened by what was typed then.
///
/// # Errors
/// The database failed.
pub async fn account_typed(
    link: &mut Link<'_>,
    community: CommunityId,
    typed: &str,
) -> Result<Option<AccountRow>, Fail> {
    let (before, folded) = (typed.trim().to_lowercase(), folded_login(typed));
    let account = link.account(community, &before).await?;
    if account.is_some() || before == folded {
        return Ok(account);
    }
    Ok(link.account(community, &folded).await?)
}

/// The login of the account that was meant; where there is none, what it would be. One that nobody is given now is
/// taken as well: an account from before may have it, and whether one does is told to nobody.
///
/// # Errors
/// It is missing or too long, nothing of it shows, or the database failed.
pub(super) async fn login_there(app: &App, hall: &Hall, typed: &str) -> Result<String, Fail> {
    let login = folded_and_measured(typed)?;
    if login.is_empty() {
        return Err(Refusal::new(Code::LoginUnusable, Act::GrantRole).into());
    }
    let account = account_typed(&mut app.store.read().await?.link(), hall.id, typed).await?;
    Ok(account.map_or(login, |account| account.login))
}

/// The login that somebody gets: their own as it is kept, where it is that which was typed, else a new one.
///
/// # Errors
/// As for [`login_of`], or the database failed.
pub(super) async fn login_for(app: &App, hall: &Hall, person: &PersonId, typed: &str) -> Result<String, Fail> {
    let own = app.store.read().await?.link().account_of(hall.id, person.as_str()).await?;
    let before = typed.trim().to_lowercase();
    own.filter(|own| own.login == before).map_or_else(|| login_of(typed), |own| Ok(own.login))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logins_are_folded_and_those_that_deceive_are_refused() {
        for (typed, login) in [
            ("zhang", "zhang"),
            ("ｚｈａｎｇ", "zhang"),
            ("\u{3000}Zhang.San＠ｑｑ．com ", "zhang.san@qq.com"),
            ("wang_li-2", "wang_li-2"),
            ("老周", "老周"),
            ("138", "138"),
        ] {
            assert_eq!(login_of(typed).unwrap(), login, "{typed:?}");
        }
        for typed in
            ["a\u{200b}b", "\u{200b}", "ab\u{441}", "w w", "w\u{3000}w", "<script>", "@", "._-", "é", "a\u{fe0f}"]
        {
            assert_eq!(login_of(typed).unwrap_err().code(), Some(Code::LoginUnusable), "{typed:?}");
        }
        assert_eq!(login_of(" \u{3000}").unwrap_err().code(), Some(Code::TextMissing));
        assert_eq!(login_of(&"a".repeat(NAME_CHARS_MAX + 1)).unwrap_err().code(), Some(Code::TextTooLong));
    }
}
