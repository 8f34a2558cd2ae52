//! Accounts: argon2id, a login and a password of one person.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_adapters::password::{self, PasswordError};
use mingtong_domain::Refusal;
use mingtong_domain::ids::PersonId;
use mingtong_domain::limits;
use mingtong_domain::refusal::Code;
use mingtong_domain::register::Act;
use mingtong_store::rows::AccountRow;
use std::collections::BTreeSet;

/// Shorter passwords are guessed (NIST SP 800-63B asks for 8 at least).
const PASSWORD_CHARS_MIN: usize = 8;
/// Longer ones only cost time to hash.
pub(super) const PASSWORD_CHARS_MAX: usize = 200;

/// The password of every account of the demo. It is printed in its guide, so it opens nothing but the demo.
pub const DEMO_PASSWORD: &str = "mingtong-demo";

/// Gives a person an account, or a new password.
///
/// # Errors
/// The role may not, there is no such person, login or password have not the right length, or the database failed.
pub async fn set_password(
    app: &App,
    hall: &Hall,
    who: &Who,
    person: &PersonId,
    login: &str,
    password: &str,
) -> Result<(), Fail> {
    who.authorise(Act::GrantRole)?;
    let login = login.trim().to_lowercase();
    if login.is_empty() || password.chars().count() < PASSWORD_CHARS_MIN {
        return Err(Refusal::new(Code::TextMissing, Act::GrantRole).with(PASSWORD_CHARS_MIN).into());
    }
    if login.chars().count() > limits::NAME_CHARS_MAX || password.chars().count() > PASSWORD_CHARS_MAX {
        return Err(Refusal::new(Code::TextTooLong, Act::GrantRole).with(PASSWORD_CHARS_MAX).into());
    }
    if is_guessed(password, &login) || is_open_secret(app, password) {
        return Err(Refusal::new(Code::PasswordGuessed, Act::GrantRole).into());
    }
    let hash = password::hash(&app.gates.passwords, password.to_owned(), app.chance.bytes()).await;
    let password_hash = hash.map_err(|error| match error {
        PasswordError::Undone(undone) => undone.into(),
        PasswordError::Fault(fault) => Fail::Fault(fault),
    })?;
    let (community, person) = (hall.id, person.0.clone());
    let row = AccountRow { login, person_id: person.clone(), password_hash, disabled_ms: None };
    app.write(
        community,
        Box::new(move |tx| {
            Box::pin(async move {
                if tx.link().persons(community, std::slice::from_ref(&person)).await?.is_empty() {
                    return Err(Refusal::new(Code::NoSuchPerson, Act::GrantRole).into());
                }
                let other = tx.link().account(community, &row.login).await?;
                if other.is_some_and(|other| other.person_id != person) {
                    return Err(Refusal::new(Code::NameInUse, Act::GrantRole).into());
                }
                // A new login takes the place of the old one.
                tx.link().delete_account_of(community, &person).await?;
                tx.link().put_account(community, &row).await?;
                // Whoever knew the old password is out.
                Ok(tx.link().delete_sessions_of(community, &person).await?)
            })
        }),
    )
    .await
}

/// Whether everybody knows the password, and this is not the demo for which it is.
pub(super) fn is_open_secret(app: &App, password: &str) -> bool {
    password == DEMO_PASSWORD && !app.is_demo
}

/// Whether somebody would try it first: the login in it, a row of digits or letters, few letters over and over.
fn is_guessed(password: &str, login: &str) -> bool {
    const LETTERS_MIN: usize = 4;
    let lower = password.to_lowercase();
    let codes: Vec<i64> = lower.chars().map(|letter| i64::from(u32::from(letter))).collect();
    let is_row = |step| codes.windows(2).all(|pair| pair[1] - pair[0] == step);
    let letters: BTreeSet<&i64> = codes.iter().collect();
    is_row(1) || is_row(-1) || letters.len() < LETTERS_MIN || lower.contains(login)
}

#[cfg(test)]
mod tests {
    use super::is_guessed;

    #[test]
    fn what_everybody_would_try_first_is_guessed() {
        for password in ["12345678", "87654321", "abcdefgh", "aaaaaaaa", "12121212", "liwei2026", "LiWei-mingtong"] {
            assert!(is_guessed(password, "liwei"), "{password}");
        }
        for password in ["明通巷东风十四号", "correct horse battery", "k7qm2xab"] {
            assert!(!is_guessed(password, "liwei"), "{password}");
        }
    }
}
