//! Everything that is kept about whoever holds a code: which data, from which door, for how long, and who looked.

use super::holder::{Holder, Left, left};
use super::request::{OwnRequest, requests_of};
use crate::agreement::{OpenAgreementSlip, open_agreement_slip};
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::looks::{OwnLook, looks_at};
use crate::texts::{first_character, words_behind};
use crate::vote::{open_slip, view_vote};
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::event::{Event as Any, Recorded};
use mingtong_domain::ids::{MatterId, PictureId, PlaceId, TextRef};
use mingtong_domain::matter::{Channel, Event, Matter, StageKind, Visibility};
use mingtong_domain::role::Role;
use mingtong_domain::rules::RuleId;
use mingtong_domain::telling::MailKind;
use mingtong_store::Link;
use std::collections::BTreeMap;

/// Everything that is kept.
#[derive(Debug, Clone)]
pub struct OwnData {
    /// What somebody left beside a matter; none where they left nothing, and of a household.
    pub person: Option<OwnPerson>,
    /// The matters that the code opens.
    pub matters: Vec<OwnMatter>,
    /// What the slip of a household stands for.
    pub home: Option<OwnHome>,
    /// Who looked at name and contact.
    pub looks: Vec<OwnLook>,
    /// What was asked for with this code.
    pub requests: Vec<OwnRequest>,
    /// Whether they want no letters any more.
    pub letters_ended: bool,
    /// Days after the end of a matter for which a contact is kept.
    pub contact_days: i64,
    /// Days for which is kept who looked.
    pub looks_days: i64,
    /// Days within which a request is answered.
    pub answer_days: i64,
}

/// What somebody left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnPerson {
    /// Name, telephone, e-mail, as far as they left them.
    pub name: Option<String>,
    /// See `name`.
    pub phone: Option<String>,
    /// See `name`.
    pub email: Option<String>,
    /// Since when.
    pub since: Millis,
    /// Who agreed for a child under 14: name, and who they are to the child.
    pub guardian: Option<(String, String)>,
    /// When it was erased.
    pub erased: Option<Millis>,
    /// Whether they work here or have an account: their data are kept for that, too, and changed at the desk.
    pub is_registered: bool,
}

impl OwnPerson {
    /// Whether anything is kept.
    pub fn has_contact(&self) -> bool {
        self.name.is_some() || self.phone.is_some() || self.email.is_some()
    }

    /// Whether whoever holds the code can change it.
    pub fn is_theirs(&self) -> bool {
        self.erased.is_none() && !self.is_registered
    }
}

/// Something they said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnWords {
    /// When.
    pub at: Millis,
    /// The words; none where they were erased.
    pub words: Option<String>,
}

/// A matter that they raised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnMatter {
    /// Which.
    pub id: MatterId,
    /// Its public number.
    pub number: String,
    /// Through which door it came.
    pub channel: Channel,
    /// When.
    pub received: Millis,
    /// Where it is.
    pub place: Option<String>,
    /// Who reads what was said.
    pub visibility: Visibility,
    /// The unit that has or last had it, which reads it, too.
    pub unit: Option<String>,
    /// What they said.
    pub said: Vec<OwnWords>,
    /// How many pictures they sent.
    pub pictures: usize,
    /// Since when they agree to be called by the unit; none where they do not.
    pub may_be_called: Option<Millis>,
    /// Whether it was taken back, so that words and pictures can be erased at once.
    pub is_taken_back: bool,
}

/// What a household takes part in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OwnHomeOf {
    /// A vote, with its name, and whether the home voted with this slip.
    Vote(String, bool),
    /// An agreement, with its name, and what the home bears of it in fen.
    Agreement(String, Option<i64>),
}

/// A household, as its slip stands for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnHome {
    /// What the home or the party is called.
    pub name: String,
    /// What the slip is of.
    pub of: OwnHomeOf,
    /// Its area in ten-thousandths of a square metre, as the roll has it.
    pub area: Option<i64>,
    /// Its owners in the roll, each by the first character of the name: a slip does not say which of them holds it.
    pub owners: Vec<String>,
}

/// Everything that is kept about whoever holds a code.
///
/// # Errors
/// [`Fail::NotFound`] for a code that fits nothing, or the database failed.
pub async fn open_own_data(app: &App, hall: &Hall, code: &str) -> Result<OwnData, Fail> {
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let holder = Holder::of(link, hall, code).await?;
    let mut matters = vec![];
    for (matter, events) in holder.matters() {
        matters.push(own_matter(link, hall, matter, events).await?);
    }
    let person = match left(link, hall, &holder).await? {
        Some(left) => Some(own_person(link, hall, left).await?),
        None => None,
    };
    let (mut looks, mut letters_ended) = (vec![], false);
    if let Some((_, Some(raiser))) = holder.raiser() {
        looks = looks_at(link, hall, raiser).await?;
        let stops = link.mail_stops(hall.id, raiser.as_str()).await?;
        letters_ended = stops.iter().any(|kind| kind == MailKind::Matter.key());
    }
    let requests = requests_of(link, hall, &holder).await?;
    drop(reader);
    let home = match &holder {
        Holder::Raiser(_) => None,
        Holder::Household(_) => Some(own_home(app, hall, code).await?),
    };
    let days = |rule| hall.register.rules.integer(rule, app.now()).map_err(|missing| Fail::Fault(missing.to_string()));
    Ok(OwnData {
        person,
        matters,
        home,
        looks,
        requests,
        letters_ended,
        contact_days: days(RuleId::PrivacyContactDays)?,
        looks_days: days(RuleId::PrivacyLooksDays)?,
        answer_days: days(RuleId::PrivacyAnswerDays)?,
    })
}

async fn own_person(link: &mut Link<'_>, hall: &Hall, left: Left) -> Result<OwnPerson, Fail> {
    let Left { row, is_registered } = left;
    let guardian = link.guardian(hall.id, &row.person_id).await?;
    Ok(OwnPerson {
        name: row.name,
        phone: row.phone,
        email: row.email,
        since: Millis(row.added_ms),
        guardian: guardian.map(|guardian| (guardian.name, guardian.relation)),
        erased: row.erased_ms.map(Millis),
        is_registered,
    })
}

async fn own_matter(link: &mut Link<'_>, hall: &Hall, matter: &Matter, events: &[Recorded]) -> Result<OwnMatter, Fail> {
    let own: Vec<&Recorded> = events.iter().enumerate().filter(|(nth, it)| is_own(*nth, it)).map(|it| it.1).collect();
    let referred = own.iter().filter_map(|recorded| recorded.event.as_ref());
    let texts: Vec<TextRef> = referred.flat_map(|event| event.references().texts).collect();
    let words = words_behind(link, hall.id, texts).await?;
    let mut said = vec![];
    for recorded in &own {
        let texts = recorded.event.as_ref().map(|event| event.references().texts).unwrap_or_default();
        said.extend(texts.iter().map(|text| OwnWords { at: recorded.at, words: words.get(text).cloned() }));
    }
    let consent = link.phone_consent_of(hall.id, matter.id.number()).await?;
    Ok(OwnMatter {
        id: matter.id,
        number: hall.number(matter.id),
        channel: matter.channel,
        received: matter.received,
        place: matter.place.as_ref().map(|place| hall.place_name(place)),
        visibility: matter.visibility,
        unit: matter.unit.as_ref().map(|unit| hall.unit_name(unit).to_owned()),
        said,
        pictures: own_pictures(&own, events).len(),
        may_be_called: consent.map(|(_, given_ms)| Millis(given_ms)),
        is_taken_back: matter.stage.kind() == StageKind::Withdrawn,
    })
}

/// Whether whoever raised it said it: the report itself, whoever wrote it down, and what they did with their code.
/// That something was erased refers to what is gone.
pub(super) fn is_own(nth: usize, recorded: &Recorded) -> bool {
    let is_erasing = matches!(
        recorded.event,
        Some(Any::Matter(Event::TextErased { .. } | Event::PictureErased { .. } | Event::Masked { .. }))
    );
    !is_erasing && (nth == 0 || recorded.role == Role::Raiser)
}

/// The pictures that they sent and that are there still.
pub(super) fn own_pictures(own: &[&Recorded], events: &[Recorded]) -> Vec<PictureId> {
    let erased = |picture: &PictureId| {
        events.iter().any(|it| match &it.event {
            Some(Any::Matter(Event::PictureErased { picture: gone })) => gone == picture,
            _ => false,
        })
    };
    let referred = own.iter().filter_map(|recorded| recorded.event.as_ref()).flat_map(|it| it.references().pictures);
    referred.filter(|picture| !erased(picture)).collect()
}

/// What a household's slip stands for. Whoever holds it reads the name of what it is of, as everybody does.
async fn own_home(app: &App, hall: &Hall, code: &str) -> Result<OwnHome, Fail> {
    match open_agreement_slip(app, hall, code).await {
        Ok(slip) => return own_party(app, hall, slip).await,
        Err(Fail::NotFound) => {}
        Err(fail) => return Err(fail),
    }
    let slip = open_slip(app, hall, code).await?;
    let view = view_vote(app, hall, &Who::public(None), &slip.vote).await?;
    let title = view.title.words().unwrap_or_default().to_owned();
    let (area, owners) = in_roll(app, hall, view.vote.place.as_ref(), slip.home.as_str()).await?;
    let of = OwnHomeOf::Vote(title, slip.is_used || slip.is_final);
    Ok(OwnHome { name: slip.home.0, of, area, owners })
}

async fn own_party(app: &App, hall: &Hall, slip: OpenAgreementSlip) -> Result<OwnHome, Fail> {
    let title = slip.view.title.words().unwrap_or_default().to_owned();
    let share = slip.line.as_ref().map(|line| line.party.share);
    let name = slip.line.map(|line| line.name).unwrap_or_default();
    let (area, owners) = in_roll(app, hall, slip.view.agreement.place.as_ref(), &name).await?;
    Ok(OwnHome { name, of: OwnHomeOf::Agreement(title, share), area, owners })
}

/// What the roll of a place says of a home: its area and its owners.
async fn in_roll(
    app: &App,
    hall: &Hall,
    place: Option<&PlaceId>,
    home: &str,
) -> Result<(Option<i64>, Vec<String>), Fail> {
    let Some(place) = place else { return Ok((None, vec![])) };
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    let Some(roll) = link.roll_of_place(hall.id, place.as_str()).await? else { return Ok((None, vec![])) };
    let row = link.home(hall.id, &roll.roll_id, home).await?;
    let owners = link.home_owners(hall.id, &roll.roll_id, Some(&[home.to_owned()])).await?;
    let ids: Vec<String> = owners.into_iter().map(|row| row.person_id).collect();
    let persons = link.persons(hall.id, &ids).await?.into_iter();
    let names: BTreeMap<String, Option<String>> = persons.map(|person| (person.person_id, person.name)).collect();
    let masked = ids.iter().filter_map(|id| names.get(id)?.as_deref().map(first_character));
    Ok((row.and_then(|row| row.area_cm2), masked.collect()))
}
