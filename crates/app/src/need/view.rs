//! One need: what it is, who has it, until when, and what happens next.

use super::agreed::with_agreements;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::looks::{Seen, may_show};
use crate::matter::seen_among;
use crate::spoken::Words;
use crate::texts::words_behind;
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{MatterId, NeedId, Stream, TextRef};
use mingtong_domain::need::{
    Act, Ended, Need, NeedKind, Source, Stage, Uptake, UptakeStage, UptakeStageKind, offered, offered_on,
};
use mingtong_store::{Link, stream_of};

/// An uptake to show.
#[derive(Debug, Clone)]
pub struct UptakeView {
    /// The uptake.
    pub uptake: Uptake,
    /// The name of the unit.
    pub unit: String,
    /// Its state now.
    pub stage: UptakeStageKind,
    /// What it will do.
    pub plan: Option<String>,
    /// What was done.
    pub report: Option<String>,
    /// What those who asked said to it, or what was missing.
    pub judgement: Option<String>,
    /// Why it was refused or given back.
    pub reason: Option<String>,
    /// What whoever looks may do with it now.
    pub offered: Vec<Act>,
}

/// Whoever asks, for the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskerView {
    /// Their name.
    pub name: Option<String>,
    /// Their telephone number.
    pub phone: Option<String>,
}

/// A need to show.
#[derive(Debug, Clone)]
pub struct NeedView {
    /// The need.
    pub need: Need,
    /// Its public number.
    pub number: String,
    /// Its state now.
    pub stage: Stage,
    /// What it is called; empty where that was erased.
    pub title: String,
    /// What is needed; empty where that was erased.
    pub text: String,
    /// For which place; none for the whole community.
    pub place: Option<String>,
    /// The name of the unit that asks.
    pub unit: Option<String>,
    /// The matter it comes from, with its public number, as far as whoever asks may see it.
    pub matter: Option<(MatterId, String)>,
    /// How much of it nobody has.
    pub left: i64,
    /// How much of it was taken as done.
    pub met: i64,
    /// How much of it parties of agreements bear, in fen, beside what units took up.
    pub borne: i64,
    /// Who takes it up, in the order in which they asked.
    pub uptakes: Vec<UptakeView>,
    /// Why it was declined or withdrawn, or what was accepted when it was settled.
    pub reason: Option<String>,
    /// How whoever asks is reached: for the desk alone.
    pub asker: Option<AskerView>,
    /// Whether there is one who is not shown now, because that somebody looked could not be noted.
    pub is_contact_withheld: bool,
    /// What whoever looks may do now.
    pub offered: Vec<Act>,
    /// The moment of which this is true.
    pub now: Millis,
}

/// One need as `who` reads it.
///
/// # Errors
/// [`Fail::NotFound`] also where it is not public yet, or the database failed.
pub async fn view_need(app: &App, hall: &Hall, who: &Who, id: NeedId) -> Result<NeedView, Fail> {
    let now = app.now();
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let events = stream_of(link, hall.id, &Stream::Need(id)).await?;
    let need =
        Need::from_stream(&events).filter(|need| who.may_see_need(&hall.register, need)).ok_or(Fail::NotFound)?;
    let need = with_agreements(link, hall.id, need, now).await?;
    let looks_after = who.may_at(Act::Publish, &hall.register, need.asked.place.as_ref());
    let words = words_behind(link, hall.id, references(&events)).await?;
    let words = Words::read(words, looks_after || who.reads_names() && need.asked.kind != NeedKind::Wish);
    let path = hall.register.path(need.asked.place.as_ref());
    let cx = app.context(hall, who, Act::Propose, now, &path);
    let offered = offered(&need, &cx);
    let on = |it: &Uptake| offered_on(&need, it.number, &cx);
    let uptakes = need.uptakes.iter().map(|it| uptake(hall, now, it, &words, on(it))).collect();
    let reason = match &need.ended {
        Some((Ended::Declined(reason) | Ended::Withdrawn(reason) | Ended::Settled(Some(reason)), _)) => {
            Some(words.said(reason))
        }
        Some((Ended::Settled(None), _)) | None => None,
    };
    let asker = if looks_after { asker(link, hall, &need).await? } else { None };
    let is_left = asker.as_ref().is_some_and(|asker| asker.name.is_some() || asker.phone.is_some());
    let seen = need.asked.asker.as_ref().filter(|_| is_left).map(|person| (person.0.clone(), None));
    let view = NeedView {
        number: hall.need_number(id),
        stage: need.stage_at(now),
        title: words.said(&need.asked.title),
        text: words.said(&need.asked.text),
        place: need.asked.place.as_ref().map(|place| hall.place_name(place)),
        unit: need.asked.source.unit().map(|unit| hall.unit_name(unit).to_owned()),
        matter: matter(link, app, hall, who, &need.asked.source).await?,
        left: need.left(now),
        met: need.met(),
        borne: need.borne(now),
        uptakes,
        reason,
        asker,
        is_contact_withheld: false,
        offered,
        now,
        need,
    };
    drop(reader);
    let is_contact_withheld = !may_show(app, hall, who, Seen::Need, seen.as_slice()).await;
    Ok(NeedView { asker: view.asker.filter(|_| !is_contact_withheld), is_contact_withheld, ..view })
}

fn references(events: &[Recorded]) -> impl Iterator<Item = TextRef> + '_ {
    events.iter().filter_map(|recorded| recorded.event.as_ref()).flat_map(|event| event.references().texts)
}

fn uptake(hall: &Hall, now: Millis, uptake: &Uptake, words: &Words, offered: Vec<Act>) -> UptakeView {
    let reason = match &uptake.stage {
        UptakeStage::Refused(reason) | UptakeStage::Released(reason) => Some(words.said(reason)),
        UptakeStage::Asked { .. } | UptakeStage::Confirmed | UptakeStage::Begun => None,
        UptakeStage::Done { .. } | UptakeStage::Met { .. } => None,
    };
    UptakeView {
        unit: hall.unit_name(&uptake.unit).to_owned(),
        stage: uptake.stage_at(now),
        plan: words.maybe(uptake.plan.as_ref()),
        report: words.maybe(uptake.report.as_ref()),
        judgement: words.maybe(uptake.judgement.as_ref()),
        reason,
        offered,
        uptake: uptake.clone(),
    }
}

/// Who sees a matter may have been changed since.
async fn matter(
    link: &mut Link<'_>,
    app: &App,
    hall: &Hall,
    who: &Who,
    source: &Source,
) -> Result<Option<(MatterId, String)>, Fail> {
    let Source::Matter(id) = source else { return Ok(None) };
    let seen = seen_among(link, app, hall, who, vec![id.number()]).await?;
    Ok((!seen.is_empty()).then(|| (*id, hall.number(*id))))
}

async fn asker(link: &mut Link<'_>, hall: &Hall, need: &Need) -> Result<Option<AskerView>, Fail> {
    let Some(person) = &need.asked.asker else { return Ok(None) };
    let known = link.persons(hall.id, std::slice::from_ref(&person.0)).await?;
    Ok(known.into_iter().next().map(|row| AskerView { name: row.name, phone: row.phone }))
}
