//! Which matters a statement finds, and in which order.

use super::figure::{push_counted, push_open};
use super::*;
use mingtong_domain::matter::StageKind;

/// What is to hold of a matter `m`.
pub(super) fn push_filter(query: &mut QueryBuilder<Db>, community: CommunityId, filter: &MatterFilter) {
    query.push(" WHERE m.community_id = ").push_bind(community.0);
    push_all(query, filter);
}

/// The same of a matter `m` of the community that is asked for: each condition with an AND before it.
pub(super) fn push_all(query: &mut QueryBuilder<Db>, filter: &MatterFilter) {
    if filter.public_only {
        push_seen(query, filter);
    }
    push_stages(query, filter);
    if let Some(channel) = filter.channel {
        query.push(" AND m.channel = ").push_bind(channel);
    }
    if let Some(places) = &filter.places {
        query.push(" AND ");
        push_in(query, "m.place_id", places);
    }
    if filter.nowhere {
        query.push(" AND m.place_id IS NULL");
    }
    if filter.with_nobody {
        query.push(" AND m.unit_id IS NULL");
    }
    if let Some(units) = &filter.units {
        query.push(" AND (");
        push_in(query, "m.unit_id", units);
        if filter.or_open_for_claim {
            query.push(" OR (m.visibility = 'public' AND 'open_for_claim' IN (m.stage, m.back_stage))");
        }
        query.push(")");
    }
    if let Some(categories) = &filter.categories {
        query.push(" AND ");
        push_in(query, "m.category_id", categories);
    }
    if filter.in_no_category {
        query.push(" AND m.category_id IS NULL");
    }
    let keys = [
        ("reception_id", &filter.reception),
        ("batch_id", &filter.batch),
        ("deliberating_body_id", &filter.deliberating),
    ];
    for (column, id) in keys {
        if let Some(id) = id {
            query.push(format_args!(" AND m.{column} = ")).push_bind(id.clone());
        }
    }
    push_conditions(query, filter);
}

/// The public ones, and those private ones that are somebody's to see.
fn push_seen(query: &mut QueryBuilder<Db>, filter: &MatterFilter) {
    query.push(" AND (m.visibility = 'public'");
    if !filter.or_private_at.is_empty() {
        query.push(" OR ");
        push_in(query, "m.place_id", &filter.or_private_at);
    }
    if let Some(unit) = &filter.or_private_of {
        query.push(" OR m.unit_id = ").push_bind(unit.clone());
    }
    query.push(")");
}

/// Those that match the search, those raised by whom it means, and those whose number or place it may be.
fn push_words(query: &mut QueryBuilder<Db>, filter: &MatterFilter) {
    let finds_beside = !(filter.or_raised_by.is_empty() && filter.or_matters.is_empty() && filter.or_at.is_empty());
    if filter.search.is_none() && !finds_beside {
        return;
    }
    query.push(" AND (");
    match &filter.search {
        Some(search) => dialect::push_search(query, search),
        None => {
            query.push("FALSE");
        }
    }
    if !filter.or_matters.is_empty() {
        query.push(" OR ");
        push_in(query, "m.matter_id", &filter.or_matters);
    }
    if !filter.or_at.is_empty() {
        query.push(" OR ");
        push_in(query, "m.place_id", &filter.or_at);
    }
    if !filter.or_raised_by.is_empty() {
        query.push(" OR (");
        push_in(query, "m.raiser", &filter.or_raised_by);
        if let Some(places) = &filter.or_raised_at {
            query.push(" AND ");
            push_in(query, "m.place_id", places);
        }
        query.push(")");
    }
    query.push(")");
}

fn push_in<'a, T>(query: &mut QueryBuilder<Db>, column: &str, ids: &'a [T])
where
    &'a T: sqlx::Encode<'a, Db> + sqlx::Type<Db> + Send + 'a,
{
    if ids.is_empty() {
        query.push("FALSE");
        return;
    }
    query.push(format_args!("{column} IN "));
    push_list(query, ids);
}

fn push_conditions(query: &mut QueryBuilder<Db>, filter: &MatterFilter) {
    query.push(match filter.order {
        MatterOrder::Newest | MatterOrder::Clock | MatterOrder::Longest | MatterOrder::Stillest => "",
        MatterOrder::NextDue => " AND m.next_due_ms IS NOT NULL",
        MatterOrder::Solved => " AND m.closed_by = 'verification' AND m.outcome = 'solved'",
    });
    if filter.unanswered {
        query.push(" AND m.replies = 0 AND m.stage <> 'withdrawn'");
    }
    if let Some(track) = filter.track {
        query.push(" AND m.track = ").push_bind(track);
    }
    if filter.reopened {
        query.push(" AND m.reopenings > 0");
    }
    if let Some(persons) = &filter.in_charge {
        query.push(" AND ");
        push_in(query, "m.in_charge", persons);
    }
    if filter.sent_back {
        query.push(" AND m.sent_back > 0 AND ");
        push_open(query);
    }
    if filter.asked_back {
        query.push(" AND m.asked_back_ms IS NOT NULL");
    }
    if let Some(permille) = filter.amber_permille {
        query.push(" AND m.next_due_ms >= ").push_bind(filter.now_ms);
        query.push(" AND 1000 * (").push_bind(filter.now_ms).push(" - m.next_start_ms) >= ");
        query.push_bind(i64::from(permille)).push(" * (m.next_due_ms - m.next_start_ms)");
    }
    if filter.overdue {
        query.push(" AND m.next_due_ms < ").push_bind(filter.now_ms);
    }
    push_stuck(query, filter);
    if filter.personal_data_pending {
        query.push(" AND m.personal_data = 'pending'");
    }
    if filter.awaits_review {
        query.push(" AND m.awaits_review = 1");
    }
    push_words(query, filter);
    if let Some(from) = filter.received_from_ms {
        query.push(" AND m.received_ms >= ").push_bind(from);
    }
    if let Some(before) = filter.received_before_ms {
        query.push(" AND m.received_ms < ").push_bind(before);
    }
    if let Some(counted) = &filter.counted {
        push_counted(query, counted, filter.now_ms);
    }
    if let Some(only) = &filter.only {
        query.push(" AND ");
        push_in(query, "m.matter_id", only);
    }
    if let Some(before) = filter.before {
        query.push(" AND m.matter_id < ").push_bind(before);
    }
}

/// What was returned often, and what stands still. What is put off with a date does not: it waits for its day.
fn push_stuck(query: &mut QueryBuilder<Db>, filter: &MatterFilter) {
    if let Some(returns) = filter.returned_at_least {
        query.push(" AND m.returns >= ").push_bind(returns).push(" AND ");
        push_open(query);
    }
    if let Some(since) = filter.still_since_ms {
        query.push(" AND m.latest_ms <= ").push_bind(since).push(" AND ");
        push_open(query);
        query.push(" AND (m.deferred_until_ms IS NULL OR m.deferred_until_ms <= ").push_bind(filter.now_ms).push(")");
    }
}

/// A deferred matter whose date has come is found under the state that came back.
fn push_stages(query: &mut QueryBuilder<Db>, filter: &MatterFilter) {
    if filter.stages.is_empty() {
        return;
    }
    let list = |query: &mut QueryBuilder<Db>, column: &str| push_keys(query, column, filter.stages.iter().copied());
    if filter.order == MatterOrder::Clock {
        push_at_work(query, filter);
    }
    query.push(" AND ((");
    list(query, "m.stage");
    query.push(" AND (m.deferred_until_ms IS NULL OR m.deferred_until_ms > ").push_bind(filter.now_ms);
    query.push(")) OR (m.deferred_until_ms <= ").push_bind(filter.now_ms).push(" AND ");
    list(query, "m.back_stage");
    query.push(")");
    for beside in whatever_its_state(filter) {
        query.push(" OR ").push(beside);
    }
    query.push(")");
}

/// What may still wait for something where a matter has ended.
const IN_REVIEW: &str = "m.next_clock = 'review'";
const UNANSWERED: &str = "(m.replies = 0 AND m.stage <> 'withdrawn')";
const PERSONAL_DATA_PENDING: &str = "m.personal_data = 'pending'";
const AWAITS_REVIEW: &str = "m.awaits_review = 1";

/// What is found beside the states that are asked for.
fn whatever_its_state(filter: &MatterFilter) -> impl Iterator<Item = &'static str> {
    let asked = [
        (filter.or_in_review, IN_REVIEW),
        (filter.or_unanswered, UNANSWERED),
        (filter.or_personal_data_pending, PERSONAL_DATA_PENDING),
        (filter.or_awaits_review, AWAITS_REVIEW),
    ];
    asked.into_iter().filter(|(is_asked, _)| *is_asked).map(|(_, condition)| condition)
}

/// What holds of all in these states, said once more in the words of an index: a worklist is sorted as a whole, and
/// what has ended, which is nearly everything, is not read for it. Other lists end after a page, in the order of an
/// index.
fn push_at_work(query: &mut QueryBuilder<Db>, filter: &MatterFilter) {
    let is_open = |stage: &&str| StageKind::from_key(stage).is_some_and(|stage| !stage.has_ended());
    if whatever_its_state(filter).next().is_none() {
        query.push(" AND ");
        let deferred = std::iter::once(StageKind::Deferred.key());
        push_keys(query, "m.stage", filter.stages.iter().copied().chain(deferred));
    } else if filter.stages.iter().all(is_open) {
        query.push(" AND (");
        push_open(query);
        for waits in [IN_REVIEW, UNANSWERED, PERSONAL_DATA_PENDING, AWAITS_REVIEW] {
            query.push(" OR ").push(waits);
        }
        query.push(")");
    }
}

fn push_keys(query: &mut QueryBuilder<Db>, column: &str, keys: impl Iterator<Item = &'static str>) {
    query.push(format_args!("{column} IN ("));
    let mut items = query.separated(", ");
    for key in keys {
        items.push_bind(key);
    }
    query.push(")");
}

/// In which order they come, and how many. The limit is written in, not bound: SQLite plans a statement with a bound
/// limit anew at every run.
pub(super) fn push_page(query: &mut QueryBuilder<Db>, filter: &MatterFilter) {
    if filter.order == MatterOrder::Clock {
        query.push(" ORDER BY CASE WHEN m.reopenings > 0 AND ");
        push_open(query).push(" THEN 0 ELSE 1 END");
    }
    query.push(match filter.order {
        MatterOrder::Newest => " ORDER BY m.matter_id DESC",
        MatterOrder::Clock => ", m.next_due_ms NULLS LAST, m.matter_id",
        MatterOrder::NextDue => " ORDER BY m.next_due_ms, m.matter_id",
        MatterOrder::Solved => " ORDER BY m.closed_ms DESC, m.matter_id DESC",
        MatterOrder::Longest => " ORDER BY m.received_ms, m.matter_id",
        MatterOrder::Stillest => " ORDER BY m.latest_ms, m.matter_id",
    });
    query.push(" LIMIT ").push(filter.limit);
    query.push(" OFFSET ").push_bind(i64::from(filter.skip));
}
