//! The acts on an expense, a declaration each.

use super::at::OfExpense;
use super::keys;
use super::money::fen;
use super::wire_expense::{ExpenseBody, QuoteBody, matter};
use crate::acting::{ActBody, acts, says_what_was_seen};
use crate::caller::Caller;
use crate::moment::day;
use crate::problem::Problem;
use axum::Json;
use mingtong_app::fund::{OnFund, act_on_fund, view_expense};
use mingtong_app::{App, Fail};
use mingtong_domain::fund::{Act, Command};
use mingtong_domain::ids::{ExpenseId, FundId, PictureId};

/// Does an act.
async fn act<B: ActBody<Command = Command<String>>>(
    app: &App,
    caller: &Caller,
    (id, expense): (FundId, ExpenseId),
    body: B,
) -> Result<Json<ExpenseBody>, Problem> {
    let who = caller.signed_in()?;
    let on = OnFund { expense: Some(expense.clone()), seen: body.seen(), ..OnFund::default() };
    let command = body.command()?;
    says_what_was_seen(&who, (command.act(), command.act().adds_up()), on.seen)?;
    let acted = act_on_fund(app, &caller.hall, &who, id.clone(), on, command).await;
    match acted {
        Ok(_) => Ok(Json(view_expense(app, &caller.hall, &who, &id, &expense).await?.into())),
        Err(Fail::Changed) => {
            let view = view_expense(app, &caller.hall, &who, &id, &expense).await?;
            Err(Problem::changed(view.state.key(), view.position))
        }
        Err(other) => Err(other.into()),
    }
}

acts! {
    (
        fund at "/communities/{c}/funds/{id}/expenses/{piece}/", "piece" in "id" as OfExpense,
        answers ExpenseBody, by act
    );

    /// Change it: nobody has approved it then.
    ChangeExpense: change_expense at "change" with ChangeExpenseBody {
        /// To whom.
        payee: String,
        /// How much, in yuan.
        amount: String,
        /// For what.
        purpose: String,
        /// For what kind of thing.
        line: keys::SpendingLine,
        /// The ids of pictures of what proves it.
        #[serde(default)]
        vouchers: Vec<String>,
        /// What its bill comes to as a whole, in yuan, where other expenses pay other parts of that.
        bill: Option<String>,
        /// What was offered.
        #[serde(default)]
        quotes: Vec<QuoteBody>,
        /// By whom, in words.
        quoted_by: Option<String>,
        /// The number of the hazard for which fewer are asked.
        hazard: Option<String>,
        /// Why fewer were asked; everybody reads that.
        why_fewer: Option<String>,
    } => {
        amount: fen(&amount, Act::ChangeExpense)?, line: line.into(),
        vouchers: vouchers.into_iter().map(PictureId).collect(),
        bill: super::wire_expense::bill(bill, Act::ChangeExpense)?,
        quotes: quotes.into_iter().map(QuoteBody::read).collect::<Result<_, _>>()?,
        hazard: matter(hazard)?, payee, purpose, quoted_by, why_fewer,
    };

    /// Approve it as it stands. Nobody approves what they entered or changed.
    Approve: approve_expense at "approve" with ApproveExpenseBody {
        /// The `digest` of what was seen: where that was changed since, nothing is approved.
        digest: String,
    } => { digest };

    /// Write down that it was paid: approved as it stands, with money that is there.
    Pay: pay_expense at "pay" with PayExpenseBody {
        /// On which day: `2021-06-08`.
        day: String,
    } => { day: self::day("day", &day)? };

    /// Say that it is not to be paid.
    WithdrawExpense: withdraw_expense at "withdraw" with WithdrawExpenseBody {
        /// Why.
        reason: String,
    } => { reason };

    /// Make a red entry beside it. Nothing is changed or deleted.
    /// It asks for `seen` (422 without): sent twice, it would be done twice.
    ReverseExpense: reverse_expense at "reverse" with ReverseExpenseBody {
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
        of, amount: fen(&amount, Act::ReverseExpense)?, reason: reason.into(), words,
        pictures: pictures.into_iter().map(PictureId).collect(),
    };
}
