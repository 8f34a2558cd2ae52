//! Every act on an agreement goes this way. Which act does what is decided in `domain::agreement`, one file per act.

use super::access::agreement_in;
use super::around::{around, digest, parties, path};
use super::origin::{above_need, matter_behind};
use crate::app::App;
use crate::carry::{Carrier, Loaded, are_known, without_repeats};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::masked_name::said_of_money;
use crate::matter::tell_copied;
use crate::texts::{Texts, words_behind};
use crate::who::Who;
use mingtong_domain::agreement::{self, Act, Agreement, Case, Command};
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{AgreementId, Stream};
use mingtong_domain::matter::Visibility;
use mingtong_store::Append;
use mingtong_store::rows::AgreementTallyRow;

/// Acts on an agreement. `seen` is the position of its latest event that the person saw: when somebody acted on it
/// since, the act is not done and the person is told. What other parties answer makes nothing stale.
///
/// # Errors
/// A refusal of the domain, [`Fail::Changed`], [`Fail::NotFound`] also where a picture is not there, or the database
/// failed.
pub async fn act_on_agreement(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: AgreementId,
    seen: Option<i64>,
    command: Command<String>,
) -> Result<(), Fail> {
    let act = command.act();
    let acted = app.carry(hall, who, act, move |it| Box::pin(act_in(it, id, seen, (command, false)))).await;
    let result = if acted.is_ok() { "done" } else { "refused" };
    metrics::counter!("mingtong_acts_total", "act" => act.key(), "result" => result).increment(1);
    acted
}

/// Within a write; `by_slip` where whoever acts holds the slip of the party.
pub(super) async fn act_in(
    mut it: Carrier<'_>,
    id: AgreementId,
    seen: Option<i64>,
    (mut command, by_slip): (Command<String>, bool),
) -> Result<(), Fail> {
    it.who.authorise(command.act())?;
    let Loaded { thing: agreement, prior } = agreement_in(&mut it, &id).await?;
    if seen.is_some_and(|seen| seen != agreement.latest) {
        return Err(Fail::Changed);
    }
    if let Command::EnterPaper { pictures, .. } = &mut command {
        without_repeats(pictures);
    }
    let names = command.names();
    are_known(&mut it, &names.persons).await?;
    it.attach(&names.pictures).await?;
    let (hall, who, now, chance) = (it.hall.clone(), it.who.clone(), it.now, it.app.chance.clone());
    let mut texts = Texts::new(&chance, it.act);
    let (act, party) = (command.act(), command.party());
    let command = command.put_aside(&mut texts)?;
    let mut found = around(&mut it.link(), &hall, &who, (&agreement, party, now)).await?;
    found.around.by_slip = by_slip;
    if act == Act::Put {
        let parties = parties(&mut it.link(), hall.id, &agreement).await?;
        found.around.digest = digest(&agreement, &parties)?;
        found.around.above_need = above_need(&mut it, &agreement, &parties).await?;
    }
    let case = Case { agreement: &agreement, around: &found.around };
    let place = path(&hall, &who, &agreement, found.around.party.as_ref().map(|(party, _)| party));
    let events = agreement::decide(&case, command, &it.context(&place))?;
    let append = match &found.around.party {
        Some((party, _)) => {
            let events = it.seal(Visibility::Private, events);
            Append { stream: Stream::Consent(id, agreement.version.no, party.called()), prior: found.prior, events }
        }
        None => {
            Append { stream: Stream::Agreement(id), prior: prior.clone(), events: it.seal(Visibility::Public, events) }
        }
    };
    it.record(vec![append], &texts.into_inner()).await?;
    if party.is_some() { start(it, &agreement, prior).await } else { Ok(()) }
}

/// It starts in the same write in which its condition is reached, and the people behind the matter of which it, or its
/// need, comes are told what was agreed. The log does not say by whose answer.
async fn start(mut it: Carrier<'_>, agreement: &Agreement, prior: Vec<Recorded>) -> Result<(), Fail> {
    let (community, version) = (it.hall.id, i64::from(agreement.version.no));
    let rows = it.link().agreement_tally(community, agreement.id.as_str(), version).await?;
    if let Some(event) = agreement::start(&agreement.version, AgreementTallyRow::tally(&rows)) {
        it.who = Who::public(None);
        let events = it.seal(Visibility::Public, [event]);
        it.record(vec![Append { stream: Stream::Agreement(agreement.id.clone()), prior, events }], &[]).await?;
        if let Some(matter) = matter_behind(&mut it, agreement).await? {
            let text = &agreement.version.deed.text;
            let words = words_behind(&mut it.link(), community, [text.clone()]).await?;
            // The desk tells it: nobody reads from that by whose answer it started.
            it.who = Who::desk();
            let said = words.get(text).map(|words| said_of_money(&it.hall, words, None)).unwrap_or_default();
            tell_copied(&mut it, matter, &said).await?;
        }
    }
    Ok(())
}
