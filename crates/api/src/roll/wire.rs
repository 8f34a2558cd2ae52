//! Rolls as they go over the wire.

use super::keys;
use crate::moment::day;
use crate::moment::rfc3339;
use crate::problem::Problem;
use mingtong_app::roll::{NewRollPosting, PostedLine, PostedSheet, RollItem, RollList, RollView};
use mingtong_domain::roll::{Count, Numbers, Posting, Roll};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// What some homes are together. Areas are in cm² (ten-thousandths of a square metre).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct HomesCountBody {
    /// How many.
    pub homes: u32,
    /// How many heads: an owner of several is one, co-owners are one, all that was not handed over is one.
    pub heads: u32,
    /// The area of those whose area is known.
    pub area_cm2: i64,
    /// How many have an unknown area.
    pub areas_unknown: u32,
    /// Residents of eighteen years or more, where somebody counted them.
    pub adults: u32,
    /// How many homes nobody counted residents of.
    pub adults_unknown: u32,
    /// How many were not handed over.
    pub not_handed_over: u32,
    /// How many have owners whom the roll does not name; each is a head of its own.
    pub owners_unknown: u32,
}

impl From<&Count> for HomesCountBody {
    fn from(count: &Count) -> Self {
        Self {
            homes: count.homes,
            heads: count.heads,
            area_cm2: count.area,
            areas_unknown: count.areas_unknown,
            adults: count.adults,
            adults_unknown: count.adults_unknown,
            not_handed_over: count.not_handed_over,
            owners_unknown: count.owners_unknown,
        }
    }
}

/// The homes of a building together.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct BuildingBody {
    /// The building; empty where there is but one.
    pub building: String,
    /// Its homes. The heads of several buildings do not add.
    pub count: HomesCountBody,
}

/// The homes of one use together.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct PartCountBody {
    /// The use.
    pub part: keys::HomePart,
    /// Its homes.
    pub count: HomesCountBody,
}

/// What the homes of a roll are together.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct RollNumbersBody {
    /// All of them.
    pub all: HomesCountBody,
    /// Those of each building, in the order in which people count them.
    pub buildings: Vec<BuildingBody>,
    /// Those of each use that there is.
    pub parts: Vec<PartCountBody>,
}

impl From<&Numbers> for RollNumbersBody {
    fn from(numbers: &Numbers) -> Self {
        let building =
            |(building, count): &(String, Count)| BuildingBody { building: building.clone(), count: count.into() };
        let parts = numbers.parts.iter();
        Self {
            all: (&numbers.all).into(),
            buildings: numbers.buildings.iter().map(building).collect(),
            parts: parts.map(|(part, count)| PartCountBody { part: (*part).into(), count: count.into() }).collect(),
        }
    }
}

/// How a roll was posted.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct PostingBody {
    /// The id of its notice.
    pub notice: String,
    /// When.
    pub at: String,
    /// The digests of its sheets.
    pub sheets: Vec<String>,
    /// How many homes it had.
    pub homes: u32,
    /// How many heads they were.
    pub heads: u32,
    /// The area of those whose area was known, in cm².
    pub area_cm2: i64,
    /// How many had an unknown area.
    pub areas_unknown: u32,
}

impl From<&Posting> for PostingBody {
    fn from(posting: &Posting) -> Self {
        Self {
            notice: posting.notice.0.clone(),
            at: rfc3339(posting.at),
            sheets: posting.sheets.iter().map(|sheet| sheet.0.clone()).collect(),
            homes: posting.homes,
            heads: posting.heads,
            area_cm2: posting.area,
            areas_unknown: posting.areas_unknown,
        }
    }
}

/// A roll.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct RollOfPlaceBody {
    /// Its id.
    pub id: String,
    /// The id of its place.
    pub place: String,
    /// What its place is called.
    pub place_name: String,
    /// The day on which the homes stood so, as it was opened.
    pub as_of: String,
    /// What its homes are together.
    pub numbers: RollNumbersBody,
    /// How it was posted last.
    pub posted: Option<PostingBody>,
    /// Whether something changed since it was posted.
    pub changed_since_posted: bool,
    /// When something happened to it last.
    pub changed: String,
}

impl RollOfPlaceBody {
    fn new(place_name: String, roll: &Roll) -> Self {
        Self {
            id: roll.id.0.clone(),
            place: roll.place.0.clone(),
            place_name,
            as_of: roll.as_of.to_string(),
            numbers: (&roll.numbers).into(),
            posted: roll.posted.as_ref().map(Into::into),
            changed_since_posted: roll.changed_since_posted(),
            changed: rfc3339(roll.changed),
        }
    }
}

impl From<RollView> for RollOfPlaceBody {
    fn from(view: RollView) -> Self {
        Self::new(view.place, &view.roll)
    }
}

impl From<RollItem> for RollOfPlaceBody {
    fn from(item: RollItem) -> Self {
        Self::new(item.place, &item.roll)
    }
}

/// Rolls, a page of them.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct RollsBody {
    /// They, what changed last before the others.
    pub items: Vec<RollOfPlaceBody>,
    /// The `skip` of the next page; none on the last.
    pub next: Option<u32>,
}

impl From<RollList> for RollsBody {
    fn from(list: RollList) -> Self {
        Self { items: list.items.into_iter().map(Into::into).collect(), next: list.next }
    }
}

/// Which page.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct RollFields {
    /// So many are left out from the beginning.
    pub skip: Option<u32>,
}

/// A roll to be opened.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRollBody {
    /// The id of its place.
    pub place: String,
    /// The day on which the homes stood so: `2021-06-08`; today unless said.
    pub as_of: Option<String>,
}

/// A roll to be posted.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PostRollBody {
    /// What the notice is called.
    pub title: String,
    /// What it says. Personal data that are found in it are masked.
    pub text: String,
    /// The first day: `2021-06-08`.
    pub from: String,
    /// The last day, until 24:00.
    pub to: String,
}

impl PostRollBody {
    pub(super) fn read(self) -> Result<NewRollPosting, Problem> {
        let (from, to) = (day("from", &self.from)?, day("to", &self.to)?);
        Ok(NewRollPosting { title: self.title, text: self.text, from, to })
    }
}

/// Which sheet of the posted roll.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct SheetFields {
    /// Which, from 0.
    pub sheet: Option<usize>,
}

/// A line of the posted roll, masked.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct PostedLineBody {
    /// Its number in the list, from 1.
    pub serial: u32,
    /// The building.
    pub building: String,
    /// The floor; empty where the room does not say it.
    pub floor: String,
    /// The owners, masked: 张*、李*.
    pub owners: String,
    /// The area in square metres; empty where it is not known.
    pub area: String,
}

impl From<PostedLine> for PostedLineBody {
    fn from(line: PostedLine) -> Self {
        let PostedLine { serial, building, floor, owners, area } = line;
        Self { serial, building, floor, owners, area }
    }
}

/// A sheet of the posted roll.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct PostedSheetBody {
    /// How it was posted.
    pub posting: PostingBody,
    /// Which sheet it is, from 0.
    pub sheet: usize,
    /// Its digest.
    pub digest: String,
    /// Its lines; none once they were erased.
    pub lines: Option<Vec<PostedLineBody>>,
}

impl From<PostedSheet> for PostedSheetBody {
    fn from(sheet: PostedSheet) -> Self {
        Self {
            posting: (&sheet.posting).into(),
            sheet: sheet.nth,
            digest: sheet.digest.0,
            lines: sheet.lines.map(|lines| lines.into_iter().map(Into::into).collect()),
        }
    }
}
