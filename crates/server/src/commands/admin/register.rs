//! Communities, units, bodies.

use super::named::{one_of, place};
use crate::commands::hall;
use crate::speak;
use clap::Subcommand;
use mingtong_app::body::{NewBody, form_body};
use mingtong_app::community::{Founding, found_community, tell_contact};
use mingtong_app::register::register_unit;
use mingtong_app::{App, Who};
use mingtong_domain::body::BodyKind;
use mingtong_words::Words;

/// What is done with communities.
#[derive(Debug, Subcommand)]
pub enum Community {
    /// Add one; prints its short name.
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
    /// Say how people reach it.
    Contact {
        /// The short name.
        slug: String,
        /// Telephone, address, hours.
        text: String,
    },
    /// List them.
    List,
}

impl Community {
    pub(super) async fn run(self, app: &App, words: Words) -> anyhow::Result<()> {
        match self {
            Community::Add { slug, name, prefix, code } => {
                let founding = Founding { slug: slug.clone(), prefix, name, division_code: code };
                found_community(app, founding).await?;
                speak::line(slug);
            }
            Community::Contact { slug, text } => {
                let hall = hall(app, &slug, words).await?;
                tell_contact(app, &hall, &Who::keeper(), &text).await?;
            }
            Community::List => {
                for hall in app.halls().await? {
                    speak::line(format!("{}\t{}", hall.slug, hall.name));
                }
            }
        }
        Ok(())
    }
}

/// What is done with units.
#[derive(Debug, Subcommand)]
pub enum Unit {
    /// Add a unit; prints its id.
    Add {
        /// Its name.
        name: String,
        /// The community's short name.
        #[arg(long)]
        community: String,
    },
    /// List them: id, name.
    List {
        /// The community's short name.
        #[arg(long)]
        community: String,
    },
}

impl Unit {
    pub(super) async fn run(self, app: &App, words: Words) -> anyhow::Result<()> {
        match self {
            Unit::Add { name, community } => {
                let hall = hall(app, &community, words).await?;
                speak::line(register_unit(app, &hall, &Who::keeper(), &name).await?.as_str());
            }
            Unit::List { community } => {
                let hall = hall(app, &community, words).await?;
                hall.units().into_iter().for_each(|(id, name)| speak::line(format!("{id}\t{name}")));
            }
        }
        Ok(())
    }
}

/// What is done with bodies.
#[derive(Debug, Subcommand)]
pub enum Body {
    /// Form a body; prints its id.
    Add {
        /// Its name.
        name: String,
        /// The community's short name.
        #[arg(long)]
        community: String,
        /// council, courtyard_group.
        #[arg(long)]
        kind: String,
        /// The courtyard it is for: id, code or full name.
        #[arg(long)]
        place: Option<String>,
    },
    /// List them: id, name.
    List {
        /// The community's short name.
        #[arg(long)]
        community: String,
    },
}

impl Body {
    pub(super) async fn run(self, app: &App, words: Words) -> anyhow::Result<()> {
        match self {
            Body::Add { name, community, kind, place: lies_in } => {
                let hall = hall(app, &community, words).await?;
                let kind = one_of(BodyKind::ALL, BodyKind::key, "body-kind", &kind, words)?;
                let lies_in = lies_in.map(|named| place(&hall, &named, words)).transpose()?;
                speak::line(
                    form_body(app, &hall, &Who::keeper(), NewBody { kind, name, place: lies_in, size: None })
                        .await?
                        .as_str(),
                );
            }
            Body::List { community } => {
                let hall = hall(app, &community, words).await?;
                hall.register.bodies.keys().for_each(|id| speak::line(format!("{id}\t{}", hall.body_name(id))));
            }
        }
        Ok(())
    }
}
