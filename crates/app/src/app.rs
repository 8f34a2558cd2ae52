//! The application: the store and the outside, and what every use case does first.

use crate::fail::Fail;
use crate::hall::Hall;
use crate::known_votes::KnownVotes;
use crate::proving::Proving;
use crate::setup_code::Setup;
use crate::who::Who;
use jiff::Span;
use jiff::civil::Date;
use mingtong_adapters::oidc::Provider;
use mingtong_adapters::{Chance, Clock, Gates, Throttle};
use mingtong_domain::ids::{Area, CommunityId, PlaceId};
use mingtong_domain::time::Calendar;
use mingtong_domain::{Act, Context, Millis};
use mingtong_store::rows::CommunityRow;
use mingtong_store::{Link, Store, Tx, Work};
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

/// Days before its end from which on the calendar's end is told: longer than any usual deadline of working days.
const CALENDAR_WARNING_DAYS: i32 = 60;

/// The application. Cheap to clone.
#[derive(Debug, Clone)]
pub struct App {
    /// The database.
    pub store: Store,
    /// The time.
    pub clock: Clock,
    /// Randomness.
    pub chance: Chance,
    /// How often an address may come, whichever edge it comes to.
    pub throttle: Arc<Throttle>,
    /// How many do what takes long at a time, whichever edge they come to.
    pub gates: Gates,
    /// By whom people may be vouched for at sign-in, beside their password; none where the operator named nobody.
    pub provider: Option<Provider>,
    /// The working days.
    pub(crate) calendar: &'static Calendar,
    /// Whether the password of the demo opens its accounts.
    pub(crate) is_demo: bool,
    /// Whether whoever left an e-mail address is written to.
    pub(crate) mails: bool,
    /// Whether programs in a private network may be told of the record.
    pub(crate) hooks_to_private: bool,
    /// The way into an installation that has no community yet.
    pub(crate) setup: Option<Arc<Setup>>,
    /// The communities by their short names, as they were when they were last read.
    halls: Arc<RwLock<HashMap<String, Arc<Hall>>>>,
    /// The votes, as they were when they were last read to be voted on.
    pub(crate) votes: KnownVotes,
    /// What the public proof keeps in memory.
    pub(crate) proving: Proving,
}

impl App {
    /// An application on a store.
    pub fn new(store: Store, clock: Clock, chance: Chance) -> Self {
        let calendar = Calendar::state_council();
        let (throttle, gates) = (Arc::default(), Gates::default());
        let (halls, votes, proving) = (Arc::default(), KnownVotes::default(), Proving::default());
        let (provider, setup) = (None, None);
        let (is_demo, mails, hooks_to_private) = (false, false, false);
        Self {
            store,
            clock,
            chance,
            throttle,
            gates,
            provider,
            calendar,
            is_demo,
            mails,
            hooks_to_private,
            setup,
            halls,
            votes,
            proving,
        }
    }

    /// The same, counting by other working days.
    #[must_use]
    pub fn with_calendar(self, calendar: &'static Calendar) -> Self {
        Self { calendar, ..self }
    }

    /// The same, in which the password that everybody knows opens the accounts of the demo.
    #[must_use]
    pub fn with_demo_password(self) -> Self {
        Self { is_demo: true, ..self }
    }

    /// The same, in which whoever left an e-mail address is written to; without, all are called.
    #[must_use]
    pub fn with_mail(self) -> Self {
        Self { mails: true, ..self }
    }

    /// The same, in which programs in a private network may be told of the record.
    #[must_use]
    pub fn with_hooks_to_private(self) -> Self {
        Self { hooks_to_private: true, ..self }
    }

    /// The same, in which a provider may vouch for people at sign-in.
    #[must_use]
    pub fn with_provider(self, provider: Provider) -> Self {
        Self { provider: Some(provider), ..self }
    }

    /// The same, which is set up by whoever holds a code.
    pub(crate) fn with_setup(self, setup: Setup) -> Self {
        Self { setup: Some(Arc::new(setup)), ..self }
    }

    /// The last day that the working-day calendar knows, once it is near: deadlines beyond it are refused, so the next
    /// year's notice has to be added (docs/how-to/extend-the-calendar.md).
    pub fn calendar_ends(&self) -> Option<Date> {
        self.is_near(self.calendar.last())
    }

    /// The same of a community, which may have told later years itself.
    pub fn calendar_ends_in(&self, hall: &Hall) -> Option<Date> {
        self.is_near(self.calendar_of(hall).last())
    }

    fn is_near(&self, last: Date) -> Option<Date> {
        let soon = self.now().date().saturating_add(Span::new().days(CALENDAR_WARNING_DAYS));
        (last <= soon).then_some(last)
    }

    /// The working days of a community: those of the installation, or what it told itself where that reaches further.
    pub fn calendar_of<'a>(&self, hall: &'a Hall) -> &'a Calendar {
        let own = hall.register.calendar.as_deref();
        own.filter(|own| own.last() > self.calendar.last()).unwrap_or(self.calendar)
    }

    /// The moment.
    pub fn now(&self) -> Millis {
        Millis(self.clock.now_ms())
    }

    /// A community by its short name.
    ///
    /// # Errors
    /// There is none of that name, or the database failed.
    pub async fn hall(&self, slug: &str) -> Result<Arc<Hall>, Fail> {
        if let Some(hall) = self.known(slug).filter(|known| self.is_current(known)) {
            return Ok(hall);
        }
        let mut reader = self.store.read().await?;
        let row = reader.link().community_by_slug(slug).await?.ok_or(Fail::NotFound)?;
        self.hall_of(&mut reader.link(), &row).await
    }

    /// Every community, by ordinal.
    ///
    /// # Errors
    /// The database failed.
    pub async fn halls(&self) -> Result<Vec<Arc<Hall>>, Fail> {
        let mut reader = self.store.read().await?;
        let mut halls = Vec::new();
        for row in reader.link().communities().await? {
            halls.push(self.hall_of(&mut reader.link(), &row).await?);
        }
        Ok(halls)
    }

    /// The community of a head row, from memory unless its register has changed.
    pub(crate) async fn hall_of(&self, link: &mut Link<'_>, row: &CommunityRow) -> Result<Arc<Hall>, Fail> {
        let known = self.known(&row.slug);
        let hall = match known.clone().filter(|known| known.register_head == row.register_head) {
            Some(hall) => hall,
            None => Arc::new(Hall::load(link, row, known.as_deref()).await?),
        };
        // What a write reads of its own changes may yet be rolled back: only a committed register is remembered.
        if self.is_committed(&hall) {
            let mut halls = self.halls.write().unwrap_or_else(PoisonError::into_inner);
            halls.insert(row.slug.clone(), hall.clone());
        }
        Ok(hall)
    }

    fn known(&self, slug: &str) -> Option<Arc<Hall>> {
        self.halls.read().unwrap_or_else(PoisonError::into_inner).get(slug).cloned()
    }

    /// Whether nothing has happened to the register since a community was read.
    fn is_current(&self, hall: &Hall) -> bool {
        self.register_head(hall.id).is_some_and(|head| head <= hall.register_head)
    }

    fn is_committed(&self, hall: &Hall) -> bool {
        self.register_head(hall.id).is_some_and(|head| head >= hall.register_head)
    }

    fn register_head(&self, community: CommunityId) -> Option<i64> {
        self.store.head_of(community, &[Area::Register])
    }

    /// The community as it is within a write, its head row taken.
    pub(crate) async fn hall_for_write(&self, tx: &mut Tx, community: CommunityId) -> Result<Arc<Hall>, Fail> {
        let row = tx.lock(community).await?.ok_or(Fail::NotFound)?;
        self.hall_of(&mut tx.link(), &row).await
    }

    /// Does work in one transaction of a community. What changes the record goes by [`App::carry`].
    pub(crate) async fn write<T: Send + 'static>(
        &self,
        community: CommunityId,
        work: Work<T, Fail>,
    ) -> Result<T, Fail> {
        self.store.write(Some(community), work).await
    }

    /// Leaves no copy of what was erased in the files of the database. It is erased already: where a copy cannot go
    /// now, because somebody still reads what was there before, it goes with the next sweep.
    pub(crate) async fn leave_no_copy(&self) {
        if let Err(error) = self.store.forget_words().await {
            tracing::warn!(%error, "store.forget");
        }
    }

    /// The same of ballots that were kept until they were counted: who voted stood beside what was voted.
    pub(crate) async fn leave_no_copy_of_ballots(&self) {
        if let Err(error) = self.store.forget_ballots().await {
            tracing::warn!(%error, "store.forget");
        }
    }

    /// What a decision may look at beside the thing itself.
    pub(crate) fn context<'a>(
        &self,
        hall: &'a Hall,
        who: &'a Who,
        act: impl Into<Act>,
        now: Millis,
        place_path: &'a [PlaceId],
    ) -> Context<'a> {
        Context {
            act: act.into(),
            now,
            actor: &who.actor,
            actor_units: &who.units,
            actor_place: hall.register.bounds(&who.actor.scope),
            place_path,
            voice: who.tracked,
            rules: &hall.register.rules,
            calendar: self.calendar_of(hall),
            personal_data: false,
        }
    }
}
