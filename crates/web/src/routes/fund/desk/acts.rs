//! Every act on a fund, on a pledge and on an expense.

use crate::args::text_arg;
use crate::form::Form;
use crate::parts::acting::{acts, take_in_for};
use crate::parts::not_done::NotDone;
use crate::routes::fund::page::FundPage;
use crate::routes::fund::read::{chosen, on, read, told};
use crate::visit::Visit;
use mingtong_app::Fail;
use mingtong_app::fund::{act_on_fund, view_fund};
use mingtong_domain::fund::Act;
use mingtong_domain::ids::{FundId, PictureId};
use mingtong_domain::refusal::Code;

acts!(below "/funds/", of |id: &str| Some(FundId::from(id)), by attempt, on FundPage::load_again, at chosen);

async fn attempt(
    visit: &Visit,
    id: &FundId,
    act: Act,
    form: &Form,
    pictures: &mut Vec<PictureId>,
) -> Result<(), NotDone> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    take_in_for(visit, form, pictures, view_fund(app, hall, &who, id)).await?;
    let command = read(act, form, pictures).map_err(|wrong| NotDone::put_right(told(visit.words, &wrong)))?;
    let done = match command {
        Some(command) => act_on_fund(app, hall, &who, id.clone(), on(form, act), command).await,
        None => Err(Fail::NotFound),
    };
    done.map(|_| ()).map_err(|fail| used_before(visit, act, &fail).unwrap_or_else(|| NotDone::new(visit, &fail)))
}

/// Whoever goes back in the browser and puts a figure right sends the id of what they sent first: that stands, and what
/// comes back goes in beside it, under an id of its own. None where it was refused for anything else.
fn used_before(visit: &Visit, act: Act, fail: &Fail) -> Option<NotDone> {
    let refusal = match fail {
        Fail::Refused(refusal) if matches!(refusal.code, Code::PledgeIdTaken | Code::ExpenseIdTaken) => refusal,
        _ => return None,
    };
    let (field, key) = match act {
        Act::Receive => ("slip", "fund-sent-before-receipt"),
        Act::EnterExpense => ("id", "fund-sent-before-expense"),
        _ => ("id", "fund-sent-before-pledge"),
    };
    let told = |amount: &String| visit.words.ta(key, &[text_arg("amount", amount.clone())]);
    let not_done = NotDone::new(visit, fail);
    // How much it was is said to those whose it is.
    let text = refusal.detail.as_ref().map(told).unwrap_or(not_done.text);
    Some(NotDone { text, used: Some(field), ..not_done })
}
