//! Agreements, their parties, and what these answer.

use super::*;
use mingtong_domain::agreement::{Answer, StageKind};
use mingtong_domain::limits;

const AGREEMENT: &str = "SELECT agreement_id, year, number, title, place_id, body_id, matter_id, need_id, counts, \
                         stage, version, shown, put_ms, ends_ms, total_fen, shares_income, parties, asked, \
                         started_ms, drafted_ms, latest_position FROM agreement WHERE community_id = ";
const PARTY: &str = "SELECT p.no, p.party_key, p.roll_id, p.home_no, p.unit_id, p.person_id, p.share_fen, p.life \
                     FROM agreement_party p WHERE p.community_id = ";

pub(crate) async fn put_agreement(conn: &mut Conn, community: CommunityId, row: &AgreementRow) -> Result<()> {
    let sql = "INSERT INTO agreement (community_id, agreement_id, year, number, title, place_id, body_id, matter_id, \
               need_id, counts, stage, version, shown, put_ms, ends_ms, total_fen, shares_income, parties, asked, \
               started_ms, drafted_ms, latest_position) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, \
               $13, $14, $15, $16, $17, $18, $19, $20, $21, $22) \
               ON CONFLICT (community_id, agreement_id) DO UPDATE SET counts = excluded.counts, \
               stage = excluded.stage, version = excluded.version, shown = excluded.shown, put_ms = excluded.put_ms, \
               ends_ms = excluded.ends_ms, total_fen = excluded.total_fen, \
               shares_income = excluded.shares_income, parties = excluded.parties, asked = excluded.asked, \
               started_ms = excluded.started_ms, latest_position = excluded.latest_position";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(&row.agreement_id).bind(row.year).bind(row.number);
    let query = query.bind(&row.title).bind(&row.place_id).bind(&row.body_id).bind(row.matter_id).bind(row.need_id);
    let query = query.bind(row.counts).bind(&row.stage);
    let query = query.bind(row.version).bind(row.shown).bind(row.put_ms).bind(row.ends_ms).bind(row.total_fen);
    let query =
        query.bind(row.shares_income).bind(row.parties).bind(row.asked).bind(row.started_ms).bind(row.drafted_ms);
    query.bind(row.latest_position).execute(conn).await?;
    Ok(())
}

pub(crate) async fn agreements(
    conn: &mut Conn,
    community: CommunityId,
    filter: &AgreementFilter,
) -> Result<Vec<AgreementRow>> {
    let mut query = QueryBuilder::<Db>::new(AGREEMENT);
    query.push_bind(community.0);
    if filter.shown == AgreementsShown::Put {
        query.push(" AND put_ms IS NOT NULL");
    }
    if let Some(matter) = filter.matter {
        query.push(" AND matter_id = ").push_bind(matter);
    }
    if let Some(need) = filter.need {
        query.push(" AND need_id = ").push_bind(need);
    }
    query.push(" ORDER BY drafted_ms DESC, agreement_id LIMIT ").push_bind(i64::from(filter.limit));
    query.push(" OFFSET ").push_bind(i64::from(filter.skip));
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn agreements_to_answer(
    conn: &mut Conn,
    community: CommunityId,
    filter: &ToAnswerFilter<'_>,
) -> Result<Vec<AgreementRow>> {
    let mut query = QueryBuilder::<Db>::new(AGREEMENT);
    query.push_bind(community.0).push(" AND stage = 'put' AND ends_ms > ").push_bind(filter.now_ms);
    query.push(
        " AND (EXISTS (SELECT 1 FROM agreement_party p WHERE p.community_id = agreement.community_id \
         AND p.agreement_id = agreement.agreement_id AND p.version = agreement.version \
         AND NOT EXISTS (SELECT 1 FROM agreement_answer t WHERE t.community_id = p.community_id \
         AND t.agreement_id = p.agreement_id AND t.version = p.version AND t.no = p.no AND t.answer IS NOT NULL) \
         AND (p.person_id = ",
    );
    query.push_bind(filter.person);
    if let Some(unit) = filter.unit {
        query.push(" OR p.unit_id = ").push_bind(unit);
    }
    if filter.or_unbound {
        query.push(" OR (p.roll_id IS NULL AND p.unit_id IS NULL AND p.person_id IS NULL)");
    }
    query.push(
        " OR EXISTS (SELECT 1 FROM home_owner o WHERE o.community_id = p.community_id AND o.roll_id = p.roll_id \
         AND o.home_no = p.home_no AND o.person_id = ",
    );
    query.push_bind(filter.person);
    query.push(
        "))) OR EXISTS (SELECT 1 FROM agreement_answer w WHERE w.community_id = agreement.community_id \
         AND w.agreement_id = agreement.agreement_id AND w.version = agreement.version AND w.answer IS NULL \
         AND w.witness = ",
    );
    query.push_bind(filter.person).push(")) ORDER BY ends_ms, agreement_id LIMIT ");
    query.push_bind(i64::from(filter.limit));
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn latest_agreement(conn: &mut Conn, community: CommunityId, year: i64) -> Result<i64> {
    let sql = "SELECT COALESCE(MAX(number), 0) FROM agreement WHERE community_id = $1 AND year = $2";
    Ok(sqlx::query_scalar::<Db, i64>(sql).bind(community.0).bind(year).fetch_one(conn).await?)
}

pub(crate) async fn put_agreement_parties(
    conn: &mut Conn,
    community: CommunityId,
    agreement: &str,
    version: i64,
    rows: &[AgreementPartyRow],
) -> Result<()> {
    for chunk in rows.chunks(CHUNK) {
        let mut query = QueryBuilder::<Db>::new(
            "INSERT INTO agreement_party (community_id, agreement_id, version, no, roll_id, home_no, unit_id, \
             person_id, share_fen, life, party_key) ",
        );
        query.push_values(chunk, |mut values, row| {
            values.push_bind(community.0).push_bind(agreement).push_bind(version).push_bind(row.no);
            values.push_bind(&row.roll_id).push_bind(&row.home_no).push_bind(&row.unit_id);
            values.push_bind(&row.person_id).push_bind(row.share_fen).push_bind(&row.life);
            values.push_bind(&row.party_key);
        });
        query.build().execute(&mut *conn).await?;
    }
    Ok(())
}

pub(crate) async fn agreement_party(
    conn: &mut Conn,
    community: CommunityId,
    agreement: &str,
    version: i64,
    no: i64,
) -> Result<Option<AgreementPartyRow>> {
    let mut query = QueryBuilder::<Db>::new(PARTY);
    query.push_bind(community.0).push(" AND p.agreement_id = ").push_bind(agreement);
    query.push(" AND p.version = ").push_bind(version).push(" AND p.no = ").push_bind(no);
    Ok(query.build_query_as().fetch_optional(conn).await?)
}

pub(crate) async fn agreement_party_called(
    conn: &mut Conn,
    community: CommunityId,
    agreement: &str,
    version: i64,
    party_key: &str,
) -> Result<Option<i64>> {
    let sql = "SELECT no FROM agreement_party WHERE community_id = $1 AND agreement_id = $2 AND version = $3 \
               AND party_key = $4 ORDER BY no LIMIT 1";
    let query = sqlx::query_scalar::<Db, i64>(sql).bind(community.0).bind(agreement).bind(version).bind(party_key);
    Ok(query.fetch_optional(conn).await?)
}

pub(crate) async fn agreement_parties(
    conn: &mut Conn,
    community: CommunityId,
    agreement: &str,
    version: i64,
    skip: u32,
    limit: Option<u32>,
) -> Result<Vec<AgreementPartyRow>> {
    let mut query = QueryBuilder::<Db>::new(PARTY);
    query.push_bind(community.0).push(" AND p.agreement_id = ").push_bind(agreement);
    query.push(" AND p.version = ").push_bind(version).push(" ORDER BY p.no");
    if let Some(limit) = limit {
        query.push(" LIMIT ").push_bind(i64::from(limit)).push(" OFFSET ").push_bind(i64::from(skip));
    }
    Ok(query.build_query_as().fetch_all(conn).await?)
}

/// Two ways to the same rows, each by its own key.
pub(crate) async fn agreement_parties_of(
    conn: &mut Conn,
    community: CommunityId,
    agreement: &str,
    version: i64,
    person: &str,
    unit: Option<&str>,
    or_unbound: bool,
) -> Result<Vec<AgreementPartyRow>> {
    let mut query = QueryBuilder::<Db>::new(PARTY);
    query.push_bind(community.0).push(" AND p.agreement_id = ").push_bind(agreement);
    query.push(" AND p.version = ").push_bind(version).push(" AND (p.person_id = ").push_bind(person);
    if let Some(unit) = unit {
        query.push(" OR p.unit_id = ").push_bind(unit);
    }
    if or_unbound {
        query.push(" OR (p.roll_id IS NULL AND p.unit_id IS NULL AND p.person_id IS NULL)");
    }
    query.push(
        " OR EXISTS (SELECT 1 FROM home_owner o WHERE o.community_id = p.community_id AND o.roll_id = p.roll_id \
         AND o.home_no = p.home_no AND o.person_id = ",
    );
    query.push_bind(person).push(")) ORDER BY p.no LIMIT ").push_bind(i64::from(limits::PAGE_ROWS_MAX));
    Ok(query.build_query_as().fetch_all(conn).await?)
}

pub(crate) async fn put_agreement_answer(
    conn: &mut Conn,
    community: CommunityId,
    agreement: &str,
    version: i64,
    row: &AgreementAnswerRow,
) -> Result<()> {
    let sql = "INSERT INTO agreement_answer (community_id, agreement_id, version, no, answer, way, at_ms, waiting, \
               witness) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
               ON CONFLICT (community_id, agreement_id, version, no) DO UPDATE SET answer = excluded.answer, \
               way = excluded.way, at_ms = excluded.at_ms, waiting = excluded.waiting, witness = excluded.witness";
    let query = sqlx::query::<Db>(sql).bind(community.0).bind(agreement).bind(version).bind(row.no);
    let query = query.bind(&row.answer).bind(&row.way).bind(row.at_ms).bind(row.waiting).bind(&row.witness);
    query.execute(conn).await?;
    Ok(())
}

pub(crate) async fn agreement_answers(
    conn: &mut Conn,
    community: CommunityId,
    agreement: &str,
    version: i64,
    from: i64,
    to: i64,
) -> Result<Vec<AgreementAnswerRow>> {
    let sql = "SELECT no, answer, way, at_ms, waiting, witness FROM agreement_answer WHERE community_id = $1 \
               AND agreement_id = $2 AND version = $3 AND no >= $4 AND no <= $5 ORDER BY no";
    let query = sqlx::query_as::<Db, AgreementAnswerRow>(sql).bind(community.0).bind(agreement).bind(version);
    Ok(query.bind(from).bind(to).fetch_all(conn).await?)
}

pub(crate) async fn agreement_to_witness(
    conn: &mut Conn,
    community: CommunityId,
    agreement: &str,
    version: i64,
    person: &str,
) -> Result<Vec<i64>> {
    let sql = "SELECT no FROM agreement_answer WHERE community_id = $1 AND agreement_id = $2 AND version = $3 \
               AND witness = $4 ORDER BY no LIMIT $5";
    let query = sqlx::query_scalar::<Db, i64>(sql).bind(community.0).bind(agreement).bind(version).bind(person);
    Ok(query.bind(i64::from(limits::PAGE_ROWS_MAX)).fetch_all(conn).await?)
}

pub(crate) async fn agreement_tally(
    conn: &mut Conn,
    community: CommunityId,
    agreement: &str,
    version: i64,
) -> Result<Vec<AgreementTallyRow>> {
    let sql = "SELECT a.answer, COUNT(*) AS heads, CAST(SUM(p.share_fen) AS BIGINT) AS money \
               FROM agreement_answer a JOIN agreement_party p ON p.community_id = a.community_id \
               AND p.agreement_id = a.agreement_id AND p.version = a.version AND p.no = a.no \
               WHERE a.community_id = $1 AND a.agreement_id = $2 AND a.version = $3 AND a.answer IS NOT NULL \
               GROUP BY a.answer";
    let query = sqlx::query_as::<Db, AgreementTallyRow>(sql).bind(community.0).bind(agreement).bind(version);
    Ok(query.fetch_all(conn).await?)
}

pub(crate) async fn borne(conn: &mut Conn, community: CommunityId, needs: &[i64]) -> Result<Vec<BorneRow>> {
    if needs.is_empty() {
        return Ok(vec![]);
    }
    Ok(of_needs(holding(community), needs).build_query_as().fetch_all(conn).await?)
}

/// What agreements but this one bear of a need.
pub(crate) async fn borne_by_others(
    conn: &mut Conn,
    community: CommunityId,
    need: i64,
    agreement: &str,
) -> Result<Vec<BorneRow>> {
    let mut query = holding(community);
    query.push(" AND a.agreement_id <> ").push_bind(agreement.to_owned());
    Ok(of_needs(query, &[need]).build_query_as().fetch_all(conn).await?)
}

/// What parties bear who consented to the version that holds.
fn holding(community: CommunityId) -> QueryBuilder<Db> {
    let mut query = QueryBuilder::<Db>::new(
        "SELECT a.need_id, p.unit_id, CAST(SUM(p.share_fen) AS BIGINT) AS money FROM agreement a \
         JOIN agreement_party p ON p.community_id = a.community_id AND p.agreement_id = a.agreement_id \
         AND p.version = a.counts \
         JOIN agreement_answer t ON t.community_id = p.community_id AND t.agreement_id = p.agreement_id \
         AND t.version = p.version AND t.no = p.no \
         WHERE a.counts IS NOT NULL AND a.community_id = ",
    );
    query.push_bind(community.0).push(" AND t.answer = ").push_bind(Answer::Consents.key());
    query
}

/// What parties would bear that are being asked. Where a version holds on while a later one is asked about, one of the
/// two will hold: beside what the first bears counts only what the later one asks for above it, unit by unit, so that
/// whichever holds is covered, and what a unit bears in both counts once.
pub(crate) async fn borne_if_agreed(
    conn: &mut Conn,
    community: CommunityId,
    needs: &[i64],
    now_ms: i64,
) -> Result<Vec<BorneRow>> {
    if needs.is_empty() {
        return Ok(vec![]);
    }
    let mut query = QueryBuilder::<Db>::new(
        "SELECT w.need_id, w.unit_id, CAST(SUM(w.more) AS BIGINT) AS money FROM (SELECT a.need_id, a.agreement_id, \
         p.unit_id, SUM(CASE WHEN p.version = a.version THEN p.share_fen ELSE -p.share_fen END) AS more \
         FROM agreement a \
         JOIN agreement_party p ON p.community_id = a.community_id AND p.agreement_id = a.agreement_id \
         AND p.version IN (a.version, a.counts) WHERE a.community_id = ",
    );
    query.push_bind(community.0).push(" AND a.stage = ").push_bind(StageKind::Put.key());
    query.push(" AND a.ends_ms > ").push_bind(now_ms);
    query.push(
        " AND (p.version = a.version OR EXISTS (SELECT 1 FROM agreement_answer t WHERE t.community_id = p.community_id \
         AND t.agreement_id = p.agreement_id AND t.version = p.version AND t.no = p.no AND t.answer = ",
    );
    query.push_bind(Answer::Consents.key()).push("))");
    query.push(" AND a.need_id IN ");
    push_list(&mut query, needs);
    query.push(" GROUP BY a.need_id, a.agreement_id, p.unit_id) w WHERE w.more > 0");
    query.push(" GROUP BY w.need_id, w.unit_id ORDER BY w.need_id, w.unit_id");
    Ok(query.build_query_as().fetch_all(conn).await?)
}

/// Of some needs, together unit by unit.
fn of_needs(mut query: QueryBuilder<Db>, needs: &[i64]) -> QueryBuilder<Db> {
    query.push(" AND a.need_id IN ");
    push_list(&mut query, needs);
    query.push(" GROUP BY a.need_id, p.unit_id ORDER BY a.need_id, p.unit_id");
    query
}

pub(crate) async fn agreement(
    conn: &mut Conn,
    community: CommunityId,
    agreement: &str,
) -> Result<Option<AgreementRow>> {
    let mut query = QueryBuilder::<Db>::new(AGREEMENT);
    query.push_bind(community.0).push(" AND agreement_id = ").push_bind(agreement.to_owned());
    Ok(query.build_query_as().fetch_optional(conn).await?)
}
