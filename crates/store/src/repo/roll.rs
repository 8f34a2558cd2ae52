//! Rolls, their homes, and whose these are.

use super::*;

const ROLL: &str = "SELECT roll_id, place_id, as_of, numbers, posted, changed_ms, latest_position FROM roll \
                    WHERE community_id = ";
const HOME: &str = "SELECT home_no, sort_key, building, area_cm2, area_source, part, handover, adults, living \
                    FROM home WHERE community_id = ";

pub(crate) async fn put_roll(conn: &mut Conn, community: CommunityId, row: &RollRow) -> Result<()> {
    let sql = "INSERT INTO roll (community_id, roll_id, place_id, as_of, numbers, posted, changed_ms, \
               latest_position) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (community_id, roll_id) DO UPDATE \
               SET numbers = excluded.numbers, posted = excluded.posted, changed_ms = excluded.changed_ms, \
               latest_position = excluded.latest_position";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(&row.roll_id).bind(&row.place_id).bind(&row.as_of);
    let query = query.bind(&row.numbers).bind(&row.posted).bind(row.changed_ms).bind(row.latest_position);
    query.execute(conn).await?;
    Ok(())
}

pub(crate) async fn roll(conn: &mut Conn, community: CommunityId, roll: &str) -> Result<Option<RollRow>> {
    let mut query = QueryBuilder::<Db>::new(ROLL);
    query.push_bind(community.0).push(" AND roll_id = ").push_bind(roll);
    Ok(query.build_query_as().fetch_optional(conn).await?)
}

pub(crate) async fn roll_of_place(conn: &mut Conn, community: CommunityId, place: &str) -> Result<Option<RollRow>> {
    let mut query = QueryBuilder::<Db>::new(ROLL);
    query.push_bind(community.0).push(" AND place_id = ").push_bind(place);
    Ok(query.build_query_as().fetch_optional(conn).await?)
}

pub(crate) async fn rolls(conn: &mut Conn, community: CommunityId, skip: u32, limit: u32) -> Result<Vec<RollRow>> {
    let mut query = QueryBuilder::<Db>::new(ROLL);
    query.push_bind(community.0).push(" ORDER BY changed_ms DESC, roll_id LIMIT ").push_bind(i64::from(limit));
    query.push(" OFFSET ").push_bind(i64::from(skip));
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn put_homes(conn: &mut Conn, community: CommunityId, roll: &str, rows: &[HomeRow]) -> Result<()> {
    for chunk in rows.chunks(CHUNK) {
        let mut query = QueryBuilder::<Db>::new(
            "INSERT INTO home (community_id, roll_id, home_no, sort_key, building, area_cm2, area_source, part, \
             handover, adults, living) ",
        );
        query.push_values(chunk, |mut values, row| {
            values.push_bind(community.0).push_bind(roll).push_bind(&row.home_no).push_bind(&row.sort_key);
            values.push_bind(&row.building).push_bind(row.area_cm2).push_bind(&row.area_source).push_bind(&row.part);
            values.push_bind(&row.handover).push_bind(row.adults).push_bind(&row.living);
        });
        query.push(
            " ON CONFLICT (community_id, roll_id, home_no) DO UPDATE SET area_cm2 = excluded.area_cm2, \
             area_source = excluded.area_source, part = excluded.part, handover = excluded.handover, \
             adults = excluded.adults, living = excluded.living",
        );
        query.build().execute(&mut *conn).await?;
    }
    Ok(())
}

pub(crate) async fn put_home_owners(
    conn: &mut Conn,
    community: CommunityId,
    roll: &str,
    rows: &[HomeOwnerRow],
) -> Result<()> {
    for chunk in rows.chunks(CHUNK) {
        let mut query =
            QueryBuilder::<Db>::new("INSERT INTO home_owner (community_id, roll_id, home_no, nth, person_id) ");
        query.push_values(chunk, |mut values, row| {
            values.push_bind(community.0).push_bind(roll).push_bind(&row.home_no);
            values.push_bind(row.nth).push_bind(&row.person_id);
        });
        query.build().execute(&mut *conn).await?;
    }
    Ok(())
}

async fn delete_from(
    conn: &mut Conn,
    statement: &'static str,
    community: CommunityId,
    roll: &str,
    numbers: &[String],
) -> Result<()> {
    for chunk in numbers.chunks(CHUNK) {
        let mut query = QueryBuilder::<Db>::new(statement);
        query.push_bind(community.0).push(" AND roll_id = ").push_bind(roll).push(" AND home_no IN ");
        push_list(&mut query, chunk);
        query.build().execute(&mut *conn).await?;
    }
    Ok(())
}

pub(crate) async fn delete_homes(
    conn: &mut Conn,
    community: CommunityId,
    roll: &str,
    numbers: &[String],
) -> Result<()> {
    delete_from(conn, "DELETE FROM home WHERE community_id = ", community, roll, numbers).await
}

pub(crate) async fn delete_home_owners(
    conn: &mut Conn,
    community: CommunityId,
    roll: &str,
    numbers: &[String],
) -> Result<()> {
    delete_from(conn, "DELETE FROM home_owner WHERE community_id = ", community, roll, numbers).await
}

pub(crate) async fn home(conn: &mut Conn, community: CommunityId, roll: &str, no: &str) -> Result<Option<HomeRow>> {
    let mut query = QueryBuilder::<Db>::new(HOME);
    query.push_bind(community.0).push(" AND roll_id = ").push_bind(roll).push(" AND home_no = ").push_bind(no);
    Ok(query.build_query_as().fetch_optional(conn).await?)
}

pub(crate) async fn homes(
    conn: &mut Conn,
    community: CommunityId,
    roll: &str,
    filter: &HomeFilter<'_>,
) -> Result<Vec<HomeRow>> {
    let mut query = QueryBuilder::<Db>::new(HOME);
    query.push_bind(community.0).push(" AND roll_id = ").push_bind(roll);
    if let Some(building) = filter.building {
        query.push(" AND building = ").push_bind(building);
    }
    query.push(" ORDER BY sort_key, home_no");
    if let Some(limit) = filter.limit {
        query.push(" LIMIT ").push_bind(i64::from(limit)).push(" OFFSET ").push_bind(i64::from(filter.skip));
    }
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn home_owners(
    conn: &mut Conn,
    community: CommunityId,
    roll: &str,
    numbers: Option<&[String]>,
) -> Result<Vec<HomeOwnerRow>> {
    let of_roll = || {
        let sql = "SELECT home_no, nth, person_id FROM home_owner WHERE community_id = ";
        let mut query = QueryBuilder::<Db>::new(sql);
        query.push_bind(community.0).push(" AND roll_id = ").push_bind(roll);
        query
    };
    let Some(numbers) = numbers else {
        let mut query = of_roll();
        return Ok(query.push(" ORDER BY home_no, nth").build_query_as().fetch_all(conn).await?);
    };
    let mut found = Vec::with_capacity(numbers.len());
    for chunk in numbers.chunks(CHUNK) {
        let mut query = of_roll();
        query.push(" AND home_no IN ");
        push_list(&mut query, chunk);
        query.push(" ORDER BY home_no, nth");
        found.extend(query.build_query_as::<HomeOwnerRow>().fetch_all(&mut *conn).await?);
    }
    Ok(found)
}

pub(crate) async fn owners_among(conn: &mut Conn, community: CommunityId, persons: &[String]) -> Result<Vec<String>> {
    let mut found = vec![];
    for chunk in persons.chunks(CHUNK) {
        let mut query = QueryBuilder::<Db>::new("SELECT DISTINCT person_id FROM home_owner WHERE community_id = ");
        query.push_bind(community.0).push(" AND person_id IN ");
        push_list(&mut query, chunk);
        found.extend(query.build_query_scalar::<String>().fetch_all(&mut *conn).await?);
    }
    Ok(found)
}

pub(crate) async fn homes_owned(conn: &mut Conn, community: CommunityId, person: &str) -> Result<Vec<OwnedHomeRow>> {
    let sql = "SELECT o.home_no, r.place_id FROM home_owner o JOIN roll r ON r.community_id = o.community_id \
               AND r.roll_id = o.roll_id WHERE o.community_id = $1 AND o.person_id = $2 \
               ORDER BY r.place_id, o.home_no";
    Ok(sqlx::query_as::<Db, OwnedHomeRow>(sql).bind(community.0).bind(person).fetch_all(conn).await?)
}

pub(crate) async fn homes_numbered(conn: &mut Conn, community: CommunityId, numbers: &[String]) -> Result<i64> {
    // By way of the rolls, for the key of a home begins with its roll.
    let sql = "SELECT COUNT(*) FROM roll r JOIN home h ON h.community_id = r.community_id AND h.roll_id = r.roll_id \
               WHERE r.community_id = ";
    let mut query = QueryBuilder::<Db>::new(sql);
    query.push_bind(community.0).push(" AND h.home_no IN ");
    push_list(&mut query, numbers);
    Ok(query.build_query_scalar::<i64>().fetch_one(conn).await?)
}

pub(crate) async fn shops_of(conn: &mut Conn, community: CommunityId, person: &str) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM home_owner o JOIN home h ON h.community_id = o.community_id \
               AND h.roll_id = o.roll_id AND h.home_no = o.home_no \
               WHERE o.community_id = $1 AND o.person_id = $2 AND h.part = 'shop'";
    Ok(sqlx::query_scalar::<Db, i64>(sql).bind(community.0).bind(person).fetch_one(conn).await?)
}
