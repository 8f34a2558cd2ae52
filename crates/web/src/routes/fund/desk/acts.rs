//! Every act on a fund, on a pledge and on an expense.

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
    done.map(|_| ()).map_err(|fail| NotDone::new(visit, &fail))
}
