//! The list of categories as it is asked: what can be given to a matter, in which order, by which code.

use super::{Category, Register};
use crate::ids::CategoryId;
use crate::refusal::Code;

impl Register {
    /// Why a matter cannot be given this category now; none where it can. What it was given before stays.
    pub fn category_fault(&self, id: &CategoryId) -> Option<Code> {
        match self.categories.get(id) {
            None => Some(Code::NoSuchCategory),
            Some(_) if !self.is_in_use(id) => Some(Code::CategoryRetired),
            Some(_) => None,
        }
    }

    /// Whether a category can be given: neither it nor the one above it was retired.
    pub fn is_in_use(&self, id: &CategoryId) -> bool {
        let is_retired = |id: &CategoryId| self.categories.get(id).is_none_or(|category| category.retired.is_some());
        let parent = self.categories.get(id).and_then(|category| category.parent.as_ref());
        !is_retired(id) && !parent.is_some_and(is_retired)
    }

    /// The major ones in their order, those that were retired among them.
    pub fn major_categories(&self) -> Vec<&Category> {
        in_order(self.categories.values().filter(|category| category.is_major()))
    }

    /// What stands under a major one, in its order, those that were retired among them.
    pub fn minor_categories(&self, major: &CategoryId) -> Vec<&Category> {
        in_order(self.categories.values().filter(|category| category.parent.as_ref() == Some(major)))
    }

    /// A category and what stands under it: what is asked for by a major one.
    pub fn within_category(&self, id: &CategoryId) -> Vec<CategoryId> {
        let own = self.categories.get(id).map(|category| &category.id);
        own.into_iter().cloned().chain(self.minor_categories(id).into_iter().map(|it| it.id.clone())).collect()
    }

    /// The major one of a category, which may be itself.
    pub fn major_of(&self, id: &CategoryId) -> Option<&CategoryId> {
        let category = self.categories.get(id)?;
        Some(category.parent.as_ref().unwrap_or(&category.id))
    }

    /// The city's code for a category: its own, else that of the major one above it.
    pub fn city_code(&self, id: &CategoryId) -> &str {
        let Some(category) = self.categories.get(id) else { return "" };
        match (category.code(), &category.parent) {
            ("", Some(parent)) => self.categories.get(parent).map_or("", Category::code),
            (own, _) => own,
        }
    }

    /// The category of a code of the city, among those in use.
    pub fn category_of_code(&self, code: &str) -> Option<&Category> {
        let has_it = |category: &&Category| category.code() == code && self.is_in_use(&category.id);
        self.categories.values().find(has_it).filter(|_| !code.is_empty())
    }
}

fn in_order<'a>(categories: impl Iterator<Item = &'a Category>) -> Vec<&'a Category> {
    let mut categories: Vec<&Category> = categories.collect();
    categories.sort_by(|a, b| (a.order, &a.id).cmp(&(b.order, &b.id)));
    categories
}
