//! The list of categories is changed: one is added, called otherwise, coded otherwise, put elsewhere, retired, or
//! taken into use again.

use super::category::ORDER_STEP;
use super::{Act, Category, Event, Register};
use crate::ids::{CategoryId, TextRef};
use crate::limits;
use crate::permission;
use crate::refusal::{Code, Refusal};
use crate::role::Actor;

/// A category to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCategory {
    /// Its id.
    pub id: CategoryId,
    /// The major one under which it stands; none for a major one.
    pub parent: Option<CategoryId>,
    /// What it is called.
    pub name: TextRef,
    /// What it is called in English.
    pub english: Option<TextRef>,
    /// The city's code for it; may be empty.
    pub code: String,
}

/// What becomes of a category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CategoryChange {
    /// It is called otherwise.
    Rename {
        /// In Chinese.
        name: TextRef,
        /// In English; nothing any more where it is none.
        english: Option<TextRef>,
    },
    /// It gets another code of the city; the old one stays as history.
    Recode(String),
    /// It stands elsewhere.
    Move {
        /// Under which major one; none for a major one.
        parent: Option<CategoryId>,
        /// Where among those beside it, the lowest first.
        order: u32,
    },
    /// It is given to no matter any more.
    Retire,
    /// It is taken into use again.
    Restore,
}

/// Adds a category, after those beside it. Whether another one beside it is called so is looked up by the caller, who
/// can read names.
///
/// # Errors
/// The role may not, the list is full, there is no such major one, or the name or the code is in use.
pub fn register_category(
    register: &Register,
    new: NewCategory,
    name_taken: bool,
    actor: &Actor,
) -> Result<Event, Refusal> {
    permission::authorise(actor.role, Act::RegisterCategory)?;
    if register.categories.size() >= limits::CATEGORIES_MAX {
        return Err(refuse(Code::RegisterFull).with(limits::CATEGORIES_MAX));
    }
    check_parent(register, new.parent.as_ref())?;
    check_code(register, &new.id, &new.code)?;
    if name_taken {
        return Err(refuse(Code::NameInUse));
    }
    let order = match &new.parent {
        Some(major) => last(&register.minor_categories(major)),
        None => last(&register.major_categories()),
    };
    let NewCategory { id, parent, name, english, code } = new;
    Ok(Event::CategoryAdded { category: id, parent, name, english, code, order: order.saturating_add(ORDER_STEP) })
}

/// Changes a category. Whether another one is called so where it will stand is looked up by the caller, who can read
/// names.
///
/// # Errors
/// The role may not; there is no such category or major one; the name or the code is in use; a major one that holds
/// others would stand under another; it was retired already, or is in use.
pub fn change_category(
    register: &Register,
    id: &CategoryId,
    change: CategoryChange,
    name_taken: bool,
    actor: &Actor,
) -> Result<Event, Refusal> {
    permission::authorise(actor.role, Act::RegisterCategory)?;
    let found = register.categories.get(id).ok_or_else(|| refuse(Code::NoSuchCategory))?;
    if name_taken {
        return Err(refuse(Code::NameInUse));
    }
    let category = id.clone();
    match change {
        CategoryChange::Rename { name, english } => Ok(Event::CategoryRenamed { category, name, english }),
        CategoryChange::Recode(code) => {
            check_code(register, id, &code)?;
            Ok(Event::CategoryRecoded { category, code })
        }
        CategoryChange::Move { parent, order } => {
            check_parent(register, parent.as_ref())?;
            if parent.is_some() && (parent.as_ref() == Some(id) || !register.minor_categories(id).is_empty()) {
                return Err(refuse(Code::CategoryTooDeep));
            }
            Ok(Event::CategoryMoved { category, parent, order })
        }
        CategoryChange::Retire if found.retired.is_some() => Err(refuse(Code::CategoryRetired)),
        CategoryChange::Retire => Ok(Event::CategoryRetired { category }),
        CategoryChange::Restore if found.retired.is_none() => Err(refuse(Code::CategoryInUse)),
        CategoryChange::Restore => {
            // Somebody else may have got its code meanwhile.
            check_code(register, id, found.code())?;
            Ok(Event::CategoryRestored { category })
        }
    }
}

fn refuse(code: Code) -> Refusal {
    Refusal::new(code, Act::RegisterCategory)
}

fn last(beside: &[&Category]) -> u32 {
    beside.last().map_or(0, |category| category.order)
}

/// What others stand under is a major one.
fn check_parent(register: &Register, parent: Option<&CategoryId>) -> Result<(), Refusal> {
    let Some(parent) = parent else { return Ok(()) };
    match register.categories.get(parent) {
        None => Err(refuse(Code::NoSuchCategory)),
        Some(found) if !found.is_major() => Err(refuse(Code::CategoryTooDeep)),
        Some(_) => Ok(()),
    }
}

/// One code of the city means one category in use: a file that names it has to be understood.
fn check_code(register: &Register, id: &CategoryId, code: &str) -> Result<(), Refusal> {
    if code.chars().count() > limits::NAME_CHARS_MAX {
        return Err(refuse(Code::TextTooLong).with(limits::NAME_CHARS_MAX));
    }
    match register.category_of_code(code) {
        Some(other) if other.id != *id => Err(refuse(Code::CategoryCodeInUse)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::{self, Recorded};
    use crate::role::{Role, Scope};
    use crate::time::Millis;

    fn keeper() -> Actor {
        Actor { person: Some("a".into()), role: Role::Staff, scope: Scope::Community }
    }

    fn take_in(register: &mut Register, event: Event) {
        let event = Some(event::Event::from(event));
        let recorded = Recorded { position: 0, at: Millis(5), person: None, role: Role::Staff, event };
        register.apply(&recorded, |_| String::new());
    }

    fn change(register: &mut Register, id: &str, change: CategoryChange) -> Result<(), Code> {
        let event = change_category(register, &id.into(), change, false, &keeper()).map_err(|refusal| refusal.code)?;
        take_in(register, event);
        Ok(())
    }

    fn new(id: &str, parent: Option<&str>, code: &str) -> NewCategory {
        let parent = parent.map(CategoryId::from);
        NewCategory { id: id.into(), parent, name: "n".into(), english: None, code: code.to_owned() }
    }

    fn add(register: &mut Register, category: NewCategory) -> Result<(), Code> {
        let event = register_category(register, category, false, &keeper()).map_err(|refusal| refusal.code)?;
        take_in(register, event);
        Ok(())
    }

    #[test]
    fn what_is_added_stands_last_under_its_major_one_with_the_code_as_it_was_written() {
        let mut register = Register::default();
        add(&mut register, new("g1", Some("environment"), "0301")).unwrap();
        let minors = register.minor_categories(&"environment".into());
        assert_eq!(minors.last().map(|it| (it.id.as_str(), it.code(), it.from)), Some(("g1", "0301", Millis(5))));
        assert_eq!(register.category_of_code("0301").map(|it| it.id.as_str()), Some("g1"));
        assert_eq!(register.category_of_code("301"), None, "the zero counts");
        assert_eq!(add(&mut register, new("g2", Some("space"), "0301")), Err(Code::CategoryCodeInUse));
        assert_eq!(add(&mut register, new("g2", Some("g1"), "")), Err(Code::CategoryTooDeep));
        assert_eq!(add(&mut register, new("g2", Some("nowhere"), "")), Err(Code::NoSuchCategory));
    }

    #[test]
    fn a_code_of_the_major_one_holds_for_what_stands_under_it() {
        let mut register = Register::default();
        change(&mut register, "space", CategoryChange::Recode("05".to_owned())).unwrap();
        assert_eq!(register.city_code(&"space.parking".into()), "05");
        change(&mut register, "space.parking", CategoryChange::Recode("0501".to_owned())).unwrap();
        assert_eq!(register.city_code(&"space.parking".into()), "0501");
        let parking = register.categories.get(&CategoryId::from("space.parking")).unwrap();
        assert_eq!(parking.codes.len(), 1, "the first one it ever had");
    }

    #[test]
    fn what_is_retired_is_given_no_more_and_comes_back() {
        let mut register = Register::default();
        assert_eq!(register.category_fault(&"other.other".into()), None);
        change(&mut register, "other", CategoryChange::Retire).unwrap();
        assert_eq!(register.category_fault(&"other".into()), Some(Code::CategoryRetired));
        assert_eq!(register.category_fault(&"other.other".into()), Some(Code::CategoryRetired), "with what is in it");
        assert_eq!(change(&mut register, "other", CategoryChange::Retire), Err(Code::CategoryRetired));
        assert_eq!(change(&mut register, "space", CategoryChange::Restore), Err(Code::CategoryInUse));
        change(&mut register, "other", CategoryChange::Restore).unwrap();
        assert_eq!(register.category_fault(&"other.other".into()), None);
        assert_eq!(register.category_fault(&"nowhere".into()), Some(Code::NoSuchCategory));
    }

    #[test]
    fn there_are_two_levels_and_no_more() {
        let mut register = Register::default();
        let to = |parent: Option<&str>| CategoryChange::Move { parent: parent.map(CategoryId::from), order: 5 };
        assert_eq!(change(&mut register, "space", to(Some("other"))), Err(Code::CategoryTooDeep));
        assert_eq!(change(&mut register, "space.parking", to(Some("space.parking"))), Err(Code::CategoryTooDeep));
        change(&mut register, "space.parking", to(Some("property"))).unwrap();
        let first = register.minor_categories(&"property".into())[0].id.clone();
        assert_eq!((first, register.minor_categories(&"space".into()).len()), ("space.parking".into(), 2));
        let all = register.within_category(&"property".into());
        assert_eq!(all.len(), 5, "itself, its three, and what came");
    }

    #[test]
    fn who_does_not_keep_the_register_changes_nothing_in_it() {
        let handler = Actor { role: Role::UnitHandler, ..keeper() };
        let refused = change_category(&Register::default(), &"other".into(), CategoryChange::Retire, false, &handler);
        assert_eq!(refused.unwrap_err().code, Code::RoleMayNot);
    }
}
