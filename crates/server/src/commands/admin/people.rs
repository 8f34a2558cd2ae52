//! People who hold roles, and their accounts.

use super::named::{one_of, person, scope};
use crate::commands::hall;
use crate::password::password;
use crate::speak;
use clap::Subcommand;
use mingtong_app::person::{Account, Newcomer, add_newcomer, erase_person, set_password};
use mingtong_app::register::change_role;
use mingtong_app::{App, Hall, Who};
use mingtong_domain::register::RoleChange;
use mingtong_domain::role::{Role, Scope};
use mingtong_store::rows::RoleRow;
use mingtong_words::Words;

/// Roles that `list` shows.
const LISTED_MAX: u32 = 10_000;

/// What is done with people.
#[derive(Debug, Subcommand)]
pub enum Person {
    /// Add a person; prints the id. With --role and --login at once with a role and an account: all of it or nothing.
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
        /// The person: id, login, or name.
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
        /// The person: id, login, or name.
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
        /// The person: id, login, or name.
        person: String,
        /// The community's short name.
        #[arg(long)]
        community: String,
    },
    /// List who holds which role: id, role, where it holds, name, login.
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
            Person::Add { name, community, role: key, scope: text, login } => {
                let hall = hall(app, &community, words).await?;
                let scope = scope(&hall, &text, words)?;
                let role = key.map(|key| role(&key, words)).transpose()?.map(|role| (role, scope));
                let with_password = |login| Ok::<_, anyhow::Error>(Account { login, password: password(words)? });
                let account = login.map(with_password).transpose()?;
                let newcomer = Newcomer { name, role, account };
                speak::line(add_newcomer(app, &hall, &keeper, newcomer).await?.as_str());
            }
            Person::Role { person: named, role: key, community, scope: text, end } => {
                let hall = hall(app, &community, words).await?;
                let change = if end { RoleChange::End } else { RoleChange::Grant };
                let (role, scope) = (role(&key, words)?, scope(&hall, &text, words)?);
                let person = person(app, &hall, &named, words).await?;
                change_role(app, &hall, &keeper, person, role, scope, change).await?;
            }
            Person::Password { person: named, community, login } => {
                let hall = hall(app, &community, words).await?;
                let person = person(app, &hall, &named, words).await?;
                set_password(app, &hall, &keeper, &person, &login, &password(words)?).await?;
            }
            Person::Erase { person: named, community } => {
                let hall = hall(app, &community, words).await?;
                let person = person(app, &hall, &named, words).await?;
                erase_person(app, &hall, &keeper, person).await?;
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
    let accounts = reader.link().accounts(hall.id, LISTED_MAX).await?;
    for row in roles {
        let person = persons.iter().find(|person| person.person_id == row.person_id);
        let name = person.and_then(|person| person.name.as_deref()).unwrap_or("—");
        let login = accounts.iter().find(|account| account.person_id == row.person_id);
        let (id, role, scope) = (&row.person_id, &row.role, holds_for(&hall, &row));
        speak::line(format!("{id}\t{role}\t{scope}\t{name}\t{}", login.map_or("—", |account| &account.login)));
    }
    Ok(())
}

/// Where a role holds, as it can be typed: `place:东风巷14号院`.
fn holds_for(hall: &Hall, row: &RoleRow) -> String {
    let name = match Scope::from_parts(&row.scope_kind, &row.scope_id) {
        Some(Scope::Place(place)) => hall.place_name(&place),
        Some(Scope::Body(body)) => hall.body_name(&body).to_owned(),
        Some(Scope::Unit(unit)) => hall.unit_name(&unit).to_owned(),
        Some(Scope::Community) | None => return row.scope_kind.clone(),
    };
    format!("{}:{name}", row.scope_kind)
}

fn role(key: &str, words: Words) -> anyhow::Result<Role> {
    let granted: Vec<Role> = Role::ALL.iter().copied().filter(|role| role.is_granted()).collect();
    one_of(&granted, Role::key, "role", key, words)
}
