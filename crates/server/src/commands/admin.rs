//! `mingtong admin …`: what whoever keeps the installation does at its command line.
#![expect(clippy::print_stdout, reason = "its output is its purpose")]

use anyhow::Context;
use clap::Subcommand;
use mingtong_app::accounts::set_password;
use mingtong_app::people::add_person;
use mingtong_app::register::{Founding, change_role, found_community, register_place, register_unit};
use mingtong_app::{App, Chance, Clock, Hall, Store, Who};
use mingtong_domain::ids::PlaceId;
use mingtong_domain::register::{PlaceKind, RoleChange};
use mingtong_domain::role::{Role, Scope};
use std::process::ExitCode;
use std::sync::Arc;

/// Keep communities, people, places, units.
#[derive(Debug, Subcommand)]
pub enum Admin {
    /// Add a community: `admin community SLUG --name 明通巷社区 --prefix 明通`.
    #[command(subcommand)]
    Community(Community),
    /// Add a place: a courtyard, a building …; prints its id.
    Place {
        /// The community's short name.
        community: String,
        /// grid, courtyard, building, entrance, home, public.
        kind: String,
        /// Its name.
        name: String,
        /// The id of what it lies in.
        #[arg(long)]
        parent: Option<String>,
        /// Its code.
        #[arg(long, default_value = "")]
        code: String,
    },
    /// Add a unit; prints its id.
    Unit {
        /// The community's short name.
        community: String,
        /// Its name.
        name: String,
    },
    /// Add a person with a role and an account; the password is read from MINGTONG_PASSWORD. Prints the person's id.
    Person {
        /// The community's short name.
        community: String,
        /// The name.
        name: String,
        /// staff, secretary, street, delegate, grid_worker, building_lead, unit_handler …
        role: String,
        /// With what they sign in.
        #[arg(long)]
        login: String,
        /// Where the role holds: `community`, `place:ID`, `body:ID`, `unit:ID`.
        #[arg(long, default_value = "community")]
        scope: String,
        /// The password.
        #[arg(long, env = "MINGTONG_PASSWORD", hide_env_values = true)]
        password: String,
    },
}

/// What is done with communities.
#[derive(Debug, Subcommand)]
pub enum Community {
    /// Add one.
    Add {
        /// The short name in addresses: 2–40 lower-case letters, digits, hyphens.
        slug: String,
        /// Its name.
        #[arg(long)]
        name: String,
        /// What stands before the numbers of its matters.
        #[arg(long, default_value = "")]
        prefix: String,
        /// Its division code.
        #[arg(long, default_value = "")]
        code: String,
    },
    /// List them.
    List,
}

async fn hall(app: &App, slug: &str) -> anyhow::Result<Arc<Hall>> {
    app.hall(slug).await.with_context(|| format!("没有社区 {slug} · no community {slug}"))
}

impl Admin {
    /// Does it.
    pub async fn run(self, store: &Store) -> anyhow::Result<ExitCode> {
        let app = App::new(store.clone(), Clock::System, Chance::System);
        let keeper = Who::keeper();
        match self {
            Admin::Community(Community::Add { slug, name, prefix, code }) => {
                let founding = Founding { slug: slug.clone(), prefix, name, division_code: code };
                found_community(&app, founding).await?;
                println!("{slug}");
            }
            Admin::Community(Community::List) => {
                for hall in app.halls().await? {
                    println!("{}\t{}", hall.slug, hall.name);
                }
            }
            Admin::Place { community, kind, name, parent, code } => {
                let hall = hall(&app, &community).await?;
                let kind = PlaceKind::from_key(&kind).with_context(|| format!("no kind of place: {kind}"))?;
                let parent = parent.map(PlaceId);
                println!("{}", register_place(&app, &hall, &keeper, parent, kind, code, &name).await?);
            }
            Admin::Unit { community, name } => {
                let hall = hall(&app, &community).await?;
                println!("{}", register_unit(&app, &hall, &keeper, &name).await?);
            }
            Admin::Person { community, name, role, login, scope, password } => {
                let hall = hall(&app, &community).await?;
                let role = Role::from_key(&role).with_context(|| format!("no role: {role}"))?;
                let (kind, id) = scope.split_once(':').unwrap_or((scope.as_str(), ""));
                let scope = Scope::from_parts(kind, id).with_context(|| format!("no scope: {scope}"))?;
                let person = add_person(&app, &hall, &keeper, &name).await?;
                change_role(&app, &hall, &keeper, person.clone(), role, scope, RoleChange::Grant).await?;
                set_password(&app, &hall, &keeper, &person, &login, &password).await?;
                println!("{person}");
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}
