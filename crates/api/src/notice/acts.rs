//! The acts of the desk on a notice, a declaration each.

use super::keys;
use super::wire::NoticeBody;
use crate::acting::{ActBody, acts};
use crate::caller::Caller;
use crate::extract::Id;
use crate::problem::Problem;
use axum::Json;
use mingtong_app::notice::{act_on_notice, view_notice};
use mingtong_app::{App, Fail};
use mingtong_domain::ids::{NoticeId, PictureId};
use mingtong_domain::notice::Command;

/// Does an act.
async fn act<B: ActBody<Command = Command<String>>>(
    app: &App,
    caller: &Caller,
    id: NoticeId,
    body: B,
) -> Result<Json<NoticeBody>, Problem> {
    let who = caller.signed_in()?;
    let seen = body.seen();
    let acted = act_on_notice(app, &caller.hall, &who, id.clone(), seen, body.command()?).await;
    let view = match acted {
        Ok(()) | Err(Fail::Changed) => view_notice(app, &caller.hall, &who, &id, 0).await?,
        Err(other) => return Err(other.into()),
    };
    match acted {
        Ok(()) => Ok(Json(view.into())),
        Err(_) => Err(Problem::changed(view.stage.kind().key(), view.notice.latest_of_desk)),
    }
}

acts! {
    (notice at "/communities/{c}/notices/{id}/", "id" as Id<NoticeId>, answers NoticeBody, by act);

    /// Record where it was posted.
    ShowPosted: show_posted at "show-posted" with ShowPostedBody {
        /// Where.
        way: keys::PostedWay,
        /// Where, in a few words; needed for `other`.
        words: Option<String>,
        /// On which day: `2026-06-08`.
        day: String,
        /// The ids of pictures of the sheet.
        #[serde(default)]
        pictures: Vec<String>,
    } => {
        way: way.into(), words, day: crate::moment::day("day", &day)?,
        pictures: pictures.into_iter().map(PictureId).collect(),
    };

    /// Answer an objection: from then on everybody reads both.
    AnswerObjection: answer_objection at "answer-objection" with AnswerObjectionBody {
        /// Which.
        number: u32,
        /// The answer, for everybody to read.
        text: String,
    } => { number, text };

    /// Keep what an objection says from the public. It is answered all the same.
    WithholdObjection: withhold_objection at "withhold-objection" with WithholdObjectionBody {
        /// Which.
        number: u32,
        /// Why, for everybody to read.
        reason: String,
    } => { number, reason };

    /// Take it down: after its period when every objection was answered, or earlier with a reason.
    TakeDown: take_down_notice at "take-down" with TakeDownNoticeBody {
        /// Why; needed before the end of its period, and public.
        reason: Option<String>,
    } => { reason };
}
