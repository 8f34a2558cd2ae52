//! The acts on a pledge, a declaration each.

use super::at::OfPledge;
use super::keys;
use super::money::fen;
use super::wire_pledge::PledgeBody;
use crate::acting::{ActBody, acts, says_what_was_seen};
use crate::caller::Caller;
use crate::moment::day;
use crate::problem::Problem;
use axum::Json;
use mingtong_app::fund::{OnFund, act_on_fund, view_pledge};
use mingtong_app::{App, Fail};
use mingtong_domain::fund::{Act, Command};
use mingtong_domain::ids::{FundId, PictureId, PledgeId};

/// Does an act.
async fn act<B: ActBody<Command = Command<String>>>(
    app: &App,
    caller: &Caller,
    (id, pledge): (FundId, PledgeId),
    body: B,
) -> Result<Json<PledgeBody>, Problem> {
    let who = caller.signed_in()?;
    let on = OnFund { pledge: Some(pledge.clone()), seen: body.seen(), ..OnFund::default() };
    let command = body.command()?;
    says_what_was_seen(&who, (command.act(), command.act().adds_up()), on.seen)?;
    let acted = act_on_fund(app, &caller.hall, &who, id.clone(), on, command).await;
    match acted {
        Ok(_) => Ok(Json(view_pledge(app, &caller.hall, &who, &id, &pledge).await?.into())),
        Err(Fail::Changed) => {
            let view = view_pledge(app, &caller.hall, &who, &id, &pledge).await?;
            Err(Problem::changed(view.state.key(), view.position))
        }
        Err(other) => Err(other.into()),
    }
}

acts! {
    (fund at "/communities/{c}/funds/{id}/pledges/{piece}/", "piece" in "id" as OfPledge, answers PledgeBody, by act);

    /// Take in what was pledged, whole or in part; the receipt has a number. Sent again with the same slip it is the
    /// same receipt.
    Receive: receive_pledge at "receive" with ReceivePledgeBody {
        /// How much, in yuan.
        amount: String,
        /// On which day it came: `2021-06-08`.
        day: String,
        /// The id that whoever took it makes for this pledge, such as a UUID.
        slip: String,
        /// The ids of pictures of it.
        #[serde(default)]
        pictures: Vec<String>,
    } => {
        amount: fen(&amount, Act::Receive)?, day: self::day("day", &day)?, slip,
        pictures: pictures.into_iter().map(PictureId).collect(),
    };

    /// Say that the rest is not to come: of one's own pledge, or at the desk.
    VoidPledge: void_pledge at "void" with VoidPledgeBody {
        /// Why.
        reason: String,
    } => { reason };

    /// Give back: repay an advance, return what was held, refund a gift.
    /// It asks for `seen` (422 without): sent twice, it would be done twice.
    GiveBack: give_back at "give-back" with GiveBackBody {
        /// How much, in yuan.
        amount: String,
        /// On which day.
        day: String,
        /// Why.
        words: Option<String>,
        /// The ids of pictures of what proves it.
        #[serde(default)]
        pictures: Vec<String>,
    } => {
        amount: fen(&amount, Act::GiveBack)?, day: self::day("day", &day)?, words,
        pictures: pictures.into_iter().map(PictureId).collect(),
    };

    /// Make a red entry beside a receipt, or what was given back. Nothing is changed or deleted. What goes back to its
    /// giver (`refund`, `dispute`) is bound as giving back is: of a gift, at most their share of what is left over.
    /// It asks for `seen` (422 without): sent twice, it would be done twice.
    ReverseReceipt: reverse_receipt at "reverse" with ReverseReceiptBody {
        /// Beside which number.
        of: u32,
        /// How much, in yuan; of a mistake and a duplicate all that is left.
        amount: String,
        /// Why.
        reason: keys::RedReason,
        /// Why, in words.
        words: String,
        /// The ids of pictures of what proves it.
        #[serde(default)]
        pictures: Vec<String>,
    } => {
        of, amount: fen(&amount, Act::ReverseReceipt)?, reason: reason.into(), words,
        pictures: pictures.into_iter().map(PictureId).collect(),
    };
}
