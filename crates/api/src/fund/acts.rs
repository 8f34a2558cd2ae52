//! The acts on a fund, a declaration each.

use super::keys;
use super::wire::FundBody;
use super::wire_budget::BudgetLineBody;
use crate::acting::{ActBody, acts};
use crate::caller::Caller;
use crate::extract::Id;
use crate::problem::Problem;
use axum::Json;
use mingtong_app::fund::{OnFund, act_on_fund, view_fund};
use mingtong_app::{App, Fail};
use mingtong_domain::fund::Command;
use mingtong_domain::ids::FundId;

/// Does an act.
async fn act<B: ActBody<Command = Command<String>>>(
    app: &App,
    caller: &Caller,
    id: FundId,
    body: B,
) -> Result<Json<FundBody>, Problem> {
    let who = caller.signed_in()?;
    let on = OnFund { seen: body.seen(), ..OnFund::default() };
    let acted = act_on_fund(app, &caller.hall, &who, id.clone(), on, body.command()?).await;
    match acted {
        Ok(_) => Ok(Json(view_fund(app, &caller.hall, &who, &id).await?.into())),
        Err(Fail::Changed) => {
            let view = view_fund(app, &caller.hall, &who, &id).await?;
            Err(Problem::changed(view.fund.stage().key(), view.fund.latest))
        }
        Err(other) => Err(other.into()),
    }
}

acts! {
    (fund at "/communities/{c}/funds/{id}/", "id" as Id<FundId>, answers FundBody, by act);

    /// Set its budget, or another in the place of it. Where the rule book binds the fund, nothing is entered beyond it.
    SetBudget: set_budget at "budget" with SetBudgetBody {
        /// How much may be spent, line by line; on what is not among them, nothing is.
        lines: Vec<BudgetLineBody>,
        /// Why it takes the place of the one before; needed where there is one.
        reason: Option<String>,
    } => { lines: lines.into_iter().map(BudgetLineBody::read).collect::<Result<_, _>>()?, reason };

    /// Close it: nothing is to come, nothing waits, and the rest goes somewhere. What stays is 0.00.
    Close: close_fund at "close" with CloseFundBody {
        /// Where the rest goes.
        goes: keys::RestGoes,
        /// To whom it is paid out, or why; needed where it is.
        words: Option<String>,
    } => { goes: goes.into(), words };
}
