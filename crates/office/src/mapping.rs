//! The mapping file: what a person tells us about a file that we cannot see ourselves.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::arg::Arg;
use crate::dates::DateOrder;
use crate::limits::MAPPING_BYTES_MAX;
use crate::vocabulary::Field;

/// How a file is to be read. The default finds everything by itself; each setting overrides one thing.
///
/// As a TOML file (an unknown key is an error, so that a slip of the pen is not silently ignored):
///
/// ```toml
/// sheet = "信件台账"        # the sheet; without it the first visible one with a header
/// header_row = 3            # the header's row number; 0: there is none, columns are given by letters
/// date_order = "ymd"        # ymd, dmy or mdy: for dates whose year stands last
/// hold_doubts = 3           # so many doubts on one row and it is held back, 1–10
/// default_unit = "市信息办" # who answered, where the row does not say
///
/// [columns]                 # header text as it stands, or the letter of the column
/// number = "信件编号"
/// title = "标题"
/// body = "F"
/// written = "来信时间"
/// reply = "答复情况"
/// replied = "答复时间"
/// unit = "承办单位"
/// name = "来信人"
/// phone = "联系电话"
/// address = "事发地址"
/// category = ""             # empty: do not read this column at all
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Mapping {
    /// The sheet's name.
    pub sheet: Option<String>,
    /// The header's 1-based row; 0 when the sheet has none.
    pub header_row: Option<u32>,
    /// The order of day, month and year when the year stands last.
    pub date_order: DateOrder,
    /// How many doubts on one row hold it back; a number that contradicts its day counts for two.
    ///
    /// Three, by default: slips are in any real ledger, sometimes two on a row, and a letter must not be lost for them.
    /// Where the number contradicts the day and something else is odd besides, the row rather than a cell is in
    /// question, and that takes a person.
    pub hold_doubts: usize,
    /// The answering unit for rows that name none.
    pub default_unit: Option<String>,
    /// Columns given by hand.
    pub columns: Names,
}

/// Columns by header text or by letter, as a person writes them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Names {
    number: Option<String>,
    title: Option<String>,
    body: Option<String>,
    written: Option<String>,
    reply: Option<String>,
    replied: Option<String>,
    unit: Option<String>,
    name: Option<String>,
    phone: Option<String>,
    address: Option<String>,
    category: Option<String>,
}

/// Why a mapping file is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadMapping {
    /// More than 64 KiB.
    #[error("the mapping file is larger than {MAPPING_BYTES_MAX} bytes")]
    TooLarge,
    /// No TOML, an unknown key, or a value of the wrong kind.
    #[error("mapping file, line {line}: {detail}")]
    Syntax {
        /// 1-based line; 1 when unknown.
        line: u32,
        /// What the TOML reader says, in English.
        detail: String,
    },
    /// `hold_doubts` is not between 1 and 10.
    #[error("hold_doubts must be between 1 and 10, not {0}")]
    HoldDoubts(usize),
    /// Two fields name the same column.
    #[error("the column {0:?} is given twice")]
    ColumnTwice(String),
}

impl Default for Mapping {
    fn default() -> Self {
        Mapping {
            sheet: None,
            header_row: None,
            date_order: DateOrder::Ymd,
            hold_doubts: 3,
            default_unit: None,
            columns: Names::default(),
        }
    }
}

impl Mapping {
    /// Reads a mapping file.
    pub fn from_toml(text: &str) -> Result<Self, BadMapping> {
        if text.len() > MAPPING_BYTES_MAX {
            return Err(BadMapping::TooLarge);
        }
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let mapping: Mapping = toml::from_str(text).map_err(|error| syntax(text, &error))?;
        mapping.checked()
    }

    /// The same with columns that somebody chose: header text or letter; empty: that this is not read.
    ///
    /// # Errors
    /// Two fields name the same column.
    pub fn with_columns(mut self, chosen: impl IntoIterator<Item = (Field, String)>) -> Result<Self, BadMapping> {
        for (field, name) in chosen {
            *self.columns.of(field) = Some(name);
        }
        self.checked()
    }

    fn checked(self) -> Result<Self, BadMapping> {
        if !(1..=10).contains(&self.hold_doubts) {
            return Err(BadMapping::HoldDoubts(self.hold_doubts));
        }
        let mut seen = BTreeMap::new();
        for field in Field::ALL {
            if let Some(name) = self.columns.get(field).filter(|name| !name.is_empty())
                && seen.insert(name.to_owned(), field).is_some()
            {
                return Err(BadMapping::ColumnTwice(name.to_owned()));
            }
        }
        Ok(self)
    }
}

fn syntax(text: &str, error: &toml::de::Error) -> BadMapping {
    let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    BadMapping::Syntax { line: u32::try_from(line).unwrap_or(u32::MAX), detail: error.message().to_owned() }
}

impl Names {
    fn of(&mut self, field: Field) -> &mut Option<String> {
        match field {
            Field::Number => &mut self.number,
            Field::Title => &mut self.title,
            Field::Body => &mut self.body,
            Field::Written => &mut self.written,
            Field::Reply => &mut self.reply,
            Field::Replied => &mut self.replied,
            Field::Unit => &mut self.unit,
            Field::Name => &mut self.name,
            Field::Phone => &mut self.phone,
            Field::Address => &mut self.address,
            Field::Category => &mut self.category,
        }
    }

    /// What the person wrote for a field.
    pub(crate) fn get(&self, field: Field) -> Option<&str> {
        let name = match field {
            Field::Number => &self.number,
            Field::Title => &self.title,
            Field::Body => &self.body,
            Field::Written => &self.written,
            Field::Reply => &self.reply,
            Field::Replied => &self.replied,
            Field::Unit => &self.unit,
            Field::Name => &self.name,
            Field::Phone => &self.phone,
            Field::Address => &self.address,
            Field::Category => &self.category,
        };
        name.as_deref().map(str::trim)
    }
}

impl BadMapping {
    /// The key of the text that says what is wrong and what to do.
    pub fn key(&self) -> &'static str {
        match self {
            BadMapping::TooLarge => "import-mapping-too-large",
            BadMapping::Syntax { .. } => "import-mapping-syntax",
            BadMapping::HoldDoubts(_) => "import-mapping-hold-doubts",
            BadMapping::ColumnTwice(_) => "import-mapping-column-twice",
        }
    }

    /// The arguments of that text.
    pub fn args(&self) -> Vec<(&'static str, Arg)> {
        match self {
            BadMapping::TooLarge => vec![],
            BadMapping::Syntax { line, detail } => {
                vec![("line", Arg::row(*line)), ("detail", Arg::Text(detail.clone()))]
            }
            BadMapping::HoldDoubts(given) => vec![("given", Arg::Text(given.to_string()))],
            BadMapping::ColumnTwice(name) => vec![("column", Arg::Text(name.clone()))],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_file_is_read() {
        let mapping = Mapping::from_toml(
            "sheet = \"信件台账\"\nheader_row = 3\ndate_order = \"dmy\"\nhold_doubts = 3\ndefault_unit = \"市信息办\"\n\
             [columns]\nnumber = \"信件编号\"\nbody = \" F \"\ncategory = \"\"\n",
        )
        .unwrap();
        assert_eq!(mapping.header_row, Some(3));
        assert_eq!(mapping.date_order, DateOrder::Dmy);
        assert_eq!(mapping.columns.get(Field::Body), Some("F"));
        assert_eq!(mapping.columns.get(Field::Category), Some(""));
        assert_eq!(mapping.columns.get(Field::Title), None);
        assert_eq!(Mapping::from_toml("").unwrap(), Mapping::default());
    }

    #[test]
    fn columns_are_chosen_one_by_one() {
        let chosen = |columns: &[(Field, &str)]| {
            let columns = columns.iter().map(|(field, name)| (*field, (*name).to_owned()));
            Mapping::default().with_columns(columns)
        };
        let mapping = chosen(&[(Field::Body, "F"), (Field::Category, "")]).unwrap();
        assert_eq!((mapping.columns.get(Field::Body), mapping.columns.get(Field::Title)), (Some("F"), None));
        assert_eq!(mapping, Mapping::from_toml("[columns]\nbody = \"F\"\ncategory = \"\"").unwrap());
        let twice = chosen(&[(Field::Body, "F"), (Field::Title, "F")]);
        assert_eq!(twice, Err(BadMapping::ColumnTwice("F".to_owned())));
    }

    #[test]
    fn the_example_in_the_guide_is_a_mapping_file() {
        let guide = include_str!("../../../docs/how-to/import-letters.md");
        let example = guide.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
        let mapping = Mapping::from_toml(example).unwrap();
        assert!(Field::ALL.iter().all(|field| mapping.columns.get(*field).is_some()));
    }

    #[test]
    fn a_slip_of_the_pen_is_said_with_its_line() {
        let refused = |text: &str| Mapping::from_toml(text).unwrap_err();
        assert!(matches!(refused("sheet = \"甲\"\nheader = 3\n"), BadMapping::Syntax { line: 2, .. }));
        assert!(matches!(refused("[columns]\nnummer = \"编号\"\n"), BadMapping::Syntax { line: 2, .. }));
        assert!(matches!(refused("date_order = \"xyz\""), BadMapping::Syntax { line: 1, .. }));
        assert!(matches!(refused("header_row = -1"), BadMapping::Syntax { .. }));
        assert_eq!(refused("hold_doubts = 0"), BadMapping::HoldDoubts(0));
        assert_eq!(refused("[columns]\ntitle = \"B\"\nbody = \"B\""), BadMapping::ColumnTwice("B".to_owned()));
        assert_eq!(refused(&"#".repeat(MAPPING_BYTES_MAX + 1)), BadMapping::TooLarge);
    }
}
