//! Every act on a procedure goes this way. Which act does what is decided in `domain::procedure`, one file per act.

use super::around::{around, meeting, taken_from};
use crate::app::App;
use crate::carry::{Carrier, Loaded, without_repeats};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::notice::{NewNotice, post_as};
use crate::texts::Texts;
use crate::who::Who;
use mingtong_domain::Refusal;
use mingtong_domain::ids::{NoticeId, ProcedureId, Stream};
use mingtong_domain::matter::Visibility;
use mingtong_domain::procedure::{self, Command, MotionOf, Numbers, TakenFrom};
use mingtong_domain::refusal::Code;
use mingtong_store::Append;

/// Acts on a procedure; what is made public goes by [`super::publish_step`]. `seen` is the position of the latest event
/// that the person saw: when somebody acted since, the act is not done and the person is told.
///
/// # Errors
/// A refusal of the domain, [`Fail::Changed`], [`Fail::NotFound`], or the database failed.
pub async fn act_on_procedure(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: ProcedureId,
    seen: Option<i64>,
    command: Command<String>,
) -> Result<(), Fail> {
    if matches!(command, Command::DiscloseResolution { .. } | Command::DiscloseResult { .. }) {
        return Err(Fail::NotFound);
    }
    app.carry(hall, who, command.act(), move |it| Box::pin(act_in(it, id, seen, command, None))).await
}

/// Acts within a write; with the notice that is posted by it.
pub(super) async fn act_in(
    mut it: Carrier<'_>,
    id: ProcedureId,
    seen: Option<i64>,
    mut command: Command<String>,
    post: Option<(NoticeId, NewNotice)>,
) -> Result<(), Fail> {
    let Loaded { thing: procedure, prior } = it.procedure(&id).await?;
    if seen.is_some_and(|seen| seen != procedure.latest) {
        return Err(Fail::Changed);
    }
    let community = it.hall.id;
    let mut around = around(&mut it.link(), community, &procedure).await?;
    if let Command::NoteStep { sheet, .. } | Command::CorrectStep { sheet, .. } = &mut command {
        without_repeats(&mut sheet.pictures);
        it.attach(&sheet.pictures).await?;
        if let Numbers::Decided(motion) = &sheet.numbers {
            around.decided = Some(decision(&mut it, motion).await?);
        }
    }
    let chance = it.app.chance.clone();
    let mut texts = Texts::new(&chance, it.act);
    let command = command.put_aside(&mut texts)?;
    let path = it.hall.register.path(procedure.place.as_ref());
    let events = procedure::decide(&procedure, &around, command, &it.context(&path))?;
    if let Some((notice, new)) = post {
        post_as(&mut it, notice, new).await?;
    }
    let events = it.seal(Visibility::Public, events);
    it.record(vec![Append { stream: Stream::Procedure(id), prior, events }], &texts.into_inner()).await?;
    Ok(())
}

async fn decision(it: &mut Carrier<'_>, motion: &MotionOf) -> Result<TakenFrom, Fail> {
    let community = it.hall.id;
    let meeting = meeting(&mut it.link(), community, motion).await?;
    let taken = meeting.and_then(|meeting| taken_from(&it.hall, &meeting, motion));
    taken.ok_or_else(|| Refusal::new(Code::NoSuchMotion, it.act).into())
}
