//! The ledger of matters 台账 as an office keeps it: its own columns in its own order, with what was said and answered,
//! as a workbook. Which columns is kept as a template, by name, for the whole community.

use super::list::{MatterQuery, filter};
use super::out_of_the_house::{TakenOut, view_to_take_out};
use super::story::Step;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::Millis;
use mingtong_domain::ids::MatterId;
use mingtong_domain::limits::NAME_CHARS_MAX;
use mingtong_domain::matter::Act;
use mingtong_office::write_table::{self, Column, Unwritable, Value};
use mingtong_store::rows::LedgerRow;
use mingtong_store::{MatterFilter, MatterOrder};
use mingtong_text::normal::{clean, length};

/// Matters in one ledger: each is read with its story.
pub const LEDGER_ROWS_MAX: u32 = 2_000;
/// Templates of one community.
pub const TEMPLATES_MAX: usize = 20;

macro_rules! columns {
    ($($(#[$doc:meta])* $column:ident = $key:literal, $width:literal;)*) => {
        /// A column of a ledger.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum LedgerColumn {
            $($(#[$doc])* $column,)*
        }

        impl LedgerColumn {
            /// All of them, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$column),*];

            /// Its key in templates and texts.
            pub fn key(self) -> &'static str {
                match self {
                    $(Self::$column => $key,)*
                }
            }

            /// Its width in characters.
            fn width(self) -> u8 {
                match self {
                    $(Self::$column => $width,)*
                }
            }
        }
    };
}

columns! {
    /// 1, 2, 3 ….
    Nth = "nth", 6;
    /// The public number.
    Number = "number", 18;
    /// The number that its letter carries at its own office.
    LetterNumber = "letter-number", 18;
    /// The day on which it was heard.
    Received = "received", 12;
    /// Through which door it came.
    Channel = "channel", 12;
    /// Where it is.
    Place = "place", 24;
    /// Ordinary or hazard.
    Track = "track", 10;
    /// The major category.
    MajorCategory = "major-category", 14;
    /// The category, where it is a minor one.
    MinorCategory = "minor-category", 18;
    /// The city's own code for the category, as text.
    CategoryCode = "category-code", 12;
    /// What it is about, in a line.
    Title = "title", 36;
    /// What was said.
    Text = "text", 60;
    /// The unit that has or last had it.
    Unit = "unit", 24;
    /// Its state now.
    Stage = "stage", 12;
    /// Until when what is next has to happen.
    Due = "due", 17;
    /// When it was first answered.
    FirstReply = "first-reply", 17;
    /// The latest public answer.
    Reply = "reply", 60;
    /// Every public answer with its day.
    Replies = "replies", 60;
    /// How the work on it ended.
    Outcome = "outcome", 14;
    /// The day on which it was closed.
    Closed = "closed", 12;
    /// The raiser's judgement, 5 to 1.
    Rating = "rating", 6;
    /// How often it was opened again.
    Reopenings = "reopenings", 8;
    /// Public or private.
    Visibility = "visibility", 10;
    /// Empty, for what the office writes by hand.
    Remarks = "remarks", 24;
}

impl LedgerColumn {
    /// The column of a key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|column| column.key() == key)
    }
}

/// Which columns an office wants, in which order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerTemplate {
    /// What the office calls it.
    pub name: String,
    /// Its columns.
    pub columns: Vec<LedgerColumn>,
}

/// Why a ledger or its template was not made.
#[derive(Debug, thiserror::Error)]
pub enum LedgerFailed {
    /// The role may not, or the database failed.
    #[error(transparent)]
    Fail(#[from] Fail),
    /// The table does not fit its format.
    #[error(transparent)]
    Unwritable(#[from] Unwritable),
    /// There are more matters than a ledger holds.
    #[error("more than {LEDGER_ROWS_MAX} matters")]
    TooMany,
    /// It has no name, or a longer one than fits.
    #[error("no name, or a too long one")]
    Name,
    /// It has no column.
    #[error("no column")]
    NoColumn,
    /// There are as many templates as are kept.
    #[error("there are {TEMPLATES_MAX} templates already")]
    Full,
}

/// The templates of a community, the oldest first.
///
/// # Errors
/// The role may not, or the database failed.
pub async fn ledger_templates(app: &App, hall: &Hall, who: &Who) -> Result<Vec<LedgerTemplate>, Fail> {
    who.authorise(Act::Export)?;
    let rows = app.store.read().await?.link().ledgers(hall.id).await?;
    Ok(rows.into_iter().map(template).collect())
}

/// A column that this program does not know is left out.
fn template(row: LedgerRow) -> LedgerTemplate {
    let columns = row.columns.split(',').filter_map(LedgerColumn::from_key).collect();
    LedgerTemplate { name: row.name, columns }
}

/// Keeps a template, in place of one of the same name.
///
/// # Errors
/// It says nothing, there are too many, the role may not, or the database failed.
pub async fn save_ledger_template(
    app: &App,
    hall: &Hall,
    who: &Who,
    wanted: LedgerTemplate,
) -> Result<String, LedgerFailed> {
    who.authorise(Act::Export).map_err(Fail::from)?;
    let name = clean(&wanted.name).replace('\n', " ");
    if name.is_empty() || length(&name) > NAME_CHARS_MAX {
        return Err(LedgerFailed::Name);
    }
    if wanted.columns.is_empty() {
        return Err(LedgerFailed::NoColumn);
    }
    let keys: Vec<&str> = wanted.columns.iter().map(|column| column.key()).collect();
    let (community, keys, now, kept) = (hall.id, keys.join(","), app.now(), name.clone());
    let is_kept = app.write(
        community,
        Box::new(move |tx| {
            Box::pin(async move {
                let known = tx.link().ledgers(community).await?;
                let is_full = known.len() >= TEMPLATES_MAX && known.iter().all(|row| row.name != kept);
                if !is_full {
                    tx.link().put_ledger(community, &kept, &keys, now.0).await?;
                }
                Ok(!is_full)
            })
        }),
    );
    if is_kept.await? { Ok(name) } else { Err(LedgerFailed::Full) }
}

/// Removes a template; what is not there is removed already.
///
/// # Errors
/// The role may not, or the database failed.
pub async fn delete_ledger_template(app: &App, hall: &Hall, who: &Who, name: String) -> Result<(), Fail> {
    who.authorise(Act::Export)?;
    let community = hall.id;
    app.write(
        community,
        Box::new(move |tx| Box::pin(async move { Ok(tx.link().delete_ledger(community, &name).await?) })),
    )
    .await?;
    Ok(())
}

/// The ledger of what `query` finds and `who` may take home, the oldest first, as a workbook. `say` gives the words of
/// a key in the language of the file.
///
/// # Errors
/// There are too many, the role may not, or the database failed.
pub async fn write_ledger(
    app: &App,
    hall: &Hall,
    who: &Who,
    query: &MatterQuery,
    columns: &[LedgerColumn],
    say: &(dyn Fn(&str) -> String + Sync),
) -> Result<Vec<u8>, LedgerFailed> {
    who.authorise(Act::Export).map_err(Fail::from)?;
    let now = app.now();
    // One at a time also reads: else a few of them would hold every reader.
    let pass = app.gates.paper.enter().await.map_err(Fail::from)?;
    let mut rows = Vec::new();
    for id in found(app, hall, who, query).await? {
        match view_to_take_out(app, hall, who, id).await {
            // It was taken out of sight meanwhile.
            Err(Fail::NotFound) => {}
            view => {
                let nth = rows.len() + 1;
                let view = view.map_err(LedgerFailed::Fail)?;
                rows.push(cells(columns, nth, hall, &view, say));
            }
        }
    }
    drop(pass);
    let (name, head) = (hall.name.clone(), head(columns, say));
    // A workbook of two thousand stories takes a while of a core.
    let written = app.gates.paper.work(move || write_table::xlsx(&name, &head, rows, now.0)).await;
    Ok(written.map_err(Fail::from)??)
}

/// Which matters, the oldest first.
async fn found(app: &App, hall: &Hall, who: &Who, query: &MatterQuery) -> Result<Vec<MatterId>, LedgerFailed> {
    let mut filter = filter(hall, who, query, app.now());
    // Whoever works for one place takes the matters of that place home.
    if let Some(own) = who.places(&hall.register) {
        let places = filter.places.take().unwrap_or_else(|| own.clone());
        filter.places = Some(places.into_iter().filter(|place| own.contains(place)).collect());
    }
    let filter = MatterFilter { limit: LEDGER_ROWS_MAX + 1, order: MatterOrder::Longest, ..filter };
    let rows =
        app.store.read().await.map_err(Fail::from)?.link().matters(hall.id, &filter).await.map_err(Fail::from)?;
    if rows.len() > LEDGER_ROWS_MAX as usize {
        return Err(LedgerFailed::TooMany);
    }
    Ok(rows.iter().filter_map(mingtong_store::rows::MatterRow::id).collect())
}

/// The head of a ledger.
pub(super) fn head(columns: &[LedgerColumn], say: &(dyn Fn(&str) -> String + Sync)) -> Vec<Column> {
    let title = |column: &LedgerColumn| say(&format!("matters-ledger-column-{}", column.key()));
    columns.iter().map(|column| Column { title: title(column), width: column.width() }).collect()
}

/// A matter as a row of it; `nth` is which row, from 1 on.
pub(super) fn cells(
    columns: &[LedgerColumn],
    nth: usize,
    hall: &Hall,
    view: &TakenOut,
    say: &(dyn Fn(&str) -> String + Sync),
) -> Vec<Value> {
    columns.iter().map(|column| cell(*column, nth, hall, view, say)).collect()
}

fn cell(
    column: LedgerColumn,
    nth: usize,
    hall: &Hall,
    view: &TakenOut,
    say: &(dyn Fn(&str) -> String + Sync),
) -> Value {
    let text = |text: Option<String>| text.map_or(Value::Empty, Value::Text);
    let keyed = |prefix: &str, key: &str| Value::Text(say(&format!("{prefix}-{}", key.replace('_', "-"))));
    let day = |at: Option<Millis>| at.map_or(Value::Empty, |at| Value::Day(at.date()));
    let time = |at: Option<Millis>| at.map_or(Value::Empty, |at| Value::DateTimeMs(at.0));
    let matter = &view.matter;
    match column {
        LedgerColumn::Nth => Value::Integer(i64::try_from(nth).unwrap_or(i64::MAX)),
        LedgerColumn::Number => Value::Text(view.number.clone()),
        LedgerColumn::LetterNumber => text(view.letter_number.clone()),
        LedgerColumn::Received => day(Some(matter.received)),
        LedgerColumn::Channel => keyed("channel", matter.channel.key()),
        LedgerColumn::Place => text(view.place.clone()),
        LedgerColumn::Track => keyed("track", matter.track.key()),
        LedgerColumn::MajorCategory | LedgerColumn::MinorCategory | LedgerColumn::CategoryCode => {
            text(of_category(column, hall, view))
        }
        LedgerColumn::Title => match view.title.withheld() {
            Some(why) => keyed("title", why),
            None => text(view.title.words().map(str::to_owned)),
        },
        LedgerColumn::Text => text(said(view.steps.iter().rev(), &["raised", "split_off"]).next()),
        LedgerColumn::Unit => text(view.unit.clone()),
        LedgerColumn::Stage => keyed("stage", view.stage.key()),
        LedgerColumn::Due => time(view.next.map(|deadline| deadline.due)),
        LedgerColumn::FirstReply => time(matter.first_replied),
        LedgerColumn::Reply => text(said(view.steps.iter(), ANSWERS).next()),
        LedgerColumn::Replies => {
            let all: Vec<String> = said(view.steps.iter().rev(), ANSWERS).collect();
            text((!all.is_empty()).then(|| all.join("\n")))
        }
        LedgerColumn::Outcome => matter.outcome.map_or(Value::Empty, |outcome| keyed("outcome", outcome.key())),
        LedgerColumn::Closed => day(closed(view)),
        LedgerColumn::Rating => matter
            .rating
            .filter(|_| closed(view).is_some())
            .map_or(Value::Empty, |level| Value::Integer(i64::from(level))),
        LedgerColumn::Reopenings => Value::Integer(i64::from(matter.reopenings)),
        LedgerColumn::Visibility => keyed("visibility", matter.visibility.key()),
        LedgerColumn::Remarks => Value::Empty,
    }
}

/// What it is about, in the words of the community's list: an office's ledger is in Chinese.
fn of_category(column: LedgerColumn, hall: &Hall, view: &TakenOut) -> Option<String> {
    let category = view.matter.category.as_ref()?;
    let major = hall.register.major_of(category);
    let told = match column {
        LedgerColumn::MajorCategory => hall.category_name(major?, false),
        LedgerColumn::CategoryCode => hall.register.city_code(category),
        _ if major == Some(category) => "",
        _ => hall.category_name(category, false),
    };
    Some(told.to_owned()).filter(|told| !told.is_empty())
}

/// Steps that answer whoever raised it.
const ANSWERS: &[&str] = &["replied", "done"];

/// What steps of these kinds say to everybody, in the order in which they come.
fn said<'v>(steps: impl Iterator<Item = &'v Step> + 'v, kinds: &'v [&'v str]) -> impl Iterator<Item = String> + 'v {
    let steps = steps.filter(move |step| !step.internal && kinds.contains(&step.kind.key()));
    steps.filter_map(move |step| step.said.as_ref()?.words().map(str::to_owned))
}

fn closed(view: &TakenOut) -> Option<Millis> {
    match view.matter.stage {
        mingtong_domain::matter::Stage::Closed { at, .. } => Some(at),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_template_keeps_is_read_back_and_what_nobody_knows_is_left_out() {
        for column in LedgerColumn::ALL {
            assert_eq!(LedgerColumn::from_key(column.key()), Some(*column));
        }
        let row = LedgerRow { name: "区里的".to_owned(), columns: "reply,number,colour".to_owned() };
        assert_eq!(template(row).columns, [LedgerColumn::Reply, LedgerColumn::Number]);
    }
}
