//! The head of the log as a sheet for the notice board (A4), with what it proves and what it does not.

use crate::args::text_arg;
use crate::parts::log_sheet::parts;
use crate::parts::paper::{Form, paper, printed};
use crate::problem::{Cause, Problem};
use crate::visit::Visit;
use axum::response::Response;
use mingtong_app::community::log_sheet;
use mingtong_office::paper::{Document, Print};

pub(crate) async fn page(visit: Visit) -> Result<Response, Problem> {
    sheet(&visit, Form::Page)
}

pub(crate) async fn word(visit: Visit) -> Result<Response, Problem> {
    sheet(&visit, Form::Word)
}

fn sheet(visit: &Visit, form: Form) -> Result<Response, Problem> {
    let signed = log_sheet(&visit.site.app, &visit.hall).map_err(|fail| visit.problem(fail))?;
    let signed = signed.ok_or_else(|| visit.because(Cause::NotFound))?;
    let mut parts = parts(visit, &signed);
    parts.push(printed(visit));
    let title = visit.words.ta("log-sheet-of", &[text_arg("community", &visit.hall.name)]);
    paper(visit, form, "open", "/proof", "/log/sheet", Document { head: None, title, parts, print: Print::Large })
}
