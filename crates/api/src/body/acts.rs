//! The acts on a body, a declaration each.

use super::{keys, wire::BodyInFull};
use crate::acting::{ActBody, acts};
use crate::caller::Caller;
use crate::extract::Id;
use crate::moment::day;
use crate::problem::Problem;
use axum::Json;
use mingtong_app::body::{act_on_body, view_body};
use mingtong_app::{App, Fail};
use mingtong_domain::Millis;
use mingtong_domain::body::{Command, Sheet};
use mingtong_domain::ids::{BodyId, PersonId, PictureId};

/// Does an act.
async fn act<B: ActBody<Command = Command<String>>>(
    app: &App,
    caller: &Caller,
    id: BodyId,
    body: B,
) -> Result<Json<BodyInFull>, Problem> {
    let who = caller.signed_in()?;
    let seen = body.seen();
    match act_on_body(app, &caller.hall, &who, id.clone(), seen, body.command()?).await {
        Ok(()) => Ok(Json(view_body(app, &caller.hall, &who, &id).await?.into())),
        Err(Fail::Changed) => {
            let view = view_body(app, &caller.hall, &who, &id).await?;
            Err(Problem::changed(view.body.stage.key(), view.body.latest))
        }
        Err(other) => Err(other.into()),
    }
}

acts! {
    (body at "/communities/{c}/bodies/{id}/", "id" as Id<BodyId>, answers BodyInFull, by act);

    /// Record that the residents agreed to it.
    Agree: agree at "agree" with AgreeBody {
        /// How.
        by: keys::AgreedBy,
        /// Homes that were asked.
        due: u32,
        /// Homes that agreed.
        agreed: u32,
        /// What was agreed.
        text: String,
        /// Ids of pictures of the sheet.
        #[serde(default)]
        pictures: Vec<String>,
    } => { by: by.into(), due, agreed, text, pictures: pictures.into_iter().map(PictureId).collect() };

    /// Announce it by a notice, which stands among the notices.
    Announce: announce at "announce" with AnnounceBody {
        /// The first day: `2021-03-01`.
        from: String,
        /// The last day, until 24:00: `2021-03-08`.
        until: String,
        /// What the notice is called.
        title: String,
        /// What it says.
        text: String,
    } => { sheet: Sheet { from: day("from", &from)?, until: day("until", &until)?, title, text } };

    /// Let it stand.
    Establish: establish at "establish" with EstablishBody {
        /// What became of the objections.
        text: Option<String>,
    } => { text };

    /// Give somebody a seat.
    Seat: seat at "seat" with SeatMemberBody {
        /// The id of the person.
        person: String,
        /// As what.
        office: keys::Office,
        /// From which day: `2021-03-08`.
        from: String,
        /// The last day of the term; as the rule book says when left out.
        until: Option<String>,
        /// How they came to it.
        by: keys::SeatedBy,
        /// With how many voices.
        voices: Option<u32>,
    } => {
        person: PersonId(person), office: office.into(), from: day("from", &from)?,
        until: until.map(|until| day("until", &until)).transpose()?, by: by.into(), voices,
    };

    /// Give somebody who has a seat another office.
    Entrust: entrust at "entrust" with EntrustBody {
        /// The id of the person.
        person: String,
        /// As what.
        office: keys::Office,
    } => { person: PersonId(person), office: office.into() };

    /// End a seat before its term.
    Unseat: unseat at "unseat" with UnseatBody {
        /// The id of the person.
        person: String,
        /// How.
        by: keys::EndedBy,
        /// The first day on which it is no longer held.
        on: String,
        /// Why.
        reason: String,
    } => { person: PersonId(person), by: by.into(), on: day("on", &on)?, reason };

    /// Say when and where it meets regularly.
    MeetRegularly: meet_regularly at "meet-regularly" with MeetRegularlyBody {
        /// In which rhythm; the first meeting says on which day of it.
        rhythm: keys::Rhythm,
        /// The first of these meetings, in milliseconds since 1970 UTC.
        first_ms: i64,
        /// Where, in words; 120 characters at most.
        place: String,
    } => { rhythm: rhythm.into(), first: Millis(first_ms), place };

    /// No longer meet regularly.
    MeetNoLonger: meet_no_longer at "meet-no-longer" with MeetNoLongerBody {} => {};

    /// End the body.
    Dissolve: dissolve at "dissolve" with DissolveBody {
        /// Why.
        reason: String,
    } => { reason };
}
