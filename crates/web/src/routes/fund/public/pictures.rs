//! Pictures of what proves an expense, and of receipts, at the line that carries them.

use crate::parts::pictures::jpeg;
use crate::problem::{Cause, Problem};
use crate::visit::Visit;
use axum::extract::Path;
use axum::response::Response;
use mingtong_app::fund::fund_picture;
use mingtong_app::matter::PictureSize;
use mingtong_domain::ids::{ExpenseId, FundId, PictureId, PledgeId};

/// Community, fund, `pledges` or `expenses`, the line, the picture.
type Address = Path<(String, String, String, String, String)>;

pub(crate) async fn whole(visit: Visit, address: Address) -> Result<Response, Problem> {
    picture(&visit, address, PictureSize::Whole).await
}

pub(crate) async fn small(visit: Visit, address: Address) -> Result<Response, Problem> {
    picture(&visit, address, PictureSize::Small).await
}

async fn picture(
    visit: &Visit,
    Path((_, fund, lines, line, picture)): Address,
    size: PictureSize,
) -> Result<Response, Problem> {
    let (fund, picture): (FundId, PictureId) = (fund.as_str().into(), PictureId(picture));
    let (pledge, expense): (PledgeId, ExpenseId) = (line.as_str().into(), line.as_str().into());
    let of = match lines.as_str() {
        "pledges" => (Some(&pledge), None),
        "expenses" => (None, Some(&expense)),
        _ => return Err(visit.because(Cause::NotFound)),
    };
    let bytes = fund_picture(&visit.site.app, &visit.hall, &visit.who(), &fund, of, (&picture, size)).await;
    bytes.map(jpeg).map_err(|fail| visit.problem(fail))
}
