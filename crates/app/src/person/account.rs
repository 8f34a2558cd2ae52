//! Accounts: argon2id, a login and a password of one person.

use super::lets_in::lets_in;
use super::login::{login_for, login_of};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_adapters::password::{self, PasswordError};
use mingtong_domain::Refusal;
use mingtong_domain::ids::{CommunityId, PersonId};
use mingtong_domain::limits;
use mingtong_domain::refusal::Code;
use mingtong_domain::register::Act;
use mingtong_store::rows::AccountRow;
use mingtong_store::{Link, Work};
use std::collections::BTreeSet;

/// Shorter passwords are guessed (NIST SP 800-63B asks for 8 at least).
const PASSWORD_CHARS_MIN: usize = 8;
/// Longer ones only cost time to hash.
pub(super) const PASSWORD_CHARS_MAX: usize = 200;

/// The password of every account of the demo. It is printed in its guide, so it opens nothing but the demo.
pub const DEMO_PASSWORD: &str = "mingtong-demo";

/// With what somebody signs in.
#[derive(Debug, Clone)]
pub struct Account {
    /// The login; its case does not count, nor the width of its letters.
    pub login: String,
    /// The password, as it was typed.
    pub password: String,
}

/// Gives a person an account, or a new password.
///
/// # Errors
/// The role may not, or not for an administrator; there is no such person, login or password will not do, or the
/// database failed.
pub async fn set_password(
    app: &App,
    hall: &Hall,
    who: &Who,
    person: &PersonId,
    login: &str,
    password: &str,
) -> Result<(), Fail> {
    who.authorise(Act::GrantRole)?;
    let is_missing = login.trim().is_empty();
    let login = if is_missing { String::new() } else { login_for(app, hall, person, login).await? };
    let (community, by, row) = (hall.id, who.actor.role, prepared_as(app, person, login, password).await?);
    let work: Work<(), Fail> = Box::new(move |tx| {
        Box::pin(async move {
            tx.lock(community).await?;
            lets_in(&mut tx.link(), community, by, &row.person_id).await?;
            put_account(&mut tx.link(), community, &row).await
        })
    });
    app.write(community, work).await
}

/// The account as it is kept: the password only as its digest, made before any transaction begins.
pub(crate) async fn prepared(app: &App, person: &PersonId, account: &Account) -> Result<AccountRow, Fail> {
    let is_missing = account.login.trim().is_empty();
    let login = if is_missing { String::new() } else { login_of(&account.login)? };
    prepared_as(app, person, login, &account.password).await
}

/// The same under a login that is kept already.
pub(super) async fn prepared_as(
    app: &App,
    person: &PersonId,
    login: String,
    password: &str,
) -> Result<AccountRow, Fail> {
    if login.is_empty() {
        return Err(Refusal::new(Code::PasswordTooShort, Act::GrantRole).with(PASSWORD_CHARS_MIN).into());
    }
    if login.chars().count() > limits::NAME_CHARS_MAX {
        return Err(Refusal::new(Code::TextTooLong, Act::GrantRole).with(limits::NAME_CHARS_MAX).into());
    }
    check_password(app, &login, password)?;
    hashed(app, person.0.clone(), login, password.to_owned()).await
}

/// Refuses a password that will not do beside a login, which may be missing.
fn check_password(app: &App, login: &str, password: &str) -> Result<(), Refusal> {
    let refuse = |code| Refusal::new(code, Act::GrantRole);
    let chars = password.chars().count();
    if chars < PASSWORD_CHARS_MIN {
        return Err(refuse(Code::PasswordTooShort).with(PASSWORD_CHARS_MIN));
    }
    if chars > PASSWORD_CHARS_MAX {
        return Err(refuse(Code::TextTooLong).with(PASSWORD_CHARS_MAX));
    }
    if !login.is_empty() && has_login(password, login) {
        return Err(refuse(Code::PasswordHasLogin));
    }
    if is_guessed(password) || is_open_secret(app, password) {
        return Err(refuse(Code::PasswordGuessed));
    }
    Ok(())
}

/// What is wrong with an account that was typed: with its login, and with its password. Both at once, so that nobody
/// puts one right to be told of the other.
pub fn wrong_in_account(app: &App, account: &Account) -> (Option<Fail>, Option<Fail>) {
    let login = login_of(&account.login);
    let password = check_password(app, login.as_deref().unwrap_or_default(), &account.password);
    (login.err(), password.err().map(Fail::from))
}

/// The account of somebody who comes in by a provider alone: nobody has seen its password.
pub(super) async fn without_password(app: &App, person: String, login: String) -> Result<AccountRow, Fail> {
    hashed(app, person, login, app.chance.secret()).await
}

async fn hashed(app: &App, person_id: String, login: String, password: String) -> Result<AccountRow, Fail> {
    let hash = password::hash(&app.gates.passwords, password, app.chance.bytes()).await;
    let password_hash = hash.map_err(|error| match error {
        PasswordError::Undone(undone) => undone.into(),
        PasswordError::Fault(fault) => Fail::Fault(fault),
    })?;
    Ok(AccountRow { login, person_id, password_hash, disabled_ms: None })
}

/// Keeps an account within a write.
pub(crate) async fn put_account(link: &mut Link<'_>, community: CommunityId, row: &AccountRow) -> Result<(), Fail> {
    let person = &row.person_id;
    let known = link.persons(community, std::slice::from_ref(person)).await?;
    // Whose data were erased does not come back by an account.
    if known.iter().all(|known| known.erased_ms.is_some()) {
        return Err(Refusal::new(Code::NoSuchPerson, Act::GrantRole).into());
    }
    let other = link.account(community, &row.login).await?;
    if other.is_some_and(|other| other.person_id != *person) {
        return Err(Refusal::new(Code::LoginInUse, Act::GrantRole).into());
    }
    // A new login takes the place of the old one.
    link.delete_account_of(community, person).await?;
    link.put_account(community, row).await?;
    // Whoever knew the old password is out, has no link to choose another, is not half in, and does not come in by a
    // provider to whom they had linked the account.
    link.delete_provider_link_of(community, person).await?;
    link.delete_invitation_of(community, person).await?;
    link.delete_sign_in_steps_of(community, person).await?;
    Ok(link.delete_sessions_of(community, person).await?)
}

/// Refuses a password that is not the one of somebody who is signed in.
pub(super) async fn is_own_password(app: &App, hall: &Hall, person: &str, typed: &str) -> Result<(), Fail> {
    let account = app.store.read().await?.link().account_of(hall.id, person).await?;
    let stored = account.ok_or(Fail::NotFound)?.password_hash;
    let is_short = typed.chars().count() <= PASSWORD_CHARS_MAX;
    if is_short && password::verify(&app.gates.passwords, typed.to_owned(), Some(stored)).await? {
        return Ok(());
    }
    Err(Refusal::new(Code::PasswordWrong, Act::GrantRole).into())
}

/// Whether everybody knows the password, and this is not the demo for which it is.
pub(super) fn is_open_secret(app: &App, password: &str) -> bool {
    password == DEMO_PASSWORD && !app.is_demo
}

/// What stands at the head of every list of passwords that were found out; a digit or a sign behind one hides nothing.
const TRIED_FIRST: [&str; 24] = [
    "password",
    "passw0rd",
    "p@ssword",
    "p@ssw0rd",
    "qwerty",
    "qwertyuiop",
    "1qaz2wsx",
    "qazwsx",
    "1q2w3e4r",
    "zaq12wsx",
    "asdfghjkl",
    "zxcvbnm",
    "woaini",
    "woaini1314",
    "iloveyou",
    "admin",
    "administrator",
    "root",
    "letmein",
    "welcome",
    "mima",
    "shequ",
    "mingtong",
    "test",
];

/// Whether somebody who knows the login would try it first: the login itself, with nothing but digits and signs about
/// it, or one that is no mere syllable within it (the context-specific words of NIST SP 800-63B). A
/// short one stands in many a word by chance: `li` in `olive`.
fn has_login(password: &str, login: &str) -> bool {
    const LOGIN_CHARS_MIN: usize = 4;
    let lower = password.to_lowercase();
    let says_more = |rest: &str| rest.chars().any(char::is_alphabetic);
    lower.contains(login) && (login.chars().count() >= LOGIN_CHARS_MIN || !says_more(&lower.replace(login, "")))
}

/// Whether somebody would try it first: a row of digits or letters, few letters over and over, digits
/// alone that are a date or a telephone number, a word that everybody takes with a number behind it.
fn is_guessed(password: &str) -> bool {
    const LETTERS_MIN: usize = 4;
    // A date has 8 digits, a telephone number 11.
    const DIGITS_GUESSED: std::ops::RangeInclusive<usize> = 8..=11;
    let lower = password.to_lowercase();
    let codes: Vec<i64> = lower.chars().map(|letter| i64::from(u32::from(letter))).collect();
    let is_row = |step| codes.windows(2).all(|pair| pair[1] - pair[0] == step);
    let letters: BTreeSet<&i64> = codes.iter().collect();
    let is_number = lower.chars().all(|letter| letter.is_ascii_digit()) && DIGITS_GUESSED.contains(&codes.len());
    let word = lower.trim_matches(|letter: char| letter.is_ascii_digit() || letter.is_ascii_punctuation());
    let is_word = [lower.as_str(), word].iter().any(|word| TRIED_FIRST.contains(word));
    is_row(1) || is_row(-1) || letters.len() < LETTERS_MIN || is_number || is_word
}

#[cfg(test)]
mod tests {
    use super::{has_login, is_guessed};

    #[test]
    fn what_everybody_would_try_first_is_guessed() {
        for password in [
            "12345678",
            "87654321",
            "abcdefgh",
            "aaaaaaaa",
            "12121212",
            "password1",
            "Passw0rd!",
            "qwerty123",
            "1qaz2wsx",
            "woaini1314",
            "admin123",
            "19880808",
            "13800138000",
            "88888888",
        ] {
            assert!(is_guessed(password), "{password}");
        }
        for password in
            ["明通巷东风十四号", "correct horse battery", "k7qm2xab", "testament-of-a-bench", "840219375562"]
        {
            assert!(!is_guessed(password), "{password}");
        }
    }

    #[test]
    fn a_login_is_found_where_it_is_the_password_and_not_in_a_word_by_chance() {
        for (password, login) in [("liwei2026", "liwei"), ("LiWei-mingtong", "liwei"), ("Li-19880808", "li")] {
            assert!(has_login(password, login), "{password}");
        }
        for (password, login) in [("olive trees in autumn", "li"), ("明通巷东风十四号", "东风"), ("k7qm2xab", "liwei")]
        {
            assert!(!has_login(password, login), "{password}");
        }
    }
}
