//! One agreement: its terms, sums and counts for everybody, and the lines that whoever asks may read.

use super::access::{Sees, sees};
use super::around::around;
use super::lines::{LineView, Lines, version_read};
use super::number::number_of_agreement;
use crate::app::App;
use crate::comes_from::{ComesFrom, comes_from};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::Said;
use crate::procedure::Reading;
use crate::texts::words_behind;
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::agreement::{Act, Agreement, Case, Change, Reached, StageKind, Tally, Version, offered, reached};
use mingtong_domain::ids::{AgreementId, Stream, TextRef};
use mingtong_store::rows::AgreementTallyRow;
use mingtong_store::stream_of;

/// A version as its history tells it.
#[derive(Debug, Clone)]
pub struct VersionView {
    /// Its number.
    pub no: u32,
    /// When it was drafted.
    pub at: Millis,
    /// What kind of change it was, and why; none for the first.
    pub change: Option<(Change, Said)>,
    /// When it was put to its parties.
    pub put: Option<Millis>,
    /// When it started.
    pub started: Option<Millis>,
}

/// An agreement to show.
#[derive(Debug, Clone)]
pub struct AgreementView {
    /// As the domain knows it.
    pub agreement: Agreement,
    /// Its number in the year in which it was drafted.
    pub number: String,
    /// Its state now.
    pub stage: StageKind,
    /// What it is called.
    pub title: Said,
    /// The name of the place; none for the whole community.
    pub place: Option<String>,
    /// The name of the body that brings the parties together.
    pub body: Option<String>,
    /// The matter or the need that it comes from; none where there is none for whoever asks.
    pub origin: Option<ComesFrom>,
    /// The version that is shown.
    pub version: Version,
    /// What is agreed.
    pub text: Said,
    /// Whom it concerns, in words.
    pub circle: Said,
    /// How somebody joins late.
    pub late: Option<Said>,
    /// How somebody leaves.
    pub exit: Option<Said>,
    /// What was answered to it so far, in numbers.
    pub tally: Tally,
    /// How far its condition is reached.
    pub reached: Reached,
    /// The number of the version that holds; none before the first started, and once it is void.
    pub in_force: Option<u32>,
    /// Its versions that were put to parties, the first first; for whoever works on it all of them.
    pub versions: Vec<VersionView>,
    /// Why it is void.
    pub voided: Option<Said>,
    /// The lines of the parties for which whoever asks stands, and of those for which they are a witness.
    pub own: Vec<LineView>,
    /// Whether whoever asks may read all parties.
    pub may_read_lines: bool,
    /// The acts on the agreement itself that whoever asks can do now.
    pub offered: Vec<Act>,
}

/// One agreement as `who` reads it.
///
/// # Errors
/// [`Fail::NotFound`], also where it is a draft of others, or the database failed.
pub async fn view_agreement(app: &App, hall: &Hall, who: &Who, id: &AgreementId) -> Result<AgreementView, Fail> {
    let (mut reader, now) = (app.store.read().await?, app.now());
    let link = &mut reader.link();
    let events = stream_of(link, hall.id, &Stream::Agreement(id.clone())).await?;
    let agreement = Agreement::from_stream(&events).ok_or(Fail::NotFound)?;
    let sees = sees(link, hall, who, &agreement, now).await?;
    let texts: Vec<TextRef> =
        events.iter().filter_map(|it| it.event.as_ref()).flat_map(|event| event.references().texts).collect();
    let reading = Reading::of_money(words_behind(link, hall.id, texts).await?, sees == Sees::Everything);
    let version = agreement.version_of(version_read(&agreement, sees)).cloned().ok_or(Fail::NotFound)?;
    let rows = link.agreement_tally(hall.id, id.as_str(), i64::from(version.no)).await?;
    let tally = AgreementTallyRow::tally(&rows);
    let own = Lines { app, hall, who, agreement: &agreement, sees }.own(link).await?;
    let found = around(link, hall, who, (&agreement, None, now)).await?;
    let origin = match agreement.origin {
        Some(origin) => comes_from(link, hall, who, &origin.into()).await?,
        None => None,
    };
    let path = hall.register.path(agreement.place.as_ref());
    let cx = app.context(hall, who, Act::Read, now, &path);
    let offered = offered(&Case { agreement: &agreement, around: &found.around }, &cx);
    let on_itself = [Act::Put, Act::Void, Act::Redraft];
    Ok(AgreementView {
        number: number_of_agreement(hall, &agreement),
        stage: stage(&agreement, &version, now),
        title: reading.said(&agreement.title),
        place: agreement.place.as_ref().map(|place| hall.place_name(place)),
        body: agreement.body.as_ref().map(|body| hall.body_name(body).to_owned()),
        origin,
        text: reading.said(&version.deed.text),
        circle: reading.said(&version.deed.circle),
        late: version.deed.late.as_ref().map(|text| reading.said(text)),
        exit: version.deed.exit.as_ref().map(|text| reading.said(text)),
        reached: reached(&version.deed, version.size.asked, tally),
        tally,
        in_force: agreement.in_force().map(|version| version.no),
        versions: versions(&agreement, &reading, sees),
        voided: agreement.voided.as_ref().map(|voided| reading.said(&voided.reason)),
        own,
        may_read_lines: sees != Sees::Sums,
        offered: offered.into_iter().filter(|act| on_itself.contains(act)).collect(),
        version,
        agreement,
    })
}

/// The state of the version that is shown: while the next one is drafted, strangers still read the one before.
fn stage(agreement: &Agreement, shown: &Version, now: Millis) -> StageKind {
    let as_shown = Agreement { version: shown.clone(), ..agreement.clone() };
    as_shown.stage_at(now)
}

fn versions(agreement: &Agreement, reading: &Reading, sees: Sees) -> Vec<VersionView> {
    let all = agreement.before.iter().chain(std::iter::once(&agreement.version));
    let shown = all.filter(|version| version.put.is_some() || sees != Sees::Sums);
    let view = |version: &Version| VersionView {
        no: version.no,
        at: version.by.1,
        change: version.change.as_ref().map(|(change, reason)| (*change, reading.said(reason))),
        put: version.put.as_ref().map(|put| put.at),
        started: version.started.map(|started| started.at),
    };
    shown.map(view).collect()
}
