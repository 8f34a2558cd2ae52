//! Agreements that wait for the answer of whoever asks: of a home of theirs, their shop or unit, the community; or for
//! what they confirm as a witness.

use super::view::view_agreement;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::Said;
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::agreement::Act;
use mingtong_domain::ids::AgreementId;
use mingtong_domain::role::Role;
use mingtong_store::rows::ToAnswerFilter;

/// So many are looked at.
const LOOKED_AT: u32 = 20;

/// An agreement that waits for an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToAnswer {
    /// Its id.
    pub id: AgreementId,
    /// Its number.
    pub number: String,
    /// What it is called.
    pub title: Said,
    /// The parties for which whoever asks answers, by their names.
    pub names: Vec<String>,
    /// What they do: answer, or confirm.
    pub act: Act,
    /// The moment at which the last day to answer is over.
    pub ends: Option<Millis>,
}

/// Agreements that wait for whoever asks, the first to end first; nothing for whoever is not signed in.
///
/// # Errors
/// The database failed.
pub async fn agreements_to_answer(app: &App, hall: &Hall, who: &Who) -> Result<Vec<ToAnswer>, Fail> {
    let Some(person) = &who.actor.person else { return Ok(vec![]) };
    let filter = ToAnswerFilter {
        person: person.as_str(),
        unit: who.actor.unit().map(|unit| unit.as_str()),
        or_unbound: who.actor.role == Role::Secretary,
        now_ms: app.now().0,
        limit: LOOKED_AT,
    };
    let rows = app.store.read().await?.link().agreements_to_answer(hall.id, &filter).await?;
    let mut waiting = vec![];
    for row in rows {
        let ends = row.ends_ms.map(Millis);
        let view = match view_agreement(app, hall, who, &AgreementId(row.agreement_id)).await {
            Ok(view) => view,
            Err(Fail::NotFound) => continue,
            Err(fail) => return Err(fail),
        };
        for act in [Act::Answer, Act::ConfirmOnBehalf] {
            let waits = view.own.iter().filter(|line| line.answer.is_none() && line.offered.contains(&act));
            let names: Vec<String> = waits.map(|line| line.name.clone()).collect();
            if !names.is_empty() {
                let (id, number, title) = (view.agreement.id.clone(), view.number.clone(), view.title.clone());
                waiting.push(ToAnswer { id, number, title, names, act, ends });
                break;
            }
        }
    }
    Ok(waiting)
}
