//! What stands around a project: who leads the body that has it, whether it is about a danger, how the notice of its
//! account stands, who quoted already.

use crate::carry::Carrier;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::leads;
use crate::own_name::is_own_name;
use crate::pays_for::funds_paying;
use crate::resolution::how_it_stands;
use crate::texts::{names_behind, words_behind};
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::fund::Expense;
use mingtong_domain::ids::{NoticeId, PersonId, Stream, TextRef};
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_domain::matter::{Matter, Track};
use mingtong_domain::notice::Notice;
use mingtong_domain::project::{Around, Command, Project, StageKind};
use mingtong_store::{Link, stream_of};
use mingtong_text::normal;
use std::collections::BTreeSet;

/// Who leads a body, where nothing else is asked yet.
pub(super) async fn leading(it: &mut Carrier<'_>) -> Result<Around, Fail> {
    let (hall, who, now) = (it.hall.clone(), it.who.clone(), it.now);
    Ok(Around { leads: leads(&mut it.link(), &hall, &who, now).await?, ..Around::default() })
}

/// What stands around it.
pub(super) async fn around(
    link: &mut Link<'_>,
    hall: &Hall,
    who: &Who,
    now: Millis,
    project: &Project,
) -> Result<Around, Fail> {
    let notice = match &project.account {
        Some(account) => notice(link, hall, &account.notice).await?,
        None => None,
    };
    let tracks: Vec<Track> = matters(link, hall, project).await?.into_iter().map(|matter| matter.track).collect();
    Ok(Around {
        leads: leads(link, hall, who, now).await?,
        track: tracks.iter().find(|track| **track == Track::Hazard).or(tracks.first()).copied(),
        notice: notice.map(|notice| how_it_stands(&notice, now)),
        approved_money: approved_money(link, hall, who, project).await?,
        quoted_before: None,
        own_quotes: own_quotes(link, hall, who, project).await?,
        holds_in_part: holds_in_part(hall, who, project),
    })
}

/// Whether the role that is worn is bound to a place that lies in that of a project.
pub(super) fn holds_in_part(hall: &Hall, who: &Who, project: &Project) -> bool {
    let Some(own) = hall.register.bounds(&who.actor.scope) else { return false };
    project.place.as_ref().is_none_or(|place| hall.register.path(Some(own)).contains(place))
}

/// The quotes that stand and are from whoever acts, by their own name or that of their unit where a quote names nobody
/// of the register.
pub(super) async fn own_quotes(
    link: &mut Link<'_>,
    hall: &Hall,
    who: &Who,
    project: &Project,
) -> Result<Vec<u32>, Fail> {
    let Some(person) = &who.actor.person else { return Ok(vec![]) };
    let named: Vec<_> = project.standing_quotes().filter_map(|it| Some((it.number, it.name.clone()?))).collect();
    if named.is_empty() {
        return Ok(vec![]);
    }
    let names = names_behind(link, hall.id, [person]).await?;
    let own = names.get(person).map(String::as_str);
    let words = words_behind(link, hall.id, named.iter().map(|(_, name)| name.clone())).await?;
    let is_own = |name: &TextRef| words.get(name).is_some_and(|name| is_own_name(hall, who, own, name));
    Ok(named.iter().filter(|(_, name)| is_own(name)).map(|(number, _)| *number).collect())
}

/// Whether whoever acts ever approved what is paid for it; looked up while it waits for its acceptance.
async fn approved_money(link: &mut Link<'_>, hall: &Hall, who: &Who, project: &Project) -> Result<bool, Fail> {
    let (Some(person), StageKind::Done) = (&who.actor.person, project.stage.kind()) else { return Ok(false) };
    Ok(approvers(link, hall, project).await?.contains(person))
}

/// Who ever approved an expense of a fund that pays for it, also as that stood before a change.
pub(super) async fn approvers(link: &mut Link<'_>, hall: &Hall, project: &Project) -> Result<BTreeSet<PersonId>, Fail> {
    let mut approvers = BTreeSet::new();
    // Boxed: it is one of many things that a page waits for.
    for fund in Box::pin(funds_paying(link, hall, project)).await? {
        let mut skip = 0_u32;
        let mut rows = link.expenses(hall.id, fund.as_str(), skip, PAGE_ROWS_MAX).await?;
        while !rows.is_empty() {
            for row in &rows {
                let stream = stream_of(link, hall.id, &Stream::Expense(fund.clone(), row.id())).await?;
                approvers.extend(Expense::from_stream(&stream).into_iter().flat_map(|expense| expense.approvers));
            }
            skip = skip.saturating_add(PAGE_ROWS_MAX);
            rows = link.expenses(hall.id, fund.as_str(), skip, PAGE_ROWS_MAX).await?;
        }
    }
    Ok(approvers)
}

/// The matters behind it, as they stand.
pub(super) async fn matters(link: &mut Link<'_>, hall: &Hall, project: &Project) -> Result<Vec<Matter>, Fail> {
    let mut matters = vec![];
    for id in &project.matters {
        matters.extend(Matter::from_stream(&stream_of(link, hall.id, &Stream::Matter(*id)).await?));
    }
    Ok(matters)
}

pub(super) async fn notice(link: &mut Link<'_>, hall: &Hall, id: &NoticeId) -> Result<Option<Notice>, Fail> {
    Ok(Notice::from_stream(&stream_of(link, hall.id, &Stream::Notice(id.clone())).await?))
}

/// The quote that stands of whoever is named in a command, however the name is spaced or a unit is called: nobody is
/// compared with themself.
pub(super) async fn quoted_before(
    link: &mut Link<'_>,
    hall: &Hall,
    project: &Project,
    command: &Command<String>,
) -> Result<Option<u32>, Fail> {
    let Command::AddQuote { unit, name, .. } = command else { return Ok(None) };
    let named = match (unit, name) {
        (Some(unit), _) => hall.unit_name(unit),
        (None, Some(name)) => name.as_str(),
        (None, None) => return Ok(None),
    };
    let named = normal::fingerprint_form(named);
    let names = project.standing_quotes().filter_map(|quote| quote.name.clone());
    let words = words_behind(link, hall.id, names).await?;
    let same = project.standing_quotes().find(|quote| {
        let called = match (&quote.unit, &quote.name) {
            (Some(unit), _) => Some(hall.unit_name(unit)),
            (None, Some(name)) => words.get(name).map(String::as_str),
            (None, None) => None,
        };
        called.is_some_and(|called| normal::fingerprint_form(called) == named)
    });
    Ok(same.map(|quote| quote.number))
}
