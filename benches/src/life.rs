//! The life of a community through the use cases: week after week some matters are raised, and three days later
//! something happens to them.

use crate::{town, voices};
use mingtong_app::matter::{act_on_matter, raise_matter};
use mingtong_app::register::{register_place, register_unit};
use mingtong_app::{App, Clock, Fail, Hall, Who};
use mingtong_domain::ids::{MatterId, PersonId, PlaceId, UnitId};
use mingtong_domain::matter::{Command, Outcome, Track, Verdict, Visibility};
use mingtong_domain::register::PlaceKind;
use mingtong_domain::role::{Role, Scope};
use mingtong_text::search::{Readers, index_terms};
use std::ops::Range;
use std::sync::Arc;
use tokio::task::JoinSet;

/// When it begins: 3 January 2023, nine o'clock in Shanghai.
pub const BEGIN_MS: i64 = 1_672_707_600_000;
const DAY_MS: i64 = 86_400_000;
/// Matters that are raised in a week.
const A_WEEK: usize = 64;
const PLACES: usize = 40;
const UNITS: usize = 12;

/// A matter as it was raised.
#[derive(Clone, Copy)]
pub struct Raised {
    turn: usize,
    pub id: MatterId,
}

impl Raised {
    /// Whether everybody may see it.
    pub fn is_public(&self) -> bool {
        is_public(self.turn)
    }

    /// Whether it was done, checked and closed.
    pub fn is_closed(&self) -> bool {
        self.turn % 10 > 5
    }

    /// What the index knows of it, for a community.
    pub fn terms(&self, community: i64) -> (i64, String) {
        let voice = voices::voice(self.turn);
        let mut texts = vec![(Readers::Everybody, voice.title.as_str()), (Readers::Everybody, voice.text.as_str())];
        if acts(self.turn, None).iter().any(|(_, ask)| matches!(ask, Command::Reply { .. })) {
            texts.push((Readers::Everybody, voice.answer.as_str()));
        }
        (self.id.number(), index_terms(community, &texts))
    }
}

fn is_public(turn: usize) -> bool {
    turn % 20 != 13
}

/// Lives until so many matters were raised. The clock is set to the days on which things happen.
pub async fn live(app: &App, hall: &Arc<Hall>, clock: &Clock, matters: usize) -> anyhow::Result<Vec<Raised>> {
    let keeper = Who::keeper();
    let (mut places, mut units) = (Vec::new(), Vec::new());
    for place in 0..PLACES {
        let (code, name) = (format!("{place:04}"), format!("东风巷{place}号院"));
        places.push(register_place(app, hall, &keeper, None, PlaceKind::Courtyard, code, &name).await?);
    }
    for unit in 0..UNITS {
        units.push(register_unit(app, hall, &keeper, &format!("第{unit}养护所")).await?);
    }
    let mut raised = Vec::with_capacity(matters);
    for week in 0..matters.div_ceil(A_WEEK) {
        let turns = week * A_WEEK..matters.min((week + 1) * A_WEEK);
        clock.set(BEGIN_MS + week as i64 * 7 * DAY_MS);
        let fresh = raise_week(app, hall, &places, turns).await?;
        clock.set(app.now().0 + 3 * DAY_MS);
        act_in_week(app, hall, &units, &fresh).await?;
        raised.extend(fresh);
    }
    Ok(raised)
}

async fn raise_week(
    app: &App,
    hall: &Arc<Hall>,
    places: &[PlaceId],
    turns: Range<usize>,
) -> anyhow::Result<Vec<Raised>> {
    let mut writers = JoinSet::new();
    for turn in turns {
        let (app, hall) = (app.clone(), hall.clone());
        let mut report = town::report(turn);
        report.place = Some(places[turn % PLACES].clone());
        if !is_public(turn) {
            report.visibility = Visibility::Private;
        }
        writers.spawn(async move {
            let receipt = raise_matter(&app, &hall, &Who::public(None), report).await?;
            Ok::<_, Fail>(Raised { turn, id: receipt.matter })
        });
    }
    let mut raised = writers.join_all().await.into_iter().collect::<Result<Vec<_>, _>>()?;
    raised.sort_unstable_by_key(|one| one.id.number());
    Ok(raised)
}

async fn act_in_week(app: &App, hall: &Arc<Hall>, units: &[UnitId], raised: &[Raised]) -> anyhow::Result<()> {
    let mut writers = JoinSet::new();
    for &Raised { turn, id } in raised {
        let (app, hall, unit) = (app.clone(), hall.clone(), units[turn % UNITS].clone());
        writers.spawn(async move {
            for (who, ask) in acts(turn, Some(unit)) {
                act_on_matter(&app, &hall, &who, id, None, ask).await?;
            }
            Ok::<_, Fail>(())
        });
    }
    writers.join_all().await.into_iter().collect::<Result<(), _>>()?;
    Ok(())
}

/// What happens to a matter: some wait, some are with a unit, one is declined, most are answered and closed.
fn acts(turn: usize, unit: Option<UnitId>) -> Vec<(Who, Command<String>)> {
    let desk = || Who::in_role(PersonId::from("desk"), Role::Staff, Scope::Community);
    let witness = Who::in_role(PersonId::from("grid"), Role::GridWorker, Scope::Community);
    let accept = (desk(), Command::Accept { track: Some(Track::Ordinary), unit: None, note: None });
    let reply = (desk(), Command::Reply { text: voices::voice(turn).answer });
    let note = "现场已看过".to_owned();
    match turn % 10 {
        0 | 1 => vec![],
        2 => vec![accept],
        3 => vec![(desk(), Command::Decline { reason: "请向供电公司反映".to_owned() })],
        4 | 5 => {
            let assign = unit.map(|unit| (desk(), Command::Assign { unit, note: Some(note) }));
            std::iter::once(accept).chain(assign).collect()
        }
        _ => {
            let done = Command::MarkDone {
                outcome: Outcome::Solved,
                review: None,
                text: note.clone(),
                before: vec![],
                pictures: vec![],
            };
            let verify = Command::Verify { verdict: Verdict::Confirmed, text: note, pictures: vec![] };
            vec![accept, reply, (desk(), done), (witness, verify), (desk(), Command::Close {})]
        }
    }
}
