//! The stylesheet, the script and the icon: built into the binary, cached by their digest.

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

/// One stylesheet of a file for each concern; what stands later prevails.
const CSS: &str = concat!(
    include_str!("../static/css/tokens.css"),
    include_str!("../static/css/base.css"),
    include_str!("../static/css/frame.css"),
    include_str!("../static/css/forms.css"),
    include_str!("../static/css/panels.css"),
    include_str!("../static/css/lists.css"),
    include_str!("../static/css/tables.css"),
    include_str!("../static/css/acts.css"),
    include_str!("../static/css/floor.css"),
    include_str!("../static/css/worklist.css"),
    include_str!("../static/css/numbers.css"),
    include_str!("../static/css/media.css"),
    include_str!("../static/css/paper.css"),
    include_str!("../static/css/slips.css"),
    include_str!("../static/css/register.css"),
);
/// What every page has.
const JS: &str = concat!(
    include_str!("../static/app.js"),
    include_str!("../static/desk_drafts.js"),
    include_str!("../static/leave.js")
);
/// What the register has beside it: the one page that goes on without network.
const REGISTER: &str = concat!(
    include_str!("../static/register/vault.js"),
    include_str!("../static/register/pictures.js"),
    include_str!("../static/register/sender.js"),
    include_str!("../static/register/lists.js"),
    include_str!("../static/register/page.js"),
);
/// What the page has beside it on which a proof is checked.
pub(crate) const PROOF: &str = include_str!("../static/proof.js");
/// What keeps that page on the device; `HOME` and `VERSION` are put before it.
pub(crate) const WORKER: &str = include_str!("../static/register/worker.js");
const ICON: &str = include_str!("../static/favicon.svg");

/// Changes with every change of an asset, so that browsers may keep them for a year.
pub(crate) static VERSION: LazyLock<String> =
    LazyLock::new(|| hex::encode(&Sha256::digest([CSS, JS, REGISTER, PROOF].concat())[..6]));

pub(crate) async fn asset(Path(file): Path<String>) -> Response {
    let (kind, body) = match file.as_str() {
        "app.css" => ("text/css; charset=utf-8", CSS),
        "app.js" => ("text/javascript; charset=utf-8", JS),
        "register.js" => ("text/javascript; charset=utf-8", REGISTER),
        "proof.js" => ("text/javascript; charset=utf-8", PROOF),
        "favicon.svg" => ("image/svg+xml", ICON),
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    let headers = [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
    (headers, body).into_response()
}

#[cfg(test)]
mod tests {
    use super::{CSS, REGISTER, WORKER};
    use std::fs;

    #[test]
    fn every_file_of_the_stylesheet_is_served() {
        let files = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/static/css")).unwrap();
        for path in files.map(|file| file.unwrap().path()) {
            assert!(CSS.contains(&fs::read_to_string(&path).unwrap()), "{} is not in the stylesheet", path.display());
        }
    }

    #[test]
    fn every_file_of_the_register_is_served() {
        let files = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/static/register")).unwrap();
        for path in files.map(|file| file.unwrap().path()) {
            let script = fs::read_to_string(&path).unwrap();
            assert!(REGISTER.contains(&script) || WORKER == script, "{} is served by nobody", path.display());
        }
    }
}
