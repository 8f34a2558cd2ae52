//! People who hold roles, and their accounts.

use super::named::scope;
use crate::commands::hall;
use crate::speak;
use anyhow::{Context, bail};
use clap::Subcommand;
use mingtong_app::person::{add_person, erase_person, set_password};
use mingtong_app::register::change_role;
use mingtong_app::{App, Who};
use mingtong_domain::ids::PersonId;
use mingtong_domain::register::RoleChange;
use mingtong_domain::role::Role;
use mingtong_words::Words;
use std::io::BufRead;

/// Roles that `list` shows.
const LISTED_MAX: u32 = 10_000;

/// What is done with people.
#[derive(Debug, Subcommand)]
pub enum Person {
    /// Add a person; prints the id. With --role and --login at once with a role and an account.
    Add {
        /// The name.
        name: String,
        /// The community's short name.
        #[arg(long)]
        community: String,
        /// staff, secretary, street, delegate, grid_worker, building_lead, unit_handler …
        #[arg(long)]
        role: Option<String>,
        /// Where the role holds.
        #[arg(long, default_value = "community", requires = "role")]
        scope: String,
        /// With what they sign in; the password is read as for `password`.
        #[arg(long, requires = "role")]
        login: Option<String>,
    },
    /// Give a person a role, or end it.
    Role {
        /// The person's id.
        person: String,
        /// staff, secretary, street, delegate, grid_worker, building_lead, unit_handler …
        role: String,
        /// The community's short name.
        #[arg(long)]
        community: String,
        /// `community`, `place:…`, `body:…`, `unit:…`, by id, code or name.
        #[arg(long, default_value = "community")]
        scope: String,
        /// End it instead.
        #[arg(long)]
        end: bool,
    },
    /// Give a person an account, or a new password: MINGTONG_PASSWORD, or else the first line of the standard input.
    Password {
        /// The person's id.
        person: String,
        /// The community's short name.
        #[arg(long)]
        community: String,
        /// With what they sign in.
        #[arg(long)]
        login: String,
    },
    /// Erase a person's name and contacts for good; what they did stays under the id.
    Erase {
        /// The person's id.
        person: String,
        /// The community's short name.
        #[arg(long)]
        community: String,
    },
    /// List who holds which role: id, role, scope, name.
    List {
        /// The community's short name.
        #[arg(long)]
        community: String,
    },
}

impl Person {
    pub(super) async fn run(self, app: &App, words: Words) -> anyhow::Result<()> {
        let keeper = Who::keeper();
        match self {
            Person::Add { name, community, role: role_key, scope: text, login } => {
                let hall = hall(app, &community, words).await?;
                let role = role_key.map(|key| role(&key)).transpose()?;
                let scope = scope(&hall, &text)?;
                let password = login.as_ref().map(|_| password(words)).transpose()?;
                let person = add_person(app, &hall, &keeper, &name).await?;
                if let Some(role) = role {
                    change_role(app, &hall, &keeper, person.clone(), role, scope, RoleChange::Grant).await?;
                }
                if let (Some(login), Some(password)) = (login, password) {
                    set_password(app, &hall, &keeper, &person, &login, &password).await?;
                }
                speak::line(person.as_str());
            }
            Person::Role { person, role: key, community, scope: text, end } => {
                let hall = hall(app, &community, words).await?;
                let change = if end { RoleChange::End } else { RoleChange::Grant };
                let (role, scope) = (role(&key)?, scope(&hall, &text)?);
                change_role(app, &hall, &keeper, PersonId(person), role, scope, change).await?;
            }
            Person::Password { person, community, login } => {
                let hall = hall(app, &community, words).await?;
                let known = app.store.read().await?.link().persons(hall.id, std::slice::from_ref(&person)).await?;
                if known.is_empty() {
                    bail!("person? {person}");
                }
                set_password(app, &hall, &keeper, &PersonId(person), &login, &password(words)?).await?;
            }
            Person::Erase { person, community } => {
                let hall = hall(app, &community, words).await?;
                erase_person(app, &hall, &keeper, PersonId(person)).await?;
            }
            Person::List { community } => list(app, &community, words).await?,
        }
        Ok(())
    }
}

async fn list(app: &App, community: &str, words: Words) -> anyhow::Result<()> {
    let hall = hall(app, community, words).await?;
    let mut reader = app.store.read().await?;
    let roles = reader.link().roles(hall.id, LISTED_MAX).await?;
    let ids: Vec<String> = roles.iter().map(|row| row.person_id.clone()).collect();
    let persons = reader.link().persons(hall.id, &ids).await?;
    for row in roles {
        let person = persons.iter().find(|person| person.person_id == row.person_id);
        let name = person.and_then(|person| person.name.as_deref()).unwrap_or("—");
        speak::line(format!("{}\t{}\t{}:{}\t{name}", row.person_id, row.role, row.scope_kind, row.scope_id));
    }
    Ok(())
}

fn role(key: &str) -> anyhow::Result<Role> {
    Role::from_key(key).with_context(|| format!("role? {key}"))
}

/// A password on the command line would be seen by everybody on the machine.
fn password(words: Words) -> anyhow::Result<String> {
    if let Ok(password) = std::env::var("MINGTONG_PASSWORD") {
        return Ok(password);
    }
    eprintln!("{}", words.t("cli-password"));
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line)?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
