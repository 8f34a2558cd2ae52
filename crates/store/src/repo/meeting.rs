//! Meetings, and who comes to them.

use super::*;
use mingtong_domain::time::DAY_MS;

const MEETING: &str = "SELECT meeting_id, body_id, year, number, title, place, starts_ms, ends_ms, day_ms, stage, \
                       items, open_items, decisions, latest_position FROM meeting WHERE community_id = ";

pub(crate) async fn put_meeting(conn: &mut Conn, community: CommunityId, row: &MeetingRow) -> Result<()> {
    let sql = "INSERT INTO meeting (community_id, meeting_id, body_id, year, number, title, place, starts_ms, ends_ms, \
               day_ms, stage, items, open_items, decisions, latest_position) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) \
               ON CONFLICT (community_id, meeting_id) DO UPDATE SET day_ms = excluded.day_ms, stage = excluded.stage, \
               items = excluded.items, open_items = excluded.open_items, decisions = excluded.decisions, \
               latest_position = excluded.latest_position";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(&row.meeting_id).bind(&row.body_id).bind(row.year);
    let query = query.bind(row.number).bind(&row.title).bind(&row.place).bind(row.starts_ms).bind(row.ends_ms);
    let query = query.bind(row.day_ms).bind(&row.stage).bind(row.items).bind(row.open_items).bind(row.decisions);
    query.bind(row.latest_position).execute(conn).await?;
    Ok(())
}

pub(crate) async fn meetings(
    conn: &mut Conn,
    community: CommunityId,
    filter: &MeetingFilter,
) -> Result<Vec<MeetingRow>> {
    let mut query = QueryBuilder::<Db>::new(MEETING);
    query.push_bind(community.0);
    if let Some(body) = &filter.body {
        query.push(" AND body_id = ").push_bind(body);
    }
    query.push(match filter.shown {
        MeetingsShown::Ahead => " AND (",
        MeetingsShown::Past => " AND NOT (",
    });
    // A long evening goes on over midnight.
    let (today, yesterday) = (filter.today.0, filter.today.0.saturating_sub(DAY_MS));
    query.push("(stage IN ('called', 'adjourned') AND day_ms >= ").push_bind(today);
    query.push(") OR (stage = 'running' AND day_ms >= ").push_bind(yesterday);
    query.push(match filter.shown {
        MeetingsShown::Ahead => ")) ORDER BY day_ms, meeting_id",
        MeetingsShown::Past => ")) ORDER BY day_ms DESC, meeting_id",
    });
    query.push(" LIMIT ").push(filter.limit).push(" OFFSET ").push_bind(i64::from(filter.skip));
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn put_meeting_items(conn: &mut Conn, community: CommunityId, rows: &[MeetingItemRow]) -> Result<()> {
    for chunk in rows.chunks(CHUNK) {
        let mut query = QueryBuilder::<Db>::new(
            "INSERT INTO meeting_item (community_id, meeting_id, item, matter_id, body_id, state, day_ms, until_ms, \
             to_body_id) ",
        );
        query.push_values(chunk, |mut row, item| {
            row.push_bind(community.0).push_bind(&item.meeting_id).push_bind(item.item).push_bind(item.matter_id);
            row.push_bind(&item.body_id).push_bind(&item.state).push_bind(item.day_ms).push_bind(item.until_ms);
            row.push_bind(&item.to_body_id);
        });
        query.push(
            " ON CONFLICT (community_id, meeting_id, item) DO UPDATE SET state = excluded.state, \
             day_ms = excluded.day_ms, until_ms = excluded.until_ms, to_body_id = excluded.to_body_id",
        );
        query.build().execute(&mut *conn).await?;
    }
    Ok(())
}

pub(crate) async fn items_about(
    conn: &mut Conn,
    community: CommunityId,
    matter: i64,
    limit: u32,
) -> Result<Vec<MeetingItemRow>> {
    let sql = "SELECT meeting_id, item, matter_id, body_id, state, day_ms, until_ms, to_body_id FROM meeting_item \
               WHERE community_id = $1 AND matter_id = $2 ORDER BY day_ms DESC, meeting_id, item LIMIT $3";
    let query = sqlx::query_as::<Db, MeetingItemRow>(sql).bind(community.0).bind(matter).bind(i64::from(limit));
    Ok(query.fetch_all(conn).await?)
}

pub(crate) async fn latest_meeting(conn: &mut Conn, community: CommunityId, body: &str, year: i64) -> Result<i64> {
    let sql = "SELECT COALESCE(MAX(number), 0) FROM meeting WHERE community_id = $1 AND body_id = $2 AND year = $3";
    let query = sqlx::query_scalar::<Db, i64>(sql).bind(community.0).bind(body).bind(year);
    Ok(query.fetch_one(conn).await?)
}

pub(crate) async fn meetings_at(conn: &mut Conn, community: CommunityId, body: &str, starts_ms: i64) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM meeting WHERE community_id = $1 AND body_id = $2 AND starts_ms = $3 \
               AND stage <> 'called_off'";
    let query = sqlx::query_scalar::<Db, i64>(sql).bind(community.0).bind(body).bind(starts_ms);
    Ok(query.fetch_one(conn).await?)
}

pub(crate) async fn put_presence(
    conn: &mut Conn,
    community: CommunityId,
    meeting: &str,
    rows: &[PresenceRow],
) -> Result<()> {
    for chunk in rows.chunks(CHUNK) {
        let mut query = QueryBuilder::<Db>::new(
            "INSERT INTO presence (community_id, meeting_id, person_id, nth, in_ms, out_ms, attends, signed_in_by) ",
        );
        query.push_values(chunk, |mut row, presence| {
            row.push_bind(community.0).push_bind(meeting).push_bind(&presence.person_id).push_bind(presence.nth);
            row.push_bind(presence.in_ms).push_bind(presence.out_ms).push_bind(&presence.attends);
            row.push_bind(&presence.signed_in_by);
        });
        query.push(" ON CONFLICT (community_id, meeting_id, person_id, nth) DO UPDATE SET out_ms = excluded.out_ms");
        query.build().execute(&mut *conn).await?;
    }
    Ok(())
}

pub(crate) async fn put_excused(
    conn: &mut Conn,
    community: CommunityId,
    meeting: &str,
    rows: &[ExcusedRow],
) -> Result<()> {
    for chunk in rows.chunks(CHUNK) {
        let mut query =
            QueryBuilder::<Db>::new("INSERT INTO excused (community_id, meeting_id, person_id, at_ms, reason) ");
        query.push_values(chunk, |mut row, excused| {
            row.push_bind(community.0).push_bind(meeting).push_bind(&excused.person_id).push_bind(excused.at_ms);
            row.push_bind(&excused.reason);
        });
        query.push(" ON CONFLICT (community_id, meeting_id, person_id) DO NOTHING");
        query.build().execute(&mut *conn).await?;
    }
    Ok(())
}

pub(crate) async fn presence(conn: &mut Conn, community: CommunityId, meeting: &str) -> Result<Vec<PresenceRow>> {
    let sql = "SELECT person_id, nth, in_ms, out_ms, attends, signed_in_by FROM presence \
               WHERE community_id = $1 AND meeting_id = $2 ORDER BY in_ms, person_id, nth";
    Ok(sqlx::query_as::<Db, PresenceRow>(sql).bind(community.0).bind(meeting).fetch_all(conn).await?)
}

pub(crate) async fn excused(conn: &mut Conn, community: CommunityId, meeting: &str) -> Result<Vec<ExcusedRow>> {
    let sql = "SELECT person_id, at_ms, reason FROM excused WHERE community_id = $1 AND meeting_id = $2 \
               ORDER BY at_ms, person_id";
    Ok(sqlx::query_as::<Db, ExcusedRow>(sql).bind(community.0).bind(meeting).fetch_all(conn).await?)
}

pub(crate) async fn put_speeches(
    conn: &mut Conn,
    community: CommunityId,
    meeting: &str,
    rows: &[SpeechRow],
) -> Result<()> {
    for chunk in rows.chunks(CHUNK) {
        let mut query = QueryBuilder::<Db>::new(
            "INSERT INTO speech (community_id, meeting_id, speech, person_id, kind, item, motion, asked_ms, state, \
             since_ms, until_ms, out_of_turn) ",
        );
        query.push_values(chunk, |mut row, speech| {
            row.push_bind(community.0).push_bind(meeting).push_bind(speech.speech).push_bind(&speech.person_id);
            row.push_bind(&speech.kind).push_bind(speech.item).push_bind(speech.motion).push_bind(speech.asked_ms);
            row.push_bind(&speech.state).push_bind(speech.since_ms).push_bind(speech.until_ms);
            row.push_bind(&speech.out_of_turn);
        });
        query.push(
            " ON CONFLICT (community_id, meeting_id, speech) DO UPDATE SET state = excluded.state, \
             since_ms = excluded.since_ms, until_ms = excluded.until_ms, out_of_turn = excluded.out_of_turn",
        );
        query.build().execute(&mut *conn).await?;
    }
    Ok(())
}

pub(crate) async fn speeches(conn: &mut Conn, community: CommunityId, meeting: &str) -> Result<Vec<SpeechRow>> {
    let sql = "SELECT speech, person_id, kind, item, motion, asked_ms, state, since_ms, until_ms, out_of_turn \
               FROM speech WHERE community_id = $1 AND meeting_id = $2 ORDER BY speech";
    Ok(sqlx::query_as::<Db, SpeechRow>(sql).bind(community.0).bind(meeting).fetch_all(conn).await?)
}
