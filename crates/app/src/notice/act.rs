//! Every act on a notice goes this way. Which act does what is decided in `domain::notice`, one file per act.

use crate::app::App;
use crate::carry::{Carrier, Loaded, without_repeats};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::Texts;
use crate::who::Who;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{NoticeId, Stream};
use mingtong_domain::notice::{self, Command};
use mingtong_store::{Append, NewEvent};

/// Acts on a notice. `seen` is the position of the latest event of the desk that the person saw: when somebody there
/// acted since, the act is not done and the person is told.
///
/// # Errors
/// A refusal of the domain, [`Fail::Changed`], [`Fail::NotFound`] also where a picture is not there, or the database
/// failed.
pub async fn act_on_notice(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: NoticeId,
    seen: Option<i64>,
    command: Command<String>,
) -> Result<(), Fail> {
    let act = command.act();
    let acted = app.carry(hall, who, act, move |it| Box::pin(act_in(it, id, seen, command))).await.map(|_| ());
    let result = if acted.is_ok() { "done" } else { "refused" };
    metrics::counter!("mingtong_acts_total", "act" => act.key(), "result" => result).increment(1);
    acted
}

/// Gives what happened then.
pub(super) async fn act_in(
    mut it: Carrier<'_>,
    id: NoticeId,
    seen: Option<i64>,
    mut command: Command<String>,
) -> Result<Vec<Recorded>, Fail> {
    let Loaded { thing: notice, prior } = it.notice(&id).await?;
    if seen.is_some_and(|seen| seen != notice.latest_of_desk) {
        return Err(Fail::Changed);
    }
    if let Command::ShowPosted { pictures, .. } = &mut command {
        without_repeats(pictures);
        it.attach(pictures).await?;
    }
    let chance = it.app.chance.clone();
    let mut texts = Texts::new(&chance, it.act);
    let command = command.put_aside(&mut texts)?;
    let path = it.hall.register.path(notice.place.as_ref());
    let events = notice::decide(&notice, command, &it.context(&path))?;
    let events = events.into_iter().map(|event| NewEvent::from(mingtong_domain::Event::from(event))).collect();
    it.record(vec![Append { stream: Stream::Notice(id), prior, events }], &texts.into_inner()).await
}
