//! Lists find what somebody raised by their name or telephone number, too.

use crate::fail::Fail;
use crate::hall::Hall;
use crate::person::people_called;
use crate::who::Who;
use mingtong_domain::matter::Act;
use mingtong_store::{Link, MatterFilter};

/// Beside what holds the words, what somebody raised whose name or telephone number they are: for whoever may read
/// contacts, where they may.
pub(super) async fn or_of_people(
    link: &mut Link<'_>,
    hall: &Hall,
    who: &Who,
    words: &str,
    filter: &mut MatterFilter,
) -> Result<(), Fail> {
    if who.may(Act::ReadContacts) && !words.is_empty() {
        filter.or_raised_by = people_called(link, hall, words).await?;
        filter.or_raised_at = who.places(&hall.register);
    }
    Ok(())
}
