//! Where a thing stands in the public record, and where that is checked. The words are neutral: only the script of that
//! page says that something is unchanged, once it has checked it.

use crate::args::text_arg;
use crate::format;
use crate::visit::Visit;
use mingtong_app::Fail;
use mingtong_app::community::entered;
use mingtong_domain::Millis;
use mingtong_domain::ids::Stream;

/// The line, and the page of the proof.
pub(crate) struct Entered {
    pub(crate) told: String,
    pub(crate) href: String,
}

impl Entered {
    pub(crate) fn at(visit: &Visit, position: i64, at: Millis) -> Self {
        let args = [text_arg("n", position), text_arg("day", format::date(visit.words, at))];
        Self { told: visit.words.ta("entered-as", &args), href: visit.link(&format!("/proof?entry={position}")) }
    }

    /// Of the thing that a stream of the log is about.
    pub(crate) async fn of(visit: &Visit, stream: &Stream) -> Result<Option<Self>, Fail> {
        let first = entered(&visit.site.app, &visit.hall, stream).await?;
        Ok(first.map(|(position, at)| Self::at(visit, position, at)))
    }
}
