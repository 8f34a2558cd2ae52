//! Whose the homes of a sheet are, row by row, and what the place of the owner says instead.

use super::columns::Columns;
use super::draft::Draft;
use super::field::RollField;
use super::nobody::{NOT_HANDED_OVER, Told};
use super::owners::names;
use super::people::{self, Named};
use super::reason::RollReason;
use crate::clean::{quote, squeeze};
use crate::table::{Cell, Row};
use crate::vocabulary::is_ditto;
use crate::who::names_nobody;
use mingtong_domain::limits::{HOME_OWNERS_MAX, NAME_CHARS_MAX};
use mingtong_domain::roll::Handover;
use mingtong_text::telephone::is_phone;

/// What a row says of its owners.
#[derive(Clone, Default)]
struct OwnerCells {
    owner: String,
    others: String,
    phone: String,
    identity: Cell,
}

/// The owners of the rows.
pub(super) struct Owned<'c> {
    columns: &'c Columns,
    /// What the row that is read says, which 同上 in the next means.
    above: OwnerCells,
    /// Every name of every row; of a row that is not taken none.
    pub(super) named: Vec<Named>,
}

impl<'c> Owned<'c> {
    pub(super) fn of(columns: &'c Columns) -> Self {
        Self { columns, above: OwnerCells::default(), named: vec![] }
    }

    /// What a row says of its owners; where it says 同上, what the row above said.
    fn owner_cells(&self, row: &Row) -> OwnerCells {
        let above = &self.above;
        let cell = |field| self.columns.cell(row, field);
        let is_same = |field| is_ditto(&cell(field).text());
        let is_all = is_same(RollField::Owner);
        let is_above = |field| is_same(field) || (is_all && cell(field).is_empty());
        let text = |field, above: &String| if is_above(field) { above.clone() } else { cell(field).text() };
        let identity = if is_above(RollField::Identity) { &above.identity } else { cell(RollField::Identity) };
        OwnerCells {
            owner: text(RollField::Owner, &above.owner),
            others: text(RollField::CoOwner, &above.others),
            phone: text(RollField::Phone, &above.phone),
            identity: identity.clone(),
        }
    }

    /// Reads what a row says of its owners, also of one that is not taken: the next may say 同上.
    pub(super) fn come_to(&mut self, row: &Row) {
        self.above = self.owner_cells(row);
    }

    /// Whose a home is; it gives whether it was handed over, which the place of the owner may say, too.
    pub(super) fn read(&mut self, row: &Row, stated: Option<Handover>, draft: &mut Draft) -> Option<Handover> {
        let said = self.above.clone();
        let (mut owners, mut are_left_out) = names(&said.owner);
        let (others, are_more) = names(&said.others);
        are_left_out |= are_more;
        owners.extend(others.into_iter().filter(|other| !owners.contains(other)).collect::<Vec<_>>());
        let told = Told::of(owners);
        let handover = self.handover(row, stated, &told, &said.owner, draft);
        if are_left_out {
            draft.say(RollReason::OwnersLeftOut { text: quote(&said.owner) });
        }
        let owners = told.names;
        if owners.len() > HOME_OWNERS_MAX {
            draft.say(RollReason::TooManyOwners { max: HOME_OWNERS_MAX });
        } else if let Some(long) = owners.iter().find(|name| name.chars().count() > NAME_CHARS_MAX) {
            draft.say(RollReason::NameTooLong { text: quote(long) });
        } else {
            if let Some(text) = told.nobody {
                draft.say(RollReason::OwnerUnknown { text: quote(&text) });
            } else if owners.is_empty()
                && self.columns.has(RollField::Owner)
                && handover != Some(Handover::NotHandedOver)
            {
                draft.say(RollReason::NoOwner);
            }
            self.name(row.number, &owners, &said, draft);
        }
        handover
    }

    /// Whether a home was handed over, by its column, by the place of the owner, or by a remark.
    fn handover(
        &self,
        row: &Row,
        stated: Option<Handover>,
        told: &Told,
        text: &str,
        draft: &mut Draft,
    ) -> Option<Handover> {
        let remark = squeeze(&self.columns.cell(row, RollField::Remark).text());
        if !told.is_unsold && told.developer.is_none() {
            let is_unsold = NOT_HANDED_OVER.contains(&remark.as_str());
            return stated.or_else(|| is_unsold.then_some(Handover::NotHandedOver));
        }
        if stated == Some(Handover::HandedOver) || (told.developer.is_some() && stated.is_none()) {
            draft.say(RollReason::OwnerIsDeveloper { text: quote(text) });
        }
        Some(Handover::NotHandedOver)
    }

    /// Notes the owners of a row with what tells them apart.
    fn name(&mut self, row: u32, owners: &[String], said: &OwnerCells, draft: &mut Draft) {
        let phones: Vec<Option<String>> = match people::phone(&said.phone) {
            // One number, however it is spaced.
            Some(phone) if phone.len() <= 12 => vec![Some(phone)],
            _ => several(&said.phone).iter().map(|text| people::phone(text)).collect(),
        };
        // Its digits alone do not say where an extension begins.
        if !is_phone(&said.phone)
            && let Some(text) = phones.iter().flatten().find(|phone| !is_phone(phone))
        {
            draft.say(RollReason::PhoneUnlikely { text: text.clone() });
        }
        let identities = identities(&said.identity, draft);
        let of = |list: &[Option<String>], nth: usize| match list.len() == owners.len() || nth == 0 {
            true => list.get(nth).cloned().flatten(),
            false => None,
        };
        for (nth, name) in owners.iter().enumerate() {
            if names_nobody(name) {
                draft.say(RollReason::OwnerNamesNobody { name: name.clone() });
            }
            let (phone, identity) = (of(&phones, nth), of(&identities, nth));
            draft.names.push(self.named.len());
            self.named.push(Named { row, name: name.clone(), phone, identity });
        }
    }
}

/// What a cell says of several.
fn several(text: &str) -> Vec<String> {
    let parts = ['、', '，', ',', ';', '；', '/', '／', '\n', ' '];
    text.split(parts).map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

fn identities(cell: &Cell, draft: &mut Draft) -> Vec<Option<String>> {
    let cells = match cell {
        Cell::Text(text) => several(text).into_iter().map(Cell::Text).collect(),
        cell => vec![cell.clone()],
    };
    let read: Vec<Result<Option<String>, ()>> = cells.iter().map(people::identity).collect();
    if read.iter().any(Result::is_err) {
        draft.say(RollReason::IdDigitsLost);
    }
    read.into_iter().map(Result::unwrap_or_default).collect()
}
