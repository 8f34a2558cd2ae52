//! An empty installation is set up 首次设置: whoever holds the code that the server printed founds the first community
//! with its first administrator. The code is known to nobody but this process and whoever sees its terminal; it opens
//! once, for a day, and only as long as there is no community at all.

use super::found::{Founding, by_keeper};
use crate::app::App;
use crate::carry::append;
use crate::fail::Fail;
use crate::person::{Account, prepared, put_account};
use crate::setup_code::Setup;
use crate::texts::{Texts, line};
use crate::who::Who;
use mingtong_domain::community::{self, FOUND};
use mingtong_domain::ids::{PersonId, Stream};
use mingtong_domain::limits::{CONTACT_CHARS_MAX, NAME_CHARS_MAX};
use mingtong_domain::refusal::Code;
use mingtong_domain::register::{Held, Register, RoleChange, change_role};
use mingtong_domain::role::{Role, Scope};
use mingtong_domain::{Millis, Refusal};
use mingtong_store::rows::PersonRow;
use mingtong_store::{StoreError, Work};

/// How long the code opens, in milliseconds: a day, so that whoever started the server in the evening still sets it up
/// in the morning. Who comes later starts it again, and gets another.
const OPENS_MS: i64 = 24 * 60 * 60 * 1000;

/// The code as it is printed, this once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetupCode {
    /// The code, for people to type.
    pub code: String,
    /// Until when it opens.
    pub ends: Millis,
}

/// With what an empty installation is set up.
#[derive(Debug, Clone)]
pub struct Beginning {
    /// The first community.
    pub founding: Founding,
    /// What it is called in English; may be left out and said later, as the two below.
    pub english: Option<String>,
    /// The street or town that it belongs to.
    pub street: Option<String>,
    /// How people reach it.
    pub contact: Option<String>,
    /// What its first administrator is called.
    pub administrator: String,
    /// With what they sign in.
    pub account: Account,
}

/// Why an installation was not set up.
#[derive(Debug, thiserror::Error)]
pub enum NotSetUp {
    /// The code is not the one that was printed, or its time is over.
    #[error("the code does not open")]
    Code,
    /// There is a community already.
    #[error("there is a community")]
    NotEmpty,
    /// Something else.
    #[error(transparent)]
    Fail(#[from] Fail),
}

impl From<StoreError> for NotSetUp {
    fn from(error: StoreError) -> Self {
        Self::Fail(error.into())
    }
}

impl From<Refusal> for NotSetUp {
    fn from(refusal: Refusal) -> Self {
        Self::Fail(refusal.into())
    }
}

/// A way into an installation that has no community yet: the application that knows it, and the code to print. None
/// where there is one.
///
/// # Errors
/// The database failed.
pub async fn open_setup(app: App) -> Result<(App, Option<SetupCode>), Fail> {
    if !is_empty(&app).await? {
        return Ok((app, None));
    }
    let printed = SetupCode { code: app.chance.code(), ends: Millis(app.now().0 + OPENS_MS) };
    let setup = Setup::of(&printed.code, printed.ends);
    Ok((app.with_setup(setup), Some(printed)))
}

/// Whether there is no community yet.
///
/// # Errors
/// The database failed.
pub async fn is_empty(app: &App) -> Result<bool, Fail> {
    Ok(app.store.read().await?.link().communities().await?.is_empty())
}

/// Whether a code opens an installation now.
pub fn opens(app: &App, code: &str) -> bool {
    app.setup.as_ref().is_some_and(|setup| setup.opens(code, app.now()))
}

/// Founds the first community with its first administrator: all of it or nothing.
///
/// # Errors
/// The code does not open, there is a community, what was typed will not do, or the database failed.
pub async fn set_up(app: &App, code: &str, beginning: Beginning) -> Result<(), NotSetUp> {
    if !opens(app, code) {
        return Err(NotSetUp::Code);
    }
    let Beginning { founding, english, street, contact, administrator, account } = beginning;
    let founded = founding.checked(app)?;
    let name = line(Some(&administrator), NAME_CHARS_MAX, FOUND)?;
    let name = name.ok_or_else(|| Refusal::new(Code::TextMissing, FOUND))?;
    let mut texts = Texts::new(&app.chance, community::Act::TellContact);
    let contact = texts.maybe(contact.as_deref(), CONTACT_CHARS_MAX)?;
    let english = texts.maybe_line(english.as_deref(), NAME_CHARS_MAX)?;
    let street = texts.maybe_line(street.as_deref(), NAME_CHARS_MAX)?;
    let texts = texts.into_inner();
    let holder = PersonId(app.chance.id("p"));
    let account = prepared(app, &holder, &account).await?;
    let at = app.clone();
    // Of two who set it up at a time, through two servers of one database, the slower finds the number of the first
    // community taken, or that beside its own there is another.
    let work: Work<(), NotSetUp> = Box::new(move |tx| {
        Box::pin(async move {
            let (now, keeper) = (at.now(), Who::keeper());
            let id = founded.begin(tx, now).await?;
            if tx.link().communities().await?.len() > 1 {
                return Err(NotSetUp::NotEmpty);
            }
            let row =
                PersonRow { person_id: holder.0.clone(), name: Some(name), added_ms: now.0, ..PersonRow::default() };
            tx.link().put_person(id, &row).await?;
            put_account(&mut tx.link(), id, &account).await?;
            let held = Held { roles: &[], by_others: false };
            let (register, change) = (Register::default(), RoleChange::Grant);
            let granted = change_role(&register, held, holder, Role::Admin, Scope::Community, change, &keeper.actor)?;
            let mut appends = vec![append(Stream::Register, granted)];
            if let Some(contact) = contact {
                appends.push(append(Stream::Register, community::tell_contact(contact, &keeper.actor)?));
            }
            if english.is_some() || street.is_some() {
                let described = community::describe(english, street, &keeper.actor)?;
                appends.push(append(Stream::Register, described));
            }
            by_keeper(tx, id, now, appends, &texts).await?;
            Ok(())
        })
    });
    match app.store.write(None, work).await {
        Err(NotSetUp::Fail(fail)) if is_empty(app).await? => Err(fail.into()),
        Err(_) => Err(NotSetUp::NotEmpty),
        Ok(()) => Ok(()),
    }
}
