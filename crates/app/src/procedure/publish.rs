//! The resolution, or what came of it, is made public: the procedure and its notice are written together.

use super::act::act_in;
use crate::app::App;
use crate::carry::Carrier;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::notice::NewNotice;
use crate::who::Who;
use jiff::civil::Date;
use mingtong_domain::ids::{NoticeId, ProcedureId, Stream};
use mingtong_domain::notice::{About, NoticeKind};
use mingtong_domain::procedure::{Command, Fen, Procedure};
use mingtong_text::personal::Masker;

/// What is made public.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Made {
    /// The resolution.
    Resolution,
    /// What came of it, and what it cost, where that is known.
    Result(Option<Fen>),
}

/// A step to be made public, in plain words.
#[derive(Debug, Clone)]
pub struct NewPublication {
    /// Which.
    pub made: Made,
    /// What the notice is called.
    pub title: String,
    /// What it says; of the result, what came of it. Personal data that are found in it are masked.
    pub text: String,
    /// The first day.
    pub from: Date,
    /// The last day, until 24:00.
    pub to: Date,
}

impl NewPublication {
    fn command(&self, notice: NoticeId) -> Command<String> {
        let masker = Masker::of([self.title.as_str(), self.text.as_str()]);
        match self.made {
            Made::Resolution => Command::DiscloseResolution { notice },
            Made::Result(cost) => Command::DiscloseResult { notice, cost, result: masker.mask(&self.text) },
        }
    }

    fn notice(self, procedure: &Procedure) -> NewNotice {
        let kind = match self.made {
            Made::Resolution => NoticeKind::Resolution,
            Made::Result(_) => NoticeKind::Result,
        };
        let (about, place) = (About::Procedure(procedure.id.clone()), procedure.place.clone());
        let Self { title, text, from, to, .. } = self;
        NewNotice { kind, about, title, text, place, from, to, covers: None }
    }
}

/// Makes a step public; gives the notice.
///
/// # Errors
/// A refusal of the domain, of the procedure or of the notice, [`Fail::Changed`], or the database failed; nothing is
/// posted then.
pub async fn publish_step(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: ProcedureId,
    seen: Option<i64>,
    new: NewPublication,
) -> Result<NoticeId, Fail> {
    let notice = NoticeId(app.chance.id("n"));
    let command = new.command(notice.clone());
    let posted = notice.clone();
    app.carry(hall, who, command.act(), move |it| Box::pin(publish_in(it, id, seen, command, (posted, new)))).await?;
    Ok(notice)
}

async fn publish_in(
    mut it: Carrier<'_>,
    id: ProcedureId,
    seen: Option<i64>,
    command: Command<String>,
    (notice, new): (NoticeId, NewPublication),
) -> Result<(), Fail> {
    let procedure = Procedure::from_stream(&it.stream(&Stream::Procedure(id.clone())).await?);
    let new = procedure.map(|procedure| new.notice(&procedure));
    act_in(it, id, seen, command, new.map(|new| (notice, new))).await
}
