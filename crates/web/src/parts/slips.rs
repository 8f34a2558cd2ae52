//! Slips as they are printed, cut and handed out: the answer of the form that issued them, and nothing of it is kept.

use crate::called::Called;
use crate::page::Page;
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::response::Response;
use mingtong_office::qr;

/// Where whoever holds a slip opens it.
pub(crate) const SLIP: &str = "/slip";

/// A slip on paper.
struct Printed {
    holder: String,
    code: String,
    qr: String,
}

#[derive(Template)]
#[template(path = "slips_issued.html")]
struct IssuedPage {
    page: Page,
    back: String,
    title: Called,
    notice: Option<String>,
    /// How it is used.
    how: String,
    /// Until when it holds.
    until: String,
    slips: Vec<Printed>,
}

/// What stands around the codes.
pub(crate) struct Around {
    /// The noun of the navigation.
    pub(crate) at: &'static str,
    /// The page from which they were issued.
    pub(crate) back: String,
    /// What they are for.
    pub(crate) title: Called,
    /// What whoever prints has to know.
    pub(crate) notice: Option<String>,
    /// How a slip is used.
    pub(crate) how: String,
    /// Until when it holds.
    pub(crate) until: String,
    /// What its QR code is for, said to who does not see it.
    pub(crate) scan: &'static str,
}

/// The paper: who holds each slip, and its code.
pub(crate) fn printed(visit: &Visit, around: Around, slips: impl Iterator<Item = (String, String)>) -> Response {
    let Around { at, back, title, notice, how, until, scan } = around;
    let printed = |(holder, code): (String, String)| Printed {
        qr: qr::svg(&visit.outside_link(&format!("{SLIP}?code={code}")), scan).unwrap_or_default(),
        holder,
        code,
    };
    let page = Page::new(visit, at, visit.words.t("slips-issued"));
    render(&IssuedPage { page, back, title, notice, how, until, slips: slips.map(printed).collect() })
}
