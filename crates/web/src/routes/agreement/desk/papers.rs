//! Pictures of papers that parties signed, for whoever may see them.

use crate::parts::pictures::unkept;
use crate::problem::{Cause, Problem};
use crate::visit::Visit;
use axum::extract::Path;
use axum::response::Response;
use mingtong_app::agreement::agreement_picture;
use mingtong_app::matter::PictureSize;
use mingtong_domain::ids::{AgreementId, PictureId};

type Address = Path<(String, String, String, String, String)>;

pub(crate) async fn show(visit: Visit, Path((_, id, version, party, picture)): Address) -> Result<Response, Problem> {
    let numbers = version.parse().ok().zip(party.parse().ok());
    let (version, party) = numbers.ok_or_else(|| visit.because(Cause::NotFound))?;
    let (id, picture) = (AgreementId(id), PictureId(picture));
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let jpeg = agreement_picture(app, hall, &who, (&id, version, party), &picture, PictureSize::Whole).await;
    jpeg.map(unkept).map_err(|fail| visit.problem(fail))
}
