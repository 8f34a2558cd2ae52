//! What is known to be out now, for whoever writes down what somebody says on the telephone or at the counter: the text
//! to say to them, those at the chosen place first.

use crate::format::moment;
use crate::visit::Visit;
use mingtong_app::Fail;
use mingtong_app::telling::{Incident, list_incidents};
use mingtong_domain::ids::PlaceId;
use mingtong_domain::telling::reaches;

/// Something that is out.
pub(crate) struct KnownIncident {
    /// The key of what.
    pub(crate) kind: &'static str,
    /// Where, in words.
    pub(crate) places: String,
    /// What is said of it.
    pub(crate) text: String,
    pub(crate) until: String,
    /// Whether it is where the matter that is written down is.
    pub(crate) is_here: bool,
}

/// What is out now.
///
/// # Errors
/// The database failed.
pub(crate) async fn known_incidents(visit: &Visit, place: &str) -> Result<Vec<KnownIncident>, Fail> {
    let (now, place) = (visit.site.app.now(), PlaceId::from(place));
    let mut found = list_incidents(&visit.site.app, &visit.hall).await?;
    found.retain(|incident| incident.begins <= now);
    let mut known: Vec<KnownIncident> = found.into_iter().map(|incident| row(visit, incident, &place)).collect();
    known.sort_by_key(|incident| !incident.is_here);
    Ok(known)
}

fn row(visit: &Visit, incident: Incident, place: &PlaceId) -> KnownIncident {
    let names: Vec<String> = incident.places.iter().map(|place| visit.hall.place_name(place)).collect();
    KnownIncident {
        kind: incident.kind.key(),
        places: names.join(visit.words.t("cli-list-join")),
        is_here: reaches(&visit.hall.register, &incident.places, place),
        text: incident.text,
        until: moment(visit.words, incident.ends),
    }
}
