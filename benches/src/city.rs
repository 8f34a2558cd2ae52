//! Three years of a community of 10,000 matters, lived through the use cases; and a city of 100 such communities, which
//! would take an hour to live, so the rows of the one are copied into the others.

use crate::{town, voices};
use mingtong_app::matters::{Ask, act_on_matter, raise_matter};
use mingtong_app::register::{register_place, register_unit};
use mingtong_app::{App, Chance, Clock, Fail, Hall, Store, StoreError, Who};
use mingtong_domain::ids::{MatterId, PersonId, PlaceId, UnitId};
use mingtong_domain::matter::{Outcome, Track, Verdict, Visibility};
use mingtong_domain::register::PlaceKind;
use mingtong_domain::role::{Role, Scope};
use mingtong_text::search::index_terms;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{AssertSqlSafe, Connection, Executor, SqliteConnection};
use std::path::Path;
use std::sync::Arc;
use tokio::task::JoinSet;

/// Matters of a community.
pub const MATTERS: usize = 10_000;
/// Communities of the city.
pub const COMMUNITIES: i64 = 100;

/// 3 January 2023, nine o'clock in Shanghai.
const BEGIN_MS: i64 = 1_672_707_600_000;
const DAY_MS: i64 = 86_400_000;
/// Matters that are raised in a week.
const A_WEEK: usize = 64;
const PLACES: usize = 40;
const UNITS: usize = 12;
/// Matters of one community that are put into the index in a row.
const INDEXED_AT_A_TIME: usize = 500;

/// A database with its communities.
pub struct City {
    pub app: App,
    pub slugs: Vec<String>,
    /// The public matters, the same in every community.
    pub matters: Vec<MatterId>,
}

/// A matter as it was raised.
#[derive(Clone, Copy)]
struct Raised {
    turn: usize,
    id: MatterId,
}

impl Raised {
    fn is_public(turn: usize) -> bool {
        turn % 20 != 13
    }

    /// What the index knows of it, for a community.
    fn terms(&self, community: i64) -> (i64, String) {
        let voice = voices::voice(self.turn);
        let mut texts = vec![voice.title.as_str(), voice.text.as_str()];
        if acts(self.turn, None).iter().any(|(_, ask)| matches!(ask, Ask::Reply { .. })) {
            texts.push(&voice.answer);
        }
        (self.id.number(), index_terms(community, &texts))
    }
}

/// The two databases: one community, and one hundred of the same.
pub async fn raise(dir: &Path) -> anyhow::Result<(City, City)> {
    let (one, many) = (dir.join("one"), dir.join("many"));
    std::fs::create_dir(&one)?;
    std::fs::create_dir(&many)?;
    let clock = Clock::set_to(BEGIN_MS);
    let (app, hall) = town::open(&one, clock.clone()).await?;
    let raised = Arc::new(live(&app, &hall, &clock).await?);
    app.store.close().await;
    copy_rows(&town::database(&one), &town::database(&many)).await?;
    index_all(&town::database(&many), &raised).await?;
    let matters = raised.iter().filter(|one| Raised::is_public(one.turn)).map(|one| one.id).collect::<Vec<_>>();
    let slugs = (1..=COMMUNITIES).map(|ordinal| format!("town-{ordinal}")).collect();
    let open = async |dir: &Path, slugs, matters| {
        let store = Store::open_sqlite(&town::database(dir)).await?;
        anyhow::Ok(City { app: App::new(store, clock.clone(), Chance::System), slugs, matters })
    };
    Ok((open(&one, vec!["town".to_owned()], matters.clone()).await?, open(&many, slugs, matters).await?))
}

/// Week after week some matters are raised, and three days later something happens to them.
async fn live(app: &App, hall: &Arc<Hall>, clock: &Clock) -> anyhow::Result<Vec<Raised>> {
    let keeper = Who::keeper();
    let (mut places, mut units) = (Vec::new(), Vec::new());
    for place in 0..PLACES {
        let (code, name) = (format!("{place:04}"), format!("东风巷{place}号院"));
        places.push(register_place(app, hall, &keeper, None, PlaceKind::Courtyard, code, &name).await?);
    }
    for unit in 0..UNITS {
        units.push(register_unit(app, hall, &keeper, &format!("第{unit}养护所")).await?);
    }
    let mut raised = Vec::with_capacity(MATTERS);
    for week in 0..MATTERS.div_ceil(A_WEEK) {
        let turns = week * A_WEEK..MATTERS.min((week + 1) * A_WEEK);
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
    turns: std::ops::Range<usize>,
) -> anyhow::Result<Vec<Raised>> {
    let mut writers = JoinSet::new();
    for turn in turns {
        let (app, hall) = (app.clone(), hall.clone());
        let mut report = town::report(turn);
        report.place = Some(places[turn % PLACES].clone());
        if !Raised::is_public(turn) {
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
fn acts(turn: usize, unit: Option<UnitId>) -> Vec<(Who, Ask)> {
    let desk = || Who::in_role(PersonId::from("desk"), Role::Staff, Scope::Community);
    let witness = Who::in_role(PersonId::from("grid"), Role::GridWorker, Scope::Community);
    let accept = (desk(), Ask::Accept { track: Some(Track::Ordinary) });
    let reply = (desk(), Ask::Reply { text: voices::voice(turn).answer });
    let note = "现场已看过".to_owned();
    match turn % 10 {
        0 | 1 => vec![],
        2 => vec![accept],
        3 => vec![(desk(), Ask::Decline { reason: "请向供电公司反映".to_owned() })],
        4 | 5 => {
            let assign = unit.map(|unit| (desk(), Ask::Assign { unit, note: Some(note) }));
            std::iter::once(accept).chain(assign).collect()
        }
        _ => {
            let done = Ask::MarkDone { outcome: Outcome::Solved, review: None, text: note.clone(), pictures: vec![] };
            let verify = Ask::Verify { verdict: Verdict::Confirmed, text: note, pictures: vec![] };
            vec![accept, reply, (desk(), done), (witness, verify), (desk(), Ask::Close)]
        }
    }
}

/// Copies every row of the one community into every community of the city. Row by row the communities take turns, as
/// they do where all of them live at the same time: so no community has its rows side by side.
async fn copy_rows(from: &Path, to: &Path) -> anyhow::Result<()> {
    Store::open_sqlite(to).await?.close().await;
    let options = SqliteConnectOptions::new().filename(to).synchronous(SqliteSynchronous::Off);
    // Nothing is lost if this is cut short: the file is made anew for every run.
    let options = options.journal_mode(SqliteJournalMode::Off).pragma("cache_size", "-500000");
    let mut conn = SqliteConnection::connect_with(&options).await?;
    let from = from.display();
    conn.execute(AssertSqlSafe(format!("ATTACH '{from}' AS one"))).await?;
    let ordinals = format!(
        "CREATE TEMP TABLE city AS WITH RECURSIVE city (ordinal) AS \
         (SELECT 1 UNION ALL SELECT ordinal + 1 FROM city WHERE ordinal < {COMMUNITIES}) SELECT ordinal FROM city"
    );
    conn.execute(AssertSqlSafe(ordinals)).await?;
    let tables = "SELECT t.name, group_concat(c.name) FROM one.sqlite_schema t, pragma_table_info(t.name) c \
                  WHERE t.type = 'table' GROUP BY t.name HAVING sum(c.name = 'community_id') > 0";
    let tables = sqlx::query_as::<_, (String, String)>(tables).fetch_all(&mut conn).await?;
    for (table, columns) in tables {
        let values = columns.split(',').map(|column| match column {
            "community_id" => "city.ordinal".to_owned(),
            "slug" => "one.slug || '-' || city.ordinal".to_owned(),
            column => format!("one.{column}"),
        });
        let values = values.collect::<Vec<_>>().join(", ");
        let sql = format!(
            "INSERT INTO main.{table} ({columns}) SELECT {values} FROM one.{table} AS one CROSS JOIN temp.city AS city"
        );
        conn.execute(AssertSqlSafe(sql)).await?;
    }
    conn.close().await?;
    Ok(())
}

/// Puts the texts of all communities into the index. It is no table that can be copied: its words begin with the
/// community.
async fn index_all(database: &Path, raised: &Arc<Vec<Raised>>) -> anyhow::Result<()> {
    let store = Store::open_sqlite(database).await?;
    for begin in (0..raised.len()).step_by(INDEXED_AT_A_TIME) {
        let raised = raised.clone();
        let work = store.write::<_, StoreError>(
            None,
            Box::new(move |tx| {
                Box::pin(async move {
                    let raised = &raised[begin..raised.len().min(begin + INDEXED_AT_A_TIME)];
                    for community in 1..=COMMUNITIES {
                        let terms: Vec<_> = raised.iter().map(|one| one.terms(community)).collect();
                        tx.link().put_terms(mingtong_domain::ids::CommunityId(community), &terms).await?;
                    }
                    Ok(())
                })
            }),
        );
        work.await?;
    }
    store.close().await;
    Ok(())
}
