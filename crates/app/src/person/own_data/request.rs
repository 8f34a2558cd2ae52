//! What somebody asks for about their own data and the desk has to look at first: what others work with, and what
//! stands in a roll. It has a clock by the rule book and gets an answer, which whoever asked reads with the same code.

use super::holder::{Holder, Key};
use crate::app::App;
use crate::carry::Carrier;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::MatterId;
use mingtong_domain::limits;
use mingtong_domain::person::Act;
use mingtong_domain::refusal::Code;
use mingtong_domain::rules::RuleId;
use mingtong_domain::{Millis, Refusal};
use mingtong_store::Link;
use mingtong_store::rows::DataRequestRow;
use mingtong_text::normal::clean;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequestKind {
    /// 更正: something is wrong.
    Correct,
    /// 删除: something shall not be kept any more.
    Erase,
}

impl RequestKind {
    /// Every kind, in the order in which people are offered them.
    pub const ALL: [RequestKind; 2] = [RequestKind::Correct, RequestKind::Erase];

    /// The key.
    pub fn key(self) -> &'static str {
        match self {
            RequestKind::Correct => "correct",
            RequestKind::Erase => "erase",
        }
    }

    /// The kind of a key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequestResult {
    /// 已办: it was done as asked.
    Done,
    /// 部分办: in part; the answer says what was not, and why.
    Partly,
    /// 不能办: it was not; the answer says why.
    Refused,
}

impl RequestResult {
    /// Every result, in the order in which people are offered them.
    pub const ALL: [RequestResult; 3] = [RequestResult::Done, RequestResult::Partly, RequestResult::Refused];

    /// The key.
    pub fn key(self) -> &'static str {
        match self {
            RequestResult::Done => "done",
            RequestResult::Partly => "partly",
            RequestResult::Refused => "refused",
        }
    }

    /// The result of a key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|result| result.key() == key)
    }
}

/// How a request was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What came of it.
    pub result: RequestResult,
    /// What was said; it must be there.
    pub text: String,
}

/// A request, as whoever asked reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnRequest {
    /// What is asked for.
    pub kind: RequestKind,
    /// In which words.
    pub text: String,
    /// When.
    pub asked: Millis,
    /// Until when it is answered.
    pub due: Millis,
    /// When it was answered, and how.
    pub answered: Option<(Millis, Answer)>,
}

/// A request, as the desk reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataRequest {
    /// Which.
    pub id: String,
    /// The request itself.
    pub request: OwnRequest,
    /// The matter with whose code it was asked.
    pub matter: Option<MatterId>,
    /// The vote, or the agreement, with whose slip it was asked, and the number of the home or party in it.
    pub slip: Option<(String, u32)>,
}

/// Requests, a page of them.
#[derive(Debug, Clone, Default)]
pub struct RequestList {
    /// What waits first, what is due first of all; then what was answered, the latest first.
    pub items: Vec<DataRequest>,
    /// How many are left out before the next page; none on the last.
    pub next: Option<u32>,
}

/// Asks the desk for something about one's own data. Until when it is answered.
///
/// # Errors
/// [`Fail::NotFound`] for a code that fits nothing; [`Fail::Changed`] where the same waits for an answer already; no
/// words, or too many; or the database failed.
pub async fn ask_about_own_data(
    app: &App,
    hall: &Hall,
    code: &str,
    kind: RequestKind,
    text: &str,
) -> Result<Millis, Fail> {
    let text = needed(text, Act::OwnData)?;
    let holder = Holder::of(&mut app.store.read().await?.link(), hall, code).await?;
    let (who, key, id) = (holder.who(), holder.key(), app.chance.id("d"));
    who.authorise(Act::OwnData)?;
    app.carry(hall, &who, Act::OwnData, move |it| Box::pin(ask_in(it, key, id, kind, text))).await
}

async fn ask_in(mut it: Carrier<'_>, key: Key, id: String, kind: RequestKind, body: String) -> Result<Millis, Fail> {
    let (community, now) = (it.hall.id, it.now);
    let asked = it.link().data_requests_of(community, key.kind, &key.id, limits::PAGE_ROWS).await?;
    if asked.iter().any(|row| row.kind == kind.key() && row.answered_ms.is_none()) {
        return Err(Fail::Changed);
    }
    let days = it.hall.register.rules.integer(RuleId::PrivacyAnswerDays, now);
    let days = days.map_err(|missing| Fail::Fault(missing.to_string()))?;
    let due = Millis(now.0.saturating_add(days * DAY_MS));
    let row = DataRequestRow {
        request_id: id,
        kind: kind.key().to_owned(),
        holder_kind: key.kind.to_owned(),
        holder_id: key.id,
        body,
        asked_ms: now.0,
        due_ms: due.0,
        ..DataRequestRow::default()
    };
    it.link().put_data_request(community, &row).await?;
    Ok(due)
}

fn needed(text: &str, act: Act) -> Result<String, Fail> {
    let text = clean(text);
    if text.is_empty() {
        return Err(Refusal::new(Code::TextMissing, act).into());
    }
    if text.chars().count() > limits::REASON_CHARS_MAX {
        return Err(Refusal::new(Code::TextTooLong, act).with(limits::REASON_CHARS_MAX).into());
    }
    Ok(text)
}

/// What was asked for with a code.
pub(super) async fn requests_of(link: &mut Link<'_>, hall: &Hall, holder: &Holder) -> Result<Vec<OwnRequest>, Fail> {
    let Key { kind, id } = holder.key();
    let rows = link.data_requests_of(hall.id, kind, &id, limits::PAGE_ROWS).await?;
    Ok(rows.into_iter().filter_map(own).collect())
}

fn own(row: DataRequestRow) -> Option<OwnRequest> {
    let answer = |(at, result, text)| Some((Millis(at), Answer { result: RequestResult::from_key(result)?, text }));
    let said = (row.answered_ms, row.result.as_deref(), row.answer.clone());
    let answered = match said {
        (Some(at), Some(result), Some(text)) => answer((at, result, text)),
        _ => None,
    };
    Some(OwnRequest {
        kind: RequestKind::from_key(&row.kind)?,
        text: row.body,
        asked: Millis(row.asked_ms),
        due: Millis(row.due_ms),
        answered,
    })
}

/// What people ask for about their data, for whoever answers it.
///
/// # Errors
/// The role may not, or not everywhere; or the database failed.
pub async fn list_data_requests(app: &App, hall: &Hall, who: &Who, skip: u32) -> Result<RequestList, Fail> {
    who.authorise_everywhere(Act::AnswerDataRequest, &hall.register)?;
    let mut reader = app.store.read().await?;
    let mut rows = reader.link().data_requests(hall.id, skip, limits::PAGE_ROWS + 1).await?;
    let has_more = rows.len() > limits::PAGE_ROWS as usize;
    rows.truncate(limits::PAGE_ROWS as usize);
    let items = rows.into_iter().filter_map(for_the_desk).collect();
    Ok(RequestList { items, next: has_more.then(|| skip.saturating_add(limits::PAGE_ROWS)) })
}

fn for_the_desk(row: DataRequestRow) -> Option<DataRequest> {
    let matter = MatterId::parse(&row.holder_id).filter(|_| row.holder_kind == "matter");
    let slip = row.holder_id.rsplit_once('#').filter(|_| row.holder_kind == "slip");
    let slip = slip.and_then(|(of, no)| Some((of.to_owned(), no.parse().ok()?)));
    Some(DataRequest { id: row.request_id.clone(), matter, slip, request: own(row)? })
}

/// How many wait for an answer, for whoever answers them.
///
/// # Errors
/// The role may not, or the database failed.
pub async fn waiting_data_requests(app: &App, hall: &Hall, who: &Who) -> Result<usize, Fail> {
    who.authorise_everywhere(Act::AnswerDataRequest, &hall.register)?;
    let waiting = app.store.read().await?.link().count_data_requests(hall.id).await?;
    Ok(usize::try_from(waiting).unwrap_or_default())
}

/// Answers a request.
///
/// # Errors
/// The role may not; no words, or too many; [`Fail::NotFound`] where there is no such request, [`Fail::Changed`] where
/// somebody else answered it; or the database failed.
pub async fn answer_data_request(app: &App, hall: &Hall, who: &Who, id: String, answer: Answer) -> Result<(), Fail> {
    who.authorise_everywhere(Act::AnswerDataRequest, &hall.register)?;
    let text = needed(&answer.text, Act::AnswerDataRequest)?;
    let answer = Answer { text, ..answer };
    app.carry(hall, who, Act::AnswerDataRequest, move |it| Box::pin(answer_in(it, id, answer))).await
}

async fn answer_in(mut it: Carrier<'_>, id: String, answer: Answer) -> Result<(), Fail> {
    let (community, now) = (it.hall.id, it.now.0);
    let by = it.who.actor.person.as_ref().map(|person| person.0.clone());
    let row = it.link().data_request(community, &id).await?.ok_or(Fail::NotFound)?;
    let row = DataRequestRow {
        answered_ms: Some(now),
        result: Some(answer.result.key().to_owned()),
        answer: Some(answer.text),
        answered_by: by,
        ..row
    };
    if it.link().answer_data_request(community, &row).await? { Ok(()) } else { Err(Fail::Changed) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(kind: &str, id: &str) -> DataRequestRow {
        let (holder_kind, holder_id) = (kind.to_owned(), id.to_owned());
        DataRequestRow { kind: "erase".to_owned(), holder_kind, holder_id, ..DataRequestRow::default() }
    }

    #[test]
    fn the_desk_finds_by_which_code_it_was_asked() {
        let asked = for_the_desk(row("matter", "2021-0007")).unwrap();
        assert_eq!((asked.matter, asked.slip), (MatterId::new(2021, 7), None));
        let asked = for_the_desk(row("slip", "a1/2#12")).unwrap();
        assert_eq!((asked.matter, asked.slip), (None, Some(("a1/2".to_owned(), 12))));
        assert!(for_the_desk(DataRequestRow::default()).is_none(), "of no kind");
    }

    #[test]
    fn a_request_has_words_and_not_too_many() {
        assert!(needed("  ", Act::OwnData).is_err());
        assert!(needed(&"字".repeat(limits::REASON_CHARS_MAX + 1), Act::OwnData).is_err());
        assert_eq!(needed(" 请删除 ", Act::OwnData).unwrap(), "请删除");
    }
}
