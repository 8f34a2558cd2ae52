//! A community begins its record: position 0 of its log.

use crate::app::App;
use crate::carry::append;
use crate::fail::Fail;
use crate::texts::Texts;
use crate::who::Who;
use mingtong_domain::community::{Event, FOUND, check_slug};
use mingtong_domain::ids::{CommunityId, Stream};
use mingtong_domain::limits;
use mingtong_domain::refusal::Code;
use mingtong_domain::{Millis, Refusal};
use mingtong_store::{Acting, Append, Text, Tx};

/// What stands before a number must leave room for it on a receipt.
pub const PREFIX_CHARS_MAX: usize = 8;

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

/// A founding that is in order: its first event, with the text of its name.
pub(super) struct Founded {
    slug: String,
    event: Event,
    texts: Vec<Text>,
}

impl Founding {
    /// Checked, with its name put aside.
    pub(super) fn checked(self, app: &App) -> Result<Founded, Fail> {
        let Founding { slug, prefix, name, division_code } = self;
        check_slug(&slug)?;
        for (text, most) in [(&prefix, PREFIX_CHARS_MAX), (&division_code, limits::NAME_CHARS_MAX)] {
            if text.chars().count() > most {
                return Err(Refusal::new(Code::TextTooLong, FOUND).with(most).into());
            }
        }
        let mut texts = Texts::new(&app.chance, FOUND);
        let name = texts.need(&name, limits::NAME_CHARS_MAX)?;
        let event = Event::Founded { slug: slug.clone(), prefix, name, division_code };
        Ok(Founded { slug, event, texts: texts.into_inner() })
    }
}

impl Founded {
    /// Begins its log within a write.
    pub(super) async fn begin(self, tx: &mut Tx, now: Millis) -> Result<CommunityId, Fail> {
        let Founded { slug, event, texts } = self;
        if tx.link().community_by_slug(&slug).await?.is_some() {
            return Err(Fail::from(Refusal::new(Code::NameInUse, FOUND).with(&slug)));
        }
        let community = tx.link().add_community(&slug).await?;
        by_keeper(tx, community, now, vec![append(Stream::Community, event)], &texts).await?;
        Ok(community)
    }
}

/// Records what whoever keeps the installation does.
pub(super) async fn by_keeper(
    tx: &mut Tx,
    community: CommunityId,
    now: Millis,
    appends: Vec<Append>,
    texts: &[Text],
) -> Result<(), Fail> {
    let acting = Acting { person: None, role: Who::keeper().actor.role, at: now };
    tx.record(community, &acting, appends, texts).await?;
    Ok(())
}

/// Founds a community. Only whoever keeps the installation does this, from the command line.
///
/// # Errors
/// The short name is not possible or in use, or the database failed.
pub async fn found_community(app: &App, founding: Founding) -> Result<(), Fail> {
    let founded = founding.checked(app)?;
    let work = app.clone();
    app.store
        .write(
            None,
            Box::new(move |tx| {
                Box::pin(async move {
                    let now = work.now();
                    founded.begin(tx, now).await?;
                    Ok(())
                })
            }),
        )
        .await
}
