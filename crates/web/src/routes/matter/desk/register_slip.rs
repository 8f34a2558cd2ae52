//! The slip of one entry: this person's number, code and address, and nothing of others; one small page on a roll of
//! 80 mm.

use crate::page::Page;
use crate::parts::slip::Slip;
use crate::visit::Visit;
use askama::Template;
use mingtong_app::matter::WrittenDown;

#[derive(Template)]
#[template(path = "matter/desk/register_slip.html")]
pub(super) struct RegisterSlip {
    page: Page,
    slip: Slip,
    queue: Option<i64>,
}

impl RegisterSlip {
    pub(super) fn new(visit: &Visit, done: &WrittenDown) -> Self {
        let page = Page::new(visit, "work", visit.words.t("desk-register"));
        Self { page, slip: Slip::new(visit, &done.receipt), queue: done.queue }
    }
}
