//! Every act on one matter goes this way: load it, decide, append, fold, and queue what has to be told, in one
//! transaction. Which act does what is decided in `domain::matter`, one file per act.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matters::{load, raise_matter::seal, without_repeats};
use crate::texts::Texts;
use crate::who::Who;
use mingtong_domain::event::{Event, Recorded};
use mingtong_domain::ids::*;
use mingtong_domain::limits;
use mingtong_domain::matter::{self, Command, Context, Matter, MergeTarget, Outcome, StageKind, Track, Verdict};
use mingtong_domain::permission::Act;
use mingtong_domain::refusal::Code;
use mingtong_domain::{Millis, Refusal};
use mingtong_store::rows::OutboxRow;
use mingtong_store::{Append, Tx};

/// People who are told of one reply at the most; a matter with more supporters is told of by a notice.
const TOLD_MAX: u32 = 500;

/// An act on a matter, in plain words. See [`Command`] for the meaning of each.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "each stands for the command of the same name")]
pub enum Ask {
    /// As it was reported where no track is given.
    Accept {
        track: Option<Track>,
    },
    Decline {
        reason: String,
    },
    Merge {
        into: MatterId,
        reason: String,
    },
    Assign {
        unit: UnitId,
        note: Option<String>,
    },
    OpenForClaim {
        note: Option<String>,
    },
    Claim {
        unit: UnitId,
        plan: String,
    },
    Return {
        reason: String,
    },
    Arbitrate {
        unit: UnitId,
        reason: String,
    },
    Defer {
        until: Millis,
        reason: String,
    },
    Resume,
    Escalate {
        reason: String,
    },
    Reply {
        text: String,
    },
    Note {
        text: String,
    },
    FollowUp {
        text: String,
    },
    MarkDone {
        outcome: Outcome,
        review: Option<Millis>,
        text: String,
        pictures: Vec<PictureId>,
    },
    Verify {
        verdict: Verdict,
        text: String,
        pictures: Vec<PictureId>,
    },
    Close,
    Rate {
        level: u8,
        text: Option<String>,
    },
    Reopen {
        reason: String,
    },
    Withdraw {
        reason: Option<String>,
    },
    ReviewPersonalData {
        keep_masked: bool,
    },
}

impl Ask {
    /// The act.
    pub fn act(&self) -> Act {
        match self {
            Ask::Accept { .. } => Act::Accept,
            Ask::Decline { .. } => Act::Decline,
            Ask::Merge { .. } => Act::Merge,
            Ask::Assign { .. } => Act::Assign,
            Ask::OpenForClaim { .. } => Act::OpenForClaim,
            Ask::Claim { .. } => Act::Claim,
            Ask::Return { .. } => Act::Return,
            Ask::Arbitrate { .. } => Act::Arbitrate,
            Ask::Defer { .. } => Act::Defer,
            Ask::Resume => Act::Resume,
            Ask::Escalate { .. } => Act::Escalate,
            Ask::Reply { .. } => Act::Reply,
            Ask::Note { .. } => Act::Note,
            Ask::FollowUp { .. } => Act::FollowUp,
            Ask::MarkDone { .. } => Act::MarkDone,
            Ask::Verify { .. } => Act::Verify,
            Ask::Close => Act::Close,
            Ask::Rate { .. } => Act::Rate,
            Ask::Reopen { .. } => Act::Reopen,
            Ask::Withdraw { .. } => Act::Withdraw,
            Ask::ReviewPersonalData { .. } => Act::ReviewPersonalData,
        }
    }
}

/// What became of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Acted {
    /// The state after it.
    pub stage: StageKind,
    /// The position of the latest event.
    pub position: i64,
}

/// Acts on a matter. `seen` is the position of the latest event that the person saw: when somebody acted since, the
/// act is not done and the person is told, so that nobody decides about what they have not read.
///
/// # Errors
/// A refusal of the domain, [`Fail::Changed`], [`Fail::NotFound`], or the database failed.
pub async fn act_on_matter(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: MatterId,
    seen: Option<i64>,
    ask: Ask,
) -> Result<Acted, Fail> {
    let (who, community, work) = (who.clone(), hall.id, app.clone());
    let act = ask.act();
    let acted = app
        .write(
            community,
            Box::new(move |tx| Box::pin(async move { act_in(tx, &work, community, &who, id, seen, ask).await })),
        )
        .await;
    let result = if acted.is_ok() { "done" } else { "refused" };
    metrics::counter!("mingtong_acts_total", "act" => act.key(), "result" => result).increment(1);
    acted
}

async fn act_in(
    tx: &mut Tx,
    app: &App,
    community: CommunityId,
    who: &Who,
    id: MatterId,
    seen: Option<i64>,
    ask: Ask,
) -> Result<Acted, Fail> {
    let hall = app.hall_for_write(&mut tx.link(), community).await?;
    let (matter, prior) = load(&mut tx.link(), community, id).await?;
    if seen.is_some_and(|seen| seen != matter.latest.0) {
        return Err(Fail::Changed);
    }
    let now = app.now();
    let mut target_prior = None;
    let mut beside = Beside { track: matter.track, target: None, stands_alone: true };
    match &ask {
        Ask::Merge { into, .. } => {
            let (target, prior) = target(tx, community, *into, now).await?;
            beside.target = Some(target);
            target_prior = Some(prior);
        }
        Ask::Withdraw { .. } => beside.stands_alone = tx.link().others_behind(community, id.number()).await? == 0,
        _ => {}
    }
    let mut texts = Texts::new(&app.chance, ask.act().key());
    check_ask(tx, &hall, &ask).await?;
    let command = command(ask, beside, &mut texts)?;
    let path = hall.register.path(matter.place.as_ref());
    let cx = Context { personal_data: texts.have_personal_data(), ..app.context(&hall, who, now, &path) };
    let events = matter::decide(&matter, command, &cx)?;
    let appends = appends(app, &matter, prior, events, target_prior);
    let acting = app.acting_on(who, matter.visibility);
    let recorded = tx.record(community, &acting, appends, &texts.into_inner()).await?;
    tell(tx, community, &matter, &recorded).await?;
    let mut after = matter;
    recorded.iter().filter(|event| !is_absorbed(event)).for_each(|event| after.apply(event));
    Ok(Acted { stage: after.stage_at(now).kind(), position: after.latest.0 })
}

/// What a command has to know beside the matter itself.
struct Beside {
    /// Ordinary or hazard, as it was reported.
    track: Track,
    /// The matter to merge into.
    target: Option<MergeTarget>,
    /// Whether nobody but its raiser stands behind the matter.
    stands_alone: bool,
}

fn is_absorbed(recorded: &Recorded) -> bool {
    matches!(recorded.event, Some(Event::MatterAbsorbed { .. }))
}

/// The events of the matter; and of the one it was merged into, so that both pages tell of it.
fn appends(
    app: &App,
    matter: &Matter,
    prior: Vec<Recorded>,
    events: Vec<Event>,
    target_prior: Option<Vec<Recorded>>,
) -> Vec<Append> {
    let into = events.iter().find_map(|event| match event {
        Event::MatterMerged { into } => Some(*into),
        _ => None,
    });
    let events = seal(app, matter.visibility, events);
    let mut appends = vec![Append { stream: Stream::Matter(matter.id), prior, events }];
    if let (Some(into), Some(prior)) = (into, target_prior) {
        let events = seal(app, matter.visibility, vec![matter::absorbed(matter)]);
        appends.push(Append { stream: Stream::Matter(into), prior, events });
    }
    appends
}

async fn target(
    tx: &mut Tx,
    community: CommunityId,
    into: MatterId,
    now: Millis,
) -> Result<(MergeTarget, Vec<Recorded>), Fail> {
    let missing = || Refusal::new(Code::NoSuchMatter, Act::Merge.key()).with(into);
    let (target, prior) = match load(&mut tx.link(), community, into).await {
        Ok(found) => found,
        Err(Fail::NotFound) => return Err(missing().into()),
        Err(other) => return Err(other),
    };
    let stage = target.stage_at(now).kind();
    Ok((MergeTarget { id: into, stage, visibility: target.visibility, track: target.track }, prior))
}

/// The units and pictures that are named must be there.
async fn check_ask(tx: &mut Tx, hall: &Hall, ask: &Ask) -> Result<(), Fail> {
    if let Ask::Assign { unit, .. } | Ask::Claim { unit, .. } | Ask::Arbitrate { unit, .. } = ask
        && !hall.register.units.contains_key(unit)
    {
        return Err(Refusal::new(Code::NoSuchUnit, ask.act().key()).into());
    }
    if let Ask::MarkDone { pictures, .. } | Ask::Verify { pictures, .. } = ask {
        let mut pictures = pictures.clone();
        without_repeats(&mut pictures);
        let ids: Vec<String> = pictures.into_iter().map(|id| id.0).collect();
        if tx.link().pictures(hall.id, &ids).await?.len() != ids.len() {
            return Err(Fail::NotFound);
        }
    }
    Ok(())
}

fn command(ask: Ask, beside: Beside, texts: &mut Texts<'_>) -> Result<Command, Fail> {
    let note_max = limits::REASON_CHARS_MAX;
    Ok(match ask {
        Ask::Accept { track } => Command::Accept { track: track.unwrap_or(beside.track) },
        Ask::Decline { reason } => Command::Decline { reason: texts.need(&reason, limits::TEXT_CHARS_MAX)? },
        Ask::Merge { reason, .. } => {
            let into = beside.target.ok_or(Fail::NotFound)?;
            Command::Merge { into, reason: texts.reason(&reason)? }
        }
        Ask::Assign { unit, note } => Command::Assign { unit, note: texts.maybe(note.as_deref(), note_max)? },
        Ask::OpenForClaim { note } => Command::OpenForClaim { note: texts.maybe(note.as_deref(), note_max)? },
        Ask::Claim { unit, plan } => Command::Claim { unit, plan: texts.reason(&plan)? },
        Ask::Return { reason } => Command::Return { reason: texts.reason(&reason)? },
        Ask::Arbitrate { unit, reason } => Command::Arbitrate { unit, reason: texts.reason(&reason)? },
        Ask::Defer { until, reason } => Command::Defer { until, reason: texts.reason(&reason)? },
        Ask::Resume => Command::Resume,
        Ask::Escalate { reason } => Command::Escalate { reason: texts.reason(&reason)? },
        Ask::Reply { text } => Command::Reply { text: texts.need(&text, limits::TEXT_CHARS_MAX)? },
        Ask::Note { text } => Command::Note { text: texts.reason(&text)? },
        Ask::FollowUp { text } => Command::FollowUp { text: texts.reason(&text)? },
        Ask::MarkDone { outcome, review, text, mut pictures } => {
            without_repeats(&mut pictures);
            Command::MarkDone { outcome, review, text: texts.need(&text, limits::TEXT_CHARS_MAX)?, pictures }
        }
        Ask::Verify { verdict, text, mut pictures } => {
            without_repeats(&mut pictures);
            Command::Verify { verdict, text: texts.reason(&text)?, pictures }
        }
        Ask::Close => Command::Close,
        Ask::Rate { level, text } => Command::Rate { level, text: texts.maybe(text.as_deref(), note_max)? },
        Ask::Reopen { reason } => Command::Reopen { reason: texts.reason(&reason)? },
        Ask::Withdraw { reason } => {
            let reason = texts.maybe(reason.as_deref(), note_max)?;
            Command::Withdraw { reason, stands_alone: beside.stands_alone }
        }
        Ask::ReviewPersonalData { keep_masked } => Command::ReviewPersonalData { keep_masked },
    })
}

/// Every reply is queued for everybody who stands behind the matter and left a way to be reached: its raiser and
/// supporters, and those of the matters merged into it.
pub(crate) async fn tell(
    tx: &mut Tx,
    community: CommunityId,
    matter: &Matter,
    recorded: &[Recorded],
) -> Result<(), Fail> {
    let replied = recorded.iter().find(|r| matches!(r.event, Some(Event::MatterReplied { .. })));
    let Some(replied) = replied else { return Ok(()) };
    let people = tx.link().people_behind(community, matter.id.number(), TOLD_MAX).await?;
    let persons = tx.link().persons(community, &people).await?;
    let reachable = persons.into_iter().filter(|person| person.phone.is_some() || person.email.is_some());
    let rows: Vec<OutboxRow> = reachable
        .zip(0..i64::from(TOLD_MAX))
        .map(|(person, ordinal)| OutboxRow {
            outbox_id: replied.position * 1000 + ordinal,
            person_id: person.person_id,
            matter_id: matter.id.number(),
            topic: "reply".to_owned(),
            queued_ms: replied.at.0,
            told_ms: None,
            told_by: None,
        })
        .collect();
    Ok(tx.link().put_outbox(community, &rows).await?)
}
