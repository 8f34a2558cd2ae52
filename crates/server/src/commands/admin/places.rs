//! Places: one by one, or a whole list from a spreadsheet.

use super::named::{one_of, place};
use crate::commands::{file, hall};
use crate::speak;
use clap::Subcommand;
use mingtong_app::register::{PlacesReport, RowFault, Trial, import_places, recode_place, register_place};
use mingtong_app::{App, Who};
use mingtong_domain::register::PlaceKind;
use mingtong_office::limits;
use mingtong_words::Words;
use std::path::PathBuf;
use std::process::ExitCode;

/// Faulty rows that are printed; who has more mends these first.
const FAULTS_SHOWN_MAX: usize = 100;

/// What is done with places.
#[derive(Debug, Subcommand)]
pub enum Place {
    /// Add a place; prints its id.
    Add {
        /// Its name.
        name: String,
        /// The community's short name.
        #[arg(long)]
        community: String,
        /// grid, courtyard, building, entrance, home, public.
        #[arg(long)]
        kind: String,
        /// What it lies in: id, code or full name.
        #[arg(long)]
        parent: Option<String>,
        /// Its code.
        #[arg(long, default_value = "")]
        code: String,
    },
    /// Take in a list of places from a spreadsheet (CSV, xlsx, xls, ods): all of it, or nothing where a row is wrong.
    Import {
        /// The file, with the columns 名称, 类型, 编码, 上级 (name, kind, code, parent).
        file: PathBuf,
        /// The community's short name.
        #[arg(long)]
        community: String,
        /// Only say what would become of the file.
        #[arg(long)]
        dry_run: bool,
    },
    /// Give a place another code; the old one stays as history.
    Recode {
        /// The place: id, code or full name.
        place: String,
        /// The community's short name.
        #[arg(long)]
        community: String,
        /// The new code.
        #[arg(long)]
        code: String,
    },
    /// List them: id, code, name, and which are retired.
    List {
        /// The community's short name.
        #[arg(long)]
        community: String,
    },
}

impl Place {
    pub(super) async fn run(self, app: &App, words: Words) -> anyhow::Result<ExitCode> {
        match self {
            Place::Add { name, community, kind, parent, code } => {
                let hall = hall(app, &community, words).await?;
                let kind = one_of(PlaceKind::ALL, PlaceKind::key, "place-kind", &kind, words)?;
                let parent = parent.map(|parent| place(&hall, &parent, words)).transpose()?;
                let id = register_place(app, &hall, &Who::keeper(), parent, kind, code, &name).await?;
                speak::line(id.as_str());
            }
            Place::Import { file, community, dry_run } => {
                let hall = hall(app, &community, words).await?;
                let bytes = file::read(&file, limits::PLACES_BYTES_MAX, words)?;
                let trial = if dry_run { Trial::Dry } else { Trial::Kept };
                return Ok(told(&import_places(app, &hall, &Who::keeper(), &bytes, trial).await?, trial, words));
            }
            Place::Recode { place: named, community, code } => {
                let hall = hall(app, &community, words).await?;
                recode_place(app, &hall, &Who::keeper(), place(&hall, &named, words)?, code).await?;
            }
            Place::List { community } => {
                let hall = hall(app, &community, words).await?;
                for (id, name) in hall.places() {
                    let code = hall.register.places.get(id).map_or("", |place| place.code());
                    let mark = match hall.register.is_place_in_use(id) {
                        true => String::new(),
                        false => format!("\t{}", words.t("admin-place-retired")),
                    };
                    speak::line(format!("{id}\t{code}\t{name}{mark}"));
                }
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Says what became of a list of places.
fn told(report: &PlacesReport, trial: Trial, words: Words) -> ExitCode {
    for (row, fault) in report.faults.iter().take(FAULTS_SHOWN_MAX) {
        let args = [("row", row.to_string()), ("why", fault_text(fault, words))];
        speak::line(speak::text(words, "cli-places-fault", &args));
    }
    for (row, text) in report.totals.iter().take(FAULTS_SHOWN_MAX) {
        speak::line(speak::text(words, "cli-places-total", &[("row", row.to_string()), ("text", text.clone())]));
    }
    for (row, text) in report.retired.iter().take(FAULTS_SHOWN_MAX) {
        speak::line(speak::text(words, "cli-places-retired", &[("row", row.to_string()), ("text", text.clone())]));
    }
    if report.faults.is_empty() {
        say_new(report, words);
    }
    let counts = [
        ("new", report.new.len().to_string()),
        ("known", report.known.to_string()),
        ("faults", report.faults.len().to_string()),
    ];
    let key = match (report.faults.is_empty(), trial) {
        (false, _) => "cli-places-refused",
        (true, Trial::Dry) => "cli-places-dry-run",
        (true, Trial::Kept) => "cli-places-taken-in",
    };
    speak::line(speak::text(words, key, &counts));
    if report.faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Names the places that are new.
fn say_new(report: &PlacesReport, words: Words) {
    let (named, more) = report.named();
    for name in named {
        speak::line(speak::text(words, "cli-places-new", &[("name", name.clone())]));
    }
    if more > 0 {
        speak::line(speak::text(words, "cli-places-more", &[("n", more.to_string())]));
    }
}

fn fault_text(fault: &RowFault, words: Words) -> String {
    let given = |key, given: &str| speak::text(words, key, &[("given", given.to_owned())]);
    match fault {
        RowFault::Kind(kind) => {
            let known: Vec<String> = PlaceKind::ALL.iter().map(|kind| words.word("place-kind", kind.key())).collect();
            let args = [("given", kind.clone()), ("known", known.join(words.t("cli-list-join")))];
            speak::text(words, "cli-unknown-kind", &args)
        }
        RowFault::NoParent(named) => given("cli-places-no-parent", named),
        RowFault::ManyParents(named) => given("cli-places-many-parents", named),
        RowFault::Twice { above } => speak::text(words, "cli-places-twice", &[("above", above.to_string())]),
        RowFault::Refused(refusal) => speak::refusal_text(words, refusal),
    }
}
