//! A community begins its record: position 0 of its log.

use crate::app::App;
use crate::carry::append;
use crate::fail::Fail;
use crate::texts::Texts;
use crate::who::Who;
use mingtong_domain::Refusal;
use mingtong_domain::community::{Event, FOUND, check_slug};
use mingtong_domain::ids::Stream;
use mingtong_domain::limits;
use mingtong_domain::refusal::Code;
use mingtong_store::Acting;

/// What stands before a number must leave room for it on a receipt.
const PREFIX_CHARS_MAX: usize = 8;

/// A community to be founded.
#[derive(Debug, Clone)]
pub struct Founding {
    /// The short name in addresses.
    pub slug: String,
    /// What stands before the matter numbers; may be empty.
    pub prefix: String,
    /// The name.
    pub name: String,
    /// The division code; may be empty.
    pub division_code: String,
}

/// Founds a community. Only whoever keeps the installation does this, from the command line.
///
/// # Errors
/// The short name is not possible or in use, or the database failed.
pub async fn found_community(app: &App, founding: Founding) -> Result<(), Fail> {
    let Founding { slug, prefix, name, division_code } = founding;
    check_slug(&slug)?;
    if prefix.chars().count() > PREFIX_CHARS_MAX {
        return Err(Refusal::new(Code::TextTooLong, FOUND).with(PREFIX_CHARS_MAX).into());
    }
    let mut texts = Texts::new(&app.chance, FOUND);
    let name = texts.need(&name, limits::NAME_CHARS_MAX)?;
    let texts = texts.into_inner();
    let work = app.clone();
    app.store
        .write(
            None,
            Box::new(move |tx| {
                Box::pin(async move {
                    if tx.link().community_by_slug(&slug).await?.is_some() {
                        return Err(Fail::from(Refusal::new(Code::NameInUse, FOUND).with(&slug)));
                    }
                    let community = tx.link().add_community(&slug).await?;
                    let event = Event::Founded { slug, prefix, name, division_code };
                    let role = Who::keeper().actor.role;
                    let acting = Acting { person: None, role, at: work.now() };
                    tx.record(community, &acting, vec![append(Stream::Community, event)], &texts).await?;
                    Ok(())
                })
            }),
        )
        .await
}
