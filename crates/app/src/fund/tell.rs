//! A fund that closes is told in the matters behind what it comes from: why, or to whom its rest went; where nobody
//! said that, what it was for.

use super::basis::{Loaded, basis};
use crate::carry::Carrier;
use crate::fail::Fail;
use crate::masked_name::said_of_money;
use crate::matter::tell_copied;
use crate::project::matters;
use crate::texts::words_behind;
use mingtong_domain::fund::{Event, Fund};

/// Tells it, where it closes.
pub(super) async fn tell(it: &mut Carrier<'_>, fund: &Fund, events: &[Event]) -> Result<(), Fail> {
    let closed =
        events.iter().find_map(|event| if let Event::Closed { words, .. } = event { Some(words) } else { None });
    let (Some(words), Some(origin)) = (closed, &fund.origin) else { return Ok(()) };
    let behind = match basis(it, origin).await {
        Ok(Loaded::Given(given)) => matters(it, &given).await?,
        Ok(Loaded::Project(project)) => project.matters,
        // What is not there for whoever closes it, they tell nobody about.
        Err(Fail::Refused(_)) => return Ok(()),
        Err(fail) => return Err(fail),
    };
    let community = it.hall.id;
    let text = words.as_ref().unwrap_or(&fund.purpose);
    let found = words_behind(&mut it.link(), community, [text.clone()]).await?;
    // Everybody who reads the matter reads it there.
    let said = found.get(text).map(|words| said_of_money(&it.hall, words, None)).unwrap_or_default();
    for matter in behind {
        tell_copied(it, matter, &said).await?;
    }
    Ok(())
}
