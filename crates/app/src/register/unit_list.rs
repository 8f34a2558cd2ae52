//! Several units at once, one name a line: all of them or none, and what is there already stays as it is, so that a
//! list that grew can be pasted again.

use crate::app::App;
use crate::carry::{Carrier, append};
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::{Texts, is_longer, on_one_line};
use crate::who::Who;
use mingtong_domain::ids::{Stream, UnitId};
use mingtong_domain::limits::{NAME_CHARS_MAX, UNITS_MAX};
use mingtong_domain::refusal::Code;
use mingtong_domain::register::{self, Act};
use mingtong_domain::{Event, Refusal};
use mingtong_store::Text;
use std::collections::HashSet;

/// What became of a list of units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnitsReport {
    /// Units that were added.
    pub new: usize,
    /// Lines whose unit was there already, or stands in a line above.
    pub known: usize,
}

/// Why no unit was added.
#[derive(Debug, thiserror::Error)]
pub enum UnitsRefused {
    /// A line will not do.
    #[error("line {line}: {refusal}")]
    Line {
        /// Which, from 1 on.
        line: usize,
        /// What is wrong with it.
        refusal: Refusal,
    },
    /// Something else.
    #[error(transparent)]
    Fail(#[from] Fail),
}

/// Adds the units that are named, one a line; lines that say nothing are left out.
///
/// # Errors
/// The role may not, there is nothing to add, a name is too long, the register has no room, or the database failed.
pub async fn register_units(app: &App, hall: &Hall, who: &Who, pasted: &str) -> Result<UnitsReport, UnitsRefused> {
    who.authorise(Act::RegisterUnit).map_err(Fail::from)?;
    let refuse = |code| Refusal::new(code, Act::RegisterUnit);
    let mut names: Vec<String> = Vec::new();
    for (at, written) in pasted.lines().enumerate() {
        let name = on_one_line(written);
        if is_longer(&name, NAME_CHARS_MAX) {
            let refusal = refuse(Code::TextTooLong).with(NAME_CHARS_MAX);
            return Err(UnitsRefused::Line { line: at + 1, refusal });
        }
        names.push(name);
    }
    names.retain(|name| !name.is_empty());
    if names.is_empty() {
        return Err(Fail::from(refuse(Code::TextMissing)).into());
    }
    if names.len() > UNITS_MAX {
        return Err(Fail::from(refuse(Code::RegisterFull).with(UNITS_MAX)).into());
    }
    Ok(app.carry(hall, who, Act::RegisterUnit, move |it| Box::pin(add_all(it, names))).await?)
}

async fn add_all(mut it: Carrier<'_>, names: Vec<String>) -> Result<UnitsReport, Fail> {
    let (mut seen, mut appends) = (HashSet::new(), Vec::new());
    let mut texts: Vec<Text> = Vec::new();
    for name in &names {
        let is_known = it.hall.unit_by_name(name).is_some() || !seen.insert(name.as_str());
        if is_known {
            continue;
        }
        let mut put = Texts::new(&it.app.chance, Act::RegisterUnit);
        let reference = put.need_line(name, NAME_CHARS_MAX)?;
        let unit = UnitId(it.app.chance.id("u"));
        let event = register::register_unit(&it.hall.register, unit, reference, false, &it.who.actor)?;
        appends.push(append(Stream::Register, Event::Register(event)));
        texts.extend(put.into_inner());
    }
    let report = UnitsReport { new: appends.len(), known: names.len() - appends.len() };
    // One by one the register is asked as it was: all of them have to fit beside what is there.
    if it.hall.register.units.size() + report.new > UNITS_MAX {
        return Err(Refusal::new(Code::RegisterFull, Act::RegisterUnit).with(UNITS_MAX).into());
    }
    if !appends.is_empty() {
        it.record(appends, &texts).await?;
    }
    Ok(report)
}
