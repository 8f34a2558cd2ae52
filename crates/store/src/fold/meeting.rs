//! A meeting as a row; who comes to it and who speaks as rows.

use crate::error::StoreError;
use crate::link::Link;
use crate::rows::{ExcusedRow, MeetingItemRow, MeetingRow, PresenceRow, SpeechRow};
use mingtong_domain::Millis;
use mingtong_domain::event::Recorded;
use mingtong_domain::ids::{CommunityId, MeetingId};
use mingtong_domain::meeting::{Excuse, Floor, Interval, Item, ItemState, Meeting, Presence, Speech, SpeechState};

pub(super) async fn fold(link: &mut Link<'_>, community: CommunityId, events: &[Recorded]) -> Result<(), StoreError> {
    let Some(meeting) = Meeting::from_stream(events) else { return Ok(()) };
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let day = match meeting.adjournments.last() {
        Some(adjourned) => Millis::from_date(adjourned.to),
        None => meeting.starts,
    };
    let items: Vec<MeetingItemRow> = meeting.items.iter().filter_map(|item| item_row(&meeting, item, day)).collect();
    link.put_meeting_items(community, &items).await?;
    let row = MeetingRow {
        year: i64::from(meeting.starts.year()),
        number: i64::from(meeting.number),
        starts_ms: meeting.starts.0,
        ends_ms: meeting.ends.map(|at| at.0),
        day_ms: day.0,
        stage: meeting.stage.key().to_owned(),
        items: number(meeting.items.len()),
        open_items: number(meeting.open_items().count()),
        decisions: number(meeting.decisions.len()),
        latest_position: meeting.latest,
        meeting_id: meeting.id.0,
        body_id: meeting.body.0,
        title: meeting.title.0,
        place: meeting.place.0,
    };
    link.put_meeting(community, &row).await
}

/// An item as a row, where it is about a matter.
fn item_row(meeting: &Meeting, item: &Item, day: Millis) -> Option<MeetingItemRow> {
    let (until, to_body) = match &item.state {
        ItemState::PutOff { to, .. } => (Some(Millis::from_date(*to).0), None),
        ItemState::Referred { to, .. } => (None, Some(to.0.clone())),
        _ => (None, None),
    };
    Some(MeetingItemRow {
        meeting_id: meeting.id.0.clone(),
        item: i64::from(item.id.0),
        matter_id: item.new.matter?.number(),
        body_id: meeting.body.0.clone(),
        state: item.state.key().to_owned(),
        day_ms: day.0,
        until_ms: until,
        to_body_id: to_body,
    })
}

/// Who came and went, event by event: which of somebody's intervals it is follows from those before.
pub(super) async fn fold_presence(
    link: &mut Link<'_>,
    community: CommunityId,
    meeting: &MeetingId,
    events: &[Recorded],
) -> Result<(), StoreError> {
    let rows = link.presence(community, meeting.as_str()).await?;
    let before: Vec<Interval> = rows.into_iter().filter_map(|row| row.interval()).collect();
    let mut presence = Presence { intervals: before.clone(), excused: vec![] };
    events.iter().for_each(|recorded| presence.apply(recorded));
    let (known, come) = presence.intervals.split_at(before.len());
    let ended = known.iter().zip(&before).filter(|(now, before)| now != before).map(|(now, _)| now);
    let rows: Vec<PresenceRow> = ended.chain(come).map(PresenceRow::from).collect();
    link.put_presence(community, meeting.as_str(), &rows).await?;
    let excused: Vec<ExcusedRow> = presence.excused.iter().map(ExcusedRow::from).collect();
    link.put_excused(community, meeting.as_str(), &excused).await
}

/// Who asks for the floor, has it and leaves it, event by event.
pub(super) async fn fold_floor(
    link: &mut Link<'_>,
    community: CommunityId,
    meeting: &MeetingId,
    events: &[Recorded],
) -> Result<(), StoreError> {
    let rows = link.speeches(community, meeting.as_str()).await?;
    let before: Vec<Speech> = rows.into_iter().filter_map(SpeechRow::speech).collect();
    let mut floor = Floor { speeches: before.clone() };
    events.iter().for_each(|recorded| floor.apply(recorded));
    let changed = floor.speeches.iter().enumerate().filter(|(nth, speech)| before.get(*nth) != Some(speech));
    let rows: Vec<SpeechRow> = changed.map(|(_, speech)| SpeechRow::from(speech)).collect();
    link.put_speeches(community, meeting.as_str(), &rows).await
}

impl From<&Speech> for SpeechRow {
    fn from(speech: &Speech) -> Self {
        let (state, since, until) = match speech.state {
            SpeechState::Asked => ("asked", None, None),
            SpeechState::Speaking { since } => ("speaking", Some(since), None),
            SpeechState::Spoken { since, until } => ("spoken", Some(since), Some(until)),
            SpeechState::TakenBack => ("taken_back", None, None),
        };
        Self {
            speech: i64::from(speech.id.0),
            person_id: speech.person.0.clone(),
            kind: speech.kind.key().to_owned(),
            item: i64::from(speech.subject.item.0),
            motion: speech.subject.motion.map(|motion| i64::from(motion.0)),
            asked_ms: speech.asked.0,
            state: state.to_owned(),
            since_ms: since.map(|at| at.0),
            until_ms: until.map(|at| at.0),
            out_of_turn: speech.out_of_turn.as_ref().map(|text| text.0.clone()),
        }
    }
}

impl From<&Interval> for PresenceRow {
    fn from(interval: &Interval) -> Self {
        Self {
            person_id: interval.person.0.clone(),
            nth: i64::from(interval.nth),
            in_ms: interval.from.0,
            out_ms: interval.until.map(|at| at.0),
            attends: interval.attends.key().to_owned(),
            signed_in_by: interval.by.key().to_owned(),
        }
    }
}

impl From<&Excuse> for ExcusedRow {
    fn from(excuse: &Excuse) -> Self {
        Self {
            person_id: excuse.person.0.clone(),
            at_ms: excuse.at.0,
            reason: excuse.reason.as_ref().map(|text| text.0.clone()),
        }
    }
}
