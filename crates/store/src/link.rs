//! Every operation on the database, by name: the index of `repo/`. A [`Link`] is a connection to either engine; each
//! method hands over to the same source, compiled for that engine.

use crate::error::StoreError;
use crate::rows::*;
use crate::{postgres, sqlite};
use mingtong_domain::event::Event;
use mingtong_domain::ids::CommunityId;
use mingtong_text::search::Query;
use sqlx::pool::PoolConnection;

/// A connection to either engine.
#[derive(Debug)]
pub enum Link<'c> {
    /// SQLite.
    Sqlite(&'c mut sqlx::SqliteConnection),
    /// PostgreSQL.
    Postgres(&'c mut sqlx::PgConnection),
}

/// A connection that reads.
#[derive(Debug)]
pub struct Reader(pub(crate) Owned);

/// A connection within a write transaction. Dropped without the transaction's end, it leaves nothing behind.
#[derive(Debug)]
pub struct Tx {
    pub(crate) owned: Owned,
    /// The communities whose logs grew, with their new heads.
    pub(crate) grown: Vec<(CommunityId, i64)>,
}

#[derive(Debug)]
pub(crate) enum Owned {
    SqlitePooled(sqlite::readers::Pooled),
    SqliteWriter(sqlx::SqliteConnection),
    PostgresPooled(PoolConnection<sqlx::Postgres>),
    PostgresTx(sqlx::Transaction<'static, sqlx::Postgres>),
}

impl Owned {
    fn link(&mut self) -> Link<'_> {
        match self {
            Owned::SqlitePooled(conn) => Link::Sqlite(conn),
            Owned::SqliteWriter(conn) => Link::Sqlite(conn),
            Owned::PostgresPooled(conn) => Link::Postgres(conn),
            Owned::PostgresTx(conn) => Link::Postgres(conn),
        }
    }
}

impl Reader {
    /// The connection.
    pub fn link(&mut self) -> Link<'_> {
        self.0.link()
    }
}

impl Tx {
    pub(crate) fn new(owned: Owned) -> Self {
        Self { owned, grown: Vec::new() }
    }

    /// The connection.
    pub fn link(&mut self) -> Link<'_> {
        self.owned.link()
    }
}

/// An event to be appended.
#[derive(Debug, Clone)]
pub struct NewEvent {
    /// What happened.
    pub event: Event,
    /// For a private matter: the salt under which its body is kept apart.
    pub seal: Option<[u8; 16]>,
}

impl From<Event> for NewEvent {
    fn from(event: Event) -> Self {
        Self { event, seal: None }
    }
}

macro_rules! operations {
    ($($(#[$doc:meta])* $module:ident::$name:ident($($arg:ident: $type:ty),*) -> $result:ty;)*) => {
        impl Link<'_> {
            $($(#[$doc])*
            ///
            /// # Errors
            /// The database failed; see [`StoreError`].
            pub async fn $name(&mut self, $($arg: $type),*) -> Result<$result, StoreError> {
                match self {
                    Link::Sqlite(conn) => sqlite::repo::$module::$name(conn, $($arg),*).await,
                    Link::Postgres(conn) => postgres::repo::$module::$name(conn, $($arg),*).await,
                }
            })*
        }
    };
}

/// Which matters to list.
#[derive(Debug, Clone, Default)]
pub struct MatterFilter {
    /// The moment at which states are asked for.
    pub now_ms: i64,
    /// Only public ones.
    pub public_only: bool,
    /// In one of these states; all when empty.
    pub stages: Vec<&'static str>,
    /// Beside those in `stages` also what was closed without being solved and is looked at again.
    pub or_in_review: bool,
    /// Through this channel.
    pub channel: Option<&'static str>,
    /// At one of these places.
    pub places: Option<Vec<String>>,
    /// With one of these units.
    pub units: Option<Vec<String>>,
    /// Beside those with `units` also the public ones that are open for claim.
    pub or_open_for_claim: bool,
    /// Written down at this reception.
    pub reception: Option<String>,
    /// Of this import.
    pub batch: Option<String>,
    /// Matching this search.
    pub search: Option<Query>,
    /// Without a public reply, and not withdrawn.
    pub unanswered: bool,
    /// With a clock that is over.
    pub overdue: bool,
    /// With personal data about which nobody has decided.
    pub personal_data_pending: bool,
    /// Older than this one (page cursor for [`MatterOrder::Newest`]).
    pub before: Option<i64>,
    /// Leave out so many (page cursor for [`MatterOrder::Clock`]).
    pub skip: u32,
    /// In which order.
    pub order: MatterOrder,
    /// So many at the most.
    pub limit: u32,
}

/// The order of a list of matters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum MatterOrder {
    /// By number, the newest first.
    #[default]
    Newest,
    /// By the clock that is due first; those without a clock last.
    Clock,
    /// By the time of the closing, the latest first.
    Closed,
}

operations! {
    /// The communities, by ordinal.
    log::communities() -> Vec<CommunityRow>;
    /// A community.
    log::community(community: CommunityId) -> Option<CommunityRow>;
    /// A community by its short name.
    log::community_by_slug(slug: &str) -> Option<CommunityRow>;
    /// Takes the head row for the length of a write.
    log::lock_head(community: CommunityId) -> Option<CommunityRow>;
    /// Adds a community with an empty log and gives its ordinal.
    log::add_community(slug: &str) -> CommunityId;
    /// Adds a community with a given ordinal (restore, rebuild).
    log::put_community(row: &CommunityRow) -> ();
    /// Appends events.
    log::append_events(community: CommunityId, rows: &[EventRow]) -> ();
    /// Moves the head of the log.
    log::set_head(community: CommunityId, head: i64, register_head: i64) -> ();
    /// The events of a stream, in order.
    log::stream_rows(community: CommunityId, stream: &str) -> Vec<EventRow>;
    /// Events from a position on, in order.
    log::range_rows(community: CommunityId, from: i64, limit: u32) -> Vec<EventRow>;
    /// The events at some positions, in no order.
    log::rows_at(community: CommunityId, positions: &[i64]) -> Vec<EventRow>;
    /// The events of the register and the rule book from a position on, in order.
    log::register_rows(community: CommunityId, from: i64) -> Vec<EventRow>;

    /// Puts texts aside.
    content::put_contents(community: CommunityId, rows: &[ContentRow]) -> ();
    /// The texts of some references; an unknown one is left out.
    content::contents(community: CommunityId, ids: &[String]) -> Vec<ContentRow>;
    /// Erases a text for good.
    content::erase_content(community: CommunityId, id: &str, at_ms: i64) -> u64;
    /// Puts a picture aside: `(picture, jpeg, thumbnail)`.
    content::put_picture(community: CommunityId, row: &PictureRow, jpeg: &[u8], thumbnail: &[u8], at_ms: i64) -> ();
    /// Erases a picture; how many there were.
    content::delete_picture(community: CommunityId, id: &str) -> u64;
    /// The sizes of some pictures.
    content::pictures(community: CommunityId, ids: &[String]) -> Vec<PictureRow>;
    /// The bytes of a picture, or of its thumbnail.
    content::picture_bytes(community: CommunityId, id: &str, thumbnail: bool) -> Option<Vec<u8>>;

    /// Writes rows of matters.
    matter::put_matters(community: CommunityId, rows: &[MatterRow]) -> ();
    /// Removes the row of a matter.
    matter::delete_matter(community: CommunityId, matter: i64) -> ();
    /// A matter.
    matter::matter(community: CommunityId, matter: i64) -> Option<MatterRow>;
    /// A list of matters.
    matter::matters(community: CommunityId, filter: &MatterFilter) -> Vec<MatterRow>;
    /// How many matters a filter finds, counted up to a limit.
    matter::count_matters(community: CommunityId, filter: &MatterFilter, up_to: u32) -> i64;
    /// The counts behind the statistics: of public matters only, or of all.
    matter::counts(community: CommunityId, public_only: bool, now_ms: i64, satisfied_at_least: i64) -> Counts;
    /// The last place given out in a year's numbering.
    matter::latest_number(community: CommunityId, year: i64) -> i64;
    /// Notes that a place was given out.
    matter::raise_number(community: CommunityId, year: i64, latest: i64) -> ();
    /// Records a support; false when the person supported before.
    matter::put_support(community: CommunityId, matter: i64, person: &str, at_ms: i64) -> bool;
    /// Whether the person supported before.
    matter::has_supported(community: CommunityId, matter: i64, person: &str) -> bool;
    /// How many support each of some matters: `(matter, supports)`.
    matter::support_counts(community: CommunityId, matters: &[i64]) -> Vec<(i64, i64)>;
    /// How many stand behind a matter beside its raiser: its supporters, and those of what was merged into it.
    matter::others_behind(community: CommunityId, matter: i64) -> i64;
    /// Who raised or supports a matter, or one that was merged into it, directly or through others; at most so many.
    matter::people_behind(community: CommunityId, matter: i64, limit: u32) -> Vec<String>;

    /// Puts the terms of matters into the index: `(matter, terms)`.
    search::put_terms(community: CommunityId, rows: &[(i64, String)]) -> ();
    /// Takes matters out of the index.
    search::delete_terms(community: CommunityId, matters: &[i64]) -> ();
    /// Empties the index of a community.
    search::clear_terms(community: CommunityId) -> ();

    /// Writes a reception.
    register::put_reception(community: CommunityId, row: &ReceptionRow) -> ();
    /// A reception.
    register::reception(community: CommunityId, id: &str) -> Option<ReceptionRow>;
    /// Receptions, the latest first.
    register::receptions(community: CommunityId, skip: u32, limit: u32) -> Vec<ReceptionRow>;
    /// Grants a role.
    register::put_role(community: CommunityId, row: &RoleRow) -> ();
    /// Ends a role.
    register::delete_role(community: CommunityId, row: &RoleRow) -> ();
    /// The roles a person holds.
    register::roles_of(community: CommunityId, person: &str) -> Vec<RoleRow>;
    /// Everybody's roles, at most so many.
    register::roles(community: CommunityId, limit: u32) -> Vec<RoleRow>;

    /// Adds a person's data.
    people::put_person(community: CommunityId, row: &PersonRow) -> ();
    /// Adds many persons' data.
    people::put_persons(community: CommunityId, rows: &[PersonRow]) -> ();
    /// The data of some persons.
    people::persons(community: CommunityId, ids: &[String]) -> Vec<PersonRow>;
    /// Erases a person's data.
    people::erase_person(community: CommunityId, id: &str, at_ms: i64) -> u64;
    /// Remembers the digest of a tracking code.
    people::put_tracking(community: CommunityId, code_hash: &str, matter: i64) -> ();
    /// The matter of a tracking code.
    people::tracked(community: CommunityId, code_hash: &str) -> Option<i64>;
    /// Takes a person's account away.
    people::delete_account_of(community: CommunityId, person: &str) -> ();
    /// Adds an account, or changes its password.
    people::put_account(community: CommunityId, row: &AccountRow) -> ();
    /// An account by its login.
    people::account(community: CommunityId, login: &str) -> Option<AccountRow>;
    /// The accounts of a community, at most so many.
    people::accounts(community: CommunityId, limit: u32) -> Vec<AccountRow>;
    /// Begins a session.
    people::put_session(community: CommunityId, token_hash: &str, row: &SessionRow) -> ();
    /// A session by the digest of its token.
    people::session(community: CommunityId, token_hash: &str) -> Option<SessionRow>;
    /// Notes that a session was used, or that another role is worn now.
    people::touch_session(community: CommunityId, token_hash: &str, row: &SessionRow) -> ();
    /// Ends a session.
    people::delete_session(community: CommunityId, token_hash: &str) -> ();
    /// Ends every session of a person.
    people::delete_sessions_of(community: CommunityId, person: &str) -> ();
    /// Removes sessions and drafts that were not touched since: `(sessions, drafts)`.
    people::sweep(community: CommunityId, sessions_before_ms: i64, drafts_before_ms: i64) -> (u64, u64);
    /// Keeps what was typed of a report.
    people::put_draft(community: CommunityId, id: &str, fields: &str, at_ms: i64) -> ();
    /// What was typed of a report.
    people::draft(community: CommunityId, id: &str) -> Option<String>;
    /// Removes a report that was sent; false when somebody else did.
    people::delete_draft(community: CommunityId, id: &str) -> bool;

    /// Queues what has to be told.
    outbox::put_outbox(community: CommunityId, rows: &[OutboxRow]) -> ();
    /// What still has to be told, the oldest first.
    outbox::outbox_waiting(community: CommunityId, limit: u32) -> Vec<OutboxRow>;
    /// Notes that it was told; false when somebody else had noted it.
    outbox::mark_told(community: CommunityId, outbox: i64, by: &str, at_ms: i64) -> bool;

    /// Writes an import.
    import::put_batch(community: CommunityId, row: &BatchRow) -> ();
    /// An import.
    import::batch(community: CommunityId, id: &str) -> Option<BatchRow>;
    /// The community of an import.
    import::community_of_batch(id: &str) -> Option<CommunityId>;
    /// Imports, the latest first.
    import::batches(community: CommunityId, limit: u32) -> Vec<BatchRow>;
    /// Remembers which letters became which matters: `(fingerprint, matter, batch)`.
    import::put_letters(community: CommunityId, rows: &[(String, i64, String)]) -> ();
    /// The matters of letters that are known already: `(fingerprint, matter)`.
    import::known_letters(community: CommunityId, fingerprints: &[String]) -> Vec<(String, i64)>;
    /// Forgets the letters of an import whose matters were taken back.
    import::delete_letters(community: CommunityId, matters: &[i64]) -> ();

    /// Empties the read tables of a community.
    tables::clear_read_tables(community: CommunityId) -> ();
    /// A table of a community as text, in the order of its key, `skip` rows in.
    tables::dump(community: CommunityId, table: &str, columns: &[&str], skip: u32, limit: u32) -> Vec<Vec<Option<String>>>;
    /// The full-text index as `(matter, term, position)`, sorted, `skip` rows in.
    tables::dump_terms(community: CommunityId, skip: u32, limit: u32) -> Vec<(i64, String, i64)>;
    /// Whether the database answers.
    tables::ping() -> ();
}
