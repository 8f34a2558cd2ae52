//! Pictures of what was signed at a door, for the desk and for those who count; of papers, for those who count only.

use super::sought::numbered;
use crate::parts::pictures::unkept;
use crate::problem::Problem;
use crate::visit::Visit;
use axum::extract::Path;
use axum::response::Response;
use mingtong_app::matter::PictureSize;
use mingtong_app::vote::ballot_picture;
use mingtong_domain::ids::{PictureId, VoteId};

type Address = Path<(String, String, String, String)>;

pub(crate) async fn whole(visit: Visit, address: Address) -> Result<Response, Problem> {
    picture(&visit, address, PictureSize::Whole).await
}

pub(crate) async fn small(visit: Visit, address: Address) -> Result<Response, Problem> {
    picture(&visit, address, PictureSize::Small).await
}

async fn picture(visit: &Visit, Path((_, id, no, picture)): Address, size: PictureSize) -> Result<Response, Problem> {
    visit.signed_in()?;
    let no = numbered(visit, &no)?;
    let (id, picture) = (VoteId(id), PictureId(picture));
    let found = ballot_picture(&visit.site.app, &visit.hall, &visit.who(), (&id, no), &picture, size).await;
    found.map(unkept).map_err(|fail| visit.problem(fail))
}
