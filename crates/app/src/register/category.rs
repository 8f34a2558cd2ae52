//! The list of categories is kept: one is added, called otherwise, coded otherwise, put elsewhere, retired, restored.

use crate::app::App;
use crate::carry::append;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::{Texts, on_one_line};
use crate::who::Who;
use mingtong_domain::ids::{CategoryId, Stream};
use mingtong_domain::limits::NAME_CHARS_MAX;
use mingtong_domain::register::{self, Act, CategoryChange, NewCategory};

/// A category to be added, in plain words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CategoryWords {
    /// The major one under which it stands; none for a major one.
    pub parent: Option<CategoryId>,
    /// What it is called.
    pub name: String,
    /// What it is called in English; may be empty.
    pub english: String,
    /// The city's code for it; may be empty.
    pub code: String,
}

/// What becomes of a category, in plain words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CategoryAsked {
    /// It is called otherwise.
    Rename {
        /// In Chinese.
        name: String,
        /// In English; may be empty.
        english: String,
    },
    /// It gets another code of the city.
    Recode(String),
    /// It stands elsewhere.
    Move {
        /// Under which major one; none for a major one.
        parent: Option<CategoryId>,
        /// Where among those beside it.
        order: u32,
    },
    /// It is given to no matter any more.
    Retire,
    /// It is taken into use again.
    Restore,
}

/// Adds a category.
///
/// # Errors
/// A refusal of the domain, or the database failed.
pub async fn register_category(app: &App, hall: &Hall, who: &Who, words: CategoryWords) -> Result<CategoryId, Fail> {
    let id = CategoryId(app.chance.id("g"));
    let mut texts = Texts::new(&app.chance, Act::RegisterCategory);
    let name = texts.need_line(&words.name, NAME_CHARS_MAX)?;
    let english = on_one_line(&words.english);
    let english = if english.is_empty() { None } else { Some(texts.need_line(&english, NAME_CHARS_MAX)?) };
    let (texts, called, code) = (texts.into_inner(), on_one_line(&words.name), on_one_line(&words.code));
    let new = NewCategory { id: id.clone(), parent: words.parent, name, english, code };
    app.carry(hall, who, Act::RegisterCategory, move |mut it| {
        Box::pin(async move {
            let is_taken = is_called_beside(&it.hall, &new.id, new.parent.as_ref(), &called);
            let event = register::register_category(&it.hall.register, new, is_taken, &it.who.actor)?;
            it.record(vec![append(Stream::Register, event)], &texts).await?;
            Ok(())
        })
    })
    .await?;
    Ok(id)
}

/// Changes a category; what was counted under it stays.
///
/// # Errors
/// A refusal of the domain, or the database failed.
pub async fn change_category(
    app: &App,
    hall: &Hall,
    who: &Who,
    id: CategoryId,
    asked: CategoryAsked,
) -> Result<(), Fail> {
    let mut texts = Texts::new(&app.chance, Act::RegisterCategory);
    let mut called = None;
    let change = match asked {
        CategoryAsked::Rename { name, english } => {
            called = Some(on_one_line(&name));
            let english = on_one_line(&english);
            CategoryChange::Rename {
                name: texts.need_line(&name, NAME_CHARS_MAX)?,
                english: if english.is_empty() { None } else { Some(texts.need_line(&english, NAME_CHARS_MAX)?) },
            }
        }
        CategoryAsked::Recode(code) => CategoryChange::Recode(on_one_line(&code)),
        CategoryAsked::Move { parent, order } => CategoryChange::Move { parent, order },
        CategoryAsked::Retire => CategoryChange::Retire,
        CategoryAsked::Restore => CategoryChange::Restore,
    };
    let texts = texts.into_inner();
    app.carry(hall, who, Act::RegisterCategory, move |mut it| {
        Box::pin(async move {
            let is_taken = is_taken(&it.hall, &id, &change, called.as_deref());
            let event = register::change_category(&it.hall.register, &id, change, is_taken, &it.who.actor)?;
            it.record(vec![append(Stream::Register, event)], &texts).await?;
            Ok(())
        })
    })
    .await
}

/// Whether another one is called so where it will stand.
fn is_taken(hall: &Hall, id: &CategoryId, change: &CategoryChange, called: Option<&str>) -> bool {
    let Some(own) = hall.register.categories.get(id) else { return false };
    match (change, called) {
        (CategoryChange::Rename { .. }, Some(name)) => is_called_beside(hall, id, own.parent.as_ref(), name),
        (CategoryChange::Move { parent, .. }, _) if *parent != own.parent => {
            is_called_beside(hall, id, parent.as_ref(), hall.category_name(id, false))
        }
        _ => false,
    }
}

/// Whether another one under the same major one, or another major one, has this name.
fn is_called_beside(hall: &Hall, id: &CategoryId, parent: Option<&CategoryId>, name: &str) -> bool {
    let mut others = hall.register.categories.values().filter(|other| other.id != *id);
    others.any(|other| other.parent.as_ref() == parent && hall.category_name(&other.id, false) == name)
}
