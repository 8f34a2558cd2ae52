//! The numbers of matters: how many of them each figure counts, in one reading of what happened on the days asked
//! for. No matter is loaded; a row comes back for each place, unit or day.

use super::figure::{day, day_of, push_between, push_condition};
use super::filter::{push_all, push_filter};
use super::*;
use sqlx::Row as _;

/// What a row is about.
fn key(wanted: &FiguresWanted) -> String {
    match wanted.by {
        BrokenDownBy::Nothing => "CAST('' AS TEXT)".to_owned(),
        BrokenDownBy::Place => "COALESCE(m.place_id, '')".to_owned(),
        BrokenDownBy::Unit => "COALESCE(m.unit_id, '')".to_owned(),
        BrokenDownBy::Channel => "m.channel".to_owned(),
        BrokenDownBy::Track => "m.track".to_owned(),
        BrokenDownBy::Category => "COALESCE(m.category_id, '')".to_owned(),
        BrokenDownBy::Day => format!("CAST({} AS TEXT)", day(wanted.dated_by)),
    }
}

/// The figures of the matters that a filter finds. Where nothing happened there is no row.
pub(crate) async fn figures(
    conn: &mut Conn,
    community: CommunityId,
    filter: &MatterFilter,
    wanted: &FiguresWanted,
) -> Result<Vec<FiguresRow>> {
    let figures: Vec<Figure> =
        Figure::ALL.iter().copied().filter(|figure| figure.dated_by() == wanted.dated_by).collect();
    let mut query = QueryBuilder::<Db>::new("SELECT ");
    query.push(key(wanted)).push(" AS about");
    for figure in &figures {
        query.push(", CAST(SUM(CASE WHEN ");
        push_condition(&mut query, *figure, filter.now_ms, wanted.satisfied_at_least);
        query.push(" THEN 1 ELSE 0 END) AS BIGINT)");
    }
    query.push(" FROM matter m");
    push_filter(&mut query, community, filter);
    push_between(&mut query, wanted.dated_by, wanted.between);
    query.push(" GROUP BY 1");
    let rows = query.build().fetch_all(conn).await?;
    let row = |row: &Row| -> Result<FiguresRow> {
        let counted = |(nth, figure): (usize, &Figure)| -> Result<(Figure, i64)> {
            Ok((*figure, row.try_get::<i64, _>(nth + 1)?))
        };
        let counted = figures.iter().enumerate().map(counted).collect::<Result<Vec<_>>>()?;
        Ok(FiguresRow { key: row.try_get::<String, _>(0)?, figures: counted })
    };
    rows.iter().map(row).collect()
}

/// How long what a filter finds took: so many matters from this day to that one, or so many hours.
pub(crate) async fn took(
    conn: &mut Conn,
    community: CommunityId,
    filter: &MatterFilter,
    took: Took,
    in_hours: bool,
    between: Between,
) -> Result<Vec<TookRow>> {
    let (start, stop) = match took {
        Took::Reply => ("m.received_ms", "m.first_replied_ms"),
        Took::Finish => ("m.finish_start_ms", "m.finish_stop_ms"),
    };
    let (first, last, hours) = match in_hours {
        true => ("0".to_owned(), "0".to_owned(), format!("({stop} - {start} + 3599999) / 3600000")),
        false => (day_of(start), day_of(stop), "0".to_owned()),
    };
    let mut query = QueryBuilder::<Db>::new("SELECT start_day, stop_day, hours, COUNT(*) AS matters FROM (SELECT ");
    query.push(format_args!("CAST({first} AS BIGINT) AS start_day, CAST({last} AS BIGINT) AS stop_day, "));
    query.push(format_args!("CAST({hours} AS BIGINT) AS hours FROM matter m"));
    let counted = Counted { figure: took.figure(), between, satisfied_at_least: 0 };
    push_filter(&mut query, community, &MatterFilter { counted: Some(counted), ..filter.clone() });
    query.push(") AS taken GROUP BY start_day, stop_day, hours ORDER BY 1, 2, 3");
    Ok(query.build_query_as().fetch_all(conn).await?)
}

/// How many of what a filter finds are in each of these lists. What the filter finds is looked for once: by a frequent
/// word that takes longer than to count it.
pub(crate) async fn count_in_lists(
    conn: &mut Conn,
    community: CommunityId,
    filter: &MatterFilter,
    lists: &[MatterFilter],
) -> Result<Vec<i64>> {
    if lists.is_empty() {
        return Ok(vec![]);
    }
    let mut query = QueryBuilder::<Db>::new("SELECT ");
    for (nth, list) in lists.iter().enumerate() {
        query.push(if nth == 0 { "COUNT(CASE WHEN TRUE" } else { ", COUNT(CASE WHEN TRUE" });
        push_all(&mut query, list);
        query.push(" THEN 1 END)");
    }
    query.push(" FROM matter m");
    push_filter(&mut query, community, filter);
    let row = query.build().fetch_one(conn).await?;
    let counted = |nth: usize| -> Result<i64> { Ok(row.try_get::<i64, _>(nth)?) };
    (0..lists.len()).map(counted).collect()
}

/// How many of what a filter finds each unit has, by the unit; without those that no unit has.
pub(crate) async fn counted_by_unit(
    conn: &mut Conn,
    community: CommunityId,
    filter: &MatterFilter,
    limit: u32,
) -> Result<Vec<CountedRow>> {
    let mut query = QueryBuilder::<Db>::new("SELECT m.unit_id AS key, COUNT(*) AS counted FROM matter m");
    push_filter(&mut query, community, filter);
    query.push(" AND m.unit_id IS NOT NULL GROUP BY m.unit_id ORDER BY m.unit_id LIMIT ").push(limit);
    Ok(query.build_query_as().fetch_all(conn).await?)
}

/// What waits at each place: those without a reply and those with a clock that is over, each read by their own index,
/// however much has ended.
pub(crate) async fn waiting(conn: &mut Conn, community: CommunityId, filter: &MatterFilter) -> Result<Vec<WaitingRow>> {
    let mut query = QueryBuilder::<Db>::new("SELECT key, CAST(SUM(waiting) AS BIGINT) AS waiting, ");
    query.push("CAST(SUM(overdue) AS BIGINT) AS overdue, MIN(since_ms) AS since_ms FROM (");
    let kinds = [(Figure::Waiting, "1", "0", "m.received_ms"), (Figure::Overdue, "0", "1", "CAST(NULL AS BIGINT)")];
    for (nth, (figure, waiting, overdue, since)) in kinds.into_iter().enumerate() {
        query.push(if nth == 0 { "SELECT " } else { " UNION ALL SELECT " });
        query.push(format_args!("COALESCE(m.place_id, '') AS key, {waiting} AS waiting, {overdue} AS overdue, "));
        query.push(format_args!("{since} AS since_ms FROM matter m"));
        push_filter(&mut query, community, filter);
        query.push(" AND ");
        push_condition(&mut query, figure, filter.now_ms, 0);
    }
    query.push(") AS waits GROUP BY key");
    Ok(query.build_query_as().fetch_all(conn).await?)
}
